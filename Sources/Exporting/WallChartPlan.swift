/// Which card of the board stands on which sheet, in which column.

internal import LedgerModel

enum WallChartPlan {
  /// A column of the board with all its cards.
  struct Group {
    var status: Status
    /// Row places.
    var cards: [Int]
  }

  /// One sheet.
  struct Page {
    var blocks: [Block]
    /// Columns of cards over the whole width.
    var columns: Int
    var isLarge: Bool
  }

  /// What stands of a group on one sheet.
  struct Block {
    var status: Status
    /// Of the whole group.
    var count: Int
    var cards: ArraySlice<Int>
    /// Columns of cards side by side; 0 for an empty group, which takes a narrow strip.
    var columns: Int
    var isContinued: Bool
  }

  static let columns = 5
  private static let rows = (first: 5, further: 6)
  /// With few issues the cards are larger.
  private static let large = (columns: 4, rows: 4)

  /// As many sheets as all cards need, at least one. Large groups take several columns of cards, and
  /// on each sheet the groups that still have cards share its width anew.
  static func pages(_ groups: [Group]) -> [Page] {
    let filled = groups.count { !$0.cards.isEmpty }
    let largeColumns = max(large.columns, filled)
    if largeColumns < columns {
      let page = page(groups, taken: groups.map { _ in 0 }, largeColumns, large.rows, isLarge: true)
      if zip(page.blocks, groups).allSatisfy({ $0.cards.count == $1.cards.count }) { return [page] }
    }
    let columns = max(columns, filled)
    var taken = groups.map { _ in 0 }
    var pages: [Page] = []
    repeat {
      let rows = pages.isEmpty ? rows.first : rows.further
      var next = page(groups, taken: taken, columns, rows, isLarge: false)
      for place in groups.indices { taken[place] += next.blocks[place].cards.count }
      if !pages.isEmpty { next.blocks.removeAll { $0.cards.isEmpty } }
      pages.append(next)
    } while zip(taken, groups).contains { $0 < $1.cards.count }
    return pages
  }

  private static func page(
    _ groups: [Group], taken: [Int], _ columns: Int, _ rows: Int, isLarge: Bool
  ) -> Page {
    let left = zip(groups, taken).map { $0.cards.count - $1 }
    let shares = shares(left, of: columns, rows: rows)
    let blocks = groups.indices.map { place in
      let cards = groups[place].cards.dropFirst(taken[place]).prefix(shares[place] * rows)
      return Block(
        status: groups[place].status, count: groups[place].cards.count, cards: cards,
        columns: shares[place], isContinued: taken[place] > 0)
    }
    return Page(blocks: blocks, columns: max(columns, shares.reduce(0, +)), isLarge: isLarge)
  }

  /// One column for every group that has cards left; the others go one by one to the group whose
  /// columns would be the longest.
  private static func shares(_ left: [Int], of columns: Int, rows: Int) -> [Int] {
    var shares = left.map { $0 > 0 ? 1 : 0 }
    var free = columns - shares.reduce(0, +)
    while free > 0 {
      let longest = left.indices.filter { left[$0] > shares[$0] }.max {
        Double(left[$0]) / Double(max(1, shares[$0]))
          < Double(left[$1]) / Double(max(1, shares[$1]))
      }
      guard let longest else { break }
      shares[longest] += 1
      free -= 1
    }
    return shares
  }
}
