/// A foreign document as it was read, before anybody understood it.

/// Where something stands in its source, so that a person finds it again.
package struct SourcePlace: Hashable, Comparable, Sendable {
  /// The line of a text file, or the paragraph of a Word document, or the row of a sheet; from 1.
  package var line: Int
  /// The name of the sheet; nil in a text.
  package var sheet: String?
  /// The column of a sheet, from 0; nil for a whole row, and in a text.
  package var column: Int?

  package init(line: Int, sheet: String? = nil, column: Int? = nil) {
    self.line = line
    self.sheet = sheet
    self.column = column
  }

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column ?? -1) < (right.line, right.column ?? -1)
  }
}

/// One paragraph: a line of a text file, or a paragraph of a Word document with the number that Word
/// shows before it. Breaks inside a paragraph of Word are `\n`, tabs are `\t`.
package struct SourceParagraph: Equatable, Sendable {
  package var line: Int
  package var text: String

  package init(line: Int, _ text: String) {
    self.line = line
    self.text = text
  }
}

/// A part of a text document.
package enum SourceBlock: Equatable, Sendable {
  case paragraph(SourceParagraph)
  /// A table of a Word document, its cells as a sheet without a name; merged cells are in `merges`.
  case table(SourceSheet)
}

/// A file as it was read.
package enum SourceContent: Equatable, Sendable {
  /// A report: text or Word.
  case text([SourceBlock])
  /// A ledger of spreadsheets: one sheet for `.csv` and `.tsv`.
  case book(SourceBook)
}

/// A spreadsheet file.
package struct SourceBook: Equatable, Sendable {
  package var sheets: [SourceSheet]
  package init(sheets: [SourceSheet]) { self.sheets = sheets }
}

/// One sheet: only rows and cells that hold something, in order.
package struct SourceSheet: Equatable, Sendable {
  /// Empty for a table of a Word document and for `.csv`.
  package var name: String
  package var rows: [SourceRow]
  package var merges: [CellRange]
  package var isHidden = false
  /// What was odd about the container: an unclosed quote.
  package var remarks: [ImportRemark] = []

  package init(
    name: String = "", rows: [SourceRow], merges: [CellRange] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.rows = rows
    self.merges = merges
    self.isHidden = isHidden
  }
}

package struct SourceRow: Equatable, Sendable {
  /// The row's number as the spreadsheet shows it, from 1; the line of a `.csv` where it begins.
  package var number: Int
  package var cells: [SourceCell]
  package init(number: Int, cells: [SourceCell]) {
    self.number = number
    self.cells = cells
  }

  /// The value in a column; nil where the cell is empty.
  package subscript(column: Int) -> CellValue? {
    cells.first { $0.column == column }?.value
  }
}

package struct SourceCell: Equatable, Sendable {
  /// From 0.
  package var column: Int
  package var value: CellValue
  package init(column: Int, _ value: CellValue) {
    self.column = column
    self.value = value
  }
}

/// Merged cells; all bounds are included. Rows by their numbers, columns from 0.
package struct CellRange: Equatable, Sendable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>
  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
