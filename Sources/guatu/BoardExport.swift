/// Documents that the board writes beside the ledger.

import Board
import Exporting
import Glibc
import LedgerModel
import LedgerText
import Office
import Rules
import Storage

enum BoardExport {
  /// The spreadsheet of what the board shows.
  private static let sheet = "xlsx"
  /// 对账清单.
  private static let findings = "findings"

  /// What can be chosen, in the order of a meeting's use.
  static var choices: [Setting.ExportChoice] {
    [
      Setting.ExportChoice(
        word: findings, title: said("对账清单", "list of findings"),
        detail: said("自称与实数、全部发现和说明", "declared against counted, findings, reasons")),
      Setting.ExportChoice(
        word: sheet, title: said("台账表格", "the ledger as a spreadsheet"),
        detail: said("现在显示的问题", "the issues that are shown")),
    ]
      + ReportKind.allCases.map { kind in
        Setting.ExportChoice(
          word: kind.rawValue, title: said(kind.name),
          detail: said(kind.isAboutChosen ? chosen : kind.needs))
      }
  }

  private static let chosen = Phrase(
    zh: "选中或勾选的问题", en: "the issues that are selected or marked")

  /// Writes one of them; its name says what it is and of which day, and never takes the place of a file
  /// that is there.
  static func write(
    _ word: String, of state: BoardState, chosen: [IssueID], shown: [IssueID]
  ) -> Event {
    let ledger = state.ledger
    let today = state.setting.today
    do throws(Failure) {
      if word == sheet {
        var source = ExportSource(
          ledger: ledger, places: shown.compactMap { ledger.row(of: $0) }, setting: rules(state))
        source.ruleNames = AuditWork.ruleNames
        let bytes = try ExportFile.spreadsheet(LedgerWorkbook.make(source), today)
        return try save(bytes, named: said("台账", "ledger"), ".xlsx", state)
      }
      if word == findings {
        let report = AuditWork.report(on: ledger, today: today)
        let list = FindingsPaper.draft(report, ledger: ledger, today: today)
        return try save(
          try ExportFile.word(list.paper), named: said("对账清单", "findings"), ".docx", state)
      }
      guard let kind = ReportKind(rawValue: word) else {
        return .openFailed(Phrase(zh: "没有这种文件：\(word)", en: "there is no document \(word)"))
      }
      return try report(kind, state, kind.isAboutChosen ? chosen : [])
    } catch {
      return .openFailed(error.message)
    }
  }

  private static func report(
    _ kind: ReportKind, _ state: BoardState, _ issues: [IssueID]
  ) throws(Failure) -> Event {
    let ledger = state.ledger
    let today = state.setting.today
    let source = ExportSource(
      ledger: ledger, places: Array(ledger.rows.indices), setting: rules(state))
    var options = ReportOptions()
    options.issues = issues
    let look = EvidenceFile.look(beside: ledger.path)
    func make() -> ReportResult { Report.papers(kind, source, options, evidence: look) }
    var made = make()
    if made.paper == nil, kind == .jiaojie, let leader = state.selectedIssue?.leader {
      // Nothing was handed over yet: the form is for whoever leads the issue in front.
      options.from = leader
      made = make()
    }
    let obstacles = made.obstacles
    if made.paper == nil {
      options.isDraft = true
      made = make()
    }
    guard let paper = made.paper else {
      let why = (made.obstacles + obstacles).first?.words ?? kind.needs
      return .openFailed(
        Phrase(
          zh: "没有生成\(kind.name.zh)：\(why.zh)", en: "no \(kind.name.en) was made: \(why.en)"))
    }
    let event: Event
    if let workbook = made.workbook, kind.hasWorkbook {
      event = try save(
        try ExportFile.spreadsheet(workbook, today), named: said(kind.name), ".xlsx", state)
    } else {
      event = try save(try ExportFile.word(paper), named: said(kind.name), ".docx", state)
    }
    guard case .news(let lines) = event, let aside = aside(obstacles, made.remarks) else {
      return event
    }
    return .news(
      lines.map { Phrase(zh: "\($0.zh)（\(aside.zh)）", en: "\($0.en) (\(aside.en))") })
  }

  /// What stands in the way, else the gravest of what has to be looked at: figures that contradict what
  /// was declared come first. nil where nothing was found.
  private static func aside(
    _ obstacles: [ReportObstacle], _ remarks: [ReportObstacle]
  ) -> Phrase? {
    let isDraft = !obstacles.isEmpty
    let told =
      isDraft ? obstacles : remarks.filter(\.isAboutFigures) + remarks.filter { !$0.isAboutFigures }
    guard let first = told.first else { return nil }
    let issue = first.issue.map { "\($0) " } ?? ""
    let more = Phrase(
      zh: told.count > 1 ? "，另有\(told.count - 1)处" : "",
      en: told.count > 1 ? ", and \(told.count - 1) more" : "")
    let kind = isDraft ? Phrase(zh: "草稿：", en: "a draft: ") : Phrase(zh: "请核对：", en: "check: ")
    return Phrase(
      zh: kind.zh + issue + first.words.zh + more.zh, en: kind.en + issue + first.words.en + more.en
    )
  }

  private static func rules(_ state: BoardState) -> RuleSetting {
    RuleSetting(state.ledger.header, today: state.setting.today)
  }

  private static func save(
    _ bytes: [UInt8], named name: String, _ end: String, _ state: BoardState
  ) throws(Failure) -> Event {
    let path = state.ledger.path
    let folder = FilePath.folder(of: path)
    // A name is one word of a path, whatever the ledger is called.
    let words = "\(Files.baseName(of: path))-\(name)-\(state.setting.today.iso)"
      .replacing("/", with: "、")
    var number = 1
    var file: String { number == 1 ? words + end : "\(words)-\(number)\(end)" }
    do throws(StorageError) {
      // Names that are taken are passed over by a glance: only the last try writes. Whoever takes the name
      // in between still loses nothing.
      repeat {
        while Files.exists("\(folder)/\(file)") { number += 1 }
      } while try !SmallFile.create(bytes, at: "\(folder)/\(file)")
    } catch { throw Failure(error) }
    return .news([
      Phrase(zh: "已写在台账旁边：\(file)", en: "written beside the ledger: \(file)")
    ])
  }
}

extension ReportKind {
  /// A paper for single issues: those that are selected or marked, not the whole ledger.
  fileprivate var isAboutChosen: Bool { self == .duban || self == .xiaohao }
}
