/// An entry that is being put together, and the edit that it becomes.

package import LedgerModel

/// The answers so far to the questions of a form.
package struct EntryDraft: Equatable, Sendable {
  package var form: EntryForm
  package var targets: [IssueID]
  package var state: String?
  /// As what a sign-off is made: a step of the ledger or another role.
  package var role: String?
  /// Of which kind a notice, an accountability or a regulation is.
  package var sort: String?
  package var person: String?
  /// Who takes over.
  package var taker: String?
  /// Who decided; nil means whoever writes it down.
  package var decider: String?
  /// A day as it was typed, which the next questions show.
  package var day: String?
  package var count: Int?
  package var document: String?
  /// 退回 takes the issue back to 正在整改.
  package var reopens = false
  /// It was made before it is recorded: the day is asked for.
  package var isEarlier = false
  /// The day on which it was made, as it was typed; nil means today.
  package var made: String?
  /// Words of the entry that were typed where something else was asked for.
  package var text = ""

  package init(_ form: EntryForm, _ targets: [IssueID]) {
    self.form = form
    self.targets = targets
  }

  package var kind: EntryKind { form.kind }

  /// What is asked, with the day of what was not made today.
  var steps: [EntryStep] {
    form.steps.flatMap { $0 == .verdict && isEarlier ? [$0, .made] : [$0] }
  }

  /// The edit of one issue.
  ///
  /// - Parameter text: the words, the last answer.
  func edit(
    _ issue: Issue, _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    var edit = try entry(issue, text, context)
    if let day = try madeOn(context), day != context.today {
      let said = Phrase.day(day, near: context.today)
      edit.title = Phrase(zh: "\(edit.title.zh)（\(said.zh)）", en: "\(edit.title.en) (\(said.en))")
    }
    return edit
  }

  private func entry(
    _ issue: Issue, _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let who = person ?? context.by
    switch form {
    case .signOff: return try signOff(issue, text, context)
    case .check:
      return try IssueEdits.addCheck(
        issue, isGood: state == "ok", text: text, on: try madeOn(context), context)
    case .recheck:
      return try IssueEdits.recordRecheck(
        issue, isGood: state == "ok", text: text, on: try madeOn(context),
        next: try read(context), context)
    case .sweep: return try IssueEdits.addSweep(issue, text, context)
    case .instruction: return try IssueEdits.addInstruction(issue, text, by: who, context)
    case .decision:
      return try IssueEdits.addDecision(
        issue, text, by: decider, owner: person, due: try read(context), context)
    case .notice:
      return try IssueEdits.addNotice(
        issue, text, issuer: who, due: try read(context), kind: sort, context)
    case .milestone:
      return try IssueEdits.addMilestone(issue, text, due: try needed(context), context)
    case .askExtension:
      return try IssueEdits.askExtension(
        issue, to: try needed(context), reason: text, by: who, context)
    case .decideExtension:
      return try IssueEdits.decideExtension(
        issue, approves: state == "approved", by: who, text: text, context)
    case .handover, .handoverAll:
      return try IssueEdits.handOver(issue, from: who, to: taker ?? "", text: text, context)
    case .accountability:
      return try IssueEdits.addAccountability(
        issue, kind: sort ?? "", count: count, document: document, text: text,
        on: try madeOn(context), context)
    case .regulation:
      return try IssueEdits.addRegulation(
        issue, text, kind: sort ?? "", document: document, on: try madeOn(context), context)
    }
  }

  /// A sign-off; 退回 may take the issue back to 正在整改 with the same words.
  private func signOff(
    _ issue: Issue, _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let signed = try IssueEdits.addSignOff(
      issue, agrees: state == "agree", role: role, by: person, text: text, context)
    guard reopens, issue.status.isFinished else { return signed }
    let reopened = try IssueEdits.setStatus(issue, to: .doing, reason: text, context)
    return Edit.combined(signed.title, [signed, reopened])
  }

  /// The day that was typed; nil when it was left empty.
  private func read(_ context: EditContext) throws(EditRefusal) -> Day? {
    guard let day, !day.isEmpty else { return nil }
    return try FieldValue.day(day, isPast: false, context)
  }

  private func madeOn(_ context: EditContext) throws(EditRefusal) -> Day? {
    guard let made else { return nil }
    return try FieldValue.day(made, isPast: true, context)
  }

  private func needed(_ context: EditContext) throws(EditRefusal) -> Day {
    guard let day = try read(context) else { throw .mustNotBeEmpty(form.name(of: .day)) }
    return day
  }
}

extension EntryDraft {
  /// The choice that rejects and takes the issue back to 正在整改.
  static let reopening = "reopen"

  /// Stands before the verdict of a choice that asks for the day as well.
  static let earlier = "earlier "

  /// Whether a text typed as a name is rather the words of an entry: long, a sentence, or longer than
  /// names are without a post or an office in it.
  static func looksLikeWords(_ text: String) -> Bool {
    if text.count > 16 || text.contains(where: { "，。；：！？,;".contains($0) }) { return true }
    let isForeign = text.contains("·") || text.utf8.allSatisfy { $0 < 0x80 }
    return text.count > 4 && !isForeign && !posts.contains { text.contains($0) }
      && !offices.contains { text.hasSuffix($0) }
  }

  private static let posts = [
    "书记", "主任", "镇长", "乡长", "县长", "区长", "局长", "部长", "组长", "所长", "站长", "主席", "常委", "委员", "领导", "同志",
    "院长", "校长", "经理",
  ]
  private static let offices = [
    "委", "会", "组", "办", "局", "府", "部", "室", "院", "处", "所", "站", "中心", "公司",
  ]

  /// Whether a text typed as a role is rather the opinion itself.
  static func looksLikeOpinion(_ text: String) -> Bool {
    looksLikeWords(text) || ["同意", "不同意", "退回", "已"].contains { text.hasPrefix($0) }
  }
}
