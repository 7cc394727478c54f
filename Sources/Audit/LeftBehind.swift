/// Issues that stayed with somebody whose other work passed on.
internal import LedgerModel
internal import LedgerText

/// The half of 没有交接到位 that compares issues. Names stay as they are written until it is known that
/// anything was handed over at all, for a ledger names hundreds of thousands.
enum LeftBehind {
  /// What a note tells: an issue passed on, or it stands under a name (the field).
  private static let passedOn = "passed on"
  private static let passedOnDone = "passed on, finished"

  /// - Parameter lasts: something is still to be done about the issue.
  static func notes(_ issue: AuditedIssue, lasts: Bool) -> [CrossNote] {
    let own = issue.issue
    let given = GivenAway.all(own).filter { $0.measure == nil }
    var notes = given.map { gift in
      CrossNote(
        gift.from, issue, nil, lasts ? passedOn : passedOnDone, from: gift.day,
        to: lastAct(of: gift.from, in: own))
    }
    guard lasts else { return notes }
    func hold(_ name: String, _ field: String, _ occurrence: Int, _ measure: String? = nil) {
      guard !notes.contains(where: { $0.key == name }) else { return }
      var note = CrossNote(
        name, issue, nil, field, from: began(name, own), to: lastAct(of: name, in: own))
      (note.measure, note.occurrence) = (measure, occurrence)
      notes.append(note)
    }
    if let lead = own.lead { hold(lead, "Lead", 0) }
    for (place, owner) in own.owners.enumerated() { hold(owner, "Owner", place) }
    for measure in issue.measures where !measure.isDone {
      for person in measure.entry.people {
        hold(person, EntryKind.measure.rawValue, measure.occurrence, measure.id)
      }
    }
    return notes
  }

  static func findings(_ notes: [CrossNote]) -> [Finding] {
    var passed: [String: [CrossNote]] = [:]
    var order: [String] = []
    for note in notes where note.text == passedOn || note.text == passedOnDone {
      if passed[note.key] == nil { order.append(note.key) }
      passed[note.key, default: []].append(note)
    }
    // One handover alone tells nothing about the rest of somebody's work.
    order.removeAll { passed[$0]?.count ?? 0 < 2 }
    guard !order.isEmpty else { return [] }
    var names: [String: [String]] = [:]
    var held: [String: [CrossNote]] = [:]
    for note in notes where note.text != passedOn && note.text != passedOnDone {
      let persons = names[note.key] ?? Duties.names(note.key)
      names[note.key] = persons
      for person in persons where passed[person] != nil {
        held[person, default: []].append(note)
      }
    }
    return order.flatMap { findings($0, passed[$0] ?? [], held[$0] ?? []) }
  }

  private static func findings(
    _ person: String, _ passed: [CrossNote], _ held: [CrossNote]
  ) -> [Finding] {
    let days = passed.compactMap(\.from)
    guard let first = days.min(), let last = days.max() else { return [] }
    let actsOn = (passed + held).contains { $0.to.map { $0 > last } ?? false }
    guard !actsOn else { return [] }
    let gone = Set(passed.map(\.issue))
    var seen: Set<IssueID> = []
    let left = held.filter {
      !gone.contains($0.issue) && $0.from.map { $0 <= first } ?? true
        && seen.insert($0.issue).inserted
    }
    let open = passed.count { $0.text == passedOn }
    guard !left.isEmpty, open >= left.count else { return [] }
    let severity: Severity = open >= 3 * left.count ? .warning : .hint
    let words = Phrase.quoted(person, most: 12)
    return left.map { note in
      Finding(
        .handoverIncomplete, severity, issue: note.issue,
        measure: note.measure.flatMap { $0.isEmpty ? nil : $0 }, field: note.text,
        occurrence: note.occurrence,
        Phrase(
          zh: "\(words)已移交\(passed.count)个问题，这个还写着\(words)，没有交接记录",
          en: "\(words) handed over \(passed.count) issues; this one still names \(words) and has "
            + "no handover"))
    }
  }

  /// The day since when a name stands there, as far as the issue tells.
  private static func began(_ name: String, _ issue: Issue) -> Day? {
    let got = issue.entries.compactMap { placed -> Day? in
      guard placed.entry.kind == .handover, let to = placed.entry.value(of: "to"),
        name.contains(to)
      else { return nil }
      return placed.entry.day
    }
    return got.max() ?? issue.opened
  }

  /// The last day on which something was recorded under a name.
  private static func lastAct(of name: String, in issue: Issue) -> Day? {
    var last: Day?
    for placed in issue.entries where placed.entry.kind.isActivity {
      guard let day = placed.entry.day, last.map({ day > $0 }) ?? true else { continue }
      if placed.entry.people.contains(where: { name.contains($0) }) { last = day }
    }
    return last
  }
}
