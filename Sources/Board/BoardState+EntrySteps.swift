/// From one question about an entry to the next, and at last to its words.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Opens the first question of a form.
  mutating func begin(_ form: EntryForm) -> [Effect] {
    ask(EntryDraft(form, form == .handoverAll ? [] : targets), after: nil)
  }

  /// Opens the question after a step; behind the last one there is none.
  mutating func ask(_ draft: EntryDraft, after step: EntryStep?) -> [Effect] {
    let steps = draft.steps
    let next = step.flatMap { steps.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    guard steps.indices.contains(next) else { return [] }
    switch steps[next] {
    case .verdict: screens.append(.picker(verdictPicker(draft)))
    case .role: screens.append(.picker(rolePicker(draft)))
    case .sort: screens.append(.picker(sortPicker(draft)))
    case .person: screens.append(.picker(personPicker(draft)))
    case .taker: screens.append(.picker(takerPicker(draft)))
    case .decider: screens.append(.picker(deciderPicker(draft)))
    case .made, .day, .count, .document:
      push(.entryStep(draft, steps[next]), title: title(of: draft, steps[next]))
    case .words: return write(draft)
    }
    return []
  }

  /// `督办：谁签发 · 03 …`, with the rung or the role that was chosen.
  func title(of draft: EntryDraft, _ step: EntryStep) -> String {
    let (action, name) = (draft.form.heading, draft.form.name(of: step))
    let chosen = draft.role ?? draft.sort.map { say(sortLabel($0, draft.form)) }
    // 督办单, 告诫书 say more than 督办 with the rung behind it.
    let isNamed = draft.form == .notice
    let zh = isNamed ? chosen ?? action.zh : action.zh + (chosen.map { "（\($0)）" } ?? "")
    let en = isNamed ? chosen ?? action.en : action.en + (chosen.map { " (\($0))" } ?? "")
    guard step != .words else { return titleFor(draft, Phrase(zh: zh, en: en)) }
    return titleFor(draft, Phrase(zh: "\(zh)：\(name.zh)", en: "\(en): \(name.en)"))
  }

  /// Of everything that somebody hands over no single issue is named.
  private func titleFor(_ draft: EntryDraft, _ what: Phrase) -> String {
    draft.form == .handoverAll ? say(what) : title(what)
  }

  /// Enter in a list of one of the steps; nil for a list of another purpose.
  mutating func takeStep(_ picker: Picker) -> [Effect]? {
    let (draft, step): (EntryDraft, EntryStep)
    switch picker.purpose {
    case .sort(let one): (draft, step) = (one, .sort)
    case .taker(let one): (draft, step) = (one, .taker)
    case .decider(let one): (draft, step) = (one, .decider)
    default: return nil
    }
    guard let text = picker.chosenText, !text.isEmpty || draft.form.isOptional(step) else {
      tell(Wording.chooseSigner, .warn)
      return []
    }
    if picker.chosen?.value == .typed, isSentence(text, step) {
      var next = draft
      next.text = text
      let again =
        step == .sort ? sortPicker(next) : step == .taker ? takerPicker(next) : deciderPicker(next)
      return ask(again: again, picker, step == .sort ? Wording.sortFirst : Wording.personFirst)
    }
    screens.removeLast()
    return take(text, as: step, draft)
  }

  /// Whether what was typed as a name or a kind is rather the words of the entry. Kinds of 问责 are long
  /// by nature.
  private func isSentence(_ text: String, _ step: EntryStep) -> Bool {
    step == .sort
      ? text.count > 16 || text.contains { "，。；：！？".contains($0) }
      : EntryDraft.looksLikeWords(text)
  }

  /// Puts a chosen text into the entry and asks on.
  mutating func take(_ text: String, as step: EntryStep, _ before: EntryDraft) -> [Effect] {
    var draft = before
    switch step {
    case .sort: draft.sort = text
    case .taker: draft.taker = text
    case .decider: draft.decider = text.isEmpty ? nil : text
    default: draft.person = text.isEmpty ? nil : text
    }
    if step == .person, draft.form.kind == .handover {
      draft.targets = handedOver(by: text, among: before)
      if draft.targets.isEmpty {
        screens.append(.picker(personPicker(before)))
        let refusal = EditRefusal.notInCharge(text)
        tell(
          before.form == .handover
            ? refusal.message
            : Phrase(zh: "“\(text)”名下没有要移交的问题", en: "\(text) answers for nothing that is open"),
          .warn)
        return []
      }
      let others = before.targets.filter { !draft.targets.contains($0) }
      if draft.form == .handover, !others.isEmpty {
        let numbers = Wording.numbers(others)
        tell(
          Phrase(
            zh: "\(numbers.zh) 不在“\(text)”名下，不移交",
            en: "\(text) does not answer for \(numbers.en): left alone"),
          .warn)
      }
      if draft.form == .handoverAll {
        let count = draft.targets.count
        tell(
          Phrase(
            zh: "“\(text)”名下未办结和长期的 \(count) 个问题一起移交",
            en: "\(count) open or lasting issues of \(text) are handed over together"))
      }
    }
    return ask(draft, after: step)
  }

  /// The issues that somebody hands over: of those that are meant the ones he answers for, or all of the
  /// ledger that are open or outlive their being finished.
  private func handedOver(by name: String, among draft: EntryDraft) -> [IssueID] {
    guard draft.form == .handoverAll else {
      return draft.targets.filter { issue($0)?.answerable.contains(name) ?? false }
    }
    let needle = SearchText(name)
    return ledger.rows.indices.compactMap { place in
      let row = ledger.rows[place]
      guard !row.isBroken, row.status != .void, ledger.contains(needle, at: place) else {
        return nil
      }
      let issue = ledger.issue(at: place)
      return issue.isToBeHandedOver && issue.answerable.contains(name) ? issue.id : nil
    }
  }

  /// Enter in the field of a step.
  mutating func submit(_ before: EntryDraft, _ step: EntryStep, _ prompt: Prompt) -> [Effect] {
    var draft = before
    let text = TextCleaning.line(prompt.field.text)
    do throws(EditRefusal) {
      if text.isEmpty, !draft.form.isOptional(step) {
        throw .mustNotBeEmpty(draft.form.name(of: step))
      }
      switch step {
      case .made:
        let day = text.isEmpty ? nil : try FieldValue.day(text, isPast: true, editContext)
        // 无 is no day on which something was done, and today is not meant by it either.
        if day == nil, !text.isEmpty { throw .mustNotBeEmpty(draft.form.name(of: step)) }
        if let day, day > setting.today { throw .dayAhead(day) }
        draft.made = text.isEmpty ? nil : text
      case .day:
        if deadline(text) == .longterm { throw .notADay(text) }
        let day =
          text.isEmpty ? nil : try FieldValue.day(text, isPast: false, editContext)
        if day == nil, !draft.form.isOptional(step) {
          throw .mustNotBeEmpty(draft.form.name(of: step))
        }
        draft.day = day == nil ? nil : text
        if let day {
          if draft.form == .recheck, day < setting.today { throw .dayBehind(day) }
          if let problem = whyNotExtended(to: day, draft) { return refuse(prompt, problem) }
        }
      case .count:
        draft.count = WrittenCount.persons(text)
        if !text.isEmpty, draft.count.map({ $0 < 1 }) ?? true {
          throw .notANumber(field: draft.form.name(of: .count), value: text)
        }
      default: draft.document = text.isEmpty ? nil : text
      }
    } catch {
      return refuse(prompt, error.sentence(language))
    }
    screens.removeLast()
    let effects = ask(draft, after: step)
    screens[screens.count - 1].remember([.prompt(prompt)])
    return effects
  }

  /// Why more time cannot be asked for, and of several issues for which: said where the day was typed,
  /// and not after the words. nil where it can, and for other forms.
  private func whyNotExtended(to day: Day, _ draft: EntryDraft) -> String? {
    guard draft.form == .askExtension else { return nil }
    for issue in draft.targets.compactMap({ issue($0) }) {
      do throws(EditRefusal) { _ = try IssueEdits.extendable(issue, to: day) } catch {
        let whose =
          draft.targets.count > 1 ? say(Phrase(zh: "\(issue.id) 号：", en: "\(issue.id): ")) : ""
        return whose + error.sentence(language)
      }
    }
    return nil
  }
}
