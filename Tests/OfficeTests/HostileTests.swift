/// Files that are damaged, or made to do harm.

import Importing
import LedgerModel
import Testing

@testable import Office

@Suite struct `A hostile document` {
  private func limits(_ change: (inout OfficeLimits) -> Void) -> OfficeLimits {
    var limits = OfficeLimits.standard
    change(&limits)
    return limits
  }

  private func rows(_ count: Int, _ cell: String) -> String {
    "<sheetData>" + String(repeating: "<row><c>\(cell)</c></row>", count: count) + "</sheetData>"
  }

  @Test func `that unpacks to many times its size is refused`() throws {
    let bomb = try workbook(rows(20_000, "<v>1</v>") + String(repeating: " ", count: 3_000_000))
    let bounds = limits { $0.ratioFrom = 1 << 20 }
    #expect(failure(bomb) == nil)
    #expect(failure(bomb, limits: bounds) == .tooLarge(.partBytes("xl/worksheets/sheet1.xml")))
  }

  @Test func `with a part beyond the bound is refused`() throws {
    let book = try workbook(rows(1000, "<v>1</v>"))
    let bounds = limits { $0.entryBytes = 10_000 }
    #expect(failure(book, limits: bounds) == .tooLarge(.partBytes("xl/worksheets/sheet1.xml")))
    let all = limits { $0.totalBytes = 10_000 }
    #expect(failure(book, limits: all) == .tooLarge(.totalBytes(10_000)))
  }

  @Test func `with too many parts, cells or merged ranges is refused`() throws {
    let merges = "<mergeCells>" + (1...9).map { #"<mergeCell ref="A\#($0):B\#($0)"/>"# }.joined()
    let book = try workbook(rows(9, "<v>1</v>") + merges + "</mergeCells>")
    #expect(failure(book, limits: limits { $0.entries = 3 }) == .tooLarge(.entries(3)))
    #expect(failure(book, limits: limits { $0.cells = 8 }) == .tooLarge(.cells(8)))
    #expect(failure(book, limits: limits { $0.merges = 8 }) == .tooLarge(.merges(8)))
    #expect(failure(book, limits: limits { $0.fileBytes = 8 }) == .tooLarge(.fileBytes(8)))
    #expect(failure(book) == nil)
    let text = Array("序号,问题\n1,甲\n2,乙\n".utf8)
    #expect(failure(text, name: "a.csv", limits: limits { $0.cells = 5 }) == .tooLarge(.cells(5)))
    #expect(failure(text, name: "a.csv", limits: limits { $0.cells = 6 }) == nil)
  }

  @Test func `with one endless text is refused`() throws {
    let long = String(repeating: "长", count: 700_000)
    let book = try workbook(rows(1, "<v>\(long)</v>"))
    #expect(failure(book) == .tooLarge(.textBytes(1 << 20)))
    let letter = try document(paragraph(long))
    #expect(failure(letter) == .tooLarge(.textBytes(1 << 20)))
    #expect(failure(Array(long.utf8)) == .tooLarge(.textBytes(1 << 20)))
  }

  @Test func `that repeats one long text in many cells is refused`() throws {
    let cells =
      #"<sheetData><row>\#(String(repeating: #"<c t="s"><v>0</v></c>"#, count: 100))</row></sheetData>"#
    let book = try workbook(
      cells, strings: "<si><t>\(String(repeating: "a", count: 1000))</t></si>")
    let bounds = limits { $0.allTextBytes = 50_000 }
    #expect(failure(book) == nil)
    #expect(failure(book, limits: bounds) == .tooLarge(.totalBytes(50_000)))
  }

  @Test func `that declares entities is refused`() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">\
      <!ENTITY c SYSTEM "file:///etc/hostname">]><w>&b;&c;</w>
      """
    let file = try archive([
      "_rels/.rels": relations([("a", "officeDocument", "word/document.xml")]),
      "word/document.xml": bomb,
    ])
    #expect(failure(file) == .declaresEntities("word/document.xml"))
  }

  @Test func `of endless depth is refused`() throws {
    let depth = 100_000
    let deep = String(repeating: "<w:p>", count: depth) + String(repeating: "</w:p>", count: depth)
    guard case .brokenPart("word/document.xml", _) = failure(try document(deep)) else {
      Issue.record("it was read")
      return
    }
  }

  @Test func `that is cut off is refused, wherever it is cut`() throws {
    let whole = try document((1...200).map { paragraph("第\($0)段") }.joined())
    for share in 1...19 {
      #expect(failure(Array(whole.prefix(whole.count * share / 20))) != nil, "\(share)")
    }
  }

  @Test func `with any byte changed ends in an error or a document`() throws {
    let whole = try document(paragraph("甲") + `A Word document`.table)
    var ends = 0
    for place in stride(from: 0, to: whole.count, by: 7) {
      var bytes = whole
      bytes[place] ^= 0x55
      if failure(bytes) != nil { ends += 1 }
    }
    #expect(ends > 0)
  }

  @Test func `whose names lead outside is no way out`() throws {
    let file = try archive([
      "_rels/.rels": relations([("a", "officeDocument", "../../../etc/passwd")]),
      "../../../etc/passwd": "root",
    ])
    #expect(failure(file, name: "甲.docx") == .foreign(.archive))
  }

  @Test func `with two parts of one name is refused`() throws {
    let file = try archive(["word/document.xml": "<a/>", "Word/Document.xml": "<a/>"])
    #expect(failure(file) == .duplicatePart("Word/Document.xml"))
  }

  @Test func `whose cells lead nowhere says which part`() throws {
    let book = try workbook(#"<sheetData><row><c t="s"><v>7</v></c></row></sheetData>"#)
    #expect(failure(book) == .brokenPart("xl/worksheets/sheet1.xml", line: nil))
  }

  @Test func `of countless empty cells and paragraphs is refused`() throws {
    let row = "<w:tr>" + String(repeating: "<w:tc><w:p/></w:tc>", count: 20) + "</w:tr>"
    let file = try document("<w:tbl>" + String(repeating: row, count: 20) + "</w:tbl>")
    #expect(failure(file) == nil)
    #expect(failure(file, limits: limits { $0.cells = 300 }) == .tooLarge(.cells(300)))
  }

  @Test func `whose merged cells reach over all columns again and again is refused`() throws {
    let merges = (1...99).map { #"<mergeCell ref="A\#($0):XFD\#($0)"/>"# }.joined()
    let book = try workbook("<sheetData/><mergeCells>\(merges)</mergeCells>")
    #expect(failure(book) == nil)
    let bounds = limits { $0.mergedColumns = 1_000_000 }
    #expect(failure(book, limits: bounds) == .tooLarge(.merges(200_000)))
  }

  @Test func `with enormous spans of cells is refused`() throws {
    let cell = #"<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>\#(paragraph("甲"))</w:tc>"#
    let file = try document("<w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>")
    #expect(failure(file) != nil)
  }

  @Test func `whose parts lead in circles ends`() throws {
    let file = try archive([
      "_rels/.rels": relations([("a", "officeDocument", "_rels/.rels")]), "word/x": "",
    ])
    #expect(failure(file, name: "甲") == .foreign(.archive))
  }

  @Test func `does not reach the terminal`() throws {
    let name = "台&#x9B;账&#x202E;"
    let book = try archive([
      "_rels/.rels": relations([("a", "officeDocument", "w.xml")]),
      "_rels/w.xml.rels": relations([("one", "worksheet", "s.xml")]),
      "w.xml":
        #"<workbook><sheets><sheet name="\#(name)" id="one" state="hidden"/></sheets></workbook>"#,
      "s.xml":
        "<worksheet><sheetData><row><c t=\"str\"><v>甲&#x85;乙&#x7F;</v></c></row></sheetData></worksheet>",
    ])
    #expect(picture(try read(book)) == "[台账 hidden]\n1: 0=甲⏎乙")
  }

  static let errors: [OfficeError] =
    [
      .libraryMissing(package: "libzip4"), .noConverter, .empty, .undecodable(byte: 3),
      .brokenArchive, .duplicatePart("a"), .missingPart("a"), .brokenPart("a", line: 2),
      .brokenPart("a", line: nil), .declaresEntities("a"), .tooLarge(.fileBytes(1 << 20)),
      .tooLarge(.entries(1)), .tooLarge(.partBytes("a")), .tooLarge(.totalBytes(1 << 20)),
      .tooLarge(.cells(1)), .tooLarge(.textBytes(1 << 10)), .tooLarge(.merges(1)),
      .cellTooLong(sheet: "a", row: 1, column: 0, count: 40_000), .sheetTooLarge(sheet: "a"),
      .noTemporaryFile(folder: "/a", reason: "b"), .notWritten,
      .template(part: "a", .unknownName), .template(part: "a", .notUTF8),
      .template(part: "a", .notXML(line: 1)), .template(part: "a", .missingStyle("b")),
    ] + ForeignKind.allCases.map { OfficeError.foreign($0) }

  @Test(arguments: errors) func `says what is wrong and what to do, in both languages`(
    error: OfficeError
  ) throws {
    let remedy = try #require(error.remedy)
    for text in [error.message.zh, error.message.en, remedy.zh, remedy.en] {
      #expect(text.count > 3 && !text.hasSuffix("."))
    }
  }
}
