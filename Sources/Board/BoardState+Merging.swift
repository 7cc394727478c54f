/// Two people's changes made one: by itself where they touch different fields, by asking where they
/// do not agree.

import Canvas
import LedgerMerge
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The file changed while something of ours was not saved: both become one, field by field.
  ///
  /// - Parameter loss: what the file lacks, which was found to be no accident.
  mutating func merge(with disk: Ledger, _ loss: LedgerLoss) -> [Effect] {
    if isWorse(disk) { return askAboutDisk(disk, [newFault(in: disk)]) }
    do {
      let result = try ThreeWayMerge.merge(base: diskLedger, ours: ledger, theirs: disk)
      if result.isClean {
        let merged = Ledger(
          bytes: LedgerBytes(result.bytes()), path: ledger.path, today: ledger.today)
        // Two sound halves may make a whole that is not: then a person has to look.
        if result.newErrors(in: merged).isEmpty { return lay(merged, over: disk, loss) }
        return askAboutDisk(disk, result.newErrors(in: merged).map(\.sentence))
      }
      return begin(OpenMerge(result, .save(disk: disk)))
    } catch {
      let line = say(Wording.line(error.problem.place.line))
      return askAboutDisk(
        disk,
        [Phrase(zh: "\(line)：\(error.message.zh)", en: "\(line): \(error.message.en)")])
    }
  }

  /// Goes on with a merged ledger where the file holds what others wrote.
  private mutating func lay(
    _ merged: Ledger, over disk: Ledger, _ loss: LedgerLoss
  ) -> [Effect] {
    let theirs = LedgerComparison.changes(from: diskLedger, to: disk)
    adopt(loss, in: disk)
    takeIn(disk)
    ledger = merged
    if ledger.today != setting.today { ledger.advance(to: setting.today) }
    // The names come with the save, whose own news are worth more.
    return (theirs.isEmpty ? [] : announce(theirs, isMerged: true)) + changed()
  }

  /// Begins to ask about contradictions.
  mutating func begin(_ merge: OpenMerge) -> [Effect] {
    saving = .unsaved(Phrase(zh: "与别人的改动有冲突", en: "it contradicts another's change"))
    isInConflict = true
    quitsWhenSaved = false
    openMerge = merge
    return [.readHistory(isFor: .conflict)]
  }

  /// A file that holds conflict markers, as git leaves it, is taken to pieces and asked about.
  mutating func askAboutMarkers() -> [Effect] {
    guard !setting.isReadOnly, ledger.hasMarkers else { return [] }
    do {
      let result = try ConflictText.read(
        ledger.bytes, path: ledger.path, today: setting.today)
      openMerge = OpenMerge(result, .file)
      return [.readHistory(isFor: .conflict)]
    } catch {
      tell(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)), .late)
      return []
    }
  }

  /// Shows the next conflict, or goes on when none is left.
  mutating func askAboutConflict() -> [Effect] {
    guard let merge = openMerge else { return [] }
    guard let place = merge.next else { return finish(merge) }
    let conflict = merge.result.conflicts[place]
    var lines: [String] = []
    if case .issue(let id)? = conflict.record.key, let row = ledger.row(of: id) {
      lines.append(ledger.title(at: row))
    }
    // A file with markers need not say what stood there before; the history may.
    let base = conflict.base ?? replaced(in: conflict)
    var isKnown = base != nil
    if case .save = merge.origin { isKnown = true }
    if isKnown { lines += shown(Phrase(zh: "原来", en: "Before"), said(base, conflict), nil) }
    lines += shown(
      Phrase(zh: "我的", en: "Mine"), said(conflict.ours, conflict),
      author(of: conflict, conflict.ours))
    lines += shown(
      Phrase(zh: "对方", en: "Theirs"), said(conflict.theirs, conflict),
      author(of: conflict, conflict.theirs))
    let number = "\(merge.choices.count + 1)/\(merge.result.conflicts.count)"
    closeQuestions()
    screens.append(
      .question(
        Question(
          .conflict(place),
          title: say(
            Phrase(
              zh: "冲突 \(number) · \(conflict.place.zh)",
              en: "Conflict \(number) · \(conflict.place.en)"
            )),
          lines: lines, answers: conflictAnswers(conflict).map { say($0.words) })))
    return []
  }

  /// A value as people say it: a status by its label.
  private func said(_ value: String?, _ conflict: MergeConflict) -> String? {
    guard conflict.field == "Status", let value, let status = Status(code: value.trimmed) else {
      return value
    }
    return ledger.header.label(of: status, language)
  }

  private func shown(_ label: Phrase, _ value: String?, _ author: String?) -> [String] {
    let author = author.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""
    let head = say(label) + (language == .chinese ? "：" : ": ")
    guard let value else { return [head + say(Wording.none) + author] }
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    // The values stand under each other, and who wrote them behind.
    if lines.count == 1 { return [head + value + author] }
    let more = lines.count > 6 ? ["  …"] : []
    return [head + author] + lines.prefix(6).map { "  " + $0 } + more
  }

  /// Who wrote a value and when, as far as the history knows.
  private func author(of conflict: MergeConflict, _ value: String?) -> String? {
    guard let key = conflict.record.key, let field = conflict.field else { return nil }
    let event = history?.events.last {
      $0.on == key.name && $0.field == field && $0.new == value
    }
    return event.map {
      ($0.by == HistoryEvent.somebody ? say(Wording.outside) : $0.by) + " "
        + Moment.short($0.at, language)
    }
  }

  /// What one of the two values replaced, as far as the history knows.
  private func replaced(in conflict: MergeConflict) -> String? {
    guard let key = conflict.record.key, let field = conflict.field else { return nil }
    return history?.events.last {
      $0.on == key.name && $0.field == field && $0.entry == conflict.entry && $0.new != nil
        && ($0.new == conflict.ours || $0.new == conflict.theirs)
    }?.old
  }

  /// What can be answered to a conflict; the first does nothing.
  private func conflictAnswers(_ conflict: MergeConflict) -> [(words: Phrase, answer: Answer)] {
    var answers: [(Phrase, Answer)] = [
      (Phrase(zh: "先放着，我再问问", en: "Leave it for now"), .later),
      (Phrase(zh: "用我的", en: "Use mine"), .choice(.ours)),
      (Phrase(zh: "用对方的", en: "Use theirs"), .choice(.theirs)),
    ]
    if conflict.canKeepBoth {
      answers.append((Phrase(zh: "都保留", en: "Keep both"), .choice(.both)))
    }
    if let field = conflict.field, !field.contains(" ") {
      answers.append((Phrase(zh: "另写一个…", en: "Write another…"), .write))
    }
    return answers
  }

  private enum Answer {
    case later, write
    case choice(MergeChoice)
  }

  /// The user has answered the question about a conflict.
  mutating func answerConflict(_ place: Int, _ question: Question) -> [Effect] {
    guard let merge = openMerge else { return [] }
    let conflict = merge.result.conflicts[place]
    switch conflictAnswers(conflict)[question.selected].answer {
    case .later: return decline(question)
    case .choice(let choice): return settle(place, choice)
    case .write:
      push(
        .conflictText(ConflictPlace(conflict)), title: say(conflict.place),
        text: conflict.ours ?? conflict.theirs ?? "", isMultiline: true)
      return []
    }
  }

  /// The text that was typed for a conflict, which somebody else may have settled meanwhile.
  mutating func settle(_ conflict: ConflictPlace, _ prompt: Prompt) -> [Effect] {
    screens.removeLast()
    guard let place = openMerge?.place(of: conflict) else {
      keep(prompt.purpose, prompt.field.text, initial: prompt.initial)
      tell(
        Phrase(
          zh: "这个冲突现在没有了，文字留着没有用上", en: "There is no such conflict any more; the text was not used"),
        .warn)
      return []
    }
    forgetTexts(of: [.prompt(prompt)])
    return settle(place, .text(prompt.field.text))
  }

  private mutating func settle(_ place: Int, _ choice: MergeChoice) -> [Effect] {
    openMerge?.choices[place] = choice
    return askAboutConflict()
  }

  /// Every conflict is settled. What was given up stays in the history: it is recorded as a value
  /// that stood there and was replaced.
  private mutating func finish(_ merge: OpenMerge) -> [Effect] {
    let chosen = merge.settled(like: ledger)
    if let error = merge.result.newErrors(in: chosen).first { return askAgain(error) }
    openMerge = nil
    let mine = merge.ledger(all: .ours, like: ledger)
    var changes = LedgerComparison.changes(from: mine, to: chosen)
    let title = Phrase(zh: "处理冲突", en: "settled conflicts")
    switch merge.origin {
    case .save(let disk):
      takeIn(disk)
      ledger = chosen
      if !changes.isEmpty {
        journal.record(
          Edit(title, changes.compactMap(\.edit)),
          inverse: Edit(title, changes.reversed().compactMap { $0.inverse.edit }), changes: changes)
      }
    case .file:
      let theirs = merge.ledger(all: .theirs, like: ledger)
      changes += LedgerComparison.changes(from: theirs, to: chosen)
      ledger = chosen
      journal.note(RecordedStep(changes), title: title)
    }
    if ledger.today != setting.today { ledger.advance(to: setting.today) }
    tell(Phrase(zh: "冲突已处理", en: "The conflicts are settled"), .done)
    return changed()
  }

  /// What was chosen does not go together: the file stays as it is, and the questions come again.
  private mutating func askAgain(_ error: MergeConflict) -> [Effect] {
    openMerge?.choices = [:]
    let what = error.sentence
    let effects = askAboutConflict()
    tell(
      Phrase(
        zh: "这样选合不到一起，请重新选：\(what.zh)",
        en: "These choices do not go together, choose again: \(what.en)"), .late)
    return effects
  }
}

extension Ledger {
  /// Whether it holds conflict markers, as git leaves them.
  var hasMarkers: Bool { problems.contains { $0.code == "E020" } }
}
