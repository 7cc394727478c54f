/// Words of a measure on what is still to come, or on the part that is reached.

internal import LedgerModel
internal import Prose

/// A measure may tell of a step that is done on a day, and in the same breath that the work goes on:
/// 3月30日完成招投标，目前完成工程量的65%，计划于8月20日前竣工.
enum NoticeProspect {
  /// - Parameter day: that of the report; what lies behind it has not happened.
  static func isGiven(_ text: FoldedText, _ day: Day) -> Bool {
    let words = text.text
    return ongoing.contains { words.contains($0) } || isPlanned(text) || isPartReached(text)
      || DateMention.all(in: words, anchor: day).contains { mention in
        // 6月底前拆除 is a limit, also without its year; 12月 may be the last one.
        (!mention.isYearInferred || mention.from == nil)
          && (mention.from ?? mention.to).map { $0 > day } ?? false
      }
  }

  private static let ongoing = [
    "正在", "仍在", "推进中", "进行中", "施工中", "建设中", "办理中", "尚未", "剩余", "其余", "待验收", "待完成", "待竣工",
  ]
  private static let plans = [
    "预计", "力争", "争取", "计划于", "计划在", "计划到", "计划今年", "计划明年", "计划年", "拟于", "拟在", "拟到", "将于", "将在",
  ].map { Array($0) }
  /// Plans only before a time: 计划8月底前竣工, 确保6月底前完成, as opposed to 按计划 and 确保质量.
  private static let intentions = ["计划", "确保", "拟", "将"].map { Array($0) }

  /// Asked of every letter.
  private static let beginnings = Set(
    (plans + intentions).compactMap(\.first).map(FoldedText.code))

  /// 预计投资80万元 tells what a work costs, not when it will be done.
  private static let amounts: Set<Character> = ["投", "总", "需", "资"]

  private static func isPlanned(_ text: FoldedText) -> Bool {
    text.codes.indices.contains { place in
      guard beginnings.contains(text.codes[place]) else { return false }
      // 按计划于3月30日完成 tells of an end.
      if place > 0, "按照依".contains(text.letters[place - 1]) { return false }
      if let end = end(ofAny: plans, text, at: place) {
        return end >= text.count || !amounts.contains(text.letters[end])
      }
      guard let end = end(ofAny: intentions, text, at: place) else { return false }
      return DateMention.all(in: text.text(end..<min(text.count, end + 12)), anchor: anchor)
        .first?.range.lowerBound == 0
    }
  }

  /// Any: only where the time stands matters.
  private static let anchor = Day(number: 0)

  private static func end(ofAny words: [[Character]], _ text: FoldedText, at place: Int) -> Int? {
    words.lazy.compactMap { text.end(of: $0, at: place) }.first
  }

  private static let yields = ["完成", "进度", "工程量", "竣工", "建成"]

  /// 目前完成工程量的65%: less than all of it.
  private static func isPartReached(_ text: FoldedText) -> Bool {
    CountMentions(text).percents.contains { percent in
      guard let value = Double(percent.digits), value < 100 else { return false }
      let clause = text.clause(at: percent.place)
      let before = text.text(clause.lowerBound..<percent.place)
      return yields.contains { before.contains($0) }
    }
  }
}
