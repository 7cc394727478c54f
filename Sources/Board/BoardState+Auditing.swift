/// The screen of the audit: keys, the way to the very field, and reasons for what is accepted.

import Audit
import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Opens the audit, or goes back to where it was left.
  package mutating func openAudit() {
    screens = [.audit(auditBrowser ?? AuditBrowser(audit))]
    isAuditWanted = true
    // Files of evidence change without a word.
    if auditRun == nil, audit == nil || hasEvidenceFiles { startAudit() }
  }

  /// Whether some evidence can have a file, in a ledger that is audited in a moment.
  private var hasEvidenceFiles: Bool {
    setting.evidence != nil && ledger.rows.count <= 1_000
      && ledger.rows.contains { $0.marks.contains(.hasEvidence) }
  }

  mutating func answer(_ key: Key, in browser: AuditBrowser) -> [Effect] {
    var browser = browser
    let plain = key.normalised
    guard let action = keymap.action(for: plain, in: .audit) else {
      tell(
        Phrase(
          zh: "“\(display(key))”在这里没有用处。↑↓ 选，Enter 到该处，F1 帮助",
          en: "“\(display(key))” does nothing here. Arrows move, Enter opens, F1 helps"), .dim)
      return []
    }
    let page = max(1, rows(of: browser) - 1)
    if let step = listStep(action, page: page, of: browser.rows.count) {
      browser.move(by: step)
    } else {
      switch action {
      case .left: browser.fold(false)
      case .right: browser.fold(true)
      case .open: return visit(browser)
      default: return perform(action)
      }
    }
    show(browser)
    return []
  }

  /// Puts the browser back, with its selected line in sight.
  mutating func show(_ browser: AuditBrowser) {
    var browser = browser
    browser.settle(rows: rows(of: browser))
    screens[screens.count - 1] = .audit(browser)
  }

  private func rows(of browser: AuditBrowser) -> Int { auditParts(browser, layout).list.rows }

  /// Enter: to the field that a finding is about, or a group is unfolded.
  mutating func visit(_ browser: AuditBrowser) -> [Effect] {
    var browser = browser
    switch browser.selectedRow {
    case .group(let group) where group.issue == nil || group.isAnswered:
      browser.fold()
      show(browser)
    case .group(let group):
      if let issue = group.issue { openPage(of: issue, at: nil) }
    case .finding(let finding):
      guard let issue = finding.issue else { return mend(finding) }
      openPage(of: issue, at: finding)
    case nil: break
    }
    return []
  }

  mutating func openPage(of issue: IssueID, at finding: Finding?) {
    // On a page the board behind it leaves the selection alone, also one that the filter hides.
    screens.append(.issue(scroll: 0))
    selection = .issue(issue)
    findCursor()
    guard isOnPage, let finding else { return }
    let area = pageArea(layout)
    let line = sheetLine(of: finding.field, finding.occurrence, columns: area.columns)
    // The head of the page stays in sight where the field is in sight with it.
    let isInSight = line < area.rows - 4
    let scroll = isInSight ? 0 : min(max(0, line - 3), lastPageScroll(layout))
    screens[screens.count - 1] = .issue(scroll: scroll)
    tell(
      Phrase(
        zh: "\(finding.rule.name.zh)：\(finding.message.zh)",
        en: "\(finding.rule.name.en): \(finding.message.en)"),
      finding.severity == .hint ? .plain : .warn)
    message?.line = line
  }

  /// A finding about the ledger as a whole is mended in its header.
  private mutating func mend(_ finding: Finding) -> [Effect] {
    if let reason = whyUnavailable(.answerFinding) {
      tell(reason, .dim)
      return []
    }
    guard let field = RecordType.ledger.field(named: finding.field) else { return [] }
    push(
      .headerField(field.name), title: say(field.label),
      text: ledger.value(of: field.name, in: .ledger) ?? "", isMultiline: field.kind == .text)
    return []
  }

  /// Asks for the reason why what is selected is accepted.
  mutating func askForAnswer() -> [Effect] {
    let targets = answerTargets
    guard let first = targets.first else {
      tell(Phrase(zh: "没有选中发现", en: "no finding is selected"), .dim)
      return []
    }
    let name = first.rule.name
    let whose = Set(targets.map { $0.issue?.text ?? "" })
    let title =
      whose.count == 1
      ? Phrase(
        zh: "说明 · \(first.issue.map { "\($0) 号" } ?? "全局") \(name.zh)",
        en: "reason · \(first.issue.map { "issue \($0)" } ?? "ledger"), \(name.en)")
      : Phrase(
        zh: "说明 · \(whose.count) 个问题的“\(name.zh)”",
        en: "reason · \(name.en) of \(whose.count) issues")
    push(
      .findingReason(targets), title: say(title),
      text: targets.count == 1 ? first.answer?.text ?? "" : "", isMultiline: true)
    return []
  }

  /// The findings that a reason would be given for: never several rules at once. One that has a reason gets
  /// another, which counts from then on.
  private var answerTargets: [Finding] {
    let found = auditBrowser?.selectedFindings ?? []
    if found.count == 1 { return found }
    let open = found.filter { $0.answer == nil }
    guard let rule = open.first?.rule, open.allSatisfy({ $0.rule == rule }) else {
      return Array(open.prefix(1))
    }
    return open
  }

  /// Keeps a reason for findings in the records that they are about.
  mutating func answer(
    _ findings: [Finding], _ text: String
  ) -> Result<[Effect], EditFailure> {
    let context = editContext
    guard let first = findings.first else { return .success([]) }
    guard first.issue != nil else {
      let fields = Wording.once(findings.map(\.field))
      do {
        return make(
          try LedgerEdits.addAnswer(rule: first.rule.code, fields: fields, text, context))
      } catch {
        return .failure(EditFailure(refusal: error))
      }
    }
    var ids: [IssueID] = []
    for case let id? in findings.map(\.issue) where !ids.contains(id) { ids.append(id) }
    return edit(ids) { issue throws(EditRefusal) in
      let own = findings.filter { $0.issue == issue.id }
      // A reason for one measure is for that measure; for all of them it is for the issue.
      let measure = own.count == 1 ? own[0].measure : nil
      return try IssueEdits.addAnswer(
        issue, rule: first.rule.code, text, measure: measure, context)
    }
  }
}
