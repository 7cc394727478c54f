/// Changing one numbered entry of an issue, a measure, a milestone or a notice: its lists, its fields,
/// and the edits that they lead to.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// nil when it is not there any more.
  func entry(at place: EntryPlace) -> Entry? {
    issue(place.issue)?.entries(place.kind).first { $0.id == place.number }
  }

  /// Opens the list of the entries of a kind; where there is none, the steps of a new one.
  mutating func openNumbered(_ kind: EntryKind) -> [Effect] {
    guard let id = targets.first, let issue = issue(id) else { return [] }
    if issue.entries(kind).isEmpty { return beginEdit(kind.addition) }
    screens.append(.picker(numberedPicker(kind, issue)))
    return []
  }

  func numberedPicker(_ kind: EntryKind, _ issue: Issue) -> Picker {
    let items = issue.entries(kind).compactMap { entry in
      entry.id.map { number in
        Picker.Item(
          entry.text.split(separator: "\n").first.map(String.init) ?? "",
          detail: standing(of: entry), key: number, value: .text(number))
      }
    }
    let add = Picker.Item(say(kind.addition.name), key: "+", value: .action(kind.addition))
    // The notice that waits is the one that somebody comes for.
    let waiting = issue.entries(kind).filter { $0.id != nil }.firstIndex { $0.state == "open" }
    return Picker(
      .numbered(kind, issue.id), title: title(of: kind.list), items: items + [add],
      selected: kind == .notice ? waiting ?? 0 : 0)
  }

  /// `督办 未回复`, `6月30日 未启动`: what tells it from the others besides its words.
  private func standing(of entry: Entry) -> String {
    let state = entry.state.map { word(of: $0, entry.kind) } ?? ""
    switch entry.kind {
    case .notice:
      return [entry.noticeKind.map(say), state].compactMap(\.self).joined(separator: " ")
    case .milestone:
      let due = entry.day(of: "due").map { say(.day($0, near: setting.today)) }
      return [due, state].compactMap(\.self).joined(separator: " ")
    default: return state
    }
  }

  private func word(of state: String, _ kind: EntryKind) -> String {
    kind == .notice
      ? say(kind.label(ofState: state)) : ledger.header.label(ofState: state, language)
  }

  /// `整改措施 #2 · 14 召开会员大会`: which one of which issue.
  private func title(of place: EntryPlace) -> String {
    let entry = entry(at: place)
    let number = entry?.id.map { " #" + $0 } ?? ""
    let text = entry?.text.split(separator: "\n").first.map(String.init) ?? ""
    return "\(say(place.kind.label))\(number) · \(place.issue) \(text)"
  }

  /// What can be done with one entry, each with what stands there now.
  func partsPicker(_ place: EntryPlace) -> Picker {
    let entry = entry(at: place)
    let items = EntryPart.of(place.kind).enumerated().map { index, part in
      Picker.Item(
        say(part.name(place.kind)), detail: entry.map { present(part, of: $0) } ?? "",
        key: String(index + 1), value: .entryPart(part),
        unavailable: entry.flatMap { whyNot(part, $0) }.map(say))
    }
    return Picker(.parts(place), title: title(of: place), items: items)
  }

  private func whyNot(_ part: EntryPart, _ entry: Entry) -> Phrase? {
    switch part {
    case .done where entry.state != "done":
      Phrase(zh: "先把状态改为已完成", en: "make it done first")
    case .reply where entry.state != "open": EditRefusal.alreadyAnswered.message
    default: nil
    }
  }

  private func present(_ part: EntryPart, of entry: Entry) -> String {
    switch part {
    case .state: entry.state.map { word(of: $0, entry.kind) } ?? ""
    case .due: entry.day(of: "due")?.long(language) ?? ""
    case .text: entry.text.split(separator: "\n").first.map(String.init) ?? ""
    case .owners: entry.people.joined(separator: language == .chinese ? "、" : ", ")
    case .done: entry.day(of: "done")?.long(language) ?? ""
    case .reply, .withdrawal: ""
    }
  }

  /// - Parameter wanted: the state on which the list stands at first; nil means the present one.
  func entryStatePicker(_ place: EntryPlace, wanted: String? = nil) -> Picker {
    let states = place.kind.shape.states
    let present = entry(at: place)?.state
    // No digits: in every list a digit acts at once, and what changes the ledger waits for Enter.
    let items = states.map { state in
      Picker.Item(
        word(of: state, place.kind), detail: state == present ? say(Wording.presentState) : "",
        value: .text(state), isPresent: state == present)
    }
    return Picker(
      .entryState(place), title: title(of: place), items: items,
      selected: states.firstIndex(of: wanted ?? present ?? "") ?? 0)
  }

  /// Who does a measure: several may be marked, a new name may be typed.
  func entryOwnersPicker(_ place: EntryPlace, _ present: [String]) -> Picker {
    let others = knownNames(.owners).filter { !present.contains($0) }
    let items =
      present.map {
        Picker.Item(
          $0, detail: say(Phrase(zh: "现在的", en: "present")), value: .text($0), isMarked: true,
          isPresent: true)
      } + others.map { Picker.Item($0, value: .text($0)) }
    return Picker(
      .entryOwners(place), title: title(of: place), items: items, search: TextField(),
      isMultiple: true, takesNewText: true)
  }

  /// Asks for the new value of a part, or for the state that withdraws it.
  mutating func change(_ part: EntryPart, of place: EntryPlace) -> [Effect] {
    guard let entry = entry(at: place) else { return [] }
    let title = title(of: place)
    switch part {
    case .reply: push(.noticeReply(place), title: title, isMultiline: true)
    case .state:
      screens.append(.picker(entryStatePicker(place)))
    case .due: push(.entryDue(place), title: title, text: entry.value(of: "due") ?? "")
    case .text: push(.entryText(place), title: title, text: entry.text, isMultiline: true)
    case .owners: screens.append(.picker(entryOwnersPicker(place, entry.people)))
    case .done: push(.entryDone(place), title: title, text: entry.value(of: "done") ?? "")
    case .withdrawal: screens.append(.picker(entryStatePicker(place, wanted: "void")))
    }
    return []
  }

  mutating func setState(_ place: EntryPlace, _ state: String) -> [Effect] {
    let context = editContext
    return report(
      edit([place.issue]) { issue throws(EditRefusal) in
        try IssueEdits.setState(issue, place.kind, id: place.number, to: state, context)
      })
  }

  mutating func setOwners(
    of place: EntryPlace, _ names: [String]
  ) -> Result<[Effect], EditFailure> {
    edit([place.issue]) { issue throws(EditRefusal) in
      try IssueEdits.setEntryOwners(issue, place.kind, id: place.number, to: names)
    }
  }

  /// The edit that a day typed for a numbered entry stands for.
  mutating func setDay(
    of place: EntryPlace, isDone: Bool, _ text: String
  ) -> Result<[Effect], EditFailure> {
    let context = editContext
    return edit([place.issue]) { issue throws(EditRefusal) in
      let day = try FieldValue.day(text, isPast: isDone, context)
      return isDone
        ? try IssueEdits.setEntryDone(issue, place.kind, id: place.number, on: day, context)
        : try IssueEdits.setEntryDue(issue, place.kind, id: place.number, to: day)
    }
  }
}

extension EntryKind {
  /// The action that writes a new entry of a numbered kind.
  var addition: Action {
    switch self {
    case .milestone: .addMilestone
    case .notice: .addNotice
    default: .addMeasure
    }
  }

  /// The action that lists the entries of a numbered kind.
  var list: Action {
    switch self {
    case .milestone: .milestones
    case .notice: .notices
    default: .measures
    }
  }
}
