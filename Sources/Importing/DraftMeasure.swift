/// A measure on its way from cells to an entry.

internal import LedgerModel
internal import Prose

struct DraftMeasure {
  var id: String?
  var text: String
  /// The row that it stands in; measures of one row share what the row says of them.
  var row: RowKey
  var state: String?
  var people: [String] = []
  var due: Day?
  var done: Day?
  var place: SourcePlace
}

/// A row of one table.
struct RowKey: Hashable {
  var table: String
  var line: Int
}

extension DraftMeasure {
  /// What the text itself states, behind it in parentheses or before it: `（已完成，2026年3月）`.
  mutating func readOwnState(_ days: SheetDays) {
    guard let aside = DraftMeasure.aside(text),
      let status = CellStatus.read(.text(aside), isProgress: true)
    else { return }
    state = DraftMeasure.state(for: status.status)
    guard state == "done", done == nil else { return }
    let rest = status.aside.isEmpty ? status.rest : status.aside
    let day = rest.isEmpty ? nil : CellDeadline(.text(rest), isPast: true, days)
    if let day, !day.isRough, day.problem == nil { done = day.day }
  }

  /// What stands in parentheses at the end, else at the beginning.
  private static func aside(_ text: String) -> String? {
    let scalars = text.unicodeScalars
    let isFramed =
      scalars.last(where: { !trailing.contains($0) }).map(closing.contains) ?? false
      || scalars.first.map(opening.contains) ?? false
    guard isFramed else { return nil }
    let letters = Letters(text)
    let codes = letters.codes
    func isOf(_ marks: [Unicode.Scalar]) -> (UInt32) -> Bool {
      { code in marks.contains { $0.value == code } }
    }
    if let last = codes.last(where: { !isOf(trailing)($0) }), isOf(closing)(last),
      let start = codes.lastIndex(where: isOf(opening)), let end = codes.lastIndex(of: last),
      start < end
    {
      return letters[start + 1..<end]
    }
    guard let first = codes.first, isOf(opening)(first),
      let end = codes.firstIndex(where: isOf(closing))
    else { return nil }
    return letters[1..<end]
  }

  private static let trailing = Array("。；;，,".unicodeScalars)
  private static let opening = Array("（(【[".unicodeScalars)
  private static let closing = Array("）)】]".unicodeScalars)

  /// The state of a measure for a word about it.
  static func state(for status: Status) -> String? {
    switch status {
    case .done, .closed: "done"
    case .staged: "staged"
    case .doing, .mostly: "doing"
    case .todo: "todo"
    case .void: "void"
    case .unknown: nil
    }
  }

  /// The state of a measure that says nothing itself, ledger format §13.
  static func state(ofIssue status: Status) -> String {
    switch status {
    case .done, .closed: "done"
    case .doing, .staged, .mostly: "doing"
    case .todo, .void, .unknown: "todo"
    }
  }

  func entry(id: String, _ status: Status) -> Entry {
    let state = state ?? DraftMeasure.state(ofIssue: status)
    var tokens: [EntryToken] = [.id(id), .state(state)]
    tokens += people.map { .person($0) }
    if let due { tokens.append(.key("due", due.iso)) }
    if state == "done" { tokens.append(.doneOn(done)) }
    return Entry(.measure, tokens: tokens, text: text)
  }
}
