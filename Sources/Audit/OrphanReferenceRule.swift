/// The rule 引用无着落: reference to nothing.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A reference to a measure or an issue that does not exist.
///
/// Field: after numbers were changed by hand, evidence and links point to nothing. An error for `re:`
/// and Related; a hint for prose (见第12号问题). Guards: withdrawn measures and issues exist; in prose only
/// N号问题 counts, not the number of a document or a clue, and not where another list is meant (上轮, 县委反馈的).
enum OrphanReferenceRule: IssueJudge {
  static let rule = AuditRule.orphanReference
  static let name = Phrase(zh: "引用无着落", en: "reference to nothing")
  static let why = Phrase(
    zh: "写着和某条有关，那一条却找不到，追查的人会断在这里",
    en: "it refers to something that does not exist, so that nobody can follow it")
  static let settledBy = Phrase(
    zh: "改成存在的编号，或删去这处引用", en: "refer to a number that exists, or take the reference away")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    toMeasures(issue) + toIssues(issue, setting) + inProse(issue, setting)
  }

  private static func toMeasures(_ issue: AuditedIssue) -> [Finding] {
    // Most issues refer to none of their measures.
    issue.issue.entries.compactMap { placed in
      guard let reference = placed.entry.value(of: "re") else { return nil }
      let id = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
      let exists = issue.issue.entries.contains {
        $0.entry.kind == .measure && $0.entry.id == id
      }
      guard !exists else { return nil }
      let label = placed.entry.kind.label
      let words = Phrase.quoted("re:" + reference, most: 16)
      return Finding(
        rule, .error, issue: issue.id, field: placed.entry.kind.rawValue,
        occurrence: placed.occurrence,
        Phrase(
          zh: "\(label.zh)写着\(words)，没有这条措施", en: "\(label.en): \(words) names no measure"))
    }
  }

  private static func toIssues(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    issue.issue.related.enumerated().compactMap { place, number in
      guard !setting.others.has(number.trimmed) else { return nil }
      let words = Phrase.quoted(number.trimmed, most: 16)
      return Finding(
        rule, .error, issue: issue.id, field: "Related", occurrence: place,
        Phrase(zh: "关联的\(words)号问题不存在", en: "there is no related issue \(words)"))
    }
  }

  private static func inProse(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    var found: [Finding] = []
    for cue in issue.problem.all(.issueNumber) {
      guard let number = number(issue.problem, cue.range, setting) else { continue }
      found.append(
        issue.finding(
          rule, .hint, field: "Detail",
          Phrase(
            zh: "问题里提到\(number)号问题，台账里没有",
            en: "the problem names issue \(number), which does not exist")))
    }
    for measure in issue.measures {
      for cue in measure.text.all(.issueNumber) {
        guard let number = number(measure.text, cue.range, setting) else { continue }
        found.append(
          issue.finding(
            rule, .hint, measure,
            Phrase(
              zh: "措施\(measure.id) 提到\(number)号问题，台账里没有",
              en: "measure \(measure.id) names issue \(number), which does not exist")))
      }
    }
    return found
  }

  /// The number before 号问题 when it is certain that an issue of this ledger is meant and none is
  /// called so.
  private static func number(
    _ text: AuditText, _ range: Range<Int>, _ setting: AuditSetting
  ) -> Int? {
    var start = range.lowerBound
    while start > 0, (0x30...0x39).contains(text.scalars[start - 1]) { start -= 1 }
    guard range.lowerBound - start <= 4, let number = Int(text.words(start..<range.lowerBound)),
      // 〔2026〕12号, BH-12号 and 3.12号 are other numbers.
      start == 0 || !numberLetters.contains(text.scalars[start - 1])
    else { return nil }
    let behind = text.words(range.upperBound..<range.upperBound + 2)
    let sentence = text.words(text.sentence(around: range))
    guard !["线索", "清单"].contains(behind), !sentence.holdsAny(otherLists)
    else { return nil }
    return setting.others.isCalled(number) == false ? number : nil
  }

  private static let numberLetters = Set(
    "0123456789-.〔〕[]（）()至到".unicodeScalars.map(\.value)
      + (0x41...0x5A) + (0x61...0x7A))
  private static let otherLists = ["上轮", "上一轮", "上次", "原", "县委", "市委", "省委", "中央", "反馈", "审计"]
}
