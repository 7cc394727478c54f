/// Changing one measure of an issue: its lists, its fields, and the edits that they lead to.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// A measure by its place among the measures; nil when there is none.
  func measure(_ id: IssueID, _ occurrence: Int) -> Entry? {
    issue(id)?.placed(.measure).first { $0.occurrence == occurrence }?.entry
  }

  func measuresPicker(_ issue: Issue) -> Picker {
    let items = issue.placed(.measure).map { placed in
      let entry = placed.entry
      return Picker.Item(
        entry.text.split(separator: "\n").first.map(String.init) ?? "",
        detail: entry.state.map { ledger.header.label(ofState: $0, language) } ?? "",
        key: entry.id ?? "", value: .index(placed.occurrence))
    }
    let add = Picker.Item(
      say(Action.addMeasure.name), key: "+", value: .action(.addMeasure))
    return Picker(.measures(issue.id), title: title(of: .measures), items: items + [add])
  }

  /// `整改措施 2 · 14 召开会员大会`: which one of which issue.
  private func measureTitle(_ id: IssueID, _ occurrence: Int) -> String {
    let entry = measure(id, occurrence)
    let number = entry?.id.map { " " + $0 } ?? ""
    let text = entry?.text.split(separator: "\n").first.map(String.init) ?? ""
    return "\(say(EntryKind.measure.label))\(number) · \(id) \(text)"
  }

  /// What can be done with one measure, each with what stands there now.
  func measurePicker(_ id: IssueID, occurrence: Int) -> Picker {
    let entry = measure(id, occurrence)
    let items = MeasurePart.allCases.enumerated().map { index, part in
      Picker.Item(
        say(part.name), detail: entry.map { present(part, of: $0) } ?? "", key: String(index + 1),
        value: .measurePart(part),
        unavailable: part == .done && entry?.state != "done"
          ? say(Phrase(zh: "先把状态改为已完成", en: "make it done first")) : nil)
    }
    return Picker(
      .measure(id, occurrence: occurrence), title: measureTitle(id, occurrence), items: items)
  }

  private func present(_ part: MeasurePart, of entry: Entry) -> String {
    switch part {
    case .state: entry.state.map { ledger.header.label(ofState: $0, language) } ?? ""
    case .due: entry.day(of: "due")?.long(language) ?? ""
    case .text: entry.text.split(separator: "\n").first.map(String.init) ?? ""
    case .owners: entry.people.joined(separator: language == .chinese ? "、" : ", ")
    case .done: entry.day(of: "done")?.long(language) ?? ""
    case .withdrawal: ""
    }
  }

  func measureStatePicker(_ id: IssueID, occurrence: Int, state: String?) -> Picker {
    let states = EntryKind.measure.shape.states
    let items = states.enumerated().map { index, state in
      Picker.Item(
        ledger.header.label(ofState: state, language), key: String(index + 1), value: .text(state))
    }
    return Picker(
      .measureState(id, occurrence: occurrence), title: measureTitle(id, occurrence), items: items,
      selected: states.firstIndex(of: state ?? "") ?? 0)
  }

  /// Who does a measure: several may be marked, a new name may be typed.
  private func measureOwnersPicker(_ id: IssueID, occurrence: Int, _ present: [String]) -> Picker {
    let others = knownNames(.owners).filter { !present.contains($0) }
    let items =
      present.map {
        Picker.Item(
          $0, detail: say(Phrase(zh: "现在的", en: "present")), value: .text($0), isMarked: true)
      } + others.map { Picker.Item($0, value: .text($0)) }
    return Picker(
      .measureOwners(id, occurrence: occurrence), title: measureTitle(id, occurrence), items: items,
      search: TextField(), isMultiple: true, takesNewText: true)
  }

  /// Asks for the new value of a part, or withdraws the measure.
  mutating func change(
    _ part: MeasurePart, ofMeasure occurrence: Int, of id: IssueID
  ) -> [Effect] {
    guard let entry = measure(id, occurrence) else { return [] }
    func ask(_ purpose: Prompt.Purpose, _ text: String?, isMultiline: Bool = false) {
      screens.append(
        .prompt(
          Prompt(
            purpose, title: measureTitle(id, occurrence), text: text ?? "", isMultiline: isMultiline
          )))
    }
    switch part {
    case .state:
      screens.append(
        .picker(measureStatePicker(id, occurrence: occurrence, state: entry.state)))
    case .due: ask(.measureDue(id, occurrence: occurrence), entry.value(of: "due"))
    case .text: ask(.measureText(id, occurrence: occurrence), entry.text, isMultiline: true)
    case .owners:
      screens.append(
        .picker(measureOwnersPicker(id, occurrence: occurrence, entry.people)))
    case .done: ask(.measureDone(id, occurrence: occurrence), entry.value(of: "done"))
    case .withdrawal: return setMeasureState(id, occurrence, "void")
    }
    return []
  }

  mutating func setMeasureState(
    _ id: IssueID, _ occurrence: Int, _ state: String
  ) -> [Effect] {
    let context = editContext
    return report(
      edit([id]) { issue throws(EditRefusal) in
        try IssueEdits.setState(issue, id: measureID(issue, occurrence), to: state, context)
      })
  }

  mutating func setMeasureOwners(
    _ id: IssueID, _ occurrence: Int, _ names: [String]
  ) -> [Effect] {
    report(
      edit([id]) { issue throws(EditRefusal) in
        try IssueEdits.setEntryOwners(issue, id: measureID(issue, occurrence), to: names)
      })
  }

  /// The edit that a day typed for a measure stands for.
  mutating func setMeasureDay(
    _ id: IssueID, _ occurrence: Int, isDone: Bool, _ text: String
  ) -> Result<[Effect], EditFailure> {
    let context = editContext
    return edit([id]) { issue throws(EditRefusal) in
      let day = try FieldValue.day(text, isPast: isDone, context)
      let measure = try measureID(issue, occurrence)
      return isDone
        ? try IssueEdits.setEntryDone(issue, id: measure, on: day, context)
        : try IssueEdits.setEntryDue(issue, id: measure, to: day)
    }
  }
}

/// The `#id` of a measure by its place among the measures.
private func measureID(_ issue: Issue, _ occurrence: Int) throws(EditRefusal) -> String {
  guard
    let id = issue.placed(.measure).first(where: { $0.occurrence == occurrence })?.entry.id
  else { throw .noSuchEntry(.measure, String(occurrence + 1)) }
  return id
}
