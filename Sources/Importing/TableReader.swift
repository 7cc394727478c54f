/// From the rows of one sheet to drafts of issues.

internal import LedgerModel
internal import Prose

struct TableReader {
  private let grid: SheetGrid
  private let setting: ImportSetting
  private let hasMerges: Bool
  private var finder: HeadingFinder
  private var rows: RowReader
  private var table: SheetTable
  private let tableIndex: Int
  /// Where the columns of the present headings begin among all columns.
  private var offset: Int
  /// Where the columns of this table begin among all columns.
  private let base: Int
  private var current: IssueDraft?
  private var currentTitle: String?
  private var categories: [Int: String] = [:]
  /// The last category in a column of categories, for tables that lost their merged cells.
  private var carried: [Int: CellValue] = [:]
  private(set) var unrecognised: [UnrecognisedLine] = []

  /// Reads a sheet; nil when it has no headings that guatu knows.
  ///
  /// - Parameters:
  ///   - index: the place of the table among all.
  ///   - offset: how many columns earlier tables have.
  init?(
    _ sheet: SourceSheet, _ setting: ImportSetting, index: Int, offset: Int,
    _ remarks: inout RemarkList
  ) {
    grid = SheetGrid(sheet)
    self.setting = setting
    hasMerges = !sheet.merges.isEmpty
    tableIndex = index
    self.offset = offset
    base = offset
    finder = HeadingFinder(grid, setting)
    if grid.hasIgnoredMerges {
      remarks.add(
        "merges", SheetWording.ignoredMerges,
        at: SourcePlace(line: 1, sheet: sheet.name.isEmpty ? nil : sheet.name))
    }
    if grid.hasIgnoredColumns {
      remarks.add(
        "wide", SheetWording.tooWide(grid.width),
        at: SourcePlace(line: 1, sheet: sheet.name.isEmpty ? nil : sheet.name))
    }
    guard var block = finder.find(from: 0) else { return nil }
    block.settle(in: grid)
    rows = RowReader(grid, block.columns)
    table = SheetTable(
      name: sheet.name, place: grid.place(block.rows.lowerBound), columns: block.columns,
      namesIssues: block.namesIssues, hasNumbers: block.first("Id") != nil,
      isOwn: block.isOwn)
    readAbove(block.rows.lowerBound, &remarks)
    var row = block.rows.upperBound + 1
    while row < grid.count {
      if finder.isHeading(row) {
        row = repeatHeading(row, &remarks)
      } else {
        read(row, &remarks)
        row += 1
      }
    }
    finishIssue()
  }

  var result: SheetTable { table }

  /// The rows above the headings: title, unit, day.
  private mutating func readAbove(_ end: Int, _ remarks: inout RemarkList) {
    var left: [(text: String, row: Int, column: Int)] = []
    for row in 0..<end {
      let cells = grid.filled(row)
      // 填报单位： and the name may stand in two cells.
      let texts = cells.compactMap { column in grid.own(row, column).map { ($0.text, column) } }
      var place = 0
      while place < texts.count {
        var (text, column) = texts[place]
        if let last = text.trimmed.last, ":：".contains(last), place + 1 < texts.count {
          text += texts[place + 1].0
          place += 1
        }
        if !table.facts.read(text, setting) || isTitle(text) {
          left.append((text, row, column))
        }
        place += 1
      }
    }
    let titled = left.firstIndex { isTitle($0.text) } ?? (left.isEmpty ? nil : 0)
    for (place, item) in left.enumerated() {
      if place == titled {
        table.facts.readTitle(item.text, setting)
      } else {
        remarks.add(
          "above", SheetWording.unusedAbove(item.text), at: grid.place(item.row, item.column))
      }
    }
  }

  private func isTitle(_ text: String) -> Bool {
    text.count >= 6
      && ["台账", "清单", "整改", "情况", "统计", "一览", "调度", "表"].contains(where: text.contains)
      && !text.contains("：") && !text.contains(":")
  }

  /// Headings again: the same ones at a page break, or those of another table below.
  private mutating func repeatHeading(_ row: Int, _ remarks: inout RemarkList) -> Int {
    finishIssue()
    var block = finder.block(from: row)
    block.settle(in: grid)
    let same = zip(block.columns, rows.columns).allSatisfy { $0.meaning == $1.meaning }
    if same || !block.namesIssues {
      if same {
        remarks.add("heading", SheetWording.repeatedHeading, at: grid.place(row))
      } else {
        remarks.add("inner", SheetWording.innerTable, at: grid.place(row))
      }
      return block.rows.upperBound + 1
    }
    offset = base + table.columns.count
    table.columns += block.columns
    rows = RowReader(grid, block.columns)
    return block.rows.upperBound + 1
  }

  private mutating func read(_ row: Int, _ remarks: inout RemarkList) {
    switch rows.kind(row) {
    case .blank: break
    case .sum: remarks.add("sum", SheetWording.sumLeftOut, at: grid.place(row))
    case .template: remarks.add("template", SheetWording.emptyRow, at: grid.place(row))
    case .note(let text):
      if !table.facts.read(text, setting) { table.facts.notes.append(text) }
      remarks.add("note", SheetWording.noteLeftOut(text), at: grid.place(row))
    case .category(let text, let level):
      finishIssue()
      if level == 1 { categories = [:] }
      categories[level] = text
      carried = [:]
    case .content: readContent(row)
    }
  }

  private mutating func readContent(_ row: Int) {
    let numberCell = rows.number.flatMap { grid.own(row, $0) }
    let number = numberCell.flatMap { SheetNumber($0) }
    let title = rows.title.flatMap { grid.own(row, $0)?.text }
    let isNew: Bool
    var isPart = false
    if current == nil {
      isNew = true
    } else if let number {
      isNew = number != current?.number || (title != nil && !isSameTitle(title))
    } else if numberCell != nil {
      isNew = true
    } else if let column = rows.number, grid.isCarried(row, column) {
      isPart = title != nil && !isSameTitle(title) && rows.isTitlePlain
      isNew = isPart
    } else {
      isNew = title != nil && !isSameTitle(title)
    }
    if isNew {
      begin(row, number, isPart: isPart)
    } else {
      add(row)
    }
  }

  private func isSameTitle(_ title: String?) -> Bool { title == currentTitle }

  private mutating func begin(_ row: Int, _ number: SheetNumber?, isPart: Bool) {
    let before = current?.number
    finishIssue()
    let joined = categories.sorted { $0.key < $1.key }.map(\.value).joined(separator: "／")
    var draft = IssueDraft(
      number: isPart ? before : number, category: joined.isEmpty ? nil : joined,
      from: grid.place(row), to: grid.place(row), table: tableIndex)
    draft.isPart = isPart
    for column in rows.columns {
      guard column.target != .ignored else { continue }
      var value = grid.shown(row, column.index)
      if column.field == "Category" {
        if let value {
          carried[column.index] = value
        } else if !hasMerges {
          value = carried[column.index]
        }
      }
      if let value {
        draft.cells.append(
          DraftCell(column: offset + column.index, line: grid.numbers[row], value: value))
      }
    }
    let hasContent = draft.cells.contains { cell in
      table.columns[cell.column - base].field != "Id"
    }
    guard hasContent else {
      for column in grid.filled(row) {
        guard let text = grid.own(row, column)?.text else { continue }
        unrecognised.append(UnrecognisedLine(grid.place(row, column), text))
      }
      return
    }
    current = draft
    currentTitle = rows.title.flatMap { grid.shown(row, $0)?.text }
  }

  private mutating func add(_ row: Int) {
    for column in rows.columns {
      guard column.target != .ignored, column.field != "Id",
        let value = grid.own(row, column.index)
      else { continue }
      current?.cells.append(
        DraftCell(column: offset + column.index, line: grid.numbers[row], value: value))
    }
    current?.to = grid.place(row)
  }

  private mutating func finishIssue() {
    if let draft = current { table.drafts.append(draft) }
    current = nil
    currentTitle = nil
  }
}
