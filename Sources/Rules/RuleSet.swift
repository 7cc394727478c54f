/// All rules together: the lights of an issue, and the one word of its card.
package import LedgerModel

/// The one word that a card shows.
package struct CardWord: Equatable, Sendable {
  package var phrase: Phrase
  package var tone: Tone
  package init(_ phrase: Phrase, _ tone: Tone) {
    self.phrase = phrase
    self.tone = tone
  }
}

package enum RuleSet {
  /// Every light that is on, most urgent first. A withdrawn issue has none.
  package static func lights(for row: IssueRow, setting: RuleSetting) -> [Light] {
    guard row.status != .void else { return [] }
    return LightRule.allCases.compactMap { $0.judge.judge(row, setting) }
  }

  /// The lights that are on, without days and without allocation.
  package static func lit(_ row: IssueRow, _ setting: RuleSetting) -> LightSet {
    guard row.status != .void else { return [] }
    var set: LightSet = []
    if OverdueRule.days(row, setting) > 0 { set.insert(.overdue) }
    if CadenceRule.days(row, setting) > 0 { set.insert(.cadenceLapsed) }
    if StalledRule.judge(row, setting) != nil { set.insert(.stalled) }
    if let left = DueSoonRule.daysLeft(row, setting) {
      if left <= setting.thresholds.urgent { set.insert(.urgent) }
      if left <= setting.thresholds.dueSoon { set.insert(.dueSoon) }
    }
    if row.isOwnerless { set.insert(.ownerless) }
    if row.due.isNone, !row.flags.contains(.longterm) { set.insert(.undated) }
    if LateOnceRule.judge(row, setting) != nil { set.insert(.lateOnce) }
    if NoRecordRule.judge(row, setting) != nil { set.insert(.noRecord) }
    return set
  }

  /// The most urgent of 逾N天 · 周期逾N天 · 停N天 · 剩N天 · 未定责任人 · 未定时限 · 曾逾期 · 长期 · 已完成 / 已销号.
  ///
  /// Every open issue with a deadline ahead says how many days are left, near or not. Where nothing
  /// applies the name of the status stands.
  package static func cardWord(for row: IssueRow, setting: RuleSetting) -> CardWord {
    if row.status == .void { return CardWord(Status.void.label, .dim) }
    if let light = OverdueRule.judge(row, setting) ?? CadenceRule.judge(row, setting)
      ?? StalledRule.judge(row, setting) ?? UrgentRule.judge(row, setting)
    {
      return CardWord(light.phrase, light.tone)
    }
    if let left = DueSoonRule.daysLeft(row, setting) {
      return CardWord(DueSoonRule.wording(left), .plain)
    }
    if let light = OwnerlessRule.judge(row, setting) ?? UndatedRule.judge(row, setting)
      ?? LateOnceRule.judge(row, setting)
    {
      return CardWord(light.phrase, light.tone)
    }
    if row.flags.contains(.longterm) { return CardWord(Phrase(zh: "长期", en: "long-term"), .dim) }
    return CardWord(row.status.label, row.status.isFinished ? .done : .plain)
  }
}
