/// What a person is told about a file of a kind that is not read.

import LedgerModel

extension ForeignKind {
  var message: Phrase {
    switch self {
    case .oldText:
      Phrase(
        zh: "这是旧版 Word 或 WPS 文档（.doc/.wps）", en: "this is an old Word or WPS document (.doc/.wps)")
    case .oldBook:
      Phrase(
        zh: "这是旧版 Excel 或 WPS 表格（.xls/.et）", en: "this is an old Excel or WPS workbook (.xls/.et)")
    case .oldOffice:
      Phrase(zh: "这是旧版 Office 或 WPS 的文件", en: "this is a file of an old Office or of WPS")
    case .encrypted: Phrase(zh: "文件设有打开密码", en: "the file is protected by a password")
    case .pdf: Phrase(zh: "这是 PDF 文件", en: "this is a PDF file")
    case .richText: Phrase(zh: "这是 RTF 文件", en: "this is an RTF file")
    case .webPage:
      Phrase(
        zh: "这其实是网页（系统导出的 .xls 常是这样）",
        en: "this is a web page (as systems export them under the name .xls)")
    case .xmlBook: Phrase(zh: "这是 XML 2003 格式的文件", en: "this is a file of the XML 2003 format")
    case .binaryBook: Phrase(zh: "这是二进制工作簿（.xlsb）", en: "this is a binary workbook (.xlsb)")
    case .openText:
      Phrase(zh: "这是 OpenDocument 文档（.odt）", en: "this is an OpenDocument text (.odt)")
    case .openBook:
      Phrase(zh: "这是 OpenDocument 表格（.ods）", en: "this is an OpenDocument spreadsheet (.ods)")
    case .slides: Phrase(zh: "这是演示文稿", en: "this is a presentation")
    case .picture: Phrase(zh: "这是图片", en: "this is a picture")
    case .archive:
      Phrase(
        zh: "这是压缩包，里面不是一份 Word 或 Excel 文档",
        en: "this is an archive that is no Word or Excel document")
    case .unknown: Phrase(zh: "这不是文本、Word 或 Excel 文件", en: "this is no text, Word or Excel file")
    }
  }

  var remedy: Phrase {
    switch self {
    case .oldText, .richText, .openText: Self.saveAsText
    case .oldBook, .webPage, .binaryBook, .openBook: Self.saveAsBook
    case .oldOffice, .xmlBook: Self.saveAsEither
    case .encrypted:
      Phrase(
        zh: "请用 WPS 或 Office 打开，取消密码后另存为 .docx 或 .xlsx 再导入",
        en: "open it in Office or WPS, take the password off and save it as .docx or .xlsx first")
    case .pdf:
      Phrase(
        zh: "请找原来的 Word/Excel 文件，或用 WPS 转成 .docx 或 .xlsx 再导入",
        en: "find the original, or convert it to .docx or .xlsx first")
    case .picture:
      Phrase(
        zh: "请用 WPS 或扫描软件转成 .docx 或 .xlsx 再导入",
        en: "have its text recognised and saved as .docx or .xlsx first")
    case .archive:
      Phrase(zh: "请先解压，再导入里面的文件", en: "unpack it and import the files within")
    case .slides, .unknown:
      Phrase(
        zh: "可以导入 .txt .md .docx .xlsx .csv .tsv；别的请先另存为 .docx 或 .xlsx",
        en: "guatu reads .txt .md .docx .xlsx .csv .tsv; save others as .docx or .xlsx first")
    }
  }

  private static let saveAsText = Phrase(
    zh: "请用 WPS 或 Word 打开，另存为 .docx 再导入",
    en: "open it in Word or WPS and save it as .docx first")
  private static let saveAsBook = Phrase(
    zh: "请用 WPS 或 Excel 打开，另存为 .xlsx 再导入",
    en: "open it in Excel or WPS and save it as .xlsx first")
  private static let saveAsEither = Phrase(
    zh: "请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 再导入",
    en: "open it in Office or WPS and save it as .docx or .xlsx first")
}
