/// A period that the prose of a measure promises: 季度抽查, 每半年测评一次.
internal import LedgerModel
internal import Prose

/// What is promised to come round, and the days on which the same text says that it did.
struct PromisedCadence: Sendable {
  var cadence: Cadence
  /// 季度抽查.
  var words: String
  /// The times of the promised act, in order; a text that says 至今 has none.
  var occurrences: [TimeMention]
  /// 等 or 如 stands by: the list is not meant to be whole.
  var isListOpen = false

  /// The words that name a period, with the period. Days are never told date by date.
  static let words: [String: Cadence] = [
    "每周": .days(7), "每星期": .days(7), "按周": .days(7), "一周一": .days(7),
    "每旬": .days(10), "每两周": .days(14), "每2周": .days(14), "每半月": .days(15), "每半个月": .days(15),
    "半月": .days(15), "每月": .months(1), "每个月": .months(1), "按月": .months(1), "月度": .months(1),
    "一月一": .months(1), "每两月": .months(2), "每两个月": .months(2), "每2个月": .months(2),
    "每双月": .months(2), "双月": .months(2), "每季": .months(3), "每季度": .months(3), "每个季度": .months(3),
    "按季": .months(3), "按季度": .months(3), "季度": .months(3), "一季度一": .months(3), "一季一": .months(3),
    "每半年": .months(6), "半年度": .months(6), "每学期": .months(6), "每年": .months(12),
  ].merging(joined) { own, _ in own }

  /// 周调度, 月例会: the period and its act in one word.
  private static let joined = Dictionary(
    "调度 例会 巡查 检查 抽查 督查 会商 研判 通报 走访 巡检".wordList.flatMap {
      [("周" + $0, Cadence.days(7)), ("月" + $0, .months(1))]
    }, uniquingKeysWith: { first, _ in first })

  /// The first promise of a measure that names times of its act, up to a day where their year is left
  /// out.
  static func first(_ measure: AuditedIssue.Measure, upTo today: Day) -> PromisedCadence? {
    let text = measure.text
    guard text.has(.period) else { return nil }
    let times = measure.times(upTo: today).filter { !$0.isAhead && $0.isDated }
    guard !times.isEmpty, !text.times.contains(where: \.isUpToNow) else { return nil }
    for cue in text.all(.period) {
      let word = text.words(cue.range)
      guard let cadence = words[word], isPromise(cue.range, word, text),
        let (act, end) = act(behind: cue.range, text)
      else { continue }
      let occurrences = times.filter { isOccurrence($0, of: act, text) }
      guard let last = occurrences.last, !tellsOfMore(than: occurrences, text) else { continue }
      let behind = text.words(last.range.upperBound..<last.range.upperBound + 1)
      let before = text.words(text.clause(around: occurrences[0].range))
      return PromisedCadence(
        cadence: cadence, words: text.words(cue.range.lowerBound..<end), occurrences: occurrences,
        isListOpen: behind == "等" || before.hasPrefix("如"))
    }
    return nil
  }

  /// 第三季度 and 上半年度 are periods of a year, no promise; 整改期间每月调度 and what was stopped have an end.
  private static func isPromise(_ range: Range<Int>, _ word: String, _ text: AuditText) -> Bool {
    if text.clauseBefore(range).holdsAny(spells) || text.sentenceAfter(range).holdsAny(stops) {
      return false
    }
    if word.hasPrefix("每") || word.hasPrefix("按") { return true }
    // 一月一日
    if word.hasSuffix("一"),
      text.words(range.upperBound..<range.upperBound + 1).holdsAny(["日", "号"])
    {
      return false
    }
    guard range.lowerBound > 0 else { return true }
    return !countLetters.contains(text.scalars[range.lowerBound - 1])
  }

  private static let spells = ["期间", "期内"]
  private static let stops = ["停止", "终止", "不再"]
  private static let countLetters = Set(
    "0123456789０１２３４５６７８９一二三四五六七八九十两几第上下本前后当次隔全满各该个每、 ".unicodeScalars.map(\.value))

  /// The promised act: the first word of one behind the period or in it, in its clause.
  private static func act(behind range: Range<Int>, _ text: AuditText) -> (
    family: [String], end: Int
  )? {
    let end = min(text.clause(around: range).upperBound, range.upperBound + 14)
    for place in range.lowerBound..<max(range.upperBound, end) {
      guard let number = acts.word(in: text.scalars, at: place) else { continue }
      let last = place + acts.words[number].count
      let family = families.first {
        $0.contains { $0.unicodeScalars.map(\.value) == acts.words[number] }
      }
      if last <= end, let family { return (family, last) }
    }
    return nil
  }

  /// The clause of the time tells of the same act, and not of setting it up.
  private static func isOccurrence(
    _ time: TimeMention, of family: [String], _ text: AuditText
  ) -> Bool {
    // 已公开2025年11月、12月两期: what was made public is the month itself.
    guard time.role == .act || text.clauseBefore(time.range).endsInAny(family) else { return false }
    let clause = text.words(text.clause(around: time.range))
    if clause.holdsAny(beginnings) { return false }
    if clause.holdsAny(family) { return true }
    // 开展首次行动, 已开展2次: what is counted is what was promised, if no other act is named.
    return clause.contains("次") && !families.contains { clause.holdsAny($0) }
  }

  /// 已开展12次 with fewer dates: the latest one may not be among these. 1月6日至20日巡查3次 tells the last.
  private static func tellsOfMore(than told: [TimeMention], _ text: AuditText) -> Bool {
    let count = told.count
    let spans = told.filter(\.mention.isSpan).map { text.clause(around: $0.range) }
    return text.scalars.indices.contains { place in
      guard times.contains(text.scalars[place]), !spans.contains(where: { $0.contains(place) })
      else { return false }
      let before = text.scalars[..<place].reversed().prefix { digits.contains($0) }.reversed()
      let number = Int(String(String.UnicodeScalarView(before.compactMap(Unicode.Scalar.init))))
      return (number ?? Numeral.exact(Array(before)) ?? 0) > count
    }
  }

  /// 次, 期, 轮.
  private static let times = Set("次期轮".unicodeScalars.map(\.value))
  private static let digits = Set("0123456789一二两三四五六七八九十".unicodeScalars.map(\.value))

  private static let beginnings = [
    "制定", "制订", "印发", "出台", "建立", "修订", "下发", "成立", "完善", "明确", "立下",
  ]

  private static let acts = WordFinder(families.flatMap(\.self))

  /// Words of one kind of act.
  private static let families = [
    [
      "抽查", "检查", "督查", "巡查", "核查", "排查", "复查", "自查", "清查", "普查", "回头看", "盘点", "对账", "督导", "巡检",
    ],
    ["学习", "党课", "研讨"], ["培训"], ["教育"],
    ["主题党日", "党日", "组织生活会"], ["例会"], ["会商"], ["调度"], ["研判"], ["座谈"],
    ["通报", "公示", "公布", "公开"],
    ["走访", "入户", "回访"],
    ["演练"], ["审计"], ["测评", "评议", "评比", "考核"], ["谈话", "谈心", "约谈"], ["清理", "整治"],
    ["上报", "报告", "报送"], ["行动"],
  ]
}
