/// Sorting the issues that the filter shows into columns.

import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Makes the figures anew after a change of ledger or day.
  mutating func recount() {
    let all = Tally(ledger.rows, rules)
    tally =
      setting.hidesPrivate
      ? Tally(ledger.rows.filter { !$0.flags.contains(.private) }, rules) : all
    hiddenCount = all.counted - tally.counted
    startAudit()
  }

  /// Whether nobody may see on this screen what is said of a record: it is private in one of the
  /// ledgers, or in none of them any more, where nobody can tell.
  func isHidden(_ record: RecordKey, in ledgers: [Ledger]) -> Bool {
    guard setting.hidesPrivate, case .issue(let id) = record else { return false }
    let rows = ledgers.compactMap { ledger in ledger.row(of: id).map { ledger.rows[$0] } }
    return rows.isEmpty || rows.contains { $0.flags.contains(.private) }
  }

  /// Makes the columns anew after a change of ledger, day, filter, lens or order.
  mutating func rearrange() {
    let rules = rules
    var next = Arrangement()
    next.version = arrangement.version + 1
    next.total = tally.counted
    let broken = brokenItems()
    let shown = shownRows()
    next.shown = shown.count
    let sorted = order.sorted(ledger.rows, shown, rules, names: ledger.names) {
      ledger.id(at: Int($0)).text
    }
    let columns = columnKeys(for: shown, rules)
    if !broken.isEmpty {
      next.keys.append(.broken)
      next.items += broken
      next.starts.append(next.items.count)
    }
    fill(&next, columns: columns, shown: shown, sorted: sorted)
    sortFinished(&next, rules)
    if let staged = next.keys.firstIndex(of: .status(.staged)) {
      next.mostly = next.items(in: staged).count { ledger.rows[Int($0)].status == .mostly }
    }
    arrangement = next
    findCursor()
  }

  /// Broken records and, behind them, the parts of the file that are no record.
  private func brokenItems() -> [UInt32] {
    var items: [UInt32] = []
    if tally.broken > 0 {
      for (index, row) in ledger.rows.enumerated()
      where row.isBroken && !(setting.hidesPrivate && row.flags.contains(.private)) {
        items.append(UInt32(index))
      }
    }
    return items + ledger.unreadable.indices.map { UInt32(ledger.rows.count + $0) }
  }

  /// Whole rows that the filter lets through; without one, all that are not withdrawn.
  private func shownRows() -> [UInt32] {
    var shown: [UInt32] = []
    shown.reserveCapacity(ledger.rows.count)
    if let matches = filter.matches {
      for (index, row) in ledger.rows.enumerated() where matches[index] && mayShow(row) {
        shown.append(UInt32(index))
      }
    } else {
      for (index, row) in ledger.rows.enumerated() where row.status != .void && mayShow(row) {
        shown.append(UInt32(index))
      }
    }
    return shown
  }

  /// Whether a whole record may stand on this screen: nobody but the clerk sees private ones.
  func mayShow(_ row: IssueRow) -> Bool {
    !row.isBroken && !(setting.hidesPrivate && row.flags.contains(.private))
  }

  /// Distributes sorted rows over columns, keeping their order.
  private func fill(
    _ next: inout Arrangement, columns: [ColumnKey], shown: [UInt32], sorted: [UInt32]
  ) {
    let finder = ColumnFinder(lens, columns, names: ledger.names.count, rules)
    // Rows are asked in the order of the file, because that is how they lie in memory.
    var columnOf = [UInt32](repeating: 0, count: ledger.rows.count)
    var counts = [Int](repeating: 0, count: columns.count)
    ledger.rows.withUnsafeBufferPointer { rows in
      for index in shown {
        let column = finder.column(of: rows[Int(index)])
        columnOf[Int(index)] = column
        counts[Int(column)] += 1
      }
    }
    var place = next.items.count
    var places: [Int] = []
    places.reserveCapacity(columns.count)
    for (column, count) in counts.enumerated() {
      places.append(place)
      place += count
      next.keys.append(columns[column])
      next.starts.append(place)
    }
    next.items += Array(repeating: 0, count: sorted.count)
    next.items.withUnsafeMutableBufferPointer { items in
      for index in sorted {
        let column = Int(columnOf[Int(index)])
        items[places[column]] = index
        places[column] += 1
      }
    }
  }

  /// What is finished is sorted among itself, the newest first.
  private func sortFinished(_ next: inout Arrangement, _ rules: RuleSetting) {
    for column in next.keys.indices where isFinished(next.keys[column]) {
      let range = next.starts[column]..<next.starts[column + 1]
      let sorted = order.sorted(
        ledger.rows, Array(next.items[range]), rules, names: ledger.names
      ) { ledger.id(at: Int($0)).text }
      next.items.replaceSubrange(range, with: sorted)
    }
  }

  private func isFinished(_ key: ColumnKey) -> Bool {
    switch key {
    case .status(let status): status.isFinished
    case .deadline(let number): number == DeadlineGroup.finished.rawValue
    default: false
    }
  }

  /// The columns of the lens in order, empty ones included where the lens always shows them.
  private func columnKeys(for shown: [UInt32], _ rules: RuleSetting) -> [ColumnKey] {
    switch lens {
    case .status:
      let rows = ledger.rows
      var keys = [Status.todo, .doing, .staged, .done, .closed].map { ColumnKey.status($0) }
      // No step on the way: behind those that are.
      if shown.contains(where: { rows[Int($0)].status == .unknown }) {
        keys.append(.status(.unknown))
      }
      if shown.contains(where: { rows[Int($0)].status == .void }) { keys.append(.status(.void)) }
      return keys
    case .deadline:
      var keys = DeadlineGroup.allCases.filter { $0 != .withdrawn }
      if shown.contains(where: { ledger.rows[Int($0)].status == .void }) { keys.append(.withdrawn) }
      return keys.map { .deadline($0.rawValue) }
    case .owner, .unit, .category: return nameKeys(for: shown, rules)
    }
  }

  /// Names that occur: nobody first, so that what is unowned is never out of sight; then, for
  /// people and units, the one with most issues late, still and in all; categories as in the file.
  private func nameKeys(for shown: [UInt32], _ rules: RuleSetting) -> [ColumnKey] {
    var late = [Int32](repeating: 0, count: ledger.names.count)
    var all = late
    var first = [UInt32](repeating: .max, count: late.count)
    let numbers = ColumnFinder(lens, [], names: 0, rules)
    ledger.rows.withUnsafeBufferPointer { rows in
      for index in shown {
        let row = rows[Int(index)]
        let number = numbers.number(of: row)
        all[number] += 1
        if first[number] == .max { first[number] = index }
        guard lens != .category else { continue }
        let lit = RuleSet.lit(row, rules, among: [.overdue, .stalled])
        late[number] += lit.contains(.overdue) ? 1000 : lit.contains(.stalled) ? 1 : 0
      }
    }
    var present = all.indices.filter { all[$0] > 0 }
    if lens == .category {
      present.sort { first[$0] < first[$1] }
    } else {
      present.sort { (late[$1], all[$1], first[$0]) < (late[$0], all[$0], first[$1]) }
    }
    if let nobody = present.firstIndex(of: 0) {
      present.remove(at: nobody)
      present.insert(0, at: 0)
    }
    return present.map { .name(UInt32($0)) }
  }

  /// The heading of a column.
  func title(of key: ColumnKey) -> String {
    switch key {
    case .broken: return say(Wording.broken)
    case .status(let status): return ledger.header.label(of: status, language)
    case .deadline(let number): return say(DeadlineGroup(rawValue: number)?.label ?? Wording.none)
    case .name(0):
      switch lens {
      case .owner: return say(Wording.ownerless)
      case .unit: return say(Wording.unitless)
      default: return say(Wording.uncategorised)
      }
    case .name(let number): return ledger.names[number]
    }
  }

  /// What a column holds in words and numbers: one pair, or two where 基本完成 stands among 阶段性完成.
  func parts(of column: Int) -> [(title: String, count: Int)] {
    let key = arrangement.keys[column]
    let count = arrangement.count(of: column)
    guard key == .status(.staged), arrangement.mostly > 0 else { return [(title(of: key), count)] }
    let mostly = ledger.header.label(of: .mostly, language)
    guard count > arrangement.mostly else { return [(mostly, count)] }
    return [(title(of: key), count - arrangement.mostly), (mostly, arrangement.mostly)]
  }

  /// Columns that stay folded until they are wanted: 已销号, and what is finished in 时限.
  func isFolded(_ key: ColumnKey) -> Bool { !unfolded.contains(lens) && isFoldable(key) }

  /// Columns that can be folded at all.
  func isFoldable(_ key: ColumnKey) -> Bool {
    switch key {
    case .status(.closed): return true
    // A room can do nothing about it, and the header counts it.
    case .broken: return setting.hidesPrivate
    case .deadline(let number): return DeadlineGroup(rawValue: number)?.isFolded ?? false
    default: return false
    }
  }

  /// The columns that take part in moving about and in drawing, as places in the arrangement.
  var openColumns: [Int] {
    arrangement.keys.indices.filter { !isFolded(arrangement.keys[$0]) }
  }
}
