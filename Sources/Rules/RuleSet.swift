/// All rules together: the lights of an issue, and the one word of its card.
package import LedgerModel

/// The one word that a card shows.
package struct CardWord: Equatable, Sendable {
  package var phrase: Phrase
  /// The same where there is little room.
  package var short: Phrase
  package var tone: Tone

  /// - Parameter short: nil where the word has no shorter form.
  package init(_ phrase: Phrase, _ tone: Tone, short: Phrase? = nil) {
    self.phrase = phrase
    self.short = short ?? phrase
    self.tone = tone
  }

  init(_ light: Light) { self.init(light.phrase, light.tone, short: light.shortPhrase) }
}

package enum RuleSet {
  /// Every light that is on, most urgent first. A withdrawn issue has none.
  package static func lights(for row: IssueRow, setting: RuleSetting) -> [Light] {
    guard !row.isVoid else { return [] }
    return LightRule.allCases.compactMap { $0.judge.judge(row, setting) }
  }

  /// Those of the wanted lights that are on, without days and without allocation.
  package static func lit(
    _ row: IssueRow, _ setting: RuleSetting, among wanted: LightSet = .all
  ) -> LightSet {
    if row.isVoid { return [] }
    var bits: UInt16 = 0
    let wanted = wanted.rawValue
    if wanted & byDeadline != 0, row.hasDue, row.isOpen, !row.isLongterm {
      let left = Int(row.due.number) - Int(setting.today.number)
      if left < 0 {
        bits |= LightSet.overdue.rawValue
      } else {
        if left <= setting.thresholds.urgent { bits |= LightSet.urgent.rawValue }
        if left <= setting.thresholds.dueSoon { bits |= LightSet.dueSoon.rawValue }
      }
    }
    if row.cadenceCode != 0, wanted & LightSet.cadenceLapsed.rawValue != 0,
      CadenceRule.days(row, setting) > 0
    {
      bits |= LightSet.cadenceLapsed.rawValue
    }
    if row.hasRecheck, wanted & LightSet.recheck.rawValue != 0,
      RecheckRule.days(row, setting) != nil
    {
      bits |= LightSet.recheck.rawValue
    }
    if row.hasNoticeDue, NoticeLateRule.days(row, setting) > 0 {
      bits |= LightSet.noticeLate.rawValue
    }
    if wanted & bySilence != 0, StalledRule.isJudged(row) {
      if let days = StalledRule.silence(row, setting) {
        if days >= StalledRule.limit(row, setting) { bits |= LightSet.stalled.rawValue }
      } else {
        bits |= LightSet.noRecord.rawValue
      }
    }
    if row.namesNobody { bits |= LightSet.ownerless.rawValue }
    if !row.hasDue, !row.isLongterm { bits |= LightSet.undated.rawValue }
    if wanted & LightSet.lateOnce.rawValue != 0, LateOnceRule.isOn(row, setting) {
      bits |= LightSet.lateOnce.rawValue
    }
    return LightSet(rawValue: bits & wanted)
  }

  private static var byDeadline: UInt16 {
    LightSet.overdue.rawValue | LightSet.urgent.rawValue | LightSet.dueSoon.rawValue
  }

  private static var bySilence: UInt16 { LightSet.stalled.rawValue | LightSet.noRecord.rawValue }

  /// The most urgent of 逾N天 · 周期逾N天 · 回头看逾N天 · 督办逾N天 · 停N天 · 剩N天 · 未定责任人 · 未定时限 · 曾逾期 · 长期 · 已完成 / 已销号.
  ///
  /// Every open issue with a deadline ahead says how many days are left, near or not. Where nothing
  /// applies the name of the status stands.
  package static func cardWord(for row: IssueRow, setting: RuleSetting) -> CardWord {
    if row.isVoid { return CardWord(Status.void.label, .dim) }
    if let light = OverdueRule.judge(row, setting) ?? CadenceRule.judge(row, setting)
      ?? RecheckRule.judge(row, setting) ?? NoticeLateRule.judge(row, setting)
      ?? StalledRule.judge(row, setting) ?? UrgentRule.judge(row, setting)
    {
      return CardWord(light)
    }
    if let left = DueSoonRule.daysLeft(row, setting) {
      return CardWord(
        DueSoonRule.wording(left), .plain, short: DueSoonRule.wording(left, isShort: true))
    }
    // A finished issue without a deadline is finished: its card does not ask for one any more.
    if let light = OwnerlessRule.judge(row, setting)
      ?? (row.isOpen ? UndatedRule.judge(row, setting) : nil) ?? LateOnceRule.judge(row, setting)
    {
      return CardWord(light)
    }
    if row.isLongterm { return CardWord(Phrase(zh: "长期", en: "long-term"), .dim) }
    let label = row.status.label
    return CardWord(
      Phrase(zh: setting.statusLabels[row.status] ?? label.zh, en: label.en),
      row.isFinished ? .done : .plain)
  }
}
