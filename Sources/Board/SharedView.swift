/// What a clerk's board shows, told to boards that follow it.

package import LedgerModel
import LedgerText

/// Lens, filter, selection and open page of a board, as a small text.
package struct SharedView: Equatable, Sendable {
  /// Who sits at it; empty when that is not known.
  package var by: String
  package var lens: Lens
  /// The grouped list instead of columns.
  package var isList: Bool
  package var filter: String
  /// The selected issue; nil for none.
  package var issue: IssueID?
  /// How far its page is scrolled down; nil while the board is shown.
  package var page: Int?
  /// The selected line of the audit, and whether it is grouped by issue; nil while it is not shown.
  package var audit: String?
  package var isAuditByIssue = false
  /// The list beside the board that is open; nil while none is.
  package var roster: RosterKind?

  /// `name: value` lines, one of each.
  package var text: String {
    var lines = ["lens: \(lens.rawValue)", "layout: \(isList ? "list" : "columns")"]
    if !by.isEmpty { lines.append("by: \(TextCleaning.line(by))") }
    if !filter.isEmpty { lines.append("filter: \(TextCleaning.line(filter))") }
    if let issue { lines.append("issue: \(issue)") }
    if let page { lines.append("page: \(page)") }
    if let audit {
      lines.append("audit: \(TextCleaning.line(audit))")
      if isAuditByIssue { lines.append("audit-by: issue") }
    }
    if let roster { lines.append("list: \(roster.rawValue)") }
    return lines.joined(separator: "\n") + "\n"
  }

  init(
    by: String = "", lens: Lens, isList: Bool, filter: String, issue: IssueID?, page: Int?
  ) {
    self.by = by
    self.lens = lens
    self.isList = isList
    self.filter = filter
    self.issue = issue
    self.page = page
  }

  /// Reads what another board wrote; nil where the lens is missing. It comes from a file that anybody
  /// may have written: what makes no sense is left out.
  package init?(_ text: String) {
    var values: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = TextCleaning.line(String(parts[1])) }
    }
    guard let lens = values["lens"].flatMap({ Lens(rawValue: $0) }) else { return nil }
    let issue = values["issue"].flatMap { IssueID.isValid($0) ? IssueID($0) : nil }
    self.init(
      by: values["by"] ?? "", lens: lens, isList: values["layout"] == "list",
      filter: values["filter"] ?? "",
      issue: issue, page: values["page"].flatMap { Int($0) }.map { max(0, min($0, 100_000)) })
    audit = values["audit"]
    isAuditByIssue = values["audit-by"] == "issue"
    roster = values["list"].flatMap { RosterKind(rawValue: $0) }
  }
}

extension BoardState {
  /// What others who follow should show. A page on top of which something is typed counts as a page.
  package var sharedView: SharedView {
    var page: Int?
    for screen in screens {
      if case .issue(let scroll) = screen { page = scroll }
    }
    var query = filter.text
    // While a filter is typed it changes with every key, and may be wrong; the last one counts.
    for screen in screens {
      if case .prompt(let prompt) = screen, case .filter(let before) = prompt.purpose {
        query = before
      }
    }
    var view = SharedView(
      by: setting.by, lens: lens, isList: isList, filter: query, issue: issueInFront, page: page)
    if let browser = auditBrowser, !isOnPage {
      view.audit = browser.anchor ?? ""
      view.isAuditByIssue = browser.grouping == .issue
    }
    if let roster, !isOnPage { view.roster = roster.kind }
    return view
  }

  /// Shows what a clerk's board shows.
  mutating func follow(_ view: SharedView) {
    followed = view.by.isEmpty ? nil : view.by
    if lens != view.lens {
      lens = view.lens
      scroll = Scroll()
      rearrange()
    }
    if isList != view.isList, setting.columns >= Layout.narrowest {
      turnedLayouts.formSymmetricDifference([lens])
    }
    if filter.text != view.filter { setFilter(view.filter) }
    if let anchor = view.audit {
      if auditBrowser == nil || isOnPage { openAudit() }
      guard var browser = auditBrowser else { return }
      browser.follow(anchor, isByIssue: view.isAuditByIssue)
      return show(browser)
    }
    if let kind = view.roster { return follow(kind, view.issue) }
    screens.removeAll {
      switch $0 {
      case .audit, .roster: true
      default: false
      }
    }
    // An issue that is not shown here, such as a private one, leaves the picture as it was.
    guard let id = view.issue, select(id) else {
      if view.issue == nil || view.page == nil { closePage() }
      return
    }
    if let page = view.page {
      screens = [.issue(scroll: page)]
    } else {
      closePage()
    }
  }

  /// Shows a list; an issue that is not shown here, such as a private one, leaves the line alone.
  private mutating func follow(_ kind: RosterKind, _ issue: IssueID?) {
    if roster?.kind != kind || isOnPage { open(kind) }
    let place = issue.flatMap { ledger.row(of: $0) }
    showRoster { roster in
      if let place, let line = roster.items.firstIndex(of: UInt32(place)) { roster.select(line) }
    }
  }

  private mutating func closePage() {
    screens.removeAll { if case .issue = $0 { true } else { false } }
  }
}
