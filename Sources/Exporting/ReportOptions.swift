/// What a person says about a document beyond what the ledger holds.

package import LedgerModel

/// All of it may be left out: then the ledger's latest word counts, and where it has none a ruled
/// space is left for the pen.
package struct ReportOptions: Equatable, Sendable {
  /// Write in spite of obstacles, with a warning at the top.
  package var isDraft = false
  /// The issues that the document is about; empty for the kind's own choice. A published report is
  /// about all issues of its source, whatever stands here.
  package var issues: [IssueID] = []
  /// Only issues of this unit.
  package var unit: String?
  /// The day of the document; nil for the source's day.
  package var date: Day?
  /// The document's number. Several slips count on from it: `三整督〔2026〕7号`, `8号` …
  package var number: String?
  /// Who issues or signs it.
  package var issuedBy: String?
  /// The body that stands under the document; nil for the inspected body.
  package var signature: String?

  /// 督办. nil: what the latest open notice is, else supervision for overdue issues and a reminder for
  /// others.
  package var slip: NoticeKind?
  /// One slip a unit instead of one an issue.
  package var isByUnit = false
  /// By when the unit has to answer.
  package var replyBy: Day?

  /// 交接: a person or a unit, who takes over, who watches, and why.
  package var from: String?
  package var to: String?
  package var witness: String?
  package var reason: String?

  /// 会议纪要. nil: the latest day on which a meeting decided something.
  package var meetingDay: Day?
  package var meetingPlace: String?
  package var host: String?
  package var attendants: [String] = []
  package var recorder: String?

  /// 通报: further ways to reach the body.
  package var postalAddress: String?
  package var email: String?

  package init() {}
}
