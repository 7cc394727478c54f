/// The rule 同类问题未排查: no sweep for the same kind.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// A finished issue of a kind that occurs elsewhere, or whose problem demands 举一反三, without a word of
/// a search for others of its kind.
///
/// Field: 举一反三 is demanded of every unit and seldom done: one case is settled, its like stay. A hint;
/// a 同类排查 record settles it. Guards: any measure or record that tells of 排查, 自查, 清查 and their like
/// counts, unless it is still to come (要求…举一反三, 拟排查) or the measure is not begun; 举一反三 quoted, or
/// 同类 of other things (同类项目), demands nothing; a withdrawn issue is no like; an open one may still
/// do it.
enum SweepMissingRule: IssueJudge {
  static let rule = AuditRule.sweepMissing
  static let name = Phrase(zh: "同类问题未排查", en: "no sweep for the same kind")
  static let why = Phrase(
    zh: "只改了这一个，同类问题还有没有，谁也没有查过",
    en: "this one was settled, and nobody looked whether there are others of its kind")
  static let settledBy = Phrase(
    zh: "开展同类排查，记一条“同类排查”进展", en: "look for others of the kind, and record the sweep")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    guard issue.isFinished else { return [] }
    let related = issue.issue.related.map(\.trimmed).filter { setting.others.stands($0) }
    let demand = related.isEmpty ? demand(issue.problem) : nil
    guard !related.isEmpty || demand != nil, !isSwept(issue) else { return [] }
    if let demand {
      let words = issue.problem.quotedClause(demand)
      return [
        issue.finding(
          rule, .hint, field: issue.problemField(at: demand.lowerBound),
          Phrase(
            zh: "问题指出\(words)，没有同类排查的记录",
            en: "the problem says \(words); no sweep is recorded"))
      ]
    }
    let ids = related.prefix(3).joined(separator: "、") + (related.count > 3 ? "等" : "")
    return [
      issue.finding(
        rule, .hint, field: "Related",
        Phrase(
          zh: "与 \(ids) 号问题同类，没有同类排查的记录",
          en: "of one kind with issue \(ids), and no sweep is recorded"))
    ]
  }

  /// 举一反三不够, 同类问题未排查: what a problem demands by finding fault with it.
  private static func demand(_ text: AuditText) -> Range<Int>? {
    text.own(.sweep).first { demands.contains(text.words($0.range)) }?.range
  }

  private static func isSwept(_ issue: AuditedIssue) -> Bool {
    for placed in issue.issue.entries where told.contains(placed.entry.kind) {
      if placed.entry.purpose == .sweep { return true }
      if tells(AuditText(placed.entry.text)) { return true }
    }
    return issue.measures.contains { $0.entry.state != "todo" && tells($0.text) }
  }

  /// Whether a text tells of a search that was made.
  private static func tells(_ text: AuditText) -> Bool {
    text.own(.sweep).contains { cue in
      let before = text.clauseBefore(cue.range)
      guard !before.endsInAny(denials) else { return false }
      // To ask others for it in general is not to do it.
      if demands.contains(text.words(cue.range)) {
        if before.holdsAny(appeals) { return false }
        // 举一反三，建章立制 alone says nothing about what was looked at.
        guard text.words(text.sentence(around: cue.range)).holdsAny(found) else { return false }
      }
      let clause = text.clause(around: cue.range)
      return !text.own(.future).contains { clause.overlaps($0.range) }
    }
  }

  private static let told: Set<EntryKind> = [
    .progress, .evidence, .check, .decision, .milestone, .regulation,
  ]
  private static let denials =
    "未 没有 未能 未做到 未开展 没有开展 未进行 没有进行 未组织 未及时 未认真 未深入 未全面 不".wordList
  private static let found = ["发现", "查", "核", "摸"]
  private static let appeals = ["要求", "强调", "要", "应", "须"]

  /// What a problem demands by.
  private static let demands: Set = ["举一反三", "同类问题", "同类型问题", "类似问题"]
  /// All words, for the pass that looks for cues.
  static let words =
    demands.sorted()
      + """
      排查 摸排 清查 自查 起底 普查 筛查 翻查 倒查 回头查 拉网 过筛 逐村 逐户 逐一核 逐项核 逐个核 全覆盖 类似情况 同类情况 全面核查 全面检查 专项检查 专项清理 全面清理
      """.wordList
}
