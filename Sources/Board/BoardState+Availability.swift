/// Why an action cannot be done now: menus, help and the footer say the same.

import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Why an action cannot be done now; nil when it can.
  func whyUnavailable(_ action: Action) -> Phrase? {
    switch action {
    case .open:
      if roster != nil, !isOnPage { return issueInFront == nil ? Wording.nothingSelected : nil }
      return selectedItem == nil && auditBrowser == nil ? whyNothingSelected : nil
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
    case .openEvidence:
      if setting.hidesPrivate {
        return Phrase(zh: "投影屏上不打开文件", en: "a projected board opens no files")
      }
      if isForMarked, marked.count > 1 {
        return Phrase(zh: "只能对一个问题做；先取消勾选", en: "this works on one issue; clear the marks first")
      }
      return hasEvidenceFile ? nil : Phrase(zh: "没有带文件的佐证", en: "no evidence has a file")
    // Who may change nothing may still look at what proves it.
    case .dutyMenu where isReadOnly && hasEvidenceFile && !setting.hidesPrivate: return nil
    case .editMenu where brokenID != nil, .editOutside where brokenID != nil: return whyNoEdit
    case let edit where edit.changesIssue:
      if let reason = whyNoEdit { return reason }
      if brokenID != nil { return Wording.brokenRecord }
      if !hasTargets {
        if keyContext == .roster { return Wording.nothingSelected }
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
    return setting.exports == nil
      ? Phrase(zh: "这里不能导出", en: "no document can be written here") : nil
  }

  /// Why a request cannot be made or decided for any of the issues that are meant; nil where it can for
  /// one of them.
  private func whyNoDuty(_ action: Action) -> Phrase? {
    guard action == .decideExtension || action == .askExtension else { return nil }
    var reason: Phrase?
    for id in targets {
      guard let place = ledger.row(of: id) else { continue }
      let row = ledger.rows[place]
      let refusal: EditRefusal? =
        action == .decideExtension
        ? row.marks.contains(.extensionAsked) ? nil : .nothingAsked
        : row.status.isOpen
          ? row.due.isNone ? .nothingToExtend : nil : .deadlineSettled(row.status)
      guard let refusal else { return nil }
      reason = reason ?? refusal.message
    }
    return reason
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
}
