/// What of an issue is for the public: what a published account tells, and no more.

internal import LedgerModel
import Prose

/// An account tells the problem, the result, and what was done (measures, progress, checks,
/// milestones, evidence by its title, regulations, accountability by numbers). What goes on between
/// offices stays inside: blockers, notes, instructions, notices, handovers, answers to findings, and
/// fields that this program does not know. Of sign-offs, decisions and extensions the head stays,
/// because the lights count them; their texts do not.
enum PublicPolicy {
  static let hiddenFields = ["Blocker", "Note"]
  static let hiddenEntries: Set<EntryKind> = [.instruction, .notice, .handover, .answer]
  static let silentEntries: Set<EntryKind> = [.signOff, .decision, .extension]
  /// Where a file lies is nobody's business.
  static let hiddenKeys: Set<String> = ["file", "sha256"]
  static let hiddenHeaderFields: Set<String> = ["Clerk", "Note", "Answer", "Disable"]

  /// The issue without what is hidden as a whole; how often in which field, by the field's name.
  static func stripped(_ issue: Issue) -> (issue: Issue, hidden: [(field: String, count: Int)]) {
    var copy = issue
    var hidden: [(field: String, count: Int)] = []
    for name in hiddenFields {
      let count = issue.values(of: name).count
      if count > 0 { hidden.append((name, count)) }
      copy.setValues(of: name, to: [])
    }
    for kind in EntryKind.allCases where hiddenEntries.contains(kind) {
      let count = issue.entries(kind).count
      if count > 0 { hidden.append((kind.rawValue, count)) }
    }
    copy.entries.removeAll { hiddenEntries.contains($0.entry.kind) }
    for kind in EntryKind.allCases where silentEntries.contains(kind) {
      let count = issue.entries(kind).count { !$0.text.isEmpty }
      if count > 0 { hidden.append((kind.rawValue, count)) }
    }
    for place in copy.entries.indices {
      if silentEntries.contains(copy.entries[place].entry.kind) {
        copy.entries[place].entry.text = ""
      }
      copy.entries[place].entry.tokens.removeAll {
        if case .key(let key, _) = $0 { hiddenKeys.contains(key) } else { false }
      }
    }
    for field in issue.unknownFields {
      if let place = hidden.firstIndex(where: { $0.field == field.name }) {
        hidden[place].count += 1
      } else {
        hidden.append((field.name, 1))
      }
    }
    copy.unknownFields = []
    return (copy, hidden)
  }

  /// Names of persons in the fields that are made for them.
  static func people(_ issue: Issue) -> [String] {
    var names: [String] = []
    func add(_ value: String?, isCertain: Bool = true) {
      if let value { names += PersonName.names(in: value, isCertain: isCertain) }
    }
    add(issue.lead)
    issue.owners.forEach { add($0) }
    issue.support.forEach { add($0, isCertain: false) }
    add(issue.unit, isCertain: false)
    for placed in issue.entries {
      placed.entry.people.forEach { add($0) }
      for key in ["from", "to", "owner"] where placed.entry.kind != .extension {
        add(placed.entry.value(of: key))
      }
    }
    return names
  }
}
