/// The columns of the flat table of a ledger, the same in `.csv` and in the sheet 台账.

internal import LedgerModel
internal import Rules

/// A column: the readable form of a field, a field's exact values, or what follows from the day.
///
/// Headings are the fields' Chinese names whatever the language, because a table goes to people and
/// programs that know the field by them, the import of this program among them.
enum TableColumn: Sendable {
  case readable(Field)
  /// `整改措施（原文）`: what the readable form cannot say, as record lines.
  case exact(Field)
  case daysLeft

  static let all: [TableColumn] = Field.issue.flatMap { field -> [TableColumn] in
    let own: [TableColumn] = [.readable(field), .exact(field)]
    return field.name == "Due" ? own + [.daysLeft] : own
  }

  var heading: String {
    switch self {
    case .readable(let field): field.label.zh
    case .exact(let field): field.label.zh + EntryLines.mark
    case .daysLeft: "剩余/逾期天数"
    }
  }

  /// Whether the column stands in the table even where no issue has anything to say in it.
  var isAlwaysShown: Bool { place == .printed }

  var place: Sheet.Column.Place {
    switch self {
    case .readable(let field):
      TableColumn.alwaysShown.contains(field.name) ? .printed : .unprinted
    case .exact: .folded
    case .daysLeft: .printed
    }
  }

  var column: Sheet.Column { Sheet.Column(heading, width: width, place: place) }

  private static let alwaysShown: Set<String> = [
    "Id", "Category", "Title", "Status", "Lead", "Unit", "Owner", "Due", "Done", "Measure",
    "Progress", "Note",
  ]

  /// In Latin digits.
  var width: Double {
    switch self {
    case .daysLeft: return 14
    case .exact: return 24
    case .readable(let field):
      switch field.kind {
      case .id: return field.name == "Id" ? 8 : 12
      case .day, .status, .cadence, .decimal: return 12
      case .text, .entry: return 44
      default: return field.name == "Title" ? 40 : field.name == "Category" ? 22 : 14
      }
    }
  }

  /// - Parameters:
  ///   - header: that of the ledger, taken out once: it is a large value.
  ///   - ruleNames: the names of the rules that entries name by their codes.
  func cell(
    _ issue: Issue, _ row: IssueRow, _ setting: RuleSetting, _ header: LedgerHeader,
    _ ruleNames: [String: String] = [:]
  ) -> Sheet.Cell {
    switch self {
    case .daysLeft: DeadlineWord.cell(row, setting)
    case .exact(let field): Sheet.Cell(TableColumn.exact(field, issue, header))
    case .readable(let field): TableColumn.readable(field, issue, header, ruleNames)
    }
  }

  private static func readable(
    _ field: Field, _ issue: Issue, _ header: LedgerHeader, _ ruleNames: [String: String]
  ) -> Sheet.Cell {
    switch field.kind {
    case .entry(let kind): return Sheet.Cell(entries(kind, issue, header, ruleNames))
    case .status:
      return Sheet.Cell(
        header.label(of: issue.status, .chinese), issue.status.isFinished ? .finished : .plain)
    case .flag:
      return Sheet.Cell(
        IssueFlags.all.filter { issue.flags.contains($0.flag) }.map(\.label.zh)
          .joined(separator: "、"))
    case .cadence: return Sheet.Cell(issue.cadence?.label.zh)
    case .day: return Sheet.Cell(issue.values(of: field.name).first.flatMap { Day(iso: $0) })
    default: return Sheet.Cell(issue.values(of: field.name).joined(separator: "、"))
    }
  }

  /// Measures as numbered lines, other entries one a line; withdrawn measures are left to the exact
  /// column.
  private static func entries(
    _ kind: EntryKind, _ issue: Issue, _ header: LedgerHeader, _ ruleNames: [String: String]
  ) -> String {
    if kind == .measure {
      return issue.entries(kind).enumerated().filter { $0.element.state != "void" }
        .map { EntryText.measure($0.element, ordinal: $0.offset + 1) }.joined(separator: "\n")
    }
    return issue.entries(kind).map { EntryText.readable($0, header, ruleNames) }
      .joined(separator: "\n")
  }

  /// nil where the readable column says all there is.
  private static func exact(_ field: Field, _ issue: Issue, _ header: LedgerHeader) -> String? {
    switch field.kind {
    case .entry(let kind):
      let entries = issue.entries(kind)
      if entries.isEmpty || kind == .measure && isPlain(entries, issue.status) { return nil }
      return EntryLines.text(of: entries)
    case .status:
      let label = header.label(of: issue.status, .chinese)
      return label == issue.status.label.zh ? nil : issue.status.code
    case .line where field.isRepeatable:
      let values = issue.values(of: field.name)
      return values.contains(where: holdsSeparator) ? EntryLines.text(of: values) : nil
    default: return nil
    }
  }

  /// Whether nothing but numbers and texts would be lost: the numbers count from 1, every measure
  /// has the state that its issue implies, and no text speaks of a state of its own.
  private static func isPlain(_ measures: [Entry], _ status: Status) -> Bool {
    let state: EntryToken =
      switch status {
      case .done, .closed: .state("done")
      case .staged, .doing: .state("doing")
      default: .state("todo")
      }
    // An import marks what is done without a day, and the readable column is an import's.
    let mark: [EntryToken] = state == .state("done") ? [.key("src", "import")] : []
    return measures.enumerated().allSatisfy { place, measure in
      measure.tokens == [.id(String(place + 1)), state] + mark && !measure.text.isEmpty
        && !measure.text.unicodeScalars.contains { stateSigns.contains($0) }
    }
  }

  /// Characters of which words for states are made.
  private static let stateSigns: Set<Unicode.Scalar> = [
    "\n", "完", "已", "未", "正", "推", "办", "销", "√", "×", "%", "将", "拟", "待", "长", "持",
  ]

  private static func holdsSeparator(_ value: String) -> Bool {
    value.unicodeScalars.contains { separators.contains($0) }
  }

  private static let separators: Set<Unicode.Scalar> = [
    "、", "，", ",", ";", "；", "/", " ", "\t", "\u{3000}", "(", ")", "（", "）", "\n",
  ]
}
