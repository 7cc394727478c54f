/// A Word document taken to pieces: its paragraphs and tables in their order.

import Importing

enum WordDocument {
  /// Paragraphs are counted over the whole document, those within tables too.
  static func blocks(
    in archive: inout ZipArchive, part: String, limits: OfficeLimits, progress: ((Double) -> Void)?
  ) throws(OfficeError) -> [SourceBlock] {
    let relations = try archive.relations(of: part)
    let styles = try WordStyles.read(from: &archive, part: relations.part("styles"))
    let numbering = try WordNumbering.read(
      from: &archive, part: relations.part("numbering"), styles: styles)
    progress?(0)
    let blocks = try archive.read(part) { xml throws(OfficeError) in
      var reader = WordReader(styles: styles, numbering: numbering, limits: limits)
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        if name == .body { try reader.readBlocks(&xml) }
      }
      reader.endParagraph()
      return reader.blocks
    }
    progress?(1)
    guard let blocks else { throw .missingPart(part) }
    return blocks
  }
}
