/// A deadline of before the feedback, which nobody can have set for this rectification.
internal import LedgerModel

extension AuditedIssue {
  /// `；时限早于2025年12月11日的反馈`: the deadline lies before the feedback; nil where it may be meant.
  ///
  /// 立行立改 may be due while the inspectors are there, and an issue that was opened before the deadline
  /// is older than this inspection.
  func earlyDeadline(_ due: Day, _ setting: AuditSetting) -> Phrase? {
    guard let feedback = setting.feedback, due < feedback else { return nil }
    let isImmediate = issue.flags.contains(.immediate) || measures.contains(where: \.isImmediate)
    if isImmediate, setting.inspection.map({ due >= $0 }) ?? true { return nil }
    if let opened = issue.opened, opened <= due { return nil }
    return Phrase(
      zh: "；时限早于\(feedback.long(.chinese))的反馈，不会是这次整改的时限",
      en: "; that is before the feedback of \(feedback.long(.english)) and no deadline of this "
        + "rectification")
  }
}
