/// Keys in a text field, and what Enter does with the text.

import Canvas
import LedgerMerge
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func answer(_ key: Key, in prompt: Prompt) -> [Effect] {
    var prompt = prompt
    if key.code == .enter, key.modifiers.isEmpty { return submit(prompt) }
    switch fieldAction(key) {
    case .back: return cancel()
    case .quit: return leave(prompt)
    default: break
    }
    if key.code == .tab, key.modifiers.isEmpty, let offer = factOffer(prompt) {
      prompt.field = TextField(offer.expression)
      return take(prompt)
    }
    if !key.typesText, keymap.action(for: key, in: .board) == .undo { return takeBack(prompt) }
    // Whoever saves means the words that are just being typed.
    if asksToSave(key) { return submit(prompt) }
    let area = promptArea(prompt, layout).field
    let before = prompt.field
    if prompt.isProposal, key.typesText { prompt.field = TextField() }
    prompt.isProposal = false
    if prompt.field.answer(
      key, columns: area.columns, multiline: prompt.isMultiline, widths: setting.widths)
    {
      prompt.problem = nil
      if prompt.field.text != before.text { prompt.remember(before) }
      return take(prompt)
    }
    if case .filter = prompt.purpose { moveBehindFilter(key) }
    return []
  }

  /// The key that undoes on the board takes back what was typed last in a field.
  private mutating func takeBack(_ prompt: Prompt) -> [Effect] {
    var prompt = prompt
    guard let before = prompt.past.popLast() else {
      tell(Wording.nothingTyped, .warn)
      return []
    }
    prompt.field = before
    prompt.problem = nil
    return take(prompt)
  }

  /// A paste goes into the field; on the board it changes nothing.
  mutating func answerPaste(_ text: String) -> [Effect] {
    switch screens.last {
    case .prompt(var prompt):
      prompt.remember(prompt.field)
      if prompt.isProposal { prompt.field = TextField() }
      prompt.isProposal = false
      prompt.field.paste(text, multiline: prompt.isMultiline)
      prompt.problem = nil
      return take(prompt)
    case .picker(var picker) where picker.search != nil:
      picker.search?.paste(text, multiline: false)
      picker.selectFirst()
      screens[screens.count - 1] = .picker(picker)
    default: tell(Wording.pasteIgnored(text.count), .warn)
    }
    return []
  }

  /// Keeps a prompt whose text changed; a filter filters at once.
  private mutating func take(_ prompt: Prompt) -> [Effect] {
    screens[screens.count - 1] = .prompt(prompt)
    if case .filter(let before) = prompt.purpose {
      setFilter(prompt.field.text)
      if let problem = filter.problem {
        // Half an expression filters by what stood before, not by what it happens to mean.
        setFilter(before)
        filter.problem = problem
      }
      returnToAnchor()
    }
    return []
  }

  /// While a filter is typed, the keys that move and type nothing still move on the board behind it.
  private mutating func moveBehindFilter(_ key: Key) {
    if key.typesText { return }
    switch keymap.action(for: key, in: .board) {
    case .up: _ = move(.up)
    case .down: _ = move(.down)
    case .pageUp: _ = move(.pageUp)
    case .pageDown: _ = move(.pageDown)
    default: return
    }
    beforeFilter?.anchor = selection
  }

  /// Enter: does what the text says and closes the field, or says what is wrong and leaves it open.
  mutating func submit(_ prompt: Prompt) -> [Effect] {
    let text = prompt.field.text
    if let question = clash(in: prompt) {
      screens.append(.question(question))
      return []
    }
    switch prompt.purpose {
    case .filter:
      setFilter(text)
      if let problem = filter.problem { return refuse(prompt, say(problem)) }
      screens.removeLast()
      return []
    case .conflictText(let place): return settle(place, prompt)
    case .viewName: return saveView(named: text.trimmed, prompt)
    case .deadline(let targets): return submitDeadline(targets, text, prompt)
    case .entryStep(let draft, let step): return submit(draft, step, prompt)
    default: break
    }
    screens.removeLast()
    switch result(of: prompt.purpose, text) {
    case .success(let effects):
      returnToHeaderFields(prompt)
      return taken(prompt, effects)
    case .failure(let failure):
      screens.append(.prompt(prompt))
      return refuse(prompt, failure.sentence(language))
    }
  }

  /// The text of a field has become a change, or a question about one, which leads back to the field.
  private mutating func taken(_ prompt: Prompt, _ effects: [Effect]) -> [Effect] {
    if case .question(let question)? = screens.last, case .bulk = question.purpose {
      screens[screens.count - 1].remember([.prompt(prompt)])
    } else {
      forgetTexts(of: [.prompt(prompt)])
    }
    return effects
  }

  mutating func refuse(_ prompt: Prompt, _ problem: String) -> [Effect] {
    var prompt = prompt
    prompt.problem = problem
    screens[screens.count - 1] = .prompt(prompt)
    return []
  }

  /// The edit that a typed text stands for.
  private mutating func result(
    of purpose: Prompt.Purpose, _ text: String
  ) -> Result<[Effect], EditFailure> {
    let context = editContext
    switch purpose {
    case .progress(let targets):
      return edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.addProgress(issue, text, context)
      }
    case .entry(let draft):
      var context = context
      if draft.form == .notice { context.noticeIDs = ledger.noticeIDs }
      return edit(draft.targets) { issue throws(EditRefusal) in
        try draft.edit(issue, text, context)
      }
    case .deadlineReason(let targets, let input, let approver):
      return edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setDeadline(issue, to: input, reason: text, approver: approver, context)
      }
    case .statusReason(let targets, let status):
      return edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setStatus(issue, to: status, reason: text, context)
      }
    case .withdrawReason(let targets):
      return edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setStatus(issue, to: .void, reason: text, context)
      }
    case .flagsReason(let targets, let added, let removed):
      return edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setFlags(
          issue, to: issue.flags.union(added).subtracting(removed), reason: text, context)
      }
    case .text(let targets, let field):
      // Nothing typed must not take away what the others have.
      if targets.count > 1, TextCleaning.text(text).isEmpty,
        let label = RecordType.issue.field(named: field)?.label
      {
        return .failure(EditFailure(refusal: .mustNotBeEmpty(label)))
      }
      return edit(targets) { issue throws(EditRefusal) in
        try IssueEdits.setField(issue, field, to: text.isEmpty ? nil : text, context)
      }
    case .newIssue: return addIssue(text)
    case .newMeasure(let id):
      return edit([id]) { issue throws(EditRefusal) in
        try IssueEdits.addMeasure(issue, text, context)
      }
    case .entryText(let place):
      return edit([place.issue]) { issue throws(EditRefusal) in
        try IssueEdits.setEntryText(issue, place.kind, id: place.number, to: text)
      }
    case .entryDue(let place): return setDay(of: place, isDone: false, text)
    case .entryDone(let place): return setDay(of: place, isDone: true, text)
    case .noticeReply(let place):
      return edit([place.issue]) { issue throws(EditRefusal) in
        try IssueEdits.replyToNotice(issue, id: place.number, text, context)
      }
    case .evidenceOf(let id, let file, let hash):
      return edit([id]) { issue throws(EditRefusal) in
        try IssueEdits.addEvidence(issue, text, file: file, hash: hash, context)
      }
    case .evidence(let id):
      return edit([id]) { issue throws(EditRefusal) in
        try IssueEdits.addEvidence(issue, text, context)
      }
    case .imported(let place, let field):
      do { try correct(place, field: field, text) } catch {
        return .failure(EditFailure(refusal: error))
      }
      return .success([])
    case .importedMeasure(let place, let occurrence):
      correctMeasure(place, occurrence: occurrence, text)
      return .success([])
    case .importedHeader(let field):
      do { try correctHeader(field, text) } catch {
        return .failure(EditFailure(refusal: error))
      }
      return .success([])
    case .headerField(let field): return setHeader(field, text)
    case .findingReason(let findings): return answer(findings, text)
    case .filter, .viewName, .deadline, .conflictText, .entryStep: return .success([])
    }
  }

  private mutating func addIssue(_ text: String) -> Result<[Effect], EditFailure> {
    guard let title = RecordType.issue.field(named: "Title") else { return .success([]) }
    do {
      let edit = try IssueEdits.newIssue(
        id: ledger.nextID(), [FieldAssignment(title, text)], editContext)
      let result = make(edit)
      if case .success = result, let id = edit.issues.first, filter.isActive,
        cursor == nil || selectedID != id
      {
        tell(
          Phrase(
            zh: "\(id) 号已新增，当前筛选没有显示它", en: "Issue \(id) was added; the filter hides it"), .warn)
      }
      return result
    } catch {
      return .failure(EditFailure(refusal: error))
    }
  }

  /// A deadline is taken at once, unless a reason is needed: then the next steps ask who agreed and why.
  private mutating func submitDeadline(
    _ targets: [IssueID], _ text: String, _ prompt: Prompt
  ) -> [Effect] {
    let context = editContext
    screens.removeLast()
    let result = edit(targets) { issue throws(EditRefusal) in
      try IssueEdits.setDeadline(issue, to: text, context)
    }
    switch result {
    case .success(let effects): return taken(prompt, effects)
    case .failure(let failure):
      if case .reasonNeeded? = failure.refusal {
        askWhy(targets, text)
        screens[screens.count - 1].remember([.prompt(prompt)])
        return []
      }
      screens.append(.prompt(prompt))
      return refuse(prompt, failure.sentence(language))
    }
  }

  private mutating func saveView(named name: String, _ prompt: Prompt) -> [Effect] {
    guard !name.isEmpty, !name.contains("="), !name.hasPrefix("#") else {
      return refuse(
        prompt,
        say(
          Phrase(
            zh: "名称不能为空，不能有“=”，不能以“#”开头", en: "A name must not be empty, hold “=” or begin with “#”"
          )))
    }
    screens.removeLast()
    forgetTexts(of: [.prompt(prompt)])
    let view = SavedView(
      name: name, filter: filter.text, lens: lens, order: order == .urgency ? nil : order)
    if let place = views.firstIndex(where: { $0.name == name }) {
      views[place] = view
    } else {
      views.append(view)
    }
    return [.saveViews(views)]
  }
}
