/// Measures: several in a cell, or one a row, with what the row says of each.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  mutating func addMeasures() {
    guard rawCells(.measure).isEmpty else { return }
    var measures = listed()
    describe(&measures)
    number(&measures)
    var seen: Set<String> = []
    for (place, var measure) in measures.enumerated() {
      var id = measure.id ?? String(place + 1)
      if !seen.insert(id).inserted {
        var next = measures.count
        repeat {
          next += 1
          id = String(next)
        } while !seen.insert(id).inserted
      }
      measure.id = id
      append(measure.entry(id: id, imported.issue.status))
      imported.places["Measure#\(id)"] = measure.place
    }
  }

  private mutating func listed() -> [DraftMeasure] {
    var measures: [DraftMeasure] = []
    var seen: Set<String> = []
    let numbered = Set(cells(.measureNumber).map(row))
    var found = cells("Measure").map { ($0, texts(of: $0, isOne: numbered.contains(row($0)))) }
    for cell in cells("Progress") {
      guard let text = act(of: cell) else { continue }
      found.append((cell, CellList.items(text)))
      acts.insert(CellKey(column: cell.column, line: cell.line))
      if toldActs.insert(cell.column).inserted {
        let heading = columns[cell.column].heading
        remarks.add("acts", SheetWording.actsAsMeasures(heading), at: place(cell))
      }
    }
    for (cell, texts) in found {
      for text in texts {
        if text.saysNothing { continue }
        if isCount(text) {
          remarks.add("measure count", SheetWording.measureCount(text), at: place(cell))
          continue
        }
        // Rows of other sheets, and cells filled down, say the same again.
        guard seen.insert(text).inserted else { continue }
        var measure = DraftMeasure(text: text, row: row(cell), place: place(cell))
        if !isExact(cell) { measure.readOwnState(days) }
        measures.append(measure)
      }
    }
    return measures
  }

  /// A row with a number of its own holds one measure; tables of guatu have one in a line.
  private func texts(of cell: DraftCell, isOne: Bool) -> [String] {
    let text = TextCleaning.text(cell.value.text)
    if isOne { return [text] }
    guard isExact(cell) else {
      return text == IssueBuilder.noMeasure ? [] : CellList.items(text)
    }
    return text.split(separator: "\n").map { line in
      let number = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line[number.endIndex...]
      guard !number.isEmpty, rest.hasPrefix(". ") else { return String(line) }
      return String(rest.dropFirst(2))
    }
  }

  /// 2/3: how many of the measures are done, not what they are.
  private func isCount(_ text: String) -> Bool {
    guard text.utf8.count <= 32, text.utf8.contains(UInt8(ascii: "/")) else { return false }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// What lists of tasks say where an issue has no measures yet.
  private static let noMeasure = "未定措施"

  /// Columns about measures, and columns about the issue that differ from row to row.
  private mutating func describe(_ measures: inout [DraftMeasure]) {
    var rows: [RowKey: [Int]] = [:]
    for (place, measure) in measures.enumerated() { rows[measure.row, default: []].append(place) }
    for cell in cells(.measureNumber) {
      guard let places = rows[row(cell)], places.count == 1 else { continue }
      let raw = cell.value.text.trimmed
      let number = SheetNumber(cell.value)
      measures[places[0]].id =
        number.flatMap { $0.whole.map { String($0) } } ?? (IssueID.isValid(raw) ? raw : nil)
    }
    for cell in cells(.measureStatus) {
      guard let state = status(of: cell).flatMap({ DraftMeasure.state(for: $0.status) }) else {
        if !cell.value.text.saysNothing { keepUnread("MeasureStatus", cell) }
        continue
      }
      for place in rows[row(cell)] ?? [] { measures[place].state = state }
    }
    for cell in cells(.measureOwner) {
      for place in rows[row(cell)] ?? [] {
        measures[place].people += CellNames.split(cell.value.text)
      }
    }
    for cell in cells(.measureDue) {
      let read = deadline(cell)
      if read.day == nil, read.problem != nil { keepUnread("MeasureDue", cell) }
      for place in rows[row(cell)] ?? [] { measures[place].due = read.day }
    }
    for cell in cells(.measureDone) {
      let read = deadline(cell, isPast: true)
      if read.day == nil, read.problem != nil { keepUnread("MeasureDone", cell) }
      for place in rows[row(cell)] ?? [] { measures[place].done = read.day }
    }
    guard rows.count > 1 else { return }
    takeFromRows(&measures, rows)
  }

  private mutating func takeFromRows(_ measures: inout [DraftMeasure], _ rows: [RowKey: [Int]]) {
    for field in ["Owner", "Unit"] {
      let found = cells(field)
      guard differ(found) else { continue }
      for cell in found {
        for place in rows[row(cell)] ?? [] where field == "Owner" || measures[place].people.isEmpty
        {
          measures[place].people += CellNames.split(cell.value.text)
        }
      }
    }
    if differ(cells("Due")) {
      for cell in cells("Due") {
        for place in rows[row(cell)] ?? [] { measures[place].due = deadline(cell).day }
      }
    }
    if differ(cells("Status")) {
      for cell in cells("Status") {
        let state = status(of: cell).flatMap { DraftMeasure.state(for: $0.status) }
        for place in rows[row(cell)] ?? [] {
          measures[place].state = state ?? measures[place].state
        }
      }
    }
    if differ(cells("Done")) || isStatedByRows {
      for cell in cells("Done") {
        for place in rows[row(cell)] ?? [] {
          measures[place].done = deadline(cell, isPast: true).day
        }
      }
    }
  }

  /// The rows of the issue differ in their status: a day beside one of them is its measure's.
  var isStatedByRows: Bool { differ(cells("Status")) && !cells("Measure").isEmpty }

  private func differ(_ cells: [DraftCell]) -> Bool {
    guard let first = cells.first else { return false }
    return cells.contains { $0.value != first.value && $0.line != first.line }
  }

  private func number(_ measures: inout [DraftMeasure]) {
    for place in measures.indices where measures[place].id != nil {
      let id = measures[place].id ?? ""
      if !id.utf8.allSatisfy({
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
          || $0 == 46 || $0 == 95
      }) {
        measures[place].id = nil
      }
    }
  }
}
