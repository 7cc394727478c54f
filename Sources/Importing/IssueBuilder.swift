/// From the cells of a draft to an issue in the ledger's form.

internal import LedgerModel
internal import Prose

struct IssueBuilder {
  let columns: [SheetColumn]
  let facts: FactsOfBook
  let numbers: DraftNumbers
  var remarks: RemarkList
  /// The field of the persons in columns that hold units as well.
  let personFields: [String?]
  /// Columns that tell what was done, where no other one has the measures.
  let tellsActs: [Bool]
  /// Those of which a remark told so.
  var toldActs: Set<Int> = []
  /// Cells of the issue that became measures.
  var acts: Set<CellKey> = []

  struct CellKey: Hashable {
    var column: Int
    var line: Int
  }
  /// Which bucket a column fills.
  private let slots: [Int]
  private let isRaw: [Bool]
  private var buckets: [[DraftCell]]
  /// Sheets that guatu wrote.
  let exactSheets: Set<String>
  /// The issue that is being made.
  var imported: ImportedIssue
  var entryCounts: [EntryKind: Int] = [:]
  private var kept: [String: Set<String>] = [:]
  var writtenDays: [String: CellDeadline] = [:]
  var dayMemo: [DayKey: CellDeadline] = [:]
  var statusMemo: [StatusKey: CellStatus?] = [:]

  struct DayKey: Hashable {
    var text: String
    var isNumber: Bool
    var isPast: Bool
  }
  struct StatusKey: Hashable {
    var text: String
    var isNumber: Bool
    var isRate: Bool
    var isClosing: Bool
    var isProgress: Bool
  }

  var days: SheetDays { facts.days }

  init(
    columns: [SheetColumn], facts: FactsOfBook, numbers: DraftNumbers, ownSheets: Set<String>,
    remarks: RemarkList
  ) {
    self.columns = columns
    self.facts = facts
    self.numbers = numbers
    self.remarks = remarks
    exactSheets = ownSheets
    personFields = columns.map { UnitsAndPeople.person(ofHeading: $0.heading) }
    let hasMeasures = columns.contains { $0.field == "Measure" }
    tellsActs = columns.map { column in
      !hasMeasures && column.field == "Progress" && column.trait == .plain && !column.isMapped
        && NoticeLabel.asksForActs(HeadingText.normal(column.heading))
    }
    isRaw = columns.map { $0.trait == .raw }
    slots = columns.map { BucketSlot.of($0.target) }
    buckets = Array(repeating: [], count: BucketSlot.count)
    let nowhere = SourcePlace(line: 0)
    imported = ImportedIssue(Issue(id: ""), from: nowhere, to: nowhere)
  }

  mutating func issue(_ draft: IssueDraft, at place: Int) -> ImportedIssue {
    for slot in buckets.indices where !buckets[slot].isEmpty {
      buckets[slot].removeAll(keepingCapacity: true)
    }
    let id = numbers.ids[place]
    entryCounts.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
    acts.removeAll(keepingCapacity: true)
    imported = ImportedIssue(Issue(id: id), from: draft.from, to: draft.to)
    for cell in draft.cells {
      if case .error(let text) = cell.value {
        remarks.add("error", SheetWording.cellError(text), at: self.place(cell))
        continue
      }
      buckets[slots[cell.column]].append(cell)
    }
    sayNumber(draft, place)
    addWords(draft)
    addPeople()
    let status = addStatus()
    addDays(status)
    addMeasures()
    addProgress(status)
    addOtherEntries()
    addKept()
    addRawEntries()
    return imported
  }

  /// The cells of a field, those with exact values left out.
  func cells(_ field: String) -> [DraftCell] {
    let slot = BucketSlot.of(field)
    return buckets[slot].isEmpty ? [] : buckets[slot].filter { !isRaw[$0.column] }
  }

  func cells(_ target: ColumnTarget) -> [DraftCell] { buckets[BucketSlot.of(target)] }

  func rawCells(_ kind: EntryKind) -> [DraftCell] { rawCells(kind.rawValue) }

  func rawCells(_ field: String) -> [DraftCell] {
    let slot = BucketSlot.of(field)
    return buckets[slot].isEmpty ? [] : buckets[slot].filter { isRaw[$0.column] }
  }

  /// The values of a field in its exact column; empty where the readable one says all.
  func rawValues(_ field: String) -> [String] {
    rawCells(field).flatMap { EntryLines.values(TextCleaning.breaks($0.value.text), field) }
  }

  func place(_ cell: DraftCell) -> SourcePlace {
    let column = columns[cell.column]
    return SourcePlace(
      line: cell.line, sheet: column.sheet.isEmpty ? nil : column.sheet, column: column.index)
  }

  func row(_ cell: DraftCell) -> RowKey {
    RowKey(table: columns[cell.column].sheet, line: cell.line)
  }

  mutating func mark(_ field: String, _ cell: DraftCell?) {
    if let cell, imported.places[field] == nil { imported.places[field] = place(cell) }
  }

  mutating func infer(_ key: String) {
    if !imported.inferred.contains(key) { imported.inferred.append(key) }
  }

  /// Keeps a text that has no other home in a field of its own, once.
  mutating func keep(_ name: String, _ text: String) {
    // An issue may have thousands of rows: what is there already is not read again.
    guard kept[name, default: []].insert(text).inserted else { return }
    if let place = imported.issue.unknownFields.firstIndex(where: { $0.name == name }) {
      imported.issue.unknownFields[place].value += "\n" + text
    } else {
      imported.issue.unknownFields.append(Issue.UnknownField(name: name, value: text))
    }
  }

  func label(_ field: String) -> Phrase {
    RecordType.issue.field(named: field)?.label ?? Phrase(zh: field, en: field)
  }

  private mutating func sayNumber(_ draft: IssueDraft, _ place: Int) {
    let id = numbers.ids[place].text
    let raw = draft.number?.raw ?? ""
    switch numbers.changes[place] {
    case .none: break
    case .assigned:
      infer("id")
      remarks.add("assigned", SheetWording.numberAssigned(id), at: draft.from)
    case .changed:
      infer("id")
      remarks.add("changed", SheetWording.numberChanged(raw, id), at: draft.from)
    case .duplicate:
      infer("id")
      remarks.add("duplicate", SheetWording.numberDuplicate(raw, id), at: draft.from)
    }
  }
}

/// Where the cells of a target are gathered.
enum BucketSlot {
  private static let fields: [String: Int] = Dictionary(
    uniqueKeysWithValues: Field.issue.enumerated().map { ($1.name, $0) })
  static let count = Field.issue.count + 7

  static func of(_ field: String) -> Int { fields[field] ?? Field.issue.count }

  static func of(_ target: ColumnTarget) -> Int {
    let base = Field.issue.count
    switch target {
    case .field(let field): return of(field.name)
    case .ignored: return base
    case .kept: return base + 1
    case .measureNumber: return base + 2
    case .measureStatus: return base + 3
    case .measureOwner: return base + 4
    case .measureDue: return base + 5
    case .measureDone: return base + 6
    }
  }
}
