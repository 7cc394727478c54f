/// Whose count it is: the report's own, or that of an earlier round, of a self-check, of one person.

internal import LedgerModel

/// What a count in a report belongs to.
package enum CountOwner: Equatable, Sendable {
  /// The feedback that the report answers.
  case report
  /// An earlier round, another body's findings, or what the unit found by itself.
  case elsewhere
  /// What one person or unit took on.
  case share
  /// 解决9个问题: what somebody did, which is no total.
  case act
  case tasks
  case measures
  /// 隐患12个: a noun of its own.
  case thing

  /// What words of a clause before a count, and behind it, say of its owner; nil where they are silent.
  ///
  /// - Parameters:
  ///   - title: what the title names is what the report is about: 关于上轮巡察反馈意见整改情况的通报.
  ///   - year: that of the inspection; a feedback of a year before is another one.
  static func named(
    before: String, behind: String, title: String, year: Int?
  ) -> CountOwner? {
    var before = before
    for word in findings { before = before.replacing(word, with: "反馈") }
    func holds(_ words: [String]) -> Bool {
      words.contains { before.contains($0) && !title.contains($0) }
    }
    if holds(earlier) || holds(selfChecks) || holds(otherBodies) { return .elsewhere }
    if let year, holds(feedback), isOfYear(before: year, before) { return .elsewhere }
    if holds(shares) || ownHands.contains(where: { behind.contains($0) }) { return .share }
    return feedback.contains { before.contains($0) } ? .report : nil
  }

  /// 2022年县委巡察反馈的13个问题.
  private static func isOfYear(before year: Int, _ clause: String) -> Bool {
    guard let first = Day(year: year, month: 1, day: 1) else { return false }
    return DateMention.all(in: clause).contains { !$0.isYearInferred && $0.lies(before: first) }
  }

  /// What the inspectors found is the feedback.
  private static let findings = [
    "巡察组发现", "巡视组发现", "巡察发现", "巡视发现", "巡察反馈发现", "巡察组查出", "巡察期间发现",
  ]
  private static let feedback = ["反馈", "巡察", "巡视", "本轮", "本次", "此次"]
  private static let earlier = [
    "上轮", "上一轮", "上次", "上一次", "前次", "前一轮", "前几轮", "前两轮", "往轮", "往年", "往届", "上届", "上一届", "历年",
    "历次", "历轮", "以往", "以前年度", "以前轮次", "回头看",
  ]
  private static let selfChecks = [
    "自查", "自纠", "自检", "排查", "摸排", "查摆", "查找", "查出", "检视", "剖析", "对照检查", "举一反三", "发现",
  ]
  private static let otherBodies = [
    "审计", "督察", "督查", "主题教育", "民主生活会", "组织生活会", "信访", "专项检查", "考核反馈", "移交", "交办", "线索",
  ]
  private static let shares = [
    "认领", "领办", "领衔", "牵头", "包案", "包干", "包保", "包联", "班子成员", "分管领导", "本人", "亲自", "负责", "承担", "承办",
    "主责",
  ]
  /// Behind the count: 对8个重点问题亲自协调.
  private static let ownHands = ["亲自", "牵头", "领办", "包案", "认领"]
}
