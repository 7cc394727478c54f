/// The numbers that Word puts before paragraphs.

import Testing

@testable import Office

@Suite struct `Word's numbers` {
  /// A level: place, format, text, and what else stands in it.
  static func level(_ place: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    #"<w:lvl w:ilvl="\#(place)"><w:start w:val="1"/><w:numFmt w:val="\#(format)"/>"#
      + #"<w:lvlText w:val="\#(text)"/>\#(more)</w:lvl>"#
  }

  static func list(_ levels: String, overrides: String = "") -> String {
    #"<w:abstractNum w:abstractNumId="5">\#(levels)</w:abstractNum>"#
      + #"<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>"#
      + #"<w:num w:numId="2"><w:abstractNumId w:val="5"/>\#(overrides)</w:num>"#
  }

  static func item(_ text: String, _ level: Int = 0, list: Int = 1) -> String {
    paragraph(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
  }

  static let outline =
    level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimalEnclosedCircle", "%4", #"<w:suff w:val="nothing"/>"#)

  @Test func `are counted level by level`() throws {
    let body =
      Self.item("甲") + Self.item("乙", 1) + Self.item("丙", 2) + Self.item("丁", 2)
      + Self.item("戊", 3) + Self.item("己", 1) + Self.item("庚", 2) + Self.item("辛")
      + Self.item("壬", 1)
    let text = picture(try read(document(body, numbering: Self.list(Self.outline))))
    #expect(
      text == """
        一、甲
        （一）乙
        1. 丙
        2. 丁
        ①戊
        （二）己
        1. 庚
        二、辛
        （一）壬
        """)
  }

  @Test func `go on through another list of the same kind and begin where that one says`() throws {
    let override = #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#
    let body = Self.item("甲") + Self.item("乙") + Self.item("丙", list: 2) + Self.item("丁", list: 2)
    let levels = Self.level(0, "decimal", "%1、")
    #expect(
      picture(try read(document(body, numbering: Self.list(levels)))) == "1、甲\n2、乙\n3、丙\n4、丁")
    #expect(
      picture(try read(document(body, numbering: Self.list(levels, overrides: override))))
        == "1、甲\n2、乙\n1、丙\n2、丁")
  }

  @Test func `of a level that never restarts, and plain digits in legal numbers`() throws {
    let levels =
      Self.level(0, "chineseCounting", "第%1条")
      + Self.level(1, "decimal", "%1.%2", #"<w:lvlRestart w:val="0"/><w:isLgl/>"#)
    let body = Self.item("甲") + Self.item("乙", 1) + Self.item("丙") + Self.item("丁", 1)
    #expect(
      picture(try read(document(body, numbering: Self.list(levels))))
        == "第一条甲\n1.1 乙\n第二条丙\n2.2 丁")
  }

  @Test func `come from the style, and 0 takes them away`() throws {
    let styles = #"""
      <w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\#
      </w:style><w:style w:type="paragraph" w:styleId="two"><w:basedOn w:val="base"/></w:style>
      """#
    let levels =
      Self.level(0, "decimal", "%1、", #"<w:pStyle w:val="base"/>"#)
      + Self.level(1, "decimal", "(%2)", #"<w:pStyle w:val="two"/>"#)
    let body =
      paragraph("甲", #"<w:pStyle w:val="base"/>"#) + paragraph("乙", #"<w:pStyle w:val="two"/>"#)
      + paragraph("丙", #"<w:pStyle w:val="base"/><w:numPr><w:numId w:val="0"/></w:numPr>"#)
    #expect(
      picture(try read(document(body, numbering: Self.list(levels), styles: styles)))
        == "1、甲\n(1) 乙\n丙")
  }

  @Test func `of styles that lead in a circle end`() throws {
    let styles = #"""
      <w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>\#
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>
      """#
    #expect(
      picture(try read(document(paragraph("甲", #"<w:pStyle w:val="a"/>"#), styles: styles))) == "甲")
  }

  static let formats: [(String, Int, String)] = [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("upperRoman", 14, "XIV"),
    ("lowerRoman", 9, "ix"), ("upperLetter", 27, "AA"), ("lowerLetter", 2, "b"),
    ("chineseCounting", 10, "十"), ("chineseCounting", 11, "十一"), ("chineseCounting", 20, "二十"),
    ("chineseCounting", 99, "九十九"), ("chineseCountingThousand", 105, "一百〇五"),
    ("chineseCountingThousand", 110, "一百一十"), ("ideographDigital", 10, "一〇"),
    ("japaneseCounting", 21, "二十一"), ("decimalEnclosedCircle", 1, "①"),
    ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircleChinese", 21, "㉑"),
    ("decimalEnclosedCircle", 50, "㊿"), ("decimalEnclosedCircle", 51, "51"),
    ("decimalFullWidth", 10, "１０"), ("decimalEnclosedParen", 2, "⑵"),
    ("ideographTraditional", 1, "甲"), ("chineseLegalSimplified", 12, "壹拾贰"),
    ("bullet", 1, ""), ("none", 1, ""), ("ordinal", 12, "12th"), ("unheard-of", 4, "4"),
    ("chineseCountingThousand", 0, "〇"), ("upperRoman", 0, "0"), ("upperLetter", 100_000, "100000"),
  ]

  @Test(arguments: formats) func `have the forms of their formats`(
    each: (format: String, number: Int, text: String)
  ) {
    #expect(WordNumberFormat.text(each.number, format: each.format) == each.text)
  }
}
