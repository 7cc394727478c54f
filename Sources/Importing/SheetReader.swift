/// Ledgers that were kept in spreadsheets.

internal import LedgerModel
internal import Prose

package enum SheetReader {
  /// Reads all sheets of a file as one ledger: those that name issues first, then what other sheets
  /// say about the same numbers.
  package static func read(_ book: SourceBook, _ setting: ImportSetting) -> ImportedDocument {
    var remarks = RemarkList()
    var document = ImportedDocument()
    var tables: [SheetTable] = []
    var columns: [SheetColumn] = []
    func take(_ sheet: SourceSheet) {
      let found = TableReader(
        sheet, setting, index: tables.count, offset: columns.count, &remarks)
      guard let reader = found else {
        if !sheet.rows.isEmpty {
          remarks.add("sheet", SheetWording.noHeadings(sheet.name), at: place(of: sheet))
        }
        return
      }
      let table = reader.result
      document.unrecognised += reader.unrecognised
      columns += table.columns
      tables.append(table)
    }
    let own = OwnBook(book)
    for sheet in own.sheets {
      for remark in sheet.remarks { remarks.add("source", remark.words, at: remark.place) }
      if sheet.isHidden {
        remarks.add("hidden", SheetWording.hidden(sheet.name), at: place(of: sheet))
      } else {
        take(sheet)
      }
    }
    if !tables.contains(where: { $0.namesIssues && !$0.drafts.isEmpty }) {
      for sheet in own.sheets where sheet.isHidden {
        take(sheet)
        remarks.add("hidden", SheetWording.hiddenRead(sheet.name), at: place(of: sheet))
      }
    }
    var joined = SheetJoin(tables, columns)
    joined.join(&remarks)
    var facts = FactsOfBook(tables, setting)
    document.header = own.header ?? facts.header
    if own.header == nil { document.inferredHeader = facts.inferred }
    if let body = document.header["Inspected"], document.inferredHeader.contains("Inspected") {
      remarks.add("body", SheetWording.bodyGuessed(body))
    }
    if !own.derived.isEmpty { remarks.add("derived", SheetWording.derived(own.derived)) }
    if facts.isFromFileName, let day = facts.asOf {
      remarks.add("asof", SheetWording.dayFromFile(day.iso))
    }
    let ownSheets = Set(tables.filter(\.isOwn).map(\.name))
    KeptColumns.name(&columns, joined.drafts, ownSheets: ownSheets, &remarks)
    let numbers = DraftNumbers(joined.drafts, isExact: !ownSheets.isEmpty) { draft in
      draft.category ?? draft.cells.first { columns[$0.column].field == "Category" }?.value.text
    }
    facts.learnDeadlines(joined.drafts, columns)
    var builder = IssueBuilder(
      columns: columns, facts: facts, numbers: numbers, ownSheets: ownSheets, remarks: remarks)
    for place in joined.drafts.indices {
      document.issues.append(builder.issue(joined.drafts[place], at: place))
    }
    // What guatu wrote says exactly what it means.
    if ownSheets.isEmpty { document.joinPersons() }
    document.unrecognised += joined.orphans
    document.columns = columns.compactMap { column in
      guard !column.heading.isEmpty || column.target != .kept(name: "") else { return nil }
      return ColumnMapping(
        sheet: column.sheet, column: column.index, heading: column.heading, target: column.target)
    }
    document.remarks = builder.remarks.finished
    return document
  }

  private static func place(of sheet: SourceSheet) -> SourcePlace {
    SourcePlace(
      line: sheet.rows.first?.number ?? 1, sheet: sheet.name.isEmpty ? nil : sheet.name)
  }
}

/// What all sheets and the file's name say about the ledger as a whole.
struct FactsOfBook {
  private(set) var header: [String: String] = [:]
  private(set) var inferred: Set<String> = []
  private(set) var asOf: Day?
  private(set) var isFromFileName = false
  fileprivate(set) var days: SheetDays
  /// By table.
  let isInTenThousands: [Bool]

  init(_ tables: [SheetTable], _ setting: ImportSetting) {
    isInTenThousands = tables.map(\.facts.isInTenThousands)
    let used = tables.filter { $0.namesIssues } + tables.filter { !$0.namesIssues }
    var notes: [String] = []
    for table in used {
      if header["Title"] == nil, table.namesIssues { header["Title"] = table.facts.title }
      for (name, value) in table.facts.fields where header[name] == nil { header[name] = value }
      for note in table.facts.notes where !notes.contains(note) { notes.append(note) }
      asOf = asOf ?? table.facts.asOf ?? SheetFacts.asOf(in: table.name, setting)
    }
    if !notes.isEmpty { header["Note"] = notes.joined(separator: "\n") }
    if let name = setting.fileName {
      if asOf == nil, let day = UnitName.day(inFileName: name, setting) {
        asOf = day
        isFromFileName = true
      }
    }
    if header["Inspected"] == nil,
      let guess = used.lazy.compactMap(\.facts.titled).first
        ?? setting.fileName.flatMap({ UnitName.inFileName($0) })
    {
      header["Inspected"] = guess
      inferred.insert("Inspected")
    }
    if let asOf { header["ReportOn"] = asOf.iso }
    days = SheetDays(
      document: asOf ?? setting.today,
      feedbackOn: header["FeedbackOn"].flatMap { Day(iso: $0) },
      deadline: header["Deadline"].flatMap { Day(iso: $0) })
  }
}

extension FactsOfBook {
  /// A deadline without a year is of a year that others name, or of the document's own.
  mutating func learnDeadlines(_ drafts: [IssueDraft], _ columns: [SheetColumn]) {
    let isDue = columns.map { $0.field == "Due" }
    guard isDue.contains(true) else { return }
    var known: [String: Day?] = [:]
    var found: [Day] = []
    for draft in drafts {
      for cell in draft.cells where isDue[cell.column] {
        if case .day(let day) = cell.value { found.append(day) }
        guard case .text(let text) = cell.value, text.utf8.count <= 60 else { continue }
        if known[text] == nil {
          let read = CellDeadline(cell.value, isPast: false, days)
          known[text] = .some(read.isInferred ? nil : read.day)
        }
        if let day = known[text] ?? nil { found.append(day) }
      }
    }
    guard !found.isEmpty else { return }
    found.sort()
    days.years = Set(found.map(\.parts.year))
    // Without a day of its own the document is of the time that its deadlines speak of.
    if asOf == nil {
      days.anchor = found[found.count / 2]
    } else {
      days.years.insert(days.document.parts.year)
    }
  }
}

/// Names for columns that guatu does not know: `X1`, `X2` …, the same for the same heading.
enum KeptColumns {
  static func name(
    _ columns: inout [SheetColumn], _ drafts: [IssueDraft], ownSheets: Set<String>,
    _ remarks: inout RemarkList
  ) {
    var used: Set<Int> = []
    for draft in drafts { for cell in draft.cells { used.insert(cell.column) } }
    let taken = Set(
      columns.compactMap { column -> String? in
        if case .kept(let name) = column.target, !name.isEmpty { name } else { nil }
      })
    var names: [String: String] = [:]
    var count = 0
    for place in columns.indices where columns[place].target == .kept(name: "") {
      guard used.contains(place) else {
        columns[place].meaning = ColumnMeaning(.ignored)
        continue
      }
      if HeadingMatch.isName(columns[place].heading) {
        // A name that the ledger had for itself, else one made into such.
        let isOwn = ownSheets.contains(columns[place].sheet)
        let name = (isOwn ? "" : "X") + columns[place].heading
        columns[place].meaning = ColumnMeaning(.kept(name: name), columns[place].trait)
        continue
      }
      let key = columns[place].heading.isEmpty ? "#\(place)" : columns[place].heading
      if names[key] == nil {
        repeat { count += 1 } while taken.contains("X\(count)")
        names[key] = "X\(count)"
        remarks.add(
          "column", SheetWording.keptColumn(columns[place].heading, "X\(count)"),
          at: SourcePlace(
            line: columns[place].line,
            sheet: columns[place].sheet.isEmpty ? nil : columns[place].sheet,
            column: columns[place].index))
      }
      columns[place].meaning = ColumnMeaning(.kept(name: names[key] ?? "X"))
    }
  }
}
