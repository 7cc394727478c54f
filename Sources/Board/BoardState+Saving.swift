/// What the disk answered, and what to do when the file is not what it was.

import LedgerModel
import LedgerText
import Rules

extension BoardState {
  mutating func answerSaved(_ report: SaveReport) -> [Effect] {
    saving = .saved(report.time)
    journal.saved(report.hashes)
    history = nil
    diskLedger = ledger
    isInConflict = false
    isFileGone = false
    savingBeforeLoss = nil
    tell(report.news)
    return quitsWhenSaved ? [.quit] : []
  }

  /// What synchronisation did. One line is said as others are; what needs a person stays until it was
  /// read.
  mutating func answerSynced(_ lines: [Phrase], _ isWhole: Bool) {
    isSyncing = false
    if isWhole, lines.count == 1 { return tell(lines[0], .done) }
    let title =
      isWhole
      ? Phrase(zh: "同步完成", en: "Synchronised")
      : Phrase(zh: "同步没有做完", en: "Synchronisation is not complete")
    if isWhole {
      return tell(
        Phrase(
          zh: "\(title.zh)：" + lines.map(\.zh).joined(separator: "；"),
          en: "\(title.en): " + lines.map(\.en).joined(separator: "; ")), .done)
    }
    message = nil
    screens.append(
      .question(
        Question(
          .notice, title: say(title), lines: lines.map { say($0) },
          answers: [say(Wording.understood)])))
  }

  /// What came to light with the disk; something that nobody did on this screen must not pass unseen.
  mutating func tell(_ news: [Phrase]) {
    guard !news.isEmpty else { return }
    tell(
      Phrase(
        zh: news.map(\.zh).joined(separator: "。"), en: news.map(\.en).joined(separator: ". ")),
      .warn)
  }

  mutating func answerOpened(_ next: Ledger, _ explained: Set<IssueID>) -> [Effect] {
    let isAnother = next.path != ledger.path
    // What is not saved must not be read over.
    if hasUnsaved, !isAnother { return answerReadAgain(next, explained) }
    if !isAnother, !setting.isReadOnly {
      let loss = LedgerLoss(from: diskLedger, to: next, explained: explained)
      if let question = lossQuestion(next, loss) { return ask(question) }
    }
    takeIn(next)
    screens = isAnother ? [] : screens
    if isAnother {
      journal = Journal()
      saving = .untouched
      marked = []
      selection = nil
      cursor = nil
      filter = Filter()
      scroll = Scroll()
      // Whatever waited to be gone on with belongs to the other ledger.
      hasCrossed = false
      passedSteps = []
      kept = []
      openMerge = nil
      beforeFilter = nil
      refusedText = nil
      audit = nil
      beginAuditing()
    } else {
      tell(Phrase(zh: "已重新读取", en: "Read again"), .done)
    }
    refilter()
    if selection == nil { selectFirst() }
    if isAnother { tellUnreadable() }
    return isAnother ? askAboutMarkers() + nextDocument() : []
  }

  /// The file was read again on demand while something waits to be saved, which must not be lost.
  private mutating func answerReadAgain(
    _ disk: Ledger, _ explained: Set<IssueID>
  ) -> [Effect] {
    guard isOnDisk(disk) else { return answerUnderneath(disk, explained) }
    tell(
      Phrase(
        zh: "磁盘上没有别的改动；没有存上的修改还在内存里",
        en: "Nothing else has changed on the disk; what is not saved is kept in memory"), .warn)
    return []
  }

  /// Whether a version is the one that was read or saved last.
  private func isOnDisk(_ disk: Ledger) -> Bool {
    disk.bytes.withBytes { new in
      diskLedger.bytes.withBytes { old in new.elementsEqual(old) }
    }
  }

  /// Another program changed the file while nothing waited to be saved: its version is shown, unless
  /// it cannot be read whole and ours could.
  mutating func answerFileChanged(_ disk: Ledger, _ explained: Set<IssueID>) -> [Effect] {
    findAgain()
    forgetLoss()
    if hasUnsaved { return answerUnderneath(disk, explained) }
    closeOvertaken()
    let loss = LedgerLoss(from: diskLedger, to: disk, explained: explained)
    if let question = lossQuestion(disk, loss) { return ask(question) }
    if disk.hasMarkers, !setting.isReadOnly {
      takeIn(disk)
      refilter()
      return askAboutMarkers()
    }
    guard !isWorse(disk) else {
      let fault = newFault(in: disk)
      tell(
        Phrase(
          zh: "先保留原来的画面：文件被外部改动，有错误（\(fault.zh)）",
          en: "The old view stays: the file changed outside and has errors (\(fault.en))"),
        .late)
      return []
    }
    let changes = LedgerComparison.changes(from: diskLedger, to: disk)
    adopt(loss, in: disk)
    takeIn(disk)
    refilter()
    // A whole room looks at the projector: what changed is on the board, and may concern what is hidden.
    if setting.hidesPrivate { return [] }
    return announce(changes, isMerged: false)
  }

  func isWorse(_ disk: Ledger) -> Bool { faults(of: disk).count > faults(of: diskLedger).count }

  /// What of a ledger cannot be read: the text and the line of each part, and what is wrong with it.
  private func faults(of ledger: Ledger) -> [(text: String, line: Int, what: Phrase?)] {
    let records = ledger.rows.indices.filter { ledger.rows[$0].isBroken }.map { row in
      let problem = ledger.problems(at: row).first
      return (
        ledger.rawText(at: row), problem?.place.line ?? ledger.line(at: row), problem?.message
      )
    }
    return records + ledger.unreadable.map { ($0.firstText, $0.lines.lowerBound, $0.reason) }
  }

  /// The first fault of a version of the file that the one before does not have, with its line.
  func newFault(in disk: Ledger) -> Phrase {
    let known = Set(faults(of: diskLedger).map(\.text))
    let fault = faults(of: disk).filter { !known.contains($0.text) }.min { $0.line < $1.line }
    let line = Wording.line(fault?.line ?? 1)
    let what = fault?.what ?? Phrase(zh: "读不出问题", en: "no issue can be read")
    return Phrase(zh: "\(line.zh)：\(what.zh)", en: "\(line.en): \(what.en)")
  }

  /// The file changed in a way that cannot be merged: nothing was written, and the user chooses.
  ///
  /// - Parameter reasons: why not.
  mutating func askAboutDisk(_ disk: Ledger, _ reasons: [Phrase]) -> [Effect] {
    saving = .unsaved(Phrase(zh: "文件被别人改过", en: "the file was changed by somebody else"))
    isInConflict = true
    quitsWhenSaved = false
    closeQuestions()
    var lines = reasons.prefix(3).map { say($0) }
    lines.append(say(Phrase(zh: "磁盘上的改动：", en: "Changed on the disk:")))
    let changes = LedgerComparison.changes(from: diskLedger, to: disk)
    let lost = changes.filter { $0.field == nil && $0.new == nil }.map(\.record.name)
    if lost.count > 1 {
      let named = lost.prefix(6).joined(separator: language == .chinese ? "、" : ", ")
      let more = lost.count > 6 ? (language == .chinese ? " 等" : " …") : ""
      lines.insert(
        say(
          Phrase(
            zh: "磁盘上少了 \(lost.count) 个问题（\(named)\(more)），可能只写了一半",
            en: "\(lost.count) issues are missing on the disk (\(named)\(more)): "
              + "it may be half written")), at: 0)
    }
    lines += changes.prefix(5).map { "· " + say($0.sentence) }
    if changes.count > 5 { lines.append("· …") }
    lines.append(say(Phrase(zh: "还没存上的修改：", en: "Not saved yet:")))
    lines += journal.pending.suffix(5).map { "· " + say($0.edit.title) }
    screens.append(
      .question(
        Question(
          .changedUnderneath(disk),
          title: say(
            Phrase(
              zh: "台账在别处被改过，没有覆盖", en: "The ledger was changed elsewhere; nothing was overwritten")),
          lines: lines,
          answers: [
            say(Phrase(zh: "先不保存，我再看看", en: "Do not save yet")),
            say(Phrase(zh: "采用磁盘上的内容，再加上我的修改", en: "Take the disk's version and add my changes")),
            say(Phrase(zh: "采用磁盘上的内容，放弃我的修改", en: "Take the disk's version without my changes")),
          ])))
    return []
  }

  /// Lays what is not saved over the disk's version. What no longer fits is named and kept out.
  mutating func rebase(onto disk: Ledger) -> [Effect] {
    let pending = journal.pending
    takeIn(disk)
    journal.forgetPending()
    var refused: [Phrase] = []
    var lines: [String] = []
    for edit in pending.map(\.edit) where !edit.isEmpty {
      do {
        let before = ledger
        let inverse = try ledger.apply(edit)
        let changes = LedgerComparison.changes(
          from: before, to: ledger, in: Set(edit.records + inverse.records))
        journal.record(edit, inverse: inverse, changes: changes)
      } catch {
        refused.append(edit.title)
        lines.append("\(say(edit.title))（\(error.sentence(language))）")
        lines += rescue(edit)
      }
    }
    // What is only noted fits any version; what a document stated goes with the edit of its name.
    for waiting in pending where waiting.edit.isEmpty && !refused.contains(waiting.edit.title) {
      journal.note(waiting.recorded, title: waiting.edit.title)
    }
    refilter()
    if !refused.isEmpty {
      message = nil
      screens.append(
        .question(
          Question(
            .notice,
            title: say(
              Phrase(
                zh: "有 \(refused.count) 处修改没有加上；写的文字还在各栏里",
                en: "\(refused.count) changes could not be added; their fields keep the texts")
            ),
            lines: lines, answers: [say(Wording.understood)])))
    }
    guard !journal.pending.isEmpty else {
      saving = .untouched
      return []
    }
    return changed()
  }

  /// The user's own editor has ended.
  mutating func answerEdited(_ text: String?, _ failure: Phrase?) -> [Effect] {
    if let failure {
      tell(failure, .late)
      return [.redraw]
    }
    guard let text, let id = targetOutside, let row = ledger.row(of: id) else {
      tell(Phrase(zh: "没有改动", en: "Nothing was changed"), .dim)
      return [.redraw]
    }
    let before = ledger.rawText(at: row)
    let after = text.hasSuffix("\n") ? String(text.dropLast()) : text
    if after == before || after + "\n" == before {
      tell(Phrase(zh: "没有改动", en: "Nothing was changed"), .dim)
      return [.redraw]
    }
    let edit = Edit(
      Phrase(zh: "\(id) 号问题 在编辑器中修改", en: "issue \(id): changed in an editor"),
      [.replaceIssue(id, expected: before, text: text)])
    let result = make(edit)
    if case .failure = result { refusedText = text }
    return [.redraw] + report(result)
  }

  /// Says where the text lies that was refused, in full: it may be long work.
  package mutating func tellRefusedText(at path: String) {
    refusedText = nil
    let reason = message.map { [$0.text] } ?? []
    message = nil
    screens.append(
      .question(
        Question(
          .notice,
          title: say(
            Phrase(zh: "编辑器里的文字没有采用", en: "The text of the editor was not taken")),
          lines: reason + [
            say(Phrase(zh: "改过的文字留在 \(path)", en: "Your text is kept in \(path)"))
          ], answers: [say(Wording.understood)])))
  }
}
