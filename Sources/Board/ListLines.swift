/// The lines of the grouped list: headings, issues, blanks between groups.

import Canvas
import Rules

/// Where every group of the list begins, so that a line is found without walking a million of them.
struct ListLines: Sendable {
  enum Line: Equatable {
    case heading(column: Int)
    case item(column: Int, index: Int)
    case blank
  }

  /// Columns that the texts of the list need, the same wherever it is scrolled to.
  struct Needs: Sendable {
    var number = 2
    var leader = 6
    var status = 0
    var due = 0
    var shortDue = 0
    var word = 6
    /// The same when a word may run into the place of a deadline that is not there.
    var wordBesideDue = 6
    var wordBesideShortDue = 6
  }

  private(set) var needs = Needs()

  /// The columns that make a group: not empty, or empty and folded ones left out.
  private var groups: [(column: Int, start: Int, size: Int)] = []
  /// Issues in the groups before each one.
  private var itemsBefore: [Int] = []
  private(set) var count = 0

  /// No lines at all.
  init() {}

  init(_ state: BoardState) {
    version = state.arrangement.version
    isUnfolded = state.unfolded.contains(state.lens)
    for column in state.arrangement.keys.indices {
      let size = state.arrangement.count(of: column)
      guard size > 0 else { continue }
      let shown = state.isFolded(state.arrangement.keys[column]) ? 0 : size
      if count > 0 { count += 1 }
      itemsBefore.append((itemsBefore.last ?? 0) + (groups.last?.size ?? 0))
      groups.append((column, count, shown))
      count += 1 + shown
    }
    needs = state.listNeeds()
  }

  /// What stands on a line, from 0.
  subscript(line: Int) -> Line {
    guard let group = group(at: line) else { return .blank }
    let inside = line - group.start
    if inside == 0 { return .heading(column: group.column) }
    return inside <= group.size ? .item(column: group.column, index: inside - 1) : .blank
  }

  /// The line of an item; 0 when its column has no group.
  func line(column: Int, index: Int) -> Int {
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].column < column { low = middle + 1 } else { high = middle }
    }
    guard low < groups.count, groups[low].column == column else { return 0 }
    return groups[low].start + 1 + index
  }

  /// How many issues stand before a line; those of folded groups are none.
  func items(before line: Int) -> Int {
    guard let place = groupPlace(at: line - 1) else { return 0 }
    let group = groups[place]
    return itemsBefore[place] + min(group.size, max(0, line - 1 - group.start))
  }

  /// How many issues stand on a line and after it.
  func items(from line: Int) -> Int { items(before: count) - items(before: min(line, count)) }

  /// Whether the line before this one is the heading of a group that goes on.
  func endsWithHeading(at line: Int) -> Bool {
    guard line < count, case .heading(let column) = self[line - 1] else { return false }
    if case .item(column, _) = self[line] { return true }
    return false
  }

  /// What the lines were made from; other lines are needed when it changes.
  private(set) var version = -1
  private(set) var isUnfolded = false

  private func group(at line: Int) -> (column: Int, start: Int, size: Int)? {
    groupPlace(at: line).map { groups[$0] }
  }

  private func groupPlace(at line: Int) -> Int? {
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].start <= line { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension BoardState {
  /// How wide the texts of the list are. Of a huge list a part is looked at, spread over all of it.
  fileprivate func listNeeds() -> ListLines.Needs {
    let most = 2000
    let items = arrangement.items
    let rules = rules
    var needs = ListLines.Needs()
    let step = max(1, items.count / most)
    let shown = arrangement.keys.indices.lazy.filter { !isFolded(arrangement.keys[$0]) }
    let places = shown.flatMap { column in
      stride(from: arrangement.starts[column], to: arrangement.starts[column + 1], by: step)
    }
    let cards = places.prefix(2 * most).map { card(of: items[$0], rules) }
    needs.due = cards.map { setting.widths.columns(of: $0.due) }.max() ?? 0
    needs.shortDue = cards.map { setting.widths.columns(of: $0.shortDue) }.max() ?? 0
    // A blank place for a day and the gap behind it.
    func room(_ due: Int) -> Int { due == 0 ? 0 : due + 2 }
    for card in cards {
      needs.number = max(needs.number, setting.widths.columns(of: card.number))
      needs.leader = max(needs.leader, setting.widths.columns(of: listName(card).text))
      needs.status = max(needs.status, setting.widths.columns(of: card.status))
      let word = setting.widths.columns(of: card.word)
      needs.word = max(needs.word, word)
      let isBlank = card.due.isEmpty
      needs.wordBesideDue = max(needs.wordBesideDue, word - (isBlank ? room(needs.due) : 0))
      needs.wordBesideShortDue = max(
        needs.wordBesideShortDue, word - (isBlank ? room(needs.shortDue) : 0))
    }
    return needs
  }

  /// Makes the lines of the list anew when the arrangement or what is folded has changed.
  mutating func refreshListLines() {
    let isUnfolded = unfolded.contains(lens)
    if listLines.version == arrangement.version, listLines.isUnfolded == isUnfolded { return }
    listLines = ListLines(self)
  }
}
