/// How high a row must be so that all of its text is seen; not every spreadsheet program fits rows
/// to their text when it opens a file.

enum RowHeight {
  /// No row can be higher, in points; of a text that needs more, the cell shows the beginning.
  private static let most = 409.0

  /// Points that texts of a size take in columns of these widths; a width is measured in digits of
  /// 11 points.
  static func points(_ cells: [(text: String, width: Double)], size: Double = 11) -> Double {
    let lines = cells.reduce(1) { max($0, RowHeight.lines($1.text, width: $1.width * 11 / size)) }
    return min(most, (lines * size * 1.4 + 4).rounded(.up))
  }

  /// A line loses up to a character at its end, and the cell its margins.
  private static func lines(_ text: String, width: Double) -> Double {
    let room = max(2, width - 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (CellText.width($1) * 1.05 / room).rounded(.up))
    }
  }
}
