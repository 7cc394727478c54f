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
    guard let day else { throw .mustNotBeEmpty(Phrase(zh: "完成日期", en: "the day of completion")) }
    if day > context.today { throw .dayAhead(day) }
    let bare = id.hasPrefix("#") ? String(id.dropFirst()) : id
    guard issue.entries(kind).first(where: { $0.id == bare })?.state == "done" else {
      throw .dayNeedsStatus(field: "done")
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

  /// Takes an entry out, by its place among those of its kind, from 0.
  package static func removeEntry(
    _ issue: Issue, _ kind: EntryKind, occurrence: Int
  ) throws(EditRefusal) -> Edit {
    guard let placed = issue.placed(kind).first(where: { $0.occurrence == occurrence }) else {
      throw .noSuchEntry(kind, String(occurrence + 1))
    }
    let about = Phrase.excerpt(placed.entry.text).zh
    return Edit(
      title(
        issue,
        Phrase(zh: "删去\(kind.label.zh)：\(about)", en: "remove from \(kind.label.en): \(about)")),
      [
        .field(
          FieldChange(
            .issue(issue.id), kind.rawValue, occurrence: occurrence, old: placed.entry.value,
            new: nil))
      ])
  }

  /// The next free number of a kind, from 1.
  package static func nextID(_ kind: EntryKind, _ issue: Issue) -> String {
    String((issue.entries(kind).compactMap { $0.id.flatMap { Int($0) } }.max() ?? 0) + 1)
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
    let words = words(of: placed.entry, entry)
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

  /// What a change of an entry is about: its state, its people, a day, else its text.
  private static func words(of old: Entry, _ new: Entry) -> Phrase {
    func moved(_ label: Phrase, _ from: Phrase?, _ to: Phrase?) -> Phrase {
      Phrase(
        zh: "\(label.zh) \(from?.zh ?? "无")→\(to?.zh ?? "无")",
        en: "\(label.en) \(from?.en ?? "none")→\(to?.en ?? "none")")
    }
    if old.state != new.state {
      let label = Phrase(zh: "状态", en: "state")
      return moved(
        label, old.state.map { old.kind.label(ofState: $0) },
        new.state.map { new.kind.label(ofState: $0) })
    }
    func names(_ people: [String]) -> Phrase? {
      people.isEmpty
        ? nil : Phrase(zh: people.joined(separator: "、"), en: people.joined(separator: ", "))
    }
    func day(_ entry: Entry, _ key: String) -> Phrase? {
      entry.value(of: key).map { text in
        entry.day(of: key).map { Phrase(zh: $0.long(.chinese), en: $0.long(.english)) }
          ?? Phrase(same: text)
      }
    }
    if old.people != new.people {
      return moved(Phrase(zh: "责任人", en: "owner"), names(old.people), names(new.people))
    }
    for (key, label) in [
      ("due", Phrase(zh: "时限", en: "deadline")), ("done", Phrase(zh: "完成日期", en: "done on")),
    ] where old.value(of: key) != new.value(of: key) {
      return moved(label, day(old, key), day(new, key))
    }
    let (from, to) = Phrase.excerpts(of: old.text, new.text)
    return moved(Phrase(zh: "文字", en: "text"), from, to)
  }
}
