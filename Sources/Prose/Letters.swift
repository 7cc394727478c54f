/// Long texts as numbers: one pass cuts them into letters, every question after it is arithmetic.

/// A text with the first scalar of each of its letters, and where each begins in the bytes.
///
/// A letter of several scalars carries `cluster`, so that it equals no plain one; its first scalar
/// still says what kind it is.
package struct Letters: Equatable, Sendable {
  package let text: String
  package private(set) var codes: [UInt32]
  /// One more than there are letters.
  private let offsets: [Int32]

  package static let cluster: UInt32 = 1 << 31

  package init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    if let (codes, offsets) = Letters.simple(&text) {
      self.codes = codes
      self.offsets = offsets
      return
    }
    var codes: [UInt32] = []
    var offsets: [Int32] = []
    var offset: Int32 = 0
    for letter in text {
      codes.append(Letters.code(letter))
      offsets.append(offset)
      offset += Int32(letter.utf8.count)
    }
    offsets.append(offset)
    self.codes = codes
    self.offsets = offsets
  }

  package var count: Int { codes.count }

  /// The letters of a stretch as they stand there.
  package subscript(range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: Int(offsets[range.lowerBound]))
    let end = bytes.index(
      start, offsetBy: Int(offsets[range.upperBound] - offsets[range.lowerBound]))
    return String(text[start..<end])
  }

  /// A stretch without the blanks around it.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, Letters.isBlank(codes[end - 1]) { end -= 1 }
    while start < end, Letters.isBlank(codes[start]) { start += 1 }
    return start..<end
  }

  /// The codes in the form in which words are compared, letter by letter.
  package var folded: [UInt32] { codes.map(Letters.fold) }

  package var characters: [Character] {
    if codes.count == text.utf8.count { return Array(text) }
    guard !codes.contains(where: { $0 >= Letters.cluster }) else { return Array(text) }
    return codes.map { code in Unicode.Scalar(code).map { Character($0) } ?? " " }
  }

  /// Only letters of one scalar: every byte sequence that is none ends the attempt.
  private static func simple(_ text: inout String) -> ([UInt32], [Int32])? {
    text.withUTF8 { bytes in
      guard bytes.count < Int(Int32.max) else { return nil }
      var codes: [UInt32] = []
      var offsets: [Int32] = []
      codes.reserveCapacity(bytes.count / 2)
      offsets.reserveCapacity(bytes.count / 2 + 1)
      var place = 0
      while place < bytes.count {
        let first = UInt32(bytes[place])
        offsets.append(Int32(place))
        if first < 0x80 {
          if first == 0x0D { return nil }
          codes.append(first)
          place += 1
        } else if first & 0xF0 == 0xE0 {
          let code =
            (first & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6
            | UInt32(bytes[place + 2] & 0x3F)
          guard isAlone(code) else { return nil }
          codes.append(code)
          place += 3
        } else if first == 0xC2, bytes[place + 1] >= 0xA0, bytes[place + 1] != 0xAD {
          codes.append(UInt32(bytes[place + 1]))
          place += 2
        } else {
          return nil
        }
      }
      offsets.append(Int32(bytes.count))
      return (codes, offsets)
    }
  }

  /// Scalars that join with none of their kind.
  package static func isAlone(_ code: UInt32) -> Bool {
    switch code {
    case 0x00...0x0C, 0x0E...0x7F, 0xA0...0xAC, 0xAE...0xBF, 0x4E00...0x9FFF, 0x3000...0x3029,
      0xFF01...0xFF60, 0x2010...0x2027, 0x2030...0x205E,
      0x2460...0x24FF, 0x25A0...0x25FF, 0x2776...0x277F:
      true
    default: false
    }
  }
}

extension Letters {
  package static func code(_ letter: Character) -> UInt32 {
    let scalars = letter.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let isSingle = scalars.index(after: scalars.startIndex) == scalars.endIndex
    return isSingle ? first.value : first.value | cluster
  }

  /// The first scalar of a letter, whatever follows it.
  package static func first(_ code: UInt32) -> UInt32 { code & ~cluster }

  package static func isDigit(_ code: UInt32) -> Bool { code >= 0x30 && code <= 0x39 }

  package static func isBlank(_ code: UInt32) -> Bool {
    switch first(code) {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  package static func isNewline(_ code: UInt32) -> Bool {
    switch first(code) {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  package static func fold(_ code: UInt32) -> UInt32 {
    if code < 0x80 { return (0x41...0x5A).contains(code) ? code + 0x20 : code }
    if (0x4E00...0x9FFF).contains(code) { return code }
    guard let scalar = Unicode.Scalar(first(code)) else { return code }
    let plain = LetterFolding.fold(scalar)
    return plain == scalar ? code : plain.value
  }

  /// The Chinese numerals below a hundred.
  package static func isNumeral(_ code: UInt32) -> Bool {
    code == 0x5341 || code >= 0x3007 && Numeral.value(ofDigit: code) != nil
  }

  /// A text of plain letters.
  package static func string(_ codes: some Sequence<UInt32>) -> String {
    var scalars = String.UnicodeScalarView()
    for code in codes {
      if let scalar = Unicode.Scalar(first(code)) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Whether a text holds a break of lines, by its bytes.
  package static func holdsNewline(_ text: String) -> Bool {
    text.utf8.contains { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }
      && text.unicodeScalars.contains { isNewline($0.value) }
  }
}
