/// An issue as the rules of the audit see it.
internal import LedgerModel
internal import LedgerText
internal import Prose
internal import Rules

/// A decoded issue with its texts read once.
struct AuditedIssue: Sendable {
  let issue: Issue
  let row: IssueRow
  /// The lights that are on: overdue, stalled and their like are not judged a second time.
  let lights: [Light]
  /// Without void ones, in the order of the file.
  let measures: [Measure]
  /// Category, title and detail together: what was found fault with.
  let problem: AuditText

  struct Measure: Sendable {
    /// Without `#`; empty where it has none.
    let id: String
    /// The place among the measures of the record, from 0.
    let occurrence: Int
    let entry: Entry
    let text: AuditText
    /// The acts of its text that are dated, in order.
    let acts: [TimeMention]

    init(_ placed: Issue.PlacedEntry) {
      id = placed.entry.id ?? ""
      occurrence = placed.occurrence
      entry = placed.entry
      text = AuditText(entry.text)
      acts = text.times.filter { $0.role == .act }
    }

    var isDone: Bool { entry.state == "done" }

    /// The day of its completion where its own text names it: 2026年3月2日完成排查.
    var toldDay: Day? {
      entry.day(of: "done").flatMap { day in acts.contains { $0.to == day } ? day : nil }
    }

    /// It says itself that it was done at once, while the inspectors were there.
    var isImmediate: Bool { entry.text.holdsAny(ImmediateWord.all) }
  }

  init(_ issue: Issue, row: IssueRow, _ setting: AuditSetting) {
    self.issue = issue
    self.row = row
    lights = RuleSet.lights(for: row, setting: setting.rules)
    measures = issue.placed(.measure).filter { $0.entry.state != "void" }.map { Measure($0) }
    problem = AuditText(
      [issue.category, issue.title, issue.detail].compactMap { $0 }.joined(separator: "。"))
  }

  var id: IssueID { issue.id }
  /// 已完成 or 已销号.
  var isFinished: Bool { issue.status.isFinished }

  func light(_ rule: LightRule) -> Light? { lights.first { $0.rule == rule } }

  /// Whether the day of completion is only the day of the report from which the issue was imported:
  /// nobody said on which day it was finished.
  func isDoneConcluded(_ setting: AuditSetting) -> Bool {
    issue.isConcluded(issue.done, reportOn: setting.header.reportOn)
  }

  /// Days on which something was recorded as done: entries with a day of their own, measures and
  /// milestones with theirs. What an import dated by its document is none.
  var recordedActs: [Day] {
    issue.entries.compactMap { placed in
      let entry = placed.entry
      guard !entry.isImported else { return nil }
      if entry.kind.isActivity { return entry.day }
      guard entry.kind == .measure || entry.kind == .milestone else { return nil }
      return entry.state == "void" ? nil : entry.day(of: "done")
    }
  }

  func finding(
    _ rule: AuditRule, _ severity: Severity, field: String, _ message: Phrase
  ) -> Finding {
    Finding(rule, severity, issue: id, field: field, message)
  }

  func finding(
    _ rule: AuditRule, _ severity: Severity, _ measure: Measure, _ message: Phrase
  ) -> Finding {
    Finding(
      rule, severity, issue: id, measure: measure.id.isEmpty ? nil : measure.id,
      field: EntryKind.measure.rawValue, occurrence: measure.occurrence, message)
  }
}
