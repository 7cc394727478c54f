/// A zip archive in memory, of which parts are read as streams; nothing is ever unpacked to a file.

import COffice

/// Parts are found by their names only within the archive: a name such as `../../etc/passwd` is
/// never a path and leads nowhere.
struct ZipArchive: ~Copyable {
  private struct Entry {
    var index: Int
    var isEncrypted: Bool
  }

  private let zip: OpaquePointer
  private var entries: [String: Entry] = [:]
  private let limits: OfficeLimits
  private var budget: Int

  private init(_ zip: OpaquePointer, limits: OfficeLimits) {
    self.zip = zip
    self.limits = limits
    budget = limits.totalBytes
  }

  static func opened(
    _ bytes: [UInt8], limits: OfficeLimits
  ) throws(OfficeError) -> ZipArchive {
    guard office_load(OFFICE_ZIP) == 0 else { throw .libraryMissing(package: "libzip4") }
    guard office_load(OFFICE_XML) == 0 else { throw .libraryMissing(package: "libxml2") }
    guard let zip = office_zip_open(bytes, bytes.count) else { throw .brokenArchive }
    var archive = ZipArchive(zip, limits: limits)
    let count = office_zip_count(zip)
    guard count <= limits.entries else { throw .tooLarge(.entries(limits.entries)) }
    for index in 0..<max(0, count) { try archive.take(index) }
    return archive
  }

  deinit { office_zip_close(zip) }

  private mutating func take(_ index: Int) throws(OfficeError) {
    var entry = office_entry()
    guard office_zip_entry(zip, index, &entry), let raw = entry.name else { throw .brokenArchive }
    let shown = String(cString: raw)
    let name = ZipArchive.key(shown)
    // A folder is no part.
    if name.isEmpty || name.hasSuffix("/") { return }
    if entries[name] != nil { throw .duplicatePart(SourceCleaning.line(shown)) }
    entries[name] = Entry(index: index, isEncrypted: entry.is_encrypted)
  }

  /// Part names are compared without case, by the rules of the container.
  private static func key(_ name: String) -> String {
    let plain = name.replacing("\\", with: "/").lowercased()
    return String(plain.drop { $0 == "/" })
  }

  func contains(_ name: String) -> Bool { entries[ZipArchive.key(name)] != nil }

  /// Names in small letters, in their order.
  var names: [String] { entries.keys.sorted() }

  /// Bytes that may still be unpacked.
  private var bound: Int { min(limits.entryBytes, budget) }

  /// Reads a part as XML from its beginning as far as `body` goes; nil when there is no such part.
  mutating func read<Result>(
    _ name: String, _ body: (inout XMLStream) throws(OfficeError) -> Result
  ) throws(OfficeError) -> Result? {
    guard let entry = entries[ZipArchive.key(name)] else { return nil }
    if entry.isEncrypted { throw .foreign(.encrypted) }
    var claimed = office_entry()
    guard office_zip_entry(zip, entry.index, &claimed), claimed.packed <= Int32.max else {
      throw .brokenPart(name, line: nil)
    }
    try judge(unpacked: claimed.size, packed: claimed.packed, name)
    guard let part = office_part_open(zip, entry.index, UInt64(bound)) else {
      throw .brokenPart(name, line: nil)
    }
    defer { office_part_close(part) }
    let result = try result(of: body, part, name, claimed)
    budget -= Int(office_part_given(part))
    return result
  }

  /// The stream ends before its part is closed.
  private func result<Result>(
    of body: (inout XMLStream) throws(OfficeError) -> Result, _ part: OpaquePointer, _ name: String,
    _ claimed: office_entry
  ) throws(OfficeError) -> Result {
    var stream = try XMLStream.opened(
      part, name: name, packed: Int(claimed.packed), size: Int(claimed.size), limits: limits)
    return try body(&stream)
  }

  /// A part whole, when it has no more than `most` bytes; for short ones that are no XML.
  func bytes(of name: String, atMost most: Int) -> [UInt8]? {
    guard let entry = entries[ZipArchive.key(name)],
      let part = office_part_open(zip, entry.index, UInt64(most))
    else { return nil }
    defer { office_part_close(part) }
    var bytes = [UInt8](repeating: 0, count: most + 1)
    var count = 0
    while true {
      let room = bytes.count - count
      let read = bytes.withUnsafeMutableBytes { buffer in
        office_part_read(part, buffer.baseAddress.map { $0 + count }, room)
      }
      if read < 0 { return nil }
      if read == 0 { return Array(bytes[..<count]) }
      count += read
    }
  }

  private func judge(unpacked: UInt64, packed: UInt64, _ name: String) throws(OfficeError) {
    if unpacked > UInt64(limits.entryBytes) { throw .tooLarge(.partBytes(name)) }
    if unpacked > UInt64(budget) { throw .tooLarge(.totalBytes(limits.totalBytes)) }
    if unpacked > UInt64(limits.ratioFrom), unpacked / max(1, packed) > UInt64(limits.ratio) {
      throw .tooLarge(.partBytes(name))
    }
  }
}
