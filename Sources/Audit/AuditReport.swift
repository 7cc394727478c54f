/// The outcome of an audit.
package import LedgerModel
package import LedgerText

/// Declared against counted totals, and the findings, the gravest first.
package struct AuditReport: Sendable {
  package let declared: [DeclaredLine]
  package let findings: [Finding]
  /// Errors and warnings without an answer, apart from lights: the figure beside 对账, which the board
  /// shows in every frame.
  package let openMatters: Int
  /// Rules that the ledger switches off: what they would find stands nowhere, and that is said.
  package let disabled: [AuditRule]
  private let counts: [Severity: Int]

  /// - Parameter parts: all rows of the ledger, in their order.
  package init(
    _ ledger: Ledger, _ parts: [AuditPart], _ setting: AuditSetting,
    only rules: Set<AuditRule>? = nil
  ) {
    var whole = AuditPart()
    whole.reserve(parts.reduce(0) { $0 + $1.findings.count })
    for part in parts { whole.add(part) }
    let subject = AuditedLedger(
      setting: setting, counted: whole.counted, staged: whole.staged, accounts: whole.accounts,
      later: whole.later)
    // Counts without the records that cannot be read would contradict every claim.
    let isWhole = ledger.isWhole
    disabled = AuditRule.allCases.filter { setting.disabled.contains($0) }
    declared = DeclaredLine.all(subject, isWhole: isWhole)
    let general = AnswerBook(ledger.headerAnswers)
    var found = whole.takeFindings()
    for rule in AuditRule.allCases
    where !setting.disabled.contains(rule) && rules?.contains(rule) ?? true {
      if let judge = rule.judge as? any LedgerJudge.Type {
        if isWhole || !judge.comparesCounts { found += judge.findings(subject) }
      } else if let judge = rule.judge as? any CrossJudge.Type {
        found += judge.findings(whole.notes[rule] ?? [], setting)
      }
    }
    for index in found.indices where found[index].answer == nil {
      let book = found[index].issue.map { whole.answerBooks[$0] } ?? general
      found[index].answer = book?.answer(to: found[index])
    }
    // Findings are large; their ranks are what is sorted. Those of one issue mostly stand together.
    var last: (issue: IssueID?, place: Int) = (nil, -1)
    var ranks: [Rank] = []
    ranks.reserveCapacity(found.count)
    var counts: [Severity: Int] = [:]
    var openMatters = 0
    for (offset, finding) in found.enumerated() {
      if finding.issue != last.issue {
        last = (finding.issue, finding.issue.flatMap { ledger.row(of: $0) } ?? -1)
      }
      ranks.append(Rank(finding, place: last.place, offset: offset))
      if finding.answer == nil { counts[finding.severity, default: 0] += 1 }
      if finding.isOpenMatter { openMatters += 1 }
    }
    (self.counts, self.openMatters) = (counts, openMatters)
    ranks.sort(by: Rank.isBefore)
    Rank.arrange(&found, ranks)
    findings = found
  }

  /// Where a finding stands in the list: by weight, by rule, by issue.
  private struct Rank {
    /// Weight and rule; lower ones stand first.
    let rule: Int
    let place: Int
    let offset: Int

    init(_ finding: Finding, place: Int, offset: Int) {
      let weight =
        switch finding.severity {
        case .error: 0
        case .warning: 1
        case .hint: 2
        }
      rule = weight * AuditRule.allCases.count + finding.rule.place
      self.place = place
      self.offset = offset
    }

    /// Puts findings into the order of their ranks, each moved once.
    static func arrange(_ findings: inout [Finding], _ ranks: [Rank]) {
      var isDone = [Bool](repeating: false, count: findings.count)
      for start in findings.indices {
        var place = start
        while !isDone[place] {
          isDone[place] = true
          let next = ranks[place].offset
          // The one that belongs here comes from `next`; what stood here goes round to the end.
          if !isDone[next] { findings.swapAt(place, next) }
          place = next
        }
      }
    }

    static func isBefore(_ one: Rank, _ other: Rank) -> Bool {
      (one.rule, one.place, one.offset) < (other.rule, other.place, other.offset)
    }
  }

  /// The whole audit of a ledger on one thread.
  package static func of(
    _ ledger: Ledger, today: Day, only rules: Set<AuditRule>? = nil,
    evidence: AuditSetting.EvidenceLook? = nil
  ) -> AuditReport {
    let setting = AuditSetting(ledger, today: today, evidence: evidence)
    let part = AuditPart(ledger, ledger.rows.indices, setting, only: rules)
    return AuditReport(ledger, [part], setting, only: rules)
  }

  /// `另有2条规则停用：…`; nil where all are in use.
  package var disabledNote: Phrase? {
    guard !disabled.isEmpty else { return nil }
    let names = disabled.map(\.name)
    return Phrase(
      zh: "另有\(names.count)条规则停用：\(names.map(\.zh).joined(separator: "、"))",
      en: "\(names.count) rules are off: \(names.map(\.en).joined(separator: ", "))")
  }

  /// Findings of a weight that nobody has answered.
  package func count(_ severity: Severity) -> Int { counts[severity] ?? 0 }
}
