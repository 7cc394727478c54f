/// Whether somebody's own template makes documents that can be opened.

enum WordTemplateCheck {
  /// Throws at the first part that is no good, with its name and line.
  /// `own` are the parts that are not the built-in ones.
  static func judge(_ template: WordTemplate, own: Set<String>) throws(OfficeError) {
    for name in WordTemplate.names where !name.hasPrefix("document-") {
      try judge(template[name], of: name)
    }
    try judgeStyles(template["styles.xml"])
    for tail in ["document-tail.xml", "document-tail-landscape.xml"] {
      try judgeDocument(template, tailName: tail, own: own)
    }
  }

  private static func judge(_ text: String, of name: String) throws(OfficeError) {
    if let line = try wrongLine(in: text) { throw .template(part: name, .notXML(line: line)) }
  }

  /// Head and tail are well-formed only together. What is somebody's own is to blame; of two, the one
  /// in which the line lies.
  private static func judgeDocument(
    _ template: WordTemplate, tailName: String, own: Set<String>
  ) throws(OfficeError) {
    let headName = "document-head.xml"
    let head = template[headName]
    guard let line = try wrongLine(in: head + template[tailName]) else { return }
    let headLines = head.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    if own.contains(headName), line <= headLines || !own.contains(tailName) {
      throw .template(part: headName, .notXML(line: min(line, max(1, headLines))))
    }
    throw .template(part: tailName, .notXML(line: max(1, line - headLines)))
  }

  private static func judgeStyles(_ text: String) throws(OfficeError) {
    let found = try read(text) { xml throws(OfficeError) in
      var found: Set<String> = []
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        if name == .style, let id = xml.attribute("styleId") { found.insert(id) }
      }
      return found
    }
    for style in WordTemplate.styles where found?.contains(style) != true {
      throw .template(part: "styles.xml", .missingStyle(style))
    }
  }

  /// The line at which a text stops being XML; nil when it is well-formed.
  private static func wrongLine(in text: String) throws(OfficeError) -> Int? {
    do throws(OfficeError) {
      _ = try read(text) { xml throws(OfficeError) in
        while try xml.next() != .done {}
      }
      return nil
    } catch .brokenPart(_, let line) {
      return line ?? 1
    } catch .declaresEntities {
      return 1
    } catch {
      throw error
    }
  }

  private static func read<Result>(
    _ text: String, _ body: (inout XMLStream) throws(OfficeError) -> Result
  ) throws(OfficeError) -> Result? {
    let writer = try ZipWriter.begun()
    try writer.add("part", text)
    var archive = try ZipArchive.opened(try writer.finish(), limits: .standard)
    return try archive.read("part", body)
  }
}
