/// Tables inside a report, and lines with tabs that were one.

internal import LedgerModel
internal import Prose

/// What the tables of a report hold.
struct NoticeTables: Sendable {
  private(set) var issues: [ImportedIssue] = []
  private(set) var columns: [ColumnMapping] = []
  private(set) var unrecognised: [UnrecognisedLine] = []
  private(set) var remarks: [ImportRemark] = []
  private(set) var declared: [String: String] = [:]
  private(set) var declaredText: [String] = []

  /// - Parameter heading: what stands above the table, for rows that name no category.
  mutating func take(
    _ sheet: SourceSheet, under heading: (category: String, groups: [String])?,
    _ setting: ImportSetting
  ) {
    if readTotals(sheet) { return }
    guard NoticeTables.holdsIssues(sheet) else {
      leave(sheet)
      return
    }
    let document = NoticeTables.readLedger(SourceBook(sheets: [sheet]), setting)
    let namesCategory = document.columns.contains { $0.target.fieldName == "Category" }
    for var imported in document.issues {
      if let heading, !namesCategory, imported.issue.category == nil {
        imported.issue.category = heading.category
        if !heading.groups.isEmpty {
          imported.issue.unknownFields.append(
            Issue.UnknownField(name: "XGroup", value: heading.groups.joined(separator: " / ")))
        }
      }
      issues.append(imported)
    }
    columns += document.columns
    unrecognised += document.unrecognised
    remarks += document.remarks
  }

  private mutating func leave(_ sheet: SourceSheet) {
    for row in sheet.rows {
      let text = row.cells.map(\.value.text).joined(separator: "\t")
      unrecognised.append(UnrecognisedLine(SourcePlace(line: row.number), text))
    }
  }

  /// Whether the first rows hold the headings of a ledger.
  static func holdsIssues(_ sheet: SourceSheet) -> Bool {
    let faults = ["问题", "具体表现", "反馈意见"]
    let answers = ["措施", "整改情况", "整改结果", "进展", "完成情况", "责任", "时限", "成效", "整改落实", "状态"]
    return sheet.rows.prefix(4).contains { row in
      let cells = row.cells.map { $0.value.text.filter { !$0.isWhitespace } }.filter {
        $0.count <= 16
      }
      return cells.contains { cell in faults.contains { cell.contains($0) } }
        && cells.contains { cell in answers.contains { cell.contains($0) } }
        && cells.count >= 2
    } && sheet.rows.count >= 2
  }

  private static let totals: [(field: String, words: [String])] = [
    ("DeclaredPercent", ["完成率", "整改率", "销号率", "办结率"]),
    ("DeclaredStaged", ["阶段性完成", "阶段性", "部分完成"]),
    ("DeclaredMostly", ["基本完成"]),
    ("DeclaredOpen", ["未完成", "正在整改", "整改中", "推进中", "未整改", "正在推进"]),
    ("DeclaredMeasures", ["措施数", "措施总数", "整改措施"]),
    ("DeclaredDone", ["已完成", "完成整改", "已整改", "整改到位", "完成数", "已销号", "完成"]),
    ("DeclaredCategories", ["方面数", "类别数", "大类"]),
    ("DeclaredIssues", ["问题总数", "问题数", "反馈问题", "具体问题", "总数", "问题"]),
  ]

  /// A table of numbers: one row, or a row that sums the others up.
  private mutating func readTotals(_ sheet: SourceSheet) -> Bool {
    guard sheet.rows.count >= 2, sheet.rows.count <= 60 else { return false }
    for (index, header) in sheet.rows.prefix(3).enumerated() {
      let fields = header.cells.compactMap { cell -> (column: Int, field: String)? in
        let text = cell.value.text.filter { !$0.isWhitespace }
        guard text.count <= 14 else { return nil }
        return NoticeTables.totals.first { $0.words.contains { text.contains($0) } }
          .map { (cell.column, $0.field) }
      }
      guard Set(fields.map(\.field)).count >= 2 else { continue }
      let rows = sheet.rows[(index + 1)...].filter { row in
        fields.contains { NoticeTables.number(row[$0.column]) != nil }
      }
      let sum = rows.last { row in
        row.cells.contains {
          ["合计", "总计", "总数"].contains($0.value.text.filter { !$0.isWhitespace })
        }
      }
      guard let row = sum ?? (rows.count == 1 ? rows.first : nil),
        fields.allSatisfy({ row[$0.column] == nil || NoticeTables.number(row[$0.column]) != nil })
      else { continue }
      for (column, field) in fields where declared[field] == nil {
        declared[field] = NoticeTables.number(row[column])
      }
      for line in [header, row] {
        declaredText.append(line.cells.map(\.value.text).joined(separator: " "))
      }
      return true
    }
    return false
  }

  /// 12, 12个, 76%.
  private static func number(_ value: CellValue?) -> String? {
    guard let value else { return nil }
    let text = FoldedText(value.text.filter { !$0.isWhitespace })
    guard let (_, end) = Numeral.digits(text, at: 0) else { return nil }
    var last = end
    if last < text.count, text.folded[last] == ".",
      let (_, more) = Numeral.digits(text, at: last + 1)
    {
      last = more
    }
    let rest = text.text(last..<text.count)
    guard ["", "个", "项", "条", "%", "％"].contains(rest) else { return nil }
    return String(text.folded[0..<last])
  }

  /// The seam to the reader of ledgers: a table of issues inside a report is read as a sheet.
  private static func readLedger(_ book: SourceBook, _ setting: ImportSetting) -> ImportedDocument {
    SheetReader.read(book, setting)
  }

  /// Runs of at least two lines with as many tabs make a table; the other lines are given back.
  static func fromTabs(
    _ paragraphs: [SourceParagraph]
  ) -> (rest: [SourceParagraph], sheets: [SourceSheet]) {
    var rest: [SourceParagraph] = []
    var sheets: [SourceSheet] = []
    var run: [SourceParagraph] = []
    var tabs = 0
    func close() {
      if run.count >= 2, tabs >= 2 {
        sheets.append(SourceSheet(rows: run.map(row)))
      } else {
        rest += run
      }
      run = []
    }
    for paragraph in paragraphs {
      // Blank lines between rows tear no table.
      if paragraph.text.allSatisfy(\.isWhitespace) {
        rest.append(paragraph)
        continue
      }
      let count = paragraph.text.contains("\n") ? 0 : paragraph.text.count { $0 == "\t" }
      // Leading tabs are an indent.
      let isRow = count >= 2 && paragraph.text.first != "\t"
      if !isRow || count != tabs { close() }
      if isRow {
        run.append(paragraph)
        tabs = count
      } else {
        rest.append(paragraph)
        tabs = 0
      }
    }
    close()
    return (rest, sheets)
  }

  private static func row(_ paragraph: SourceParagraph) -> SourceRow {
    let cells = paragraph.text.split(separator: "\t", omittingEmptySubsequences: false)
      .enumerated().compactMap { column, text -> SourceCell? in
        let clean = NoticeCleaning.line(String(text)).trimmed
        return clean.isEmpty ? nil : SourceCell(column: column, .text(clean))
      }
    return SourceRow(number: paragraph.line, cells: cells)
  }
}
