/// Facts that a record simply holds, under the words of `is:`.
package import LedgerModel

/// A mark of the index row by which issues are found and counted. The raw value is the word of `is:`
/// and of the counts in `stats`.
package enum RowMark: String, CaseIterable, Sendable {
  /// The record has errors.
  case broken
  case evidence
  case progress
  /// Somebody has to help: 卡点.
  case blocked
  /// A notice was given: 提醒 and above.
  case escalated
  /// More time was asked for and nobody decided.
  case asked
  /// A 回头看 found the problem back.
  case rebound
  /// A sign-off sent it back.
  case returned
  /// Issues of the same kind are confirmed.
  case related
  /// It has to be looked after regularly.
  case cadence

  package var word: String { rawValue }

  /// Those that few issues have, and that tallies count: the others would cost every row its look.
  package static let counted: [RowMark] = [
    .blocked, .escalated, .asked, .rebound, .returned, .related, .cadence,
  ]

  package var mark: IssueRow.Marks {
    switch self {
    case .broken: .broken
    case .evidence: .hasEvidence
    case .progress: .hasProgress
    case .blocked: .blocked
    case .escalated: .noticed
    case .asked: .extensionAsked
    case .rebound: .rebound
    case .returned: .returned
    case .related: .related
    case .cadence: .hasCadence
    }
  }

  /// The position among all marks, from 0.
  var place: Int {
    switch self {
    case .broken: 0
    case .evidence: 1
    case .progress: 2
    case .blocked: 3
    case .escalated: 4
    case .asked: 5
    case .rebound: 6
    case .returned: 7
    case .related: 8
    case .cadence: 9
    }
  }

  package var label: Phrase {
    switch self {
    case .broken: Phrase(zh: "待处理", en: "unreadable")
    case .evidence: Phrase(zh: "有佐证", en: "with evidence")
    case .progress: Phrase(zh: "有进展", en: "with progress")
    case .blocked: Phrase(zh: "有卡点", en: "blocked")
    case .escalated: Phrase(zh: "已督办", en: "escalated")
    case .asked: Phrase(zh: "延期待批", en: "extension asked")
    case .rebound: Phrase(zh: "反弹", en: "rebounded")
    case .returned: Phrase(zh: "退回过", en: "sent back")
    case .related: Phrase(zh: "有同类问题", en: "related")
    case .cadence: Phrase(zh: "有周期", en: "with a cadence")
    }
  }

  var synonyms: [String] {
    switch self {
    case .broken: ["有错误"]
    case .blocked: ["卡点", "卡住"]
    case .escalated: ["督办", "督办过"]
    case .asked: ["申请延期", "待批"]
    case .returned: ["退回", "驳回"]
    case .related: ["同类", "举一反三"]
    case .cadence: ["周期", "长效"]
    case .evidence, .progress, .rebound: []
    }
  }
}
