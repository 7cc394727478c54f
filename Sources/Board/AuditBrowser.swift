/// Going through what the audit found: how it is grouped, what is unfolded, what is selected.

import Audit
import LedgerModel
import LedgerText

/// The lines of the audit's screen with the selected one.
package struct AuditBrowser: Sendable {
  enum Grouping: Sendable { case rule, issue }

  /// One line of the list.
  enum Row: Equatable, Sendable {
    /// Several findings of one rule, or the findings of one issue.
    case group(Group)
    case finding(Finding)
  }

  struct Group: Equatable, Sendable {
    var key: String
    /// nil where the group is about an issue or holds answered findings.
    var rule: AuditRule?
    /// nil for a rule, and for the ledger as a whole.
    var issue: IssueID?
    var findings: [Finding]
    var isOpen: Bool
    var isAnswered = false
  }

  private(set) var grouping = Grouping.rule
  private(set) var rows: [Row] = []
  private(set) var selected = 0
  private var top = 0
  private var unfolded: Set<String> = []
  private var report: AuditReport?

  /// Findings of one rule fold into one line when they are more than this.
  static let folded = 3

  init(_ report: AuditReport?) {
    if let report { show(report) }
  }

  /// Takes in a new report; the selected line stays, or else its place.
  mutating func show(_ report: AuditReport) {
    self.report = report
    rebuild()
  }

  private mutating func rebuild() {
    let before = selectedRow
    rows = grouping == .rule ? rowsByRule : rowsByIssue
    if let before, let place = rows.firstIndex(where: { AuditBrowser.isSame($0, before) }) {
      selected = place
    }
    selected = min(selected, max(0, rows.count - 1))
  }

  var selectedRow: Row? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The findings that the selected line is about.
  var selectedFindings: [Finding] {
    switch selectedRow {
    case .finding(let finding): [finding]
    case .group(let group): group.findings
    case nil: []
    }
  }

  /// The issue that the selected line is about; nil for the ledger, or for several issues.
  var selectedIssue: IssueID? {
    switch selectedRow {
    case .finding(let finding): finding.issue
    case .group(let group): group.issue
    case nil: nil
    }
  }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, rows.count - 1))
  }

  /// The first line to show of so many: they stand still while the selection walks over them.
  func top(rows shown: Int) -> Int {
    let isInSight = selected >= top && selected < top + shown
    return max(0, min(isInSight ? top : selected - shown / 2, rows.count - shown))
  }

  mutating func settle(rows shown: Int) { top = top(rows: shown) }

  mutating func select(_ place: Int) { selected = min(max(0, place), max(0, rows.count - 1)) }

  mutating func regroup() {
    let finding = selectedFindings.first
    grouping = grouping == .rule ? .issue : .rule
    rebuild()
    if let finding, let place = rows.firstIndex(where: { holds($0, finding) }) { selected = place }
  }

  /// Unfolds or folds the selected group; of a finding inside one, its group.
  mutating func fold(_ isOpen: Bool? = nil) {
    if isOpen == false, case .finding(let finding)? = selectedRow,
      let place = rows[..<selected].lastIndex(where: { isGroup($0, of: finding) })
    {
      selected = place
    }
    guard case .group(let group)? = selectedRow, grouping == .rule || group.isAnswered else {
      return
    }
    if isOpen ?? !group.isOpen { unfolded.insert(group.key) } else { unfolded.remove(group.key) }
    rebuild()
  }

  /// What the selected line is about, in one word for whoever follows: a group, or one finding with the
  /// group that it may be folded into.
  var anchor: String? {
    switch selectedRow {
    case .group(let group): "group \(group.key)"
    case .finding(let finding): "finding \(AuditBrowser.name(of: finding))"
    case nil: nil
    }
  }

  /// Goes to a line as another board names it, grouped as there; a line that is not here leaves the
  /// selection where it is.
  mutating func follow(_ anchor: String, isByIssue: Bool) {
    if isByIssue != (grouping == .issue) { regroup() }
    if let place = place(of: anchor) { return select(place) }
    let group = rows.firstIndex { row in
      guard case .group(let group) = row else { return false }
      return group.findings.contains { "finding \(AuditBrowser.name(of: $0))" == anchor }
    }
    guard let group else { return }
    select(group)
    fold(true)
    if let place = place(of: anchor) { select(place) }
  }

  private func place(of anchor: String) -> Int? {
    rows.indices.first { place in
      switch rows[place] {
      case .group(let group): "group \(group.key)" == anchor
      case .finding(let finding): "finding \(AuditBrowser.name(of: finding))" == anchor
      }
    }
  }

  private static func name(of finding: Finding) -> String {
    [finding.rule.code, finding.issue?.text ?? "-", finding.measure ?? "-", finding.field]
      .joined(separator: " ")
  }

  private func holds(_ row: Row, _ finding: Finding) -> Bool {
    switch row {
    case .finding(let other): AuditBrowser.isSame(finding, other)
    case .group: grouping == .rule && isGroup(row, of: finding)
    }
  }

  private func isGroup(_ row: Row, of finding: Finding) -> Bool {
    guard case .group(let group) = row else { return false }
    return group.findings.contains { AuditBrowser.isSame($0, finding) }
  }

  /// The same finding in two reports: its words may have become others.
  private static func isSame(_ one: Finding, _ other: Finding) -> Bool {
    one.rule == other.rule && one.issue == other.issue && one.measure == other.measure
      && one.field == other.field
  }

  private static func isSame(_ one: Row, _ other: Row) -> Bool {
    switch (one, other) {
    case (.finding(let left), .finding(let right)): isSame(left, right)
    case (.group(let left), .group(let right)): left.key == right.key
    default: false
    }
  }

  private var rowsByRule: [Row] {
    var rows: [Row] = []
    let open = report?.findings.filter { $0.answer == nil } ?? []
    var start = 0
    while start < open.count {
      var end = start
      while end < open.count, open[end].rule == open[start].rule,
        open[end].severity == open[start].severity
      {
        end += 1
      }
      let group = Array(open[start..<end])
      if group.count > AuditBrowser.folded {
        let key = "\(group[0].rule.code) \(group[0].severity.rawValue)"
        rows += lines(
          Group(
            key: key, rule: group[0].rule, issue: nil, findings: group,
            isOpen: unfolded.contains(key)))
      } else {
        rows += group.map { .finding($0) }
      }
      start = end
    }
    return rows + answeredRows
  }

  private var rowsByIssue: [Row] {
    let open = report?.findings.filter { $0.answer == nil } ?? []
    var order: [IssueID?] = []
    var groups: [IssueID?: [Finding]] = [:]
    for finding in open {
      if groups[finding.issue] == nil { order.append(finding.issue) }
      groups[finding.issue, default: []].append(finding)
    }
    return order.flatMap { id -> [Row] in
      let findings = groups[id] ?? []
      return lines(
        Group(
          key: "issue \(id?.text ?? "")", rule: nil, issue: id, findings: findings, isOpen: true))
    } + answeredRows
  }

  private var answeredRows: [Row] {
    let answered = report?.findings.filter { $0.answer != nil } ?? []
    guard !answered.isEmpty else { return [] }
    return lines(
      Group(
        key: "answered", rule: nil, issue: nil, findings: answered,
        isOpen: unfolded.contains("answered"), isAnswered: true))
  }

  private func lines(_ group: Group) -> [Row] {
    [.group(group)] + (group.isOpen ? group.findings.map { .finding($0) } : [])
  }
}
