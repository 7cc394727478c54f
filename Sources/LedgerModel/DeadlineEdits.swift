/// Setting, moving and taking away deadlines.

extension IssueEdits {
  /// Sets what somebody typed as the deadline.
  ///
  /// The first deadline is written as it is, also that of a finished issue; any other of a finished
  /// issue stays. Each later move keeps an approved Extension with the reason, also a move to an
  /// earlier day; the flag `extended` is set when the new day is later. A day for a long-term issue
  /// ends its being long-term. 长期 takes the deadline away and sets `longterm`; its reason, and the
  /// reason for clearing, becomes a Progress entry.
  ///
  /// - Parameters:
  ///   - reason: needed whenever a deadline in force is moved or taken away.
  ///   - approver: who agreed to the move; nil means whoever edits.
  package static func setDeadline(
    _ issue: Issue, to input: DeadlineInput, reason: String? = nil, approver: String? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let reason = given(reason)
    let words = title(
      issue, Phrase(zh: "时限", en: "deadline"), from: standing(issue, context),
      to: name(input, context))
    if issue.status.isFinished, let due = issue.due, input != .day(due) {
      throw .deadlineSettled(issue.status)
    }
    switch input {
    case .day(let day): return Edit(words, try move(issue, to: day, reason, approver, context))
    case .longterm:
      if issue.due != nil, reason == nil {
        throw .reasonNeeded(Phrase(zh: "改为长期坚持", en: "making it long-term"))
      }
      var changes = issue.changes(of: "Due", to: [])
      changes += issue.changes(of: "Flag", to: issue.flags.union(.longterm).words)
      if let reason, !changes.isEmpty {
        changes.append(
          try reasonEntry(FormerDeadline.note("改为长期坚持", issue.due) + reason, for: issue, context))
      }
      return Edit(words, changes)
    case .clear:
      if issue.due != nil, reason == nil {
        throw .reasonNeeded(Phrase(zh: "取消时限", en: "taking the deadline away"))
      }
      var changes = issue.changes(of: "Due", to: [])
      changes += issue.changes(of: "Flag", to: issue.flags.subtracting(.longterm).words)
      if let reason, !changes.isEmpty {
        changes.append(
          try reasonEntry(FormerDeadline.note("取消时限", issue.due) + reason, for: issue, context))
      }
      return Edit(words, changes)
    }
  }

  /// The same from text, `6月底` or `+15`.
  package static func setDeadline(
    _ issue: Issue, to text: String, reason: String? = nil, approver: String? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    try setDeadline(
      issue, to: try readDeadline(text, context), reason: reason, approver: approver, context)
  }

  static func readDeadline(
    _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> DeadlineInput {
    do throws(DeadlineInputError) {
      return try DeadlineInput(text, today: context.today, feedbackOn: context.header.feedbackOn)
    } catch { throw .deadline(error) }
  }

  /// The changes of a move that somebody approved.
  static func move(
    _ issue: Issue, to day: Day, _ reason: String?, _ approver: String?, _ context: EditContext
  ) throws(EditRefusal) -> [Change] {
    var flags = issue.flags.subtracting(.longterm)
    var changes = issue.changes(of: "Due", to: [day.iso])
    // A deadline that was taken away is not forgotten: the next one moves it.
    if let old = issue.due ?? FormerDeadline.of(issue), old != day {
      guard let reason else { throw .reasonNeeded(Phrase(zh: "调整时限", en: "moving a deadline")) }
      if day > old { flags.insert(.extended) }
      let entry = Entry(
        .extension,
        tokens: [
          .day(context.today), try EditContext.person(approver ?? context.by), .state("approved"),
          .key("from", old.iso), .key("to", day.iso),
        ], text: reason)
      changes += issue.changes(of: "Flag", to: flags.words) + [append(entry, to: issue)]
    } else {
      changes += issue.changes(of: "Flag", to: flags.words)
      // Asked for because of others of a bulk edit, it stands here too.
      if let reason, issue.due == nil {
        changes.append(try reasonEntry("定下时限：" + reason, for: issue, context))
      }
    }
    return changes
  }

  private static func standing(_ issue: Issue, _ context: EditContext) -> Phrase? {
    if let due = issue.due { return .day(due, near: context.today) }
    return issue.flags.contains(.longterm) ? Phrase(zh: "长期", en: "long-term") : nil
  }

  private static func name(_ input: DeadlineInput, _ context: EditContext) -> Phrase? {
    switch input {
    case .day(let day): .day(day, near: context.today)
    case .longterm: Phrase(zh: "长期", en: "long-term")
    case .clear: nil
    }
  }
}
