/// What a table says of an issue's deadline on the day of the export.

internal import LedgerModel
internal import Rules

/// `逾12天`, `剩3天`, `长期`, `未定`; empty for finished and withdrawn issues.
enum DeadlineWord {
  static func phrase(_ row: IssueRow, _ setting: RuleSetting) -> Phrase? {
    guard row.status.isOpen else { return nil }
    if row.flags.contains(.longterm) { return Phrase(zh: "长期", en: "long-term") }
    let late = OverdueRule.days(row, setting)
    if late > 0 { return OverdueRule.wording(late) }
    if let left = DueSoonRule.daysLeft(row, setting) { return DueSoonRule.wording(left) }
    return Phrase(zh: "未定", en: "no deadline")
  }

  /// As a cell of a sheet, always in Chinese.
  static func cell(_ row: IssueRow, _ setting: RuleSetting) -> Sheet.Cell {
    guard let phrase = phrase(row, setting) else { return Sheet.Cell(.empty) }
    let tone: Sheet.Tone
    if OverdueRule.days(row, setting) > 0 {
      tone = .overdue
    } else if DueSoonRule.judge(row, setting) != nil {
      tone = .soon
    } else {
      tone = row.due.isNone ? .faint : .plain
    }
    return Sheet.Cell(phrase.zh, tone)
  }

  /// All words for time of an issue: 逾, 剩, 停, 周期逾 …; for a finished one none but 曾逾期.
  static func words(_ row: IssueRow, _ setting: RuleSetting, _ language: Language) -> [String] {
    var words: [String] = []
    if let deadline = phrase(row, setting) { words.append(deadline(language)) }
    for judge in [CadenceRule.self, StalledRule.self, LateOnceRule.self] as [any LightJudge.Type] {
      if let light = judge.judge(row, setting) { words.append(light.phrase(language)) }
    }
    if row.status.isOpen, OwnerlessRule.judge(row, setting) != nil {
      words.append(OwnerlessRule.wording(language))
    }
    return words
  }
}
