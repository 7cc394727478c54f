/// Everything that an issue holds, as lines: the page of the board and what `guatu show` prints.

package import Audit
package import Canvas
package import LedgerModel
import LedgerText
package import Rules

/// Puts an issue into words; knows nothing of where it will be drawn.
package struct IssueSheet {
  let issue: Issue
  let row: IssueRow
  let header: LedgerHeader
  let rules: RuleSetting
  let language: Language
  let glyphs: Glyphs
  /// Newest first; empty in a preview.
  let history: [HistoryEvent]
  /// What the audit says about it, the gravest first.
  let findings: [Finding]
  /// How the files of its evidence were found; what is not known is missing here.
  let files: [EvidenceFileKey: EvidenceFinding]
  /// Of each file of evidence the entry that stands for it.
  let standing: [String: Entry]
  /// The title of another issue; nil where there is none.
  let titles: (IssueID) -> String?
  var sheet: Sheet
  /// On a wide screen entries stand apart, as on the page of a meeting.
  private(set) var isAiry = false

  /// Where values begin behind their labels.
  static let labelColumns = 10

  /// - Parameter columns: how wide the lines may be.
  package init(
    _ issue: Issue, row: IssueRow, header: LedgerHeader, rules: RuleSetting, language: Language,
    widths: WidthRule, glyphs: Glyphs, columns: Int, history: [HistoryEvent] = [],
    findings: [Finding] = [], files: [EvidenceFileKey: EvidenceFinding] = [:],
    titles: @escaping (IssueID) -> String? = { _ in nil }
  ) {
    self.issue = issue
    self.row = row
    self.header = header
    self.rules = rules
    self.language = language
    self.glyphs = glyphs
    self.history = history
    self.findings = findings
    self.files = files
    standing = StandingEvidence.entries(of: issue).reduce(into: [:]) { standing, entry in
      if let path = entry.value(of: "file") { standing[path] = entry }
    }
    self.titles = titles
    sheet = Sheet(columns: columns, widths: widths)
    build()
  }

  var lines: [SheetLine] { sheet.lines }

  /// The lines without their colours, each ended. What stands in the ledger is not cleaned.
  package var plainText: String {
    lines.reduce(into: "") { text, line in
      let end = line.text.lastIndex { $0 != " " }.map { line.text.index(after: $0) }
      text += line.text[..<(end ?? line.text.startIndex)] + "\n"
    }
  }

  func say(_ phrase: Phrase) -> String { phrase(language) }

  /// From so many columns on the page has two columns of text.
  static let twoColumnsFrom = 130

  private mutating func build() {
    guard sheet.columns >= IssueSheet.twoColumnsFrom else {
      addTask()
      addRecord()
      return
    }
    isAiry = true
    let widths = sheet.widths
    let columns = sheet.columns
    let half = (columns - 6) / 2
    sheet = Sheet(columns: half, widths: widths)
    addTask()
    let left = sheet.lines
    sheet = Sheet(columns: half, widths: widths)
    addRecord()
    var whole = Sheet(columns: columns, widths: widths)
    whole.add(
      Sheet.beside(left, sheet.lines, at: half + 6, rule: glyphs.vertical, widths))
    sheet = whole
  }

  /// What is to be done, by whom and until when.
  private mutating func addTask() {
    sheet.flow(
      [Span(issue.id.text, .gold), Span(issue.category.map { " " + $0 } ?? "", .dim)],
      indent: 0)
    sheet.paragraph(issue.title, ink: .strong)
    sheet.blank()
    addFacts()
    addText(Phrase(zh: "问题描述", en: "Detail"), issue.detail)
    addText(Phrase(zh: "整改目标", en: "Goal"), issue.goal)
    addText(Phrase(zh: "卡点", en: "Blocker"), issue.blocker, ink: .warn)
    addMeasures()
  }

  /// What was done, demanded and written about it.
  private mutating func addRecord() {
    addProgress()
    addNotices()
    addDated(.instruction)
    addDated(.decision)
    addDated(.evidence)
    addDated(.signOff)
    addDated(.check)
    addMilestones()
    addDated(.extension)
    addDated(.handover)
    addDated(.accountability)
    addDated(.regulation)
    addDated(.answer)
    addFindings()
    addText(Phrase(zh: "备注", en: "Note"), issue.note)
    addUnknown()
    addHistory()
  }

  /// 对账: each finding with its mark; those that were answered with the reason.
  private mutating func addFindings() {
    guard !findings.isEmpty else { return }
    let open = findings.filter { $0.answer == nil }
    sheet.heading(
      say(Action.lensAudit.name),
      say(
        Phrase(zh: "\(open.count)处", en: open.count == 1 ? "1 finding" : "\(open.count) findings")))
    for finding in open {
      let (mark, ink) = finding.mark(glyphs)
      sheet.marked(
        Span(mark, ink),
        say(finding.rule.name) + say(Phrase(zh: "：", en: ": ")) + say(finding.message),
        indent: 3)
    }
    for finding in findings {
      guard let answer = finding.answer else { continue }
      let reason = say(Phrase(zh: "：已说明，", en: ": answered, "))
      let (mark, ink) = finding.mark(glyphs)
      sheet.marked(
        Span(mark, ink), say(finding.rule.name) + reason + answer.text, indent: 3,
        ink: .dim)
    }
  }

  /// The newest changes; all of them stand in the list of the history.
  private mutating func addHistory() {
    guard !history.isEmpty else { return }
    sheet.heading(say(Phrase(zh: "历史", en: "History")), "\(history.count)")
    for event in history.prefix(IssueSheet.shownEvents) {
      let who = event.by == HistoryEvent.somebody ? say(Wording.outside) : event.by
      var words = say(event.words)
      let before = say(Phrase(zh: "\(issue.id) 号问题 ", en: "issue \(issue.id): "))
      if words.hasPrefix(before) { words.removeFirst(before.count) }
      sheet.marked(
        Span(Moment.short(event.at, language), .dim), "\(who)  \(words)",
        indent: language == .chinese ? 15 : 14)
    }
    if history.count > IssueSheet.shownEvents {
      sheet.paragraph(
        say(
          Phrase(
            zh: "… 共 \(history.count) 条，Tab 全部列出", en: "… \(history.count) in all: Tab lists them")),
        ink: .dim)
    }
  }

  /// How many events stand on a page.
  private static let shownEvents = 8

  mutating func addText(_ title: Phrase, _ text: String?, ink: Role = .plain) {
    guard let text, !text.isEmpty else { return }
    sheet.heading(say(title))
    sheet.paragraph(text, ink: ink)
  }

  /// Fields that other programs put there.
  private mutating func addUnknown() {
    guard !issue.unknownFields.isEmpty else { return }
    sheet.heading(say(Phrase(zh: "其他字段", en: "Other fields")))
    for field in issue.unknownFields {
      sheet.marked(Span(field.name, .dim), field.value, indent: IssueSheet.labelColumns)
    }
  }
}
