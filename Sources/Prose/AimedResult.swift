/// Results that are aimed at, as opposed to those that are reached.

internal import LedgerModel

/// 应完成2个, 要求对反馈的3个问题全部完成整改, 以12个问题全部整改到位为目标, 全部整改到位后，报巡察办.
enum AimedResult {
  /// - Parameter isBehindCount: whether the count stands before its word: 推动12个问题全部整改到位 is an aim,
  ///   推动完成整改2个 tells of two.
  static func isOne(_ word: StatusMention, _ text: FoldedText, isBehindCount: Bool) -> Bool {
    guard word.status.isFinished || word.status == .mostly || word.status == .staged,
      !text.text(word.range).hasPrefix("已")
    else { return false }
    let clause = text.clause(at: word.range.lowerBound)
    let before = text.text(clause.lowerBound..<word.range.lowerBound).trimmed
    if facts.contains(where: { before.hasSuffix($0) }) { return false }
    if duties.contains(where: { before.hasSuffix($0) })
      || plans.contains(where: { before.contains($0) })
    {
      return true
    }
    let behind = text.text(
      word.range.upperBound..<max(word.range.upperBound, clause.upperBound)
    ).trimmed
    if behind.contains("目标") && before.contains("以") { return true }
    if targets.contains(where: { behind.hasPrefix($0) }) { return true }
    return isBehindCount && (isUrged(before) || isBehindCall(clause.lowerBound, text))
  }

  /// Right before the word.
  private static let duties = [
    "应", "应当", "应该", "需", "需要", "须", "必须", "拟", "将", "待", "计划", "预计", "力争", "争取", "确保", "预期", "要求",
    "务必", "务求",
  ]
  /// Anywhere before it in the clause.
  private static let plans = [
    "应于", "应在", "应当于", "应当在", "须于", "须在", "需于", "需在", "计划于", "计划在", "预计", "力争", "争取", "拟于", "拟在",
    "将于", "将在", "确保", "务必", "务求",
  ]
  private static let facts = ["按计划", "按预计", "按要求", "按照要求"]
  /// Right behind the word: what is to come first, or what is meant.
  private static let targets = ["后", "之后", "以后", "之前", "前", "为目标", "的目标", "为止"]

  /// Before the count: somebody is to do it.
  private static let urges = ["要求", "推动", "推进", "督促", "督办", "促进", "促使", "促成", "敦促"]

  /// 按要求, 推动下: as it was asked for.
  private static func isUrged(_ before: String) -> Bool {
    var words = before
    for word in ["按照要求", "按要求", "推动下", "督促下", "督办下"] { words = words.replacing(word, with: "") }
    return urges.contains { words.contains($0) }
  }

  /// 会议要求，反馈的3个问题全部完成整改.
  private static func isBehindCall(_ start: Int, _ text: FoldedText) -> Bool {
    guard start > 0, text.folded[start - 1] == "," else { return false }
    let call = text.text(max(0, start - 4)..<start - 1)
    return ["要求", "提出", "强调"].contains { call.hasSuffix($0) } && !call.contains("按")
  }
}
