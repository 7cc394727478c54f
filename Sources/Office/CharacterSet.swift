/// In which characters the bytes of a text are meant.

/// A text's bytes made into characters: UTF-8, UTF-16 with or without its mark, or GB18030, each
/// strictly, so that a wrong guess is an error and never a page of rubbish.
enum CharacterSet {
  static func decoded(_ bytes: [UInt8]) throws(OfficeError) -> String {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try utf8(bytes.dropFirst(3), after: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, isLittle: false) }
    let text = String(validating: bytes, as: UTF8.self)
    // A stray zero makes no UTF-16 of what is UTF-8.
    if let text, bytes.count(where: { $0 == 0 }) * 10 < bytes.count { return text }
    if let isLittle = sixteenBits(bytes) { return try utf16(bytes, from: 0, isLittle: isLittle) }
    if let text { return text }
    switch GB18030Text.decoded(bytes) {
    case .text(let text): return String(decoding: text, as: UTF8.self)
    case .noConverter: throw .noConverter
    case .invalid(let byte): throw .undecodable(byte: max(byte, firstInvalid(bytes)))
    }
  }

  private static func utf8(
    _ bytes: ArraySlice<UInt8>, after mark: Int
  ) throws(OfficeError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .undecodable(byte: firstInvalid(bytes) + mark)
    }
    return text
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, isLittle: Bool
  ) throws(OfficeError) -> String {
    guard bytes.count % 2 == 0 else { throw .undecodable(byte: bytes.count) }
    let units = stride(from: start, to: bytes.count, by: 2).map { place -> UInt16 in
      let (low, high) = isLittle ? (place, place + 1) : (place + 1, place)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    if let text = String(validating: units, as: UTF16.self) { return text }
    throw .undecodable(byte: start + 2 * loneSurrogate(units) + 1)
  }

  private static func loneSurrogate(_ units: [UInt16]) -> Int {
    var place = 0
    while place < units.count {
      if UTF16.isLeadSurrogate(units[place]) {
        guard place + 1 < units.count, UTF16.isTrailSurrogate(units[place + 1]) else { break }
        place += 1
      } else if UTF16.isTrailSurrogate(units[place]) {
        break
      }
      place += 1
    }
    return place
  }

  /// Whether bytes without a mark are UTF-16, and of which order: a text of any length has line
  /// ends, digits or blanks, and in those one byte of the two is zero, always on the same side.
  private static func sixteenBits(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for (place, byte) in bytes.prefix(1 << 16).enumerated() where byte == 0 {
      if place % 2 == 0 { even += 1 } else { odd += 1 }
    }
    // Characters such as U+3000 and U+4E00 have their zero on the other side, but rarely.
    if odd > 0, odd > 4 * even { return true }
    if even > 0, even > 4 * odd { return false }
    return nil
  }

  /// The byte, from 1, at which UTF-8 fails.
  private static func firstInvalid(_ bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += UTF8.width(scalar)
    }
    return valid + 1
  }
}
