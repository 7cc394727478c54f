/// Offices that check or admonish themselves.
internal import LedgerModel
internal import Prose

/// 财政所自查 where a problem blames 财政所; 财政所长对财政所…谈话 where any problem of the ledger does.
enum SelfCheck {
  static let mark: Character = "O"

  static func notes(_ issue: AuditedIssue) -> [CrossNote] {
    var notes: [CrossNote] = []
    for office in offices(issue.problem) {
      notes.append(CrossNote("\(mark)\(office)", issue))
    }
    for measure in issue.measures {
      for cue in measure.text.all(.office) {
        let office = measure.text.words(cue.range)
        let after = measure.text.clauseAfter(cue.range)
        if after.contains("自查") || after.contains("自纠") {
          notes.append(CrossNote("\(mark)\(office)", issue, measure, "自查"))
          break
        }
        // The same office gives and takes the talk.
        let rest = measure.text.sentenceAfter(cue.range)
        if after.hasPrefix("长") || after.hasPrefix("主任"), rest.contains("对" + office),
          rest.holdsAny(["谈话", "批评", "检查", "处理"])
        {
          notes.append(CrossNote("\(mark)\(office)", issue, measure, "谈话"))
          break
        }
      }
    }
    return notes
  }

  static func findings(_ group: [CrossNote]) -> [Finding] {
    guard let office = group.first?.key.dropFirst() else { return [] }
    let blamed = group.first { $0.measure == nil }
    let own = Set(group.lazy.filter { $0.measure == nil }.map(\.issue))
    return group.compactMap { note in
      guard let measure = note.measure else { return nil }
      let isTalk = note.text.hasSuffix("谈话")
      // What it checks must be its own fault; whom it admonishes may be blamed elsewhere.
      let isOwn = own.contains(note.issue)
      guard let fault = isOwn ? note : isTalk ? blamed : nil else { return nil }
      let act = isTalk ? "自己找自己谈话" : "自己查自己"
      return note.finding(
        CrossContradictionRule.rule,
        Phrase(
          zh: "措施\(measure) 由\(office)\(act)，\(isOwn ? "本" : "\(fault.issue) 号")问题指的正是\(office)",
          en: "measure \(measure) lets \(office) look after itself, which "
            + (isOwn ? "the problem" : "issue \(fault.issue)") + " finds fault with"))
    }
  }

  private static func offices(_ text: AuditText) -> Set<String> {
    Set(text.all(.office).map { text.words($0.range) })
  }

  /// Offices of towns that problems are found in.
  static let words =
    """
    财政所 司法所 派出所 自然资源所 国土所 林业站 水利站 农技站 农业服务中心 农业综合服务中心 社会事务办 民政办 党政办 党建办 \
    宣传办 平安办 综治办 应急办 城建办 规建办 便民服务中心 经管站 卫生院 中心校 乡村振兴办 综合执法队 宣传文化站
    """.wordList
}
