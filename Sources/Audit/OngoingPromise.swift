/// What a measure that is called done still waits for or promises.
internal import LedgerModel
internal import Prose

/// Words by which an end is still to come: 预计10月底竣工, 待法院判决后拆除, 等待验收, 拟给予处分, 承诺年底前付清,
/// 下一步组织实施, 届时通报.
///
/// Guards: what is quoted; 预计节约20万元 tells of no work; 承诺书 is a paper; 接待县委 and 待遇 wait for nothing;
/// 不再让群众等待 tells of others who waited; 拟提拔的 are people; a plan that was kept (按计划于, 比预计); a
/// sentence that tells of the end, or dates an act, behind it (现已竣工); 每年3月评议，届时… is a rule.
enum OngoingPromise {
  /// Where the first of them stands; nil where there is none.
  static func find(_ text: AuditText) -> Range<Int>? {
    for cue in text.own(.promise) {
      let after = text.clauseAfter(cue.range)
      if PlanWord.isPast(text.scalars, at: cue.range.lowerBound) { continue }
      if text.sentenceAfter(cue.range).holdsAny(ended) || datesAct(text, behind: cue.range) {
        continue
      }
      let isAhead =
        switch text.words(cue.range) {
        case "预计", "计划于": after.holdsAny(ends)
        case "承诺": after.contains("前") && after.holdsAny(ends) && !after.hasPrefix("书")
        case "拟": after.beginsWithAny(verdicts) && !after.contains("的")
        case "拟于", "拟在": after.holdsAny(ends)
        case "下一步", "下步": after.beginsWithAny(works)
        case "届时": !after.isEmpty && !isRuling(text, cue.range)
        case "等待":
          !after.isEmpty && !after.beginsWithAny(spans) && waitsNow(text.clauseBefore(cue.range))
        default:
          waits(after, text.clauseBefore(cue.range))
            && !happened(after, String(text.sentenceAfter(cue.range).dropFirst(after.count)))
        }
      if isAhead { return cue.range }
    }
    return nil
  }

  /// 待县里批复后拨付: what has to happen first.
  private static func waits(_ after: String, _ before: String) -> Bool {
    guard !before.endsInAny(receiving), !after.beginsWithAny(nouns),
      let place = after.firstIndex(of: "后")
    else { return false }
    return String(after[..<place]).holdsAny(events)
  }

  /// 待验收合格后支付，3月12日验收合格: what was waited for came about.
  private static func happened(_ after: String, _ later: String) -> Bool {
    let awaited = after.prefix { $0 != "后" }
    return !later.holdsAny(open) && events.contains { awaited.contains($0) && later.contains($0) }
  }

  /// 等待 opens its clause, or 正在 stands before it.
  private static func waitsNow(_ before: String) -> Bool {
    let before = before.trimmed
    return before.isEmpty || before.endsInAny(now)
  }

  /// 承诺3月底前归还, 3月20日归还到账: kept.
  private static func datesAct(_ text: AuditText, behind cue: Range<Int>) -> Bool {
    let sentence = text.sentence(around: cue)
    let clause = text.clause(around: cue)
    return text.hasTime(in: clause.upperBound..<max(clause.upperBound, sentence.upperBound)) {
      $0.role == .act && $0.isDated
    }
  }

  /// 每年3月评议，届时邀请代表: a rule for whenever it comes.
  private static func isRuling(_ text: AuditText, _ cue: Range<Int>) -> Bool {
    text.words(text.sentence(around: cue)).holdsAny(rulings)
  }

  static let words = ["预计", "计划于", "承诺", "拟", "拟于", "拟在", "等待", "待", "下一步", "下步", "届时"]
  private static let works = "组织实施 实施 组织施工 施工 开工 招标 组织招标 组织验收 验收 拆除 组织拆除 清退".wordList
  private static let rulings = ["每", "如", "若", "凡", "明确", "规定", "凭"]
  /// 待遇, 待岗: words in which nothing waits.
  private static let nouns = ["遇", "岗", "命", "业", "人", "办"]
  /// 等待时间由40分钟缩短到15分钟.
  private static let spans = ["时间", "时长", "期", "的"]
  private static let now = ["正在", "仍在", "还在", "目前", "尚需", "还需", "只能", "现", "仍"]
  private static let ends =
    "竣工 完工 建成 完成 投用 到位 交付 付清 还清 缴清 归还 退还 清退 验收 拆除 整改 开工 启用 入住 办结".wordList
  private static let events = "批复 批准 审批 审核 判决 裁定 验收 到位 下达 确定 明确 结束 出台 审议 审定 审计 鉴定 评估 协商 同意".wordList
  private static let open = ["未", "尚", "预计", "计划", "拟", "前", "将"]
  private static let verdicts = "给予 立案 作出 处分 诫勉 追究 移送".wordList
  private static let ended = ["现已", "目前已", "均已", "已全部", "已完成", "已竣工", "已完工"]
  private static let receiving = ["接", "招", "善", "对", "看", "优", "期", "等"]
}
