/// The rule 只有打算: plans only.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A measure that only promises (今后, 如有, 拟, 将于, 待资金到位后) and tells of nothing that was done.
///
/// Field: a promise does not answer a finding. A warning under a finished issue; a hint for a measure that
/// is called done in an open one; nothing for measures that are still to be done, which must speak so. A
/// recorded day or entry on the measure settles it. Guards: an act before the promise (排查…, 今后…), a
/// dated act or 已 anywhere; 按计划于, 比预计; 将 that means 把 (将考核结果纳入, 将资料移交); 拟定, 草拟,
/// 拟提拔的; what is quoted.
enum FutureOnlyRule: IssueJudge {
  static let rule = AuditRule.futureOnly
  static let name = Phrase(zh: "只有打算", en: "plans only")
  static let why = Phrase(
    zh: "写的是今后要怎样，不是已经做了什么，算不得完成",
    en: "it tells what will be done, not what was done")
  static let settledBy = Phrase(
    zh: "写上已经做了的事；没有做的改回正在整改", en: "write what has been done, or reopen it")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    issue.measures.compactMap { measure in
      guard let promise = promise(issue, measure) else { return nil }
      let text = measure.text
      let start = text.clause(around: promise).lowerBound
      let clause = Phrase.quoted(
        text.words(start..<text.sentence(around: promise).upperBound).trimmed)
      return issue.finding(
        rule, issue.isFinished ? .warning : .hint, measure,
        Phrase(
          zh: "措施\(measure.id) 只写打算\(clause)，没有写已经做了什么",
          en: "measure \(measure.id) only promises \(clause); nothing is told of what was done"))
    }
  }

  /// Where a measure that is called done begins to promise; nil for one that tells of something done.
  static func promise(_ issue: AuditedIssue, _ measure: AuditedIssue.Measure) -> Range<Int>? {
    guard issue.isFinished || measure.isDone,
      measure.text.has(.future) || measure.text.has(.vaguePromise),
      !issue.isRecorded(measure), let promise = promise(measure.text),
      !tellsOfAct(measure.text, before: promise.lowerBound)
    else { return nil }
    return promise
  }

  /// The first word that opens a promise.
  private static func promise(_ text: AuditText) -> Range<Int>? {
    // 力争年底前完成: not yet done. 争取资金 may have been done.
    let hope = text.own(.vaguePromise).first { text.words($0.range) == "力争" }?.range
    let plan = plan(text)
    guard let hope, let plan else { return hope ?? plan }
    return hope.lowerBound < plan.lowerBound ? hope : plan
  }

  private static func plan(_ text: AuditText) -> Range<Int>? {
    text.own(.future).first { cue in
      let word = text.words(cue.range)
      let after = text.clauseAfter(cue.range)
      if PlanWord.isPast(text.scalars, at: cue.range.lowerBound) { return false }
      if word == "拟" {
        // 拟提拔的干部: what is dealt with.
        if after.prefix(7).contains("的") { return false }
        return !after.beginsWithAny(drafted) && !text.clauseBefore(cue.range).endsInAny(drafting)
      }
      // 待资金到位后; 接待县委, 招待上级 wait for nothing.
      if word.hasPrefix("待") {
        return after.contains("后") && !text.clauseBefore(cue.range).endsInAny(receiving)
      }
      return !word.hasPrefix("将") || !after.holdsAny(handled)
    }?.range
  }

  private static func tellsOfAct(_ text: AuditText, before place: Int) -> Bool {
    if text.times.contains(where: { $0.role == .act && $0.isDated }) { return true }
    let all = text.words(0..<text.scalars.count)
    if all.holdsAny(past) { return true }
    if counts(text, before: place) { return true }
    return text.own(.concrete).contains { cue in
      cue.range.upperBound <= place && !text.clauseBefore(cue.range).holdsAny(negations)
    }
  }

  /// A number that is no year, month or day: something was counted.
  private static func counts(_ text: AuditText, before place: Int) -> Bool {
    (0..<place).contains { at in
      guard (0x30...0x39).contains(text.scalars[at]), at + 1 < text.scalars.count else {
        return false
      }
      let next = text.scalars[at + 1]
      return !(0x30...0x39).contains(next) && !calendar.contains(next)
    }
  }

  private static let calendar = Set("年月日号".unicodeScalars.map(\.value))
  private static let drafted = "定 稿 写 订 出 就 制 任 录".wordList
  private static let receiving = ["接", "招", "善", "对", "看", "优"]
  private static let drafting = ["草", "虚", "模", "比", "起"]
  /// 将X纳入, 与Y挂钩: 将 is 把.
  private static let handled =
    """
    纳入 列入 作为 移交 上报 上传 制成 转为 改为 调整为 分解 细化 融入 挂钩 交至 交由 落实到 印发 下发 报送 报至 列为
    """.wordList
  private static let past = "已 均按 完毕 办结 了一 了全 了相 了对 开展了 组织了 进行了 完成了 召开了".wordList
  private static let negations = ["未", "没有", "无", "不"]
}
