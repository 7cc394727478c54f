// The measuring instrument measured: what the small screen makes of a terminal's language.
import TestSupport
import Testing

struct ScreenCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: String
  var text: String
  var testDescription: String { name }
}

@Suite struct `The small screen` {
  static let cases = [
    ScreenCase(name: "moves and text", bytes: "\u{1B}[2;3Hab\u{1B}[1;1Hc", text: "c\n  ab"),
    ScreenCase(name: "a wide glyph wraps whole", bytes: "123456789整", text: "123456789\n整"),
    ScreenCase(name: "late wrap", bytes: "1234567890\rx", text: "x234567890"),
    ScreenCase(name: "half a glyph overwritten", bytes: "整改\u{1B}[1;2Hx", text: " x改"),
    ScreenCase(name: "erase to the end", bytes: "整改通知\u{1B}[1;4H\u{1B}[K", text: "整"),
    ScreenCase(name: "repeat", bytes: "-\u{1B}[3b", text: "----"),
    ScreenCase(
      name: "insert and delete", bytes: "abc\u{1B}[1;1H\u{1B}[2@\u{1B}[1;4H\u{1B}[P", text: "  ac"),
    ScreenCase(name: "scroll region", bytes: "a\r\nb\r\nc\u{1B}[2;3r\u{1B}[3;1H\n", text: "a\nc"),
    ScreenCase(name: "lines in and out", bytes: "a\r\nb\u{1B}[1;1H\u{1B}[L", text: "\na\nb"),
    ScreenCase(name: "second screen", bytes: "a\u{1B}[?1049hb\u{1B}[?1049l", text: "a"),
    ScreenCase(name: "looks do not print", bytes: "\u{1B}[1;38;5;196ma\u{1B}(B\u{1B}[m", text: "a"),
  ]

  @Test(arguments: cases)
  func `draws as terminals do`(_ example: ScreenCase) {
    var screen = MiniScreen(columns: 10, rows: 4)
    screen.feed(example.bytes.utf8)
    #expect(screen.text == example.text)
    #expect(screen.unknown == [])
  }

  @Test func `says where the cursor is, by its own widths`() {
    var screen = MiniScreen(columns: 10, rows: 4)
    screen.ambiguous = 2
    screen.feed("\u{1B}[4;1H“\u{1B}[6n".utf8)
    #expect(String(decoding: screen.answers, as: UTF8.self) == "\u{1B}[4;3R")
  }

  @Test func `names what it does not know`() {
    var screen = MiniScreen(columns: 10, rows: 4)
    screen.feed("\u{1B}[3y".utf8)
    #expect(screen.unknown == ["CSI 3y"])
  }
}
