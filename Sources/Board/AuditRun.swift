/// The audit of the board's ledger, a piece at a time, so that no key waits for it.

import Audit
import LedgerModel
import LedgerText

/// An audit on its way through the rows of one ledger.
struct AuditRun: Sendable {
  /// Issues that are judged between two looks at the keyboard.
  static let piece = 16
  /// Up to so many issues the audit is made by itself; of larger ledgers when it is asked for.
  static let most = 1_000

  private let setting: AuditSetting
  private var parts: [AuditPart] = []
  private var next = 0

  init(
    _ ledger: Ledger, today: Day, hidesPrivate: Bool, evidence: AuditSetting.EvidenceLook? = nil
  ) {
    setting = AuditSetting(
      ledger, today: today, hidesPrivate: hidesPrivate, evidence: evidence)
  }

  /// Judges the next piece.
  ///
  /// - Returns: the report when nothing is left to be judged; nil before.
  mutating func judge(_ ledger: Ledger) -> AuditReport? {
    let end = min(ledger.rows.count, next + AuditRun.piece)
    parts.append(AuditPart(ledger, next..<end, setting))
    next = end
    return next == ledger.rows.count ? AuditReport(ledger, parts, setting) : nil
  }
}

extension BoardState {
  /// What was found is no longer about the ledger as it is. The old report stays on the screen until
  /// the new one is there.
  mutating func startAudit() {
    guard isAuditWanted else { return }
    var evidence: AuditSetting.EvidenceLook?
    if let look = setting.evidence {
      let path = ledger.path
      evidence = { file, hash in look(path, file, hash) }
    }
    auditRun = AuditRun(
      ledger, today: setting.today, hidesPrivate: setting.hidesPrivate, evidence: evidence)
  }

  /// The first frame never waits for the audit.
  mutating func beginAuditing() {
    auditRun = nil
    isAuditWanted = !isChoosing && (ledger.rows.count <= AuditRun.most || auditBrowser != nil)
    startAudit()
  }

  mutating func continueAudit() {
    guard let report = auditRun?.judge(ledger) else { return }
    auditRun = nil
    audit = report
    for place in screens.indices {
      guard case .audit(var browser) = screens[place] else { continue }
      browser.show(report)
      screens[place] = .audit(browser)
    }
  }

  /// What the audit says about an issue, the gravest first.
  func findings(about id: IssueID) -> [Finding] {
    audit?.findings.filter { $0.issue == id } ?? []
  }

  /// The screen of the audit, wherever it lies in the stack.
  var auditBrowser: AuditBrowser? {
    for case .audit(let browser) in screens { return browser }
    return nil
  }
}
