/// The styles of official documents that the program carries within itself.

extension BuiltInTemplate {
  static let styles = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <!-- Official documents after GB/T 9704. Sizes are half points, distances twentieths. -->
    <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
      <w:docDefaults>
        <w:rPrDefault><w:rPr>
          <w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"
            w:eastAsia="仿宋_GB2312"/>
          <w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/>
          <w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>
        </w:rPr></w:rPrDefault>
        <w:pPrDefault/>
      </w:docDefaults>
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
        <w:name w:val="Normal"/><w:qFormat/>
        <w:pPr><w:widowControl w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/>
          <w:jc w:val="both"/></w:pPr>
      </w:style>
      <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
        <w:name w:val="Default Paragraph Font"/><w:semiHidden/>
      </w:style>
      <w:style w:type="table" w:default="1" w:styleId="TableNormal">
        <w:name w:val="Normal Table"/><w:semiHidden/>
        <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
          <w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
          <w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
        </w:tblCellMar></w:tblPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialTitle">
        <w:name w:val="公文标题"/><w:basedOn w:val="Normal"/><w:qFormat/>
        <w:pPr><w:keepLines/><w:spacing w:line="660" w:lineRule="exact"/><w:jc w:val="center"/>
          </w:pPr>
        <w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialSubtitle">
        <w:name w:val="公文副标题"/><w:basedOn w:val="Normal"/><w:qFormat/>
        <w:pPr><w:jc w:val="center"/></w:pPr>
        <w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialBody">
        <w:name w:val="公文正文"/><w:basedOn w:val="Normal"/><w:qFormat/>
        <w:pPr><w:ind w:firstLine="640" w:firstLineChars="200"/></w:pPr>
        <w:rPr><w:spacing w:val="-5"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialHeading">
        <w:name w:val="公文一级标题"/><w:basedOn w:val="OfficialBody"/><w:qFormat/>
        <w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>
        <w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialSubheading">
        <w:name w:val="公文二级标题"/><w:basedOn w:val="OfficialBody"/><w:qFormat/>
        <w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr>
        <w:rPr><w:rFonts w:eastAsia="楷体_GB2312"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialAddressee">
        <w:name w:val="公文主送"/><w:basedOn w:val="Normal"/><w:qFormat/>
        <w:rPr><w:spacing w:val="-5"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialSignature">
        <w:name w:val="公文署名"/><w:basedOn w:val="Normal"/><w:qFormat/>
        <w:pPr><w:keepLines/><w:ind w:right="1280" w:rightChars="400"/><w:jc w:val="right"/>
          </w:pPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialWarning">
        <w:name w:val="公文提醒"/><w:basedOn w:val="Normal"/>
        <w:pPr><w:jc w:val="center"/></w:pPr>
        <w:rPr><w:rFonts w:eastAsia="黑体"/><w:color w:val="C00000"/><w:sz w:val="28"/>
          <w:szCs w:val="28"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialTableText">
        <w:name w:val="公文表格"/><w:basedOn w:val="Normal"/><w:qFormat/>
        <w:pPr><w:spacing w:line="360" w:lineRule="exact"/><w:jc w:val="left"/></w:pPr>
        <w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialTableHeading">
        <w:name w:val="公文表头"/><w:basedOn w:val="OfficialTableText"/><w:qFormat/>
        <w:pPr><w:jc w:val="center"/></w:pPr>
        <w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>
      </w:style>
      <w:style w:type="paragraph" w:styleId="OfficialFooter">
        <w:name w:val="公文页码"/><w:basedOn w:val="Normal"/>
        <w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr>
        <w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/>
          <w:szCs w:val="28"/></w:rPr>
      </w:style>
      <w:style w:type="character" w:styleId="OfficialStrong">
        <w:name w:val="公文强调"/><w:qFormat/>
        <w:rPr><w:b/><w:bCs/></w:rPr>
      </w:style>
    </w:styles>

    """
}
