/// 延期: asking for more time, and deciding what was asked.

extension IssueEdits {
  /// A request for a later deadline. The deadline in force stays until somebody approves it.
  ///
  /// - Parameter applicant: who asks; nil means whoever edits.
  package static func askExtension(
    _ issue: Issue, to day: Day, reason: String, by applicant: String? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let due = try extendable(issue, to: day)
    let reason = try needed(reason, .reasonNeeded(Phrase(zh: "申请延期", en: "asking for more time")))
    let entry = Entry(
      .extension,
      tokens: [
        .day(context.today), try EditContext.person(applicant ?? context.by), .state("asked"),
        .key("from", due.iso), .key("to", day.iso),
      ], text: reason)
    return Edit(
      title(
        issue, Phrase(zh: "申请延期", en: "asks for more time"), from: .day(due, near: context.today),
        to: .day(day, near: context.today)), [append(entry, to: issue)])
  }

  /// The deadline that a request would move.
  package static func extendable(_ issue: Issue, to day: Day) throws(EditRefusal) -> Day {
    guard issue.status.isOpen else { throw .deadlineSettled(issue.status) }
    guard let due = issue.due else { throw .nothingToExtend }
    if let asked = issue.pendingExtension?.day(of: "to") { throw .extensionPending(asked) }
    guard day > due else { throw .notLater(than: due) }
    return due
  }

  /// The answer to a request. Approval moves the deadline as a move without a request does; that it was
  /// given after the old day is seen in its own day for good: 曾逾期 stays. What is finished keeps its
  /// deadline, so that only a refusal settles a request then.
  ///
  /// - Parameters:
  ///   - approver: who decided.
  ///   - text: needed for a refusal; an approval without words says no more than that.
  package static func decideExtension(
    _ issue: Issue, approves: Bool, by approver: String, text: String = "", _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    guard let request = issue.pendingExtension, let to = request.day(of: "to") else {
      throw .nothingAsked
    }
    let words = given(text)
    if !approves, words == nil {
      throw .reasonNeeded(Phrase(zh: "不批准延期", en: "refusing more time"))
    }
    if approves, !issue.status.isOpen { throw .deadlineSettled(issue.status) }
    // The deadline in force may have moved since the request.
    let from = issue.due ?? request.day(of: "from") ?? to
    // The applicant's words stand in the request: they are not the approver's.
    let reason = words ?? "批准延期申请"
    var changes: [Change]
    if approves, from != to {
      changes = try move(issue, to: to, reason, approver, context)
    } else {
      let entry = Entry(
        .extension,
        tokens: [
          .day(context.today), try EditContext.person(approver),
          .state(approves ? "approved" : "refused"), .key("from", from.iso), .key("to", to.iso),
        ], text: reason)
      changes = [append(entry, to: issue)]
    }
    let what =
      approves
      ? Phrase(zh: "批准延期", en: "more time approved") : Phrase(zh: "不批准延期", en: "more time refused")
    return Edit(
      title(
        issue, what, from: .day(from, near: context.today), to: .day(to, near: context.today)),
      changes)
  }
}
