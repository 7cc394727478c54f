/// Counts that stand right beside 反馈: whatever else their clause names, they are of the feedback.

/// 反馈的12个问题全部由班子成员包案, 移交我镇的巡察反馈问题12个, 12个反馈问题.
enum FeedbackCount {
  /// Whether a count is one.
  ///
  /// - Parameters:
  ///   - before: the words of its clause before it.
  ///   - inside: its own words, with the noun.
  ///   - behind: the words of its clause behind it.
  ///   - foreign: what makes it somebody else's where it stands close before 反馈: 审计反馈的5个问题.
  static func isOne(
    before: String, inside: String, behind: String, foreign: [String]
  ) -> Bool {
    // 反馈的8个问题亲自协调.
    let hands = CountWords.ownHands + CountWords.leading
    if hands.contains(where: { behind.contains($0) }), !isOfAll(behind) { return false }
    if inside.contains(word) { return true }
    var rest = before
    while let link = links.first(where: { rest.hasSuffix($0) }) { rest.removeLast(link.count) }
    guard rest.hasSuffix(word) else { return false }
    rest.removeLast(word.count)
    if inspections.contains(where: { rest.hasSuffix($0) }) {
      return !named.contains { rest.contains($0) }
    }
    let near = rest.suffix(8)
    return !foreign.contains { near.contains($0) } && !named.contains { rest.contains($0) }
  }

  private static let word = "反馈"
  private static let links = [
    "的", "意见", "问题", "具体", "共", "计", "指出", "存在", "主要", "突出", "有", "为", "：", ":", "整改",
  ]
  private static let inspections = CountWords.inspections.flatMap {
    [$0, $0 + "组", $0 + "办"]
  }
  /// Who takes something on, in whatever order it is said.
  private static let named = CountWords.ownHands + CountWords.persons + [CountWords.taking]

  /// 全部由班子成员包案, 由镇党委牵头: all that there is, or the whole unit's.
  private static func isOfAll(_ behind: String) -> Bool {
    if ["全部", "均", "都", "逐一", "逐个", "逐项"].contains(where: { behind.contains($0) }) { return true }
    guard let by = behind.firstIndex(of: "由") else { return false }
    let taker = behind[by...].prefix(12)
    return ["党委", "党组", "党工委", "党支部", "党总支", "领导小组", "专班", "班子"].contains { taker.contains($0) }
  }
}
