/// Documents of which single characters are others than they should be.

import Testing

@testable import Office

@Suite struct `A document with a changed character` {
  static let replacements = Array("0-<9A%".utf8)

  /// The text with one byte replaced, at many places.
  static func mutated(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { place in
      var bytes = bytes
      bytes[place] = replacements[place % replacements.count]
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// How many documents ended in an error and how many were read.
  private func ends(_ files: [[UInt8]]) -> (refused: Int, read: Int) {
    let refused = files.count { failure($0) != nil }
    return (refused, files.count - refused)
  }

  @Test func `is refused or read when it is Word's`() throws {
    let body = `A Word document`.table + `A Word document`.cases.map(\.body).joined()
    let files = try Self.mutated(body).map { try document($0) }
    let found = ends(files)
    #expect(found.refused > 100 && found.read > 100)
  }

  @Test func `is refused or read when it stands in Word's lists`() throws {
    let list = `Word's numbers`.list(
      `Word's numbers`.outline,
      overrides: #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#)
    let body = (0..<9).map { `Word's numbers`.item("甲", $0 % 4, list: 1 + $0 % 2) }.joined()
    let found = ends(try Self.mutated(list).map { try document(body, numbering: $0) })
    #expect(found.refused > 10 && found.read > 10)
    let bodies = ends(try Self.mutated(body).map { try document($0, numbering: list) })
    #expect(bodies.refused > 10 && bodies.read > 10)
  }

  @Test func `is refused or read when it is Excel's`() throws {
    let sheet = """
      <sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>46203</v></c>\
      <c t="inlineStr"><is><t>甲_x000D_</t></is></c></row><row><c r="XFD3"><v>1e5</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:XFD1048576"/></mergeCells>
      """
    let files = try Self.mutated(sheet).map {
      try workbook(
        $0, strings: `A workbook`.strings, styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>")
    }
    let found = ends(files)
    #expect(found.refused > 10 && found.read > 10)
  }
}
