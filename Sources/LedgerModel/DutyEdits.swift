/// What outlives 已完成: regular checks, 回头看, and the search for the same kind.

extension IssueEdits {
  /// The day of the next 回头看; nil takes it away.
  package static func setRecheck(
    _ issue: Issue, to day: Day?, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    if let day, day < context.today { throw .dayBehind(day) }
    let label = RecordType.issue.field(named: "Recheck")?.label ?? Phrase(same: "Recheck")
    return Edit(
      title(
        issue, label, from: issue.recheck.map { .day($0, near: context.today) },
        to: day.map { .day($0, near: context.today) }),
      issue.changes(of: "Recheck", to: day.map { [$0.iso] } ?? []))
  }

  /// How often it has to be looked after; nil takes the duty away.
  package static func setCadence(_ issue: Issue, to cadence: Cadence?) -> Edit {
    let label = RecordType.issue.field(named: "Cadence")?.label ?? Phrase(same: "Cadence")
    return Edit(
      title(issue, label, from: issue.cadence?.label, to: cadence?.label),
      issue.changes(of: "Cadence", to: cadence.map { [$0.word] } ?? []))
  }

  /// A 回头看 with its result. The day that was planned is settled by it; a finding on a finished issue
  /// takes it back to 正在整改, which keeps the 反弹 in its record. One of an earlier day does so only where
  /// nothing answered it since, and settles a plan only where it was the one that was planned.
  ///
  /// - Parameters:
  ///   - text: needed where something was found.
  ///   - day: when somebody looked; nil means today.
  ///   - next: the day of the one after it; nil plans none.
  package static func recordRecheck(
    _ issue: Issue, isGood: Bool, text: String = "", on day: Day? = nil, next: Day? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let words = given(text)
    if !isGood, words == nil {
      throw .reasonNeeded(Phrase(zh: "回头看发现问题，", en: "a recheck that found something"))
    }
    let check = Entry(
      .check,
      tokens: [
        try past(day, context), try context.author(), .state(isGood ? "ok" : "bad"),
        .key("kind", EntryPurpose.recheck.rawValue),
      ], text: words ?? "")
    let result = EntryKind.check.label(ofState: isGood ? "ok" : "bad")
    let name = EntryPurpose.recheck.label
    let heading = Phrase(zh: "\(name.zh)：\(result.zh)", en: "\(name.en): \(result.en)")
    var edit = Edit(title(issue, heading), [append(check, to: issue)])
    if next != nil || settlesPlan(issue, day) {
      edit.changes += try setRecheck(issue, to: next, context).changes
    }
    if !isGood, issue.status.isFinished, !isAnswered(issue, day) {
      let isLate = issue.due.map { $0 < context.today } ?? false
      let reopened = try setStatus(
        issue, to: .doing, reason: "回头看发现反弹，" + (words ?? ""), context)
      edit = .combined(
        title(
          issue,
          Phrase(
            zh: "\(name.zh)发现反弹，改回正在整改" + (isLate ? "；原时限已过，请重定时限" : ""),
            en: "a recheck found it back; reopened"
              + (isLate ? "; its deadline is past, set another" : ""))),
        [edit, reopened])
    }
    return edit
  }

  private static func settlesPlan(_ issue: Issue, _ day: Day?) -> Bool {
    guard let day, let planned = issue.recheck else { return true }
    return day >= planned || planned - day <= Issue.recheckLead
  }

  /// Whether a finding of an earlier day was followed by the completion, or by a check that was fine.
  private static func isAnswered(_ issue: Issue, _ day: Day?) -> Bool {
    guard let day else { return false }
    if let done = issue.done, day < done { return true }
    return issue.entries(.check).contains { check in
      check.state == "ok" && check.day.map { $0 > day } ?? false
    }
  }

  /// 同类排查: what the search for the same kind elsewhere came to.
  package static func addSweep(
    _ issue: Issue, _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryPurpose.sweep.label))
    return added(
      Entry(
        .progress,
        tokens: [
          .day(context.today), try context.author(), .key("kind", EntryPurpose.sweep.rawValue),
        ], text: text), issue)
  }

  /// The reply to a notice: its state, and the words as progress.
  package static func replyToNotice(
    _ issue: Issue, id: String, _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(Phrase(zh: "回复内容", en: "the reply")))
    guard let notice = issue.entries(.notice).first(where: { $0.id == id }) else {
      throw .noSuchEntry(.notice, "#" + id)
    }
    if notice.state != "open" { throw .alreadyAnswered }
    let kind = notice.noticeKind?.zh ?? "督办"
    let state = try setState(issue, .notice, id: id, to: "replied", context)
    let words = try reasonEntry(Issue.replyOpening(id) + "\(kind)：" + text, for: issue, context)
    return Edit(state.title, state.changes + [words])
  }
}

extension Issue {
  /// The beginning of the progress that keeps the reply to a notice; ledgers are written in Chinese.
  static func replyOpening(_ id: String) -> String { "回复\(id)号" }

  /// The progress that was recorded as the reply to a notice, the newest; nil where there is none, and where
  /// the reply stands in the notice itself.
  package func reply(to notice: Entry) -> Entry? {
    notice.id.flatMap { id in
      newestFirst(.progress).first { $0.text.hasPrefix(Issue.replyOpening(id)) }
    }
  }
}
