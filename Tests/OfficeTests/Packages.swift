/// Office documents made for tests, part by part.

import Glibc
import Testing

@testable import Office

/// Parts by name, in order, as an archive.
func archive(_ parts: KeyValuePairs<String, String>) throws -> [UInt8] {
  let writer = try ZipWriter.begun()
  for (name, text) in parts { try writer.add(name, text) }
  return try writer.finish()
}

let xmlHead = #"<?xml version="1.0" encoding="UTF-8"?>"#
let wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
let sheetSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let relationSpace = "http://schemas.openxmlformats.org/package/2006/relationships"
private let officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// Relations as `id type target`.
func relations(_ lines: [(id: String, kind: String, target: String)]) -> String {
  xmlHead + #"<Relationships xmlns="\#(relationSpace)">"#
    + lines.map {
      #"<Relationship Id="\#($0.id)" Type="\#(officeSpace)/\#($0.kind)" Target="\#($0.target)"/>"#
    }.joined() + "</Relationships>"
}

/// A Word document; `body` is what stands within `w:body`.
func document(
  _ body: String, numbering: String = "", styles: String = "", space: String = wordSpace
) throws -> [UInt8] {
  let root = { (name: String, inner: String) in
    xmlHead + #"<w:\#(name) xmlns:w="\#(space)""#
      + #" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#
      + #" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#
      + #" xmlns:wps="urn:box" xmlns:v="urn:vml">\#(inner)</w:\#(name)>"#
  }
  return try archive([
    "_rels/.rels": relations([("a", "officeDocument", "word/document.xml")]),
    "word/_rels/document.xml.rels": relations([
      ("n", "numbering", "numbering.xml"), ("s", "styles", "/word/styles.xml"),
    ]),
    "word/document.xml": root("document", "<w:body>\(body)</w:body>"),
    "word/numbering.xml": root("numbering", numbering),
    "word/styles.xml": root("styles", styles),
  ])
}

/// A paragraph of one run; `properties` stand within `w:pPr`.
func paragraph(_ text: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}

/// A workbook of one sheet; `sheet` is what stands within `worksheet`.
func workbook(
  _ sheet: String, strings: String = "", styles: String = "", properties: String = "",
  space: String = sheetSpace
) throws -> [UInt8] {
  let root = { (name: String, inner: String) in
    xmlHead + #"<\#(name) xmlns="\#(space)" xmlns:r="\#(officeSpace)">\#(inner)</\#(name)>"#
  }
  return try archive([
    "_rels/.rels": relations([("a", "officeDocument", "xl/workbook.xml")]),
    "xl/_rels/workbook.xml.rels": relations([
      ("one", "worksheet", "worksheets/sheet1.xml"), ("two", "sharedStrings", "sharedStrings.xml"),
      ("three", "styles", "styles.xml"),
    ]),
    "xl/workbook.xml": root(
      "workbook", properties + #"<sheets><sheet name="台账" sheetId="1" r:id="one"/></sheets>"#),
    "xl/worksheets/sheet1.xml": root("worksheet", sheet),
    "xl/sharedStrings.xml": root("sst", strings),
    "xl/styles.xml": root("styleSheet", styles),
  ])
}

/// The text of one part of a document; nil when it has none of the name.
func part(_ name: String, of bytes: [UInt8]) throws -> String? {
  try ZipArchive.opened(bytes, limits: .standard).bytes(of: name, atMost: 1 << 20)
    .map { String(decoding: $0, as: UTF8.self) }
}

/// The bytes of a file beside the sources.
func bytes(ofFile path: String) throws -> [UInt8] {
  let file = try #require(fopen(path, "rb"))
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}
