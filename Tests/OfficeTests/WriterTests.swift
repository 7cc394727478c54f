/// Documents that are written, read back.

import Exporting
import Importing
import LedgerModel
import Testing

@testable import Office

@Suite struct `A written workbook` {
  private func sheet(_ rows: [[Sheet.Cell]], hasTotals: Bool = false) -> Sheet {
    Sheet(
      name: "问题清单", title: "某镇整改台账", notes: ["截至 2026-06-15"],
      columns: [Sheet.Column("序号", width: 6), Sheet.Column("具体问题", width: 40)], rows: rows,
      hasTotals: hasTotals)
  }

  private func bytes(_ sheets: [Sheet]) throws -> [UInt8] {
    try SpreadsheetWriter.bytes(Workbook(title: "台账", sheets: sheets))
  }

  @Test func `holds texts as texts, and numbers and days as such`() throws {
    let day = try #require(Day(year: 2026, month: 6, day: 30))
    let rows = [
      [Sheet.Cell(1), Sheet.Cell("=1+1"), Sheet.Cell(day, .overdue), Sheet.Cell(.percent(0.909))],
      [Sheet.Cell(nil as Int?), Sheet.Cell("甲\n<乙>&\u{1B}[31m_x000D_", .faint)],
      [Sheet.Cell("合计"), Sheet.Cell(2, .finished)],
    ]
    let written = try bytes([sheet(rows, hasTotals: true)])
    #expect(
      picture(try read(written)) == """
        [问题清单]
        1: 0=某镇整改台账
        2: 0=截至 2026-06-15
        3: 0=序号 | 1=具体问题
        4: 0=#1 | 1==1+1 | 2=@2026-06-30 | 3=#0.909
        5: 1=甲⏎<乙>&[31m_x000D_
        6: 0=合计 | 1=#2
        merged 1-1 × 0-1
        merged 2-2 × 0-1
        """)
    #expect(try part("xl/worksheets/sheet1.xml", of: written)?.contains("<f>") == false)
  }

  @Test func `is the same for the same`() throws {
    let one = sheet([[Sheet.Cell(1), Sheet.Cell("甲")]])
    #expect(try bytes([one]) == bytes([one]))
  }

  @Test func `shows its head on every page and can be filtered without its sums`() throws {
    let rows = [[Sheet.Cell(1)], [Sheet.Cell(2)], [Sheet.Cell("合计")]]
    let text = try #require(
      try part("xl/worksheets/sheet1.xml", of: bytes([sheet(rows, hasTotals: true)])))
    #expect(text.contains(#"<autoFilter ref="A3:B5"/>"#))
    #expect(text.contains(#"ySplit="3""#) && text.contains(#"orientation="landscape""#))
    let book = try #require(
      try part("xl/workbook.xml", of: bytes([sheet(rows, hasTotals: true)])))
    #expect(book.contains("$3:$3"))
  }

  @Test func `prints what comes first and folds what is for programs`() throws {
    var wide = sheet([[Sheet.Cell(1), Sheet.Cell("甲"), Sheet.Cell("乙"), Sheet.Cell("#1 !done")]])
    wide.columns += [
      Sheet.Column("问题描述", width: 44, place: .unprinted),
      Sheet.Column("整改措施（原文）", width: 24, place: .folded),
      Sheet.Column("进展（原文）", width: 24, place: .folded),
    ]
    let written = try bytes([wide])
    let text = try #require(try part("xl/worksheets/sheet1.xml", of: written))
    let folded = text.split(separator: "<col ").filter { $0.contains(#"hidden="1""#) }
    #expect(folded.count == 1 && folded.first?.hasPrefix(#"min="4" max="5""#) == true)
    #expect(text.contains(#"<mergeCell ref="A1:B1"/>"#))
    let book = try #require(try part("xl/workbook.xml", of: written))
    #expect(book.contains("Print_Area") && book.contains("$A:$B"))
    let again = picture(try read(written))
    #expect(again.contains("2=乙 | 3=#1 !done"))
    let plain = try #require(try part("xl/workbook.xml", of: bytes([sheet([])])))
    #expect(!plain.contains("Print_Area"))
  }

  @Test func `refuses a text that no cell holds, with its place`() throws {
    let longest = String(repeating: "长", count: 32_767)
    #expect(try bytes([sheet([[Sheet.Cell(longest)]])]).isEmpty == false)
    let rows = [[Sheet.Cell("短")], [Sheet.Cell(1), Sheet.Cell(longest + "一")]]
    #expect(
      throws: OfficeError.cellTooLong(sheet: "问题清单", row: 5, column: 1, count: 32_768)
    ) { try bytes([sheet(rows)]) }
  }

  @Test func `says so when no file can be made`() throws {
    let book = Workbook(title: "台账", sheets: [sheet([])])
    guard case .noTemporaryFile("/nowhere", _) = writeFailure(book, folder: "/nowhere") else {
      Issue.record("it was written")
      return
    }
  }

  private func writeFailure(_ book: Workbook, folder: String) -> OfficeError? {
    do throws(OfficeError) {
      _ = try SpreadsheetWriter.bytes(book, temporaryFolder: folder)
      return nil
    } catch { return error }
  }

  static let names: [([String], [String])] = [
    (["甲/乙", "甲:乙"], ["甲_乙", "甲_乙(2)"]), (["", "'"], ["Sheet", "Sheet(2)"]),
    (["History", "a", "A"], ["History_", "a", "A(2)"]),
    (
      [String(repeating: "长", count: 40), String(repeating: "长", count: 31)],
      [String(repeating: "长", count: 31), String(repeating: "长", count: 28) + "(2)"]
    ),
  ]

  @Test(arguments: names) func `has sheets with names that Excel accepts`(
    each: (wanted: [String], given: [String])
  ) {
    #expect(SheetNames.allowed(each.wanted) == each.given)
  }
}

@Suite struct `A written document` {
  private let paper = Paper(
    title: "通报 & <试>",
    blocks: [
      .warning("不得印发"), .title("关于整改进展\n情况的通报"), .addressee("县委巡察办："),
      .heading("一、整改"), .subheading("（一）压实"),
      .paragraph([Paper.Span("是", isStrong: true), Paper.Span("<否>\t&\u{1B}[0m")]),
      .text("一段\n又一段"),
      .table(
        Paper.Table(
          widths: [1, 2],
          rows: [
            Paper.Row([Paper.Cell("甲", isHeading: true), Paper.Cell("乙", isHeading: true)]),
            Paper.Row([Paper.Cell("跨\n两列", span: 9)], minimumHeight: 12), Paper.Row([]),
          ])), .pageBreak, .signature(["某镇党委", "2026年6月15日"]),
    ])

  @Test func `is read back as it was meant`() throws {
    #expect(
      picture(try read(WordWriter.bytes(paper))) == """
        不得印发
        关于整改进展⏎情况的通报
        县委巡察办：
        一、整改
        （一）压实
        是<否>⇥&[0m
        一段
        又一段
        []
        1: 0=甲 | 1=乙
        2: 0=跨⏎两列
        merged 2-2 × 0-1



        某镇党委
        2026年6月15日
        """)
  }

  @Test func `is the same for the same, and turned for wide tables`() throws {
    var wide = paper
    wide.isLandscape = true
    #expect(try WordWriter.bytes(paper) == WordWriter.bytes(paper))
    let text = try #require(try part("word/document.xml", of: WordWriter.bytes(wide)))
    #expect(text.contains("landscape") && text.contains("<w:tblHeader/>"))
  }

  /// Characters of the longest box, the boxes, and what becomes of the form.
  static let forms: [(text: Int, boxes: Int, size: Int?, isWhole: Bool)] = [
    (10, 4, nil, true), (300, 6, nil, true), (700, 4, 21, true), (2000, 4, nil, false),
  ]

  @Test(arguments: forms) func `has forms of one page as long as their texts can be read`(
    _ each: (text: Int, boxes: Int, size: Int?, isWhole: Bool)
  ) {
    let text = Paper.Row(
      [Paper.Cell("措施", isHeading: true), Paper.Cell(String(repeating: "字", count: each.text))],
      minimumHeight: 26)
    let box = Paper.Row([Paper.Cell("意见", isHeading: true), Paper.Cell("签字：")], minimumHeight: 24)
    let form = Paper.Table(
      widths: [2, 8], headingRows: 0, rows: [text] + Array(repeating: box, count: each.boxes))
    let fit = FormFit(form, widths: [1769, 7076], room: 11_500)
    #expect(fit.isWhole == each.isWhole && fit.size == each.size)
    #expect(!fit.isWhole || fit.heights.reduce(0, +) <= 11_500)
    // Half a centimetre is no room for a name.
    #expect(fit.heights.dropFirst().allSatisfy { $0 > 800 })
  }

  @Test func `keeps a form and its name on one page, and no table that has a heading`() throws {
    let form = Paper.Table(
      widths: [1, 1], headingRows: 0,
      rows: [
        Paper.Row([Paper.Cell("甲"), Paper.Cell("乙")]),
        Paper.Row([Paper.Cell("丙"), Paper.Cell("丁")]),
      ])
    func kept(_ table: Paper.Table) throws -> Int {
      let paper = Paper(title: "单", blocks: [.subtitle("回　执"), .table(table)])
      let text = try #require(try part("word/document.xml", of: WordWriter.bytes(paper)))
      return text.split(separator: "<w:keepNext/>").count - 1
    }
    #expect(try kept(form) == 3)
    var list = form
    list.headingRows = 1
    #expect(try kept(list) == 1)
  }

  @Test func `uses somebody's own template`() throws {
    let own = WordTemplate.standard["footer-odd.xml"].replacing("— ", with: "第 ")
    let template = try WordTemplate(replacing: ["footer-odd.xml": Array(own.utf8)])
    let text = try part("word/footer-odd.xml", of: WordWriter.bytes(paper, template: template))
    #expect(text == own)
    #expect(try WordTemplate(replacing: [:]) == .standard)
  }

  static let faults: [(String, [UInt8], OfficeError.TemplateFault)] = [
    ("readme.txt", [], .unknownName), ("styles.xml", [0xFF], .notUTF8),
    ("settings.xml", Array("<a>\n<b></a>".utf8), .notXML(line: 2)),
    ("settings.xml", Array("<!DOCTYPE a><a/>".utf8), .notXML(line: 1)),
    ("styles.xml", Array("<styles/>".utf8), .missingStyle("OfficialTitle")),
    ("document-head.xml", Array("<a>\n<b\n".utf8), .notXML(line: 2)),
    ("document-tail.xml", Array("\n\n</x>".utf8), .notXML(line: 3)),
  ]

  @Test(arguments: faults) func `is not made with a broken template`(
    each: (name: String, bytes: [UInt8], fault: OfficeError.TemplateFault)
  ) {
    #expect(throws: OfficeError.template(part: each.name, each.fault)) {
      try WordTemplate(replacing: [each.name: each.bytes])
    }
  }
}

@Suite struct `The built-in template` {
  @Test(arguments: WordTemplate.names) func `stands in the folder word for word`(name: String)
    throws
  {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try bytes(ofFile: "/\(root)/templates/official/\(name)")
    #expect(String(decoding: file, as: UTF8.self) == WordTemplate.standard[name])
  }

  @Test func `passes its own check`() throws {
    let all = WordTemplate.names.map { ($0, Array(WordTemplate.standard[$0].utf8)) }
    let template = try WordTemplate(replacing: Dictionary(uniqueKeysWithValues: all))
    #expect(template == .standard)
  }
}
