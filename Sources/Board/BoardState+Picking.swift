/// Keys in a list, and what a choice does.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func answer(_ key: Key, in picker: Picker) -> [Effect] {
    if key.code == .enter, key.modifiers.isEmpty { return choose(picker) }
    if picker.isMultiple, key.normalised == .character(" ") { return mark(picker) }
    if asksToSave(key) { return save(picker) }
    guard var search = picker.search else {
      if key.isIdeographic { return answerWords(key) }
      return answerMenu(key.normalised, picker)
    }
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

  /// The key that saves takes a list of ticks, whose Enter is called saving, too. Elsewhere what is
  /// selected was not chosen yet, and it is said how.
  private mutating func save(_ picker: Picker) -> [Effect] {
    if picker.isMultiple { return choose(picker) }
    tell(Wording.notChosen, .warn)
    return []
  }

  /// Words in a list that has no field for them. 《办法》 begins with a sign that an input method sends for
  /// the key of a list: what follows tells that words were meant, and they filter as others do.
  private mutating func answerWords(_ key: Key) -> [Effect] {
    if screens.count == 1, let lastKey, lastKey != lastKey.normalised,
      case .character(let first) = lastKey.code, case .character(let glyph) = key.code
    {
      screens = []
      return startFilter(with: String([first, glyph]))
    }
    tell(Wording.inputMethod, .warn)
    return []
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
      of: picker.count)
  }

  private mutating func move(_ picker: Picker, by step: Int) -> [Effect] {
    var picker = picker
    picker.move(by: step)
    return replace(picker)
  }

  /// Ticks the selected item or takes its tick away; the selection stays, as in every form, so that
  /// space and arrow tick what was meant. A typed name that no item has becomes one, ticked; the field is
  /// free for the next name.
  private mutating func mark(_ picker: Picker) -> [Effect] {
    var picker = picker
    if picker.visible.indices.contains(picker.selected) {
      let place = picker.visible[picker.selected]
      if let reason = picker.items[place].unavailable {
        tell(Phrase(zh: reason, en: reason), .warn)
        return []
      }
      picker.items[place].isMarked.toggle()
      if picker.search?.isEmpty == false {
        picker.search = TextField()
        picker.selected = place
      }
    } else if let offer = picker.offer {
      for name in NameList.names(in: offer.label).reversed() {
        picker.items.removeAll { $0.label == name }
        picker.items.insert(Picker.Item(name, value: .text(name), isMarked: true), at: 0)
      }
      picker.search = TextField()
      picker.selected = 0
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

  /// Takes the selected item, or all marked ones. What it leads to remembers the list, so that Esc
  /// goes back one step and not out of the whole chain; menus of actions are no step of one.
  mutating func choose(_ picker: Picker) -> [Effect] {
    let depth = screens.count
    let effects = take(picker)
    if case .actions = picker.purpose { return effects }
    if screens.count == depth, screens.last?.purposeOfPicker != picker.purpose {
      screens[depth - 1].remember([.picker(picker)])
    }
    return effects
  }

  private mutating func take(_ picker: Picker) -> [Effect] {
    if !picker.isMultiple, let reason = picker.chosen?.unavailable {
      tell(Phrase(zh: reason, en: reason), .warn)
      return []
    }
    let value = picker.chosen?.value
    if case .names(let field, let targets) = picker.purpose {
      return chooseNames(field, targets, picker)
    }
    if case .entryOwners(let place) = picker.purpose {
      screens.removeLast()
      return report(setOwners(of: place, picker.chosenTexts), keeping: picker)
    }
    if let effects = takeStep(picker) { return effects }
    if case .person(var draft) = picker.purpose {
      guard let name = picker.chosenText else {
        tell(Wording.chooseSigner, .warn)
        return []
      }
      if picker.chosen?.value == .typed, EntryDraft.looksLikeWords(name) {
        draft.text = name
        return ask(again: personPicker(draft), picker, Wording.personFirst)
      }
      screens.removeLast()
      return take(name, as: .person, draft)
    }
    if case .role(var draft) = picker.purpose {
      guard let role = picker.chosenText else { return [] }
      if picker.chosen?.value == .typed, EntryDraft.looksLikeOpinion(role) {
        draft.text = role
        return ask(again: rolePicker(draft), picker, Wording.roleFirst)
      }
      draft.role = role
      screens.removeLast()
      return ask(draft, after: .role)
    }
    if case .approver(let targets, let input, let reason) = picker.purpose {
      guard let name = picker.chosenText else {
        tell(Wording.chooseApprover, .warn)
        return []
      }
      if picker.chosen?.value == .typed, EntryDraft.looksLikeWords(name) {
        return ask(
          again: approverPicker(targets, input, reason: name), picker, Wording.approverFirst)
      }
      screens.removeLast()
      pushReason(targets, input, approver: name, words: reason)
      return []
    }
    if picker.purpose == .auditRules { return chooseRules(picker) }
    if case .cadence(let targets) = picker.purpose { return chooseCadence(targets, picker) }
    if case .related(let id) = picker.purpose { return chooseRelated(id, picker) }
    if case .evidenceFile(let id) = picker.purpose {
      guard let path = picker.chosenText else {
        tell(Wording.chooseDocument, .warn)
        return []
      }
      screens.removeLast()
      return [.hashEvidence(id, path: path)]
    }
    if picker.purpose == .document {
      guard let path = picker.chosenText else {
        tell(Wording.chooseDocument, .warn)
        return []
      }
      // Where it cannot be read, a path that was typed stands there again to be mended.
      typedDocument = picker.search?.text ?? ""
      screens.removeLast()
      return [.readDocument(path: path)]
    }
    if case .action(let action)? = value {
      screens.removeLast()
      return perform(action)
    }
    guard let value else { return [] }
    screens.removeLast()
    switch (picker.purpose, value) {
    case (.status(let targets), .status(let status)): return chooseStatus(targets, status)
    case (.flags(let targets, let before), _):
      let wanted = picker.items.filter(\.isMarked).reduce(into: IssueFlags()) { flags, item in
        if case .flag(let flag) = item.value { flags.insert(flag) }
      }
      return chooseFlags(
        targets, added: wanted.subtracting(before), removed: before.subtracting(wanted), picker)
    case (.importedStatus(let place), .status(let status)): correctStatus(place, status)
    case (.theme, .text(let name)):
      themeName = name
      return [.theme(name, keep: true)]
    case (.views, .view(let view)): show(view)
    case (.order, .order(let next)):
      order = next
      rearrange()
    case (.numbered(let kind, let id), .text(let number)):
      screens.append(.picker(partsPicker(EntryPlace(kind, id, number))))
    case (.parts(let place), .entryPart(let part)): return change(part, of: place)
    case (.entryState(let place), .text(let state)): return setState(place, state)
    case (.verdict(var draft), .text(let word)):
      draft.isEarlier = word.hasPrefix(EntryDraft.earlier)
      let state = draft.isEarlier ? String(word.dropFirst(EntryDraft.earlier.count)) : word
      draft.reopens = state == EntryDraft.reopening
      draft.state = draft.reopens ? "reject" : state
      return ask(draft, after: .verdict)
    case (.history, .event(let event)):
      // The list stays below, so that one event after the other can be read.
      screens.append(.picker(picker))
      screens.append(.question(historyQuestion(event)))
    case (.ledger, .ledger(let path)): return [.open(path: path)]
    case (.rosters, .roster(let kind)): open(kind)
    case (.facts, .fact(let expression)):
      screens = []
      setFilter(expression)
    case (.headerFields, .text(let name)):
      guard let field = RecordType.ledger.field(named: name) else { return [] }
      push(
        .headerField(name), title: say(field.label),
        text: headerText(field), isMultiline: field.kind == .text)
    case (.exports, .text(let word)):
      return [.export(word, chosen: targets, shown: shownIssues)]
    case (.evidence, .file(let file)): return [.openFile(file)]
    default: break
    }
    return []
  }

  /// Shows a list anew, which now holds the words that were typed into it: whoever begins with them
  /// loses none.
  mutating func ask(
    again: Picker, _ before: Picker, _ why: Phrase
  ) -> [Effect] {
    var again = again
    again.before = before.before
    screens[screens.count - 1] = .picker(again)
    tell(why, .warn)
    return []
  }

  private mutating func chooseStatus(_ targets: [IssueID], _ status: Status) -> [Effect] {
    let needsReason = targets.contains { id in
      issue(id).map { $0.status.move(to: status) == .needsReason } ?? false
    }
    func askWhy() {
      push(
        .statusReason(targets, status), title: title(Wording.reason(for: label(of: status))),
        isMultiline: true)
    }
    if needsReason {
      askWhy()
      return []
    }
    let context = editContext
    let result = edit(targets) { issue throws(EditRefusal) in
      try IssueEdits.setStatus(issue, to: status, context)
    }
    // Something is missing for 销号: a reason makes an exception of it.
    if case .failure(let failure) = result, case .reasonNeeded? = failure.refusal {
      askWhy()
      tell(Phrase(zh: failure.sentence(.chinese), en: failure.sentence(.english)), .warn)
      return []
    }
    return report(result)
  }

  /// Sets the flags at once, unless a reason is needed: then a field asks for it.
  ///
  /// Only what was ticked or unticked changes: each of several issues keeps its other flags.
  private mutating func chooseFlags(
    _ targets: [IssueID], added: IssueFlags, removed: IssueFlags, _ picker: Picker
  ) -> [Effect] {
    let context = editContext
    let result = edit(targets) { issue throws(EditRefusal) in
      try IssueEdits.setFlags(
        issue, to: issue.flags.union(added).subtracting(removed), context)
    }
    if case .failure(let failure) = result, case .reasonNeeded(let what)? = failure.refusal {
      push(
        .flagsReason(targets, added: added, removed: removed),
        title: title(Wording.reason(toDo: what)), isMultiline: true)
      return []
    }
    return report(result, keeping: picker)
  }

  /// One name, several names, or a new one as it was typed.
  private mutating func chooseNames(
    _ field: NameField, _ targets: [IssueID], _ picker: Picker
  ) -> [Effect] {
    let context = editContext
    if field.isList {
      let names = picker.chosenTexts
      let isShared = targets.count > 1
      let removed =
        isShared ? Set(picker.items.filter { $0.isPresent && !$0.isMarked }.map(\.label)) : []
      screens.removeLast()
      let result = edit(targets) { issue throws(EditRefusal) in
        // Only what was ticked or unticked changes: each of several issues keeps its other names.
        let own = issue.values(of: field.rawValue)
        let all =
          isShared
          ? Wording.once(own.filter { !removed.contains($0) } + names)
          : BoardState.inOrder(names, own)
        return field == .owners
          ? IssueEdits.setOwners(issue, to: all) : IssueEdits.setSupport(issue, to: all)
      }
      return report(result, keeping: picker)
    }
    guard let name = picker.chosenText else {
      tell(Wording.oneForAll(targets.count), .warn)
      return []
    }
    screens.removeLast()
    let result = edit(targets) { issue throws(EditRefusal) in
      try IssueEdits.setField(issue, field.rawValue, to: name.isEmpty ? nil : name, context)
    }
    return report(result, keeping: picker)
  }

  /// Names that stand there already stay before new ones: the first is the one who answers.
  private static func inOrder(_ names: [String], _ own: [String]) -> [String] {
    own.filter { names.contains($0) } + names.filter { !own.contains($0) }
  }

  /// Says a refusal, or hands on what is to be done.
  ///
  /// - Parameter picker: the list that a refusal leads back to, with what was typed and ticked.
  mutating func report(
    _ result: Result<[Effect], EditFailure>, keeping picker: Picker? = nil
  ) -> [Effect] {
    switch result {
    case .success(let effects): return effects
    case .failure(let failure):
      if let picker { screens.append(.picker(picker)) }
      tell(Phrase(zh: failure.sentence(.chinese), en: failure.sentence(.english)), .late)
      return []
    }
  }
}

extension Picker {
  /// Names for several issues, each of which keeps its own.
  var isForSeveral: Bool {
    if case .names(_, let targets) = purpose { targets.count > 1 } else { false }
  }

  /// A character chooses its item without Enter: only where nothing is changed by the choice itself.
  var choosesAtOnce: Bool {
    switch purpose {
    case .actions, .numbered, .parts, .verdict, .views, .order, .ledger, .history, .facts, .rosters,
      .exports, .evidence, .headerFields:
      true
    default: false
    }
  }
}
