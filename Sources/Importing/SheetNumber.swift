/// Numbers of issues as sheets write them.

internal import LedgerModel
internal import Prose

/// `1`, `1.0`, `01`, `1-2`, `（一）1`, `问题③`, `XC-07` as parts that can be compared and padded.
struct SheetNumber: Hashable {
  /// Whole numbers and words, in order: `1-2` has two.
  var parts: [String]
  /// What stood there was not a number in the ledger's form and had to be changed.
  var isChanged = false
  /// As it stands in the cell.
  var raw: String

  static func == (left: SheetNumber, right: SheetNumber) -> Bool { left.parts == right.parts }
  func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  /// nil for a text without a number, and for one too long to be one.
  init?(_ value: CellValue) {
    switch value {
    case .number(let text):
      let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
      let isWhole = pieces.count == 2 && pieces[1].allSatisfy { $0 == "0" }
      self.init(text: isWhole ? String(pieces[0]) : text)
    case .text(let text): self.init(text: text)
    case .day, .bool, .error: return nil
    }
  }

  init?(text: String) {
    raw = text.trimmed
    guard raw.utf8.count <= 60, !raw.isEmpty else { return nil }
    let original = Letters(raw)
    let letters = original.folded
    parts = []
    var place = 0
    var isOdd = false
    while place < letters.count {
      let letter = letters[place]
      if SheetNumber.isWord(letter) {
        var end = place
        while end < letters.count, SheetNumber.isWord(letters[end]) { end += 1 }
        // The original's letters, not their lower-case forms.
        let word = Letters.string(original.codes[place..<end].map(SheetNumber.narrow))
        parts.append(SheetNumber.plain(word))
        place = end
      } else if let number = Numeral.circled(letter) {
        parts.append(String(number))
        isOdd = true
        place += 1
      } else if Letters.isNumeral(letter) {
        var end = place
        while end < letters.count, Letters.isNumeral(letters[end]) { end += 1 }
        guard let number = Numeral.exact(letters[place..<end]) else { return nil }
        parts.append(String(number))
        isOdd = true
        place = end
      } else {
        if ![0x2D, 0x2E, 0x5F, 0x2013, 0x2014].contains(letter) || place + 1 == letters.count {
          isOdd = true
        }
        place += 1
      }
    }
    guard !parts.isEmpty, parts.contains(where: { $0.contains(where: \.isNumber) }) else {
      return nil
    }
    // no1 and nr are words for number.
    if parts.count > 1, ["no", "nr", "NO", "No"].contains(parts[0]) { parts.removeFirst() }
    if parts.count == 2, parts[1] == "0", letters.contains(0x2E) { parts.removeLast() }
    isChanged = isOdd && !SheetNumber.isPunctuated(letters)
  }

  /// `1.`, `1、`, `（1）`: a number with the marks of a list is still that number.
  private static func isPunctuated(_ letters: [UInt32]) -> Bool {
    letters.allSatisfy { Letters.isDigit($0) || punctuation.contains($0) }
  }

  private static let punctuation = ".、()．,[] ".unicodeScalars.map(\.value)

  private static func isWord(_ code: UInt32) -> Bool {
    switch code {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  /// The number as an id; whole numbers are as wide as `widths` says, by part.
  func id(widths: [Int]) -> String {
    var text = ""
    for (place, part) in parts.enumerated() {
      if place > 0 { text += "-" }
      let width = place < widths.count ? widths[place] : 1
      if Int(part) != nil { text += String(repeating: "0", count: max(0, width - part.count)) }
      text += part
    }
    return text
  }

  /// The same as it stands in the cell, where that is an id already.
  var exactID: String? { IssueID.isValid(raw) ? raw : nil }

  /// The digits that the cell itself gives to its first part: `001` has three.
  var writtenWidth: Int {
    let digits = raw.prefix { $0.isASCII && $0.isNumber }
    return digits.first == "0" ? digits.count : 0
  }

  var whole: Int? { parts.count == 1 ? Int(parts[0]) : nil }

  private static func plain(_ text: some StringProtocol) -> String {
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return String(text) }
    let bare = text.drop { $0 == "0" }
    return bare.isEmpty ? (text.isEmpty ? "" : "0") : String(bare)
  }

  private static func narrow(_ code: UInt32) -> UInt32 {
    let first = Letters.first(code)
    return (0xFF01...0xFF5E).contains(first) ? first - 0xFEE0 : code
  }
}
