/// Which issues are proposed as belonging together.

import Audit
import LedgerModel
import LedgerText
import Testing

@Suite struct `Issues that may belong together` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The first one asks.
    var issues: [String]
    /// Numbers with the reason.
    var expected: [String]
    var testDescription: String { name }
  }

  static let village = "Detail: 石板村水库承包费未收齐。"
  static let bridge = "Detail: 三眼桥社区居民代表会议缺记录。"

  static let cases: [Case] = [
    Case(
      name: "one place in both problems",
      issues: [bridge, "Detail: 对三眼桥社区的账目未核查。", "Detail: 食堂接待超标。"],
      expected: ["02 都提到三眼桥社区"]),
    Case(
      name: "a place in a measure, and in a record of progress",
      issues: [
        "Measure: #1 !doing\n+ 到石板村核账。", "Progress: 2026-05-01 @镇纪委\n+ 约谈石板村会计。",
        "Evidence: 2026-05-01 @镇纪委\n+ 石板村收据",
      ], expected: ["02 都提到石板村"]),
    Case(
      name: "a telling phrase",
      issues: ["Detail: 惠农补贴发放不及时。", "Detail: 有三户的惠农补贴发放错误。"],
      expected: ["02 都说到“惠农补贴发放”"]),
    Case(
      name: "a phrase within one category",
      issues: [
        "Category: 群众身边\nDetail: 惠农补贴发放不及时。", "Category: 群众身边\nDetail: 惠农补贴发放错误。",
      ], expected: ["02 同一类别，都说到“惠农补贴发放”"]),
    Case(
      name: "ordinary words of the office",
      issues: ["Detail: 党员教育管理监督不到位，责任落实不够。", "Detail: 对党员教育管理监督不严，责任落实不够。"],
      expected: []),
    Case(
      name: "a name inside another word",
      issues: ["Detail: 石板村级账目不清。", "Detail: 石板村级事务不公开。"], expected: []),
    Case(
      name: "study is no school",
      issues: ["Detail: 党员集中学习少。", "Detail: 党员集中学习流于形式。"], expected: []),
    Case(
      name: "related already, from either side",
      issues: ["Related: 02\n" + bridge, bridge, "Related: 01\n" + bridge], expected: []),
    Case(name: "withdrawn", issues: [bridge, "Status: void\n" + bridge], expected: []),
    Case(
      name: "what everybody names tells nothing", issues: [String](repeating: bridge, count: 7),
      expected: []),
    Case(
      name: "a name tells more than a phrase",
      issues: [
        "Detail: 石板村惠农补贴发放不及时。", "Detail: 有三户的惠农补贴发放错误。", "Detail: 石板村会议记录缺页。",
      ], expected: ["03 都提到石板村", "02 都说到“惠农补贴发放”"]),
    Case(
      name: "the words of another field",
      issues: [bridge, "Goal: 三眼桥社区记录齐全", "Measure: #1 !doing @三眼桥社区\n+ 补记录。"], expected: []),
  ]

  @Test(arguments: cases) func `are proposed with the reason`(_ tried: Case) throws {
    let today = try #require(Day(iso: "2026-06-15"))
    let ledger = ledger("", tried.issues, today: today)
    let found = LinkProposals.find(for: ledger.issue(at: 0), in: ledger)
    #expect(found.map { "\($0.id) \($0.why.zh)" } == tried.expected)
  }

  @Test func `are no more than asked for, the nearest of equal ones first`() throws {
    let today = try #require(Day(iso: "2026-06-15"))
    let ledger = ledger("", [String](repeating: Self.bridge, count: 5), today: today)
    let found = LinkProposals.find(for: ledger.issue(at: 3), in: ledger, most: 2)
    #expect(found.map(\.id) == ["03", "05"])
  }

  @Test func `are never private ones where these are hidden`() throws {
    let today = try #require(Day(iso: "2026-06-15"))
    let ledger = ledger("", [Self.bridge, "Flag: private\n" + Self.bridge], today: today)
    let hidden = LinkProposals.find(for: ledger.issue(at: 0), in: ledger, hidesPrivate: true)
    #expect(hidden.isEmpty)
    #expect(LinkProposals.find(for: ledger.issue(at: 0), in: ledger).map(\.id) == ["02"])
  }

  @Test func `are found for an issue that the ledger does not have yet`() throws {
    let today = try #require(Day(iso: "2026-06-15"))
    let ledger = ledger("", ["Detail: 食堂接待超标。", Self.village], today: today)
    var issue = Issue(id: "new")
    issue.title = "石板村低保评议走过场"
    #expect(LinkProposals.find(for: issue, in: ledger).map(\.why.en) == ["both name 石板村"])
  }

  @Test func `are looked for around the issue in a large ledger`() throws {
    let today = try #require(Day(iso: "2026-06-15"))
    var issues = [String](repeating: "", count: 6_000)
    for place in [0, 2_500, 4_000, 5_999] { issues[place] = Self.bridge }
    let ledger = ledger("", issues, today: today)
    let found = LinkProposals.find(for: ledger.issue(at: 4_000), in: ledger)
    #expect(found.map(\.id) == ["2501", "6000"])
  }
}
