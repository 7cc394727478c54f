// What is taken out of typed text, and which word was meant.
import LedgerModel
import Testing

struct TextCleaningTests {
  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b", "a\nb"), ("x\u{1B}[31my\u{7}", "x[31my"),
    ("\u{202E}反\u{200F}", "反"), ("  两格 \t\n\n尾 　\n\n", "  两格\n\n尾"), ("\n\n", ""), ("a\tb", "a b"),
    ("\u{FEFF}甲\u{0}\u{9B}", "甲"), ("👨‍👩‍👧 e\u{301}", "👨‍👩‍👧 e\u{301}"),
  ])
  func `a text is cleaned`(raw: String, clean: String) {
    #expect(TextCleaning.text(raw) == clean)
    #expect(TextCleaning.text(clean) == clean)
  }

  @Test(arguments: [("甲\n乙", "甲 乙"), ("  甲 \r\n\r\n 乙　", "甲 乙"), ("\u{3000}", "")])
  func `a line is one line`(raw: String, clean: String) {
    #expect(TextCleaning.line(raw) == clean)
  }

  @Test(arguments: [
    ("deadlin", "deadline"), ("sttaus", "status"), ("ownr", "owners"), ("时限整改", nil),
    ("整改时现", "整改时限"), ("xyz", nil), ("", nil), ("de", "deadline"),
  ])
  func `the nearest word is found or none`(typed: String, nearest: String?) {
    let words = ["status", "deadline", "owners", "整改时限"]
    #expect(NearestWord.to(typed, among: words) == nearest)
  }
}
