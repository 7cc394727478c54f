/// Whether the words behind a sign of work under way tell how it ended.
internal import LedgerModel
internal import Prose

/// The rest of a sentence behind 正在, 逐步 or 剩余, in clauses.
///
/// An end is told by the clause that holds it: a plan before it in the sentence (拟于7月开工，8月竣工) makes it
/// one that is to come, one behind it (3月20日竣工，将继续管护) tells of something else; so does a share of
/// something else (已全部清退，满意度98%), while 已完成60% is no end.
enum SentenceEnd {
  /// - Parameters:
  ///   - own: the rest of the clause, in which only 已 tells of an end, and 完毕 or 为零.
  ///   - rest: the rest of the sentence with it.
  static func isTold(_ own: String, _ rest: String) -> Bool {
    var isAhead = false
    var isOwn = true
    let clauses = rest.split(separator: "，", omittingEmptySubsequences: false).map { String($0) }
    for (place, clause) in clauses.enumerated() {
      let share =
        place + 1 < clauses.count && clauses[place + 1].hasPrefix("占")
        ? clauses[place + 1] : clause
      if let end = told.first(where: clause.contains) {
        let before = clause.firstRange(of: end).map { String(clause[..<$0.lowerBound]) } ?? ""
        if !isAhead, !before.holdsAny(plans), !isPart(share) { return true }
      }
      if !isOwn, clause.holdsAny(ends) || isDone(clause), !isAhead, !clause.holdsAny(open),
        !isPart(share)
      {
        return true
      }
      isAhead = isAhead || clause.holdsAny(plans)
      isOwn = false
    }
    return false
  }

  /// 3月完成, 4月2日完成.
  private static func isDone(_ clause: String) -> Bool {
    clause.trimmed.hasSuffix("完成") && clause.contains("月") && !clause.contains("前")
  }

  /// 60%: the first share of a clause is not the whole.
  static func isPart(_ clause: String) -> Bool {
    guard let sign = clause.firstIndex(of: "%") else { return false }
    let digits = clause[..<sign].reversed().prefix { $0.isNumber || $0 == "." }.reversed()
    return Double(String(digits)).map { $0 < 100 } ?? false
  }

  private static let told =
    """
    已完成 已全 已经 均已 现已 都已 已于 已整改 已办 已清 已退 已归 全部完成 全部整改 全部清退 全部到位 完毕 为零 清零 归零 \
    已纠正 已改正 已更正 已解决 已到位 已落实 已复核 已竣工 已完工 已建成 已投 已结案 已通过
    """.wordList
  private static let ends = "办结 竣工 完工 建成 投用 投入使用 验收合格 通过验收 结案".wordList
  /// Words that put off what stands behind them.
  private static let plans =
    "预计 计划 力争 争取 确保 待 拟 将于 将在 将按 尽快 尽早 抓紧 年内 届时".wordList
  /// The same, and what has not come to an end.
  private static let open = plans + ["将", "未", "尚"]
}
