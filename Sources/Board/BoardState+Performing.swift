/// Carrying out the actions of the table.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Does what an action says, or says why it cannot be done now.
  mutating func perform(_ action: Action) -> [Effect] {
    if let reason = whyUnavailable(action) {
      tell(reason, .warn)
      return []
    }
    switch action {
    case .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .nextIssue, .previousIssue:
      return move(action)
    case .open:
      if case .audit(let browser)? = screens.last { return visit(browser) }
      if let roster, !isOnPage {
        guard let id = roster.issue else { return [] }
        selection = .issue(id)
        screens.append(.issue(scroll: 0))
        findCursor()
        return []
      }
      screens = [.issue(scroll: 0)]
      return []
    case .back: return cancel()
    case .lensStatus: return use(.status)
    case .lensOwner: return use(.owner)
    case .lensDeadline: return use(.deadline)
    case .lensUnit: return use(.unit)
    case .lensCategory: return use(.category)
    case .lensAudit:
      openAudit()
      return []
    case .answerFinding: return askForAnswer()
    case .groupFindings:
      if case .audit(var browser)? = screens.last {
        browser.regroup()
        show(browser)
      }
      return []
    case .nextLens: return use(lens.moved(by: 1))
    case .previousLens: return use(lens.moved(by: -1))
    case .toggleLayout, .togglePreview, .previewDown, .previewUp, .foldColumns, .filter,
      .clearFilter, .views, .saveView,
      .order, .mark, .markAll, .clearMarks:
      return look(action)
    case .undo: return undo()
    case .redo: return redo()
    case .confirmUndo: return ask(.undo)
    case .confirmRedo: return ask(.redo)
    case .history: return [.readHistory(isFor: .list)]
    case .sync:
      isSyncing = true
      tell(Phrase(zh: "同步：开始…", en: "Sync: beginning …"), .dim)
      return [.sync]
    case .leadProjector: return [.leadProjector]
    case .importDocument: return [.listDocuments]
    case .facts: screens.append(.picker(factsPicker))
    case .rosters: screens.append(.picker(rostersPicker))
    case .exportDocument: screens.append(.picker(exportsPicker))
    case .headerFields: screens.append(.picker(headerPicker))
    case .auditRules: screens.append(.picker(rulesPicker))
    case .save, .reload, .openLedger, .theme, .mouse, .redraw, .suspend, .palette, .help, .quit:
      return serve(action)
    default: return beginEdit(action)
    }
    return []
  }

  /// Shows the board by another lens; from the audit it stands on the issue of the selected line.
  mutating func use(_ next: Lens) -> [Effect] {
    if let issue = auditBrowser?.selectedIssue ?? roster?.issue {
      selection = .issue(issue)
    }
    lens = next
    scroll = Scroll()
    screens = []
    rearrange()
    return []
  }

  private mutating func look(_ action: Action) -> [Effect] {
    switch action {
    case .toggleLayout:
      turnedLayouts.formSymmetricDifference([lens])
    case .togglePreview: isPreviewHidden.toggle()
    case .previewDown: scrollPreview(by: 1)
    case .previewUp: scrollPreview(by: -1)
    case .foldColumns:
      unfolded.formSymmetricDifference([lens])
      if let cursor, isFolded(arrangement.keys[cursor.column]) { selectFirst() }
    case .filter:
      // The next number is called while a page is open.
      if isOnPage { screens = [] }
      return startFilter(with: nil)
    case .clearFilter: setFilter("")
    case .views: screens.append(.picker(viewsPicker))
    case .saveView:
      push(.viewName, title: say(Phrase(zh: "视图名称", en: "Name of the view")))
    case .order: screens.append(.picker(orderPicker))
    case .mark:
      if let id = selectedID {
        if marked.remove(id) == nil { marked.insert(id) }
        return move(.down)
      }
    case .markAll:
      marked.formUnion(shownIssues)
      tell(
        Phrase(zh: "已勾选 \(marked.count) 个", en: "\(marked.count) are ticked"), hint: nil)
    case .clearMarks: marked = []
    default: break
    }
    return []
  }

  private mutating func serve(_ action: Action) -> [Effect] {
    switch action {
    case .save:
      if isFileGone {
        screens.append(.question(goneQuestion(leaving: false)))
        return []
      }
      if hasUnsaved { return [.save] }
      // Markers that were left for later are come back to here, as that answer says.
      if ledger.hasMarkers, !setting.isReadOnly { return askAboutMarkers() }
      if case .saved(let time) = saving {
        tell(
          Phrase(zh: "已保存 \(time)，没有新的修改", en: "Saved at \(time); nothing has changed since"), .done
        )
      } else {
        tell(Phrase(zh: "没有修改需要保存；修改会自动保存", en: "Nothing to save; changes save themselves"), .done)
      }
    case .reload: return [.reload]
    case .openLedger: screens.append(.picker(ledgerPicker))
    case .theme: screens.append(.picker(themePicker))
    case .mouse:
      isMouseOn.toggle()
      tell(
        isMouseOn
          ? Phrase(zh: "鼠标：开", en: "Mouse on") : Phrase(zh: "鼠标：关，可以选择文字了", en: "Mouse off"))
      return [.mouse(isMouseOn)]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .palette: screens.append(.picker(actionsPicker(isHelp: false)))
    case .help: screens.append(.picker(actionsPicker(isHelp: true)))
    case .quit:
      if hasUnsaved {
        screens.append(.question(isFileGone ? goneQuestion(leaving: true) : quitQuestion))
        return []
      }
      return [.quit]
    default: break
    }
    return []
  }

  /// One step back. On the board: marks, then the filter; it never quits.
  mutating func cancel() -> [Effect] {
    switch screens.popLast() {
    case .prompt(let prompt):
      if case .filter(let before) = prompt.purpose {
        giveUpFilter(for: before)
      } else {
        setAside(prompt)
        screens += prompt.before
      }
    case .picker(let picker):
      screens += picker.before
      setAside(picker)
      if case .theme(let before) = picker.purpose {
        themeName = before
        return [.theme(before, keep: false)]
      }
      if picker.purpose == .ledger, ledger.bytes.count == 0 { return [.quit] }
    case .question(let question): return decline(question)
    case .importing(let review):
      screens.append(.importing(review))
      return giveUpImport(review)
    case .audit, .roster: findCursor()
    case .issue:
      returnToRoster()
      // The issue may be one that the board does not show any more.
      findCursor()
    case nil:
      // The filter first: issues are found one after the other and ticked on the way.
      if filter.isActive {
        setFilter("")
      } else if !marked.isEmpty {
        tell(Wording.unmarked(marked.count))
        marked = []
      }
    }
    return []
  }

  private var quitQuestion: Question {
    var reason = ""
    if case .unsaved(let phrase) = saving { reason = say(phrase) }
    return Question(
      .quitUnsaved,
      title: say(Phrase(zh: "有修改没有存上", en: "Some changes are not saved")),
      lines: [reason] + journal.pending.suffix(5).map { "· " + say($0.edit.title) },
      answers: [
        say(Phrase(zh: "留下，继续重试保存", en: "Stay and go on trying")),
        say(Phrase(zh: "现在再存一次，存上就退出", en: "Save once more, then leave")),
        say(Phrase(zh: "放弃这些修改并退出", en: "Leave without them")),
      ])
  }
}

extension Action {
  /// Changes the selected or marked issues.
  var changesIssue: Bool {
    switch self {
    case .editMenu, .addProgress, .setStatus, .statusBack, .statusForward, .setDeadline, .setLead,
      .setUnit, .setOwners, .setSupport, .setTitle, .setCategory, .setDetail, .setGoal, .setBlocker,
      .setNote, .setFlags, .measures, .addMeasure, .addEvidence, .withdraw, .editOutside, .dutyMenu,
      .notices, .milestones, .setCadence, .setRecheck, .setRelated, .addEvidenceFile, .setAmount,
      .setSource, .setOpened:
      true
    // Whoever writes an entry changes the issue; of everything that somebody hands over none is in front.
    default: EntryForm(self).map { $0 != .handoverAll } ?? false
    }
  }

  /// Changes the ledger in any way.
  var changesLedger: Bool {
    switch self {
    case .newIssue, .undo, .redo, .confirmUndo, .confirmRedo, .save, .sync, .importDocument,
      .handOverAll, .headerFields, .auditRules:
      true
    default: changesIssue
    }
  }

  /// Makes sense for a single issue only.
  var isForOne: Bool {
    switch self {
    case .setTitle, .setDetail, .setGoal, .setBlocker, .setNote, .measures, .addMeasure,
      .addEvidence, .editOutside, .notices, .milestones, .setRelated, .addEvidenceFile,
      .openEvidence, .setAmount:
      true
    default: false
    }
  }
}
