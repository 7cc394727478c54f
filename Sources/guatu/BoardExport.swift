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
        let source = ExportSource(
          ledger: ledger, places: shown.compactMap { ledger.row(of: $0) }, setting: rules(state))
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
    var made = Report.papers(kind, source, options)
    if made.paper == nil, kind == .jiaojie, let leader = state.selectedIssue?.leader {
      // Nothing was handed over yet: the form is for whoever leads the issue in front.
      options.from = leader
      made = Report.papers(kind, source, options)
    }
    let obstacles = made.obstacles
    if made.paper == nil {
      options.isDraft = true
      made = Report.papers(kind, source, options)
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
    guard let first = obstacles.first, case .news(let lines) = event else { return event }
    let issue = first.issue.map { "\($0) " } ?? ""
    return .news(
      lines.map {
        Phrase(
          zh: "\($0.zh)（草稿：\(issue)\(first.words.zh)）",
          en: "\($0.en) (a draft: \(issue)\(first.words.en))"
        )
      })
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
    var file = words + end
    var number = 2
    do throws(StorageError) {
      while try !SmallFile.create(bytes, at: "\(folder)/\(file)") {
        file = "\(words)-\(number)\(end)"
        number += 1
      }
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
