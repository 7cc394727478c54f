/// Progress and evidence, each piece with the day that stands before it.

internal import LedgerModel

extension IssueBuilder {
  mutating func addProgress(_ status: StatusFindings) {
    if rawCells(.progress).isEmpty {
      var texts: [(text: String, cell: DraftCell)] = []
      for cell in cells("Progress") where columns[cell.column].trait != .progressDay {
        if acts.contains(CellKey(column: cell.column, line: cell.line)) { continue }
        texts.append((cell.value.text, cell))
      }
      texts += status.progress
      var seen: Set<String> = []
      for (text, cell) in texts where !text.saysNothing {
        // The same word in another month is another piece of progress.
        var key = text
        if case .month(let month) = columns[cell.column].trait { key += "\n\(month)" }
        if seen.insert(key).inserted { add(text, from: cell) }
      }
    } else {
      for (text, cell) in status.progress { add(text, from: cell) }
    }
    guard rawCells(.evidence).isEmpty else { return }
    var seen: Set<String> = []
    for cell in cells("Evidence") {
      for text in evidence(cell.value.text) where seen.insert(text).inserted {
        append(Entry(.evidence, tokens: head(of: text, cell), text: text))
        mark("Evidence", cell)
      }
    }
  }

  private mutating func add(_ text: String, from cell: DraftCell) {
    mark("Progress", cell)
    if case .month(let month) = columns[cell.column].trait {
      let day = lastDay(of: month)
      append(progress(day, isStated: false, "\(month)月：" + TextCleaning.text(text)))
      return
    }
    let rowDay = rowDay(of: cell)
    var isYearMissing = false
    for piece in DatedPieces.split(text, days, &writtenDays) {
      // The word for the status is said already.
      if piece.day == nil, let raw = imported.statusRaw, piece.text.dropLast() == raw { continue }
      switch piece.day {
      case .some(let day): append(progress(day, isStated: piece.isExact, piece.text))
      case .none: append(progress(rowDay ?? days.document, isStated: rowDay != nil, piece.text))
      }
      isYearMissing = isYearMissing || piece.isInferred
    }
    if isYearMissing { infer("progress") }
  }

  /// The end of the latest such month that has begun, but no day to come.
  private func lastDay(of month: Int) -> Day {
    let now = days.document.parts
    let year = month <= now.month ? now.year : now.year - 1
    let end = Day(year: year, month: month, day: 1).map { $0.adding(months: 1) - 1 }
    return min(end ?? days.document, days.document)
  }

  /// The day in the same row of a sheet of progress.
  private mutating func rowDay(of cell: DraftCell) -> Day? {
    let same = cells("Progress").first {
      columns[$0.column].trait == .progressDay && row($0) == row(cell)
    }
    guard let same else { return nil }
    let read = deadline(same, isPast: true)
    return read.isRough ? nil : read.day
  }

  private func progress(_ day: Day, isStated: Bool, _ text: String) -> Entry {
    var tokens: [EntryToken] = [.day(day), .person(ImportWords.importer)]
    if !isStated { tokens.append(.key("src", "import")) }
    return Entry(.progress, tokens: tokens, text: text)
  }

  private mutating func head(of text: String, _ cell: DraftCell) -> [EntryToken] {
    let first = DatedPieces.split(text, days, &writtenDays).first
    if let first, first.isExact, !first.isInferred, let day = first.day {
      return [.day(day), .person(ImportWords.importer)]
    }
    return [.day(days.document), .person(ImportWords.importer), .key("src", "import")]
  }

  /// One piece a line, a number or a semicolon.
  private func evidence(_ text: String) -> [String] {
    CellList.items(text).flatMap { item in
      item.split(whereSeparator: { $0.isNewline || $0 == "；" || $0 == ";" }).map { $0.trimmed }
    }.filter { !$0.saysNothing }
  }
}
