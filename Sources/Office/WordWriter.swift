/// An official document as the bytes of a `.docx` file, laid out after GB/T 9704.

package import Exporting

package enum WordWriter {
  /// Equal papers give equal bytes. What something looks like is the template's business:
  /// paragraphs only name their style.
  package static func bytes(
    _ paper: Paper, template: WordTemplate = .standard
  ) throws(OfficeError) -> [UInt8] {
    let archive = try ZipWriter.begun()
    try archive.add("[Content_Types].xml", WordParts.contentTypes)
    try archive.add("_rels/.rels", WordParts.relations)
    try archive.add("docProps/core.xml", WordParts.properties(title: paper.title))
    try archive.add("word/document.xml", document(paper, template))
    try archive.add("word/_rels/document.xml.rels", WordParts.documentRelations)
    for name in WordTemplate.names where !name.hasPrefix("document-") {
      try archive.add("word/" + name, template[name])
    }
    return try archive.finish()
  }

  private static func document(_ paper: Paper, _ template: WordTemplate) -> String {
    var body = WordBody(isLandscape: paper.isLandscape)
    for block in paper.blocks { body.add(block) }
    let tail = paper.isLandscape ? "document-tail-landscape.xml" : "document-tail.xml"
    return template["document-head.xml"] + body.text + template[tail]
  }
}
