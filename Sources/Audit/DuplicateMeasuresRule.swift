/// 措施雷同.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// The same or nearly the same measure in different issues.
///
/// Field: measures copied from issue to issue fit none of them. A hint for each issue. Guards: only texts
/// of 30 letters or more, compared without punctuation and figures; nine tenths of the pairs of letters
/// must be shared; measures that begin or end alike are compared, so that the cost stays linear.
enum DuplicateMeasuresRule: CrossJudge {
  static let rule = AuditRule.duplicateMeasures
  static let name = Phrase(zh: "措施雷同", en: "measures repeated")
  static let why = Phrase(
    zh: "几个问题用同一段话，多半没有针对性",
    en: "the same words for several issues seldom fit any of them")
  static let settledBy = Phrase(
    zh: "针对各自的问题改写", en: "write what fits each issue")

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    issue.measures.flatMap { measure -> [CrossNote] in
      let letters = letters(measure.text)
      guard letters.count >= shortest else { return [] }
      let text = String(letters.prefix(longest))
      let place = "\(measure.occurrence)"
      return ["^" + String(letters.prefix(edge)), "$" + String(letters.suffix(edge))].map {
        CrossNote(
          key: $0, issue: issue.id, measure: measure.id.isEmpty ? nil : measure.id,
          text: place + " " + text)
      }
    }
  }

  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    var order: [Place] = []
    var twins: [Place: [Place]] = [:]
    for group in CrossNote.groups(notes) where group.count > 1 {
      for cluster in clusters(group) where cluster.count > 1 {
        for own in cluster {
          let others = cluster.filter { $0.issue != own.issue }.prefix(most)
          guard !others.isEmpty else { continue }
          if twins[own] == nil { order.append(own) }
          let known = twins[own] ?? []
          twins[own] = known + others.filter { !known.contains($0) }.prefix(most - known.count)
        }
      }
    }
    return order.compactMap { own in
      guard let others = twins[own] else { return nil }
      let names = others.map { "\($0.issue).\($0.measure ?? "")" }.joined(separator: "、")
      return Finding(
        rule, .hint, issue: own.issue, measure: own.measure, field: EntryKind.measure.rawValue,
        occurrence: own.occurrence,
        Phrase(
          zh: "措施\(own.measure ?? "") 与 \(names) 的文字基本相同",
          en: "measure \(own.measure ?? "") says nearly the same as \(names)"))
    }
  }

  private struct Place: Hashable {
    var issue: IssueID
    var measure: String?
    var occurrence: Int
  }

  /// Notes whose texts are alike, each compared with the first of a few clusters only.
  private static func clusters(_ group: [CrossNote]) -> [[Place]] {
    var clusters: [(text: String, places: [Place])] = []
    for note in group {
      let parts = note.text.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let place = Place(
        issue: note.issue, measure: note.measure, occurrence: Int(parts[0]) ?? 0)
      let text = String(parts[1])
      if let known = clusters.firstIndex(where: {
        $0.text == text || Likeness.share($0.text, text) >= 0.9
      }) {
        clusters[known].places.append(place)
      } else if clusters.count < 8 {
        clusters.append((text, [place]))
      }
    }
    return clusters.map(\.places)
  }

  /// Chinese characters and Latin letters alone.
  private static func letters(_ text: AuditText) -> String {
    var view = String.UnicodeScalarView()
    for code in text.scalars where AuditText.isHan(code) || isLatin(code) {
      if let scalar = Unicode.Scalar(code) { view.append(scalar) }
    }
    return String(view)
  }

  private static func isLatin(_ code: UInt32) -> Bool {
    (0x41...0x5A).contains(code) || (0x61...0x7A).contains(code)
  }

  private static let shortest = 30
  private static let longest = 120
  private static let edge = 10
  /// So many others are named.
  private static let most = 4
}
