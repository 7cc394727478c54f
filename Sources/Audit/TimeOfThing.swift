/// Whether a time is that of a thing that is dealt with.
internal import Prose

extension TimeSurroundings {
  /// The time is that of what is dealt with, and not of dealing with it.
  var isOfThing: Bool {
    if isInTitle || isAppointed { return true }
    // 于2025年3月 says when, whatever stands before it.
    if saysWhen { return false }
    if isEndOfTerm || isEndOfYears || isTerm { return true }
    // 提高到2025年初的62%.
    if begins(at: behind.lowerBound, withAny: Self.endings) { return true }
    // 同比2025年1月下降, 较2025年同期; 依据2024年11月的判决.
    if ends(near, withAny: Self.compared) { return true }
    if begins(at: behind.lowerBound, withAny: Self.sameTime) { return true }
    return holds(Self.grounds, in: near) || isObject
  }

  var saysWhen: Bool { ends(near, withAny: Self.at) }

  /// 《人才规划（2026—2028年）》: inside the name of a document.
  private var isInTitle: Bool {
    var place = mention.range.lowerBound
    let first = max(0, place - 60)
    while place > first {
      place -= 1
      if text.codes[place] == Self.titleStart { return true }
      if text.codes[place] == Self.titleEnd { return false }
    }
    return false
  }

  /// 面试安排在2026年7月18日, 约定2026年10月1日起: what was fixed may come to pass or not.
  private var isAppointed: Bool {
    guard let word = Self.appointments.first(where: { ends(near, with: $0) }) else { return false }
    return !PlanWord.isKept(text.codes, at: near.upperBound - word.count)
  }

  /// 租期至2028年12月, 质保到2027年5月: how long something holds. 截至, and 至 that begins a clause, say how
  /// things stood.
  private var isEndOfTerm: Bool {
    near.count > 2 && ends(near, withAny: Self.upTo) && !ends(near, withAny: Self.asOf)
  }

  /// 租期自2026年6月1日起, 服务期限2026年7月1日至2027年6月30日.
  private var isTerm: Bool {
    var end = near.upperBound
    while end > near.lowerBound, Self.links.contains(text.codes[end - 1]) { end -= 1 }
    return ends(near.lowerBound..<end, withAny: Self.terms)
  }

  /// The second year of 2026—2028年, of which the first has no 年.
  private var isEndOfYears: Bool {
    var place = mention.range.lowerBound
    while place > 0, Self.bridges.contains(text.codes[place - 1]) { place -= 1 }
    return place < mention.range.lowerBound && place > 0
      && (0x30...0x39).contains(text.codes[place - 1])
  }

  /// 退回张某2023年7月领取的补助, 拆除李某2022年11月搭建的钢棚: what was put right is as old as that.
  private var isObject: Bool { holds(Self.restoring, in: before(most: 16)) }

  /// 依据《办法》（某发〔2023〕5号，2023年4月印发）: when a document was made that is only followed. Whoever
  /// made it (制定《办法》（2025年3月5日）) says when he did.
  var isOfTitle: Bool {
    guard var place = bracketBehindTitle else { return false }
    let first = max(0, place - 80)
    var depth = 0
    // To the beginning of the clause, past titles in a row.
    while place > first {
      let code = text.codes[place - 1]
      if code == Self.titleEnd { depth += 1 }
      if code == Self.titleStart { depth -= 1 }
      // 按2021年印发的《办法》（…）.
      if depth == 0, Self.endsClause(code) || code == Self.of { break }
      if depth == 0, holds(Self.makers, in: place - 1..<min(text.count, place + 1)) { return false }
      place -= 1
    }
    return true
  }

  /// The place of the bracket that opens behind 》 and holds the time.
  private var bracketBehindTitle: Int? {
    var place = mention.range.lowerBound
    let first = max(1, place - 40)
    while place > first {
      place -= 1
      switch text.codes[place] {
      case Self.open: return text.codes[place - 1] == Self.titleEnd ? place : nil
      case Self.close, Self.titleEnd: return nil
      case let code where Self.endsSentence(code): return nil
      default: break
      }
    }
    return nil
  }

  private static let appointments = words("安排在 安排于 定在 约定")
  private static let at = words("于 在")
  private static let upTo = words("至 到")
  private static let asOf = words("截至 截止 截止到 截至到 直至 直到")
  private static let terms = words(
    "期限 租期 服务期 任期 聘期 合同期 有效期 工期 质保期 保修期 公示期 租赁期 承包期 试用期 考察期")
  private static let links = Set("为自从是由于:".unicodeScalars.map(\.value))
  private static let endings = words("的 到期 期满 届满")
  private static let compared = words("同比 环比 较 比 由")
  private static let sameTime = words("同期 相比")
  private static let bridges = Set("—–-~至到".unicodeScalars.map(\.value))
  private static let grounds = WordFinder("根据 依据 按照 依照 遵照 参照 对照".wordList)
  private static let makers = WordFinder("制定 制订 印发 出台 修订 下发 制发 修改 颁布 发布".wordList)
  private static let restoring = WordFinder(
    """
    退回 追回 收回 清退 退缴 退还 追缴 拆除 补登 补录 补齐 补缴 补交 补签 补发 补报 补办 补记 上缴 归还 注销 核减 核销 销毁 腾退 \
    兑付 补正 冲销 核退
    """.wordList)
}
