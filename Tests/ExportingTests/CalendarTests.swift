/// The calendar against RFC 5545.

import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `A calendar of deadlines` {
  private static func lines(_ source: ExportSource) -> [String] {
    let text = CalendarExport.text(source, stamp: Sample.stamp, .chinese)
    return bytesSplit(text)
  }

  /// By bytes: CR LF is one character to Swift.
  private static func bytesSplit(_ text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      if byte == 0x0A {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      }
    }
    return line.isEmpty ? lines : lines + [String(decoding: line, as: UTF8.self)]
  }

  private static func unfolded(_ lines: [String]) -> [String] {
    lines.reduce(into: [String]()) { whole, line in
      let bare = String(line.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }.map(Character.init))
      if bare.hasPrefix(" "), let last = whole.last {
        whole[whole.count - 1] = last + bare.dropFirst()
      } else {
        whole.append(bare)
      }
    }
  }

  @Test func `no line is longer than 75 octets and all end in CR LF`() {
    let long = Sample.source(
      issues: "Id: 1\nTitle: " + String(repeating: "很长的标题，带👨‍👩‍👧表情;", count: 40)
        + "\nStatus: doing\nDue: 2026-07-01\n")
    for source in [Sample.source, long] {
      for line in Self.lines(source) {
        #expect(line.utf8.suffix(2).elementsEqual([0x0D, 0x0A]))
        #expect(line.utf8.count <= 77)
        #expect(!line.unicodeScalars.contains("\u{FFFD}"))
      }
    }
  }

  @Test func `a folded title comes back whole and escaped`() {
    let title = String(repeating: "逗号,分号;反斜\\杠，", count: 12)
    let lines = Self.unfolded(
      Self.lines(
        Sample.source(issues: "Id: 1\nTitle: \(title)\nStatus: doing\nDue: 2026-07-01\n")))
    let escaped = title.replacing("\\", with: "\\\\").replacing(",", with: "\\,")
      .replacing(";", with: "\\;")
    #expect(lines.contains("SUMMARY:整改时限：1 " + escaped))
  }

  @Test func `every event has its own number, which stays when the deadline moves`() {
    let text = Fixture.text("sample.rec")
    let moved = text.replacing("Due: 2026-06-01", with: "Due: 2026-08-01")
    let numbers = [text, moved].map { text in
      Self.unfolded(Self.lines(Sample.source(of: text))).filter { $0.hasPrefix("UID:") }
    }
    #expect(numbers[0] == numbers[1])
    #expect(Set(numbers[0]).count == numbers[0].count)
    #expect(numbers[0].contains("UID:LX-2026/02/due@guatu"))
  }

  @Test func `an event lasts the whole day and ends on the next`() {
    let lines = Self.unfolded(Self.lines(Sample.source))
    let place = lines.firstIndex(of: "UID:LX-2026/02/due@guatu") ?? 0
    #expect(lines[place + 1] == "DTSTAMP:20260615T014207Z")
    #expect(lines[place + 2] == "DTSTART;VALUE=DATE:20260601")
    #expect(lines[place + 3] == "DTEND;VALUE=DATE:20260602")
  }

  @Test(arguments: [
    ("Status: doing\nDue: 2026-07-01", ["due"]),
    ("Status: doing\nDue: 2026-07-01\nFlag: longterm", []),
    ("Status: done\nDone: 2026-06-01\nDue: 2026-07-01", []),
    ("Status: done\nDone: 2026-06-01\nRecheck: 2026-09-01", ["recheck"]),
    ("Status: done\nDone: 2026-06-01\nCadence: monthly", ["cadence"]),
    ("Status: void\nDue: 2026-07-01\nRecheck: 2026-09-01", []),
    (
      "Status: doing\nMeasure: #1 !doing due:2026-07-02\nMeasure: #2 !done due:2026-06-02",
      ["measure/1"]
    ),
    (
      "Status: doing\nMilestone: #M1 !todo due:2026-07-02\nMilestone: #M2 !void due:2026-07-02",
      ["milestone/M1"]
    ),
    (
      "Status: doing\nNotice: #D1 !open 2026-06-01 @办 due:2026-06-20\nNotice: #D2 !replied 2026-06-01 @办 due:2026-06-20",
      ["notice/D1"]
    ),
  ])
  func `what lies before an issue is in it`(_ fields: String, _ kinds: [String]) {
    let lines = Self.unfolded(Self.lines(Sample.source(issues: "Id: 1\nTitle: 甲\n\(fields)\n")))
    let numbers = lines.filter { $0.hasPrefix("UID:") }
    #expect(numbers == kinds.map { "UID:T/1/\($0)@guatu" })
  }

  @Test(arguments: [("0", "PT9H"), ("1", "-PT15H"), ("3", "-P2DT15H")])
  func `the alarm rings at nine, so many days before`(_ days: String, _ trigger: String) {
    let ledger = newLedgerText(
      id: "T", title: "甲", inspected: "乙", fields: [("UrgentDays", days)])
    let source = Sample.source(
      of: ledger + "\nId: 1\nTitle: 甲\nStatus: doing\nDue: 2026-07-01\n")
    #expect(Self.lines(source).contains("TRIGGER:\(trigger)\r\n"))
  }
}
