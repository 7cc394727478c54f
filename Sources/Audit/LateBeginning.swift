/// Works that begin after they were found under way.
internal import LedgerModel
internal import Prose

/// Works that the inspection found under way and that began after it.
enum LateBeginning {
  static let mark: Character = "L"

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    guard let end = setting.header.visitTo ?? setting.header.visitFrom,
      let under = issue.problem.own(.ongoing).first(where: { isWorks($0.range, issue.problem) })
    else { return [] }
    return issue.measures.compactMap { measure in
      let late = measure.acts.first { time in
        guard time.isDated, let from = time.from, from > end, !time.isUpToNow else { return false }
        let clause = measure.text.words(measure.text.clause(around: time.range))
        return clause.holdsAny(begins) && !clause.holdsAny(goesOn)
      }
      guard let late else { return nil }
      return CrossNote(
        "\(mark)\(issue.id).\(measure.occurrence)", issue, measure,
        ActWords.when(late, measure.text) + "|" + issue.problem.quotedClause(under.range))
    }
  }

  static func findings(_ group: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    guard let end = setting.header.visitTo ?? setting.header.visitFrom else { return [] }
    return group.compactMap { note in
      let parts = note.text.split(separator: "|", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return note.finding(
        CrossContradictionRule.rule,
        Phrase(
          zh: "措施\(note.measure ?? "") 写\(parts[0])才开工，而\(end.long(.chinese))巡察时已经\(parts[1])",
          en: "measure \(note.measure ?? "") begins in “\(parts[0])”, yet the inspection of "
            + "\(end.long(.english)) found \(parts[1])"))
    }
  }

  private static func isWorks(_ range: Range<Int>, _ text: AuditText) -> Bool {
    underWay.contains(text.words(range))
      && text.words(text.sentence(around: range)).holdsAny(works)
  }

  private static let underWay: Set = ["仍在", "正在", "还在", "推进中", "施工中", "建设中"]
  private static let works = "施工 工程 项目 管网 建设 改造 整治 修建 安装 道路".wordList
  private static let begins = "开工 开了工 动工 开建 破土 启动建设 启动施工 进场施工 开始施工".wordList
  private static let goesOn = ["复工", "恢复", "重新开工", "二期"]
}
