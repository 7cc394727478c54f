/// The look of official documents as parts that a town can adapt.

/// The parts of a document that are not its content: styles, page, footers. The built-in ones stand
/// in the folder `templates/official`; somebody's own replace them one by one.
package struct WordTemplate: Equatable, Sendable {
  /// The files of a template, in the order in which they are told.
  package static let names = [
    "styles.xml", "settings.xml", "fontTable.xml", "footer-odd.xml", "footer-even.xml",
    "document-head.xml", "document-tail.xml", "document-tail-landscape.xml",
  ]

  /// Styles that the paragraphs of a document have.
  package static let styles = [
    "OfficialTitle", "OfficialSubtitle", "OfficialHeading", "OfficialSubheading", "OfficialBody",
    "OfficialAddressee", "OfficialSignature", "OfficialWarning", "OfficialTableHeading",
    "OfficialTableText", "OfficialStrong", "OfficialFooter",
  ]

  package static let standard = WordTemplate(
    parts: [
      "styles.xml": BuiltInTemplate.styles, "settings.xml": BuiltInTemplate.settings,
      "fontTable.xml": BuiltInTemplate.fontTable, "footer-odd.xml": BuiltInTemplate.footerOdd,
      "footer-even.xml": BuiltInTemplate.footerEven, "document-head.xml": BuiltInTemplate.head,
      "document-tail.xml": BuiltInTemplate.tail,
      "document-tail-landscape.xml": BuiltInTemplate.landscapeTail,
    ])

  private var parts: [String: String]

  private init(parts: [String: String]) { self.parts = parts }

  /// The standard template with somebody's own files in place of its own, by their names. Throws
  /// when one of them is no part of a template, is no well-formed XML or lacks a style.
  package init(replacing own: [String: [UInt8]]) throws(OfficeError) {
    self = .standard
    for (name, bytes) in own.sorted(by: { $0.key < $1.key }) {
      guard WordTemplate.names.contains(name) else {
        throw .template(part: name, .unknownName)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw .template(part: name, .notUTF8)
      }
      parts[name] = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
    if !own.isEmpty { try WordTemplateCheck.judge(self, own: Set(own.keys)) }
  }

  /// The text of a part; empty for a name that is none.
  package subscript(name: String) -> String { parts[name, default: ""] }
}
