/// 先后颠倒.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// What was done 再次 is dated before what was done for the first time, or before what was done 重新.
///
/// Field: one of both days is wrong, or made up. A hint. Guards: both measures belong to one issue,
/// name the same act behind or around the word and share a stretch of four letters; whole intervals are
/// compared; an earlier time of the same act anywhere in the issue makes 再次 right.
enum OrderInversionRule: IssueJudge {
  static let rule = AuditRule.orderInversion
  static let name = Phrase(zh: "先后颠倒", en: "order turned round")
  static let why = Phrase(
    zh: "“再次”做的日期早于第一次，日期或说法有误", en: "what was done again is dated before the first time")
  static let settledBy = Phrase(zh: "核对日期", en: "check the days")

  /// The words with the number of the time that they speak of, as far as they tell.
  static let ranks: [String: Int] = [
    "首次": 1, "第一次": 1, "初次": 1, "重新": 2, "第二次": 3, "二次": 3, "再次": 3, "再度": 3, "又一次": 3,
    "第三次": 4, "三次": 4,
  ]

  /// One word with its date.
  private struct Turn {
    var measure: AuditedIssue.Measure
    var rank: Int
    var word: String
    var time: TimeMention
    /// What is done: the letters behind the word.
    var act: [UInt32]
    /// The sentence without days.
    var sentence: [UInt32]
  }

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.measures.count > 1 else { return [] }
    let turns = issue.measures.flatMap { datedTurns($0) }
    guard turns.count > 1 else { return [] }
    var found: [Finding] = []
    for later in turns where later.rank > 1 {
      let same = turns.filter {
        $0.measure.occurrence != later.measure.occurrence && $0.rank < later.rank
          && isSame($0, later)
      }
      guard let to = later.time.to,
        !same.contains(where: { $0.time.from.map { $0 <= to } ?? true }),
        let first = same.first, !found.contains(where: { $0.measure == later.measure.id })
      else { continue }
      let (when, then) = (
        ActWords.when(later.time, later.measure.text),
        ActWords.when(first.time, first.measure.text)
      )
      found.append(
        issue.finding(
          rule, .hint, later.measure,
          Phrase(
            zh:
              "措施\(later.measure.id) “\(later.word)”在\(when)，早于措施\(first.measure.id) “\(first.word)”的\(then)",
            en: "measure \(later.measure.id) “\(later.word)” is dated \(when), before measure "
              + "\(first.measure.id) “\(first.word)” of \(then)")))
    }
    return found
  }

  /// The words of a measure that have a date in their sentence.
  private static func datedTurns(_ measure: AuditedIssue.Measure) -> [Turn] {
    let text = measure.text
    let cues = text.all(.again)
    if cues.isEmpty { return [] }
    let acts = measure.acts.filter { $0.isDated && $0.from != nil && $0.to != nil }
    return cues.compactMap { cue in
      let word = text.words(cue.range)
      let range = text.sentence(around: cue.range)
      let near = acts.filter { range.contains($0.range.lowerBound) }
        .min { distance($0.range, cue.range) < distance($1.range, cue.range) }
      guard let time = near, let rank = ranks[word],
        // 整改二次, 3次中的第三次 and 二次供水 are no turns.
        cue.range.upperBound < range.upperBound
      else { return nil }
      let behind = text.scalars[cue.range.upperBound..<range.upperBound]
      let sentence = text.scalars[range].filter { !OrderInversionRule.ofDays.contains($0) }
      return Turn(
        measure: measure, rank: rank, word: word, time: time,
        act: Array(OrderInversionRule.withoutLightVerb(behind).prefix(2)), sentence: sentence)
    }
  }

  private static func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    one.lowerBound < other.lowerBound
      ? other.lowerBound - one.upperBound : one.lowerBound - other.upperBound
  }

  /// 组织学习 is 学习.
  private static func withoutLightVerb(_ letters: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var rest = letters
    while let verb = lightVerbs.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(verb.count)
    }
    return rest
  }

  private static let lightVerbs = ["组织", "开展", "进行", "召开", "集中", "对", "了"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// Letters of days and marks.
  private static let ofDays = Set("0123456789年月日，、的了在于 \n".unicodeScalars.map(\.value))

  private static func isSame(_ first: Turn, _ later: Turn) -> Bool {
    guard later.act.count == 2, holds(first.sentence, later.act) else { return false }
    return sharesStretch(first.sentence, later.sentence, of: 4)
  }

  private static func holds(_ text: [UInt32], _ part: [UInt32]) -> Bool {
    text.indices.contains { text[$0...].starts(with: part) }
  }

  /// Whether some stretch of so many letters stands in both.
  private static func sharesStretch(_ one: [UInt32], _ other: [UInt32], of count: Int) -> Bool {
    guard one.count >= count, other.count >= count else { return false }
    var known: Set<[UInt32]> = []
    for start in 0...one.count - count { known.insert(Array(one[start..<start + count])) }
    return (0...other.count - count).contains { known.contains(Array(other[$0..<$0 + count])) }
  }
}
