// Histories that a merge of two clones made, files that are only half there, and a folder that does
// not reach the disk.
import Glibc
import History
import LedgerModel
import LedgerText
import Storage
import Testing

@Suite(.serialized) struct `Merged histories` {
  /// Two clones of one ledger with one common event, each changed by one command; the first holds what
  /// both came to, with the lines of the other before its own, as a union of lines puts them.
  private func merged(
    _ mine: [LedgerChange], _ theirs: [LedgerChange], notes: Bool = true
  ) throws -> Desk {
    let (here, there) = (try Desk(), try Desk())
    try here.change([Desk.note("一")], here.circumstances(notes: notes))
    for name in ["a.rec", "a.history.jsonl"] {
      try there.folder.write(name, try here.folder.read(name))
    }
    let common = try here.folder.read("a.history.jsonl")
    try here.change(mine, here.circumstances(at: 1, notes: notes))
    try there.change(theirs, there.circumstances(at: 2, by: "乙"))
    let own = try here.folder.read("a.history.jsonl").dropFirst(common.count)
    let other = try there.folder.read("a.history.jsonl").dropFirst(common.count)
    try here.folder.write("a.history.jsonl", common + other + own)
    return here
  }

  @Test func `what somebody else recorded is not taken for a change made outside`() throws {
    let desk = try merged([Desk.note("二")], [Desk.lead("周砚秋", "沈既白")])
    let text = try desk.folder.read("a.rec").replacing("Lead: 周砚秋", with: "Lead: 沈既白")
    try desk.folder.write("a.rec", text)
    let saved = try desk.change([Desk.note("三")], desk.circumstances(at: 5))
    #expect(saved.news == [])
    #expect(try desk.events.map(\.op) == [.add, .set, .add, .add])
    #expect(try desk.verdict.problems == [])
    #expect(try desk.differences == [])
  }

  @Test func `what nobody recorded still is`() throws {
    let desk = try merged([Desk.note("二")], [Desk.lead("周砚秋", "沈既白")])
    let text = try desk.folder.read("a.rec").replacing("Lead: 周砚秋", with: "Lead: 手改")
    try desk.folder.write("a.rec", text)
    try desk.change([Desk.note("三")], desk.circumstances(at: 5))
    #expect(try desk.events.contains { $0.op == .external && $0.new == "手改" })
    #expect(try desk.differences == [])
  }

  @Test(arguments: [true, false])
  func `a step that somebody decided against is not carried out`(_ hasNotes: Bool) throws {
    let desk = try merged(
      [Desk.lead("周砚秋", "甲写的")], [Desk.lead("周砚秋", "乙写的")], notes: hasNotes)
    let settled = try desk.folder.read("a.rec").replacing("Lead: 甲写的", with: "Lead: 周砚秋")
    try desk.folder.write("a.rec", settled)
    let saved = try desk.change([Desk.note("三")], desk.circumstances(at: 5, notes: hasNotes))
    let isCarriedOut = saved.news.contains { if case .carriedOut = $0 { true } else { false } }
    #expect(!isCarriedOut)
    #expect(try desk.ledger.value(of: "Lead", in: .issue("1")) == "周砚秋")
  }

  @Test func `issues that a half-written file does not hold are not recorded as deleted`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一", on: "2")], desk.circumstances())
    let whole = try desk.folder.read("a.rec")
    let half = try #require(whole.firstRange(of: "Title: 甲"))
    try desk.folder.write("a.rec", String(whole[..<half.lowerBound]))
    #expect(try desk.settle(desk.circumstances(at: 1)).news == [])
    #expect(try desk.events.count == 1)
    try desk.folder.write("a.rec", whole)
    try desk.change([Desk.note("二")], desk.circumstances(at: 2))
    #expect(try desk.events.map(\.op) == [.add, .add])
    #expect(try desk.differences == [])
  }

  @Test func `a ledger in its place keeps its history though the folder is not confirmed`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let folder: DiskHook = { step in
      if case .syncFolder = step { EIO } else { nil }
    }
    let saved = try desk.change(
      [Desk.lead("周砚秋", "沈既白")], desk.circumstances(at: 1, hook: folder))
    let isSaid = saved.news.contains { if case .unconfirmed = $0 { true } else { false } }
    #expect(isSaid)
    #expect(try desk.ledger.value(of: "Lead", in: .issue("1")) == "沈既白")
    #expect(try desk.events.count == 2)
    #expect(try desk.differences == [])
    #expect(try desk.change([Desk.note("二")], desk.circumstances(at: 2)).news == [])
  }
}
