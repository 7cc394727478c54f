// What the history leads to, what it cannot explain, and a step that never arrived.
import History
import LedgerModel
import LedgerText
import Testing

private func due(_ old: String?, _ new: String?) -> LedgerChange {
  LedgerChange(.issue("01"), field: "Due", old: old, new: new)
}

private func note(_ text: String) -> LedgerChange {
  LedgerChange(.issue("01"), field: "Progress", old: nil, new: "2026-06-01 @甲\n\(text)")
}

@Suite struct `Replaying` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var changes: [LedgerChange]
    var issue: String
    /// What differs, as `field old→new`.
    var differs: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "ends at the value",
      changes: [due(nil, "2026-06-30"), due("2026-06-30", "2026-07-31")],
      issue: "Due: 2026-07-31", differs: []),
    Case(
      name: "blanks around a value do not count", changes: [due(nil, "2026-07-31")],
      issue: "Due:  2026-07-31 ", differs: []),
    Case(
      name: "another value was put there", changes: [due(nil, "2026-07-31")],
      issue: "Due: 2026-08-01", differs: ["Due 2026-07-31→2026-08-01"]),
    Case(
      name: "the value was taken out", changes: [due(nil, "2026-07-31")], issue: "Note: x",
      differs: ["Due 2026-07-31→nil"]),
    Case(
      name: "an entry is there", changes: [note("一")],
      issue: "Progress: 2026-06-01 @甲\n+ 一", differs: []),
    Case(
      name: "an entry is gone", changes: [note("一"), note("二")],
      issue: "Progress: 2026-06-01 @甲\n+ 二", differs: ["Progress 2026-06-01 @甲\n一→nil"]),
    Case(
      name: "an entry that was taken out is back", changes: [note("一"), note("一").inverse],
      issue: "Progress: 2026-06-01 @甲\n+ 一", differs: []),
    Case(
      name: "an entry that stood there before and was taken out is back",
      changes: [note("一").inverse],
      issue: "Progress: 2026-06-01 @甲\n+ 一", differs: ["Progress nil→2026-06-01 @甲\n一"]),
    Case(
      name: "fields that the history does not speak of", changes: [due(nil, "2026-07-31")],
      issue: "Due: 2026-07-31\nLead: 谁", differs: []),
  ]

  @Test(arguments: cases) func `against a ledger`(_ each: Case) {
    var replay = HistoryReplay()
    for change in each.changes { replay.take(change) }
    let found = replay.differences(from: ledger(each.issue))
      .map { "\($0.field ?? "") \($0.old ?? "nil")→\($0.new ?? "nil")" }
    if each.name == "an entry that was taken out is back" {
      // Added and removed once each: nothing can be said of what stood there before.
      #expect(found.count <= 1)
    } else {
      #expect(found == each.differs)
    }
  }

  @Test func `a change is explained by the events that lead to it and by no others`() {
    let old = ledger("Due: 2026-06-30\nLead: 甲")
    let new = ledger("Due: 2026-07-31\nLead: 乙")
    let changes = LedgerComparison.changes(from: old, to: new)
    #expect(changes.count == 2)
    var replay = HistoryReplay()
    replay.take(due("2026-06-30", "2026-07-31"))
    #expect(changes.filter { !replay.explains($0) }.map(\.field) == ["Lead"])
  }

  @Test func `an issue that came with the history brings its fields`() {
    let two = ledger(
      "Lead: 甲", rest: "\n\nId: 02\nTitle: 乙\nStatus: todo\nLead: 手改\n")
    let added = LedgerChange(
      .issue("02"), field: nil, old: nil, new: "Id: 02\nTitle: 乙\nStatus: todo\nLead: 原来\n")
    var replay = HistoryReplay()
    replay.take(added)
    #expect(replay.differences(from: two).map(\.new) == ["手改"])
  }

  @Test func `a step that did not arrive is recognised, one that did is not`() throws {
    func step(_ changes: [LedgerChange]) -> HistoryStep {
      HistoryStep.steps(
        of: changes.map { HistoryEvent($0, at: "t", by: "甲") })[0]
    }
    let moved = step([due("2026-06-30", "2026-07-31"), note("说明")])
    let before = ledger("Due: 2026-06-30")
    let edit = try #require(moved.unfinished(in: before))
    var after = before
    _ = try after.apply(edit)
    #expect(after.value(of: "Due", in: .issue("01")) == "2026-07-31")
    #expect(after.values(of: "Progress", in: .issue("01")).count == 1)
    #expect(moved.unfinished(in: after) == nil)
    // Half of it is there: somebody has been at it.
    #expect(moved.unfinished(in: ledger("Due: 2026-07-31")) == nil)
    #expect(moved.unfinished(in: ledger("Due: 2026-08-15")) == nil)
  }
}

@Suite struct `Choosing what to undo` {
  private func step(
    _ name: String, by: String = "甲", _ reference: HistoryEvent.Reference? = nil,
    op external: Bool = false
  ) -> HistoryEvent {
    var event = HistoryEvent(
      note(name), at: name, by: by, external: external, note: reference?.note)
    event.hash = hash(name)
    return event
  }

  private func hash(_ name: String) -> String {
    String(
      (name.utf8.map { String($0, radix: 16) }.joined() + String(repeating: "0", count: 64))
        .prefix(64))
  }

  private func choice(_ events: [HistoryEvent]) -> (undo: String?, redo: String?) {
    let choice = UndoChoice(HistoryStep.steps(of: events))
    return (choice.undo?.at, choice.redo?.at)
  }

  @Test func `the last step first, then the one before`() {
    let (a, b) = (step("a"), step("b"))
    #expect(choice([a, b]) == ("b", nil))
    let undoB = step("ub", .init(.undo, hash("b")))
    #expect(choice([a, b, undoB]) == ("a", "b"))
    let undoA = step("ua", .init(.undo, hash("a")))
    #expect(choice([a, b, undoB, undoA]) == (nil, "a"))
    let redoA = step("ra", .init(.redo, hash("a")))
    #expect(choice([a, b, undoB, undoA, redoA]) == ("a", "b"))
    let redoB = step("rb", .init(.redo, hash("b")))
    #expect(choice([a, b, undoB, undoA, redoA, redoB]) == ("b", nil))
  }

  @Test func `a new change ends what could be done again`() {
    let undoA = step("ua", .init(.undo, hash("a")))
    #expect(choice([step("a"), undoA, step("c")]) == ("c", nil))
  }

  @Test func `what was found outside is no step`() {
    #expect(choice([step("a"), step("x", op: true)]) == ("a", nil))
  }

  @Test func `events of one command are one step`() {
    var second = step("a")
    second.on = "02"
    let steps = HistoryStep.steps(of: [step("a"), second, step("b")])
    #expect(steps.map(\.events.count) == [2, 1])
  }
}
