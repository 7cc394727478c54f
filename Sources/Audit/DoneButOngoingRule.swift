/// The rule 称完成而仍在进行: called done, still going on.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A finished issue with a measure that says it is still going on (正在, 尚未, 已逐步, 推进中), whose end is
/// still to come (预计10月底竣工, 待法院判决后拆除), or whose own state is not done.
///
/// Field: the commonest way of closing a file too early. A warning; a hint for words that as often only
/// colour a sentence (陆续, 逐步完善, 加快推进). The result or the state of the measure settles it.
///
/// Guards: what is quoted; an end in the same sentence (逐步压缩，至5月份为零; 剩余3户已全部清退), which
/// 尚未完工 and 正在办理竣工手续 do not tell of (`SentenceEnd`); what describes things that were looked at
/// (对正在施工的项目排查, 发现仍有不符的), a condition, a time (施工中群众反映), an effect (逐步形成,
/// 正在正常运行); 暂未调整 says that nothing happened. Soft words are not held against a measure whose day of
/// completion is recorded and not named by its text, which is the plan then.
enum DoneButOngoingRule: IssueJudge {
  static let rule = AuditRule.doneButOngoing
  static let name = Phrase(zh: "称完成而仍在进行", en: "called done, still going on")
  static let why = Phrase(
    zh: "结果写“完成”，措施里却还在进行，属于提前销账",
    en: "the result says done while a measure is still under way")
  static let settledBy = Phrase(
    zh: "改为阶段性完成，或把措施的最后结果写上", en: "make it partly done, or write how the measure ended")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished else { return [] }
    return issue.measures.compactMap { measure in
      if !measure.isDone {
        let words = EntryKind.measure.label(ofState: measure.entry.state ?? "")
        return issue.finding(
          rule, .warning, measure,
          Phrase(
            zh: "问题已称完成，措施\(measure.id) 还是\(words.zh)",
            en: "the issue is called done while measure \(measure.id) is \(words.en)"))
      }
      guard let found = ongoing(issue, measure) else { return nil }
      let clause = measure.text.quotedClause(found.range)
      return issue.finding(
        rule, found.isSoft ? .hint : .warning, measure,
        Phrase(
          zh: "措施\(measure.id) 写\(clause)，结果却是完成",
          en: "measure \(measure.id) says \(clause), yet the issue is called done"))
    }
  }

  private static func ongoing(
    _ issue: AuditedIssue, _ measure: AuditedIssue.Measure
  ) -> (range: Range<Int>, isSoft: Bool)? {
    let (text, isRecorded) = (measure.text, issue.isRecordedApart(measure))
    // A measure that only promises is found by a rule of its own.
    if !isRecorded, let promise = OngoingPromise.find(text),
      FutureOnlyRule.promise(issue, measure) == nil, !isOnlyCheck(measure, promise)
    {
      return (promise, false)
    }
    var soft: Range<Int>?
    for cue in text.own(.ongoing) {
      let word = text.words(cue.range)
      let isSoft = softWords.contains(word)
      if isSoft, isRecorded || soft != nil { continue }
      guard isOngoing(word, cue.range, text) else { continue }
      if !isSoft { return (cue.range, false) }
      soft = cue.range
    }
    return soft.map { ($0, true) }
  }

  /// 3月12日完成补植65亩，成活率拟在今秋验收: the work has its day, and what is to come only looks at it.
  private static func isOnlyCheck(
    _ measure: AuditedIssue.Measure, _ promise: Range<Int>
  ) -> Bool {
    let after = measure.text.clauseAfter(promise)
    return measure.toldDay != nil && after.holdsAny(checks) && !after.holdsAny(["竣工", "完工"])
  }

  private static func isOngoing(_ word: String, _ range: Range<Int>, _ text: AuditText) -> Bool {
    let before = text.clauseBefore(range)
    let after = text.clauseAfter(range)
    let rest = text.sentenceAfter(range)
    if SentenceEnd.isTold(after, rest) { return false }
    if shares.contains(word) { return isPart(word, before, after) }
    // 完成整改90%.
    if word == "完成整改" { return after.first?.isNumber == true && SentenceEnd.isPart(after) }
    // 尚有12万元未收回; 还有 alone only counts.
    if remainders.contains(word) { return after.contains("未") && !before.holdsAny(lookedAt) }
    if word == "正与" { return after.holdsAny(talks) }
    // 对正在施工的项目, 发现仍有不符的: what was looked at.
    let isAttribute = after.contains("的") && !after.holdsAny(["的还有", "的有", "的仍", "的共"])
    if isAttribute, before.isEmpty || before.holdsAny(lookedAt) { return false }
    // 明确正在施工项目每周检查要求: the same without 的.
    if word == "正在", before.holdsAny(lookedAt) || before.hasSuffix("明确"),
      String(after.dropFirst(2)).beginsWithAny(things)
    {
      return false
    }
    // 未开庭前调解: until then. 继续追缴机制: a name.
    if before.holdsAny(conditions) || after.beginsWithAny(["前", "时", "机制"]) { return false }
    if isEffect(word, after) { return false }
    if word.hasSuffix("中") { return after.isEmpty && !before.contains("在") }
    // 稳步推进河道治理 tells of what was done.
    if steady.contains(word) { return after.isEmpty }
    if rests.contains(word) { return rest.holdsAny(unfinished) }
    if word == "陆续" { return !after.contains("了") && !after.contains(where: \.isNumber) }
    return true
  }

  /// 完成工程量的60%, 工程进度达80%. 工程量增加20% tells of something else.
  private static func isPart(_ word: String, _ before: String, _ after: String) -> Bool {
    SentenceEnd.isPart(after) && !after.holdsAny(changes)
      && (word.hasSuffix("进度") || after.hasPrefix("的") || (before + after).holdsAny(["完成", "达"]))
  }

  /// 逐步形成, 正在好转; 尚未形成, 有待完善 and 正在完善 are what is not finished.
  private static func isEffect(_ word: String, _ after: String) -> Bool {
    if word.hasSuffix("未") { return after.beginsWithAny(occurrences) }
    if word.holdsAny(["未", "待", "仍", "还"]) { return false }
    return after.beginsWithAny(effects) || word != "正在" && after.beginsWithAny(improvements)
  }

  private static let softWords: Set = [
    "逐步推进", "逐步完善", "逐步落实", "逐步整改", "陆续", "加快推进", "剩余", "其余", "余款", "稳步推进", "有序推进", "有序开展",
  ]
  private static let steady: Set = ["稳步推进", "有序推进", "有序开展"]
  private static let rests: Set = ["剩余", "其余", "余款"]
  private static let unfinished =
    "正在 尚 未 待 继续 抓紧 尽快 推进 计划 拟 预计 将于 将在 将由 将按 包案 分期 承诺 年内".wordList
  private static let checks = ["验收", "复查", "复核", "评估", "回访", "回头看"]
  private static let changes = "增加 增长 减少 提高 下降 核减 超 变更 快 提前 压减 节约".wordList
  private static let things = "项目 工程 合同 工地 企业 人员 单位 村 案件".wordList
  private static let shares: Set = ["工程量", "工程进度", "形象进度", "施工进度"]
  private static let remainders: Set = ["尚有", "还有"]
  private static let talks = ["沟通", "协调", "协商", "对接", "洽谈", "磋商"]
  private static let lookedAt =
    """
    对 针对 就 凡 将 把 督促 排查 梳理 清理 发现 查出 因 由于 防止 杜绝 避免 不再 列出 登记 摸清 通报 组织 安排 \
    补缴 补发 补办 通知 约谈 走访 帮助 动员 指导 提醒 责令 收回 清退 追缴 拆除 处置 化解 解决 涉及
    """.wordList
  private static let conditions = ["如", "若", "凡", "一旦", "防止", "杜绝", "避免", "不再", "不得", "严禁"]
  private static let effects = "形成 提升 提高 减少 下降 改善 好转 显现 增强 扭转 成为 正常 运行 使用".wordList
  private static let occurrences = ["发现", "出现", "发生"]
  private static let improvements = ["完善", "规范", "恢复"]
}
