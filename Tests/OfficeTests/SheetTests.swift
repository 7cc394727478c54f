/// Workbooks as people read them.

import Importing
import LedgerModel
import Testing

@testable import Office

@Suite struct `A workbook` {
  static func sheet(_ rows: String, _ more: String = "") -> String {
    "<sheetData>\(rows)</sheetData>\(more)"
  }

  static let strings = """
    <si><t>具体问题</t></si><si><r><t>整改</t></r><r><rPr/><t xml:space="preserve"> 时限</t></r>\
    <rPh sb="0" eb="1"><t>shi xian</t></rPh></si><si><t>甲_x000D_
    乙_x005F_x</t></si><si><t/></si>
    """

  @Test func `shows texts, numbers, results, truths and errors`() throws {
    let rows = """
      <row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c>\
      <c r="E2" t="s"><v>3</v></c></row><row r="5"><c r="A5"><v>0.90900000000000003</v></c>\
      <c r="B5" t="str"><f>A1&amp;"x"</f><v>算出</v></c><c r="C5" t="b"><v>1</v></c>\
      <c r="D5" t="e"><v>#N/A</v></c><c r="E5" t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c>\
      <c r="F5"><f>SUM(A1)</f></c><c r="G5" t="d"><v>2026-06-15T00:00:00</v></c></row>
      """
    #expect(
      picture(try read(workbook(Self.sheet(rows), strings: Self.strings))) == """
        [台账]
        2: 1=具体问题 | 2=整改 时限 | 3=甲⏎乙_x
        5: 0=#0.90900000000000003 | 1=算出 | 2=?TRUE | 3=!#N/A | 4=行内 | 6=@2026-06-15
        """)
  }

  @Test func `may lack the names of rows and cells`() throws {
    let rows = """
      <row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c r="C3"><v>3</v></c><c><v>4</v></c></row>\
      <row r="9"><c r="B9"><v>5</v></c><c r="A9"><v>6</v></c></row><row r="7"><c><v>7</v></c></row>
      """
    #expect(
      picture(try read(workbook(Self.sheet(rows)))) == """
        [台账]
        1: 0=#1 | 1=#2
        3: 2=#3 | 3=#4
        7: 0=#7
        9: 0=#6 | 1=#5
        """)
  }

  @Test func `in the strict form is the same`() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let book = try workbook(Self.sheet("<row><c><v>1</v></c></row>"), space: strict)
    #expect(picture(try read(book)) == "[台账]\n1: 0=#1")
  }

  @Test func `has merged cells, of which none overlap`() throws {
    let merges = """
      <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D1:D1"/>\
      <mergeCell ref="A3:A1048576"/><mergeCell ref="nonsense"/><mergeCell ref="A1:B2"/></mergeCells>
      """
    #expect(
      picture(try read(workbook(Self.sheet("", merges)))) == """
        [台账]
        merged 1-2 × 0-1
        merged 3-1048576 × 0-0
        """)
  }

  static let days: [(String, String)] = [
    (#"<xf numFmtId="14"/>"#, "@2026-06-30"), (#"<xf numFmtId="58"/>"#, "@2026-06-30"),
    (#"<xf numFmtId="0"/>"#, "#46203"), (#"<xf numFmtId="10"/>"#, "#46203"),
    (#"<xf numFmtId="20"/>"#, "#46203"), (#"<xf numFmtId="200"/>"#, "@2026-06-30"),
    (#"<xf numFmtId="201"/>"#, "#46203"),
  ]

  @Test(arguments: days) func `shows days where the style does`(each: (style: String, cell: String))
    throws
  {
    let styles = """
      <numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/>\
      <numFmt numFmtId="201" formatCode="0.0&quot;d&quot;"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\(each.style)</cellXfs>
      """
    let row = #"<row><c s="1"><v>46203</v></c></row>"#
    #expect(
      picture(try read(workbook(Self.sheet(row), styles: styles))) == "[台账]\n1: 0=\(each.cell)")
  }

  static let codes: [(String, DayFormat)] = [
    ("yyyy-mm-dd", .day), ("yyyy\"年\"m\"月\"d\"日\";@", .day), ("[$-804]yyyy/m/d", .day),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"", .day), ("m\"月\"d\"日\"", .day), ("mmm", .day), ("d", .day),
    ("[$-F800]dddd, mmmm dd, yyyy", .day), ("yyyy/m/d h:mm", .day), ("aaaa", .day),
    ("[$-404]e/m/d", .day), ("General", .number), ("G/通用格式", .number), ("@", .number),
    ("[h]:mm", .number), ("[mm]:ss", .number), ("h:mm AM/PM", .number), ("上午/下午h\"时\"", .number),
    ("0.00E+00", .number), ("#,##0.00_);[Red](#,##0.00)", .number), ("0\"day\"", .number),
    ("0;yyyy", .number), ("\\d0", .number), ("mm:ss", .number), ("[Red]0", .number), ("", .number),
    ("[", .number), ("\"", .number),
  ]

  @Test(arguments: codes) func `tells formats of days from others`(
    each: (code: String, format: DayFormat)
  ) {
    #expect(DayFormat(code: each.code) == each.format, "\(each.code)")
  }

  static let serials: [(String, Bool, String?)] = [
    ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, nil),
    ("61", false, "1900-03-01"), ("46173", false, "2026-05-31"), ("46173.75", false, "2026-05-31"),
    ("0.5", false, nil), ("-1", false, nil), ("1e300", false, nil), ("nan", false, nil),
    ("0", true, "1904-01-01"), ("44711", true, "2026-05-31"), ("2958465", false, nil),
  ]

  @Test(arguments: serials) func `counts days from 1900 or 1904`(
    each: (number: String, startsIn1904: Bool, day: String?)
  ) {
    let day = SerialDay.day(each.number, startsIn1904: each.startsIn1904)
    #expect(day?.iso == each.day)
    if let day, !each.startsIn1904, !each.number.contains(".") {
      #expect("\(Int(SerialDay.number(of: day)))" == each.number)
    }
  }

  @Test func `of a Macintosh counts from 1904`() throws {
    let book = try workbook(
      Self.sheet(#"<row><c s="0"><v>44711</v></c></row>"#),
      styles: #"<cellXfs><xf numFmtId="14"/></cellXfs>"#,
      properties: #"<workbookPr date1904="1"/>"#)
    #expect(picture(try read(book)) == "[台账]\n1: 0=@2026-05-31")
  }

  static let references: [(String, Int?, Int?)] = [
    ("A1", 1, 0), ("XFD1048576", 1_048_576, 16_383), ("$C$7", 7, 2), ("aa10", 10, 26),
    ("XFE1", nil, nil), ("A0", nil, nil), ("A1048577", nil, nil), ("1A", nil, nil), ("", nil, nil),
    ("A", nil, nil), ("ZZZZZZZZZZZZZZZZZZZZ1", nil, nil), ("A99999999999999999999", nil, nil),
  ]

  @Test(arguments: references) func `has cells with names`(
    each: (name: String, row: Int?, column: Int?)
  ) {
    let found = CellReference(each.name)
    #expect(found?.row == each.row && found?.column == each.column)
  }
}
