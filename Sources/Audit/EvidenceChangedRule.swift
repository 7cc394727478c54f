/// The rule 佐证文件对不上: an evidence file is missing or was changed.
internal import LedgerModel
internal import LedgerText

/// A file that evidence names and that is not there any more, or whose bytes are not those whose SHA-256
/// was recorded.
///
/// Field: whoever checks a closing opens the file; one that was exchanged afterwards proves nothing. An
/// error where the hash differs, a warning where the file is missing, one finding an entry. Putting the
/// file back, or recording it anew, settles it. Guards: says nothing where nobody can look at files, of
/// evidence without a file, and of a file that was recorded anew with its present hash.
enum EvidenceChangedRule: IssueJudge {
  static let rule = AuditRule.evidenceChanged
  static let name = Phrase(zh: "佐证文件对不上", en: "evidence file differs")
  static let why = Phrase(
    zh: "登记过的佐证文件不在了或换过，拿它证明整改站不住",
    en: "a file of evidence is gone or was exchanged, and proves nothing any more")
  static let settledBy = Phrase(
    zh: "把原文件放回，或核对后重新登记", en: "put the file back, or record it anew")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard let look = setting.evidence, issue.row.marks.contains(.hasEvidence) else { return [] }
    let entries = issue.issue.placed(.evidence)
    let standing = StandingEvidence.places(in: entries.map(\.entry))
    return standing.sorted().compactMap { place in
      let (placed, entry) = (entries[place], entries[place].entry)
      guard let path = entry.value(of: "file") else { return nil }
      let said = Phrase.quoted(path, most: 40)
      let (severity, message): (Severity, Phrase)
      switch look(path, entry.value(of: "sha256")) {
      case .present: return nil
      case .missing:
        severity = .warning
        message = Phrase(zh: "佐证文件\(said)不在了", en: "the evidence file \(said) is missing")
      case .differs:
        severity = .error
        message = Phrase(
          zh: "佐证文件\(said)和登记时不一样了", en: "the evidence file \(said) was changed since")
      case .unreadable(let reason):
        severity = .warning
        message = Phrase(
          zh: "佐证文件\(said)读不了：\(reason.zh)",
          en: "the evidence file \(said) is unreadable: \(reason.en)")
      }
      var finding = issue.finding(
        rule, severity, field: EntryKind.evidence.rawValue, message)
      finding.occurrence = placed.occurrence
      return finding
    }
  }
}
