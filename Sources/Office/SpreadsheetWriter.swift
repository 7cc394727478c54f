/// A workbook as the bytes of an `.xlsx` file, as leaders and colleagues open it.

import COffice
package import Exporting
package import LedgerModel

package enum SpreadsheetWriter {
  /// Texts are always written as texts, so that none can become a formula. A text that is too long
  /// for a cell (32,767 characters) is refused with its place: cut or spread over rows it would be
  /// another text, and the rows would no longer be issues.
  ///
  /// `temporaryFolder` is where the library keeps what it is writing; `madeOn` goes into the file's
  /// properties, fixed when nobody says it, so that equal workbooks give equal bytes. `progress` is
  /// called with shares from 0 to 1.
  package static func bytes(
    _ workbook: Workbook, temporaryFolder: String = "/tmp", madeOn: Day? = nil,
    progress: ((Double) -> Void)? = nil
  ) throws(OfficeError) -> [UInt8] {
    let rows = workbook.sheets.reduce(0) { $0 + $1.rows.count }
    let names = SheetNames.allowed(workbook.sheets.map(\.name))
    let book = try BookFile.begun(in: temporaryFolder)
    book.describe(title: workbook.title, madeOn: madeOn)
    var written = 0
    for (sheet, name) in zip(workbook.sheets, names) {
      var writer = try SheetWriter(sheet, name: name, in: book)
      try writer.writeHead()
      for row in sheet.rows {
        try writer.write(row)
        written += 1
        if written % 1000 == 0 { progress?(Double(written) / Double(rows + rows / 4)) }
      }
      try writer.writeFoot()
    }
    let bytes = try book.finish()
    progress?(1)
    return bytes
  }
}
