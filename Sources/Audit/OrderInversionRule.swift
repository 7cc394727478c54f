/// The rule 先后颠倒: order turned round.
internal import LedgerModel
internal import LedgerText
internal import Rules

/// What was done 再次 is dated before what was done for the first time, or before what was done 重新.
///
/// Field: one of both days is wrong, or made up. A hint. Guards: both measures belong to one issue,
/// name the same act behind or around the word and share a stretch of four letters; whole intervals are
/// compared; an earlier time of the same act anywhere in the issue makes 再次 right; without a word like
/// 首次 or 重新 only a measure that stands before can be the first time.
enum OrderInversionRule: IssueJudge {
  static let rule = AuditRule.orderInversion
  static let name = Phrase(zh: "先后颠倒", en: "order turned round")
  static let why = Phrase(
    zh: "“再次”做的日期早于第一次，日期或说法有误", en: "what was done again is dated before the first time")
  static let settledBy = Phrase(zh: "核对日期", en: "check the days")

  /// The words with the number of the time that they speak of, as far as they tell.
  static let ranks: [String: Int] = [
    "首次": 1, "第一次": 1, "初次": 1, "重新": 2, "第二次": 3, "二次": 3, "再次": 3, "再度": 3, "又一次": 3,
    "第三次": 4,
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
    guard issue.measures.contains(where: { $0.text.has(.again) }) else { return [] }
    // Each is held against all others; no issue tells of so many.
    let turns = issue.measures.flatMap { datedTurns($0) }.prefix(60)
    var found: [Finding] = []
    for later in turns where later.rank > 1 {
      let same = turns.filter {
        $0.measure.occurrence != later.measure.occurrence && $0.rank < later.rank
          && isSame($0, later)
      }
      let first = same.first {
        $0.rank > 0 || later.rank > 2 && $0.measure.occurrence < later.measure.occurrence
      }
      guard let to = later.time.to, let first,
        !same.contains(where: { $0.time.from.map { $0 <= to } ?? true }),
        !found.contains(where: { $0.occurrence == later.measure.occurrence })
      else { continue }
      let (when, then) = (
        ActWords.when(later.time, later.measure.text),
        ActWords.when(first.time, first.measure.text)
      )
      let firstWord = first.word.isEmpty ? "" : "“\(first.word)”"
      found.append(
        issue.finding(
          rule, .hint, later.measure,
          Phrase(
            zh:
              "措施\(later.measure.id) “\(later.word)”在\(when)，早于措施\(first.measure.id) \(firstWord)的\(then)",
            en: "measure \(later.measure.id) “\(later.word)” is dated “\(when)”, before measure "
              + "\(first.measure.id) \(firstWord) of \(then)")))
    }
    return found
  }

  /// The dated acts of a measure, each with the word that says which time it was, if there is one.
  private static func datedTurns(_ measure: AuditedIssue.Measure) -> [Turn] {
    let text = measure.text
    let acts = measure.acts.filter { $0.isDated && $0.from != nil && $0.to != nil }
    var cues: [(sentence: Range<Int>, cue: Range<Int>)] = []
    for cue in text.all(.again) where !isCount(cue.range, text) {
      cues.append((text.sentence(around: cue.range), cue.range))
    }
    var turns = cues.compactMap { sentence, cue in
      acts.filter { sentence.contains($0.range.lowerBound) }
        .min { distance($0.range, cue) < distance($1.range, cue) }
        .map { turn(measure, $0, sentence, cue) }
    }
    for act in acts {
      let sentence = text.sentence(around: act.range)
      if cues.contains(where: { $0.sentence == sentence }) { continue }
      turns.append(turn(measure, act, sentence, nil))
    }
    return turns
  }

  private static func turn(
    _ measure: AuditedIssue.Measure, _ time: TimeMention, _ sentence: Range<Int>,
    _ cue: Range<Int>?
  ) -> Turn {
    let text = measure.text
    let word = cue.map { text.words($0) } ?? ""
    let behind = cue.map { text.scalars[$0.upperBound..<max($0.upperBound, sentence.upperBound)] }
    return Turn(
      measure: measure, rank: ranks[word] ?? 0, word: word, time: time,
      act: Array(withoutLightVerb(behind ?? []).prefix(2)),
      sentence: text.scalars[sentence].filter { !ofDays.contains($0) })
  }

  /// 十二次 is a number of times, and the 二次 of 第二次 is no word of its own.
  private static func isCount(_ range: Range<Int>, _ text: AuditText) -> Bool {
    range.lowerBound > 0 && countLetters.contains(text.scalars[range.lowerBound - 1])
  }

  private static let countLetters = Set("0123456789一二三四五六七八九十百第".unicodeScalars.map(\.value))

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
