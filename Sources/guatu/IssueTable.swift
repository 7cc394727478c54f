/// Issues as a table: what `list` and `due` print.

import LedgerModel
import LedgerText
import Rules

enum IssueTable {
  /// The table of some issues of a listing.
  ///
  /// - Parameter word: the last cell; nil takes the word of the issue's card.
  static func text(
    _ issues: [FoundIssue], of listing: Listing, columns: Int, hasColours: Bool,
    word: ((FoundIssue) -> CardWord)? = nil
  ) -> String {
    let isMixed = listing.loaded.count > 1
    var table = TextTable(
      leading(isMixed: isMixed) + [
        TextTable.Column(heading: said("状态", "status"), limit: 14),
        TextTable.Column(heading: said("时限", "deadline"), limit: 10),
        TextTable.Column(heading: said("提示", "word"), limit: 22),
      ], rows: issues.count)
    var cells = IssueCells(listing)
    for issue in issues {
      let last =
        word?(issue)
        ?? RuleSet.cardWord(for: listing.row(issue), setting: listing.setting(issue))
      let word = TextTable.Cell(said(last.phrase), colour: hasColours ? colour(last.tone) : nil)
      cells.add(issue, word, isMixed: isMixed, to: &table)
    }
    return table.text(columns: columns)
  }

  /// The columns with which every table of issues begins.
  ///
  /// - Parameter isMixed: whether the issues come from several ledgers.
  static func leading(isMixed: Bool) -> [TextTable.Column] {
    (isMixed ? [TextTable.Column(heading: said("台账", "ledger"), limit: 16)] : []) + [
      TextTable.Column(heading: said("编号", "no."), limit: 16),
      TextTable.Column(heading: said("具体问题", "issue"), isFlexible: true),
      TextTable.Column(heading: said("责任", "leader"), limit: 12),
      TextTable.Column(heading: said("责任单位", "unit"), limit: 20),
    ]
  }

  /// The colour of a tone; nil for plain text.
  private static func colour(_ tone: Tone) -> TextTable.Colour? {
    switch tone {
    case .late: .red
    case .warn: .yellow
    case .done: .green
    case .dim: .dim
    case .plain: nil
    }
  }
}

/// The cells of issues; what occurs again and again is made once.
private struct IssueCells {
  private let listing: Listing
  /// Names by their numbers, for each ledger.
  private var names: [[UInt32: TextTable.Cell]]
  private var days: [Int32: TextTable.Cell] = [:]
  private let statuses: [[TextTable.Cell]]
  private let files: [TextTable.Cell]
  private let empty = TextTable.Cell("")
  private let longterm = TextTable.Cell(said("长期", "long-term"))

  init(_ listing: Listing) {
    self.listing = listing
    names = listing.loaded.map { _ in [:] }
    statuses = listing.loaded.map { one in
      Status.allCases.map {
        TextTable.Cell(one.ledger.header.label(of: $0, LanguageChoice.current))
      }
    }
    files = listing.loaded.map { TextTable.Cell(Files.baseName(of: $0.ledger.path)) }
  }

  mutating func add(
    _ issue: FoundIssue, _ word: TextTable.Cell, isMixed: Bool, to table: inout TextTable
  ) {
    let ledger = listing.loaded[issue.ledger].ledger
    let row = ledger.rows[issue.row]
    if isMixed { table.add(files[issue.ledger]) }
    table.add(TextTable.Cell(ledger.id(at: issue.row).text))
    table.add(TextTable.Cell(ledger.title(at: issue.row)))
    table.add(name(row.leader, issue.ledger))
    table.add(name(row.unit, issue.ledger))
    table.add(statuses[issue.ledger][Int(row.status.rawValue)])
    table.add(day(row))
    table.add(word)
  }

  private mutating func name(_ number: UInt32, _ ledger: Int) -> TextTable.Cell {
    if number == 0 { return empty }
    if let known = names[ledger][number] { return known }
    let cell = TextTable.Cell(listing.loaded[ledger].ledger.names[number])
    names[ledger][number] = cell
    return cell
  }

  private mutating func day(_ row: IssueRow) -> TextTable.Cell {
    guard let day = row.due.day else {
      return row.flags.contains(.longterm) ? longterm : empty
    }
    if let known = days[day.number] { return known }
    let cell = TextTable.Cell(day.iso)
    days[day.number] = cell
    return cell
  }
}
