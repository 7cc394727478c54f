// Texts as numbers: the same letters, stretches and blanks as the library's own letters.

import LedgerModel
import Prose
import Testing

@testable import Importing

@Suite struct LettersTests {
  /// Plain ones, and ones whose letters are of several scalars.
  private static let texts = [
    "", "1", "整改到位。", "（１）完成\n２、Ａbc ；", "①召开会议，②修订制度", "e\u{301}te\u{301}", "1️⃣召开👨‍👩‍👧会议",
    "a\r\nb\rc", "한국어", "葛\u{E0100}城区", "\u{3000}两头\u{A0}", "—“引号”…", "é·®", "𠮷野家",
  ]

  @Test(arguments: texts)
  func `a text is cut where its letters end`(text: String) {
    let letters = Letters(text)
    let expected = Array(text)
    #expect(letters.count == expected.count)
    #expect(letters.characters == expected)
    #expect(letters.codes == expected.map(Letters.code))
    for start in 0...expected.count {
      for end in start...expected.count {
        #expect(letters[start..<end] == String(expected[start..<end]))
        #expect(letters[letters.trimmed(start..<end)] == String(expected[start..<end]).trimmed)
      }
    }
  }

  @Test(arguments: texts)
  func `blanks and line ends are those of the library`(text: String) {
    for letter in text {
      #expect(Letters.isBlank(Letters.code(letter)) == letter.isWhitespace)
      #expect(Letters.isNewline(Letters.code(letter)) == letter.isNewline)
    }
    #expect(Letters.holdsNewline(text) == text.contains(where: \.isNewline))
  }

  @Test func `every blank of Unicode is one`() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let letter = Character(scalar)
      #expect(Letters.isBlank(value) == letter.isWhitespace, "U+\(String(value, radix: 16))")
      #expect(Letters.isNewline(value) == letter.isNewline, "U+\(String(value, radix: 16))")
    }
  }

  /// Every letter inside, at both ends, and before a line end; a blank line with a tab before the
  /// text makes cleaning go the long way, and is taken out by it.
  @Test func `a text that passes cleaning untouched holds nothing to clean`() {
    for value in [0...0x30FF, 0xD7A0...0xFFFF].joined() {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let letter = String(Character(scalar))
      for text in ["整" + letter + "改", letter + "整改", "整改" + letter, "整" + letter + "\n改"] {
        let long = TextCleaning.text("\t\n" + text)
        #expect(TextCleaning.text(text) == long, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    ("整改完成", "完成", true), ("整改完成", "整改", true), ("整改完成", "完成了", false), ("", "整", false),
    ("整改", "", true), ("aab", "ab", true), ("完完成", "完成", true),
  ])
  func `a word is found where it stands`(text: String, word: String, isThere: Bool) {
    #expect(text.contains(word) == isThere)
    #expect(("前" + text + "后").dropFirst().dropLast().contains(word) == isThere)
  }
}
