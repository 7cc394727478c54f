/// Taking back and doing again, in this session and across earlier ones.

import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func undo() -> [Effect] {
    guard let step = journal.nextUndo else { return [.findStep(.undo, passing: passedSteps)] }
    do {
      let again = try ledger.apply(step.inverse)
      journal.undid(again: again)
      tell(Phrase(zh: "已撤回：\(step.edit.title.zh)", en: "Undone: \(step.edit.title.en)"), .done)
      return changed()
    } catch {
      refuse(step, error, .undo)
      return []
    }
  }

  mutating func redo() -> [Effect] {
    guard let step = journal.nextRedo else { return [.findStep(.redo, passing: passedSteps)] }
    do {
      let inverse = try ledger.apply(step.edit)
      journal.redid(inverse: inverse)
      tell(Phrase(zh: "已重做：\(step.edit.title.zh)", en: "Redone: \(step.edit.title.en)"), .done)
      return changed()
    } catch {
      refuse(step, error, .redo)
      return []
    }
  }

  /// Says in full why a step stays as it is, and lets the next wish go to the one before it.
  private mutating func refuse(
    _ step: Journal.Step, _ error: EditError, _ kind: HistoryEvent.Reference.Kind
  ) {
    let isUndo = kind == .undo
    var lines = [say(step.edit.title), error.sentence(language)]
    if let passed = journal.letGo(kind) {
      if let hash = passed.hash { passedSteps.insert(hash) }
      // Another step is no longer the one that was agreed to.
      hasCrossed = false
      if isUndo {
        lines.append(
          say(
            Phrase(
              zh: "这一步没有动；再撤回就是更早的一步", en: "It was left alone; undo goes on before it")))
      }
    }
    screens.append(
      .question(
        Question(
          .notice,
          title: say(
            isUndo
              ? Phrase(zh: "不能撤回这一步", en: "This cannot be undone")
              : Phrase(zh: "不能重做这一步", en: "This cannot be done again")),
          lines: lines, answers: [say(Wording.understood)])))
  }

  /// Shows what would be undone or redone and waits for Enter.
  mutating func ask(_ kind: HistoryEvent.Reference.Kind) -> [Effect] {
    guard let step = kind == .undo ? journal.nextUndo : journal.nextRedo else {
      return [.findStep(kind, passing: passedSteps)]
    }
    askAboutStep(kind, [say(step.edit.title)], kind == .undo ? .undo : .redo)
    return []
  }

  private mutating func askAboutStep(
    _ kind: HistoryEvent.Reference.Kind, _ lines: [String], _ purpose: Question.Purpose,
    isOwn: Bool = true
  ) {
    let isUndo = kind == .undo
    var question = Question(
      purpose,
      title: say(
        isUndo ? Phrase(zh: "撤回这一步？", en: "Undo this?") : Phrase(zh: "重做这一步？", en: "Redo this?")),
      lines: lines,
      answers: [
        say(Phrase(zh: "取消", en: "Cancel")),
        say(isUndo ? Phrase(zh: "撤回这一步", en: "Undo it") : Phrase(zh: "重做这一步", en: "Redo it")),
      ])
    // Enter alone takes nothing back that somebody else did.
    question.selected = isOwn ? 1 : 0
    screens.append(.question(question))
  }

  /// The history was asked for a step that was made before this session, or by somebody else.
  mutating func answerFound(
    _ kind: HistoryEvent.Reference.Kind, _ step: HistoryStep?
  ) -> [Effect] {
    guard let step else {
      tell(
        kind == .undo
          ? Phrase(zh: "没有可以撤回的修改", en: "There is nothing to undo")
          : Phrase(zh: "没有可以重做的修改", en: "There is nothing to redo"), .warn)
      return []
    }
    if hasCrossed, step.by == setting.by { return cross(kind, step) }
    // Somebody who presses the key once too often must not lose yesterday's work, or a colleague's.
    let origin = Phrase(
      zh: "这是 \(Moment.short(step.at, .chinese)) \(step.by) 的改动，不是这次打开以后做的。",
      en: "It was made by \(step.by) on \(Moment.short(step.at, .english)), not in this session.")
    let lines = [say(step.title), say(origin)]
    askAboutStep(kind, lines, .earlier(kind, step), isOwn: step.by == setting.by)
    return []
  }

  /// Undoes or redoes a step from before.
  mutating func cross(_ kind: HistoryEvent.Reference.Kind, _ step: HistoryStep) -> [Effect] {
    hasCrossed = true
    journal.adopt(step, for: kind)
    return kind == .undo ? undo() : redo()
  }
}
