/// The lists of what stands beside the deadline: help that is needed, notices, regular checks.

package import LedgerModel
import Rules

/// One list; the raw value names it for boards that follow.
package enum RosterKind: String, CaseIterable, Sendable {
  /// 保障清单: who has to help with what.
  case blocked
  /// Notices that were given, and the next step of the ladder.
  case notices
  /// More time that was asked for or given.
  case extensions
  /// Days of 回头看, and what came back.
  case rechecks
  /// Regular checks with the strip of their periods.
  case cadences
  /// 长期坚持 and 挂牌督办 with their milestones.
  case stages
  /// Sent back, and on the way to 销号.
  case closing
  /// Issues of the same kind, and whether they were looked for.
  case related

  package var label: Phrase {
    switch self {
    case .blocked: Phrase(zh: "保障清单", en: "Help needed")
    case .notices: Phrase(zh: "督办清单", en: "Notices")
    case .extensions: Phrase(zh: "延期清单", en: "Extensions")
    case .rechecks: Phrase(zh: "回头看清单", en: "Rechecks")
    case .cadences: Phrase(zh: "长效机制清单", en: "Regular checks")
    case .stages: Phrase(zh: "挂牌和长期清单", en: "Listed and long-term")
    case .closing: Phrase(zh: "待销号清单", en: "On the way to closing")
    case .related: Phrase(zh: "举一反三清单", en: "Same kind")
    }
  }

  /// What the list holds, for whoever chooses it.
  package var explanation: Phrase {
    switch self {
    case .blocked: Phrase(zh: "卡在哪里、要谁支持", en: "what is stuck and who must help")
    case .notices:
      Phrase(zh: "提醒、督办、告诫、问责，下一步", en: "the ladder of notices, and the next step")
    case .extensions: Phrase(zh: "待批的、已批准和未批准的延期", en: "asked for, granted and refused")
    case .rechecks: Phrase(zh: "哪天回头看，有没有反弹", en: "when to look again, what came back")
    case .cadences: Phrase(zh: "按周期查了没有", en: "whether each period was looked after")
    case .stages: Phrase(zh: "阶段目标和节点", en: "milestones")
    case .closing: Phrase(zh: "签批走到哪一步，退回几次", en: "which step signs next, how often sent back")
    case .related: Phrase(zh: "同类问题和排查记录", en: "confirmed links and searches")
    }
  }

  /// What is said where the list is empty.
  var nothing: Phrase {
    switch self {
    case .blocked: Phrase(zh: "没有写明卡点的问题。", en: "No issue says what it is stuck on.")
    case .notices: Phrase(zh: "没有发过督办。", en: "No notice was given.")
    case .extensions: Phrase(zh: "没有延期的问题。", en: "No extension was asked for.")
    case .rechecks: Phrase(zh: "没有定回头看日期的问题。", en: "No recheck is planned.")
    case .cadences: Phrase(zh: "没有定周期的问题。", en: "No issue has a cadence.")
    case .stages: Phrase(zh: "没有挂牌或长期坚持的问题。", en: "No issue is listed or long-term.")
    case .closing: Phrase(zh: "没有待销号的问题。", en: "No issue waits to be closed.")
    case .related: Phrase(zh: "没有确认过同类问题。", en: "No link was confirmed.")
    }
  }

  /// The word of the document that holds the same, among `Setting.exports`.
  var document: String {
    switch self {
    case .blocked: "baozhang"
    case .notices: "dubantai"
    case .extensions: "yanqi"
    case .rechecks, .cadences: "huitoukan"
    case .stages: "guapai"
    case .closing: "xiaohao"
    case .related: "juyifansan"
    }
  }

  /// What the list is ordered by, the smallest first; nil leaves it in the order of urgency.
  func rank(_ row: IssueRow) -> Int? {
    switch self {
    case .rechecks: row.recheck.isNone ? .max : Int(row.recheck.number)
    case .notices: row.noticeDue.isNone ? .max : Int(row.noticeDue.number)
    case .extensions:
      row.marks.contains(.extensionAsked) ? 0 : row.marks.contains(.extensionRefused) ? 1 : 2
    default: nil
    }
  }

  /// The key in the list of lists.
  var digit: Int { (RosterKind.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The list some steps on, around the end.
  func moved(by steps: Int) -> RosterKind {
    let all = RosterKind.allCases
    let place = (digit - 1 + steps) % all.count
    return all[place < 0 ? place + all.count : place]
  }

  /// Whether an issue stands in the list; withdrawn ones stand in none.
  func holds(_ row: IssueRow) -> Bool {
    guard !row.isBroken, row.status != .void else { return false }
    switch self {
    case .blocked: return row.status.isOpen && row.marks.contains(.blocked)
    case .notices: return row.marks.contains(.noticed)
    case .extensions:
      return row.flags.contains(.extended)
        || !row.marks.isDisjoint(with: [.extensionAsked, .extensionRefused])
    case .rechecks: return !row.recheck.isNone || row.marks.contains(.rebound)
    case .cadences: return row.marks.contains(.hasCadence)
    case .stages:
      // 长期坚持 goes on when the issue is finished; 挂牌 ends with it.
      return row.flags.contains(.longterm) || row.status.isOpen && row.flags.contains(.listed)
    case .closing: return row.status == .done || row.status.isOpen && row.marks.contains(.returned)
    case .related: return row.marks.contains(.related)
    }
  }
}
