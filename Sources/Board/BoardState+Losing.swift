/// Issues that are gone from the file: the good view stays, and the user decides.

import LedgerMerge
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The file was changed by others while something of ours was not saved.
  mutating func answerUnderneath(_ disk: Ledger, _ explained: Set<IssueID>) -> [Effect] {
    forgetLoss()
    // What was not saved was a loss alone, and there is nothing of ours to be merged.
    if !hasUnsaved {
      quitsWhenSaved = false
      return answerFileChanged(disk, explained)
    }
    closeOvertaken()
    let loss = LedgerLoss(from: diskLedger, to: disk, explained: explained)
    if let question = lossQuestion(disk, loss) { return ask(question) }
    return merge(with: disk, loss)
  }

  /// Another version of the file was seen, which may be whole again.
  mutating func forgetLoss() {
    guard let before = savingBeforeLoss else { return }
    savingBeforeLoss = nil
    if journal.pending.isEmpty { saving = before }
  }

  /// What to ask before a version of the file is taken in; nil where it lacks nothing that could have
  /// been lost by accident, or has faults that are told otherwise.
  func lossQuestion(_ disk: Ledger, _ loss: LedgerLoss) -> Question? {
    guard loss.isSuspicious, loss.isBeginning || !isWorse(disk), !disk.hasMarkers else {
      return nil
    }
    let changes = LedgerComparison.changes(from: diskLedger, to: disk)
    if changes.isEmpty, loss.issues.isEmpty { return nil }
    let others = changes.filter { change in
      !loss.issues.contains { change.record == .issue($0) }
    }
    var lines = named(loss.issues, limit: 6)
    lines.append(
      say(
        Phrase(
          zh: "可能只写了一半（还在复制，或别的程序中途断了），也可能是有人删的",
          en: "It may be half written (a copy, a program that broke off), or somebody removed them")
      ))
    lines.append(
      say(
        Phrase(
          zh: "屏幕上还是原来的内容，没有写任何东西",
          en: "The screen shows what was there; nothing was written")))
    if !others.isEmpty {
      lines.append(
        say(Phrase(zh: "磁盘上另有 \(others.count) 处改动：", en: "\(others.count) other changes:")))
      if !setting.hidesPrivate { lines += others.prefix(3).map { "· " + say($0.sentence) } }
    }
    if !journal.pending.isEmpty {
      lines.append(say(Phrase(zh: "还没存上的修改：", en: "Not saved yet:")))
      lines += journal.pending.suffix(3).map { "· " + say($0.edit.title) }
    }
    return Question(
      .lost(disk, loss), title: say(BoardState.lossTitle(loss, of: diskLedger.rows.count)),
      lines: lines, answers: lossAnswers(loss.issues.count))
  }

  private static func lossTitle(_ loss: LedgerLoss, of count: Int) -> Phrase {
    let gone = loss.issues.count
    if gone == 0 {
      return Phrase(zh: "磁盘上的台账末尾少了一截", en: "The end of the ledger is missing on the disk")
    }
    return Phrase(
      zh: "磁盘上的台账少了 \(gone) 个问题（共 \(count) 个）",
      en: "\(gone) of \(count) issues are missing on the disk")
  }

  private func lossAnswers(_ count: Int) -> [String] {
    [
      say(Phrase(zh: "先不动，我再看看", en: "Leave it for now")),
      say(
        count == 0
          ? Phrase(zh: "补回来，写回磁盘", en: "Write it back to the disk")
          : Phrase(
            zh: "补回这 \(count) 个，写回磁盘；磁盘上的其他改动照样并入",
            en: "Write the \(count) back; other changes on the disk come in")),
      say(
        count == 0
          ? Phrase(zh: "就按磁盘上的（可以撤回）", en: "Take the disk's version (can be undone)")
          : Phrase(
            zh: "就按磁盘上的，少了这 \(count) 个（可以撤回）",
            en: "Take the disk's version without the \(count) (can be undone)")),
    ]
  }

  /// Issues by number and title; on a screen for everybody by number alone.
  private func named(_ issues: [IssueID], limit: Int) -> [String] {
    var lines = issues.prefix(limit).map { id in
      guard !setting.hidesPrivate, let row = diskLedger.row(of: id) else { return "· \(id)" }
      return "· \(id) \(diskLedger.title(at: row))"
    }
    if issues.count > limit {
      lines.append(
        say(Phrase(zh: "· 等 \(issues.count) 个", en: "· and \(issues.count - limit) more")))
    }
    return lines
  }

  /// Asks about a loss. Until it is answered what the screen shows counts as not saved: it is kept
  /// even if the program is ended.
  mutating func ask(_ question: Question) -> [Effect] {
    let missing = Phrase(zh: "磁盘上的台账少了内容", en: "the ledger on the disk lacks something")
    if setting.isReadOnly {
      tell(
        Phrase(
          zh: "先保留原来的画面：\(question.title)；R 改看磁盘上的",
          en: "The old view stays: \(question.title); R shows the disk's"), .late)
      return []
    }
    savingBeforeLoss = savingBeforeLoss ?? saving
    saving = .unsaved(missing)
    isInConflict = true
    quitsWhenSaved = false
    closeQuestions()
    message = nil
    screens.append(.question(question))
    return []
  }

  /// The question about a loss was put off.
  mutating func tellKept() {
    tell(
      Phrase(
        zh: "先不动：画面是原来的，磁盘上的文件没有动；Ctrl-S 再选",
        en: "The screen shows the old state, the file was not touched; Ctrl-S asks again"), .warn)
  }

  mutating func answerLost(
    _ disk: Ledger, _ loss: LedgerLoss, _ question: Question
  ) -> [Effect] {
    switch question.selected {
    case 1: return writeBack(disk, loss)
    case 2: return take(disk, loss)
    default: return decline(question)
    }
  }

  /// Puts what was lost back into the file, and keeps whatever else others changed in it.
  private mutating func writeBack(_ disk: Ledger, _ loss: LedgerLoss) -> [Effect] {
    let title = LedgerLoss.title(loss.issues)
    // Of a mere beginning there is nothing that the screen does not have.
    guard !loss.isBeginning, disk.headerSyntax != nil else {
      let changes = LedgerComparison.changes(from: disk, to: diskLedger)
      return lay(ledger, over: disk, title, changes)
    }
    do {
      var base = diskLedger
      _ = try base.apply(loss.removal(from: diskLedger, as: disk))
      let changes = LedgerComparison.changes(from: base, to: diskLedger)
      let result = try ThreeWayMerge.merge(base: base, ours: ledger, theirs: disk)
      let merged = Ledger(
        bytes: LedgerBytes(result.bytes()), path: ledger.path, today: ledger.today)
      if result.isClean, result.newErrors(in: merged).isEmpty {
        return lay(merged, over: disk, title, changes)
      }
      if result.isClean { return askAboutDisk(disk, result.newErrors(in: merged).map(\.sentence)) }
      journal.noteOnce(RecordedStep(changes), title: title)
      return begin(OpenMerge(result, .save(disk: disk)))
    } catch let error as any UserFacing {
      tell(
        Phrase(zh: "补不回去：\(error.message.zh)", en: "It cannot be put back: \(error.message.en)"),
        .late)
    } catch {
      tell(Phrase(zh: "补不回去：\(error)", en: "It cannot be put back: \(error)"), .late)
    }
    return []
  }

  private mutating func lay(
    _ whole: Ledger, over disk: Ledger, _ title: Phrase, _ changes: [LedgerChange]
  ) -> [Effect] {
    let restoring = Phrase(zh: "补回\(title.zh)", en: "restored \(title.en)")
    takeIn(disk)
    ledger = whole
    if ledger.today != setting.today { ledger.advance(to: setting.today) }
    if journal.pending.isEmpty {
      journal.record(
        Edit(restoring, changes.compactMap(\.edit)),
        inverse: Edit(restoring, changes.reversed().compactMap { $0.inverse.edit }),
        changes: changes)
    } else {
      journal.noteOnce(RecordedStep(changes), title: restoring)
    }
    tell(Phrase(zh: "已\(restoring.zh)", en: "Written back: \(title.en)"), .done)
    return changed()
  }

  /// Goes by the file as it is; undo brings back what is gone.
  private mutating func take(_ disk: Ledger, _ loss: LedgerLoss) -> [Effect] {
    let isUndoable = adoptStep(loss, in: disk)
    let effects: [Effect]
    if journal.pending.isEmpty {
      takeIn(disk)
      saving = .untouched
      refilter()
      effects = []
    } else {
      effects = rebase(onto: disk)
    }
    tell(
      isUndoable
        ? Phrase(zh: "已按磁盘上的内容；u 可以撤回", en: "The disk's version was taken; u undoes it")
        : Phrase(
          zh: "已按磁盘上的内容；少掉的全文记在历史里",
          en: "The disk's version was taken; the history holds what is gone"), .warn)
    return effects
  }

  /// Before a version is taken in that lacks an issue by somebody's decision: that is said until it was
  /// read, and can be taken back here.
  mutating func adopt(_ loss: LedgerLoss, in disk: Ledger) {
    guard !loss.issues.isEmpty, !setting.hidesPrivate else { return }
    let isUndoable = !setting.isReadOnly && adoptStep(loss, in: disk)
    var lines = named(loss.issues, limit: 6)
    if isUndoable {
      lines.append(say(Phrase(zh: "删错了可以按 u 撤回", en: "If it was a mistake, u brings it back")))
    }
    // It stands below a field in which somebody is typing, and waits.
    let place = screens.firstIndex { if case .prompt = $0 { true } else { false } }
    screens.insert(
      .question(
        Question(
          .notice,
          title: say(
            Phrase(
              zh: "有人在 guatu 之外删去了 \(loss.issues.count) 个问题",
              en: "Somebody removed \(loss.issues.count) issue outside guatu")),
          lines: lines, answers: [say(Wording.understood)])),
      at: place ?? screens.endIndex)
  }

  /// Makes a loss a step that can be undone.
  ///
  /// - Returns: whether it can.
  private mutating func adoptStep(_ loss: LedgerLoss, in disk: Ledger) -> Bool {
    let title = LedgerLoss.title(loss.issues)
    if loss.issues.isEmpty {
      let changes = LedgerComparison.changes(from: diskLedger, to: disk)
      journal.adopt(
        Edit(title, changes.compactMap(\.edit)),
        inverse: Edit(title, changes.reversed().compactMap { $0.inverse.edit }), changes: changes)
      return true
    }
    do throws(EditError) {
      var without = diskLedger
      let removal = loss.removal(from: diskLedger, as: disk)
      let inverse = try without.apply(removal)
      let changes = LedgerComparison.changes(from: diskLedger, to: without)
      journal.adopt(removal, inverse: inverse, changes: changes)
      return true
    } catch { return false }
  }
}
