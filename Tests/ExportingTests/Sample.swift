/// The invented ledger of these tests, and files beside them.

import Exporting
import Glibc
import LedgerModel
import LedgerText
import Rules

enum Sample {
  static let today = Day(iso: "2026-06-15") ?? Day(number: 0)
  static let stamp = Moment(day: today, millisecond: 34_927_031, offset: 480)

  static let source = source(of: Fixture.text("sample.rec"))

  /// A ledger's text as an exporter gets it, all issues in the order of the file.
  static func source(of text: String, today: Day = today) -> ExportSource {
    let ledger = Ledger(
      bytes: LedgerBytes(Array(text.utf8)), path: "ledgers/sample.rec", today: today)
    return ExportSource(
      ledger: ledger, places: Array(ledger.rows.indices),
      setting: RuleSetting(ledger.header, today: today))
  }

  /// A ledger with a header and records of issues.
  static func source(issues: String) -> ExportSource {
    source(
      of: newLedgerText(
        id: "T", title: "测试台账", inspected: "测试镇", fields: [("Hotline", "0000-5550188")])
        + "\n" + issues)
  }

  /// So many issues, of every status and light in turn.
  static func many(_ count: Int) -> ExportSource {
    let statuses = ["todo", "doing", "staged", "mostly", "unknown", "done", "closed"]
    var text = ""
    for number in 0..<count {
      let status = statuses[number % statuses.count]
      text += "Id: \(number + 1)\nTitle: 第\(number + 1)个问题\nStatus: \(status)\nLead: 褚云\n"
      text += "Due: \((today + (number * 7 % 90 - 45)).iso)\n"
      if status == "done" || status == "closed" { text += "Done: \((today - 10).iso)\n" }
      if status == "closed" { text += "Closed: \((today - 5).iso)\n" }
      text += "\n"
    }
    return source(issues: text)
  }
}

enum Fixture {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Fixtures/"

  /// The text of a file in the folder; empty where there is none.
  static func text(_ name: String) -> String {
    guard let file = fopen(folder + name, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What was recorded under a name; with `GUATU_RECORD` in the environment, the text is recorded.
  static func recorded(_ name: String, _ text: String) -> String {
    if getenv("GUATU_RECORD") != nil, let file = fopen(folder + name, "w") {
      let bytes = Array(text.utf8)
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return self.text(name)
  }
}
