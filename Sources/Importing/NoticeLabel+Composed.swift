/// Labels that no vocabulary lists, known by what they are made of: 后续整改情况, 包保领导, 调整后时限.

internal import LedgerModel
internal import Prose

extension NoticeLabel {
  /// What the parts of a word before a colon say; nil where they say nothing.
  ///
  /// - Parameter isWhole: a paragraph begins with it, so that it may be more than names and days.
  static func kind(madeOf word: String, isWhole: Bool) -> Kind? {
    let bare = word.filter { !"（）()、及和与/ ".contains($0) }
    guard bare.count >= 3 else { return nil }
    if let kind = people(bare) { return kind }
    // 整改期限（延期后）, 整改进展（截至5月）: what stands in brackets says more of the same.
    let outer = outside(word).filter { !"及和与、/ ".contains($0) }
    return day(outer, bare) ?? (isWhole ? telling(outer) : nil)
  }

  /// Without brackets at the end.
  private static func outside(_ word: String) -> String {
    String(word.prefix { !"（(".contains($0) })
  }

  private static func holds(_ word: String, _ parts: [String]) -> Bool {
    parts.contains { word.contains($0) }
  }

  // MARK: Who

  private static let duties = [
    "责任", "牵头", "包保", "包联", "包案", "包抓", "挂包", "挂牌", "领办", "分管", "主管", "整改", "承办", "主办", "主责", "负责",
    "主体",
  ]
  private static let helpers = ["配合", "协同", "协办", "协助", "参与"]
  private static let watchers = ["监督", "督办", "督查", "督导", "联系", "联络", "审核", "验收", "填报", "复核"]
  private static let units = [
    "单位", "部门", "科室", "股室", "处室", "支部", "党委", "总支", "站所", "站办", "办公室", "专班", "村居",
  ]

  /// A duty and who has it: 牵头校领导, 责任支部, 责任单位（人）.
  private static func people(_ word: String) -> Kind? {
    let isPerson = word.hasSuffix("人") || word.hasSuffix("人员")
    let isLeader = word.contains("领导")
    guard isPerson || word.hasSuffix("领导") || units.contains(where: { word.hasSuffix($0) }) else {
      return nil
    }
    if holds(word, watchers) { return .role }
    if holds(word, helpers) { return .support }
    guard holds(word, duties) else { return nil }
    if holds(word, units) {
      return isLeader ? .unitAndLead : isPerson ? .unitAndOwner : .unit
    }
    return isLeader ? .lead : .owner
  }

  // MARK: When

  private static let limits = ["整改", "完成", "办结", "调整", "延期", "延长", "变更", "落实", "计划", "承诺", "新"]

  /// 调整后时限, 原定期限; 会议时间 and 公示期限 are no days of an issue.
  private static func day(_ word: String, _ whole: String) -> Kind? {
    guard ["时限", "期限", "时间", "日期", "节点"].contains(where: { word.hasSuffix($0) }) else { return nil }
    if word.hasPrefix("原") { return .formerDue }
    let isLimit = word.hasSuffix("限")
    if word.contains("销号") { return isLimit ? .due : .closedOn }
    if word.contains("实际") { return .doneOn }
    if holds(word, ["启动", "开始", "开工"]) { return .opened }
    return holds(whole, limits) ? .due : nil
  }

  // MARK: What

  /// 下一步举措, 后续安排: what has not been done yet.
  private static let prospects = ["下一步", "下步", "下阶段", "今后", "打算", "安排", "计划"]
  private static let parts: [[Character]] = """
    整改 落实 办理 推进 工作 处置 进展 进度 情况 过程 经过 成效 成果 效果 措施 举措 做法 完成 问题 巡察 巡视 反馈 采取 取得 主要 具体 \
    后续 阶段 阶段性 前期 目前 当前 近期 最新 本月 本季度 持续 实际 总体 事项 任务 任务清单 下一步 下步 下阶段 今后 打算 安排 计划 已 的 所
    """.split(whereSeparator: \.isWhitespace).map { Array($0) }.sorted { $0.count > $1.count }

  /// Words that consist of nothing but the work on an issue and how it is told; 验收情况 and 群众评价 are
  /// somebody else's.
  private static func telling(_ word: String) -> Kind? {
    if word.hasSuffix("原因"), word.hasPrefix("未") { return .blocker }
    guard isMadeOfParts(word) else { return nil }
    if holds(word, prospects) { return .note }
    let isLater = word.hasPrefix("后续")
    if holds(word, ["措施", "举措", "做法", "任务"]) {
      return isLater ? .note : .measures
    }
    if word.hasSuffix("完成情况") { return .status }
    let tells = ["情况", "进展", "进度", "过程", "经过", "成效", "成果", "效果", "推进", "落实"]
    guard tells.contains(where: { word.hasSuffix($0) }) else { return nil }
    return holds(word, ["整改", "办理", "推进", "落实", "工作", "处置", "进展", "成效", "成果", "效果"])
      ? .progress : nil
  }

  private static func isMadeOfParts(_ word: String) -> Bool {
    var rest = Array(word)[...]
    while !rest.isEmpty {
      guard let part = parts.first(where: { rest.starts(with: $0) }) else { return false }
      rest = rest.dropFirst(part.count)
    }
    return true
  }

  // MARK: The shape of a label

  /// The word before a colon and where the text behind it begins; nil where no such word begins here.
  static func shape(_ text: FoldedText, at start: Int) -> (word: String, end: Int)? {
    var place = start
    var depth = 0
    while place < text.count, place - start <= 16 {
      let letter = text.folded[place]
      if letter == ":" || letter == "︰" {
        let length = place - start
        guard depth == 0, (2...14).contains(length) else { return nil }
        return (text.text(start..<place).trimmed, text.skippingBlanks(place + 1))
      }
      if letter == "(" { depth += 1 }
      if letter == ")" { depth -= 1 }
      let isJoint = "()/、".contains(letter) && place > start
      // 措施1：…
      let isDigit = (48...57).contains(text.codes[place]) && place > start
      guard isJoint || isDigit || (0x4E00...0x9FFF).contains(text.codes[place]) else { return nil }
      place += 1
    }
    return nil
  }

  /// Whether the word of a label ends like the name of something that is filled in, as opposed to an
  /// act: 群众评价, 验收情况, but not 强化教育.
  static func namesThing(_ word: String) -> Bool {
    things.contains { word.hasSuffix($0) }
  }

  private static let things = [
    "情况", "评价", "意见", "结果", "结论", "原因", "人", "人员", "单位", "部门", "时间", "日期", "时限", "地点", "金额", "数量",
    "编号", "文号",
    "依据", "标准", "方式", "类型", "类别", "进度", "建议", "记录", "材料", "电话", "等级", "满意度", "领导", "成员", "责任", "效果",
    "成效", "状态",
    "说明", "事项",
  ]

  /// Verbs behind which somebody's words follow.
  private static let speech = [
    "强调", "指出", "要求", "认为", "提出", "明确", "决定", "表示", "如下", "包括", "分别", "是", "为", "即", "到", "有", "在于",
    "发现",
  ]

  /// A label that nobody knows at the beginning of a line: 验收情况：, 群众评价：. What somebody said
  /// (会议强调：) and a field of work (作风方面：) are none.
  static func unknown(_ text: FoldedText, at start: Int = 0) -> (word: String, end: Int)? {
    guard let (word, end) = shape(text, at: start), outside(word).count <= 10, !word.contains("、"),
      !speech.contains(where: { word.hasSuffix($0) }),
      !NoticeClosing.begins(text.text(start..<min(text.count, start + 12)))
    else { return nil }
    let folded = FoldedText(word)
    if NoticeMarker.read(folded) != nil || NoticeCue.namesField(folded) { return nil }
    return (word, end)
  }
}
