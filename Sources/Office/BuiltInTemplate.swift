/// The template of official documents that the program carries within itself.

/// The parts in the folder `templates/official`, word for word; a test compares them.
enum BuiltInTemplate {
  static let settings = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:zoom w:percent="100"/>
      <w:evenAndOddHeaders/>
      <w:characterSpacingControl w:val="compressPunctuation"/>
      <w:compat>
        <w:compatSetting w:name="compatibilityMode"
          w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
      </w:compat>
    </w:settings>

    """

  static let fontTable = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <!-- Which font stands in where one of the standard is not installed. -->
    <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:font w:name="方正小标宋简体"><w:altName w:val="方正小标宋_GBK"/><w:charset w:val="86"/>
        <w:family w:val="script"/></w:font>
      <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/>
        <w:family w:val="modern"/></w:font>
      <w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/><w:charset w:val="86"/>
        <w:family w:val="modern"/></w:font>
      <w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/>
        <w:family w:val="modern"/></w:font>
      <w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/>
        <w:family w:val="auto"/></w:font>
      <w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>
    </w:fonts>

    """

  static let footerOdd = footer("right")
  static let footerEven = footer("left")

  /// — 1 — one character from the outer edge of the page.
  private static func footer(_ side: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:p>
        <w:pPr><w:pStyle w:val="OfficialFooter"/><w:ind w:\(side)="280" w:\(side)Chars="100"/>
          <w:jc w:val="\(side)"/></w:pPr>
        <w:r><w:t xml:space="preserve">— </w:t></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r>
        <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>
        <w:r><w:fldChar w:fldCharType="separate"/></w:r>
        <w:r><w:t>1</w:t></w:r>
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        <w:r><w:t xml:space="preserve"> —</w:t></w:r>
      </w:p>
    </w:ftr>

    """
  }

  static let head = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
      <w:body>

    """

  static let tail = """
        <w:sectPr>
          <w:footerReference w:type="default" r:id="footerOdd"/>
          <w:footerReference w:type="even" r:id="footerEven"/>
          <w:pgSz w:w="11906" w:h="16838"/>
          <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851"
            w:footer="1304" w:gutter="0"/>
        </w:sectPr>
      </w:body>
    </w:document>

    """

  static let landscapeTail = """
        <w:sectPr>
          <w:footerReference w:type="default" r:id="footerOdd"/>
          <w:footerReference w:type="even" r:id="footerEven"/>
          <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>
          <w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984" w:header="851"
            w:footer="851" w:gutter="0"/>
        </w:sectPr>
      </w:body>
    </w:document>

    """
}
