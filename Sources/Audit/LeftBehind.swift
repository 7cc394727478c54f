/// Issues that stayed with somebody whose other work passed on.
internal import LedgerModel
internal import LedgerText

/// The half of 没有交接到位 that compares issues. Names stay as they are written until it is known that
/// anything was handed over at all, for a ledger names hundreds of thousands; what else is to be known of
/// an issue that was left behind is read when there is one.
enum LeftBehind {
  /// What a note tells: an issue passed on, or it stands under a name (the field).
  private static let passedOn = "passed on"
  private static let passedOnDone = "passed on, finished"
  /// A measure of the issue passed on: it was not left behind.
  private static let passedOnPart = "passed on, in part"

  /// - Parameter lasts: something is still to be done about the issue.
  static func notes(_ issue: AuditedIssue, lasts: Bool) -> [CrossNote] {
    let own = issue.issue
    let all = GivenAway.all(own)
    let given = all.filter { $0.measure == nil }
    var notes = all.filter { $0.measure != nil }.map {
      CrossNote($0.from, issue, nil, passedOnPart)
    }
    notes += given.map { gift in
      CrossNote(
        gift.from, issue, nil, lasts ? passedOn : passedOnDone, from: gift.day,
        to: lastAct(of: gift.from, in: own))
    }
    guard lasts else { return notes }
    func hold(_ name: String, _ field: String, _ occurrence: Int, _ measure: String? = nil) {
      guard !notes.contains(where: { $0.key == name }) else { return }
      var note = CrossNote(name, issue, nil, field)
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

  static func findings(_ notes: [CrossNote], _ others: OtherIssues) -> [Finding] {
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
    let parts = notes.filter { $0.text == passedOnPart }
    for note in notes where ![passedOn, passedOnDone, passedOnPart].contains(note.text) {
      let persons = names[note.key] ?? Duties.names(note.key)
      names[note.key] = persons
      for person in persons where passed[person] != nil {
        held[person, default: []].append(note)
      }
    }
    return order.flatMap { person in
      findings(
        person, passed[person] ?? [], held[person] ?? [],
        besides: Set(parts.filter { $0.key == person }.map(\.issue)), others)
    }
  }

  private static func findings(
    _ person: String, _ passed: [CrossNote], _ held: [CrossNote], besides parts: Set<IssueID>,
    _ others: OtherIssues
  ) -> [Finding] {
    let days = passed.compactMap(\.from)
    guard let first = days.min(), let last = days.max() else { return [] }
    let gone = Set(passed.map(\.issue)).union(parts)
    var seen: Set<IssueID> = []
    let kept = held.filter { !gone.contains($0.issue) && seen.insert($0.issue).inserted }
    // Whoever keeps so many has not left.
    guard !kept.isEmpty, kept.count <= most else { return [] }
    var acts = passed.compactMap(\.to)
    let left = kept.filter { note in
      guard let issue = others.issue(note.issue) else { return false }
      if let act = lastAct(of: person, in: issue) { acts.append(act) }
      return began(person, issue).map { $0 <= first } ?? true
    }
    let open = passed.count { $0.text == passedOn }
    guard !left.isEmpty, open >= left.count, !acts.contains(where: { $0 > last }) else {
      return []
    }
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

  private static let most = 200

  /// The day since when a person looks after an issue, as far as it tells.
  private static func began(_ person: String, _ issue: Issue) -> Day? {
    let got = issue.entries(.handover).filter { entry in
      entry.value(of: "to").map { Duties.names($0).contains(person) } ?? false
    }
    return got.compactMap(\.day).max() ?? issue.opened
  }

  /// The last day on which a person recorded something.
  private static func lastAct(of person: String, in issue: Issue) -> Day? {
    issue.entries.compactMap { placed in
      guard placed.entry.kind.isActivity,
        placed.entry.people.contains(where: { Duties.names($0).contains(person) })
      else { return nil }
      return placed.entry.day
    }.max()
  }
}
