/// Moving an issue to another status, with the days and entries that go with it.

extension IssueEdits {
  /// Moves an issue to a status, ledger format §5 and §6.1.
  ///
  /// Since becomes today. Done comes with 已完成 and goes on reopening or withdrawing, Closed
  /// likewise with 已销号. Open measures do not stand in the way of 已完成. A reason is kept in a
  /// Progress entry: `撤销：…`, `重新整改：…`, `取消销号：…`. Closing without evidence or with unsettled
  /// measures needs one too: `没有佐证，破例销号：…`.
  ///
  /// - Parameters:
  ///   - reason: needed to withdraw, to reopen, and to undo a closing.
  ///   - doneOn: the day of completion; nil means today. Used only when moving to done, or to mend
  ///     the day of a finished issue.
  package static func setStatus(
    _ issue: Issue, to status: Status, reason: String? = nil, doneOn: Day? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let reason = given(reason)
    if let doneOn, doneOn > context.today { throw .dayAhead(doneOn) }
    if issue.status == status { return try setDone(issue, to: doneOn, context) }
    switch issue.status.move(to: status) {
    case .refused: throw .moveRefused(from: issue.status, to: status)
    case .needsReason where reason == nil:
      throw .reasonNeeded(StatusReason(from: issue.status, to: status).label)
    case .needsSignOff: try checkSignOffs(issue, context)
    case .needsReason, .allowed: break
    }
    let lacks = status == .closed ? ClosingLack.all(of: issue) : []
    if !lacks.isEmpty, reason == nil {
      let words = ClosingLack.words(of: lacks)
      throw .reasonNeeded(Phrase(zh: "\(words.zh)还要销号，", en: "closing it \(words.en)"))
    }
    var changes = issue.changes(of: "Status", to: [status.code])
    changes += issue.changes(of: "Since", to: [context.today.iso])
    switch status {
    case .done where issue.status != .closed:
      changes += issue.changes(of: "Done", to: [(doneOn ?? context.today).iso])
    case .done:
      let day = doneOn ?? issue.done ?? context.today
      changes += issue.changes(of: "Done", to: [day.iso])
      changes += issue.changes(of: "Closed", to: [])
    case .closed:
      if let doneOn { changes += issue.changes(of: "Done", to: [doneOn.iso]) }
      changes += issue.changes(of: "Closed", to: [context.today.iso])
    default:
      changes += issue.changes(of: "Done", to: [])
      changes += issue.changes(of: "Closed", to: [])
    }
    if let reason {
      changes.append(
        try reasonEntry(
          opening(issue.status, status, lacks, context) + reason, for: issue, context))
    }
    let label = Phrase(zh: "状态", en: "status")
    return Edit(
      title(issue, label, from: name(issue.status, context), to: name(status, context)), changes)
  }

  /// The day of completion of a finished issue.
  private static func setDone(
    _ issue: Issue, to day: Day?, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    guard let day else { return Edit(title(issue, Phrase(zh: "状态不变", en: "same status")), []) }
    guard issue.status.isFinished else { throw .dayNeedsStatus(Field.done.label) }
    return Edit(
      title(
        issue, Field.done.label, from: issue.done.map { .day($0, near: context.today) },
        to: .day(day, near: context.today)),
      issue.changes(of: "Done", to: [day.iso]))
  }

  /// Closing needs Done and 同意 of every required step, as `ClosingSteps` counts it.
  private static func checkSignOffs(
    _ issue: Issue, _ context: EditContext
  ) throws(EditRefusal) {
    guard issue.done != nil else { throw .doneDayNeeded }
    guard let step = ClosingSteps(issue, roles: context.header.steps).next else { return }
    if case .rejected = step.standing { throw .signOffRejected(role: step.role) }
    throw .signOffNeeded(role: step.role)
  }

  private static func name(_ status: Status, _ context: EditContext) -> Phrase {
    Phrase(
      zh: context.header.label(of: status, .chinese),
      en: context.header.label(of: status, .english))
  }

  /// The words before the reason in its Progress entry; ledgers are written in Chinese.
  private static func opening(
    _ old: Status, _ new: Status, _ lacks: [ClosingLack], _ context: EditContext
  ) -> String {
    if !lacks.isEmpty { return "\(ClosingLack.words(of: lacks).zh)，\(ClosingLack.exception)" }
    if old.move(to: new) == .needsReason {
      return StatusReason(from: old, to: new).label.zh + "："
    }
    return "改为“\(context.header.label(of: new, .chinese))”："
  }
}
