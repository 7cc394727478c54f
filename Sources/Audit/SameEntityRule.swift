/// The rule 涉及同一对象: about the same entity.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A village, a community, a school, a masked person or a case that several issues name, one of them in
/// its problem, and that nobody has confirmed as related.
///
/// Field: 举一反三 begins with what belongs together. A hint for each issue; `Related` on either side
/// settles it. Guards: the town itself and its offices are no entities; a name counts only where two
/// issues have the same; what more than six issues name is the ordinary ground of the ledger.
enum SameEntityRule: CrossJudge {
  static let rule = AuditRule.sameEntity
  static let name = Phrase(zh: "涉及同一对象", en: "about the same entity")
  static let why = Phrase(
    zh: "几个问题牵涉同一个地方或同一件事，应一并查、互相印证",
    en: "several issues concern the same place or case and should be looked at together")
  static let settledBy = Phrase(
    zh: "确认后记为关联问题", en: "confirm it as a related issue")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    var seen: Set<String> = []
    var notes: [CrossNote] = []
    let related = issue.issue.related.joined(separator: " ")
    func add(_ text: AuditText, _ measure: AuditedIssue.Measure? = nil) {
      for cue in text.all(.entity) {
        for name in NamedEntity.names(cue.range, text) where seen.insert(name).inserted {
          notes.append(CrossNote(name, issue, measure, related))
        }
      }
    }
    add(issue.problem)
    for measure in issue.measures { add(measure.text, measure) }
    return notes
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    let groups = CrossNote.groups(notes).filter { (2...most).contains($0.count) }
    // 石板桥社区 tells all that 板桥社区 tells.
    var longer: [String: [CrossNote]] = [:]
    for group in groups {
      guard let key = group.first?.key, key.count > 3 else { continue }
      longer[String(key.dropFirst())] = group
    }
    return groups.flatMap { group -> [Finding] in
      guard let key = group.first?.key, group.contains(where: { $0.measure == nil }) else {
        return []
      }
      if let whole = longer[key], whole.count >= group.count { return [] }
      return group.compactMap { note in
        let others = group.filter { $0.issue != note.issue && !isRelated($0, note) }
        guard !others.isEmpty else { return nil }
        let ids = others.map(\.issue.text).joined(separator: "、")
        return note.finding(
          rule,
          Phrase(zh: "\(key)也在 \(ids) 号问题里", en: "\(key) also stands in issue \(ids)"))
      }
    }
  }

  private static func isRelated(_ left: CrossNote, _ right: CrossNote) -> Bool {
    left.text.split(separator: " ").contains { $0 == right.issue.text }
      || right.text.split(separator: " ").contains { $0 == left.issue.text }
  }

  private static let most = 6
}
