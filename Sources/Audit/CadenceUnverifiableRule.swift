/// The rule 周期无法核实: cadence cannot be verified.
internal import LedgerModel
internal import LedgerText
internal import Prose

/// 定期, 不定期, 常态化, 每季度 in a measure that is called done, without one recorded occurrence.
///
/// Field: regular acts are what comes after 完成, and nobody can tell whether they happen. A hint. A
/// cadence, a check, or a dated entry on the measure settles it. Guards: acts only, not payments (按月打卡)
/// and not periods (三季度, 年度计划); a dated act or a number of times in the measure itself; measures that
/// are still to be done.
enum CadenceUnverifiableRule: IssueJudge {
  static let rule = AuditRule.cadenceUnverifiable
  static let name = Phrase(zh: "周期无法核实", en: "cadence cannot be verified")
  static let why = Phrase(
    zh: "写着定期、常态化，却一次记录都没有，做没做谁也说不清",
    en: "it is said to happen regularly, yet not one occurrence is recorded")
  static let settledBy = Phrase(
    zh: "设一个周期，做一次记一次", en: "set a cadence and record each occurrence")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    // With a cadence the lapse of it is judged by a rule of its own.
    guard issue.issue.cadence == nil else { return [] }
    let regular = issue.measures.filter { $0.isDone && $0.text.has(.regularly) }
    guard !regular.isEmpty, issue.issue.entries(.check).isEmpty else { return [] }
    return regular.compactMap { measure in
      guard !measure.acts.contains(where: \.isDated), !issue.isRecorded(measure),
        !isCounted(measure.text),
        let found = promise(measure.text)
      else { return nil }
      let clause = measure.text.quotedClause(found)
      return issue.finding(
        rule, .hint, measure,
        Phrase(
          zh: "措施\(measure.id) \(clause)，一次记录也没有",
          en: "measure \(measure.id) \(clause): not one occurrence is recorded"))
    }
  }

  private static func promise(_ text: AuditText) -> Range<Int>? {
    text.own(.regularly).first { cue in
      let before = text.clauseBefore(cue.range)
      if periods.contains(text.words(cue.range)), before.isEmpty || before.endsInAny(ordinals) {
        return false
      }
      if text.words(cue.range) == "年度" { return false }
      return text.words(text.clause(around: cue.range)).holdsAny(acts)
    }?.range
  }

  /// 已开展6次: told in a number, if not by days. 每季度2次 is a frequency.
  private static func isCounted(_ text: AuditText) -> Bool {
    text.scalars.indices.dropFirst().contains { place in
      guard rounds.contains(text.scalars[place]) else { return false }
      // 23人次
      let isOfPersons = place > 1 && text.scalars[place - 1] == 0x4EBA
      return (0x30...0x39).contains(text.scalars[isOfPersons ? place - 2 : place - 1])
        && !text.clauseBefore(place..<place).contains("每")
    }
  }

  private static let rounds = Set("次期场轮".unicodeScalars.map(\.value))
  private static let periods: Set = ["季度", "月度", "半年度"]
  private static let ordinals = "一 二 三 四 1 2 3 4 本 上 下 前 个 各 年".wordList
  private static let acts =
    """
    检查 抽查 督查 自查 排查 巡查 核查 清查 盘点 监测 培训 宣传 教育 学习 开会 例会 会议 会商 调度 走访 公示 公开 通报 研判 \
    报告 汇报 督导 考核 考评 谈话 监督 机制 演练 对账 评议 更新
    """.wordList
}
