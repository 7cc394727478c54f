/// The index row of one record, taken from its decoded issue.
///
/// The scan of a whole file does the same over bytes and leaves to this whatever is out of the
/// ordinary; what both make of a sound record is equal.

internal import LedgerModel

enum RowBuilder {
  static func row(
    _ record: RecordSyntax, issue: Issue, in bytes: UnsafeRawBufferPointer, today: Day,
    names: inout NameTable
  ) -> IssueRow {
    var row = IssueRow(
      offset: record.range.lowerBound, length: Int32(clamping: record.range.count),
      line: Int32(clamping: record.line))
    let id = span("Id", of: record, in: bytes)
    (row.idStart, row.idLength) = (id.0, UInt16(clamping: id.1))
    (row.titleStart, row.titleLength) = span("Title", of: record, in: bytes)
    row.due = OptionalDay(issue.due)
    row.done = OptionalDay(issue.done)
    switch issue.done.map(issue.origin) {
    case .document: row.marks.insert(.documentDone)
    case .unmarked: row.marks.insert(.unmarkedDone)
    case .stated, nil: break
    }
    row.category = names.number(of: issue.category ?? "")
    row.lead = names.number(of: issue.lead ?? "")
    row.unit = names.number(of: issue.unit ?? "")
    let owners = issue.ownerNames
    row.owner = names.number(of: owners.first ?? "")
    row.cadenceCode = code(of: issue.cadence)
    row.status = issue.status
    row.flags = issue.flags
    if owners.count > 1 { row.marks.insert(.severalOwners) }
    row.recheck = OptionalDay(issue.pendingRecheck(on: today))
    row.noticeDue = OptionalDay(Escalation(issue, today: today).firstDue)
    if issue.blocker != nil, issue.status.isOpen { row.marks.insert(.blocked) }
    if !issue.related.isEmpty { row.marks.insert(.related) }
    if row.cadenceCode != 0 { row.marks.insert(.hasCadence) }
    if issue.pendingExtension != nil { row.marks.insert(.extensionAsked) }
    if issue.lastRefusedExtension != nil { row.marks.insert(.extensionRefused) }
    addEntries(of: issue, to: &row, today: today)
    return row
  }

  /// Days as positive numbers, months as negative ones; 0 without a cadence.
  static func code(of cadence: Cadence?) -> Int16 {
    switch cadence {
    case nil: 0
    case .days(let count): Int16(clamping: count)
    case .months(let count): Int16(clamping: -count)
    }
  }

  private static func addEntries(of issue: Issue, to row: inout IssueRow, today: Day) {
    var activity = Latest(today: today)
    var check = Latest(today: today)
    var done = 0
    var counted = 0
    activity.add(issue.since)
    for placed in issue.entries {
      let entry = placed.entry
      switch entry.kind {
      case .measure where entry.state != "void":
        counted += 1
        if entry.state == "done" { done += 1 }
      case .progress: row.marks.insert(.hasProgress)
      case .evidence: row.marks.insert(.hasEvidence)
      case .extension where entry.state == "approved":
        if let day = entry.day, let from = entry.day(of: "from"), day > from {
          row.marks.insert(.extendedLate)
        }
      case .notice: row.marks.insert(.noticed)
      case .check where entry.isRebound: row.marks.insert(.rebound)
      case .signOff where entry.state == "reject": row.marks.insert(.returned)
      default: break
      }
      if entry.isImported { continue }
      if entry.kind.isActivity { activity.add(entry.day) }
      if entry.kind == .check { check.add(entry.day) }
      if entry.kind == .measure || entry.kind == .milestone {
        activity.add(entry.day(of: "done"))
      }
    }
    row.measuresDone = UInt16(clamping: done)
    row.measuresCounted = UInt16(clamping: counted)
    row.lastActivity = OptionalDay(activity.day ?? issue.opened)
    if issue.cadence != nil {
      row.cadenceStart = OptionalDay(check.day ?? issue.done ?? issue.opened)
    }
    if activity.hasLater { row.marks.insert(.laterActivity) }
  }

  /// The value of the first field of a name without blanks around it, from the record's start.
  private static func span(
    _ name: String, of record: RecordSyntax, in bytes: UnsafeRawBufferPointer
  ) -> (Int32, Int32) {
    for field in record.fields(named: name, in: bytes) {
      let value = bytes.trimmed(field.value)
      if !value.isEmpty {
        return (
          Int32(clamping: value.lowerBound - record.range.lowerBound), Int32(clamping: value.count)
        )
      }
    }
    return (0, 0)
  }

  /// The latest of some days that is not after today.
  private struct Latest {
    let today: Day
    var day: Day?
    var hasLater = false

    init(today: Day) { self.today = today }

    mutating func add(_ new: Day?) {
      guard let new else { return }
      if new > today {
        hasLater = true
      } else if day.map({ $0 < new }) ?? true {
        day = new
      }
    }
  }
}
