/// Changing one measure of an issue: its lists, its fields, and the edits that they lead to.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// A measure by its `#id`, whatever place it has by now; nil when there is none.
  func measure(_ id: IssueID, _ number: String) -> Entry? {
    issue(id)?.entries(.measure).first { $0.id == number }
  }

  func measuresPicker(_ issue: Issue) -> Picker {
    let items = issue.entries(.measure).compactMap { entry in
      entry.id.map { number in
        Picker.Item(
          entry.text.split(separator: "\n").first.map(String.init) ?? "",
          detail: entry.state.map { ledger.header.label(ofState: $0, language) } ?? "",
          key: number, value: .text(number))
      }
    }
    let add = Picker.Item(
      say(Action.addMeasure.name), key: "+", value: .action(.addMeasure))
    return Picker(.measures(issue.id), title: title(of: .measures), items: items + [add])
  }

  /// `整改措施 #2 · 14 召开会员大会`: which one of which issue.
  private func measureTitle(_ id: IssueID, _ number: String) -> String {
    let entry = measure(id, number)
    let number = entry?.id.map { " #" + $0 } ?? ""
    let text = entry?.text.split(separator: "\n").first.map(String.init) ?? ""
    return "\(say(EntryKind.measure.label))\(number) · \(id) \(text)"
  }

  /// What can be done with one measure, each with what stands there now.
  func measurePicker(_ id: IssueID, number: String) -> Picker {
    let entry = measure(id, number)
    let items = MeasurePart.allCases.enumerated().map { index, part in
      Picker.Item(
        say(part.name), detail: entry.map { present(part, of: $0) } ?? "", key: String(index + 1),
        value: .measurePart(part),
        unavailable: part == .done && entry?.state != "done"
          ? say(Phrase(zh: "先把状态改为已完成", en: "make it done first")) : nil)
    }
    return Picker(
      .measure(id, number: number), title: measureTitle(id, number), items: items)
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

  func measureStatePicker(_ id: IssueID, number: String, state: String?) -> Picker {
    let states = EntryKind.measure.shape.states
    // No digits: in every list a digit acts at once, and what changes the ledger waits for Enter.
    let items = states.map { word in
      Picker.Item(
        ledger.header.label(ofState: word, language),
        detail: word == state ? say(Wording.presentState) : "", value: .text(word),
        isPresent: word == state)
    }
    return Picker(
      .measureState(id, number: number), title: measureTitle(id, number), items: items,
      selected: states.firstIndex(of: state ?? "") ?? 0)
  }

  /// Who does a measure: several may be marked, a new name may be typed.
  func measureOwnersPicker(_ id: IssueID, number: String, _ present: [String]) -> Picker {
    let others = knownNames(.owners).filter { !present.contains($0) }
    let items =
      present.map {
        Picker.Item(
          $0, detail: say(Phrase(zh: "现在的", en: "present")), value: .text($0), isMarked: true,
          isPresent: true)
      } + others.map { Picker.Item($0, value: .text($0)) }
    return Picker(
      .measureOwners(id, number: number), title: measureTitle(id, number), items: items,
      search: TextField(), isMultiple: true, takesNewText: true)
  }

  /// Asks for the new value of a part, or withdraws the measure.
  mutating func change(
    _ part: MeasurePart, ofMeasure number: String, of id: IssueID
  ) -> [Effect] {
    guard let entry = measure(id, number) else { return [] }
    func ask(_ purpose: Prompt.Purpose, _ text: String?, isMultiline: Bool = false) {
      push(purpose, title: measureTitle(id, number), text: text ?? "", isMultiline: isMultiline)
    }
    switch part {
    case .state:
      screens.append(
        .picker(measureStatePicker(id, number: number, state: entry.state)))
    case .due: ask(.measureDue(id, number: number), entry.value(of: "due"))
    case .text: ask(.measureText(id, number: number), entry.text, isMultiline: true)
    case .owners:
      screens.append(
        .picker(measureOwnersPicker(id, number: number, entry.people)))
    case .done: ask(.measureDone(id, number: number), entry.value(of: "done"))
    case .withdrawal:
      let states = EntryKind.measure.shape.states
      var picker = measureStatePicker(id, number: number, state: entry.state)
      picker.selected = states.firstIndex(of: "void") ?? picker.selected
      screens.append(.picker(picker))
    }
    return []
  }

  mutating func setMeasureState(
    _ id: IssueID, _ number: String, _ state: String
  ) -> [Effect] {
    let context = editContext
    return report(
      edit([id]) { issue throws(EditRefusal) in
        try IssueEdits.setState(issue, id: number, to: state, context)
      })
  }

  mutating func setMeasureOwners(
    _ id: IssueID, _ number: String, _ names: [String]
  ) -> Result<[Effect], EditFailure> {
    edit([id]) { issue throws(EditRefusal) in
      try IssueEdits.setEntryOwners(issue, id: number, to: names)
    }
  }

  /// The edit that a day typed for a measure stands for.
  mutating func setMeasureDay(
    _ id: IssueID, _ number: String, isDone: Bool, _ text: String
  ) -> Result<[Effect], EditFailure> {
    let context = editContext
    return edit([id]) { issue throws(EditRefusal) in
      let day = try FieldValue.day(text, isPast: isDone, context)
      return isDone
        ? try IssueEdits.setEntryDone(issue, id: number, on: day, context)
        : try IssueEdits.setEntryDue(issue, id: number, to: day)
    }
  }
}
