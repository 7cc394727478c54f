/// How far the issue is: from words alone, never from guesses.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  /// What the cells about the status say beside it.
  struct StatusFindings {
    var progress: [(text: String, cell: DraftCell)] = []
    /// The day behind the word for done.
    var day: Day?
    var isDayRough = false
  }

  mutating func addStatus() -> StatusFindings {
    var findings = StatusFindings()
    var readings: [(reading: CellStatus, cell: DraftCell)] = []
    for cell in cells("Status") {
      if let reading = status(of: cell) {
        readings.append((reading, cell))
        note(reading, cell, &findings)
      } else if case .text(let text) = cell.value, !isExact(cell),
        text.count > 12 || text.contains("\n")
      {
        findings.progress.append((text, cell))
      } else if columns[cell.column].trait != .closing, rawCells("Status").isEmpty,
        !cell.value.text.saysNothing
      {
        keepUnread("Status", cell)
      }
    }
    if readings.isEmpty {
      for cell in cells("Progress") where columns[cell.column].trait == .plain {
        guard let reading = status(of: cell, isProgress: true) else { continue }
        readings.append((reading, cell))
        if let day = asideDay(reading) { (findings.day, findings.isDayRough) = day }
        break
      }
    }
    if let first = choose(readings) {
      imported.issue.status = first.reading.status
      imported.statusRaw = first.reading.raw
      mark("Status", first.cell)
    }
    if let exact = rawValues("Status").first.flatMap({ Status(code: $0) }) {
      imported.issue.status = exact
      imported.statusRaw = cells("Status").first?.value.text ?? exact.code
    }
    if readings.contains(where: { $0.reading.isLongterm }) {
      imported.issue.flags.insert(.longterm)
    }
    return findings
  }

  /// Closed where one cell says so; rows with a measure each are done when all are; else the first.
  private mutating func choose(
    _ readings: [(reading: CellStatus, cell: DraftCell)]
  ) -> (reading: CellStatus, cell: DraftCell)? {
    guard var chosen = readings.first else { return nil }
    let plain = readings.filter { columns[$0.cell.column].trait != .closing }
    let states = Set(plain.map(\.reading.status))
    if states.count > 1 {
      let isByRows =
        plain.allSatisfy { columns[$0.cell.column].sheet == columns[chosen.cell.column].sheet }
        && Set(plain.map(\.cell.line)).count == plain.count
      if isByRows {
        // Some rows are done and others are not: the issue is not.
        chosen = plain.first { !$0.reading.status.isFinished } ?? chosen
        if states != [chosen.reading.status], states.contains(where: \.isFinished) {
          chosen.reading.status = .doing
          infer("status")
        }
      } else if let first = plain.first {
        chosen = first
        for other in plain.dropFirst() where other.reading.status != first.reading.status {
          // 完成率 beside 完成情况 says the same more finely.
          if columns[other.cell.column].trait == .rate { continue }
          if columns[first.cell.column].trait == .rate { chosen = other; continue }
          remarks.add(
            "conflict",
            SheetWording.conflict(label("Status"), first.reading.raw, other.reading.raw),
            at: place(other.cell))
        }
      }
    }
    if let closed = readings.first(where: {
      columns[$0.cell.column].trait == .closing && $0.reading.status == .closed
    }) {
      chosen = closed
    }
    return chosen
  }

  func asideDay(_ reading: CellStatus) -> (Day, Bool)? {
    guard reading.status.isFinished, !reading.aside.isEmpty else { return nil }
    let read = CellDeadline(.text(reading.aside), isPast: true, days)
    guard read.problem == nil, let day = read.day else { return nil }
    return (min(day, read.isRough ? days.document : day), read.isRough || read.isInferred)
  }

  private func note(_ reading: CellStatus, _ cell: DraftCell, _ findings: inout StatusFindings) {
    let day = asideDay(reading)
    if let day, findings.day == nil { (findings.day, findings.isDayRough) = day }
    if !reading.aside.isEmpty, day == nil {
      findings.progress.append((cell.value.text, cell))
    } else if !reading.rest.isEmpty {
      findings.progress.append((reading.rest, cell))
    }
  }

  mutating func status(of cell: DraftCell, isProgress: Bool = false) -> CellStatus? {
    let trait = columns[cell.column].trait
    let text = cell.value.text
    guard text.utf8.count <= 60 else {
      return CellStatus.read(cell.value, trait, isProgress: isProgress)
    }
    let isNumber = if case .number = cell.value { true } else { false }
    let key = StatusKey(
      text: text, isNumber: isNumber, isRate: trait == .rate, isClosing: trait == .closing,
      isProgress: isProgress)
    if let known = statusMemo[key] { return known }
    let reading = CellStatus.read(cell.value, trait, isProgress: isProgress)
    if statusMemo.count < 20_000 { statusMemo[key] = .some(reading) }
    return reading
  }
}
