// A change and its history reach the disk together, or the next one to come finishes the work.
import Glibc
import History
import LedgerModel
import LedgerText
import Storage
import Testing

/// A folder with one ledger, and programs that change it.
struct Desk {
  let folder: TemporaryFolder
  static let today = Day(number: 20_619)
  static let text = """
    %rec: Ledger

    Id: T
    Format: guatu-ledger 1
    Title: 台账
    Inspected: 某镇

    %rec: Issue

    Id: 1
    Title: 甲
    Status: todo
    Lead: 周砚秋

    Id: 2
    Title: 乙
    Status: doing

    """

  init() throws { try self.init(in: TemporaryFolder()) }

  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    try folder.write("a.rec", Self.text)
  }

  var path: String { folder.file("a.rec") }
  var history: HistoryFile { HistoryFile(ledger: path) }

  func circumstances(
    at second: Int = 0, by: String = "甲", hook: DiskHook? = nil, notes: Bool = true
  ) -> LedgerTransaction.Circumstances {
    LedgerTransaction.Circumstances(
      today: Self.today, now: Moment(day: Self.today, millisecond: second * 1000, offset: 480),
      by: by, stateFolder: notes ? folder.file("state") : nil, hook: hook)
  }

  static func lead(_ old: String, _ new: String, of id: String = "1") -> LedgerChange {
    LedgerChange(.issue(IssueID(id)), field: "Lead", old: old, new: new)
  }

  static func note(_ text: String, on id: String = "1") -> LedgerChange {
    LedgerChange(
      .issue(IssueID(id)), field: "Progress", old: nil, new: "2026-06-15 @甲\n" + text)
  }

  /// Makes changes as one command.
  @discardableResult
  func change(
    _ changes: [LedgerChange], _ circumstances: LedgerTransaction.Circumstances
  ) throws -> LedgerTransaction.Saved {
    let transaction = try LedgerTransaction.begin(path, known: nil, circumstances)
    var next = transaction.ledger
    let title = Phrase(zh: "试", en: "try")
    _ = try next.apply(Edit(title, changes.compactMap(\.edit)))
    return try transaction.commit(next, [RecordedStep(changes)])
  }

  /// Brings ledger and history together and changes nothing.
  @discardableResult
  func settle(_ circumstances: LedgerTransaction.Circumstances) throws -> LedgerTransaction.Saved {
    let transaction = try LedgerTransaction.begin(path, known: nil, circumstances)
    let ledger = transaction.ledger
    return try transaction.commit(ledger, [])
  }

  var events: [HistoryEvent] {
    get throws { try history.tail(bytes: 1 << 20).events }
  }

  var verdict: HistoryVerification {
    get throws { try history.load().withBytes { HistoryVerification($0) } }
  }

  var ledger: Ledger {
    get throws { try LedgerFile.load(path, today: Self.today).ledger }
  }

  /// What the history leads to and the ledger does not hold.
  var differences: [LedgerChange] {
    get throws { HistoryReplay(try events).differences(from: try ledger) }
  }
}

@Suite(.serialized) struct `Transactions` {
  @Test func `a change leaves one event a field, chained`() throws {
    let desk = try Desk()
    try desk.change([Desk.lead("周砚秋", "沈既白"), Desk.note("一")], desk.circumstances())
    try desk.change([Desk.note("二")], desk.circumstances(at: 1, by: "乙"))
    let events = try desk.events
    #expect(events.map(\.op) == [.set, .add, .add])
    #expect(events.map(\.by) == ["甲", "甲", "乙"])
    #expect(events[0].at == events[1].at && events[1].at < events[2].at)
    #expect(events[2].previous == [events[1].hash])
    #expect(try desk.verdict.problems == [])
    #expect(try desk.differences == [])
    #expect(desk.folder.names == ["a.history.jsonl", "a.rec", "a.rec.lock", "state"])
  }

  @Test func `steps of one moment stay apart`() throws {
    let desk = try Desk()
    for text in ["一", "二", "三"] { try desk.change([Desk.note(text)], desk.circumstances()) }
    #expect(Set(try desk.events.map(\.at)).count == 3)
    #expect(HistoryStep.steps(of: try desk.events).count == 3)
  }

  @Test func `a history takes the ledger's mode`() throws {
    let desk = try Desk()
    chmod(desk.path, 0o640)
    try desk.change([Desk.note("一")], desk.circumstances())
    var status = stat()
    #expect(stat(desk.history.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test func `a hand edit is recorded field by field, once`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let edited = try desk.folder.read("a.rec")
      .replacing("Lead: 周砚秋", with: "Lead: 手改\nUnit: 财政所")
      .replacing("Id: 2\nTitle: 乙\nStatus: doing\n", with: "Id: 3\nTitle: 丙\nStatus: todo\n")
    try desk.folder.write("a.rec", edited)
    let news = try desk.settle(desk.circumstances(at: 1)).news
    #expect(news.count == 1)
    let found = try desk.events.filter { $0.op == .external }
    #expect(
      found.map { "\($0.on) \($0.field ?? "-")" }.sorted() == [
        "1 Lead", "1 Unit", "2 Id", "3 Status", "3 Title",
      ])
    #expect(found.first { $0.field == "Lead" }?.old == "周砚秋")
    #expect(found.allSatisfy { $0.by == HistoryEvent.somebody })
    #expect(try desk.settle(desk.circumstances(at: 2)).news == [])
    #expect(try desk.events.filter { $0.op == .external }.count == found.count)
    #expect(try desk.verdict.problems == [])
    #expect(try desk.folder.read("a.rec") == edited)
  }

  @Test func `without notes of this machine the history itself tells`() throws {
    let desk = try Desk()
    try desk.change([Desk.lead("周砚秋", "沈既白")], desk.circumstances(notes: false))
    let edited = try desk.folder.read("a.rec").replacing("沈既白", with: "手改")
    try desk.folder.write("a.rec", edited)
    try desk.change([Desk.note("二")], desk.circumstances(at: 1, notes: false))
    #expect(try desk.events.map(\.op) == [.set, .external, .add])
    #expect(try desk.differences == [])
  }

  @Test func `a form that means the same is no change`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let edited = try desk.folder.read("a.rec").replacing("Lead: 周砚秋", with: "Lead: 周砚秋  ")
      .replacing("Id: 2", with: "# 一句注\nId: 2")
    try desk.folder.write("a.rec", edited)
    #expect(try desk.settle(desk.circumstances(at: 1)).news == [])
  }

  @Test func `what cannot be read is no change, and is seen when it can`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let good = try desk.folder.read("a.rec").replacing("Lead: 周砚秋", with: "Lead: 手改")
    try desk.folder.write("a.rec", good.replacing("%rec: Issue", with: "%rec Issue"))
    #expect(try desk.settle(desk.circumstances(at: 1)).news == [])
    try desk.folder.write("a.rec", good)
    #expect(try desk.settle(desk.circumstances(at: 2)).news.count == 1)
    #expect(try desk.events.filter { $0.op == .external }.map(\.field) == ["Lead"])
  }

  @Test func `a recorded change that did not arrive is carried out first`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let before = try desk.folder.read("a.rec")
    // The power goes before the machine can note what it wrote.
    try desk.change(
      [Desk.note("二"), Desk.lead("周砚秋", "沈既白")], desk.circumstances(at: 1, notes: false))
    try desk.folder.write("a.rec", before)
    let news = try desk.change([Desk.note("三")], desk.circumstances(at: 2, by: "乙")).news
    guard case .carriedOut = news.first else {
      Testing.Issue.record("nothing was said: \(news)")
      return
    }
    let text = try desk.folder.read("a.rec")
    for word in ["一", "二", "三", "Lead: 沈既白"] { #expect(text.contains(word)) }
    #expect(try desk.events.count == 4)
    #expect(try desk.verdict.problems == [])
    #expect(try desk.differences == [])
  }

  @Test func `half a line is taken out, a whole line without its end is kept`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let whole = try desk.folder.read("a.history.jsonl")
    try desk.folder.write("a.history.jsonl", whole + #"{"at":"2026"#)
    let news = try desk.change([Desk.note("二")], desk.circumstances(at: 1)).news
    #expect(news.contains(.tornLine))
    #expect(try desk.events.count == 2)
    let two = try desk.folder.read("a.history.jsonl")
    try desk.folder.write("a.history.jsonl", String(two.dropLast()))
    #expect(try desk.change([Desk.note("三")], desk.circumstances(at: 2)).news == [])
    #expect(try desk.events.count == 3)
    #expect(try desk.verdict.problems == [])
  }

  @Test func `a new event follows on all heads`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let other = HistoryLine.text(
      HistoryEvent(Desk.lead("周砚秋", "周砚秋"), at: "2026-06-14T09:00:00.000+08:00", by: "乙"))
    let joined =
      try desk.folder.read("a.history.jsonl") + String(decoding: other.bytes, as: UTF8.self)
    try desk.folder.write("a.history.jsonl", joined)
    let heads = try desk.verdict.heads
    #expect(heads.count == 2)
    try desk.change([Desk.note("二")], desk.circumstances(at: 1))
    #expect(try desk.events.last?.previous == heads)
    #expect(try desk.verdict.heads.count == 1)
  }

  @Test func `a seal is noted apart from the history`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let transaction = try LedgerTransaction.begin(desk.path, known: nil, desk.circumstances(at: 1))
    let sealed = try transaction.seal()
    let first = try desk.events[0].hash
    #expect(sealed.count == 1 && sealed.heads == [first])
    let notes = SealNotes(of: desk.path, in: desk.folder.file("state"))
    try notes.add(SealNotes.Seal(heads: sealed.heads + [sealed.seal], count: 2))
    #expect(try notes.read().map(\.count) == [2])
    #expect(try desk.verdict.problems == [])
  }
}
