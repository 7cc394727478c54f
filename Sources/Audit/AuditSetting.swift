/// What the rules of the audit need to know besides an issue.
package import LedgerModel
package import LedgerText
package import Rules

/// The day, the days of the inspection, and the limits.
package struct AuditSetting: Sendable {
  package let today: Day
  package let header: LedgerHeader
  package let rules: RuleSetting
  /// Rules that the ledger switches off.
  package let disabled: Set<AuditRule>
  /// Codes of `Disable` that no rule bears.
  package let unknownCodes: [String]
  /// Nothing is said about private issues, not even by those that are compared with them.
  let hidesPrivate: Bool
  /// Looks for a file of evidence by its path below the ledger's folder; nil where nobody can look.
  let evidence: EvidenceLook?
  /// What the rules ask about issues other than the one that they judge.
  let others: OtherIssues

  /// How a file is, by its path and the hash that was recorded.
  package typealias EvidenceLook = @Sendable (_ path: String, _ hash: String?) -> EvidenceState

  package init(
    _ ledger: Ledger, today: Day, hidesPrivate: Bool = false, evidence: EvidenceLook? = nil
  ) {
    let codes = ledger.disabledRules
    self.init(
      header: ledger.header, today: today,
      disabled: Set(codes.compactMap { AuditRule(code: $0) }),
      unknownCodes: codes.filter { AuditRule(code: $0) == nil }, others: OtherIssues(ledger),
      hidesPrivate: hidesPrivate, evidence: evidence)
  }

  init(
    header: LedgerHeader, today: Day, disabled: Set<AuditRule> = [], unknownCodes: [String] = [],
    others: OtherIssues, hidesPrivate: Bool = false, evidence: EvidenceLook? = nil
  ) {
    self.evidence = evidence
    self.header = header
    self.today = today
    self.disabled = disabled
    self.unknownCodes = unknownCodes
    self.hidesPrivate = hidesPrivate
    self.others = others
    rules = RuleSetting(header, today: today)
  }

  func isOn(_ rule: AuditRule) -> Bool { !disabled.contains(rule) }

  /// The first day of the inspection; nil when the ledger does not tell.
  var inspection: Day? { header.visitFrom ?? header.visitTo }

  var feedback: Day? { header.feedbackOn }

  /// The last day of the rectification period, and whether the ledger says so itself. Without a
  /// Deadline six months after the feedback are usual; nil without a feedback.
  var periodEnd: (day: Day, isStated: Bool)? {
    if let day = header.deadline { return (day, true) }
    return feedback.map { ($0.adding(months: AuditSetting.usualMonths), false) }
  }

  private static let usualMonths = 6

  /// From so many days without an act an issue that is under way had a gap: three times the days of
  /// 停滞, so that a gap that is over is named only when it was a long one.
  var gapDays: Int { rules.thresholds.stall * 3 }

  /// From so many days between 完成 and now 销号 is slow.
  var closingDays: Int { rules.thresholds.stall * 2 }
}
