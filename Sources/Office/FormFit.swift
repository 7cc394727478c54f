/// How a form is made to stand on one page.

import Exporting

/// Forms are printed, signed and filed: half of one on a second page is no use. Where its texts need
/// more room than the page has, empty room gives way first, then the size of the type.
struct FormFit {
  /// Of the type, in half points; nil for that of the style.
  let size: Int?
  /// What each row takes at least, in twentieths of a point.
  let heights: [Int]
  /// The form stands on one page; a longer one goes on like any other table.
  let isWhole: Bool

  /// 小四, the size of the style, and 五号 and 小五 below it.
  private static let sizes = [24, 21, 18]

  /// - Parameters:
  ///   - widths: of the columns.
  ///   - room: what the page has for it. Both in twentieths of a point.
  init(_ table: Paper.Table, widths: [Int], room: Int) {
    let wished = table.rows.map { Int($0.minimumHeight / 25.4 * 1440) }
    for size in FormFit.sizes {
      let needed = table.rows.map { FormFit.height(of: $0, widths, size) }
      let most = zip(wished, needed).map { max($0, $1) }
      // Room for a pen stays.
      let least = zip(wished, needed).map { max($0 * 3 / 5, $1) }
      let (whole, smallest) = (most.reduce(0, +), least.reduce(0, +))
      guard smallest <= room else { continue }
      self.size = size == FormFit.sizes[0] ? nil : size
      let spare = whole <= room ? 1 : Double(room - smallest) / Double(whole - smallest)
      heights = zip(least, most).map { $0 + Int(Double($1 - $0) * spare) }
      isWhole = true
      return
    }
    size = nil
    heights = wished
    isWhole = false
  }

  /// The distance of lines for a size, as the style has it.
  static func distance(_ size: Int) -> Int { size * 15 }

  private static func height(of row: Paper.Row, _ widths: [Int], _ size: Int) -> Int {
    var column = 0
    var lines = 1
    for cell in row.cells where column < widths.count {
      let end = min(widths.count, column + max(1, cell.span))
      let width = widths[column..<end].reduce(0, +) - margins
      lines = max(lines, FormFit.lines(cell.text, width: width, size: size))
      column = end
    }
    return lines * distance(size) + border
  }

  /// How many lines a text takes in a width; whole characters stand in each, and marks that may not
  /// begin a line take one with them now and then.
  static func lines(_ text: String, width: Int, size: Int) -> Int {
    let room = Double(max(1, width / (size * 10)) * 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, Int((CellText.width($1) * 1.03 / room).rounded(.up)))
    }
  }

  /// Of a cell, left and right together.
  private static let margins = 170
  private static let border = 15
}
