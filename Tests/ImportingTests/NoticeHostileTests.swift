/// Texts that nobody would write, and texts without any structure.

import Importing
import LedgerModel
import Testing

struct NoticeHostileTests {
  static let cases: [(name: String, text: String)] = [
    ("nothing", ""),
    ("blank lines", "\n\n　　\n"),
    ("one long line", String(repeating: "镇党委高度重视，", count: 2000)),
    ("one long line of labels", String(repeating: "整改情况：1、做了；", count: 600)),
    ("open brackets", String(repeating: "（【", count: 2000)),
    ("headings that all begin anew", String(repeating: "（一）标题\n", count: 800)),
    ("lines without an end", String(repeating: "镇党委高度重视这一项工作并且不断地\n", count: 600)),
    ("bare numbers", (1...600).map { "\($0 % 9).\n" }.joined()),
    ("tags and entities", String(repeating: "&nbsp;<p><", count: 1000)),
  ]

  @Test func `a text without issues is given back whole`() {
    let document = NoticeSource.read("编号,具体问题\n1,甲")
    #expect(document.issues.isEmpty)
    #expect(document.unrecognised.map(\.place.line) == [1, 2])
  }

  @Test(arguments: cases)
  func `a text without sense is read to its end`(name: String, text: String) {
    let document = NoticeSource.read(text)
    #expect(document.issues.allSatisfy { $0.issue.status == .unknown || $0.statusRaw != nil })
    #expect(document == NoticeSource.read(text))
  }

  @Test func `thousands of issues are all found, each with its measure`() {
    let text =
      "某镇党委巡察整改通报\n"
      + (1...300).map { "\($0 % 60 + 1).关于第\($0)件事的问题\n整改情况：1、做了。\n整改结果：完成\n" }.joined()
    let document = NoticeSource.read(text)
    #expect(document.issues.count == 300)
    #expect(document.issues.allSatisfy { $0.issue.entries(.measure).count == 1 })
    #expect(document.unrecognised.isEmpty)
  }
}
