/// The selection: kept by number, never by position.

package import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The row of the selected issue; nil when an unreadable part is selected, or nothing.
  package var selectedRow: Int? {
    guard let item = selectedItem, Int(item) < ledger.rows.count else { return nil }
    return Int(item)
  }

  /// The number of the selected issue; nil for a broken record.
  package var selectedID: IssueID? {
    guard case .issue(let id) = selection else { return nil }
    return id
  }

  /// The item that the selection names, whether or not the filter shows it.
  var selectedItem: UInt32? { selection.flatMap { item(of: $0) } }

  /// The item of a selection; nil when the ledger has it no more.
  func item(of selection: Selection) -> UInt32? {
    switch selection {
    case .issue(let id): return ledger.row(of: id).map { UInt32($0) }
    case .line(let line):
      if let row = brokenRow(atLine: line) { return UInt32(row) }
      let part = ledger.unreadable.firstIndex { $0.lines.lowerBound == line }
      return part.map { UInt32(ledger.rows.count + $0) }
    }
  }

  /// Rows stand in the order of the file, so that their lines rise.
  private func brokenRow(atLine line: Int) -> Int? {
    var low = 0
    var high = ledger.rows.count
    while low < high {
      let middle = (low + high) / 2
      if Int(ledger.rows[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    guard low < ledger.rows.count, Int(ledger.rows[low].line) == line, ledger.rows[low].isBroken
    else { return nil }
    return low
  }

  /// What selects an item.
  func selection(of item: UInt32) -> Selection {
    let index = Int(item)
    guard index < ledger.rows.count else {
      return .line(ledger.unreadable[index - ledger.rows.count].lines.lowerBound)
    }
    let row = ledger.rows[index]
    return row.isBroken ? .line(Int(row.line)) : .issue(ledger.id(at: index))
  }

  mutating func select(column: Int, index: Int) {
    let items = arrangement.items(in: column)
    guard index >= 0, index < items.count else { return }
    selection = selection(of: items[items.startIndex + index])
    cursor = (column, index)
    leftAt = nil
  }

  /// Selects an issue by its number.
  ///
  /// - Returns: false when the filter hides it.
  mutating func select(_ id: IssueID) -> Bool {
    guard let row = ledger.row(of: id), let place = arrangement.place(of: UInt32(row)) else {
      return false
    }
    selection = .issue(id)
    cursor = place
    leftAt = nil
    if isFolded(arrangement.keys[place.column]) { unfolded.insert(lens) }
    return true
  }

  /// Selects the most urgent issue: the one that is late for longest, else the first that is open.
  mutating func selectFirst() {
    var candidates = openColumns.filter { arrangement.count(of: $0) > 0 }
    let hasFolded = arrangement.keys.indices.contains {
      arrangement.keys[$0] != .broken && isFolded(arrangement.keys[$0])
        && arrangement.count(of: $0) > 0
    }
    if candidates.allSatisfy({ arrangement.keys[$0] == .broken }), hasFolded {
      // Every issue that is shown stands in a folded column, which would leave none to select.
      unfolded.insert(lens)
      candidates = openColumns.filter { arrangement.count(of: $0) > 0 }
    }
    // What cannot be read is selected where nothing else is, but never before a room, and never for
    // something that was looked for and not found.
    guard
      let first = candidates.first(where: { arrangement.keys[$0] != .broken })
        ?? (setting.hidesPrivate || filter.isActive ? nil : candidates.first)
    else {
      selection = nil
      cursor = nil
      return
    }
    var best = (column: first, index: 0)
    if lens == .status {
      let rules = rules
      var most = 0
      for column in candidates where arrangement.keys[column] != .broken {
        for (index, item) in arrangement.items(in: column).enumerated() {
          let days = OverdueRule.days(ledger.rows[Int(item)], rules)
          if days > most { (best, most) = ((column, index), days) }
        }
      }
    }
    select(column: best.column, index: best.index)
  }

  /// Finds the selection in the arrangement again; when the filter hides it, the nearest one that is
  /// shown takes its place.
  mutating func findCursor() {
    let left = leftAt
    leftAt = nil
    if let item = selectedItem, let place = arrangement.place(of: item) {
      cursor = place
      if isFolded(arrangement.keys[place.column]) { unfolded.insert(lens) }
      return
    }
    let before = cursor
    // What has just been made private must not stay before a room.
    if setting.hidesPrivate, let row = selectedRow, ledger.rows[row].flags.contains(.private) {
      screens.removeAll { if case .issue = $0 { true } else { false } }
    }
    if isOnPage, selection != nil {
      if selectedItem != nil {
        // What is read stays: only its place on the board is gone, and reading goes on from there.
        leftAt = (left ?? before).flatMap(nearest)
        cursor = leftAt.flatMap { place in
          let count = arrangement.count(of: place.column)
          return count > 0 ? (place.column, min(place.index, count - 1)) : nil
        }
        return
      }
      screens.removeAll { if case .issue = $0 { true } else { false } }
      let gone = Phrase(zh: "这个问题已不在台账中", en: "this issue is not in the ledger any more")
      let said = message.map { $0.text + say(Phrase(zh: "；", en: "; ")) } ?? ""
      message = Message(text: said + say(gone), tone: .warn)
    }
    cursor = nil
    guard let before, before.column < arrangement.columnCount else {
      selectFirst()
      return
    }
    let count = arrangement.count(of: before.column)
    let key = arrangement.keys[before.column]
    if count > 0, !isFolded(key), !(setting.hidesPrivate && key == .broken) {
      select(column: before.column, index: min(before.index, count - 1))
    } else {
      selectFirst()
    }
  }

  /// A place between two issues that the arrangement has; its end where there are fewer columns now.
  private func nearest(_ place: (column: Int, index: Int)) -> (column: Int, index: Int)? {
    guard arrangement.columnCount > 0 else { return nil }
    let column = min(place.column, arrangement.columnCount - 1)
    let count = arrangement.count(of: column)
    return (column, column == place.column ? min(place.index, count) : count)
  }

  /// Which keys count where the board's own screens are.
  var keyContext: KeyContext {
    isOnPage ? .issue : auditBrowser != nil ? .audit : roster != nil ? .roster : .board
  }

  /// An issue's own page is open: changes are meant for the issue that it shows.
  var isOnPage: Bool { screens.contains { if case .issue = $0 { true } else { false } } }

  /// Changes are meant for the marked issues: a page and the audit show one, whatever is marked behind.
  var isForMarked: Bool { !marked.isEmpty && keyContext == .board }

  /// The issues that a change is meant for: the marked ones that still exist, in file order, else the
  /// one in front.
  var targets: [IssueID] {
    if isForMarked {
      return marked.compactMap { id in ledger.row(of: id).map { (row: $0, id: id) } }
        .sorted { $0.row < $1.row }.map(\.id)
    }
    return issueInFront.map { [$0] } ?? []
  }

  /// Whether a change would have an issue to change; cheap, however many are marked.
  var hasTargets: Bool { isForMarked || issueInFront != nil }

  /// The number of the selected record with errors, by which its own lines can be edited; nil where it
  /// has none of its own, and for anything else.
  var brokenID: IssueID? {
    guard !isForMarked, keyContext != .audit, keyContext != .roster, let row = selectedRow,
      ledger.rows[row].isBroken
    else { return nil }
    let id = ledger.id(at: row)
    return ledger.row(of: id) == row ? id : nil
  }

  /// The selected issue; in the audit and in a list the one that the selected line is about.
  var issueInFront: IssueID? {
    if isOnPage { return selectedID }
    if let browser = auditBrowser { return browser.selectedIssue }
    return roster.map(\.issue) ?? selectedID
  }

  /// Takes marks away from numbers that the ledger no longer has.
  mutating func forgetMissingMarks() {
    if !marked.isEmpty { marked = marked.filter { ledger.row(of: $0) != nil } }
  }

  /// The decoded selected issue; nil for a broken record.
  package var selectedIssue: Issue? {
    guard let row = selectedRow, !ledger.rows[row].isBroken else { return nil }
    return ledger.issue(at: row)
  }

  /// The decoded issue of a number; nil when there is none or its record is broken.
  func issue(_ id: IssueID) -> Issue? {
    guard let row = ledger.row(of: id), !ledger.rows[row].isBroken else { return nil }
    return ledger.issue(at: row)
  }
}
