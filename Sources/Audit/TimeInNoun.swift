/// Whether a time is part of the name of something: 2025年7月汛期冲毁的渠道, 2024年9月10日会议纪要.
internal import Prose

/// A time says when something was done where it stands before the verb. It only describes a noun behind
/// 的, 将, 把, 对 or the verb whose object it opens (修复2025年7月…), before 的 with a verb of its own
/// (6月29日反映的), before the name of a paper, and in brackets with what befell somebody (…离任). 于 and 在
/// always say when.
extension TimeSurroundings {
  var isDescribing: Bool {
    if saysWhen { return false }
    let place = near.upperBound
    if place > 0, text.codes[place - 1] == Self.of { return true }
    return isTaken || isPaper || isRemark || isDescribed
  }

  /// 将2024年9月…, 修复2025年7月…, 核对了2025年3月…: the noun phrase that a word takes begins here.
  private var isTaken: Bool {
    var end = near.upperBound
    while end > near.lowerBound, Self.particles.contains(text.codes[end - 1]) { end -= 1 }
    return ends(near.lowerBound..<end, withAny: Self.takers)
  }

  /// 2024年9月10日会议纪要, 2025年3月党委会记录, 3月报销凭证.
  private var isPaper: Bool {
    var place = text.skippingBlanks(behind.lowerBound)
    while place < behind.upperBound, let kind = Self.kinds.word(in: text.codes, at: place) {
      place += Self.kinds.words[kind].count
    }
    return place < behind.upperBound && Self.papers.word(in: text.codes, at: place) != nil
  }

  /// 汛期冲毁的渠道已修复: a verb of its own up to 的, and something else happens to the noun.
  private var isDescribed: Bool {
    let start = text.skippingBlanks(behind.lowerBound)
    let last = min(behind.upperBound, start + 14)
    guard start < last else { return false }
    guard let of = (start..<last).first(where: { text.codes[$0] == Self.of }), of > start,
      !(start..<of).contains(where: { Self.breaks.contains(text.codes[$0]) }),
      !holdsAct(in: start..<max(start, of - 2)),
      !begins(at: start, withAny: Self.turns)
    else { return isOfMatter(start) }
    if Self.noVerbs.contains(text.codes[of - 1]) { return false }
    // 反映的, 停业的: nothing but the verb.
    if of - start <= 2 { return true }
    return hasOpener || isDealtWith(behind: of)
  }

  /// Whether a verb that takes an object stands there.
  func holdsAct(in range: Range<Int>) -> Bool { holds(Self.acts, in: range) }

  /// 原村主任（2024年3月离任）, 合同（2024年8月签订）: what is told of whom or what stands before the bracket.
  private var isRemark: Bool {
    let (start, place) = (near.lowerBound, near.upperBound)
    guard place > start, text.codes[place - 1] == Self.open,
      let word = Self.remarks.word(in: text.codes, at: text.skippingBlanks(behind.lowerBound))
    else { return false }
    let end = text.skippingBlanks(behind.lowerBound) + Self.remarks.words[word].count
    return end < text.count && text.codes[end] == Self.close
  }

  /// 对…2024年3月超标准接待一事: the words for what was at fault end the phrase that 对 opened.
  private func isOfMatter(_ start: Int) -> Bool {
    guard hasOpener else { return false }
    let last = min(behind.upperBound, start + 24)
    return start < last && holds(Self.faults, in: start..<last)
      && !holds(Self.dealings, in: start..<last)
  }

  /// 对, 将, 把 earlier in the clause.
  private var hasOpener: Bool {
    let range = before(most: 24)
    return range.contains { place in
      guard Self.openers.contains(text.codes[place]) else { return false }
      return place + 1 >= range.upperBound || !Self.compounds.contains(text.codes[place + 1])
    }
  }

  /// 已, 均, 重新 in the rest of the clause, or at the beginning of the next one.
  private func isDealtWith(behind of: Int) -> Bool {
    let last = min(behind.upperBound, of + 40)
    if holds(Self.dealt, in: of..<last) { return true }
    let next = text.skippingBlanks(behind.upperBound + 1)
    return behind.upperBound < text.count && text.codes[behind.upperBound] == Self.comma
      && next < text.count && Self.dealt.word(in: text.codes, at: next) != nil
  }

  private static let particles = Set("了对 ".unicodeScalars.map(\.value))
  /// Words whose object begins directly behind them.
  private static let takers = words(
    """
    将 把 就 关于 修复 修缮 维修 修补 完成 办结 审核 审查 复核 核对 核实 核定 检查 抽查 调阅 调取 整理 补充 完善 更正 纠正 改正 \
    修正 恢复 偿还 支付 付清 结清 兑现 重签 解除 终止 撤销 废止 清理 清偿 处理 处置 化解 解决 查处 整改 公示 公开 归档 入账 报销 \
    评估 复查 复验 复审 重建 盘活 启用 接收 消除 查清 说明 剖析 通报 答复 回访 取消 扣回 扣除 抵扣 追责 调整 申报 列入 纳入 编入 \
    追认 填补 更换 回收 收缴 移交 谋划 储备 下达 编制 签订 签署 缴纳 预付 招录 招聘 聘用 认定 租用 订购 订阅
    """)
  private static let remarks = WordFinder(
    """
    离任 退休 去世 病故 死亡 卸任 辞职 免职 入职 离职 调离 调任 任职 出生 签订 签署 到期 建成 购置 购买 采购 出租 发包 承包 租赁
    """.wordList)
  /// What papers are about.
  private static let kinds = WordFinder(
    "党委 党委会 党组会 支委会 党支部 支部 村级 村务 会议 报销 财务 记账 原始 固定资产 工会 考勤 出勤 学习 接待 公务".wordList)
  private static let papers = WordFinder(
    """
    会议纪要 会议记录 纪要 记录 凭证 台账 账目 账册 账页 报表 票据 发票 合同 协议 名单 档案 收据 白条 流水 账单 单据 工资 清单
    """.wordList)
  /// 、 and words behind which the noun phrase is another one.
  private static let breaks = Set("、了将把对向".unicodeScalars.map(\.value))
  private static let turns = words("组织 按 根据 由 就 在 以 与")
  /// Verbs that take an object with 的 of its own: 清退多发的补贴.
  private static let acts = WordFinder(
    """
    召开 开展 组织 制定 制订 修订 印发 出台 下发 建立 健全 完善 成立 举办 走访 入户 清退 退还 追缴 追回 收回 拆除 完成 整改 整治 \
    检查 排查 核查 抽查 清查 清理 培训 约谈 通报 公示 公开 更换 更新 换上 安装 新建 建成新 购置 采购 聘请 邀请 抽调 召集 传达 部署 \
    研究 审议 讨论 督促 责令 处理 处置 调整 补齐 补办 补缴 补发 落实 学习 实施 启动 推行 进行 作出 给予 提出 明确 修复 解决 参加 \
    联系 报送 撤换 任命 免去 选举 增设 设立 配备 发放 拨付 签订 核实 核对 复核 征求
    """.wordList)
  /// 新的, 村里的, 全镇的.
  private static let noVerbs = Set("新好大高多里镇村县乡市区体".unicodeScalars.map(\.value))
  private static let openers = Set("对将把就".unicodeScalars.map(\.value))
  /// 对接, 核对过, 将来 open no phrase.
  private static let compounds = Set("接照外账比标象应策来要业".unicodeScalars.map(\.value))
  private static let faults = WordFinder("一事 问题 行为 事项 一案 情形".wordList)
  private static let dealings = WordFinder("进行 开展 予以 给予 组织 召开".wordList)
  private static let dealt = WordFinder("已 均 全部 重新 予以 得到 现 逐".wordList)
}
