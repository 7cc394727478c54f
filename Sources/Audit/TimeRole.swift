/// Whether a time dates an act, or what stands around it makes it something else.
internal import LedgerModel
internal import Prose

extension TimeSurroundings {
  var role: TimeMention.Role {
    if mention.isPeriod { return .background }
    if isPlanned || isDeadline { return .plan }
    // 已于2026年3月底前清退: an act, if not before which day it was done.
    if mention.from == nil, !ends(near, withAny: Self.told) { return .limit }
    let isBackground =
      isScope || isCircumstance || isAttribute || isOfTitle || isOfThing || isDescribing
    return isBackground ? .background : .act
  }

  /// 计划于, 拟 and their like stand close before it; 按计划于 does not plan. 下一轮 behind it does.
  private var isPlanned: Bool {
    let isAhead = near.contains { place in
      Self.plans.word(in: text.codes, at: place).map {
        place + Self.plans.words[$0].count <= near.upperBound
          && !PlanWord.isKept(text.codes, at: place)
      } ?? false
    }
    return isAhead || begins(at: text.skippingBlanks(behind.lowerBound), withAny: Self.nextTimes)
  }

  /// 完成时限：2025年9月30日 is when something has to be done, whatever became of it.
  private var isDeadline: Bool {
    var end = mention.range.lowerBound
    while end > 0, text.codes[end - 1] == 0x20 { end -= 1 }
    guard end > 0, text.codes[end - 1] == Self.colon else { return false }
    return ends(max(0, end - 5)..<end - 1, withAny: Self.deadlines)
  }

  /// 对2025年以来的…: what is looked at, not when.
  private var isScope: Bool {
    if ends(near, withAny: Self.scopes) { return true }
    // 2015年至2024年会议记录: years in a row are what is looked through.
    if mention.isSpan, mention.precision == .year { return true }
    // 以来的, 以来镇级下发的…: a time that describes things.
    return mention.to == nil && begins(at: mention.range.upperBound, withAny: Self.describing)
  }

  /// 2016年实施的, 2022年签订的合同: the time belongs to the thing.
  private var isAttribute: Bool {
    let start = behind.lowerBound
    // 5月10日对自查发现的问题进行整改 dates what was done to them.
    if begins(at: start, withAny: Self.objects), !begins(at: start, with: Self.abroad) {
      return false
    }
    // The verb is short.
    for place in start..<min(behind.upperBound, start + 12) {
      if text.codes[place] == Self.pause { return false }
      guard text.codes[place] == Self.of else { continue }
      guard ends(start..<place, withAny: Self.attributes) else { return false }
      // 2025年6月收回拖欠的租金: the verb before it is what was done then.
      return !ends(start..<place, withAny: Self.states)
        || !holdsAct(in: start..<max(start, place - 2))
    }
    return false
  }

  /// 综合考虑到…, 2024年底被医院…: why something was done, or what happened to somebody.
  private var isCircumstance: Bool {
    if begins(at: text.skippingBlanks(mention.range.upperBound), withAny: Self.passive) {
      return true
    }
    if Self.matters.contains(where: {
      near.count >= $0.count && begins(at: near.lowerBound, with: $0)
    }) {
      return true
    }
    var start = mention.range.lowerBound
    let first = max(0, start - AuditText.reach)
    while start > first, !Self.endsSentence(text.codes[start - 1]) { start -= 1 }
    if start < text.count, text.codes[start] == Self.comma { start += 1 }
    return Self.reasons.contains {
      start + $0.count <= mention.range.lowerBound && begins(at: start, with: $0)
    }
  }

  private static let passive = words("被 已被")
  private static let describing = words("的 所有")
  private static let plans = WordFinder(
    """
    拟 计划 预计 力争 争取 将于 将在 确保 定于 原定 要求 暂定 下次 下一次 下一轮 下轮
    """.wordList)
  private static let nextTimes = words("为下次 为下一次 为下一轮 为下轮 进行下一轮 开展下一轮 开展下次")
  private static let told = words("已于 已在 均于 已")
  private static let deadlines = words("时限 期限 截止时间 截止日期")
  private static let scopes = words("对 针对 自查 清查 梳理 排查 查阅 涉及 核查 倒查 追缴 收回 清退 退还 补缴 补发")
  private static let attributes = words(
    """
    实施 建设 签订 发生 形成 开工 建成 购买 采购 发放 下发 印发 制定 修建 审计 巡察 巡视 招标 完工 竣工 出台 遗留 入账 支出 列支 \
    施行 执行 生效 批复 批准 获批 立项 下达 拨付 领取 搭建 违建 查处 判决 反馈 移交 交办 收取 购置 购入 租赁 承包 发包 签署 登记 \
    备案 上报 通过 颁布 公布 发布 召开 举办 缺失 欠缴 拖欠 到期 产生 列入 认定 受理 办理 立案 审批 申报 中标 结算 支付 缴纳 \
    借款 出借 占用 挪用 套取 虚报 发现 通报 修订 成立 聘用 时
    """)
  private static let states = words("拖欠 缺失 欠缴 遗留 占用 挪用 虚报 套取")
  private static let objects = words("对 就 向 针对 把 将 组织 按 根据")
  private static let abroad = codes("对外")
  /// 该项目2023年4月开工: what is told of the thing.
  private static let matters = words("该项目 该工程 该合同 该地 该宗 该笔 该房 该设备 该案 该路 该人 当事人")
  private static let reasons = words("综合考虑 考虑到 鉴于 由于 因为 经查")
}
