/// What a rule of the audit is: words, and a judgement over one or two of three things.
package import LedgerModel
internal import LedgerText

/// The words of a rule. Each rule is a type of its own that is one of the three kinds below; one that
/// compares issues may judge each by itself besides.
package protocol AuditJudge {
  static var rule: AuditRule { get }
  static var name: Phrase { get }
  static var why: Phrase { get }
  static var settledBy: Phrase { get }
}

/// A rule over the ledger's header and its counts.
protocol LedgerJudge: AuditJudge {
  /// Whether it compares with counts of all issues, and so says nothing where some cannot be read.
  static var comparesCounts: Bool { get }

  static func findings(_ ledger: AuditedLedger) -> [Finding]
}

extension LedgerJudge {
  static var comparesCounts: Bool { false }
}

/// A rule over one issue by itself.
protocol IssueJudge: AuditJudge {
  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding]
}

/// A rule over several issues: each leaves notes, and what several notes have in common is found.
protocol CrossJudge: AuditJudge {
  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote]

  /// - Parameter notes: those of the whole ledger in the order of its issues.
  static func findings(_ notes: [CrossNote], _ setting: AuditSetting) -> [Finding]
}

/// What an issue leaves behind for a rule that compares issues.
struct CrossNote: Equatable, Sendable {
  /// What makes notes comparable: a day, a name, a text.
  var key: String
  var issue: IssueID
  /// The number of the measure it stands in, empty where that has none; nil for the problem itself.
  var measure: String?
  /// The place of that measure among those of its record.
  var occurrence = 0
  var text = ""
  /// When it was, as far as the rule needs to know.
  var from: Day?
  var to: Day?

  /// - Parameter measure: nil for what stands in the problem itself.
  init(
    _ key: String, _ issue: AuditedIssue, _ measure: AuditedIssue.Measure? = nil,
    _ text: String = "", from: Day? = nil, to: Day? = nil
  ) {
    self.key = key
    self.issue = issue.id
    self.measure = measure?.id
    occurrence = measure?.occurrence ?? 0
    self.text = text
    self.from = from
    self.to = to
  }

  /// A hint at the place of the note.
  func finding(_ rule: AuditRule, _ message: Phrase) -> Finding {
    Finding(
      rule, .hint, issue: issue, measure: measure == "" ? nil : measure,
      field: measure == nil ? "Title" : EntryKind.measure.rawValue, occurrence: occurrence, message)
  }

  /// Notes by their keys, both in the order in which they came.
  static func groups(_ notes: [CrossNote]) -> [[CrossNote]] {
    var places: [String: Int] = [:]
    var groups: [[CrossNote]] = []
    for note in notes {
      if let place = places[note.key] {
        groups[place].append(note)
      } else {
        places[note.key] = groups.count
        groups.append([note])
      }
    }
    return groups
  }
}
