/// What a cell of a spreadsheet holds.

package import LedgerModel

package enum CellValue: Equatable, Sendable {
  /// Never empty; line breaks are `\n`.
  case text(String)
  /// A number, exactly as it is written in the file.
  case number(String)
  /// A number that the cell's format shows as a day; months without a day are the first.
  case day(Day)
  case bool(Bool)
  /// `#N/A` and the like.
  case error(String)

  /// As a person sees it: days in the ISO form.
  package var text: String {
    switch self {
    case .text(let text), .number(let text), .error(let text): text
    case .day(let day): day.iso
    case .bool(let value): value ? "TRUE" : "FALSE"
    }
  }
}
