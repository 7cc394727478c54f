/// Numbers of issues as sheets write them.

internal import LedgerModel

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
    let letters = HeadingText.letters(Array(raw))
    parts = []
    var place = 0
    var isOdd = false
    while place < letters.count {
      let letter = letters[place]
      if letter.isASCII, letter.isNumber || letter.isLetter || letter == "_" {
        var end = place
        while end < letters.count, letters[end].isASCII,
          letters[end].isNumber || letters[end].isLetter || letters[end] == "_"
        {
          end += 1
        }
        // The original's letters, not their lower-case forms.
        let word = String(Array(raw)[place..<end].map { SheetNumber.narrow($0) })
        parts.append(SheetNumber.plain(word))
        place = end
      } else if let number = ListMarks.circle(letter) {
        parts.append(String(number))
        isOdd = true
        place += 1
      } else if DayCursor.numerals.contains(letter) {
        var end = place
        while end < letters.count, DayCursor.numerals.contains(letters[end]) { end += 1 }
        guard let number = ChineseNumeral.value(letters[place..<end]) else { return nil }
        parts.append(String(number))
        isOdd = true
        place = end
      } else {
        if !"-._–—".contains(letter) || place + 1 == letters.count { isOdd = true }
        place += 1
      }
    }
    guard !parts.isEmpty, parts.contains(where: { $0.contains(where: \.isNumber) }) else {
      return nil
    }
    // no1 and nr are words for number.
    if parts.count > 1, ["no", "nr", "NO", "No"].contains(parts[0]) { parts.removeFirst() }
    if parts.count == 2, parts[1] == "0", letters.contains(".") { parts.removeLast() }
    isChanged = isOdd && !SheetNumber.isPunctuated(letters)
  }

  /// `1.`, `1、`, `（1）`: a number with the marks of a list is still that number.
  private static func isPunctuated(_ letters: [Character]) -> Bool {
    letters.allSatisfy { ($0.isASCII && $0.isNumber) || ".、()．,[] ".contains($0) }
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

  private static func narrow(_ letter: Character) -> Character {
    guard let scalar = letter.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let plain = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return letter }
    return Character(plain)
  }
}
