/// One record as it stands in the file, without loss: every byte belongs to exactly one item.

/// The lines of one record by byte offsets into the file.
///
/// A record is a run of lines without a blank one that starts with a field or with a line that is no
/// line of a ledger. Comments above its first field are not part of it; comments after it are.
package struct RecordSyntax: Equatable, Sendable {
  package let items: [Item]
  /// All lines of the record, the last one's end included.
  package let range: Range<Int>
  /// The number of the first physical line, from 1.
  package let line: Int

  init(items: [Item], range: Range<Int>, line: Int) {
    self.items = items
    self.range = range
    self.line = line
  }

  /// Something that stands in a record: one field, one comment line, or one line that is neither.
  package enum Item: Equatable, Sendable {
    case field(FieldSyntax)
    case comment(lines: Range<Int>, line: Int)
    case malformed(MalformedLine)

    /// All lines of the item, ends included.
    package var lines: Range<Int> {
      switch self {
      case .field(let field): field.lines
      case .comment(let lines, _): lines
      case .malformed(let malformed): malformed.lines
      }
    }

    package var line: Int {
      switch self {
      case .field(let field): field.line
      case .comment(_, let line): line
      case .malformed(let malformed): malformed.line
      }
    }
  }

  /// The fields in the order of the file.
  package var fields: [FieldSyntax] {
    items.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// nil for a record of lines that are no fields.
  var firstField: FieldSyntax? {
    items.lazy.compactMap { if case .field(let field) = $0 { field } else { nil } }.first
  }

  package var malformedLines: [MalformedLine] {
    items.compactMap { if case .malformed(let line) = $0 { line } else { nil } }
  }
}

/// One field of a record by byte offsets into the file.
package struct FieldSyntax: Equatable, Sendable {
  /// The name without its colon.
  package let name: Range<Int>
  /// From after the colon and at most one blank, to the end of the last continuation line without
  /// its end of line.
  package let value: Range<Int>
  /// All its lines with their ends.
  package let lines: Range<Int>
  /// The number of its first physical line, from 1.
  package let line: Int
  /// Which field of its name in the record, from 0.
  package let occurrence: Int
}

/// A line that is no line of a ledger.
package struct MalformedLine: Equatable, Sendable {
  /// Why a line is none; the raw value is the code of ledger format §11.
  package enum Reason: String, Sendable {
    /// A `+` line without a field right above it.
    case continuationWithoutField = "E010"
    /// `Name：` with a colon of full width.
    case fullWidthColon = "E011"
    /// Nothing but U+3000 and blanks.
    case ideographicSpace = "E012"
    /// A field that does not start in the first column.
    case indentedField = "E013"
    /// `Name :`.
    case blankBeforeColon = "E014"
    case notAField = "E015"
    /// `<<<<<<<`, `=======`, `>>>>>>>` or `|||||||`.
    case conflictMarker = "E020"
  }

  package let reason: Reason
  /// The line with its end.
  package let lines: Range<Int>
  /// The line without its end.
  package let text: Range<Int>
  /// Its number, from 1.
  package let line: Int
  /// What stands before the colon, where there is a colon of any kind; else empty.
  package let name: Range<Int>
}
