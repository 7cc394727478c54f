/// Keys in a list, and what a choice does.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func answer(_ key: Key, in picker: Picker) -> [Effect] {
    if key.code == .enter, key.modifiers.isEmpty { return choose(picker) }
    if picker.isMultiple, key.normalised == .character(" ") { return mark(picker) }
    guard var search = picker.search else { return answerMenu(key.normalised, picker) }
    let action = key.typesText ? nil : listAction(key)
    // Lines can always be walked; other keys are the field's as long as there is a text to edit.
    if let action, action == .up || action == .down || search.isEmpty,
      let step = step(action, picker)
    {
      return move(picker, by: step)
    }
    let columns = places(of: picker, layout).panel.inner.columns - 2
    guard search.answer(key, columns: columns, multiline: false, widths: setting.widths) else {
      return action.map { perform($0, in: picker) } ?? []
    }
    var picker = picker
    let isOther = search.text != picker.search?.text
    picker.search = search
    if isOther { picker.selectFirst() }
    return replace(picker)
  }

  /// In a list without a field a character means the item that shows it, else what it means in lists.
  private mutating func answerMenu(_ key: Key, _ picker: Picker) -> [Effect] {
    if case .character(let glyph) = key.code, key.modifiers.isEmpty,
      let place = picker.items.firstIndex(where: { $0.answers(to: String(glyph)) })
    {
      var picker = picker
      picker.selected = place
      // A list of keys chooses at once; what changes the ledger waits for Enter.
      return picker.choosesAtOnce ? choose(picker) : replace(picker)
    }
    return listAction(key).map { perform($0, in: picker) } ?? []
  }

  private mutating func perform(_ action: Action, in picker: Picker) -> [Effect] {
    if let step = step(action, picker) { return move(picker, by: step) }
    switch action {
    case .back: return cancel()
    case .quit: return leave()
    case .help where picker.purpose != .actions(isHelp: true): return perform(.help)
    default: return []
    }
  }

  private func step(_ action: Action, _ picker: Picker) -> Int? {
    listStep(
      action, page: places(of: picker, layout).list.rows - 1,
      of: picker.items.count)
  }

  private mutating func move(_ picker: Picker, by step: Int) -> [Effect] {
    var picker = picker
    picker.move(by: step)
    return replace(picker)
  }

  /// Marks the selected item or takes its mark away, and goes on to the next.
  private mutating func mark(_ picker: Picker) -> [Effect] {
    var picker = picker
    let visible = picker.visible
    if visible.indices.contains(picker.selected) {
      picker.items[visible[picker.selected]].isMarked.toggle()
      picker.move(by: 1)
    }
    return replace(picker)
  }

  private mutating func replace(_ picker: Picker) -> [Effect] {
    screens[screens.count - 1] = .picker(picker)
    if case .theme = picker.purpose, case .text(let name)? = picker.chosen?.value,
      name != themeName
    {
      themeName = name
      return [.theme(name, keep: false)]
    }
    return []
  }

  /// Takes the selected item, or all marked ones.
  mutating func choose(_ picker: Picker) -> [Effect] {
    if let reason = picker.chosen?.unavailable {
      tell(Phrase(zh: reason, en: reason), .warn)
      return []
    }
    let value = picker.chosen?.value
    if case .names(let field, let targets) = picker.purpose {
      return chooseNames(field, targets, picker)
    }
    if case .measureOwners(let id, let occurrence) = picker.purpose {
      screens.removeLast()
      return setMeasureOwners(id, occurrence, picker.chosenTexts)
    }
    if case .person(var draft) = picker.purpose {
      guard let name = picker.chosenText else { return [] }
      draft.person = name
      screens.removeLast()
      return write(draft)
    }
    if case .action(let action)? = value {
      screens.removeLast()
      return perform(action)
    }
    guard let value else { return [] }
    screens.removeLast()
    switch (picker.purpose, value) {
    case (.status(let targets), .status(let status)): return chooseStatus(targets, status)
    case (.flags(let targets), _):
      let wanted = picker.items.filter(\.isMarked).reduce(into: IssueFlags()) { flags, item in
        if case .flag(let flag) = item.value { flags.insert(flag) }
      }
      return report(
        edit(targets) { issue throws(EditRefusal) in IssueEdits.setFlags(issue, to: wanted) })
    case (.theme, .text(let name)):
      themeName = name
      return [.theme(name, keep: true)]
    case (.views, .index(let index)) where views.indices.contains(index):
      show(views[index])
    case (.order, .index(let index)) where IssueOrder.allCases.indices.contains(index):
      order = IssueOrder.allCases[index]
      rearrange()
    case (.measures(let id), .index(let occurrence)):
      screens.append(.picker(measurePicker(id, occurrence: occurrence)))
    case (.measure(let id, let occurrence), .measurePart(let part)):
      return change(part, ofMeasure: occurrence, of: id)
    case (.measureState(let id, let occurrence), .text(let state)):
      return setMeasureState(id, occurrence, state)
    case (.verdict(var draft), .text(let state)):
      draft.state = state
      if draft.kind == .check { return write(draft) }
      screens.append(.picker(personPicker(draft)))
    case (.history, .index(let place)):
      guard let event = history?.events[place] else { break }
      // The list stays below, so that one event after the other can be read.
      screens.append(.picker(picker))
      screens.append(.question(historyQuestion(event)))
    case (.ledger, .index(let index)) where choices.indices.contains(index):
      return [.open(path: choices[index].path)]
    default: break
    }
    return []
  }

  /// Asks for the words of an entry whose head is settled.
  private mutating func write(_ draft: EntryDraft) -> [Effect] {
    let action: Action =
      draft.kind == .instruction
      ? .addInstruction : draft.kind == .signOff ? .addSignOff : .addCheck
    push(.entry(draft), action, isMultiline: true)
    return []
  }

  private mutating func chooseStatus(_ targets: [IssueID], _ status: Status) -> [Effect] {
    let needsReason = targets.contains { id in
      issue(id).map { $0.status.move(to: status) == .needsReason } ?? false
    }
    if needsReason {
      screens.append(
        .prompt(
          Prompt(
            .statusReason(targets, status), title: title(of: .setStatus), isMultiline: true)))
      return []
    }
    let context = editContext
    return report(
      edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setStatus(issue, to: status, context)
      })
  }

  /// One name, several names, or a new one as it was typed.
  private mutating func chooseNames(
    _ field: NameField, _ targets: [IssueID], _ picker: Picker
  ) -> [Effect] {
    let context = editContext
    if field.isList {
      let names = picker.chosenTexts
      screens.removeLast()
      return report(
        edit(targets) { issue throws(EditRefusal) in
          field == .owners
            ? IssueEdits.setOwners(issue, to: names) : IssueEdits.setSupport(issue, to: names)
        })
    }
    guard let name = picker.chosenText else { return [] }
    screens.removeLast()
    return report(
      edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setField(issue, field.rawValue, to: name.isEmpty ? nil : name, context)
      })
  }

  /// Says a refusal, or hands on what is to be done.
  mutating func report(_ result: Result<[Effect], EditFailure>) -> [Effect] {
    switch result {
    case .success(let effects): return effects
    case .failure(let failure):
      tell(Phrase(zh: failure.sentence(.chinese), en: failure.sentence(.english)), .late)
      return []
    }
  }
}

extension Picker {
  /// A character chooses its item without Enter: only where nothing is changed by the choice itself.
  var choosesAtOnce: Bool {
    switch purpose {
    case .actions, .measures, .views, .order, .ledger, .history: true
    default: false
    }
  }
}
