// Whether a day of completion was stated, or concluded by an import.
import LedgerModel
import LedgerText
import Testing

struct DoneOriginTests {
  static let cases: [(name: String, fields: String, marks: IssueRow.Marks)] = [
    ("nobody imported it", "Measure: #1 !todo", []),
    ("imported, and nothing else tells", "Measure: #1 !done src:import", .unmarkedDone),
    ("changed on that day", "Since: 2026-06-15\nMeasure: #1 !done src:import", []),
    ("changed on another day", "Since: 2026-06-01\nMeasure: #1 !done src:import", .unmarkedDone),
    (
      "a measure was done on it",
      "Measure: #1 !done src:import\nMeasure: #2 !done done:2026-06-15", []
    ),
    (
      "measures with days of their own, and nothing else", "Measure: #1 !done done:2026-03-27",
      .unmarkedDone
    ),
    (
      "the same, with a change of the status",
      "Since: 2026-03-30\nMeasure: #1 !done done:2026-03-27", []
    ),
    (
      "the same, and somebody recorded something",
      "Measure: #1 !done done:2026-03-27\nProgress: 2026-04-20 @甲\n+ 复核", [.hasProgress]
    ),
    (
      "the document's day stands at its progress",
      "Measure: #1 !done src:import\nProgress: 2026-06-15 @导入 src:import\n+ 已清退",
      [.documentDone, .hasProgress]
    ),
    (
      "and somebody recorded on that day",
      "Progress: 2026-06-15 @导入 src:import\n+ 已清退\nEvidence: 2026-06-15 @甲\n+ 清单",
      [.hasProgress, .hasEvidence]
    ),
  ]

  private static func row(_ fields: String) throws -> IssueRow {
    let text =
      "%rec: Ledger\n\nId: t\nFormat: guatu-ledger 1\nTitle: 台账\nInspected: 青禾镇\n\n%rec: Issue\n\n"
      + "Id: 01\nTitle: 甲\nStatus: done\nDue: 2026-03-31\n\(fields)\n\n"
      + String(repeating: "# 注\n", count: 40)
    let ledger = TestLedgers.ledger(Array(text.utf8))
    #expect(ledger.problems.filter { $0.severity == .error } == [])
    return try #require(ledger.rows.first)
  }

  @Test(arguments: cases)
  func `is told by the record`(record: (name: String, fields: String, marks: IssueRow.Marks))
    throws
  {
    // The quick way reads Done before the entries; behind them the careful way has to.
    #expect(
      try Self.row("Done: 2026-06-15\n" + record.fields).marks == record.marks, "\(record.name)")
    #expect(
      try Self.row(record.fields + "\nDone: 2026-06-15").marks == record.marks, "\(record.name)")
  }
}
