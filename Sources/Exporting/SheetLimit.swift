/// What a cell of a spreadsheet can hold at most.

enum SheetLimit {
  /// Characters as Excel counts them: UTF-16 units.
  private static let most = 32_767
  private static let mark = "……（太长，余下未列，见台账）"

  /// The sheet with longer texts cut, which their last words and a note above the table say.
  static func kept(_ sheet: Sheet) -> Sheet {
    var copy = sheet
    var cut: [String] = []
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        // Bytes are counted at once; no text has more units than bytes.
        guard case .text(let text) = cell.value, text.utf8.count > most, text.utf16.count > most
        else { continue }
        copy.rows[row][column].value = .text(shortened(text))
        if case .text(let id)? = cells.first?.value, cut.last != id { cut.append(id) }
      }
    }
    if !cut.isEmpty {
      copy.notes.append("有内容超过单元格容量、没有列全的问题：" + cut.joined(separator: "、"))
    }
    return copy
  }

  private static func shortened(_ text: String) -> String {
    var left = most - mark.utf16.count
    let kept = text.prefix { character in
      left -= character.utf16.count
      return left >= 0
    }
    return kept + mark
  }
}
