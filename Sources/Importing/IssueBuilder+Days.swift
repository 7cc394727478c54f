/// Deadline, and the days on which something began, was done and was confirmed.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  mutating func addDays(_ status: StatusFindings) {
    addDeadline()
    addPastDay("Opened", "opened")
    addPastDay("Since", "since")
    addPastDay("Recheck", "recheck", isPast: false)
    addFinish(status)
  }

  private mutating func addDeadline() {
    var kept: (day: Day, cell: DraftCell, isInferred: Bool)?
    for cell in cells("Due") {
      let read = deadline(cell)
      imported.issue.flags.formUnion(read.flags)
      mark("Due", cell)
      if let problem = read.problem { keepUnreadDay("Due", cell, problem) }
      if read.saysDone { takeDone(from: cell) }
      addStages(read, cell)
      guard let day = read.day else { continue }
      if let before = kept, before.day != day {
        // Rows with a measure each have days of their own; the issue has the last one.
        if columns[before.cell.column].sheet == columns[cell.column].sheet,
          before.cell.line != cell.line
        {
          if day > before.day { kept = (day, cell, read.isInferred) }
        } else {
          remarks.add(
            "conflict", SheetWording.conflict(label("Due"), before.day.iso, cell.value.text),
            at: place(cell))
        }
      } else if kept == nil {
        kept = (day, cell, read.isInferred)
      }
    }
    guard let kept else { return }
    imported.issue.due = kept.day
    if kept.isInferred { infer("deadline") }
  }

  private mutating func takeDone(from cell: DraftCell) {
    if imported.statusRaw == nil {
      imported.issue.status = .done
      imported.statusRaw = TextCleaning.line(cell.value.text)
      infer("status")
    } else if !imported.issue.status.isFinished {
      keep("XDue", TextCleaning.text(cell.value.text))
      remarks.add(
        "says done", SheetWording.dueSaysDone(cell.value.text), at: place(cell))
    }
  }

  /// 3月底前…，6月底前…: every stage is a milestone; the last one is the deadline as well.
  private mutating func addStages(_ read: CellDeadline, _ cell: DraftCell) {
    for stage in read.stages {
      let count = imported.issue.placed(.milestone).count
      let state = imported.issue.status.isFinished ? "done" : "todo"
      append(
        Entry(
          .milestone,
          tokens: [.id(String(count + 1)), .state(state), .key("due", stage.day.iso)],
          text: stage.text.trimmedMarks))
    }
  }

  private mutating func addPastDay(_ field: String, _ key: String, isPast: Bool = true) {
    for cell in cells(field) {
      let read = deadline(cell, isPast: isPast)
      if let problem = read.problem { keepUnreadDay(field, cell, problem) }
      guard let day = read.day, imported.issue.values(of: field).isEmpty else { continue }
      imported.issue.setValues(of: field, to: [day.iso])
      mark(field, cell)
      if read.isInferred || read.isRough { infer(key) }
    }
  }

  /// Done and Closed stand exactly where the status says so; a day without such a status is kept.
  private mutating func addFinish(_ status: StatusFindings) {
    let done = finishDay("Done")
    let closed = finishDay("Closed")
    let state = imported.issue.status
    guard state.isFinished else {
      for (field, found) in [("Done", isStatedByRows ? nil : done), ("Closed", closed)] {
        if let found { keepDay(field, found.cell) }
      }
      return
    }
    var finished = done?.day ?? status.day
    var isInferred = done?.isInferred ?? status.isDayRough
    if state == .closed {
      imported.issue.closed = closed?.day ?? days.document
      if closed?.isInferred ?? true { infer("closed") }
      if finished == nil, let closed {
        finished = closed.day
        isInferred = true
      }
    } else if let closed {
      keepDay("Closed", closed.cell)
    }
    if finished == nil {
      finished = days.document
      isInferred = true
    }
    imported.issue.done = finished
    if isInferred { infer("done") }
    mark("Done", done?.cell)
    orderDays(done?.cell)
  }

  /// Opened ≤ Done ≤ Closed; what breaks that is kept apart.
  private mutating func orderDays(_ cell: DraftCell?) {
    if let done = imported.issue.done, let closed = imported.issue.closed, done > closed {
      if cell != nil {
        keep("XDone", done.iso)
        remarks.add(
          "order", SheetWording.daysOutOfOrder(label("Done"), done.iso, "XDone"),
          at: cell.map(place))
      }
      imported.issue.done = closed
      infer("done")
    }
    if let opened = imported.issue.opened, let done = imported.issue.done, opened > done {
      keep("XOpened", opened.iso)
      remarks.add(
        "order", SheetWording.daysOutOfOrder(label("Opened"), opened.iso, "XOpened"),
        at: imported.places["Opened"])
      imported.issue.opened = nil
    }
  }

  private mutating func finishDay(_ field: String) -> (day: Day, cell: DraftCell, isInferred: Bool)?
  {
    var latest: (day: Day, cell: DraftCell, isInferred: Bool)?
    for cell in cells(field) {
      let read = deadline(cell, isPast: true)
      if let problem = read.problem { keepUnreadDay(field, cell, problem) }
      guard let day = read.day else { continue }
      // The end of a month that is not over yet cannot have been the day.
      let capped = read.isRough ? min(day, max(days.document, day.firstOfMonth)) : day
      if latest.map({ capped > $0.day }) ?? true {
        latest = (capped, cell, read.isInferred || read.isRough)
      }
    }
    return latest
  }

  private mutating func keepDay(_ field: String, _ cell: DraftCell) {
    let text = TextCleaning.text(cell.value.text)
    keep("X" + field, text)
    remarks.add(
      "day " + field, SheetWording.dayWithoutStatus(label(field), text, "X" + field),
      at: place(cell))
  }

  private mutating func keepUnreadDay(
    _ field: String, _ cell: DraftCell, _ problem: CellDeadline.Problem
  ) {
    let text = TextCleaning.text(cell.value.text)
    let name = "X" + field
    keep(name, text)
    let words =
      switch problem {
      case .unreadable: SheetWording.keptValue(label(field), text, name)
      case .noSuchDay: SheetWording.noSuchDay(label(field), text, name)
      case .feedbackUnknown: SheetWording.feedbackUnknown(text, name)
      case .periodUnknown: SheetWording.periodUnknown(text, name)
      }
    remarks.add("unread day \(field) \(problem)", words, at: place(cell))
  }

  mutating func deadline(_ cell: DraftCell, isPast: Bool = false) -> CellDeadline {
    if case .day(let day) = cell.value {
      var read = CellDeadline(.day(day), isPast: isPast, days)
      read.day = day
      return read
    }
    let text = cell.value.text
    let isNumber = if case .number = cell.value { true } else { false }
    let key = DayKey(text: text, isNumber: isNumber, isPast: isPast)
    if let known = dayMemo[key] { return known }
    let read = CellDeadline(cell.value, isPast: isPast, days)
    if text.utf8.count <= 60, dayMemo.count < 20_000 { dayMemo[key] = read }
    return read
  }

  mutating func append(_ entry: Entry) {
    let count = entryCounts[entry.kind, default: 0]
    entryCounts[entry.kind] = count + 1
    imported.issue.entries.append(Issue.PlacedEntry(occurrence: count, entry: entry))
  }
}

extension String {
  /// Without the marks that led to the next part.
  fileprivate var trimmedMarks: String {
    var rest = self[...]
    while let last = rest.last, "，,；;、".contains(last) { rest = rest.dropLast() }
    return TextCleaning.line(String(rest))
  }
}

extension Day {
  var firstOfMonth: Day { self - (parts.day - 1) }
}
