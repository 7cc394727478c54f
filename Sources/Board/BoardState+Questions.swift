/// Keys in a question, and what its answers do.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func answer(_ key: Key, to question: Question) -> [Effect] {
    var question = question
    let plain = key.normalised
    if plain.code == .enter { return accept(question) }
    if asksToSave(key) {
      tell(Wording.notChosen, .warn)
      return []
    }
    if case .character(let glyph) = plain.code, plain.modifiers.isEmpty,
      let number = glyph.wholeNumberValue, (1...question.answers.count).contains(number)
    {
      question.selected = number - 1
      // A question that comes up by itself must not be answered by a digit that was meant for a text.
      if !question.comesByItself {
        screens[screens.count - 1] = .question(question)
        return accept(question)
      }
    } else if let action = listAction(plain), let top = scroll(question, by: action) {
      question.top = top
    } else if let action = listAction(plain),
      let step = listStep(action, page: 1, of: question.answers.count)
    {
      question.selected += step
    } else {
      switch listAction(plain) {
      case .back: return cancel()
      case .quit: return leave()
      default: break
      }
      switch plain.code {
      case .left: question.selected -= 1
      case .right: question.selected += 1
      default: return []
      }
    }
    question.selected = min(max(0, question.selected), question.answers.count - 1)
    screens[screens.count - 1] = .question(question)
    return []
  }

  private mutating func accept(_ question: Question) -> [Effect] {
    screens.removeLast()
    switch question.purpose {
    case .quitUnsaved:
      switch question.selected {
      case 1:
        quitsWhenSaved = true
        return [.save]
      case 2: return [.quit]
      default: return decline(question)
      }
    case .fileGone: return answerGone(question)
    case .changedUnderneath(let disk):
      switch question.selected {
      case 1: return rebase(onto: disk)
      case 2:
        journal.forgetPending()
        return answerTaken(disk)
      default: return decline(question)
      }
    case .lost(let disk, let loss): return answerLost(disk, loss, question)
    case .conflict(let place): return answerConflict(place, question)
    case .clash(let prompt, let theirs): return answerClash(prompt, theirs, question.selected)
    case .bulk(let edit): return question.selected == 1 ? make(edit, question) : decline(question)
    case .undo: return question.selected == 1 ? undo() : []
    case .redo: return question.selected == 1 ? redo() : []
    case .earlier(let kind, let step): return question.selected == 1 ? cross(kind, step) : []
    case .event(let event): return question.selected == 1 ? open(event.record) : []
    case .importing: return question.selected == 1 ? writeImport() : []
    case .dropImport: return question.selected == 1 ? dropImport() : []
    case .notice: return []
    }
  }

  /// Makes an edit of many issues that was said yes to.
  private mutating func make(_ edit: Edit, _ question: Question) -> [Effect] {
    let result = make(edit)
    switch result {
    case .success: forgetTexts(of: question.before)
    case .failure: screens += question.before
    }
    return report(result)
  }

  /// Shows the page of an issue that an event is about.
  private mutating func open(_ record: RecordKey) -> [Effect] {
    guard case .issue(let id) = record, ledger.row(of: id) != nil else { return [] }
    if !select(id) {
      setFilter("")
      _ = select(id)
    }
    screens = [.issue(scroll: 0)]
    return []
  }

  /// Takes questions away that something newer has overtaken. The field that one of them came from
  /// stands there again; a text for a conflict that is asked about anew is kept for it.
  mutating func closeQuestions() {
    var left: [BoardScreen] = []
    for screen in screens {
      switch screen {
      case .question(let question): left += question.before
      case .prompt(let prompt):
        if case .conflictText = prompt.purpose { setAside(prompt) } else { left.append(screen) }
      case .issue, .picker, .importing, .audit, .roster: left.append(screen)
      }
    }
    screens = left
  }

  /// Takes away what was asked about a version of the file that is not the newest any more.
  mutating func closeOvertaken() {
    screens = screens.flatMap { screen -> [BoardScreen] in
      guard case .question(let question) = screen else { return [screen] }
      switch question.purpose {
      case .lost, .changedUnderneath: return question.before
      default: return [screen]
      }
    }
  }

  /// Esc, or the answer that does nothing.
  mutating func decline(_ question: Question) -> [Effect] {
    if case .conflict = question.purpose {
      openMerge = nil
      tell(
        Phrase(
          zh: "冲突先放着，没有保存；Ctrl-S 再处理", en: "Left open and not saved; Ctrl-S comes back to it"),
        .warn)
    }
    if case .lost = question.purpose { tellKept() }
    if case .changedUnderneath = question.purpose {
      tell(
        Phrase(
          zh: "修改留在内存里，没有存上；Ctrl-S 再选",
          en: "The change is kept in memory, not saved; Ctrl-S asks again"),
        .warn)
    }
    // What was typed is still there, one step back.
    screens += question.before
    return []
  }

  private mutating func answerTaken(_ disk: Ledger) -> [Effect] {
    takeIn(disk)
    saving = .untouched
    refilter()
    tell(Phrase(zh: "已采用磁盘上的内容", en: "The disk's version was taken"), .warn)
    return []
  }
}
