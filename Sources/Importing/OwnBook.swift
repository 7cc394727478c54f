/// Workbooks that guatu wrote: the ledger's own sheet and that of its header hold everything.

internal import LedgerModel
internal import Prose

struct OwnBook {
  /// What is to be read.
  let sheets: [SourceSheet]
  /// The header as its sheet says it; nil without such a sheet.
  let header: [String: String]?
  /// Sheets that only repeat what the ledger's own one says.
  let derived: [String]

  private static let ledgerSheet = "台账"
  private static let headerSheet = "台账信息"

  init(_ book: SourceBook) {
    let facts = book.sheets.first { $0.name == OwnBook.headerSheet }.flatMap(OwnBook.read)
    guard let facts, book.sheets.contains(where: { $0.name == OwnBook.ledgerSheet }) else {
      sheets = book.sheets
      header = nil
      derived = []
      return
    }
    header = facts
    sheets = book.sheets.filter { $0.name == OwnBook.ledgerSheet }
    derived = book.sheets.map(\.name).filter {
      $0 != OwnBook.ledgerSheet && $0 != OwnBook.headerSheet
    }
  }

  /// Rows of name, value and the field's name; values of one field are joined by line breaks.
  private static func read(_ sheet: SourceSheet) -> [String: String]? {
    guard let heading = sheet.rows.firstIndex(where: { $0[2]?.text == "字段" }) else { return nil }
    var header: [String: String] = [:]
    for row in sheet.rows[(heading + 1)...] {
      guard let name = row[2]?.text, name != "Format", let value = row[1],
        RecordType.ledger.field(named: name) != nil
      else { continue }
      let text = number(value) ?? TextCleaning.text(value.text)
      header[name] = header[name].map { $0 + (text.contains("\n+") ? "\n\n" : "\n") + text } ?? text
    }
    return header
  }

  /// A whole number without the `.0` of spreadsheets.
  private static func number(_ value: CellValue) -> String? {
    guard case .number(let text) = value, text.hasSuffix(".0") else { return nil }
    return String(text.dropLast(2))
  }
}
