/// Finding the headings of a table among its rows.

internal import LedgerModel
internal import Prose

struct HeadingFinder {
  let grid: SheetGrid
  let setting: ImportSetting
  private var memo: [String: HeadingMatch?] = [:]

  /// Deeper than any title block.
  static let deepest = 60

  init(_ grid: SheetGrid, _ setting: ImportSetting) {
    self.grid = grid
    self.setting = setting
  }

  /// The first rows of headings from a row on; nil when none are found near the top.
  mutating func find(from start: Int) -> HeadingBlock? {
    var best: (row: Int, weight: Int)?
    for row in start..<max(start, min(grid.count, start + HeadingFinder.deepest)) {
      let weight = weight(ofRow: row)
      guard weight >= 4 else { continue }
      if best.map({ weight > $0.weight * 2 }) ?? true { best = (row, weight) }
    }
    guard let best else { return nil }
    return block(from: best.row)
  }

  /// Whether a row further down repeats headings, or begins another table.
  mutating func isHeading(_ row: Int) -> Bool {
    var seen = 0
    for column in 0..<grid.width {
      guard let value = grid.own(row, column) else { continue }
      guard case .text(let text) = value, text.utf8.count <= 60,
        let first = text.utf8.first, !(48...57).contains(first), match(text)?.isExact == true
      else { return false }
      seen += 1
      if seen == 2 { break }
    }
    return seen == 2 && weight(ofRow: row) >= 4
  }

  /// How much a row looks like headings; 0 where it cannot be one.
  private mutating func weight(ofRow row: Int) -> Int {
    var weight = 0
    var exact = 0
    var matched = 0
    var filled = 0
    var hasAnchor = false
    for column in 0..<grid.width {
      guard let value = grid.own(row, column) else { continue }
      filled += 1
      guard case .text(let text) = value, text.utf8.count <= 200 else { continue }
      guard let found = match(text) else {
        if HeadingGroup.isGroup(text) {
          matched += 1
          weight += 1
        }
        continue
      }
      matched += 1
      weight += found.isExact ? 2 : 1
      exact += found.isExact ? 1 : 0
      hasAnchor = hasAnchor || HeadingFinder.isAnchor(found.meaning)
    }
    guard matched >= 2, exact >= 1, hasAnchor, matched * 2 >= filled || exact >= 2 && filled <= 40
    else { return 0 }
    return weight
  }

  private static func isAnchor(_ meaning: ColumnMeaning) -> Bool {
    switch meaning.target {
    case .field(let field):
      ["Id", "Title", "Detail", "Category", "Measure"].contains(field.name)
    case .measureNumber, .measureStatus: true
    default: false
    }
  }

  mutating func block(from row: Int) -> HeadingBlock {
    var last = row
    while last + 1 < grid.count, last - row < 2, isSubheading(last + 1, below: row...last) {
      last += 1
    }
    let rows = row...last
    var columns: [SheetColumn] = []
    for column in 0..<grid.width {
      let parts = parts(of: column, in: rows)
      let heading = parts.joined(separator: "/")
      var found = SheetColumn(
        sheet: grid.name, index: column, heading: heading, line: grid.numbers[row],
        meaning: ColumnMeaning(.ignored))
      if let mapped = mapped(heading, parts) {
        found.meaning = ColumnMeaning(mapped)
        found.isMapped = true
      } else if let match = meaning(of: parts) {
        found.meaning = match.meaning
        found.isSure = match.isExact
      } else {
        found.meaning = ColumnMeaning(.kept(name: ""))
        found.isSure = false
      }
      columns.append(found)
    }
    return HeadingBlock(rows: rows, columns: columns)
  }

  /// The texts above a column, from the top; a heading over several columns counts for all of them.
  private func parts(of column: Int, in rows: ClosedRange<Int>) -> [String] {
    var parts: [String] = []
    for row in rows {
      var text = grid.own(row, column)?.text
      if text == nil, !grid.isCarried(row, column) {
        text = over(row, column, hasRowBelow: row < rows.upperBound)
      }
      guard let text else { continue }
      let line = text.split(whereSeparator: \.isNewline).map { $0.trimmed }.joined()
      if parts.last != line { parts.append(line) }
    }
    return parts
  }

  /// The heading to the left that reaches over this column: by its merged cells, or in a double
  /// heading without such because only the row below says something here.
  private func over(_ row: Int, _ column: Int, hasRowBelow: Bool) -> String? {
    for left in stride(from: column - 1, through: 0, by: -1) {
      if let span = grid.span(row, left), span.contains(column) {
        return grid.own(row, left)?.text
      }
      guard let text = grid.own(row, left)?.text else { continue }
      guard hasRowBelow, grid.span(row, left) == nil, grid.own(row + 1, column) != nil,
        grid.own(row + 1, left) != nil
      else { return nil }
      return text
    }
    return nil
  }

  /// A second row of headings names nothing below the number and the title, and is short.
  private mutating func isSubheading(_ row: Int, below rows: ClosedRange<Int>) -> Bool {
    var filled = 0
    var known = 0
    for column in 0..<grid.width {
      guard let value = grid.own(row, column) else { continue }
      filled += 1
      guard case .text(let text) = value, text.utf8.count <= 60 else { return false }
      let parts = parts(of: column, in: rows.lowerBound...row)
      guard let upper = parts.first, parts.count > 1 else { return false }
      if let match = match(upper), match.isExact,
        [.plain, .broad, .narrow].contains(match.meaning.trait),
        ["Id", "Title", "Category"].contains(match.meaning.field ?? "")
      {
        return false
      }
      if match(text)?.isExact == true || HeadingGroup.meaning(of: text, under: upper) != nil {
        known += 1
      }
    }
    return filled > 0 && known * 2 >= filled && known > 0
  }

  private mutating func meaning(of parts: [String]) -> HeadingMatch? {
    guard let lower = parts.last else { return nil }
    if parts.count > 1 {
      let upper = parts.dropLast().joined()
      if let meaning = HeadingGroup.meaning(of: lower, under: upper) {
        return HeadingMatch(meaning: meaning, isExact: true)
      }
      if let found = match(lower) { return found }
      return match(parts[parts.count - 2])
    }
    return match(lower)
  }

  private mutating func match(_ text: String) -> HeadingMatch? {
    if let known = memo[text] { return known }
    let found =
      mapped(text, [text]).map { HeadingMatch(meaning: ColumnMeaning($0), isExact: true) }
      ?? HeadingMatch.find(text)
    if memo.count < 10_000 { memo[text] = found }
    return found
  }

  private func mapped(_ heading: String, _ parts: [String]) -> ColumnTarget? {
    if setting.map.isEmpty { return nil }
    let forms =
      [heading, HeadingText.normal(heading), parts.last ?? ""]
      + [HeadingText.normal(parts.last ?? "")]
    for form in forms where !form.isEmpty {
      if let target = setting.map[form] { return target }
    }
    let normal = HeadingText.normal(heading)
    return setting.map.first { HeadingText.normal($0.key) == normal && !normal.isEmpty }?.value
  }
}
