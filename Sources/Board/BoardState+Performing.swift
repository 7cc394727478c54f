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
        if issue(in: roster) != nil { screens.append(.issue(scroll: 0)) }
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

  /// Why an action cannot be done now; nil when it can.
  func whyUnavailable(_ action: Action) -> Phrase? {
    switch action {
    case .open: return selectedItem == nil && auditBrowser == nil ? whyNothingSelected : nil
    case .clearFilter:
      return filter.isActive ? nil : Phrase(zh: "现在没有筛选", en: "there is no filter")
    case .clearMarks:
      return marked.isEmpty ? Phrase(zh: "没有勾选", en: "nothing is marked") : nil
    case .undo, .confirmUndo, .redo, .confirmRedo, .importDocument: return whyNoEdit
    case .sync:
      if isSyncing { return Phrase(zh: "正在同步", en: "it is being synchronised") }
      if hasUnsaved {
        return Phrase(
          zh: "有修改没有存上，存好以后才能同步", en: "some changes are not saved; save them first")
      }
      return whyNoEdit
    case .openLedger:
      if hasUnsaved {
        return Phrase(
          zh: "有修改没有存上，存好以后才能换台账（Ctrl-S 再存）",
          en: "some changes are not saved; save them first (Ctrl-S)")
      }
      return choices.count < 2
        ? Phrase(zh: "只打开了这一本台账", en: "only this ledger was given") : nil
    case .mark:
      if selectedID != nil { return nil }
      return selection == nil ? whyNothingSelected : Wording.brokenRecord
    case .markAll: return shownIssues.isEmpty ? whyNothingSelected : nil
    case .foldColumns:
      return arrangement.keys.indices.contains {
        isFoldable(arrangement.keys[$0]) && arrangement.count(of: $0) > 0
      }
        ? nil : Phrase(zh: "现在没有可以收起的列", en: "there is no column to fold now")
    case .toggleLayout:
      return setting.columns < Layout.narrowest
        ? Phrase(zh: "屏幕太窄，只能用列表", en: "the screen is too narrow for columns") : nil
    case .save: return whyNoEdit
    case .leadProjector:
      return setting.isReadOnly
        ? Phrase(zh: "只读打开的不能带投影", en: "a board that is read-only cannot lead") : nil
    case .togglePreview:
      return setting.columns < Layout.previewFrom
        ? Phrase(
          zh: "屏幕不够宽，\(Layout.previewFrom) 列以上才有预览",
          en: "the screen is too narrow: a preview needs \(Layout.previewFrom) columns") : nil
    case .previewDown, .previewUp: return whyNoPreview
    case .theme:
      return setting.themes().isEmpty ? Phrase(zh: "没有找到主题", en: "no theme was found") : nil
    case .newIssue, .handOverAll, .headerFields, .auditRules: return whyNoEdit
    case .exportDocument: return whyNoDocument
    case .answerFinding, .groupFindings:
      if keyContext != .audit {
        return Phrase(zh: "先打开对账（7）", en: "open the audit first (7)")
      }
      return action == .answerFinding ? whyNoEdit : nil
    case .editMenu where brokenID != nil, .editOutside where brokenID != nil: return whyNoEdit
    case let edit where edit.changesIssue:
      if let reason = whyNoEdit { return reason }
      if brokenID != nil { return Wording.brokenRecord }
      if !hasTargets {
        return selection == nil || auditBrowser != nil ? whyNothingSelected : Wording.brokenRecord
      }
      if edit == .withdraw, targets.allSatisfy({ issue($0)?.status == .void }) {
        return Phrase(zh: "已经撤销", en: "it is withdrawn already")
      }
      if edit == .setDeadline, let reason = whyDeadlineStays { return reason }
      if let reason = whyNoDuty(edit) { return reason }
      if edit.isForOne, isForMarked, marked.count > 1 {
        return Phrase(zh: "只能对一个问题做；先取消勾选", en: "this works on one issue; clear the marks first")
      }
      return nil
    default: return nil
    }
  }

  /// Why nothing can be written beside the ledger: what it holds is not for whoever looks on.
  private var whyNoDocument: Phrase? {
    if setting.hidesPrivate {
      return Phrase(zh: "投影屏上不能导出", en: "a projected board writes no documents")
    }
    return setting.exports().isEmpty
      ? Phrase(zh: "这里不能导出", en: "no document can be written here") : nil
  }

  /// Why a notice cannot be answered, or a request not decided: there is none.
  private func whyNoDuty(_ action: Action) -> Phrase? {
    guard !isForMarked, let row = targets.first.flatMap({ ledger.row(of: $0) }) else { return nil }
    switch action {
    case .decideExtension where !ledger.rows[row].marks.contains(.extensionAsked):
      return EditRefusal.nothingAsked.message
    case .askExtension where ledger.rows[row].status.isFinished:
      return EditRefusal.deadlineSettled(ledger.rows[row].status).message
    case .askExtension where ledger.rows[row].due.isNone: return EditRefusal.nothingToExtend.message
    case .openEvidence where !hasEvidenceFile:
      return Phrase(zh: "没有带文件的佐证", en: "no evidence has a file")
    default: return nil
    }
  }

  /// Why the deadline of all that is meant stays as it is: the issues are finished. nil where one may
  /// still move.
  private var whyDeadlineStays: Phrase? {
    var status: Status?
    for id in targets {
      guard let row = ledger.row(of: id).map({ ledger.rows[$0] }), row.status.isFinished,
        row.due.day != nil
      else { return nil }
      status = row.status
    }
    return status.map {
      let refusal = EditRefusal.deadlineSettled($0)
      return Phrase(zh: refusal.sentence(.chinese), en: refusal.sentence(.english))
    }
  }

  /// Why no issue is selected: the filter shows none, or there is none.
  private var whyNothingSelected: Phrase {
    filter.isActive && arrangement.items.isEmpty ? Wording.nothingShown : Wording.nothingSelected
  }

  /// The issues of the columns that are not folded.
  var shownIssues: [IssueID] {
    openColumns.flatMap { arrangement.items(in: $0) }.filter { Int($0) < ledger.rows.count }
      .compactMap { if case .issue(let id) = selection(of: $0) { id } else { nil } }
  }

  /// Nothing can be changed at all.
  var isReadOnly: Bool { whyNoEdit != nil }

  /// Why nothing can be changed at all; nil when it can.
  private var whyNoEdit: Phrase? {
    if setting.isReadOnly {
      return Phrase(zh: "以只读方式打开，不能修改", en: "opened read-only, nothing can be changed")
    }
    return ledger.isReadOnly ? EditError.readOnlyFormat.message : nil
  }

  /// Shows the board by another lens; from the audit it stands on the issue of the selected line.
  mutating func use(_ next: Lens) -> [Effect] {
    if let issue = auditBrowser?.selectedIssue ?? roster.flatMap({ self.issue(in: $0) }) {
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
      // The issue may be one that the board does not show any more.
      findCursor()
    case nil:
      if !marked.isEmpty {
        tell(Wording.unmarked(marked.count))
        marked = []
      } else if filter.isActive {
        setFilter("")
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
      .setNote, .setFlags, .measures, .addMeasure, .addEvidence, .addInstruction, .addSignOff,
      .addCheck, .withdraw, .editOutside, .dutyMenu, .addNotice, .notices, .askExtension,
      .decideExtension, .handOver, .addDecision, .addMilestone, .milestones, .setCadence,
      .setRecheck, .recordRecheck, .setRelated, .addSweep, .addAccountability, .addRegulation,
      .addEvidenceFile, .openEvidence, .setAmount, .setSource, .setOpened:
      true
    default: false
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
      .openEvidence, .setAmount, .setSource, .setOpened, .setRecheck:
      true
    default: false
    }
  }
}
