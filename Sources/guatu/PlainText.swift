/// Widths of ordinary Chinese text without looking at every grapheme.

/// Text of printable ASCII, CJK ideographs and the common Chinese punctuation: nothing in it
/// combines or does harm, so bytes tell its width. Tables of many thousand rows are made of it.
enum PlainText {
  /// Columns of a text; nil when it holds any other sign.
  static func columns(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      var sum = 0
      while place < bytes.count {
        guard let (length, columns) = step(bytes, place) else { return nil }
        place += length
        sum += columns
      }
      return sum
    }
  }

  /// The bytes and the columns of the longest beginning of a plain text that fits.
  static func prefix(of text: String, columns limit: Int) -> (bytes: Int, columns: Int) {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      var sum = 0
      while place < bytes.count, let (length, columns) = step(bytes, place),
        sum + columns <= limit
      {
        place += length
        sum += columns
      }
      return (place, sum)
    }
  }

  /// Length in bytes and columns of the sign at a place; nil for one that is not plain.
  @inline(__always)
  private static func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int
  ) -> (length: Int, columns: Int)? {
    let first = bytes[place]
    if first >= 0x20, first < 0x7F { return (1, 1) }
    guard first >= 0xE2, place + 2 < bytes.count else { return nil }
    let (second, third) = (bytes[place + 1], bytes[place + 2])
    switch first {
    case 0xE5...0xE9: return (3, 2)
    // U+4E00…4FFF.
    case 0xE4: return second >= 0xB8 ? (3, 2) : nil
    // U+3001…3029: 、。《》【】 and their like.
    case 0xE3: return second == 0x80 && (0x81...0xA9).contains(third) ? (3, 2) : nil
    // U+FF01…FF3F: ，：；！？（） and their like.
    case 0xEF: return second == 0xBC && third >= 0x81 ? (3, 2) : nil
    // “ and ”.
    case 0xE2: return second == 0x80 && (third == 0x9C || third == 0x9D) ? (3, 1) : nil
    default: return nil
    }
  }
}
