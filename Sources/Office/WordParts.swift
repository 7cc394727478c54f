/// The parts of a `.docx` file that hold it together and that nobody adapts.

enum WordParts {
  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006/"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  static var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let overrides = [
      ("word/document.xml", kind + "document.main+xml"), ("word/styles.xml", kind + "styles+xml"),
      ("word/settings.xml", kind + "settings+xml"), ("word/fontTable.xml", kind + "fontTable+xml"),
      ("word/footer-odd.xml", kind + "footer+xml"), ("word/footer-even.xml", kind + "footer+xml"),
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    let relations = "application/vnd.openxmlformats-package.relationships+xml"
    return head + #"<Types xmlns="\#(package)content-types">"#
      + #"<Default Extension="rels" ContentType="\#(relations)"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + overrides.map { #"<Override PartName="/\#($0)" ContentType="\#($1)"/>"# }.joined()
      + "</Types>"
  }

  static var relations: String {
    list([
      ("document", office + "officeDocument", "word/document.xml"),
      ("properties", package + "relationships/metadata/core-properties", "docProps/core.xml"),
    ])
  }

  static var documentRelations: String {
    list([
      ("styles", office + "styles", "styles.xml"),
      ("settings", office + "settings", "settings.xml"),
      ("fontTable", office + "fontTable", "fontTable.xml"),
      ("footerOdd", office + "footer", "footer-odd.xml"),
      ("footerEven", office + "footer", "footer-even.xml"),
    ])
  }

  static func properties(title: String) -> String {
    head + #"<cp:coreProperties xmlns:cp="\#(package)metadata/core-properties""#
      + #" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\#(XMLText.escaped(title))"#
      + "</dc:title></cp:coreProperties>"
  }

  private static func list(_ relations: [(String, String, String)]) -> String {
    head + #"<Relationships xmlns="\#(package)relationships">"#
      + relations.map { #"<Relationship Id="\#($0)" Type="\#($1)" Target="\#($2)"/>"# }.joined()
      + "</Relationships>"
  }
}
