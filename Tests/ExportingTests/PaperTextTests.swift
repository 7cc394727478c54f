// Documents as Markdown and as plain text.
import Exporting
import LedgerModel
import Testing

struct PaperTextTests {
  static let escapes = [
    ("普通文字", "普通文字"), ("*重点*", #"\*重点\*"#), ("[注](x)", #"\[注\](x)"#),
    ("1. 第一", #"1\. 第一"#), ("03. 第三", #"03\. 第三"#), ("1、第一", "1、第一"),
    ("12.6万元", "12.6万元"), ("2) 项", #"2\) 项"#), ("# 标题", "\\# 标题"), ("- 项", #"\- 项"#),
    ("> 引文", #"\> 引文"#), ("甲-乙", "甲-乙"), ("5~7月", "5~7月"), ("5~7月、8~9月", #"5\~7月、8\~9月"#),
    ("a_b_c.xlsx", "a_b_c.xlsx"), ("_斜体_", #"\_斜体\_"#), ("<script>", "&lt;script>"),
    ("&lt;", "&amp;lt;"), ("甲 & 乙", "甲 & 乙"), (#"甲\乙"#, #"甲\\乙"#), ("`码`", #"\`码\`"#),
    ("甲|乙", "甲|乙"), ("===", #"\==="#),
  ]

  @Test(arguments: escapes) func `text reads word for word in Markdown`(
    _ each: (text: String, markdown: String)
  ) {
    let paper = Paper(title: "", blocks: [.text(each.text)])
    #expect(PaperText.markdown(paper) == each.markdown + "\n")
  }

  @Test func `every block has its form in Markdown`() {
    let table = Paper.Table(
      widths: [1, 2],
      rows: [
        Paper.Row([Paper.Cell("甲", isHeading: true), Paper.Cell("乙", isHeading: true)]),
        Paper.Row([Paper.Cell("一|二\n三"), Paper.Cell("")]),
        Paper.Row([Paper.Cell("宽", span: 2)]), Paper.Row([]),
      ])
    let paper = Paper(
      title: "",
      blocks: [
        .warning("草稿"), .title("某镇\n通报"), .subtitle("1号"), .heading("一、甲"),
        .subheading("（一）乙"), .addressee("镇财政所："),
        .paragraph([Paper.Span("1. ", isStrong: true), Paper.Span("- 文")]), .table(table),
        .pageBreak, .signature(["某镇", "2026年6月15日"]),
      ])
    #expect(
      PaperText.markdown(paper) == #"""
        > **草稿**

        # 某镇

        # 通报

        1号

        ## 一、甲

        ### （一）乙

        镇财政所：

        **1\. **- 文

        | **甲** | **乙** |
        | --- | --- |
        | 一\|二<br>三 |  |
        | 宽 |  |
        |  |  |

        ---

        某镇

        2026年6月15日

        """#)
  }

  @Test func `every block has its form in plain text`() {
    let table = Paper.Table(
      widths: [1, 2], headingRows: 0,
      rows: [
        Paper.Row([Paper.Cell("编号"), Paper.Cell("（2026-05-31）办理。")]),
        Paper.Row([Paper.Cell("宽", span: 2)], minimumHeight: 16),
      ])
    let paper = Paper(
      title: "",
      blocks: [
        .warning("草稿"), .title("通报"), .heading("一、甲"), .text("一段\n二段"), .addressee("镇财政所："),
        .table(table), .signature(["某镇"]),
      ])
    #expect(
      PaperText.plain(paper, columns: 30) == """
        【草稿】

                     通报

        　　一、甲
        　　一段
        　　二段
        镇财政所：
        +---------+-----------------+
        | 编号    | （2026-05-31）  |
        |         | 办理。          |
        +---------+-----------------+
        | 宽                        |
        |                           |
        +---------+-----------------+

                          某镇

        """)
  }

  @Test func `lines between columns stand straight`() throws {
    for kind in ReportKind.allCases {
      var options = ReportOptions()
      options.from = "柯白"
      let paper = try #require(Report.papers(kind, try ReportFixture.town(), options).paper)
      let width = TextWidth()
      let rows = PaperText.plain(paper).split(separator: "\n").filter {
        "+|".contains($0.prefix(1))
      }
      let widths = Set(rows.map { width($0) })
      // Tables of one document may differ in their columns, never the rows of one table.
      #expect(widths.allSatisfy { $0 <= 128 })
      for row in rows { #expect("+|".contains(row.suffix(1))) }
    }
  }

  @Test func `hostile text neither breaks a table nor reaches the terminal`() {
    let evil = "\u{1B}[31m红\u{7}\u{202E}|甲\n- 乙"
    let source = ReportFixture.ledger(
      ReportFixture.issue("1", "doing", "Goal: 目标\u{202E}倒写\n+ # 二\u{200F}"))
    var options = ReportOptions()
    options.issuedBy = evil
    options.number = evil
    options.slip = .warn
    options.issues = ["1"]
    options.attendants = [evil]
    for kind in [ReportKind.duban, .jiyao, .silists] {
      let paper = Report.papers(kind, source, options).paper
      let text =
        (paper.map { PaperText.plain($0) } ?? "") + (paper.map { PaperText.markdown($0) } ?? "")
      #expect(!text.isEmpty)
      #expect(
        !text.unicodeScalars.contains { scalar in
          scalar.value < 0x20 && scalar != "\n" || [0x7F, 0x202E, 0x200F].contains(scalar.value)
        })
    }
  }

  @Test(arguments: [
    (1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九"), (100, "一百"),
    (101, "一百零一"), (110, "一百一十"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十"),
    (9999, "九千九百九十九"), (0, "0"), (10_000, "10000"),
  ]) func `numbers are said in Chinese`(_ each: (number: Int, text: String)) {
    #expect(ReportText.numeral(each.number) == each.text)
  }

  @Test(arguments: [
    (1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿"), (51, "（51）"), (0, "（0）"),
  ]) func `numbers stand in circles`(_ each: (number: Int, text: String)) {
    #expect(ReportText.circled(each.number) == each.text)
  }
}
