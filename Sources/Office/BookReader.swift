/// A workbook of Excel taken to pieces: its sheets in their order.

import Importing

enum BookReader {
  static func book(
    in archive: inout ZipArchive, part: String, limits: OfficeLimits, progress: ((Double) -> Void)?
  ) throws(OfficeError) -> SourceBook {
    let relations = try archive.relations(of: part)
    guard let outline = try outline(in: &archive, part: part) else { throw .missingPart(part) }
    progress?(0)
    let strings = try SharedStrings.read(
      from: &archive, part: relations.part("sharedStrings"), limits: limits)
    let styles = try SheetStyles.read(from: &archive, part: relations.part("styles"))
    var reader = SheetReader(
      strings: strings, styles: styles, startsIn1904: outline.startsIn1904, limits: limits)
    var sheets: [SourceSheet] = []
    for (place, sheet) in outline.sheets.enumerated() {
      reader.progress = { progress?((Double(place) + $0) / Double(outline.sheets.count)) }
      // Sheets of charts and dialogues hold no cells.
      guard let target = relations[sheet.relation], target.kind == "worksheet" else { continue }
      let name = SourceCleaning.line(sheet.name)
      let content = try archive.read(target.part) { xml throws(OfficeError) in
        try reader.sheet(&xml, name: name)
      }
      guard var content else { throw .missingPart(target.part) }
      content.isHidden = sheet.isHidden
      sheets.append(content)
    }
    progress?(1)
    return SourceBook(sheets: sheets)
  }

  private struct Outline {
    struct Sheet {
      var name: String
      var relation: String
      var isHidden: Bool
    }
    var sheets: [Sheet] = []
    var startsIn1904 = false
  }

  private static func outline(
    in archive: inout ZipArchive, part: String
  ) throws(OfficeError) -> Outline? {
    try archive.read(part) { xml throws(OfficeError) in
      var outline = Outline()
      _ = try xml.root()
      try xml.descendants { xml, name throws(OfficeError) in
        switch name {
        case .workbookPr:
          outline.startsIn1904 = ["1", "true", "on"].contains(xml.attribute("date1904") ?? "")
        case .sheet:
          guard let name = xml.attribute("name"), let relation = xml.attribute("id") else { return }
          let state = xml.attribute("state")
          outline.sheets.append(
            Outline.Sheet(
              name: name, relation: relation, isHidden: state == "hidden" || state == "veryHidden"))
        default: break
        }
      }
      return outline
    }
  }
}
