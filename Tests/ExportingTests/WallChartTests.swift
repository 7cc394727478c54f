/// The wall chart as a document: whole, safe, and with every issue on it.

import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `The wall chart` {
  @Test(arguments: [0, 1, 3, 11, 40, 300])
  func `every issue has one card and one row`(_ count: Int) {
    let text = WallChart.text(Sample.many(count), .chinese)
    #expect(text.count(of: "<article") == count)
    #expect(text.count(of: "<div class=\"row\">") == count)
  }

  @Test(arguments: [(0, 1), (3, 2), (11, 2), (300, 21)])
  func `so many issues take so many sheets`(_ count: Int, _ pages: Int) {
    let text = WallChart.text(Sample.many(count), .chinese)
    #expect(text.count(of: "<section class=\"page\">") == pages)
    #expect(text.contains("第\(pages)页，共\(pages)页"))
  }

  @Test(arguments: [0, 3, 300])
  func `its elements are closed in the order in which they are opened`(_ count: Int) {
    let faults = HTMLBalance.faults(WallChart.text(Sample.many(count), .chinese))
    #expect(faults == [])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
    "' onclick='x", "&lt;b&gt;", "a\u{202E}b\u{0007}c", "<!--", "]]>",
  ])
  func `a hostile title stays text`(_ title: String) {
    let issue = """
      Id: 1
      Category: \(title)
      Title: \(title)
      Status: doing
      Lead: \(title)
      Unit: \(title)
      Owner: \(title)
      Due: 2026-07-01

      """
    for language in Language.allCases {
      let text = WallChart.text(
        Sample.source(
          of: newLedgerText(id: "T", title: title, inspected: title) + "\n" + issue), language)
      let lower = text.lowercased()
      #expect(!lower.contains("<script") && !lower.contains("<img") && !lower.contains("<!--"))
      #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{7}"))
      #expect(HTMLBalance.faults(text) == [])
    }
  }

  @Test func `it asks nothing of a network`() {
    let text = WallChart.text(Sample.source, .chinese)
    for word in ["http:", "https:", "src=", "@import", "url(h", "<link", "<script"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `what is late hangs first, whatever its number`() {
    let source = Sample.many(60)
    let text = WallChart.text(source, .chinese)
    for status in ["todo", "doing", "staged", "unknown"] {
      let group = text.split(separator: "<div class=\"group ").filter {
        $0.hasPrefix(status + "\"")
      }
      let words = group.joined().split(separator: "<span class=\"words\">").dropFirst()
      let late = words.map { card -> Int in
        let late = card.split(separator: ">逾", maxSplits: 1).dropFirst().first
        return late.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
      }
      #expect(late.count > 1 && late[0] > 0)
      #expect(late == late.sorted(by: >))
    }
  }

  @Test func `records that cannot be read are said on every sheet`() {
    let source = Sample.source(
      issues: "Id: 1\nTitle: 甲\nStatus: 乱写\n\nId: 2\nTitle: 乙\nStatus: todo\n")
    for shown in [source, PublicView(source).source] {
      let text = WallChart.text(shown, .chinese)
      #expect(text.count(of: "<section") == 2)
      #expect(text.count(of: "另有1条记录有错待处理") == 3)
    }
  }

  @Test func `private issues are counted and not shown`() {
    let text = WallChart.text(Sample.source, .chinese)
    #expect(!text.contains("内部线索"))
    #expect(text.contains("另有1项不公开"))
  }

  @Test func `the name of the leader stands on the card before everything else`() {
    let text = WallChart.text(
      Sample.source(issues: "Id: 1\nTitle: 甲\nStatus: doing\nLead: 褚云\nUnit: 城建办\nOwner: 杜若\n"),
      .chinese)
    #expect(text.contains("<b>褚云</b><small><span>城建办</span><span>杜若</span></small>"))
  }
}

extension String {
  func count(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}

/// Whether the elements of a page are closed in order.
enum HTMLBalance {
  static func faults(_ text: String) -> [String] {
    var open: [String] = []
    var faults: [String] = []
    // What stands in the style sheet is no element.
    for piece in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else {
        faults.append("open bracket: \(piece.prefix(20))")
        continue
      }
      let inside = piece[..<end]
      if inside.hasPrefix("!DOCTYPE") || inside.hasSuffix("/") { continue }
      let name = String(
        inside.drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" })
      if inside.hasPrefix("/") {
        if open.last == name { open.removeLast() } else { faults.append("</\(name)>") }
      } else if name != "meta" {
        open.append(name)
      }
    }
    return faults + open
  }
}
