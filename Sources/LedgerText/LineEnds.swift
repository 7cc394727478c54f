/// Bytes with LF alone and without a BOM.

enum LineEnds {
  /// What stood in the bytes that was taken out.
  struct Found: Equatable {
    /// A BOM.
    var mark = false
    /// Lines that ended with CRLF, and the first of them.
    var returns = 0
    var firstReturn: Int?
    /// Ends of lines of any kind.
    var lines = 0
  }

  static func plain(_ bytes: [UInt8]) -> (bytes: [UInt8], found: Found) {
    var found = Found()
    var place = 0
    // Tools that put a BOM before a BOM exist.
    while bytes[place...].starts(with: Byte.byteOrderMark) { place += 3 }
    found.mark = place > 0
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
