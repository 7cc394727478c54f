/// A percentage in the course of time: what a rate was, what it rose by, what it is to be.

internal import LedgerModel
internal import Prose

/// 由3月底的10%提高到33.3% tells of 33.3, 较上月提高10% of no rate at all, 确保6月底前达到100% of an aim.
struct NoticeRateCourse {
  /// Whether the percentage is where a rate stands, as opposed to where it came from and to what it rose by.
  private(set) var isReached = true
  private(set) var isAim = false
  /// Behind the name of the rate: the place itself, or that of the percentage from which it rose.
  private(set) var name: Int

  init(_ sentence: NoticeSentence, at place: Int) {
    name = place
    let text = sentence.text
    let clause = text.clause(at: place)
    let before = text.text(clause.lowerBound..<place)
    if let from = sentence.mentions.percents.last(where: { $0.place < place })?.place,
      place - from <= NoticeRateCourse.reach, clause.contains(from),
      NoticeRateCourse.rises.contains(where: { text.text(from..<place).contains($0) })
    {
      name = from
    } else if let next = sentence.mentions.percents.first(where: { $0.place > place })?.place,
      next - place <= NoticeRateCourse.reach,
      NoticeRateCourse.rises.contains(where: { text.text(place..<next).contains($0) })
    {
      isReached = false
    }
    let near = String(before.suffix(8))
    // 提高10%, as opposed to 提高到33%.
    if NoticeRateCourse.changes.contains(where: { near.trimmed.hasSuffix($0) }) {
      isReached = false
    }
    isAim = NoticeRateCourse.isAim(before, text, clause, behind: place)
  }

  private static let reach = 20
  private static let rises = [
    "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "增长到", "增长至", "增加到", "增至", "升至", "升到", "达到",
    "提高为",
  ]
  private static let changes = [
    "提高", "提升", "上升", "增长", "增加", "下降", "高出", "提高了", "提升了", "上升了", "增长了",
  ]

  private static func isAim(
    _ before: String, _ text: FoldedText, _ clause: Range<Int>, behind place: Int
  ) -> Bool {
    if facts.contains(where: { before.contains($0) }) { return false }
    if promises(before) || untils.contains(where: { before.contains($0) }) { return true }
    if text.text(place..<max(place, clause.upperBound)).contains("目标") { return true }
    // 确保6月底前全部整改到位，完成率达到100%.
    guard clause.lowerBound > 0, text.folded[clause.lowerBound - 1] == "," else { return false }
    let last = text.clause(at: clause.lowerBound - 1)
    let words = text.text(last.lowerBound..<clause.lowerBound)
    return promises(words) && !facts.contains { words.contains($0) }
  }

  private static func promises(_ words: String) -> Bool {
    var words = words
    for kept in ["按计划", "按照计划", "按要求", "按照要求"] { words = words.replacing(kept, with: "") }
    return aims.contains { words.contains($0) }
  }

  private static let aims = [
    "确保", "力争", "争取", "力保", "务必", "务求", "目标", "预计", "计划", "要求", "不低于", "应达", "须达", "将达", "拟于",
  ]
  /// 6月底前整改完成率达到100%.
  private static let untils = ["底前", "月前", "日前", "年内"]
  private static let facts = ["已", "目前", "截至", "截止", "现为"]
}
