/// The rules that light a card, most urgent first.
package import LedgerModel

/// What a rule computes from a record and the day, ledger format §6.1. The raw value is the word of
/// `is:` filters and of `flagsComputed` in JSON. Words of the field `Flag` are `IssueFlags`.
package enum LightRule: String, CaseIterable, Sendable {
  case overdue
  case cadenceLapsed = "cadencelapsed"
  case recheck
  case noticeLate = "noticelate"
  case stalled
  case urgent
  case dueSoon = "duesoon"
  case ownerless
  case undated
  case lateOnce = "lateonce"
  case noRecord = "norecord"

  package var word: String { rawValue }

  /// The position in order of urgency, from 0.
  package var place: Int {
    switch self {
    case .overdue: 0
    case .cadenceLapsed: 1
    case .recheck: 2
    case .noticeLate: 3
    case .stalled: 4
    case .urgent: 5
    case .dueSoon: 6
    case .ownerless: 7
    case .undated: 8
    case .lateOnce: 9
    case .noRecord: 10
    }
  }

  /// The name of the counter and of the filter.
  package var label: Phrase {
    switch self {
    case .overdue: Phrase(zh: "逾期", en: "overdue")
    case .cadenceLapsed: Phrase(zh: "周期逾期", en: "cadence lapsed")
    case .recheck: Phrase(zh: "回头看到期", en: "recheck due")
    case .noticeLate: Phrase(zh: "督办逾期", en: "notice unanswered")
    case .stalled: Phrase(zh: "停滞", en: "stalled")
    case .urgent: Phrase(zh: "急", en: "urgent")
    case .dueSoon: Phrase(zh: "临期", en: "due soon")
    case .ownerless: Phrase(zh: "未定责任人", en: "ownerless")
    case .undated: Phrase(zh: "未定时限", en: "undated")
    case .lateOnce: Phrase(zh: "曾逾期", en: "late once")
    case .noRecord: Phrase(zh: "无记录", en: "no record")
    }
  }

  /// Why the light matters to those who sit before the board.
  package var why: Phrase { judge.why }

  /// What puts the light out.
  package var settledBy: Phrase { judge.settledBy }

  /// The judge of this rule.
  package var judge: any LightJudge.Type {
    switch self {
    case .overdue: OverdueRule.self
    case .cadenceLapsed: CadenceRule.self
    case .recheck: RecheckRule.self
    case .noticeLate: NoticeLateRule.self
    case .stalled: StalledRule.self
    case .urgent: UrgentRule.self
    case .dueSoon: DueSoonRule.self
    case .ownerless: OwnerlessRule.self
    case .undated: UndatedRule.self
    case .lateOnce: LateOnceRule.self
    case .noRecord: NoRecordRule.self
    }
  }
}

/// One rule: a judgement over a row, with its reasons in words.
package protocol LightJudge {
  static var why: Phrase { get }
  static var settledBy: Phrase { get }
  /// The light, or nil when it is off.
  static func judge(_ row: IssueRow, _ setting: RuleSetting) -> Light?
}
