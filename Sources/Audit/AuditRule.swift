/// The names of the audit's rules: the codes stand in ledgers and in JSON, people read the names.
package import LedgerModel

/// Every rule of the audit, in the order in which findings of equal weight are listed. The raw value is
/// the code that `Disable` and `Answer` refer to.
package enum AuditRule: String, CaseIterable, Sendable {
  case declaredSelfInconsistent = "declared_self_inconsistent"
  case declaredTotalMismatch = "declared_total_mismatch"
  case declaredStatusMismatch = "declared_status_mismatch"
  case declaredCategoryMismatch = "declared_category_mismatch"
  case percentMismatch = "percent_mismatch"
  case orphanReference = "orphan_reference"
  case missingStatus = "missing_status"
  case missingMeasures = "missing_measures"
  case overdue
  case cadenceLapsed = "cadence_lapsed"
  case recheckOverdue = "recheck_overdue"
  case noticeOverdue = "notice_overdue"
  case milestoneOverdue = "milestone_overdue"
  case measureOverdue = "measure_overdue"
  case pastRectificationPeriod = "past_rectification_period"
  case stalled
  case stalledGap = "stalled_gap"
  case dueSoon = "due_soon"
  case dateAfterReport = "date_after_report"
  case dateBeforeInspection = "date_before_inspection"
  case dateBeforeFeedback = "date_before_feedback"
  case doneWithoutDatedAction = "done_without_dated_action"
  case doneAfterDeadline = "done_after_deadline"
  case doneButOngoing = "done_but_ongoing"
  case futureOnly = "future_only"
  case problemElementUnaddressed = "problem_element_unaddressed"
  case crossContradiction = "cross_contradiction"
  case noConcreteAction = "no_concrete_action"
  case accountabilityMismatch = "accountability_mismatch"
  case accountabilityUnquantified = "accountability_unquantified"
  case regulationMismatch = "regulation_mismatch"
  case missingEvidence = "missing_evidence"
  case evidenceChanged = "evidence_changed"
  case closedUnsigned = "closed_unsigned"
  case checkFailed = "check_failed"
  case missingOwner = "missing_owner"
  case missingDeadline = "missing_deadline"
  case listedIncomplete = "listed_incomplete"
  case handoverIncomplete = "handover_incomplete"
  case vagueDeadline = "vague_deadline"
  case vaguePromise = "vague_promise"
  case cadenceUnverifiable = "cadence_unverifiable"
  case undatedMeasures = "undated_measures"
  case dateWithoutYear = "date_without_year"
  case orderInversion = "order_inversion"
  case sharedDate = "shared_date"
  case duplicateMeasures = "duplicate_measures"
  case sameEntity = "same_entity"
  case sweepMissing = "sweep_missing"
  case closingDelay = "closing_delay"
  case numberingGap = "numbering_gap"
  case sensitiveInfo = "sensitive_info"
  case truncated
  case formatArtifact = "format_artifact"
  case missingDeclaredTotals = "missing_declared_totals"
  case missingReportDate = "missing_report_date"
  case emptyCategoryTitle = "empty_category_title"

  package init?(code: some StringProtocol) { self.init(rawValue: String(code)) }

  package var code: String { rawValue }

  /// The name that people read: 措施早于巡察.
  package var name: Phrase { judge.name }
  /// Why a finding of this rule matters in the field.
  package var why: Phrase { judge.why }
  /// What puts a finding out of the world.
  package var settledBy: Phrase { judge.settledBy }

  /// Both as sentences, one after the other.
  package var explanation: Phrase {
    func sentence(_ words: String) -> String {
      words.prefix(1).uppercased() + words.dropFirst() + "."
    }
    return Phrase(
      zh: "\(why.zh)。\(settledBy.zh)。", en: sentence(why.en) + " " + sentence(settledBy.en))
  }

  /// The name of a rule; nil for a code that is no rule of this program.
  package static func name(of code: String) -> Phrase? { AuditRule(code: code)?.name }

  /// The board says it by a light of its own: 逾期, 停滞, 临期, 未定.
  var isLight: Bool {
    switch self {
    case .overdue, .stalled, .dueSoon, .missingOwner, .missingDeadline, .recheckOverdue,
      .noticeOverdue:
      true
    default: false
    }
  }

  /// The place in the order of lists, from 0.
  var place: Int { AuditRule.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
