/// Places on a picture, measured in cells from the upper left corner.

/// A half-open rectangle of cells: `x ..< x + columns`, `y ..< y + rows`.
package struct Rect: Equatable, Sendable {
  package var x: Int
  package var y: Int
  package var columns: Int
  package var rows: Int

  /// Negative sizes are taken as zero.
  package init(x: Int, y: Int, columns: Int, rows: Int) {
    self.x = x
    self.y = y
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The first column to the right of the rectangle.
  package var right: Int { x + columns }
  /// The first row below the rectangle.
  package var bottom: Int { y + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < right && row >= y && row < bottom
  }

  /// The rectangle without the given number of cells at each side.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(x: x + left, y: y + top, columns: columns - left - right, rows: rows - top - bottom)
  }

  /// The part that lies in both rectangles.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, columns: min(right, other.right) - left,
      rows: min(bottom, other.bottom) - top)
  }
}
