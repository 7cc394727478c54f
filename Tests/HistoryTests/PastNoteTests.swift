// Which changes of past progress entries are told, and which are in order.
import History
import LedgerModel
import LedgerText
import Testing

@Suite struct `Past notes` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var events: [HistoryEvent]
    /// Progress entries that the ledger holds now.
    var notes: [String]
    /// Texts of the notes that are missing.
    var missing: [String]
    var testDescription: String { name }
  }

  private static func event(
    _ op: HistoryEvent.Operation, old: String? = nil, new: String? = nil, note: String? = nil
  ) -> HistoryEvent {
    HistoryEvent(
      at: "2026-06-01T09:00:00.000+08:00", by: "甲", on: "01", op: op, field: "Progress",
      old: old.map(value), new: new.map(value), note: note)
  }

  private static func value(_ text: String) -> String { "2026-06-01 @甲\n\(text)" }

  static let cases = [
    Case(
      name: "a note that stands is in order", events: [event(.add, new: "一")], notes: ["一"],
      missing: []),
    Case(
      name: "one that reads otherwise is told",
      events: [event(.add, new: "一"), event(.external, old: "一", new: "二")], notes: ["二"],
      missing: ["一"]),
    Case(
      name: "one that was taken out is told",
      events: [event(.add, new: "一"), event(.external, old: "一")], notes: [], missing: ["一"]),
    Case(
      name: "one that reads again as it did is in order",
      events: [event(.add, new: "一"), event(.external, old: "一"), event(.external, new: "一")],
      notes: ["一"], missing: []),
    Case(
      name: "an undone note was never meant to stand",
      events: [
        event(.add, new: "一"),
        event(.del, old: "一", note: "undo " + String(repeating: "a", count: 64)),
      ], notes: [], missing: []),
    Case(
      name: "taking out what came from outside is in order",
      events: [event(.external, new: "外"), event(.external, old: "外")], notes: [], missing: []),
  ]

  @Test(arguments: cases) func `are told when they changed`(_ each: Case) {
    var notes = PastNotes()
    for event in each.events { notes.take(event) }
    let entries = each.notes.map { "Progress: 2026-06-01 @甲\n+ \($0)\n" }.joined()
    #expect(notes.missing(from: ledger(entries)).map(\.old) == each.missing.map(Self.value))
  }
}
