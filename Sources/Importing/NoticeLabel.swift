/// The words that say what follows in an issue: 整改结果：, 责任单位：, 【整改措施】.

internal import Prose

/// A label and what it means.
struct NoticeLabel: Equatable, Sendable {
  enum Kind: Hashable, Sendable {
    /// 整改结果: the word for the status.
    case status
    /// 整改措施: what is or was done, as items.
    case measures
    /// 整改情况, 整改成效: how it went; items are measures where no others are.
    case progress
    /// 存在问题, 具体表现: the fault in more words.
    case problem
    case lead, unit, owner, support
    /// 责任单位（人）, 责任领导及单位: a unit and who answers for it in one value.
    case unitAndLead, unitAndOwner
    /// 监督人, 联系人: somebody who answers for nothing here.
    case role
    case due, doneOn, closedOn, opened
    /// 原定时限: what the deadline was before it moved.
    case formerDue
    case goal, evidence, amount, source, note, blocker
    /// What nobody knows: 群众评价.
    case other
    /// 整改类型: 立行立改.
    case flag
  }

  var kind: Kind
  /// As it stands in the vocabulary.
  var word: String
  /// Letters up to the text behind it, blanks included.
  var length: Int

  /// Known by its parts and not from the list.
  var isComposed = false

  /// Names and days: what stands on one line, and what follows on the next one answers no such label.
  var isShort: Bool { NoticeLabel.isShort(kind) }

  static func isShort(_ kind: Kind?) -> Bool {
    switch kind {
    case .lead, .unit, .owner, .support, .unitAndLead, .unitAndOwner, .role, .due, .formerDue,
      .doneOn, .closedOn, .opened, .flag:
      true
    default: false
    }
  }

  /// What an answer to the fault consists of: where it stands, an issue has begun before.
  var isAnswer: Bool {
    switch kind {
    case .status, .measures, .progress: true
    default: false
    }
  }

  /// 整改情况 and 整改结果 ask what was done, as opposed to 整改进展 and 整改成效, which ask how it went; of
  /// words that ask for progress.
  static func asksForActs(_ word: some StringProtocol) -> Bool {
    ["情况", "结果", "落实", "过程"].contains { word.hasSuffix($0) } && !asksForEffects(word)
      && !["进展", "进度", "推进"].contains { word.contains($0) }
  }

  /// 整改成效: what came of it.
  static func asksForEffects(_ word: some StringProtocol) -> Bool {
    ["成效", "成果", "效果"].contains { word.contains($0) }
  }

  static let words: [(kind: Kind, words: String)] = [
    (
      .status,
      "整改结果 整改完成情况 完成情况 整改状态 完成状态 是否完成 办理状态 当前状态 目前状态 整改完成状态 是否销号 销号情况 是否整改到位 整改结论 办理结果 完成进度 状态"
    ),
    (
      .measures,
      """
      整改措施 整改举措 整改任务 具体措施 具体举措 具体整改措施 工作措施 主要措施 主要做法 采取措施 采取的措施 整改做法 具体做法 \
      整改措施及成效 整改措施和成效 整改措施与成效 整改措施及完成情况 整改措施及落实情况 整改措施落实情况 整改措施及进展 整改措施及进展情况 \
      整改措施完成情况 任务清单 下步整改任务 下一步整改任务 措施
      """
    ),
    (
      .progress,
      """
      整改情况 整改落实情况 整改进展 整改进展情况 整改成效 整改成果 整改效果 整改工作情况 整改工作进展 整改落实 进展情况 工作进展 目前进展 \
      目前进展情况 目前进度 当前进展 办理情况 落实情况 取得成效 取得的成效 工作成效 主要成效 具体成效 具体情况 整改具体情况 具体整改情况 整改推进情况 \
      推进情况 整改过程 进展成效 最新进展 进展 成效
      """
    ),
    (
      .problem,
      """
      存在问题 存在的问题 具体表现 问题表现 具体问题 问题描述 主要问题 反馈问题 反馈的问题 巡察反馈问题 巡察反馈的问题 巡视反馈问题 问题内容 反馈意见 \
      反馈情况 主要表现 反馈内容 问题具体表现 巡察发现 巡察指出 问题清单 整改问题 问题
      """
    ),
    (.lead, "责任领导 牵头领导 分管领导 包案领导 挂牌领导 牵头责任领导 整改责任领导 第一责任人 牵头人 责任县领导 牵头领导及责任人"),
    (
      .unit,
      "责任单位 责任部门 责任科室 责任股室 责任站办 责任办公室 责任单位（部门） 牵头单位 牵头部门 牵头科室 主责单位 主责部门 承办单位 主办单位 整改责任单位 整改单位 整改责任部门"
    ),
    (.owner, "责任人 直接责任人 整改责任人 具体责任人 主要责任人 经办人 责任人员 承办人"),
    (.support, "配合单位 配合部门 配合领导 协办单位 协同单位 参与单位 责任配合单位 协办部门 配合科室 配合责任单位"),
    (
      .role,
      """
      监督人 监督责任人 监督领导 监督单位 监督部门 督办人 督办领导 督办责任人 督办单位 督办部门 督查人 督导人 督导领导 督导单位 \
      联系人 联络人 填报人 审核人 销号审核人 验收人
      """
    ),
    (.due, "整改时限 完成时限 整改期限 办结时限 完成时间 计划完成时间 截止时间 整改完成时限 整改完成时间 完成期限 时限要求 计划完成时限 时间节点 时限 期限"),
    (.doneOn, "实际完成时间 完成日期 实际完成日期 办结时间 办结日期 整改完成日期"),
    (.closedOn, "销号时间 销号日期"),
    (.opened, "启动时间 开始时间 启动日期"),
    (.goal, "整改目标 预期成果 整改标准 销号标准 预期目标 整改要求 工作目标 目标"),
    (.evidence, "佐证材料 印证资料 印证材料 支撑材料 佐证资料"),
    (.amount, "涉及金额 整改金额 追缴金额 清退金额"),
    (.source, "问题来源 巡察轮次"),
    (.blocker, "未完成原因 存在困难 未完成原因及下步打算 存在的困难"),
    (
      .note,
      """
      备注 下步打算 下一步打算 下一步措施 下步措施 下一步工作 下步工作 下一步工作打算 下一步计划 下步计划 下一步工作计划 下一步整改措施 下一步 \
      长效机制 长效机制建立情况 建章立制情况 建章立制 制度成果 问责情况 追责问责 追责问责情况 处理情况 说明
      """
    ),
    (.flag, "整改类型 整改方式 整改类别"),
  ]

  private static let roles =
    words.first { $0.kind == .role }?.words.split(separator: " ").map { String($0) } ?? []

  /// Whether a word names who watches over a matter, or who answers the telephone, and nobody who does
  /// it: 监督责任人 and 镇纪委督办领导 are no 责任人 and no 领导.
  static func isRole(_ word: String) -> Bool {
    roles.contains { $0 == word || $0.contains("督") && word.hasSuffix($0) }
  }

  /// Words by their first letter, longest first.
  private static let table: [Character: [(letters: [Character], word: String, kind: Kind)]] = {
    var table: [Character: [(letters: [Character], word: String, kind: Kind)]] = [:]
    for (kind, list) in words {
      for word in list.split(separator: " ") {
        guard let first = word.first else { continue }
        let letters = word.map(FoldedText.fold)
        table[first, default: []].append((letters, String(word), kind))
      }
    }
    return table.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
  }()

  /// When a word without a colon is a label.
  enum Alone: Sendable {
    case never
    /// Nothing, or only a full stop, follows it in the paragraph.
    case wholeLine
    /// It stands behind a number: a full stop may separate it from its text.
    case numbered
  }

  /// The label that begins at an offset: with a colon, in 【】, or with the line's end behind it.
  static func read(_ text: FoldedText, at start: Int, alone: Alone) -> NoticeLabel? {
    guard start < text.count else { return nil }
    let opening = text.folded[start]
    let isBracketed = opening == "[" || opening == "(" || opening == "“" || opening == "<"
    let begin = isBracketed ? text.skippingBlanks(start + 1) : start
    guard begin < text.count else { return nil }
    for (letters, word, kind) in table[text.folded[begin]] ?? [] {
      guard let end = text.end(of: letters, at: begin) else { continue }
      if let behind = closing(text, end, isBracketed ? opening : nil, alone: alone, word: word) {
        return NoticeLabel(kind: kind, word: word, length: text.skippingBlanks(behind) - start)
      }
    }
    guard !isBracketed || opening == "(" || opening == "[",
      let (word, end) = shape(text, at: begin),
      let kind = kind(madeOf: word, isWhole: start == 0)
    else { return nil }
    return NoticeLabel(kind: kind, word: word, length: end - start, isComposed: true)
  }

  private static func closing(
    _ text: FoldedText, _ end: Int, _ opening: Character?, alone: Alone, word: String
  ) -> Int? {
    var place = text.skippingBlanks(end)
    func isColon(_ place: Int) -> Bool {
      place < text.count && (text.folded[place] == ":" || text.folded[place] == "︰")
    }
    if let opening {
      let closing: Character =
        switch opening {
        case "[": "]"
        case "(": ")"
        case "“": "”"
        default: ">"
        }
      guard place < text.count else { return nil }
      if text.folded[place] == closing {
        place = text.skippingBlanks(place + 1)
        if isColon(place) { return place + 1 }
        // （状态） inside a sentence is no label; 【整改措施】 is one.
        return opening == "[" || (place >= text.count && alone != .never) ? place : nil
      }
      // （责任领导：王五）, 【整改状态：已完成】
      return (opening == "(" || opening == "[") && isColon(place) ? place + 1 : nil
    }
    if isColon(place) { return place + 1 }
    // Short words are too common to stand for a label without their colon.
    guard alone != .never, word.count >= 4 else { return nil }
    if place >= text.count { return place }
    if alone == .numbered, text.folded[place] == "。" { return place + 1 }
    if "。.-—".contains(text.folded[place]), text.skippingBlanks(place + 1) >= text.count {
      return place + 1
    }
    return nil
  }
}
