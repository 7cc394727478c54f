/// What a row of a table is: an issue, more of one, a category, a sum, a note.

internal import LedgerModel
internal import Prose

enum RowKind: Equatable {
  case blank, sum, template
  case category(text: String, level: Int)
  case note(String)
  case content
}

struct RowReader {
  let grid: SheetGrid
  let columns: [SheetColumn]
  let number: Int?
  let title: Int?
  /// The column names single issues, so that each of its texts is one.
  let isTitlePlain: Bool

  init(_ grid: SheetGrid, _ columns: [SheetColumn]) {
    self.grid = grid
    self.columns = columns
    number = columns.first { $0.field == "Id" }?.index
    let named = columns.first { $0.field == "Title" }
    title = named?.index
    isTitlePlain = named?.trait == .plain
  }

  func kind(_ row: Int) -> RowKind {
    var first: (column: Int, value: CellValue)?
    var second: (column: Int, value: CellValue)?
    var filled = 0
    for column in 0..<grid.width {
      guard let value = grid.own(row, column) else { continue }
      filled += 1
      if first == nil { first = (column, value) } else if second == nil { second = (column, value) }
      if filled > 3, column > (title ?? 3) { break }
    }
    guard let first else { return .blank }
    if isSum(first.value) || (second.map { isSum($0.value) } ?? false) && !isNumber(first.value) {
      return .sum
    }
    if filled <= 3, case .text(let text) = first.value, let note = RowReader.note(text) {
      let rest = second.map { "\n" + $0.value.text } ?? ""
      return .note(note + rest)
    }
    if let category = category(row, filled, first, second) { return category }
    if filled == 1, first.column == number, !grid.isCarried(row, title ?? first.column) {
      return isNumber(first.value) ? .template : .content
    }
    return .content
  }

  private func isNumber(_ value: CellValue) -> Bool {
    switch value {
    case .number: true
    case .text(let text): text.utf8.count <= 40 && SheetNumber(text: text) != nil
    default: false
    }
  }

  private func isSum(_ value: CellValue) -> Bool {
    guard case .text(let text) = value, text.utf8.count <= 40 else { return false }
    guard text.utf8.first.map({ $0 >= 0x80 || $0 == 32 || $0 == 40 }) ?? false else { return false }
    guard text.unicodeScalars.contains(where: { $0 == "计" || $0 == "总" || $0 == "汇" }) else {
      return false
    }
    let bare = HeadingText.normal(text)
    return ["小计", "合计", "总计", "共计", "累计", "总数", "汇总"].contains {
      bare == $0 || (bare.hasPrefix($0) && bare.count <= 8)
        || (bare.hasSuffix($0) && bare.count <= 4)
    }
  }

  private func category(
    _ row: Int, _ filled: Int, _ first: (column: Int, value: CellValue),
    _ second: (column: Int, value: CellValue)?
  ) -> RowKind? {
    guard case .text(let text) = first.value, filled <= 2, text.utf8.count <= 600 else {
      return nil
    }
    let original = Letters(text.trimmed)
    let letters = original.folded
    let mark = ListMarks.at(0, letters)
    let isHeaded =
      mark.map { $0.style == .chineseComma || $0.style == .chineseParenthesis } ?? false
      || (letters.first == 0x7B2C && letters.prefix(6).contains { RowReader.parts.contains($0) })
    let isLeft = first.column <= (title ?? first.column)
    if filled == 2 {
      // 一 or （一） in the column of numbers, the category beside it.
      guard let second, first.column == number, second.column <= (title ?? second.column),
        case .text(let name) = second.value,
        let level = RowReader.level(ofNumeral: letters)
      else { return nil }
      return .category(text: NoticeTitle.withoutCount(TextCleaning.line(name)), level: level)
    }
    let isWide = grid.span(row, first.column).map { $0.count >= min(3, grid.width) } ?? false
    let isInNumbers = first.column == number && SheetNumber(text: text) == nil && text.count >= 3
    guard isLeft, isHeaded || isWide || isInNumbers else { return nil }
    let level = mark?.style == .chineseParenthesis ? 2 : 1
    let end = isHeaded ? mark?.end ?? 0 : 0
    let name = NoticeTitle.withoutCount(TextCleaning.line(original[end..<original.count]))
    return name.isEmpty ? nil : .category(text: name, level: level)
  }

  private static func level(ofNumeral letters: [UInt32]) -> Int? {
    let bare = letters.filter { ![0x3001, 0x2E, 0x28, 0x29, 0x5B, 0x5D, 0x20].contains($0) }
    guard !bare.isEmpty, bare.allSatisfy(Letters.isNumeral) else { return nil }
    return letters.first == 0x28 ? 2 : 1
  }

  private static let parts = "类部章方".unicodeScalars.map(\.value)

  /// Lines about the table as a whole.
  private static func note(_ text: String) -> String? {
    let bare = HeadingText.folded(text.prefix(16)).filter { !$0.isWhitespace }
    for word in [
      "备注:", "注:", "说明:", "填表人", "填报人", "审核人", "制表", "联系人:", "联系电话", "填表说明", "填报单位", "填报说明",
      "负责人签字", "负责人(签字", "主要负责人", "单位负责人", "注意:", "统计人", "填报时间", "填表时间", "填报日期", "盖章", "注1:", "注.",
      "注、", "分管领导签字", "分管领导(签", "制表人", "审核:", "填报:", "备注1", "签字:",
    ] where bare.hasPrefix(word) {
      return TextCleaning.text(text)
    }
    return nil
  }
}
