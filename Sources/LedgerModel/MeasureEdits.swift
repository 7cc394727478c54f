/// Measures and the other entries that have an id and a state.

extension IssueEdits {
  /// A new measure with the next free number.
  package static func addMeasure(
    _ issue: Issue, _ text: String, owners: [String] = [], due: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryKind.measure.label))
    var tokens: [EntryToken] = [.id(nextID(.measure, issue)), .state("todo")]
    for owner in owners { tokens.append(try EditContext.person(owner)) }
    if let due { tokens.append(.key("due", due.iso)) }
    return added(Entry(.measure, tokens: tokens, text: text), issue)
  }

  /// Changes the state of a Measure, Milestone or Notice. `done:` comes with done and goes with any
  /// other state.
  package static func setState(
    _ issue: Issue, _ kind: EntryKind = .measure, id: String, to state: String,
    doneOn: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let states = kind.shape.states
    guard states.contains(state) else {
      throw .unknownValue(
        field: kind.label, value: state, choices: states,
        nearest: NearestWord.to(state, among: states))
    }
    if let doneOn, doneOn > context.today { throw .dayAhead(doneOn) }
    let keepsDone = kind.shape.knownKeys.contains("done")
    return try changed(issue, kind, id: id) { entry in
      entry.setState(state)
      guard keepsDone else { return }
      if state != "done" {
        entry.set("done", to: nil)
      } else if let doneOn {
        entry.set("done", to: doneOn.iso)
      } else if entry.day(of: "done") == nil {
        entry.set("done", to: context.today.iso)
      }
      // A person says so now, not only a document.
      entry.set("src", to: nil)
    }
  }

  package static func setEntryText(
    _ issue: Issue, _ kind: EntryKind = .measure, id: String, to text: String
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(kind.label))
    return try changed(issue, kind, id: id) { $0.text = text }
  }

  /// The deadline of a measure, milestone or notice; nil takes it away, which a milestone refuses.
  package static func setEntryDue(
    _ issue: Issue, _ kind: EntryKind = .measure, id: String, to day: Day?
  ) throws(EditRefusal) -> Edit {
    if day == nil, kind.shape.requiredKeys.contains("due") { throw .mustNotBeEmpty(kind.label) }
    return try changed(issue, kind, id: id) { $0.set("due", to: day?.iso) }
  }

  /// The day on which a measure or milestone that is done was finished; nil is refused, because only
  /// another state takes the day away.
  package static func setEntryDone(
    _ issue: Issue, _ kind: EntryKind = .measure, id: String, on day: Day?, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    guard let day else { throw .mustNotBeEmpty(Field.done.label) }
    if day > context.today { throw .dayAhead(day) }
    let bare = id.hasPrefix("#") ? String(id.dropFirst()) : id
    guard issue.entries(kind).first(where: { $0.id == bare })?.state == "done" else {
      throw .dayNeedsStatus(Field.done.label)
    }
    return try changed(issue, kind, id: id) {
      $0.set("done", to: day.iso)
      $0.set("src", to: nil)
    }
  }

  /// Who does a measure.
  package static func setEntryOwners(
    _ issue: Issue, _ kind: EntryKind = .measure, id: String, to names: [String]
  ) throws(EditRefusal) -> Edit {
    let names = names.map(TextCleaning.line).filter { !$0.isEmpty }
    if names.isEmpty, kind.shape.personRequired { throw .nameNeeded }
    return try changed(issue, kind, id: id) { $0.setPeople(names) }
  }

  /// Changes the text of any entry by its place among those of its kind, from 0.
  package static func setEntryText(
    _ issue: Issue, _ kind: EntryKind, occurrence: Int, to text: String
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(kind.label))
    return try changed(issue, kind, occurrence: occurrence) { $0.text = text }
  }

  /// The next free number of a kind, see `NumberSeries`.
  ///
  /// - Parameter others: numbers of the same series that stand elsewhere.
  package static func nextID(
    _ kind: EntryKind, _ issue: Issue, besides others: [String] = []
  ) -> String {
    let own = issue.entries(kind).compactMap(\.id)
    let taken = Set(own)
    return NumberSeries.next(after: own + others, isTaken: taken.contains)
  }

  private static func changed(
    _ issue: Issue, _ kind: EntryKind, id: String, _ change: (inout Entry) -> Void
  ) throws(EditRefusal) -> Edit {
    let bare = id.hasPrefix("#") ? String(id.dropFirst()) : id
    guard let placed = issue.placed(kind).first(where: { $0.entry.id == bare }) else {
      throw .noSuchEntry(kind, "#" + bare)
    }
    return try changed(issue, kind, occurrence: placed.occurrence, change)
  }

  private static func changed(
    _ issue: Issue, _ kind: EntryKind, occurrence: Int, _ change: (inout Entry) -> Void
  ) throws(EditRefusal) -> Edit {
    guard let placed = issue.placed(kind).first(where: { $0.occurrence == occurrence }) else {
      throw .noSuchEntry(kind, String(occurrence + 1))
    }
    var entry = placed.entry
    change(&entry)
    let name = entry.id.map { " #" + $0 } ?? ""
    let words = placed.entry.difference(to: entry)
    return Edit(
      title(
        issue,
        Phrase(
          zh: "\(kind.label.zh)\(name) \(words.zh)", en: "\(kind.label.en)\(name) \(words.en)")),
      entry == placed.entry
        ? []
        : [
          .field(
            FieldChange(
              .issue(issue.id), kind.rawValue, occurrence: occurrence, old: placed.entry.value,
              new: entry.value))
        ])
  }
}
