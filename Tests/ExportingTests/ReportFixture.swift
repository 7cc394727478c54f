/// Small invented ledgers, and documents out of them, for the tests of reports.

import Exporting
import FoundationEssentials
import LedgerModel
import LedgerText
import Rules

enum ReportFixture {
  static let today = Day(number: 20_619)  // 2026-06-15
  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Reports")
  }

  /// The ledger of 桑榆镇 beside the recorded documents.
  static func town() throws -> ExportSource {
    source(try String(contentsOf: folder.appending(path: "ledger.rec"), encoding: .utf8))
  }

  static func source(_ text: String, today: Day = today) -> ExportSource {
    let ledger = Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "test.rec", today: today)
    return ExportSource(
      ledger: ledger, places: Array(ledger.rows.indices),
      setting: RuleSetting(ledger.header, today: today))
  }

  /// A ledger with a whole header and the given records; `header` is put behind it.
  static func ledger(header: String = "", _ issues: String...) -> ExportSource {
    source(
      """
      %rec: Ledger

      Id: T
      Format: guatu-ledger 1
      Title: 整改台账
      Inspector: 县委巡察组
      Inspected: 某镇党委
      VisitFrom: 2025-10-13
      VisitTo: 2025-11-07
      FeedbackOn: 2025-12-18
      Hotline: 0000-1
      \(header)

      %rec: Issue

      \(issues.joined(separator: "\n\n"))

      """)
  }

  /// A record with what a status needs besides.
  static func issue(_ id: String, _ status: String, category: String = "甲", _ rest: String = "")
    -> String
  {
    var lines = ["Id: \(id)", "Category: \(category)", "Title: 问题\(id)的标题", "Status: \(status)"]
    if status == "done" || status == "closed" {
      lines.append("Done: 2026-03-01")
      if status == "closed" {
        lines += ["Closed: 2026-03-05", "SignOff: 2026-03-04 @甲 !agree role:纪委复核"]
      }
      if !rest.contains("Measure:") { lines.append("Measure: #1 !done done:2026-03-01\n+ 已办。") }
    }
    return (lines + (rest.isEmpty ? [] : [rest])).joined(separator: "\n")
  }

  /// The text of all blocks, a line each.
  static func lines(_ paper: Paper?) -> [String] {
    guard let paper else { return [] }
    return PaperText.plain(paper).split(separator: "\n").map { line in
      String(line.drop { $0 == "\u{3000}" || $0 == " " })
    }
  }
}
