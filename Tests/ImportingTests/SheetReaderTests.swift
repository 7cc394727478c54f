// Whole sheets: fixtures with their outcome, merged cells, several sheets, tables of our own.

import FoundationEssentials
import LedgerModel
import Testing

@testable import Importing

@Suite struct SheetReaderTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Sheets")

  @Test func `what is counted in is nobody's name`() {
    let sheet = DelimitedText.sheet(
      """
      整改台账（截至2026年6月12日）,,
      填报单位：芷溪铺镇纪委　填报人：端木青　单位：个、万元,,
      序号,反馈问题,完成情况
      1,会议记录缺页,正在整改
      """)
    let document = SheetReader.read(
      SourceBook(sheets: [sheet]), ImportSetting(today: SheetSupport.today, fileName: "a.csv"))
    #expect(document.header["Inspected"] == "芷溪铺镇纪委")
  }

  /// Sheets of one file stand between lines of `=====`.
  @Test(arguments: [
    "table.csv", "system.csv", "restarting.csv", "own.csv", "双行表头-青石镇0610.csv", "lists.csv",
    "hazards.csv", "categories.csv", "timestamps.csv", "years.csv",
  ])
  func `a table is read as expected`(name: String) throws {
    let file = SheetReaderTests.folder.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.components(separatedBy: "\n=====\n")
    let sheets = parts.enumerated().map { place, part in
      var sheet = DelimitedText.sheet(part)
      if parts.count > 1 { sheet.name = "表\(place + 1)" }
      return sheet
    }
    let document = SheetReader.read(
      SourceBook(sheets: sheets), ImportSetting(today: SheetSupport.today, fileName: name))
    let outcome = SheetSupport.text(document)
    let expected = file.deletingPathExtension().appendingPathExtension("expected")
    if ProcessInfo.processInfo.environment["GUATU_RECORD"] == "1" {
      try outcome.write(to: expected, atomically: true, encoding: .utf8)
    }
    #expect(try outcome == String(contentsOf: expected, encoding: .utf8))
    let again = SheetReader.read(
      SourceBook(sheets: sheets), ImportSetting(today: SheetSupport.today, fileName: name))
    #expect(again == document)
  }

  private func sheet(_ rows: [[String]], _ merges: [CellRange] = []) -> SourceSheet {
    SourceSheet(
      name: "台账表",
      rows: rows.enumerated().map { place, cells in
        SourceRow(
          number: place + 1,
          cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
            SourceCell(column: $0.offset, .text($0.element))
          })
      }, merges: merges)
  }

  private func read(_ sheets: SourceSheet...) -> ImportedDocument {
    SheetReader.read(SourceBook(sheets: sheets), ImportSetting(today: SheetSupport.today))
  }

  @Test(arguments: ["整改措施及完成时限", "整改举措和时限", "任务与完成时间"])
  func `measures that share a column with their days are not lost`(heading: String) {
    let document = read(
      sheet([["序号", "存在问题", heading], ["1", "甲", "1.公开（2026年3月底前）；2.设岗"]]))
    #expect(
      document.issues[0].issue.entries(.measure).map(\.text) == ["公开（2026年3月底前）；", "设岗"])
  }

  @Test(arguments: [
    ("责任单位（责任人）", "党政办（许诺、郑好）", "-", "党政办", ["许诺", "郑好"]),
    ("责任单位及责任人", "党政办 许诺", "-", "党政办", ["许诺"]),
    ("责任单位、责任人", "城建办：吴桐", "-", "城建办", ["吴桐"]),
    ("责任领导及责任单位", "苏砚、城建办", "苏砚", "城建办", []),
    ("责任单位", "党政办（行政服务中心）", "-", "党政办（行政服务中心）", []),
    ("责任领导", "高远（党委书记）", "高远（党委书记）", "-", []),
    ("责任领导", "党委书记：高远", "党委书记 高远", "-", []),
    ("责任领导", "责任领导：党委书记 高远", "党委书记 高远", "-", []),
    ("责任单位", "牵头单位：党建办 责任人：许诺", "-", "党建办", ["许诺"]),
  ])
  func `units and people of one column come apart`(
    heading: String, cell: String, lead: String, unit: String, owners: [String]
  ) {
    let issue = read(sheet([["序号", "具体问题", heading], ["1", "甲", cell]])).issues[0].issue
    #expect(issue.lead ?? "-" == lead)
    #expect(issue.unit ?? "-" == unit)
    #expect(issue.owners == owners && issue.support.isEmpty)
  }

  @Test func `months are those up to now, and the same word in two of them is said twice`() {
    let issue = read(
      sheet([
        ["序号", "具体问题", "12月进展", "4月进展", "5月进展", "6月进展"], ["1", "甲", "启动", "推进", "推进", "推进"],
      ])
    ).issues[0].issue
    #expect(
      issue.entries(.progress).compactMap(\.day?.iso)
        == ["2025-12-31", "2026-04-30", "2026-05-31", "2026-06-16"])
  }

  @Test(arguments: [
    ("某局整改情况调度表（2026年5月）", "2026-05-31"), ("青山县2026年6月巡察整改调度表", "2026-06-16"),
    ("2025年12月巡察反馈意见整改台账", "2026-06-16"),
  ])
  func `a monthly table speaks of its month`(title: String, done: String) {
    let document = read(sheet([[title], ["序号", "问题", "是否完成"], ["1", "甲", "√"]]))
    #expect(document.issues[0].issue.done?.iso == done)
  }

  @Test func `a count of measures is no measure`() {
    let document = read(
      sheet([["编号", "具体问题", "整改措施", "周期"], ["1", "甲", "2/3", "每45天"], ["2", "乙", "修订办法", "每季度"]]))
    #expect(document.issues.map { $0.issue.entries(.measure).map(\.text) } == [[], ["修订办法"]])
    #expect(document.issues.map(\.issue.cadence) == [.days(45), .months(3)])
    #expect(document.remarks.contains { $0.words.zh.contains("2/3") })
  }

  @Test func `a sheet of entries gives its days to what was done`() {
    let document = read(
      sheet([["问题编号", "标题", "状态"], ["1", "甲", "整改中"]]),
      SourceSheet(
        name: "过程",
        rows: sheet([["问题编号", "时间", "处理人", "内容"], ["1", "2026-03-02", "尹航", "启动盘点"]]).rows))
    #expect(
      document.issues[0].issue.entries(.progress).map(\.value) == ["2026-03-02 @导入\n启动盘点"])
  }

  @Test func `merged cells carry their value to every issue below`() {
    let document = read(
      sheet(
        [
          ["序号", "问题类别", "具体问题", "整改措施", "责任领导"], ["1", "党建", "甲", "办一", "沈砚"],
          ["", "", "", "办二", ""],
          ["2", "", "乙", "办三", ""],
        ],
        [
          CellRange(rows: 2...4, columns: 1...1), CellRange(rows: 2...3, columns: 0...0),
          CellRange(rows: 2...4, columns: 4...4),
        ]))
    #expect(document.issues.map(\.issue.category) == ["党建", "党建"])
    #expect(document.issues.map(\.issue.lead) == ["沈砚", "沈砚"])
    #expect(
      document.issues.map { $0.issue.entries(.measure).map(\.text) } == [["办一", "办二"], ["办三"]])
  }

  @Test func `issues beside one merged number are its parts`() {
    let document = read(
      sheet(
        [["序号", "具体问题", "整改结果"], ["1", "甲", "完成"], ["", "乙", "完成"], ["2", "丙", ""]],
        [CellRange(rows: 2...3, columns: 0...0)]))
    #expect(
      document.issues.map(\.issue.id.text) == ["01-1", "01-2", "2"] || document.issues.count == 3)
    #expect(document.issues.map(\.issue.status) == [.done, .done, .unknown])
  }

  @Test(arguments: [
    [CellRange(rows: 1...4, columns: 0...9), CellRange(rows: 1...4, columns: 0...9)],
    [CellRange(rows: 2...3, columns: 0...1), CellRange(rows: 3...4, columns: 1...2)],
    [CellRange(rows: -5...Int.max, columns: -3...Int.max)],
    [CellRange(rows: 900...Int.max, columns: 0...0)],
    Array(repeating: CellRange(rows: 1...1_048_576, columns: 0...16_383), count: 5000),
  ])
  func `malformed merges lose no issue`(merges: [CellRange]) {
    let document = read(
      sheet([["序号", "具体问题"], ["1", "甲"], ["2", "乙"], ["3", "丙"]], merges))
    #expect(document.issues.map(\.issue.title) == ["甲", "乙", "丙"])
  }

  @Test func `a row a measure gives measures their own people, days and states`() {
    let document = SheetSupport.read(
      """
      序号,问题,整改措施,责任人,整改时限,完成情况
      1,甲,办一,沈砚,2026-03-31,已完成
      ,,办二,陶然,2026-06-30,正在推进
      """)
    let issue = document.issues.first?.issue
    #expect(
      issue?.entries(.measure).map(\.value) == [
        "#1 !done @沈砚 due:2026-03-31 src:import\n办一", "#2 !doing @陶然 due:2026-06-30\n办二",
      ])
    #expect(issue?.owners == ["沈砚", "陶然"])
    #expect(issue?.due?.iso == "2026-06-30")
    #expect(issue?.status == .doing)
  }

  @Test func `a day beside one row of several is its measure's`() {
    let document = SheetSupport.read(
      """
      序号,问题,整改措施,实际完成时间,完成情况
      1,甲,办一,2026-03-05,已完成
      ,,办二,,正在推进
      """)
    let issue = document.issues.first?.issue
    #expect(
      issue?.entries(.measure).map(\.value) == ["#1 !done done:2026-03-05\n办一", "#2 !doing\n办二"])
    #expect(issue?.unknownFields.isEmpty == true)
  }

  @Test func `empty cells keep their place beside the source`() {
    let row = SourceRow(
      number: 3,
      cells: [SourceCell(column: 0, .text("甲")), SourceCell(column: 3, .text("乙"))])
    let late = SourceRow(number: 4, cells: [SourceCell(column: 1, .text("丙"))])
    let lines = SourceLines(.book(SourceBook(sheets: [SourceSheet(rows: [row, late])])))
    #expect(lines.lines.map(\.text) == ["甲 │ │ │ 乙", "│ 丙"])
  }

  @Test func `a sheet of very many rows is not as wide as its widest row`() {
    var rows = (1...200_000).map {
      SourceRow(number: $0, cells: [SourceCell(column: 0, .text("甲"))])
    }
    rows[0].cells.append(SourceCell(column: 511, .text("乙")))
    let grid = SheetGrid(SourceSheet(rows: rows))
    #expect(grid.count == 200_000 && grid.hasIgnoredColumns && grid.width < 100)
  }

  @Test func `hidden sheets are not read while others hold the issues`() {
    var hidden = sheet([["序号", "具体问题"], ["1", "旧"]])
    hidden.isHidden = true
    hidden.name = "旧版"
    let document = read(sheet([["序号", "具体问题"], ["1", "新"]]), hidden)
    #expect(document.issues.map(\.issue.title) == ["新"])
    #expect(document.remarks.contains { $0.words.zh.contains("旧版") })
    #expect(read(hidden).issues.map(\.issue.title) == ["旧"])
  }

  @Test func `entries written in full come back in full`() {
    let entries = [
      Entry(.measure, value: "#1 !done @沈砚 done:2026-03-01\n第一行\n\n第三行"),
      Entry(.measure, value: "#2 !todo\n办二"),
    ]
    let text = EntryLines.text(of: entries)
    #expect(EntryLines.read(text, .measure) == entries)
    let records = entries.map { RecordText.field("Measure", $0.value) }.joined(separator: "\n")
    #expect(EntryLines.read(records, .measure) == entries)
  }

  @Test(arguments: [
    ("1. 公开账目。\n2. 设岗。", false), ("1. 公开账目三次。\n2. 设岗。", true), ("1. 公开账目。", true),
    ("1. 公开账目。\n2. 设岗。\n3. 回访。", true),
  ])
  func `a cell that was changed beside its exact values is told`(cell: String, isTold: Bool) {
    let exact = "#1 !done\n+ 公开账目。\n\n#2 !todo\n+ 设岗。\n\n#3 !void\n+ 撤了。"
    let document = read(
      sheet([["编号", "具体问题", "整改措施", "整改措施（原文）"], ["01", "甲", cell, exact]]))
    #expect(document.issues[0].issue.entries(.measure).count == 3)
    let told = document.remarks.filter { $0.words.zh.contains("（原文）") }
    #expect(told.map(\.place?.column) == (isTold ? [2] : []))
  }

  @Test func `thousands of rows of one issue keep what no field holds, each text once`() {
    let rows = (0..<20_000).map { ["", "", "", "第\($0 / 2)行"] }
    let issue = read(sheet([["编号", "具体问题", "整改措施", "自设列"], ["01", "甲", "公开", "第0行"]] + rows))
      .issues[0].issue
    #expect(issue.unknownFields.map { $0.value.split(separator: "\n").count } == [10_000])
  }

  @Test func `a workbook of our own is read from its own sheet and its header`() {
    let ledger = SourceSheet(
      name: "台账",
      rows: sheet([
        ["编号", "具体问题", "整改状态", "整改时限", "剩余/逾期天数", "责任领导"],
        ["3", "甲", "正在整改", "2026-06-30", "剩3天", "沈砚、陶然"],
      ]).rows)
    let header = SourceSheet(
      name: "台账信息", rows: sheet([["项目", "内容", "字段"], ["台账名称", "柳湾镇台账", "Title"]]).rows)
    let derived = SourceSheet(name: "问题清单", rows: sheet([["编号", "具体问题"], ["9", "错"]]).rows)
    let document = read(ledger, derived, header)
    #expect(document.header == ["Title": "柳湾镇台账"])
    #expect(document.issues.map(\.issue.id.text) == ["3"])
    #expect(document.issues.first?.issue.lead == "沈砚、陶然")
  }

  @Test func `many rows stay one pass`() {
    var text = "序号,问题,整改措施,整改时限,整改进展,完成情况\n"
    for place in 1...3000 { text += "\(place),问题\(place),1.甲；2.乙,2026年6月底,2026.3.5 开会,已完成\n" }
    let document = SheetSupport.read(text)
    #expect(document.issues.count == 3000)
    #expect(document.issues.last?.issue.id.text == "3000")
    #expect(document.issues.first?.issue.id.text == "0001")
  }
}
