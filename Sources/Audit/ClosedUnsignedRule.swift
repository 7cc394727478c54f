/// The rule 没有签批就销号: closed without the required sign-offs.
internal import LedgerModel
internal import LedgerText

/// An issue at 已销号 for which a required step has not agreed.
///
/// Field: 销号 is a decision of named persons; without their names it is 完成 under another word. A warning
/// that names the missing step, and why an agreement that stands there does not count. Recording the
/// sign-off, or taking the status back, settles it. Guards: the steps are those of the ledger; agreements
/// count as `ClosingSteps` counts them.
enum ClosedUnsignedRule: IssueJudge {
  static let rule = AuditRule.closedUnsigned
  static let name = Phrase(zh: "没有签批就销号", en: "closed without sign-off")
  static let why = Phrase(
    zh: "销号要有人签字负责，没有签批等于没有销", en: "a closing needs persons who answer for it by name")
  static let settledBy = Phrase(
    zh: "补记签批，或改回已完成；销号以后才改签批环节的，写一句说明",
    en: "record the sign-off, or take it back to done; where the steps were changed later, say so")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.issue.status == .closed,
      case let steps = ClosingSteps(issue.issue, roles: setting.header.steps),
      let step = steps.next
    else { return [] }
    let void = void(step.role, issue.issue, steps)
    return [
      issue.finding(
        rule, .warning, field: EntryKind.signOff.rawValue,
        void ?? missing(step.role, issue.issue))
    ]
  }

  /// Who has agreed is told: the steps may have been changed after the closing.
  private static func missing(_ role: String, _ issue: Issue) -> Phrase {
    let others = issue.newestFirst(.signOff).first {
      $0.state == "agree" && $0.value(of: "role").map { $0 != role } ?? false
    }
    guard let other = others?.value(of: "role") else {
      return Phrase(zh: "已销号，没有“\(role)”的同意签批", en: "closed, and “\(role)” has not agreed")
    }
    return Phrase(
      zh: "已销号，有“\(other)”的同意，没有“\(role)”的同意签批",
      en: "closed, “\(other)” has agreed and “\(role)” has not")
  }

  /// Why the newest agreement in a role does not count; nil where there is none.
  private static func void(_ role: String, _ issue: Issue, _ steps: ClosingSteps) -> Phrase? {
    let signed = issue.newestFirst(.signOff).filter { $0.value(of: "role") == role }
    guard let agreed = signed.first(where: { $0.state == "agree" })?.day else { return nil }
    let day = Phrase(zh: agreed.long(.chinese), en: agreed.long(.english))
    if let done = issue.done, agreed < done {
      return Phrase(
        zh: "已销号，“\(role)”\(day.zh)的同意早于\(done.long(.chinese))完成，不算数",
        en: "closed, and “\(role)” agreed on \(day.en), before it was done on "
          + done.long(.english))
    }
    guard steps.returns.contains(where: { $0.day.map { $0 >= agreed } ?? false }) else {
      return Phrase(
        zh: "已销号，“\(role)”\(day.zh)的同意在前面的环节之前，不算数",
        en: "closed, and “\(role)” agreed on \(day.en), before the steps that come first")
    }
    return Phrase(
      zh: "已销号，“\(role)”\(day.zh)同意以后又被退回",
      en: "closed, and sent back after “\(role)” agreed on \(day.en)")
  }
}
