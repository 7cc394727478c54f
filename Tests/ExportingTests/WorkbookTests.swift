/// The sheets of the workbook.

import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `The workbook` {
  private static let book = LedgerWorkbook.make(Sample.source)

  private static func sheet(_ name: String) -> Sheet {
    book.sheets.first { $0.name == name } ?? Sheet(name: "", columns: [])
  }

  @Test func `it holds the ledger, the four lists, the monthly sheets and the header`() {
    #expect(
      Self.book.sheets.map(\.name) == [
        "台账", "问题清单", "任务清单", "责任清单", "时限清单", "调度表", "调度表（按领导）", "逾期名单", "未完成原因及下步打算", "台账信息",
      ])
    #expect(LedgerWorkbook.fourLists(Sample.source).sheets == Array(Self.book.sheets[1...4]))
  }

  @Test func `every row of every sheet has a cell for each column`() {
    for sheet in Self.book.sheets {
      for row in sheet.rows { #expect(row.count == sheet.columns.count, "\(sheet.name)") }
    }
  }

  @Test(arguments: ["调度表", "调度表（按领导）"])
  func `the sums are the sums of the rows, and measures add up`(_ name: String) {
    let sheet = Self.sheet(name)
    #expect(sheet.hasTotals)
    func number(_ row: [Sheet.Cell], _ column: Int) -> Double {
      if case .number(let number) = row[column].value { number } else { -1 }
    }
    for column in 1...8 {
      let sum = sheet.rows.dropLast().reduce(0) { $0 + number($1, column) }
      #expect(sheet.rows.last.map { number($0, column) } == sum)
    }
    for row in sheet.rows {
      #expect(number(row, 5) == number(row, 6) + number(row, 7) + number(row, 8))
    }
  }

  @Test(arguments: [
    ("due:2026-06-14", "", [0, 1, 0]), ("due:2026-06-15", "", [0, 0, 1]),
    ("", "Due: 2026-06-14\n", [0, 1, 0]), ("", "Due: 2026-06-15\n", [0, 0, 1]),
    ("due:2026-06-20", "Due: 2026-06-14\n", [0, 0, 1]), ("", "", [0, 0, 1]),
    ("", "Due: 2026-06-01\nFlag: longterm\n", [0, 0, 1]),
  ])
  func `a measure is late by its own day, or else by that of its issue`(
    _ measure: String, _ issue: String, _ counts: [Double]
  ) {
    let book = LedgerWorkbook.make(
      Sample.source(
        issues: "Id: 1\nTitle: 甲\nStatus: doing\n\(issue)Measure: #1 !doing \(measure)\n+ 乙\n"))
    let row = book.sheets[5].rows[0]
    let found = [6, 8, 7].map { column -> Double in
      if case .number(let number) = row[column].value { number } else { -1 }
    }
    #expect(found == counts)
  }

  @Test func `a withdrawn issue stands in the ledger's sheet with its state and in no list`() {
    let ids = Self.book.sheets.map { sheet in
      sheet.rows.filter { $0.first?.value == .text("06") }.count
    }
    #expect(ids == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(Self.sheet("问题清单").notes == ["截至2026年6月15日，共6项"])
  }

  @Test func `lists of a unit are of that unit alone`() throws {
    var options = ReportOptions()
    options.unit = "镇城建办"
    let book = try #require(Report.papers(.silists, Sample.source, options).workbook)
    #expect(book.sheets[0].rows.map(\.[0].value) == [.text("02")])
    #expect(Report.papers(.guapai, Sample.source, ReportOptions()).workbook == nil)
    options.unit = "没有的"
    #expect(Report.papers(.silists, Sample.source, options).workbook == nil)
  }

  @Test func `what everybody asks for stands first and is printed, exact values stand last`() {
    let columns = Self.sheet("台账").columns
    let places = columns.map(\.place)
    let order = [Sheet.Column.Place.printed, .unprinted, .folded]
    #expect(places == order.flatMap { place in places.filter { $0 == place } })
    let printed = columns.filter { $0.place == .printed }.map(\.heading)
    #expect(
      printed == [
        "编号", "问题类别", "具体问题", "整改状态", "责任领导", "责任单位", "责任人", "整改时限", "剩余/逾期天数", "完成日期",
        "整改措施", "进展", "备注",
      ])
    #expect(
      columns.allSatisfy { ($0.place == .folded) == $0.heading.hasSuffix(EntryLines.mark) })
  }

  @Test func `the header can be read back by field`() {
    let rows = Self.sheet("台账信息").rows
    for (field, value) in [("Title", "柳溪镇党委巡察反馈意见整改台账"), ("Hotline", "0000-5550188")] {
      let row = rows.first { $0[2].value == .text(field) }
      #expect(row?[1].value == .text(value))
    }
    let day = rows.first { $0[2].value == .text("FeedbackOn") }
    #expect(day?[1].value == Day(iso: "2026-01-12").map { .day($0) })
  }

  @Test func `a text that no cell can hold is cut and named`() {
    let long = String(repeating: "很长。", count: 12_000)
    let book = LedgerWorkbook.make(
      Sample.source(
        issues: "Id: 7\nTitle: 甲\nStatus: doing\nDetail: \(long)\nMeasure: #1 !doing\n+ \(long)\n"))
    for row in book.sheets.flatMap(\.rows) {
      for cell in row {
        guard case .text(let text) = cell.value else { continue }
        #expect(text.utf16.count <= 32_767)
      }
    }
    for sheet in [0, 1, 2, 8] { #expect(book.sheets[sheet].notes.last?.hasSuffix("：7") == true) }
  }
}
