/// Figures of `stats` that no index row holds: obstacles, notices, extensions, what came back, single
/// facts.

import Exporting
import LedgerModel
import LedgerText
import Rules

struct DutyFigures {
  struct Notices: Equatable {
    var given = 0
    /// Without a reply, and of these past their own day; of what is finished none is late, as the light says.
    var waiting = 0
    var late = 0
  }

  /// Open issues that say what they are stuck on.
  private(set) var blocked = 0
  /// By rung of the ladder; nil for notices whose kind is no rung.
  private(set) var notices: [NoticeKind?: Notices] = [:]
  /// Requests for a later day and what became of them, each state by itself.
  private(set) var extensions = (asked: 0, approved: 0, refused: 0, pending: 0)
  /// 回头看 that found the problem back.
  private(set) var rebounds = 0
  /// 退回 on the way to closing.
  private(set) var returns = 0
  /// Issues with a cadence.
  private(set) var cadences = 0
  /// Persons held to account by kind, in the order of first occurrence.
  private(set) var persons = KindCounts()
  /// Entries of accountability that do not say how many persons.
  private(set) var uncounted = 0
  /// Regulations by kind: 新建, 修订.
  private(set) var regulations = KindCounts()

  /// Counts of words in the order in which they occur.
  struct KindCounts {
    private(set) var list: [(kind: String, count: Int)] = []

    var total: Int { list.reduce(0) { $0 + $1.count } }

    mutating func add(_ kind: String, _ count: Int) {
      if let place = list.firstIndex(where: { $0.kind == kind }) {
        list[place].count += count
      } else {
        list.append((kind, count))
      }
    }
  }

  init(_ loaded: [LoadedLedger], today: Day) {
    for one in loaded {
      for (place, row) in one.ledger.rows.enumerated() where !row.isBroken && row.status != .void {
        if row.cadenceCode != 0 { cadences += 1 }
        if let issue = DutyScan.issue(at: place, of: one.ledger) { add(issue, today) }
      }
    }
  }

  private mutating func add(_ issue: Issue, _ today: Day) {
    if issue.status.isOpen, issue.blocker != nil { blocked += 1 }
    if issue.pendingExtension != nil { extensions.pending += 1 }
    for placed in issue.entries {
      let entry = placed.entry
      switch entry.kind {
      case .notice:
        notices[entry.rung, default: Notices()].given += 1
        guard entry.state == "open" else { continue }
        notices[entry.rung, default: Notices()].waiting += 1
        if issue.status.isOpen, let due = entry.day(of: "due"), due < today {
          notices[entry.rung, default: Notices()].late += 1
        }
      case .extension:
        switch entry.state {
        case "asked": extensions.asked += 1
        case "approved": extensions.approved += 1
        case "refused": extensions.refused += 1
        default: break
        }
      case .check: if entry.isRebound { rebounds += 1 }
      case .signOff: if entry.state == "reject" { returns += 1 }
      case .accountability:
        if entry.persons == nil { uncounted += 1 }
        persons.add(entry.value(of: "kind") ?? "", entry.persons ?? 0)
      case .regulation: regulations.add(entry.regulationKind?.zh ?? "", 1)
      default: break
      }
    }
  }
}
