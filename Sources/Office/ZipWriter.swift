/// A zip archive that is made in memory; equal parts give equal bytes.

import COffice

struct ZipWriter: ~Copyable {
  private let zip: OpaquePointer

  private init(_ zip: OpaquePointer) { self.zip = zip }

  static func begun() throws(OfficeError) -> ZipWriter {
    guard office_load(OFFICE_ZIP) == 0 else { throw .libraryMissing(package: "libzip4") }
    guard let zip = office_zip_new() else { throw .notWritten }
    return ZipWriter(zip)
  }

  deinit { office_zip_close(zip) }

  /// Parts are stored in the order in which they are added.
  func add(_ name: String, _ bytes: [UInt8]) throws(OfficeError) {
    guard office_zip_add(zip, name, bytes, bytes.count) else { throw .notWritten }
  }

  func add(_ name: String, _ text: String) throws(OfficeError) {
    try add(name, Array(text.utf8))
  }

  /// The archive; nothing can be added after it.
  consuming func finish() throws(OfficeError) -> [UInt8] {
    var bytes: UnsafeMutableRawPointer?
    var count = 0
    guard office_zip_finish(zip, &bytes, &count) else { throw .notWritten }
    return CBytes.taken(bytes, count)
  }
}
