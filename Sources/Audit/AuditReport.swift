/// The outcome of an audit.
package import LedgerModel
package import LedgerText

/// Declared against counted totals, and the findings, the gravest first.
package struct AuditReport: Sendable {
  package let declared: [DeclaredLine]
  package let findings: [Finding]

  /// - Parameter parts: all rows of the ledger, in their order.
  package init(
    _ ledger: Ledger, _ parts: [AuditPart], _ setting: AuditSetting,
    only rules: Set<AuditRule>? = nil
  ) {
    let whole = parts.reduce(into: AuditPart()) { $0.add($1) }
    let subject = AuditedLedger(
      setting: setting, counted: whole.counted, staged: whole.staged, accounts: whole.accounts)
    declared = DeclaredLine.all(subject)
    let general = AnswerBook(ledger.headerEntries.map(\.entry))
    var found = whole.findings
    for rule in AuditRule.allCases
    where !setting.disabled.contains(rule) && rules?.contains(rule) ?? true {
      if let judge = rule.judge as? any LedgerJudge.Type {
        found += judge.findings(subject)
      } else if let judge = rule.judge as? any CrossJudge.Type {
        found += judge.findings(whole.notes[rule] ?? [], setting)
      }
    }
    for index in found.indices where found[index].answer == nil {
      let book = found[index].issue.map { whole.answerBooks[$0] } ?? general
      found[index].answer = book?.answer(to: found[index])
    }
    var places: [IssueID: Int] = [:]
    for case let issue? in found.map(\.issue) where places[issue] == nil {
      places[issue] = ledger.row(of: issue)
    }
    findings = found.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity > other.severity }
      if one.rule != other.rule { return one.rule.place < other.rule.place }
      let onePlace = one.issue.flatMap { places[$0] } ?? -1
      let otherPlace = other.issue.flatMap { places[$0] } ?? -1
      return (onePlace, left.offset) < (otherPlace, right.offset)
    }.map(\.element)
  }

  /// The whole audit of a ledger on one thread.
  package static func of(
    _ ledger: Ledger, today: Day, only rules: Set<AuditRule>? = nil
  ) -> AuditReport {
    let setting = AuditSetting(ledger, today: today)
    let part = AuditPart(ledger, ledger.rows.indices, setting, only: rules)
    return AuditReport(ledger, [part], setting, only: rules)
  }

  /// Findings of a weight that nobody has answered.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && $0.answer == nil }
  }

  /// Errors and warnings without an answer: the figure beside 对账.
  package var openMatters: Int { findings.count(where: \.isOpenMatter) }
}
