/// The rule 要点未回应: part of the problem not addressed.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// Something that the problem says was not done (未在全镇排查, 未追责, 评估定性不准) which neither the measures
/// nor the entries of the issue mention by any of its names.
///
/// Field: an answer beside the point is the commonest form of 敷衍整改. A hint, for other words may mean
/// the same; a measure on the point settles it. Guards: only acts with a name of their own, no generic
/// words (举一反三, 重视); nothing that is quoted; the negation must stand in the same clause; a problem
/// without measures is the matter of another rule.
enum ProblemElementUnaddressedRule: IssueJudge {
  static let rule = AuditRule.problemElementUnaddressed
  static let name = Phrase(zh: "要点未回应", en: "part of the problem not addressed")
  static let why = Phrase(
    zh: "反馈指出的要害，措施里一个字没有提，等于没有整改这一点",
    en: "what was found fault with is not mentioned in any measure")
  static let settledBy = Phrase(
    zh: "补写针对这一点的措施，或说明在哪里解决", en: "add a measure on this point, or say where it was settled")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard !issue.measures.isEmpty else { return [] }
    let asked = asked(issue.problem)
    guard !asked.isEmpty else { return [] }
    let answered = answered(issue)
    var seen: Set<Int> = []
    let open = asked.filter { !answered.contains($0.element) && seen.insert($0.element).inserted }
    guard !open.isEmpty else { return [] }
    let words = open.prefix(3).map { Phrase.quoted($0.words, most: 16) }.joined()
    return [
      issue.finding(
        rule, .hint, field: EntryKind.measure.rawValue,
        Phrase(
          zh: "反馈指出\(words)，措施里没有提到",
          en: "the problem names \(words); no measure mentions it"))
    ]
  }

  private struct Asked {
    var element: Int
    var words: String
  }

  private static func asked(_ text: AuditText) -> [Asked] {
    text.own(.element).flatMap { cue -> [Asked] in
      let word = text.words(cue.range)
      guard let elements = ProblemElement.asking[word] else { return [] }
      guard let stretch = fault(cue.range, text) else { return [] }
      return elements.map { Asked(element: $0, words: text.words(stretch)) }
    }
  }

  /// The stretch that says it was not done, or not well.
  private static func fault(_ range: Range<Int>, _ text: AuditText) -> Range<Int>? {
    let clause = text.clause(around: range)
    let before = max(clause.lowerBound, range.lowerBound - reach)
    // 未能对…进行, 没有深入: the nearest negation.
    for place in stride(from: range.lowerBound - 1, through: before, by: -1) {
      let words = text.words(place..<range.lowerBound)
      guard words.hasPrefix("未") || words.hasPrefix("没有") || words.hasPrefix("不") else {
        continue
      }
      if isCalm(words) || text.words(place..<place + 3).holdsAny(calm) { return nil }
      return place..<range.upperBound
    }
    if text.words(range) == "调查", text.clauseAfter(range).hasPrefix("研究") { return nil }
    let after = text.words(range.upperBound..<min(clause.upperBound, range.upperBound + 6))
    guard let bad = bads.first(where: { after.hasPrefix($0) || after.dropFirst(2).hasPrefix($0) })
    else { return nil }
    let skipped = after.hasPrefix(bad) ? 0 : 2
    return range.lowerBound..<range.upperBound + skipped + bad.unicodeScalars.count
  }

  /// 账目不清并公开, 未按审计要求: the negation belongs to something else.
  private static func isCalm(_ words: String) -> Bool {
    if words.hasPrefix("不") {
      return words.count > 5 || words.dropFirst().first.map { adjectives.contains($0) } ?? false
    }
    return ["未按", "未按照", "未根据", "未依据", "没有按", "没有按照"].contains(words)
  }

  private static func answered(_ issue: AuditedIssue) -> Set<Int> {
    var answered: Set<Int> = []
    for measure in issue.measures { add(measure.text, to: &answered) }
    for placed in issue.issue.entries where told.contains(placed.entry.kind) {
      if placed.entry.kind == .accountability { answered.formUnion(accountability) }
      add(AuditText(placed.entry.text), to: &answered)
    }
    return answered
  }

  private static func add(_ text: AuditText, to answered: inout Set<Int>) {
    for cue in text.all(.element) {
      answered.formUnion(ProblemElement.answering[text.words(cue.range)] ?? [])
    }
  }

  private static let reach = 16
  private static let told: Set<EntryKind> = [
    .progress, .evidence, .check, .decision, .accountability, .regulation, .milestone,
  ]
  private static let accountability = ProblemElement.asking["追责"] ?? []
  /// Not what was left undone: 未发现, 不仅.
  private static let calm = ["未发现", "没有发现", "不仅", "不少", "不得", "未成年", "未来", "不同"]
  private static let adjectives = Set("清准实严够力规到符明足强高深透细全齐平合当妥一")
  private static let bads = ["不准", "不实", "不力", "不到位", "不深", "不够", "不严", "不及时", "缺失", "滞后"]
}
