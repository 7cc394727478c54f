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
    found.mark = bytes.starts(with: Byte.byteOrderMark)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for place in (found.mark ? 3 : 0)..<bytes.count {
      let byte = bytes[place]
      if byte == Byte.carriageReturn, place + 1 < bytes.count, bytes[place + 1] == Byte.lineFeed {
        if found.returns == 0 { found.firstReturn = found.lines + 1 }
        found.returns += 1
        continue
      }
      if byte == Byte.lineFeed { found.lines += 1 }
      result.append(byte)
    }
    return (result, found)
  }
}
