/// Small things about text that comes as bytes.

/// A scalar at the front of some bytes, if there is one.
enum UTF8Piece {
  case scalar(UnicodeScalar, count: Int)
  /// So far it is right, but bytes are missing.
  case unfinished
  /// The first byte begins nothing.
  case broken

  /// - Parameter bytes: Not empty; the first is not ASCII.
  init(_ bytes: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var iterator = bytes.prefix(4).makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&iterator) {
      self = .scalar(scalar, count: UTF8.width(scalar))
      return
    }
    let first = bytes.first ?? 0
    let wanted = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : 2
    let tail = bytes.dropFirst()
    self =
      (0xC2..<0xF5).contains(first) && bytes.count < wanted
        && tail.allSatisfy({ (0x80...0xBF).contains($0) })
      ? .unfinished : .broken
  }
}

enum PastedText {
  /// Every kind of line end as `\n`: terminals send a carriage return for each.
  static func lineFeeds(in text: String) -> String {
    var clean = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        clean.append("\n")
      } else if scalar != "\n" || !afterReturn {
        clean.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(clean)
  }
}
