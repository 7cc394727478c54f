// Events as lines: one form for each, and nothing lost on the way back.
import Crypto
import FoundationEssentials
import History
import LedgerModel
import Testing

@Suite struct `Lines of a history` {
  static let event = HistoryEvent(
    at: "2026-06-15T09:42:07.031+08:00", by: "许知遥", on: "03", op: .set, field: "Due",
    old: "2026-06-30", new: "2026-07-31")

  private func line(_ event: HistoryEvent) -> String {
    String(decoding: HistoryLine.text(event).bytes, as: UTF8.self)
  }

  private func read(_ text: String) -> HistoryLine? {
    Array(text.utf8).withUnsafeBytes { HistoryLine($0) }
  }

  @Test func `a line has its keys in order, no blanks, and the hash of the rest`() throws {
    let text = line(Self.event)
    let (head, tail) = (
      #"{"at":"2026-06-15T09:42:07.031+08:00","by":"许知遥","field":"Due""#,
      #","new":"2026-07-31","old":"2026-06-30","on":"03","op":"set","prev":[],"v":1}"#
    )
    let hash = SHA256.hash(data: Data((head + tail).utf8))
      .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    #expect(text == head + #","hash":""# + hash + "\"" + tail + "\n")
    #expect(HistoryLine.text(Self.event).hash == hash)
  }

  static let values = [
    "", " ", "一行", "两行\n第二行", "引号\"和\\斜杠", "制表\t符", "\u{1}\u{1F}\u{7F}", "“全角”——…①", "👨‍👩‍👧",
    "{\"hash\":\"x\"}", ",\"hash\":\"" + String(repeating: "0", count: 64), "e\u{301}", "末尾\\",
  ]

  @Test(arguments: values) func `every text comes back as it was`(_ value: String) throws {
    var event = Self.event
    (event.old, event.new, event.by, event.note) = (value, value + "。", "甲" + value, value)
    event.previous = [String(repeating: "a", count: 64), String(repeating: "0", count: 64)]
    let text = self.line(event)
    let line = try #require(read(String(text.dropLast())))
    event.previous.sort()
    event.hash = HistoryLine.text(event).hash
    #expect(line.event == event)
    #expect(line.actual.hex == event.hash)
    #expect(text.dropLast().unicodeScalars.allSatisfy { $0.value >= 0x20 })
    // What other programs make of it.
    let object = try JSONDecoder().decode(Loose.self, from: Data(text.utf8))
    #expect(object.new == event.new && object.prev == event.previous)
  }

  private struct Loose: Decodable {
    var new: String
    var prev: [String]
  }

  @Test func `members that are absent are left out`() {
    let text = line(HistoryEvent(at: "t", by: "b", on: "@ledger", op: .seal))
    for key in ["field", "old", "new", "id", "note"] { #expect(!text.contains("\"\(key)\"")) }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var change: @Sendable (String) -> String
    var testDescription: String { name }
  }

  static let bad = [
    Bad(name: "blank after a colon") { $0.replacing("\"by\":", with: "\"by\": ") },
    Bad(name: "keys in another order") {
      $0.replacing("\"at\":\"2026-06-15T09:42:07.031+08:00\",", with: "")
        .replacing(",\"v\":1", with: ",\"v\":1,\"at\":\"2026-06-15T09:42:07.031+08:00\"")
    },
    Bad(name: "a key twice") { $0.replacing("\"on\":\"03\"", with: "\"on\":\"03\",\"on\":\"04\"") },
    Bad(name: "cut short") { String($0.dropLast(1)) },
    Bad(name: "something behind") { $0 + " " },
    Bad(name: "an operation that is none") {
      $0.replacing("\"op\":\"set\"", with: "\"op\":\"put\"")
    },
    Bad(name: "another version") { $0.replacing("\"v\":1", with: "\"v\":2") },
    Bad(name: "no hash") { text in
      text.replacing(#/,"hash":"[0-9a-f]*"/#, with: "")
    },
    Bad(name: "a list for a text") { $0.replacing("\"by\":\"许知遥\"", with: "\"by\":[]") },
  ]

  @Test(arguments: bad) func `what guatu would not have written is no event`(_ each: Bad) {
    let good = String(line(Self.event).dropLast())
    let text = each.change(good)
    #expect(text != good)
    #expect(read(text) == nil)
    #expect(read(good) != nil)
  }

  @Test func `escapes of other writers are understood`() throws {
    let text = line(Self.event).dropLast()
      .replacing("许知遥", with: #"\u8bb8\n\/\ud83d\ude00"#)
    #expect(try #require(read(String(text))).event.by == "许\n/😀")
  }
}
