/// Bytes with LF alone and without a BOM.

internal import LedgerModel

enum LineEnds {
  /// The code of a file whose lines end with CR alone.
  static let returnsCode = "E002"
  /// What stood in the bytes that was taken out.
  struct Found: Equatable {
    /// A BOM.
    var mark = false
    /// Lines that ended with CRLF, and the first of them.
    var returns = 0
    var firstReturn: Int?
    /// Ends of lines of any kind.
    var lines = 0
    /// Lines that ended with CR alone.
    var loneReturns = 0
  }

  /// Whether the lines of a file end with CR alone, as on old Macintoshes: to a reader of LF all of it
  /// is one line. Only an LF at the very end may have been added by another program.
  static func areReturns(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard lineFeed(in: bytes, from: 0) >= bytes.count - 1 else { return false }
    return bytes.count { $0 == Byte.carriageReturn } > 1
  }

  static let returnsProblem = Problem(
    code: returnsCode, place: TextPlace(line: 1), message: FileWording.returns,
    fix: Phrase(zh: "guatu check --fix 会改为 LF", en: "guatu check --fix makes them LF"))

  static func plain(_ bytes: [UInt8]) -> (bytes: [UInt8], found: Found) {
    var found = Found()
    var place = 0
    // Tools that put a BOM before a BOM exist.
    while bytes[place...].starts(with: Byte.byteOrderMark) { place += 3 }
    found.mark = place > 0
    if bytes.withUnsafeBytes(areReturns) {
      let text = bytes[place...].map { $0 == Byte.carriageReturn ? Byte.lineFeed : $0 }
      found.lines = text.count { $0 == Byte.lineFeed }
      found.loneReturns = bytes.count { $0 == Byte.carriageReturn }
      return (text, found)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Byte.carriageReturn {
        var end = place
        while end < bytes.count, bytes[end] == Byte.carriageReturn { end += 1 }
        if end < bytes.count, bytes[end] == Byte.lineFeed {
          if found.returns == 0 { found.firstReturn = found.lines + 1 }
          found.returns += 1
        } else {
          result += bytes[place..<end]
        }
        place = end
        continue
      }
      if byte == Byte.lineFeed { found.lines += 1 }
      result.append(byte)
      place += 1
    }
    return (result, found)
  }
}
