/// Going through one of the lists beside the board: its issues, and which is selected.

import Canvas
import LedgerModel
import LedgerText
import Rules

/// An open list. Its lines are made anew when the ledger changes; they are drawn from the issues.
package struct Roster: Sendable {
  package var kind: RosterKind
  /// Rows of the ledger, the most urgent first.
  package internal(set) var items: [UInt32] = []
  package internal(set) var selected = 0
  var top = 0

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, items.count - 1))
  }

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
    let items = RosterKind.allCases.map { kind in
      Picker.Item(
        counted(say(kind.label) + " ", issues(of: kind).count), detail: say(kind.explanation),
        key: String(kind.digit), value: .roster(kind))
    }
    return Picker(
      .rosters, title: say(Action.rosters.name), items: items,
      selected: RosterKind.allCases.firstIndex { !issues(of: $0).isEmpty } ?? 0)
  }

  private func issues(of kind: RosterKind) -> [UInt32] {
    ledger.rows.indices.filter { place in
      let row = ledger.rows[place]
      return kind.holds(row) && !(setting.hidesPrivate && row.flags.contains(.private))
    }.map { UInt32($0) }
  }

  package mutating func open(_ kind: RosterKind) {
    screens = [.roster(renewed(Roster(kind: kind)))]
    showRoster { _ in }
  }

  /// The same list of the ledger as it is now; the selected issue stays, or else its place.
  func renewed(_ before: Roster) -> Roster {
    var roster = before
    let chosen = issue(in: before)
    roster.items = Urgency.order(ledger.rows, issues(of: before.kind), rules)
    if let chosen,
      let place = roster.items.firstIndex(where: { ledger.id(at: Int($0)) == chosen })
    {
      roster.selected = place
    }
    roster.move(by: 0)
    return roster
  }

  /// The selected issue of a list; nil for an empty one.
  func issue(in roster: Roster) -> IssueID? {
    guard roster.items.indices.contains(roster.selected),
      Int(roster.items[roster.selected]) < ledger.rows.count
    else { return nil }
    return ledger.id(at: Int(roster.items[roster.selected]))
  }

  /// Changes the open list and keeps its selected line in sight; the selection of the board goes along,
  /// so that every edit is about the issue in front.
  mutating func showRoster(_ change: (inout Roster) -> Void) {
    guard let place = screens.firstIndex(where: { if case .roster = $0 { true } else { false } }),
      case .roster(var roster) = screens[place]
    else { return }
    change(&roster)
    roster.settle(shown: shownLines(of: roster))
    screens[place] = .roster(roster)
    if let id = issue(in: roster) {
      selection = .issue(id)
      findCursor()
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
