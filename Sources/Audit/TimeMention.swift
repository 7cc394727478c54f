/// What a time in a text is said about: an act, a plan, or only the background.
internal import LedgerModel
internal import Prose

/// A day or span of a text with its role. Only acts are held against the days of the inspection.
struct TimeMention: Equatable, Sendable {
  enum Role: Sendable {
    /// Something was done then.
    case act
    /// 拟 将 计划 预计: something is to be done by then.
    case plan
    /// 6月30日前, without a word that it is only planned: done by then, or to be done.
    case limit
    /// What the act is about or what was before: 2016年实施的, 2024年度, 对2025年以来的….
    case background
  }

  var mention: DateMention
  var role: Role
  /// 至今 stands there: it goes on up to the day of the text.
  var isUpToNow: Bool

  /// Where it stands, in scalars from the beginning of the text.
  var range: Range<Int> { mention.range }
  /// The day, when exactly one is meant.
  var day: Day? { mention.day }
  /// The first day that can be meant; nil without a beginning.
  var from: Day? { mention.from }
  /// The last day that can be meant; nil without an end.
  var to: Day? { mention.to }
  /// Named to the month at least; a year alone dates nothing.
  var isDated: Bool { mention.precision != .year && !mention.isPeriod }
  /// 以来, 起, 至今: a beginning without an end.
  var isOpenEnded: Bool { mention.to == nil }

  /// Something is, or was, to be done by then.
  var isAhead: Bool { role == .plan || role == .limit }

  /// Whether all that can be meant lies before a day; an open span never does.
  func lies(before day: Day) -> Bool { mention.lies(before: day) }

  /// Whether something of it may lie on or after a day. An open span must begin there or say 至今.
  func reaches(_ day: Day) -> Bool {
    guard let last = mention.to else { return isUpToNow || from.map { $0 >= day } ?? false }
    return last >= day
  }
}

extension TimeMention {
  /// All times of a text in order, each with its role.
  ///
  /// - Parameter scalars: those of the text.
  static func all(in text: String, scalars: [UInt32], anchor: Day?) -> [TimeMention] {
    let folded = FoldedCodes(text, scalars: scalars)
    var reader = DateMentionReader(folded, year: anchor?.parts.year)
    return reader.all().map { found in
      var mention = found
      let clause = clause(behind: mention, folded)
      // 2025年3月开展学习以来: the clause ends in the word that opens the span.
      if ends(clause, in: folded, with: since) { mention.to = nil }
      var time = TimeMention(
        mention: mention, role: role(mention, clause, folded),
        isUpToNow: ends(mention.range, in: folded, with: upToNow))
      time.mention.range = folded.scalars(of: mention.range)
      return time
    }
  }

  private static func role(_ mention: DateMention, _ behind: Range<Int>, _ text: FoldedCodes)
    -> Role
  {
    if mention.isPeriod { return .background }
    let near = near(mention, text)
    // 已于2026年3月底前清退: an act, if not before which day it was done.
    let isOver = told.contains { ends(near, in: text, with: $0) }
    if isPlanned(near, text) || isDeadline(mention, text) { return .plan }
    if mention.from == nil, !isOver { return .limit }
    let isBackground =
      isScope(near, mention, text) || isCircumstance(mention, text) || isAttribute(behind, text)
      || isOfTitle(mention, text) || isOfThing(near, mention, behind, text)
    return isBackground ? .background : .act
  }

  /// 计划于, 拟 and their like stand close before it; 按计划于 does not plan.
  private static func isPlanned(_ near: Range<Int>, _ text: FoldedCodes) -> Bool {
    near.contains { place in
      plans.word(in: text.codes, at: place).map {
        place + plans.words[$0].count <= near.upperBound
          && !PlanWord.isKept(text.codes, at: place)
      } ?? false
    }
  }

  /// The time is that of what is dealt with, and not of dealing with it.
  private static func isOfThing(
    _ near: Range<Int>, _ mention: DateMention, _ behind: Range<Int>, _ text: FoldedCodes
  ) -> Bool {
    if isInTitle(mention, text) { return true }
    // 于2025年3月 says when, whatever stands before it.
    if at.contains(where: { ends(near, in: text, with: $0) }) { return false }
    if isEndOfTerm(near, text) || isEndOfYears(mention, text) || isTerm(near, text) { return true }
    // 提高到2025年初的62%.
    if begins(text, at: behind.lowerBound, with: of) { return true }
    // 同比2025年1月下降, 较2025年同期; 依据2024年11月的判决.
    if compared.contains(where: { ends(near, in: text, with: $0) }) { return true }
    if sameTime.contains(where: { begins(text, at: behind.lowerBound, with: $0) }) { return true }
    return grounds.isAny(in: text.codes, near) || isObject(mention, text)
  }

  /// 《人才规划（2026—2028年）》: inside the name of a document.
  private static func isInTitle(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    var place = mention.range.lowerBound
    let first = max(0, place - 60)
    while place > first {
      place -= 1
      if text.codes[place] == titleStart { return true }
      if text.codes[place] == titleEnd { return false }
    }
    return false
  }

  /// 租期至2028年12月, 质保到2027年5月: how long something holds. 截至, and 至 that begins a clause, say how
  /// things stood.
  private static func isEndOfTerm(_ near: Range<Int>, _ text: FoldedCodes) -> Bool {
    near.count > 2 && upTo.contains { ends(near, in: text, with: $0) }
      && !asOf.contains { ends(near, in: text, with: $0) }
  }

  /// 租期自2026年6月1日起, 服务期限2026年7月1日至2027年6月30日.
  private static func isTerm(_ near: Range<Int>, _ text: FoldedCodes) -> Bool {
    var end = near.upperBound
    while end > near.lowerBound, links.contains(text.codes[end - 1]) { end -= 1 }
    return terms.contains { ends(near.lowerBound..<end, in: text, with: $0) }
  }

  /// The second year of 2026—2028年, of which the first has no 年.
  private static func isEndOfYears(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    var place = mention.range.lowerBound
    while place > 0, bridges.contains(text.codes[place - 1]) { place -= 1 }
    return place < mention.range.lowerBound && place > 0
      && (0x30...0x39).contains(text.codes[place - 1])
  }

  /// 退回张某2023年7月领取的补助, 拆除李某2022年11月搭建的钢棚: what was put right is as old as that.
  private static func isObject(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    let end = mention.range.lowerBound
    var start = end
    while start > max(0, end - 16), !endsClause(text.codes[start - 1]) { start -= 1 }
    return restoring.isAny(in: text.codes, start..<end)
  }

  /// From a time to the end of its clause.
  private static func clause(behind mention: DateMention, _ text: FoldedCodes) -> Range<Int> {
    let start = mention.range.upperBound
    let last = min(text.count, start + AuditText.reach)
    var end = start
    while end < last, !endsClause(text.codes[end]) { end += 1 }
    return start..<end
  }

  /// A few letters before a time, of its clause.
  private static func near(_ mention: DateMention, _ text: FoldedCodes) -> Range<Int> {
    let end = mention.range.lowerBound
    var start = end
    while start > max(0, end - 8), !endsClause(text.codes[start - 1]) { start -= 1 }
    return start..<end
  }

  /// 完成时限：2025年9月30日 is when something has to be done, whatever became of it.
  private static func isDeadline(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    var end = mention.range.lowerBound
    while end > 0, text.codes[end - 1] == 0x20 { end -= 1 }
    guard end > 0, text.codes[end - 1] == colon else { return false }
    let label = max(0, end - 5)..<end - 1
    return deadlines.contains { ends(label, in: text, with: $0) }
  }

  /// 对2025年以来的…: what is looked at, not when.
  private static func isScope(
    _ near: Range<Int>, _ mention: DateMention, _ text: FoldedCodes
  ) -> Bool {
    if scopes.contains(where: { ends(near, in: text, with: $0) }) { return true }
    // 2015年至2024年会议记录: years in a row are what is looked through.
    if mention.isSpan, mention.precision == .year { return true }
    // 以来的, 以来镇级下发的…: a time that describes things.
    guard mention.to == nil else { return false }
    let place = mention.range.upperBound
    return begins(text, at: place, with: of) || begins(text, at: place, with: every)
  }

  /// 按照《…办法》（2022年5月印发）: when a document was made that is only followed.
  private static func isOfTitle(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    var start = mention.range.lowerBound - 2
    guard start >= 0, text.codes[start] == titleEnd, text.codes[start + 1] == open else {
      return false
    }
    let first = max(0, start - 60)
    while start > first, text.codes[start] != titleStart { start -= 1 }
    return follows.isAny(in: text.codes, max(0, start - 6)..<start)
  }

  /// 2016年实施的, 2022年签订的合同: the time belongs to the thing.
  private static func isAttribute(_ behind: Range<Int>, _ text: FoldedCodes) -> Bool {
    let start = behind.lowerBound
    // 5月10日对自查发现的问题进行整改 dates what was done to them.
    if objects.contains(where: { begins(text, at: start, with: $0) }),
      !begins(text, at: start, with: abroad)
    {
      return false
    }
    // The verb is short.
    for place in start..<min(behind.upperBound, start + 12) {
      if text.codes[place] == pause { return false }
      guard text.codes[place] == of[0] else { continue }
      return attributes.contains { ends(start..<place, in: text, with: $0) }
    }
    return false
  }

  /// 综合考虑到…, 2024年底被医院…: why something was done, or what happened to somebody.
  private static func isCircumstance(_ mention: DateMention, _ text: FoldedCodes) -> Bool {
    let behind = text.skippingBlanks(mention.range.upperBound)
    if passive.contains(where: { begins(text, at: behind, with: $0) }) { return true }
    let near = near(mention, text)
    if matters.contains(where: {
      near.count >= $0.count && begins(text, at: near.lowerBound, with: $0)
    }) {
      return true
    }
    var start = mention.range.lowerBound
    let first = max(0, start - AuditText.reach)
    while start > first, !endsSentence(text.codes[start - 1]) { start -= 1 }
    if start < text.count, text.codes[start] == comma { start += 1 }
    return reasons.contains {
      start + $0.count <= mention.range.lowerBound && begins(text, at: start, with: $0)
    }
  }

  private static func begins(_ text: FoldedCodes, at place: Int, with word: [UInt32]) -> Bool {
    place <= text.count - word.count && holds(word, text, at: place)
  }

  private static func ends(_ range: Range<Int>, in text: FoldedCodes, with word: [UInt32]) -> Bool {
    range.count >= word.count && holds(word, text, at: range.upperBound - word.count)
  }

  private static func holds(_ word: [UInt32], _ text: FoldedCodes, at place: Int) -> Bool {
    for offset in word.indices where text.codes[place + offset] != word[offset] { return false }
    return true
  }

  private static func words(_ list: [String]) -> [[UInt32]] { list.map(codes) }

  private static func codes(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  private static let since = codes("以来")
  private static let upToNow = codes("至今")
  private static let of = codes("的")
  private static let every = codes("所有")
  private static let passive = words(["被", "已被"])

  // Marks as they are when folded: those of full width are those of half width.
  private static func endsClause(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", ",", ";", ":", "\n": true
    default: false
    }
  }

  private static func endsSentence(_ code: UInt32) -> Bool {
    switch Unicode.Scalar(code) {
    case "。", ";", "!", "?", "\n": true
    default: false
    }
  }

  private static let comma: UInt32 = 0x2C
  private static let colon: UInt32 = 0x3A
  private static let pause: UInt32 = 0x3001  // 、
  private static let open: UInt32 = 0x28
  private static let titleStart: UInt32 = 0x300A  // 《
  private static let titleEnd: UInt32 = 0x300B  // 》

  private static let plans = WordFinder([
    "拟", "计划", "预计", "力争", "争取", "将于", "将在", "确保", "定于", "原定", "要求",
  ])
  private static let follows = WordFinder([
    "按", "根据", "依据", "对照", "学习", "执行", "落实", "参照", "贯彻", "依照", "遵照",
  ])
  private static let grounds = WordFinder(["根据", "依据", "按照", "依照", "遵照", "参照", "对照"])
  private static let told = words(["已于", "已在", "均于", "已"])
  private static let deadlines = words(["时限", "期限", "截止时间", "截止日期"])
  private static let scopes = words([
    "对", "针对", "自查", "清查", "梳理", "排查", "查阅", "涉及", "核查", "倒查", "追缴", "收回", "清退", "退还", "补缴", "补发",
  ])
  private static let attributes = words(
    """
    实施 建设 签订 发生 形成 开工 建成 购买 采购 发放 下发 印发 制定 修建 审计 巡察 巡视 招标 完工 竣工 出台 遗留 入账 支出 列支 \
    施行 执行 生效 批复 批准 获批 立项 下达 拨付 领取 搭建 违建 查处 判决 反馈 移交 交办 收取 购置 购入 租赁 承包 发包 签署 登记 \
    备案 上报 通过 颁布 公布 发布 召开 举办 缺失 欠缴 拖欠 到期 产生 列入 认定 受理 办理 立案 审批 申报 中标 结算 支付 缴纳 \
    借款 出借 占用 挪用 套取 虚报 发现 通报 修订 成立 聘用 时
    """.wordList)
  private static let at = words(["于", "在"])
  private static let upTo = words(["至", "到"])
  private static let terms = words(
    "期限 租期 服务期 任期 聘期 合同期 有效期 工期 质保期 保修期 公示期 租赁期 承包期 试用期 考察期".wordList)
  private static let links = Set("为自从是由于:".unicodeScalars.map(\.value))
  private static let objects = words("对 就 向 针对 把 将 组织 按 根据".wordList)
  private static let abroad = codes("对外")
  /// 该项目2023年4月开工: what is told of the thing.
  private static let matters = words("该项目 该工程 该合同 该地 该宗 该笔 该房 该设备 该案 该路 该人 当事人".wordList)
  private static let asOf = words(["截至", "截止", "截止到", "截至到", "直至", "直到"])
  private static let compared = words(["同比", "环比", "较", "比", "由"])
  private static let sameTime = words(["同期", "相比"])
  private static let bridges = Set("—–-~至到".unicodeScalars.map(\.value))
  private static let restoring = WordFinder(
    """
    退回 追回 收回 清退 退缴 退还 追缴 拆除 补登 补录 补齐 补缴 补交 补签 补发 补报 补办 补记 上缴 归还 注销 核减 核销 销毁 腾退 \
    兑付 补正 冲销 核退
    """.wordList)
  private static let reasons = words(["综合考虑", "考虑到", "鉴于", "由于", "因为", "经查"])
}
