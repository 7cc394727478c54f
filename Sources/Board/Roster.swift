/// Going through one of the lists beside the board: its issues, and which is selected.

import Canvas
package import LedgerModel
import LedgerText
import Rules

/// An open list. Its lines are made anew when the ledger changes; they are drawn from the issues.
package struct Roster: Sendable {
  package var kind: RosterKind
  /// Rows of the ledger in the order of the list: by what it is about, else the most urgent first.
  package internal(set) var items: [UInt32] = []
  package internal(set) var selected = 0
  /// The number of the selected one, by which it is found again in another version of the ledger; nil for
  /// an empty list.
  package internal(set) var issue: IssueID?
  var top = 0

  mutating func move(by step: Int) { select(selected + step) }

  /// The nearest place there is.
  mutating func select(_ place: Int) { selected = min(max(0, place), max(0, items.count - 1)) }

  /// Keeps the selected issue in sight of so many.
  mutating func settle(shown: Int) {
    if selected < top || selected >= top + shown { top = selected - shown / 2 }
    top = max(0, min(top, items.count - shown))
  }
}

extension BoardState {
  /// The open list, wherever it lies in the stack.
  var roster: Roster? {
    for case .roster(let roster) in screens { return roster }
    return nil
  }

  /// The lists to choose from, each with how many issues it holds.
  var rostersPicker: Picker {
    var counts = [Int](repeating: 0, count: RosterKind.allCases.count)
    for row in ledger.rows where mayShow(row) {
      for (place, kind) in RosterKind.allCases.enumerated() where kind.holds(row) {
        counts[place] += 1
      }
    }
    let items = zip(RosterKind.allCases, counts).map { kind, count in
      Picker.Item(
        counted(say(kind.label), count), detail: say(kind.explanation), key: String(kind.digit),
        value: .roster(kind))
    }
    return Picker(
      .rosters, title: say(Action.rosters.name), items: items,
      selected: counts.firstIndex { $0 > 0 } ?? 0)
  }

  private func issues(of kind: RosterKind) -> [UInt32] {
    ledger.rows.indices.filter { place in
      let row = ledger.rows[place]
      return kind.holds(row) && mayShow(row)
    }.map { UInt32($0) }
  }

  /// Opens a list, on the issue in front where that stands in it. The board behind it keeps its place.
  package mutating func open(_ kind: RosterKind) {
    var roster = Roster(kind: kind)
    roster.issue = targets.count == 1 ? targets.first : nil
    screens = [.roster(renewed(roster))]
    settleRoster()
  }

  /// The same list of the ledger as it is now; the selected issue stays, or else its place.
  func renewed(_ before: Roster) -> Roster {
    var roster = before
    roster.items = ordered(Urgency.order(ledger.rows, issues(of: before.kind), rules), before.kind)
    let row = before.issue.flatMap { ledger.row(of: $0) }.map { UInt32($0) }
    roster.select(row.flatMap { roster.items.firstIndex(of: $0) } ?? before.selected)
    return named(roster)
  }

  /// Makes an open list anew after the ledger changed.
  mutating func renewRoster() {
    if let roster {
      let anew = renewed(roster)
      showRoster { $0 = anew }
    }
  }

  /// Notes the number of the selected line.
  private func named(_ roster: Roster) -> Roster {
    var roster = roster
    let place =
      roster.items.indices.contains(roster.selected)
      ? Int(roster.items[roster.selected]) : ledger.rows.count
    roster.issue = place < ledger.rows.count ? ledger.id(at: place) : nil
    return roster
  }

  /// By what the list is about; among equals the more urgent first.
  private func ordered(_ items: [UInt32], _ kind: RosterKind) -> [UInt32] {
    let ranks = items.map { kind.rank(ledger.rows[Int($0)]) ?? 0 }
    return items.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { items[$0] }
  }

  /// Changes the open list and keeps its selected line in sight.
  mutating func showRoster(_ change: (inout Roster) -> Void) {
    guard let place = screens.firstIndex(where: { if case .roster = $0 { true } else { false } }),
      case .roster(var roster) = screens[place]
    else { return }
    change(&roster)
    screens[place] = .roster(named(roster))
    settleRoster()
  }

  /// Keeps the selected line in sight, whatever the size of the screen has become.
  mutating func settleRoster() {
    for place in screens.indices {
      guard case .roster(var roster) = screens[place] else { continue }
      roster.settle(shown: shownLines(of: roster))
      screens[place] = .roster(roster)
    }
  }

  /// Back from a page: the line of the issue that was read last, when the list holds it.
  mutating func returnToRoster() {
    guard roster != nil, let row = selectedRow else { return }
    showRoster { roster in
      if let line = roster.items.firstIndex(of: UInt32(row)) { roster.select(line) }
    }
  }

  private func shownLines(of roster: Roster) -> Int {
    max(1, rosterArea(layout).rows / rosterRows(roster.kind, layout))
  }

  mutating func answer(_ key: Key, in roster: Roster) -> [Effect] {
    let plain = key.normalised
    guard let action = keymap.action(for: plain, in: .roster) else {
      tell(
        Phrase(
          zh: "“\(display(key))”在这里没有用处。↑↓ 选，Enter 打开，←→ 换清单，F1 帮助",
          en: "“\(display(key))” does nothing here. Arrows move, Enter opens, F1 helps"), .dim)
      return []
    }
    let page = max(1, shownLines(of: roster) - 1)
    if let step = listStep(action, page: page, of: roster.items.count) {
      showRoster { $0.move(by: step) }
      return []
    }
    switch action {
    case .left: open(roster.kind.moved(by: -1))
    case .right: open(roster.kind.moved(by: 1))
    default: return perform(action)
    }
    return []
  }
}
