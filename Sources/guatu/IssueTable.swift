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
    let language = LanguageChoice.current
    let isMixed = listing.loaded.count > 1
    var table = TextTable(
      (isMixed ? [TextTable.Column(heading: said("台账", "ledger"), limit: 16)] : []) + [
        TextTable.Column(heading: said("编号", "no."), limit: 16),
        TextTable.Column(heading: said("具体问题", "issue"), isFlexible: true),
        TextTable.Column(heading: said("责任", "leader"), limit: 12),
        TextTable.Column(heading: said("责任单位", "unit"), limit: 20),
        TextTable.Column(heading: said("状态", "status"), limit: 14),
        TextTable.Column(heading: said("时限", "deadline"), limit: 10),
        TextTable.Column(heading: said("提示", "word"), limit: 22),
      ])
    for issue in issues {
      let ledger = listing.loaded[issue.ledger].ledger
      let row = ledger.rows[issue.row]
      let last =
        word?(issue) ?? RuleSet.cardWord(for: row, setting: listing.settings[issue.ledger])
      let cells = [
        ledger.id(at: issue.row).text,
        ledger.title(at: issue.row),
        row.leader == 0 ? "" : ledger.names[row.leader],
        row.unit == 0 ? "" : ledger.names[row.unit],
        ledger.header.label(of: row.status, language),
        row.due.day?.iso ?? (row.flags.contains(.longterm) ? said("长期", "long-term") : ""),
        said(last.phrase),
      ]
      var colours: [Int: String] = [:]
      if hasColours, let colour = colour(last.tone) { colours[isMixed ? 7 : 6] = colour }
      table.add(
        isMixed ? [Files.baseName(of: ledger.path)] + cells : cells, colours: colours)
    }
    return table.text(columns: columns)
  }

  /// The escape sequence of a tone; nil for plain text.
  static func colour(_ tone: Tone) -> String? {
    switch tone {
    case .late: "\u{1B}[31m"
    case .warn: "\u{1B}[33m"
    case .done: "\u{1B}[32m"
    case .dim: "\u{1B}[2m"
    case .plain: nil
    }
  }
}
