/// Word documents as people read them.

import Importing
import Testing

@testable import Office

@Suite struct `A Word document` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var expected: String
    init(_ name: String, _ body: String, _ expected: String) {
      testDescription = name
      self.body = body
      self.expected = expected
    }
  }

  static let box = """
    <w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>
    """

  static let cases = [
    Case("runs", "<w:p><w:r><w:t>整改</w:t></w:r><w:r><w:t>完成</w:t></w:r></w:p>", "整改完成"),
    Case(
      "blanks that are meant and not meant",
      #"<w:p><w:r><w:t>甲 </w:t><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>"#, "甲 乙"),
    Case(
      "tabs, breaks, hyphens",
      """
      <w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>2026</w:t><w:noBreakHyphen/><w:t>1</w:t>\
      <w:br w:type="page"/><w:cr/><w:t>丙</w:t><w:softHyphen/></w:r></w:p>
      """, "甲⇥乙⏎2026-1⏎丙"),
    Case(
      "symbols",
      #"<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/>"#
        + #"<w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>"#, "☑☐〓"),
    Case(
      "what was inserted stays, what was deleted is gone",
      "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        + "<w:moveFrom><w:r><w:t>从</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo></w:p>",
      "新到"),
    Case(
      "a deleted paragraph mark joins two paragraphs",
      paragraph("前", "<w:rPr><w:del/></w:rPr>") + paragraph("后"), "前后"),
    Case(
      "hidden text",
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
        + "<w:t>明</w:t></w:r></w:p>", "明"),
    Case(
      "links, tags, controls",
      "<w:p><w:hyperlink><w:r><w:t>链</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>签</w:t></w:r>"
        + "</w:smartTag><w:sdt><w:sdtPr><w:t>不要</w:t></w:sdtPr><w:sdtContent><w:r><w:t>控</w:t></w:r>"
        + "</w:sdtContent></w:sdt></w:p><w:sdt><w:sdtContent>\(paragraph("块"))</w:sdtContent></w:sdt>",
      "链签控\n块"),
    Case(
      "fields show their results",
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>\
      <w:r><w:t>指令</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>结果</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>
      """, "结果7"),
    Case(
      "a ticked box of a form",
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/>\
      </w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
      <w:r><w:t>是</w:t></w:r></w:p>
      """, "☑是"),
    Case(
      "a text box stands once, behind its paragraph",
      """
      <w:p><w:r><w:t>段</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:x>\
      \(box)</wps:x></w:drawing></mc:Choice><mc:Fallback><w:pict><v:t>\(box)</v:t></w:pict></mc:Fallback>\
      </mc:AlternateContent></w:r><w:r><w:t>落</w:t></w:r></w:p>
      """, "段落\n框内"),
    Case(
      "formulas and readings",
      "<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt>"
        + "<w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "a+b音"),
    Case(
      "controls of a terminal are taken out",
      "<w:p><w:r><w:t>甲&#x9B;31m乙&#x202E;丙</w:t></w:r></w:p>", "甲31m乙丙"),
    Case(
      "an old form of properties is not the present one",
      paragraph("今", "<w:pPrChange><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:pPrChange>")
        + paragraph("后"), "今\n后"),
  ]

  @Test(arguments: cases) func `is read as it looks on paper`(_ each: Case) throws {
    #expect(picture(try read(document(each.body))) == each.expected)
  }

  @Test func `in the strict form is the same`() throws {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(picture(try read(document(paragraph("严格"), space: strict))) == "严格")
  }

  @Test func `counts its paragraphs, also those of its tables`() throws {
    let table = "<w:tbl><w:tr><w:tc>\(paragraph("一"))\(paragraph("二"))</w:tc></w:tr></w:tbl>"
    guard
      case .text(let blocks) = try read(document(paragraph("甲") + table + paragraph("乙"))),
      case .paragraph(let last) = blocks.last
    else {
      Issue.record("no text")
      return
    }
    #expect(last == SourceParagraph(line: 4, "乙"))
  }

  static let table = """
    <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(paragraph("表头"))</w:tc>\
    <w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\(paragraph("竖"))</w:tc></w:tr>\
    <w:tr><w:tc>\(paragraph("一"))\(paragraph("二"))</w:tc><w:tc>\
    <w:tbl><w:tr><w:tc>\(paragraph("内1"))</w:tc><w:tc>\(paragraph("内2"))</w:tc></w:tr></w:tbl>\
    \(paragraph(""))</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>\(paragraph(""))</w:tc></w:tr>\
    <w:tr><w:trPr><w:del/></w:trPr><w:tc>\(paragraph("删"))</w:tc></w:tr>\
    <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>\(paragraph("尾"))</w:tc></w:tr></w:tbl>
    """

  @Test func `has tables as sheets with merged cells`() throws {
    #expect(
      picture(try read(document(`A Word document`.table))) == """
        []
        1: 0=表头 | 2=竖
        2: 0=一⏎二 | 1=内1 内2
        3: 1=尾
        merged 1-1 × 0-1
        merged 1-2 × 2-2
        """)
  }
}
