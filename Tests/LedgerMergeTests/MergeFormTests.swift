// Line ends, BOM, the end of the last line, empty and unreadable versions, errors of the whole.
import LedgerModel
import LedgerText
import Testing

@testable import LedgerMerge

@Suite struct `The form of a merged file` {
  private let ours = Replacement("Due: 2026-03-31", "Due: 2026-04-30")
  private let theirs = Replacement("Lead: 贺", "Lead: 柳")

  private func crlf(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "\n" ? "\r\n" : String($1) }
  }

  private func merged(_ base: String, _ ours: String, _ theirs: String) throws -> String {
    let result = try ThreeWayMerge.merge(
      base: MergeTown.ledger(base), ours: MergeTown.ledger(ours), theirs: MergeTown.ledger(theirs))
    #expect(result.isClean)
    return string(result.bytes())
  }

  @Test func `is ours when the three differ in their line ends`() throws {
    let (one, other) = (try MergeTown.edited([ours]), try MergeTown.edited([theirs]))
    let both = try MergeTown.edited([ours, theirs])
    #expect(try merged(MergeTown.text, crlf(one), other) == crlf(both))
    #expect(try merged(crlf(MergeTown.text), one, crlf(other)) == both)
    #expect(try merged(MergeTown.text, "\u{FEFF}" + one, other) == "\u{FEFF}" + both)
    #expect(try merged(MergeTown.text, one, "\u{FEFF}" + crlf(other)) == both)
    #expect(
      try merged(crlf(MergeTown.text), "\u{FEFF}" + crlf(one), other) == "\u{FEFF}" + crlf(both))
    #expect(try merged("\u{FEFF}" + MergeTown.text, crlf(MergeTown.text), other) == crlf(other))
  }

  @Test func `keeps the end of every line where ours has mixed ones`() throws {
    let one = try MergeTown.edited([ours])
    let mixed = one.replacing("Title: 一\n", with: "Title: 一\r\n")
    let result = try merged(MergeTown.text, mixed, try MergeTown.edited([theirs]))
    let both = try MergeTown.edited([ours, theirs])
    #expect(result == both.replacing("Title: 一\n", with: "Title: 一\r\n"))
  }

  @Test(arguments: [
    (true, true, false), (true, false, true), (false, false, true), (false, true, false),
  ])
  func `takes the end of the last line from the side that changed it`(
    _ ends: (base: Bool, ours: Bool, theirs: Bool)
  ) throws {
    func cut(_ text: String, _ ends: Bool) -> String { ends ? text : String(text.dropLast()) }
    let result = try merged(
      cut(MergeTown.text, ends.base), cut(try MergeTown.edited([ours]), ends.ours),
      cut(try MergeTown.edited([theirs]), ends.theirs))
    let expected = ends.ours == ends.base ? ends.theirs : ends.ours
    #expect(result == cut(try MergeTown.edited([ours, theirs]), expected))
  }

  @Test func `writes conflicts in the form of ours, with markers as long as asked for`() throws {
    let result = try ThreeWayMerge.merge(
      base: MergeTown.ledger(MergeTown.text),
      ours: MergeTown.ledger(crlf(try MergeTown.edited([ours]))),
      theirs: MergeTown.ledger(
        try MergeTown.edited([Replacement("Due: 2026-03-31", "Due: 2026-05-31")])))
    #expect(
      string(result.bytes(markerSize: 9)).unicodeScalars.elementsEqual(
        crlf(
          try MergeTown.edited([
            Replacement(
              "Due: 2026-03-31\n",
              "<<<<<<<<< ours\nDue: 2026-04-30\n=========\nDue: 2026-05-31\n>>>>>>>>> theirs\n")
          ])
        ).unicodeScalars))
  }

  @Test func `an empty base means that both began with nothing`() throws {
    let result = try ThreeWayMerge.merge(
      base: MergeTown.ledger(""), ours: MergeTown.ledger(try MergeTown.edited([ours])),
      theirs: MergeTown.ledger(
        try MergeTown.edited([Replacement("Id: 03\nTitle: 三", "Id: 05\nTitle: 五")])))
    #expect(result.conflicts.map(\.record.id) == ["01"])
    #expect(result.conflicts.map(\.code) == [.bothAddedRecord])
    let text = string(result.bytes(settling: [0: .theirs]))
    #expect(text.contains("Id: 03\nTitle: 三\nStatus: todo\n\nId: 05\nTitle: 五\nStatus: todo\n"))
    #expect(sortedLines(text).count { $0.hasPrefix("%rec") } == 3)
  }

  @Test(arguments: [
    ("E020", Replacement("Lead: 贺\n", "<<<<<<< x\nLead: 贺\n"), 30),
    ("E015", Replacement("Lead: 贺\n", "没有名字\n"), 30),
    ("E010", Replacement("# 记录里的注释\n", "# 记录里的注释\n+ 悬空\n"), 46),
    ("E110", Replacement("guatu-ledger 1", "guatu-ledger 2"), 10),
    ("E101", Replacement("%rec: Ledger\n", ""), 5),
    ("E020", Replacement("Name: 其他\n", ">>>>>>> x\nName: 其他\n"), 61),
  ])
  func `a version that cannot be read is refused with its place`(
    _ code: String, _ edit: Replacement, _ line: Int
  ) throws {
    let bad = MergeTown.ledger(try MergeTown.edited([edit]))
    let good = MergeTown.ledger(MergeTown.text)
    for (side, versions) in [
      (MergeSide.base, (bad, good, good)), (.ours, (good, bad, good)), (.theirs, (good, good, bad)),
    ] {
      do throws(MergeRefusal) {
        _ = try ThreeWayMerge.merge(base: versions.0, ours: versions.1, theirs: versions.2)
        Testing.Issue.record("merged")
      } catch {
        #expect(error.side == side)
        #expect(error.problem.code == code)
        #expect(error.problem.place.line == line)
      }
    }
  }

  @Test func `refuses what is no ledger and no text`() {
    let good = MergeTown.ledger(MergeTown.text)
    for bytes in [Array("随便什么\n".utf8), [0xFF, 0xFE, 10], Array("a: b\n".utf8)] {
      #expect(throws: MergeRefusal.self) {
        try ThreeWayMerge.merge(base: good, ours: good, theirs: MergeTown.ledger(bytes: bytes))
      }
    }
  }

  // MARK: Errors of the whole

  private func newErrors(_ ours: [Replacement], _ theirs: [Replacement]) throws -> [MergeConflict] {
    let result = try ThreeWayMerge.merge(
      base: MergeTown.ledger(MergeTown.text), ours: MergeTown.ledger(try MergeTown.edited(ours)),
      theirs: MergeTown.ledger(try MergeTown.edited(theirs)))
    #expect(result.isClean)
    return result.newErrors(in: MergeTown.ledger(string(result.bytes())))
  }

  @Test func `sound changes that make an error together are told`() throws {
    let found = try newErrors(
      [Replacement("Status: doing\n", "Status: done\nDone: 2026-02-01\n")],
      [Replacement("Opened: 2026-01-01", "Opened: 2026-02-20")])
    #expect(found.map(\.code) == [.newError])
    #expect(found.map(\.record.id) == ["01"])
    #expect(found.allSatisfy { $0.line ?? 0 > 20 })
  }

  @Test func `an error that a side had already is not told`() throws {
    #expect(
      try newErrors(
        [Replacement("Status: todo", "Status: stuck")], [Replacement("Lead: 贺", "Lead: 柳")]
      ).isEmpty)
    #expect(
      try newErrors(
        [Replacement("Status: doing\n", "Status: done\nDone: 2026-02-01\n")],
        [Replacement("Opened: 2026-01-01", "Opened: 2026-01-20")]
      ).isEmpty)
  }
}
