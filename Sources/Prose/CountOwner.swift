/// Whose count it is: the report's own, or that of an earlier round, of a self-check, of one person.

internal import LedgerModel

/// What a count in a report belongs to.
package enum CountOwner: Equatable, Sendable {
  /// The feedback that the report answers.
  case report
  /// An earlier round, another body's findings, or what the unit found by itself.
  case elsewhere
  /// What an earlier report told of the same issues: 首次通报时完成13个.
  case former
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
  ///   - lead: the clauses of the sentence before that clause.
  ///   - inside: the words of the count itself, with its noun.
  ///   - title: what the title names is what the report is about: 关于上轮巡察反馈意见整改情况的通报.
  ///   - year: that of the inspection; a feedback of a year before is another one.
  static func named(
    lead: String, before: String, inside: String = "", behind: String, title: String, year: Int?
  ) -> CountOwner? {
    var before = before
    for word in findings { before = before.replacing(word, with: "反馈") }
    func holds(_ words: [String]) -> Bool {
      words.contains { before.contains($0) && !title.contains($0) }
    }
    if FormerReport.isTold(lead: lead, before: before) { return .former }
    if holds(earlier) { return .elsewhere }
    if LowerUnits.areInspected(lead: lead, before: before, title: title) { return .elsewhere }
    if let year, holds(feedback), isOfYear(before: year, before) { return .elsewhere }
    if FeedbackCount.isOne(
      before: before, inside: inside, behind: behind, foreign: selfChecks + otherBodies + shares)
    {
      return .report
    }
    if holds(selfChecks) || holds(otherBodies) { return .elsewhere }
    // 开展自查自纠，梳理问题8个.
    if before.contains("梳理"), !feedback.contains(where: { before.contains($0) }),
      let last = lead.split(whereSeparator: { "，。；,;".contains($0) }).last,
      selfChecks.contains(where: { last.contains($0) && !title.contains($0) })
    {
      return .elsewhere
    }
    // 对8个重点问题亲自协调.
    let hands = CountWords.ownHands + CountWords.leading
    if holds(shares) || hands.contains(where: { behind.contains($0) }) { return .share }
    if before.contains(CountWords.taking) || behind.contains(CountWords.taking) {
      return isOfUnit(taker: before, lead) && feedback.contains { (lead + before).contains($0) }
        ? .report : .share
    }
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
    "巡察办交办", "巡察组交办", "巡察组移交", "巡察办移交", "巡察机构移交", "巡视组移交", "巡察移交", "巡视移交",
  ]
  private static let feedback = CountWords.inspection + ["本轮", "本次", "此次"]
  private static let earlier = [
    "上轮", "上一轮", "上次", "上一次", "前次", "前一轮", "前几轮", "前两轮", "往轮", "往年", "往届", "上届", "上一届", "历年",
    "历次", "历轮", "以往", "以前年度", "以前轮次", "回头看",
  ]
  private static let selfChecks = [
    "自查", "自纠", "自检", "排查", "摸排", "查摆", "查找", "查出", "检视", "剖析", "对照检查", "举一反三", "发现",
  ]
  private static let otherBodies = [
    "审计", "督察", "督查", "主题教育", "民主生活会", "组织生活会", "信访", "专项检查", "考核反馈", "移交", "交办", "线索",
    "点评", "签批", "批示的", "批示问题", "督办的", "督办问题", "曝光", "暗访", "群众反映", "反映强烈",
  ]
  private static let shares =
    CountWords.ownHands + CountWords.leading + CountWords.persons
    + ["包干", "包保", "包联", "班子成员", "分管领导", "负责", "承担", "承办", "主责"]

  /// 召开民主生活会，提出意见24条，制定整改措施18条: what follows from a meeting, where the feedback is not named
  /// since.
  static func isOfMeeting(_ lead: String) -> Bool {
    guard let end = meetings.compactMap({ lead.ranges(of: $0).last?.upperBound }).max() else {
      return false
    }
    return !CountWords.nameInspection(String(lead[end...]))
  }

  private static let meetings = ["生活会", "主题教育", "学习教育"]
}

extension CountOwner {
  /// 全镇共认领反馈问题9个, 对反馈的9个问题照单认领: the unit takes on all there is; 书记认领反馈问题3个 is a share.
  private static func isOfUnit(taker before: String, _ lead: String) -> Bool {
    var subject =
      before.split(separator: CountWords.taking, maxSplits: 1).first.map(String.init) ?? ""
    for word in manners { subject = subject.replacing(word, with: "") }
    subject = subject.filter { $0.isLetter && !$0.isNumber }
    if parts.contains(where: { subject.contains($0) }) { return false }
    if units.contains(where: { subject.hasSuffix($0) || subject.hasPrefix($0) }) { return true }
    // Without a subject it is that of the clause before.
    return subject.isEmpty && !parts.contains { lead.contains($0) }
  }

  private static let manners = [
    "反馈", "巡察", "巡视", "意见", "问题", "存在", "具体", "县委", "市委", "省委", "区委", "组", "总共", "一共", "共计", "累计",
    "合计",
    "共", "计", "已", "均", "全部", "全面", "主动", "逐一", "逐项", "逐条", "对照", "照单全收", "照单", "诚恳", "接受", "认真",
    "自觉", "坚决",
    "对", "将", "并", "的", "年", "月", "日", "根据", "按照", "针对", "截至",
  ]
  private static let units = [
    "全镇", "全乡", "全县", "全区", "全局", "全街道", "全院", "全校", "全所", "本镇", "本乡", "本局", "本单位", "本级", "本部门",
    "我镇", "我乡",
    "我县", "我区", "我局", "我委", "我院", "我校", "我街道", "我单位", "党委", "党组", "党工委", "党总支", "镇", "乡", "街道", "局",
    "公司",
    "集团", "学校", "医院", "中心",
  ]
  /// One of several, though a unit's name may stand beside it.
  private static let parts = [
    "书记", "主任", "委员", "成员", "同志", "本人", "个人", "领导", "负责人", "干部", "党员", "分别", "其中", "各", "每", "镇长",
    "乡长",
    "局长", "县长", "区长", "校长", "院长", "所长", "科长", "股长", "组长", "经理", "董事", "支部", "科室", "股室", "部门", "站所",
    "村", "社区", "带头",
    "生活会",
  ]
}
