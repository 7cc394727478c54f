/// The library's workbook while it is being written.

import COffice
import Exporting
import Glibc
import LedgerModel

final class BookFile {
  private var book: OpaquePointer?
  private var formats: [CellLook: OpaquePointer] = [:]

  private init(_ book: OpaquePointer) { self.book = book }

  static func begun(in folder: String) throws(OfficeError) -> BookFile {
    guard office_load(OFFICE_XLSX) == 0 else { throw .libraryMissing(package: "libxlsxwriter4") }
    guard let book = office_book_new(folder) else {
      throw .noTemporaryFile(folder: folder, reason: String(cString: strerror(errno)))
    }
    return BookFile(book)
  }

  deinit { if let book { office_book_abandon(book) } }

  func describe(title: String, madeOn: Day?) {
    // 2000-01-01, when nobody says it.
    let day = madeOn?.number ?? 10_957
    office_book_title(book, CellText.allowed(title), Int(day) * 86_400)
  }

  func sheet(_ name: String) throws(OfficeError) -> OpaquePointer {
    guard let sheet = office_book_sheet(book, name) else { throw .notWritten }
    return sheet
  }

  /// The library's form of a look; made once.
  func format(_ look: CellLook) throws(OfficeError) -> OpaquePointer {
    if let format = formats[look] { return format }
    let made = look.withC { office_book_format(book, $0) }
    guard let made else { throw .notWritten }
    formats[look] = made
    return made
  }

  func finish() throws(OfficeError) -> [UInt8] {
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    let isWritten = office_book_finish(book, &bytes, &count)
    book = nil
    guard isWritten else { throw .notWritten }
    return CBytes.taken(bytes, count)
  }
}
