/// Text as letters beside their plain forms, so that what is compared and what is kept stay apart.

/// Letters of a text, and the same number of letters in half-width form without kinds of brackets:
/// `（１）：` compares as `(1):`. Offsets are valid in both.
package struct FoldedText: Equatable, Sendable {
  package let letters: [Character]
  package let folded: [Character]
  /// The folded letters as numbers, for questions that are asked at every letter; 0 for letters of
  /// several scalars.
  package let codes: [UInt32]
  /// Where each letter begins, in scalars, and the end; empty where every letter is one scalar.
  let starts: [Int]

  package init(_ text: some StringProtocol) {
    let cut = Letters(String(text))
    letters = cut.characters
    folded = letters.map(FoldedText.fold)
    codes = folded.map(FoldedText.code)
    starts =
      codes.contains(0)
      ? letters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.unicodeScalars.count) } : []
  }

  package var count: Int { letters.count }
  package var text: String { String(letters) }

  package func text(_ range: Range<Int>) -> String { String(letters[range]) }

  /// The offset behind a word that stands here; blanks between its letters do not matter.
  package func end(of word: [Character], at start: Int) -> Int? {
    guard start < count, let first = word.first, holds(first, at: start) else { return nil }
    var place = start
    for (index, letter) in word.enumerated() {
      if index > 0 { while place < count, codes[place] == 0x20 { place += 1 } }
      guard place < count, holds(letter, at: place) else { return nil }
      place += 1
    }
    return place
  }

  /// Numbers are compared first, for letters that differ are slow to compare.
  private func holds(_ letter: Character, at place: Int) -> Bool {
    let code = FoldedText.code(letter)
    return codes[place] == code && (code != 0 || folded[place] == letter)
  }

  /// The first offset from here on that holds no blank.
  package func skippingBlanks(_ start: Int) -> Int {
    var place = start
    while place < count, codes[place] == 0x20 || codes[place] == 0x09 { place += 1 }
    return place
  }

  package static func code(_ letter: Character) -> UInt32 {
    let scalars = letter.unicodeScalars
    guard let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return 0 }
    return first.value
  }

  /// The numbers of some letters.
  package static func codes(_ letters: String) -> Set<UInt32> { Set(letters.map(code)) }

  static func fold(_ code: UInt32) -> UInt32 {
    guard code > 0x7F, !(0x4E00...0x9FFF).contains(code), let scalar = Unicode.Scalar(code) else {
      return code
    }
    return LetterFolding.fold(scalar).value
  }

  package static func fold(_ letter: Character) -> Character {
    let code = code(letter)
    guard code > 0x7F, !(0x4E00...0x9FFF).contains(code), let scalar = Unicode.Scalar(code) else {
      return letter
    }
    return Character(LetterFolding.fold(scalar))
  }
}

extension FoldedText {
  /// Letters that end a sentence.
  package static let sentenceEnds: Set<Character> = ["。", "！", "？", "；", "!", "?", ";"]

  /// The offsets of the sentences, each with its final mark; marks inside quotes and brackets end
  /// none.
  package func sentences() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var depth = 0
    for place in 0..<count {
      let code = codes[place]
      if FoldedText.opening.contains(code) {
        depth += 1
      } else if FoldedText.closing.contains(code) {
        depth = max(0, depth - 1)
      } else if code == 0x0A {
        if place > start { found.append(start..<place) }
        start = place + 1
        depth = 0
      } else if depth == 0, FoldedText.ends.contains(code) {
        found.append(start..<place + 1)
        start = place + 1
      }
    }
    if start < count { found.append(start..<count) }
    return found
  }

  private static let opening = codes("“(《「")
  private static let closing = codes("”)》」")
  private static let ends = codes("。!?")
}
