/// One column of a table with the meaning of its heading.

internal import LedgerModel
internal import Prose

struct SheetColumn {
  var sheet: String
  /// From 0.
  var index: Int
  /// As it stands there; the rows of a double heading joined by `/`.
  var heading: String
  /// The row of the heading, as the spreadsheet numbers it.
  var line: Int
  var meaning: ColumnMeaning
  /// The heading names it exactly, or a person did.
  var isSure = true
  /// A person said so by `--map`.
  var isMapped = false

  var target: ColumnTarget { meaning.target }
  var field: String? { meaning.field }
  var trait: ColumnMeaning.Trait { meaning.trait }

  /// Amounts below this heading are in 万元.
  var isInTenThousands: Bool { HeadingText.folded(heading).contains("万元") }
}

/// The headings of a table: which rows they take and what each column means.
struct HeadingBlock {
  /// Places of rows in the grid.
  var rows: ClosedRange<Int>
  var columns: [SheetColumn]

  func first(_ field: String) -> SheetColumn? { columns.first { $0.field == field } }

  /// Whether the columns can hold issues: something names them.
  var namesIssues: Bool { first("Title") != nil }
}
