// The way to closing on the form, and what passes on at a handover.
import Exporting
import LedgerModel
import Testing

@Suite struct `The way to closing` {
  typealias Fixture = ReportFixture

  /// The rows of the form, label and value.
  private static func form(_ header: String, _ fields: String) throws -> [String: String] {
    let source = Fixture.ledger(header: header, Fixture.issue("1", "done", fields))
    var options = ReportOptions()
    options.isDraft = true
    let paper = try #require(Report.papers(.xiaohao, source, options).paper)
    var rows: [String: String] = [:]
    for block in paper.blocks {
      guard case .table(let table) = block else { continue }
      for row in table.rows { rows[row.cells[0].text] = row.cells[1].text }
    }
    return rows
  }

  static let paths: [(signs: [String], program: String, returned: String?)] = [
    ([], "1．责任单位申请：待签\n2．分管领导审核：待签\n3．纪委复核：待签", nil),
    (
      ["2026-03-02 @甲 !agree role:责任单位申请", "2026-03-03 @乙 !agree role:分管领导审核"],
      "1．责任单位申请：同意（甲，2026年3月2日）\n2．分管领导审核：同意（乙，2026年3月3日）\n3．纪委复核：待签", nil
    ),
    (
      [
        "2026-03-02 @甲 !agree role:责任单位申请", "2026-03-03 @乙 !reject role:分管领导审核",
        "2026-03-04 @乙 !agree role:分管领导审核",
      ], "1．责任单位申请：同意（甲，2026年3月2日）\n2．分管领导审核：同意（乙，2026年3月4日）\n3．纪委复核：待签",
      "分管领导审核退回：说明（乙，2026年3月3日）"
    ),
  ]

  @Test(arguments: paths) func `the form tells every step and every return`(
    _ each: (signs: [String], program: String, returned: String?)
  ) throws {
    let signs = each.signs.map { "SignOff: \($0)\n+ 说明" }.joined(separator: "\n")
    let rows = try Self.form("Steps: 责任单位申请、分管领导审核、纪委复核", signs)
    #expect(rows["签批程序"] == each.program)
    #expect(rows["退回1次"] == each.returned)
  }

  @Test func `what was waived is told with its reason`() throws {
    let note = "没有佐证，破例销号：档案在县纪委，不外借。"
    let rows = try Self.form("", "Progress: 2026-03-05 @柯白\n+ \(note)")
    #expect(rows["破例理由"] == note + "（柯白，2026年3月5日）")
    let none = try Self.form("", "Progress: 2026-03-05 @柯白\n+ 送审。")
    #expect(none["破例理由"] == nil)
  }

  @Test func `evidence is told with file and the first digits of its hash`() throws {
    let digits = String(repeating: "ab", count: 32)
    let rows = try Self.form(
      "", "Evidence: 2026-03-01 @甲 file:佐证/纪要.pdf sha256:\(digits)\n+ 会议纪要")
    #expect(rows["佐证材料\n目录"] == "1．2026-03-01 会议纪要（佐证/纪要.pdf，SHA-256 abababababab…）")
  }

  @Test func `a finished issue with a cadence passes on as a lasting one`() throws {
    let source = Fixture.ledger(
      Fixture.issue("1", "done", "Owner: 甲\nCadence: quarterly\nRecheck: 2026-06-01"),
      Fixture.issue("2", "done", "Owner: 甲\nRecheck: 2026-09-01"))
    var options = ReportOptions()
    options.from = "甲"
    let lines = Fixture.lines(Report.papers(.jiaojie, source, options).paper).joined()
    #expect(lines.contains("一、未完成和长期坚持事项（1项）") && lines.contains("二、已完成需巩固事项（1项）"))
    #expect(lines.contains("三、签字") && !lines.contains("台账已记的交接"))
    let paper = try #require(Report.papers(.jiaojie, source, options).paper)
    var next: [String] = []
    for block in paper.blocks {
      if case .table(let table) = block, table.widths.count == 7 {
        next = table.rows.dropFirst().map { $0.cells[6].text }
      }
    }
    #expect(next == ["每季度检查1次，下次应查2026-06-01，逾14天\n回头看：2026-06-01，逾14天"])
  }

  @Test func `handovers that are recorded stand in the next one`() {
    let source = Fixture.ledger(
      Fixture.issue("1", "doing", "Owner: 乙\nHandover: 2026-03-01 from:甲 to:乙\n+ 岗位调整"))
    var options = ReportOptions()
    options.from = "乙"
    let text = Fixture.lines(Report.papers(.jiaojie, source, options).paper).joined()
    #expect(text.contains("三、台账已记的交接") && text.contains("岗位调整") && text.contains("四、签字"))
  }
}
