/// The audit of some of a ledger's issues: parts can be made one after another or at the same time.
internal import LedgerModel
package import LedgerText

/// What the rules over single issues found in a range of rows, and what they noted for the others.
package struct AuditPart: Sendable {
  fileprivate(set) var findings: [Finding] = []
  fileprivate(set) var notes: [AuditRule: [CrossNote]] = [:]
  fileprivate(set) var counted = CountedTotals()
  fileprivate(set) var staged: [IssueID] = []
  fileprivate(set) var accounts: AccountTotals
  fileprivate(set) var later: LaterMoves

  /// - Parameters:
  ///   - range: rows of the ledger; broken records are left to `check`, withdrawn issues out.
  ///   - rules: the only rules to ask; nil asks all that are not switched off.
  package init(
    _ ledger: Ledger, _ range: Range<Int>, _ setting: AuditSetting,
    only rules: Set<AuditRule>? = nil
  ) {
    let asked = AuditRule.allCases.filter {
      !setting.disabled.contains($0) && rules?.contains($0) ?? true
    }
    let issueJudges = asked.compactMap { $0.judge as? any IssueJudge.Type }
    let crossJudges = asked.compactMap { $0.judge as? any CrossJudge.Type }
    later = LaterMoves(reportOn: setting.header.reportOn)
    accounts = AccountTotals(setting.header)
    for place in range {
      let row = ledger.rows[place]
      guard !row.isBroken else { continue }
      guard row.status != .void else {
        later.add(ledger.issue(at: place))
        continue
      }
      counted.add(row)
      let issue = ledger.issue(at: place)
      later.add(issue)
      if setting.hidesPrivate, row.flags.contains(.private) { continue }
      if issue.status == .staged, staged.count < 3 { staged.append(issue.id) }
      accounts.add(issue)
      let audited = AuditedIssue(issue, row: row, setting)
      var found: [Finding] = []
      for judge in issueJudges { found += judge.findings(audited, setting) }
      let answers = AnswerBook(issue.entries(.answer))
      if !answers.isEmpty {
        for index in found.indices { found[index].answer = answers.answer(to: found[index]) }
      }
      findings += found
      for judge in crossJudges {
        let left = judge.notes(audited, setting)
        if !left.isEmpty { notes[judge.rule, default: []] += left }
      }
      if !answers.isEmpty { answerBooks[issue.id] = answers }
    }
  }

  /// Answers of issues that have some, for findings that come of comparing them.
  fileprivate(set) var answerBooks: [IssueID: AnswerBook] = [:]

  /// An empty part, to which others are added in the order of their rows.
  init() {
    later = LaterMoves(reportOn: nil)
    accounts = AccountTotals(nil)
  }

  /// Makes room for findings that are to be added.
  mutating func reserve(_ count: Int) { findings.reserveCapacity(count) }

  /// Gives the findings away: there may be a million, and they are large.
  mutating func takeFindings() -> [Finding] {
    let taken = findings
    findings = []
    return taken
  }

  mutating func add(_ next: AuditPart) {
    findings += next.findings
    for (rule, more) in next.notes { notes[rule, default: []] += more }
    counted.add(next.counted)
    staged = Array((staged + next.staged).prefix(3))
    accounts.add(next.accounts)
    later.add(next.later)
    answerBooks.merge(next.answerBooks) { first, _ in first }
  }
}
