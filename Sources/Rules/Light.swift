/// A light on a card: what a rule says about one issue on one day.
package import LedgerModel

/// How strongly a word is drawn; the theme turns it into a colour.
package enum Tone: String, CaseIterable, Sendable {
  /// Red: late.
  case late
  /// Amber: stands still, is due within the urgent days, or lacks something.
  case warn
  /// Green: finished.
  case done
  case plain
  case dim
}

/// One light that is on.
package struct Light: Hashable, Sendable {
  package var rule: LightRule
  /// Whole days late, silent or left, as the rule counts them; 0 for rules that count none.
  package var days: Int
  package var tone: Tone

  package init(_ rule: LightRule, days: Int = 0, tone: Tone) {
    self.rule = rule
    self.days = days
    self.tone = tone
  }

  /// The words of this light on a card: `逾12天`, `12 days late`.
  package var phrase: Phrase { words(isShort: false) }

  /// The same where there is little room: `12d late`.
  package var shortPhrase: Phrase { words(isShort: true) }

  private func words(isShort: Bool) -> Phrase {
    switch rule {
    case .overdue: OverdueRule.wording(days, isShort: isShort)
    case .cadenceLapsed: CadenceRule.wording(days, isShort: isShort)
    case .recheck: RecheckRule.wording(days, isShort: isShort)
    case .noticeLate: NoticeLateRule.wording(days, isShort: isShort)
    case .stalled: StalledRule.wording(days, isShort: isShort)
    case .urgent, .dueSoon: DueSoonRule.wording(days, isShort: isShort)
    case .ownerless: OwnerlessRule.wording
    case .undated: UndatedRule.wording
    case .lateOnce: LateOnceRule.wording
    case .noRecord: StalledRule.noRecordWording
    }
  }
}

/// The lights that are on for one row, without their days: cheap enough for a million rows.
package struct LightSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ rule: LightRule) { rawValue = 1 << UInt16(rule.place) }

  package static var overdue: LightSet { LightSet(rawValue: 1 << 0) }
  package static var cadenceLapsed: LightSet { LightSet(rawValue: 1 << 1) }
  package static var recheck: LightSet { LightSet(rawValue: 1 << 2) }
  package static var noticeLate: LightSet { LightSet(rawValue: 1 << 3) }
  /// What can be late besides the deadline.
  package static var duties: LightSet { [.cadenceLapsed, .recheck, .noticeLate] }
  package static var stalled: LightSet { LightSet(rawValue: 1 << 4) }
  package static var urgent: LightSet { LightSet(rawValue: 1 << 5) }
  package static var dueSoon: LightSet { LightSet(rawValue: 1 << 6) }
  package static var ownerless: LightSet { LightSet(rawValue: 1 << 7) }
  package static var undated: LightSet { LightSet(rawValue: 1 << 8) }
  package static var lateOnce: LightSet { LightSet(rawValue: 1 << 9) }
  package static var noRecord: LightSet { LightSet(rawValue: 1 << 10) }

  package static var all: LightSet { LightSet(rawValue: 1 << UInt16(LightRule.allCases.count) - 1) }
}
