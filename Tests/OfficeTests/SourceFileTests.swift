/// Which kind of file bytes are, and in which characters a text is meant.

import Importing
import Testing

@testable import Office

@Suite struct `A file` {
  static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]

  static let foreign: [(String, [UInt8], ForeignKind)] = [
    ("a.doc", compound + wide("WordDocument\0"), .oldText),
    ("a.xls", compound + wide("Workbook\0"), .oldBook),
    ("a.et", compound + wide("Book\0"), .oldBook), ("a.dps", compound, .oldOffice),
    ("a.docx", compound + wide("EncryptedPackage\0"), .encrypted),
    ("a.pdf", Array("%PDF-1.7\n".utf8), .pdf), ("a.docx", Array("\r\n%PDF-1.4".utf8), .pdf),
    ("a.rtf", Array("{\\rtf1\\ansi".utf8), .richText),
    ("a.xls", Array("\u{FEFF}\n<html xmlns:x=\"\"><table>".utf8), .webPage),
    ("a.xls", Array("<table><tr><td>1".utf8), .webPage),
    ("a.xls", wide("\u{FEFF}<HTML>"), .webPage),
    ("a.mht", Array("MIME-Version: 1.0\n".utf8), .webPage),
    (
      "a.xls", Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>".utf8),
      .xmlBook
    ),
    ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], .picture), ("a.rar", Array("Rar!\u{1A}".utf8), .archive),
    ("a.txt", [UInt8](repeating: 1, count: 200), .unknown),
  ]

  @Test(arguments: foreign) func `of a foreign kind is told by its content`(
    each: (name: String, bytes: [UInt8], kind: ForeignKind)
  ) {
    #expect(failure(each.bytes, name: each.name) == .foreign(each.kind))
  }

  @Test func `of another container is told as well`() throws {
    let text = try archive(["mimetype": "application/vnd.oasis.opendocument.text", "a": ""])
    #expect(failure(text, name: "a.odt") == .foreign(.openText))
    let book = try archive(["mimetype": "application/vnd.oasis.opendocument.spreadsheet"])
    #expect(failure(book, name: "a.ods") == .foreign(.openBook))
    let binary = try archive([
      "_rels/.rels": relations([("a", "officeDocument", "xl/workbook.bin")]),
      "xl/workbook.bin": "b",
    ])
    #expect(failure(binary, name: "a.xlsb") == .foreign(.binaryBook))
    #expect(failure(try archive(["a.txt": "甲"]), name: "a") == .foreign(.archive))
    #expect(failure([], name: "a.docx") == .empty)
  }

  static let gb18030: [UInt8] = [0xD5, 0xFB, 0xB8, 0xC4, 0x0A, 0x81, 0x39, 0xEE, 0x39]

  static let texts: [(String, [UInt8])] = [
    ("UTF-8", Array("整改\n完成".utf8)), ("with a stray zero", Array("整改\n\0完成".utf8)),
    ("UTF-8 with its mark", Array("\u{FEFF}整改\n完成".utf8)),
    ("UTF-16", [0xFF, 0xFE] + wide("整改\n完成")),
    ("UTF-16, the other order", [0xFE, 0xFF] + swapped(wide("整改\n完成"))),
    ("UTF-16 without a mark", wide("整改\n完成")),
    ("UTF-16 without a mark, the other order", swapped(wide("整改\n完成"))),
    ("GB18030", [0xD5, 0xFB, 0xB8, 0xC4, 0x0A, 0xCD, 0xEA, 0xB3, 0xC9]),
    ("line ends of others", Array("整改\r\n完成\r\n".utf8)),
    ("of the old Macintosh", Array("整改\r完成".utf8)),
  ]

  static func swapped(_ bytes: [UInt8]) -> [UInt8] {
    stride(from: 0, to: bytes.count, by: 2).flatMap { [bytes[$0 + 1], bytes[$0]] }
  }

  @Test(arguments: texts) func `of text is read in its characters`(
    each: (name: String, bytes: [UInt8])
  ) throws {
    #expect(picture(try read(each.bytes)) == "整改\n完成")
  }

  @Test func `of text has numbered lines, the empty ones too`() throws {
    let content = try read(Array("一\n\n\t二 \u{1B}[31m\n".utf8), name: "a.md")
    #expect(
      content
        == .text([
          .paragraph(SourceParagraph(line: 1, "一")), .paragraph(SourceParagraph(line: 2, "")),
          .paragraph(SourceParagraph(line: 3, "\t二 [31m")),
        ]))
  }

  @Test func `in no character set is refused with the byte`() {
    #expect(failure(Array("整改".utf8) + [0xFF, 0xFF, 0x0A]) == .undecodable(byte: 7))
    #expect(failure([0xEF, 0xBB, 0xBF, 0x41, 0xFF]) == .undecodable(byte: 5))
    #expect(failure([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == .undecodable(byte: 3))
    #expect(failure([0xFF, 0xFE, 0x41]) == .undecodable(byte: 3))
  }

  static let tables: [(String, String, Bool)] = [
    ("a.xlsx", "序号,问题\n1,甲", true), ("a.csv", "序号,问题\n1,甲", true), ("a.tsv", "序号\t问题\n1\t甲", true),
    ("A.CSV", "一行", true), ("a.txt", "序号\t问题\t时限\n1\t甲\t乙", true),
    ("a.xls", "序号\t问题\t时限\n1\t甲\t乙", true), ("a.txt", "一、甲\n二、乙", false),
  ]

  @Test(arguments: tables) func `of columns is a table`(
    each: (name: String, text: String, isTable: Bool)
  ) throws {
    let content = try read(Array(each.text.utf8), name: each.name)
    if case .book = content { #expect(each.isTable) } else { #expect(!each.isTable) }
  }

  @Test func `of an office program that is renamed is what it is`() throws {
    #expect(picture(try read(document(paragraph("甲")), name: "a.xlsx")) == "甲")
    let book = try workbook("<sheetData><row><c><v>1</v></c></row></sheetData>")
    #expect(picture(try read(book, name: "a.docx")) == "[台账]\n1: 0=#1")
  }

  @Test func `tells how far its reading is`() throws {
    var shares: [Double] = []
    let row = "<row><c><v>1</v></c></row>"
    let book = try workbook(
      "<sheetData>" + String(repeating: row, count: 9000) + "</sheetData>")
    _ = try SourceFile.read(book, name: "a") { shares.append($0) }
    #expect(shares.first == 0 && shares.last == 1 && shares == shares.sorted())
    #expect(shares.count == 6)
  }
}
