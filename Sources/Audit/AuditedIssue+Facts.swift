/// Facts of an issue that several rules put into words.
internal import LedgerModel
internal import LedgerText
internal import Rules

extension AuditedIssue {
  /// The name of its status, as the ledger writes it.
  func statusLabel(_ setting: AuditSetting) -> Phrase {
    let status = issue.status
    return Phrase(zh: setting.header.label(of: status, .chinese), en: status.label.en)
  }

  /// `；申请延期到7月31日，还没有批`: the newest Extension when it is not an approved one; empty
  /// otherwise.
  var unsettledExtension: Phrase {
    guard let last = issue.newestFirst(.extension).first, let to = last.day(of: "to"),
      last.state == "asked" || last.state == "refused"
    else { return Phrase(zh: "", en: "") }
    let isRefused = last.state == "refused"
    return Phrase(
      zh: "；申请延期到\(to.long(.chinese))，\(isRefused ? "没有批准" : "还没有批")",
      en: "; an extension to \(to.long(.english)) \(isRefused ? "was refused" : "is not decided")")
  }

  /// The day that the newest approved Extension gives, which may bring a deadline forward; nil without
  /// one.
  var approvedUntil: Day? {
    issue.newestFirst(.extension).first { $0.state == "approved" }?.day(of: "to")
  }

  /// An extension that was approved beyond the deadline, which was not moved with it; nil for none.
  func unmovedExtension(_ due: Day) -> Phrase? {
    guard let until = approvedUntil, until > due else { return nil }
    return Phrase(
      zh: "；已批准延期到\(until.long(.chinese))，时限没有改",
      en: "; an extension to \(until.long(.english)) was approved, and the deadline was not moved")
  }

  /// Days on which something about one measure was recorded: entries that refer to it, and its own
  /// day of completion. What an import dated by its document is none.
  func recordedDays(of measure: Measure) -> [Day] {
    var days: [Day] = []
    if !measure.entry.isImported, let done = measure.entry.day(of: "done") { days.append(done) }
    guard !measure.id.isEmpty else { return days }
    let reference = "#" + measure.id
    for placed in issue.entries {
      let entry = placed.entry
      guard entry.kind.isActivity, !entry.isImported, let day = entry.day,
        let referred = entry.value(of: "re"), referred == reference || referred == measure.id
      else { continue }
      days.append(day)
    }
    return days
  }
}
