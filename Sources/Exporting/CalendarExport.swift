/// Deadlines of a ledger as a calendar, RFC 5545.

package import LedgerModel
internal import LedgerText
internal import Rules

package enum CalendarExport {
  /// - Parameter stamp: when the calendar is written; readers tell by it which of two is newer.
  package static func text(
    _ source: ExportSource, stamp: Moment, _ language: Language
  ) -> String {
    var text = ""
    CalendarLine.append("BEGIN", "VCALENDAR", to: &text)
    CalendarLine.append("VERSION", "2.0", to: &text)
    CalendarLine.append("PRODID", "-//guatu//guatu//ZH", to: &text)
    CalendarLine.append("CALSCALE", "GREGORIAN", to: &text)
    CalendarLine.append("X-WR-CALNAME", text: PlainText.line(source.title), to: &text)
    let writer = Writer(
      header: source.header, title: source.title, totals: ExportWording.totals(source),
      stamp: stampText(stamp),
      language: language,
      alarm: trigger(daysBefore: source.setting.thresholds.urgent))
    for place in source.places {
      let (issue, row, events) = events(at: place, source)
      for event in events { writer.append(event, issue, row, to: &text) }
    }
    if let deadline = source.header.deadline {
      writer.append(deadline: deadline, to: &text)
    }
    CalendarLine.append("END", "VCALENDAR", to: &text)
    return text
  }

  /// How many events there are in it.
  package static func count(_ source: ExportSource) -> Int {
    source.places.reduce(source.header.deadline == nil ? 0 : 1) {
      $0 + events(at: $1, source).events.count
    }
  }

  private static func events(
    at place: Int, _ source: ExportSource
  ) -> (issue: Issue, row: IssueRow, events: [CalendarEvent]) {
    let issue = source.ledger.issue(at: place)
    let row = source.ledger.rows[place]
    return (issue, row, CalendarEvent.events(issue, row, source.setting))
  }

  /// `20260615T014207Z`
  private static func stampText(_ moment: Moment) -> String {
    let seconds = moment.absolute / 1000
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let time = seconds - days * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return dayText(Day(number: Int32(days))) + "T" + two(time / 3600) + two(time / 60 % 60)
      + two(time % 60) + "Z"
  }

  fileprivate static func dayText(_ day: Day) -> String {
    let iso = day.iso
    return String(iso.prefix(4) + iso.dropFirst(5).prefix(2) + iso.suffix(2))
  }

  /// Nine in the morning some days before a day that begins at midnight.
  private static func trigger(daysBefore days: Int) -> String {
    switch min(days, 365) {
    case ..<1: "PT9H"
    case 1: "-PT15H"
    case let days: "-P\(days - 1)DT15H"
    }
  }
}

/// Writes events of one calendar.
private struct Writer {
  let header: LedgerHeader
  let title: String
  let totals: Phrase
  let stamp: String
  let language: Language
  let alarm: String

  /// The day by which the whole ledger must be done; a calendar without any event is none.
  func append(deadline: Day, to text: inout String) {
    let name = ExportWording.deadline(language)
    append(
      uid: [header.id, "deadline"], deadline, hasAlarm: true, category: name,
      summary: name + ExportWording.colon(language) + title,
      description: totals(language), to: &text)
  }

  func append(_ event: CalendarEvent, _ issue: Issue, _ row: IssueRow, to text: inout String) {
    let what = issue.title.isEmpty ? ExportWording.noTitle(language) : issue.title
    let name = event.kind.label(language)
    append(
      uid: [header.id, issue.id.text, event.kind.rawValue, event.part], event.day,
      hasAlarm: event.kind == .deadline, category: name,
      summary: name + ExportWording.colon(language) + "\(issue.id.text) " + what,
      description: description(event, issue, row), to: &text)
  }

  private func append(
    uid: [String?], _ day: Day, hasAlarm: Bool, category: String, summary: String,
    description: String, to text: inout String
  ) {
    let summary = PlainText.line(summary)
    CalendarLine.append("BEGIN", "VEVENT", to: &text)
    CalendarLine.append("UID", self.uid(uid), to: &text)
    CalendarLine.append("DTSTAMP", stamp, to: &text)
    CalendarLine.append("DTSTART;VALUE=DATE", CalendarExport.dayText(day), to: &text)
    CalendarLine.append("DTEND;VALUE=DATE", CalendarExport.dayText(day + 1), to: &text)
    CalendarLine.append("SUMMARY", text: summary, to: &text)
    CalendarLine.append("DESCRIPTION", text: description, to: &text)
    CalendarLine.append("CATEGORIES", text: category, to: &text)
    CalendarLine.append("TRANSP", "TRANSPARENT", to: &text)
    if hasAlarm {
      CalendarLine.append("BEGIN", "VALARM", to: &text)
      CalendarLine.append("ACTION", "DISPLAY", to: &text)
      CalendarLine.append("TRIGGER", alarm, to: &text)
      CalendarLine.append("DESCRIPTION", text: summary, to: &text)
      CalendarLine.append("END", "VALARM", to: &text)
    }
    CalendarLine.append("END", "VEVENT", to: &text)
  }

  /// Neither the day nor the text is in it, so that a moved deadline moves its event.
  private func uid(_ parts: [String?]) -> String {
    parts.compactMap { $0.map(plain) }.joined(separator: "/") + "@guatu"
  }

  /// Characters that a number may hold; others as their codes.
  private func plain(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "=" + String(byte, radix: 16)
      }
    }
  }

  private func description(_ event: CalendarEvent, _ issue: Issue, _ row: IssueRow) -> String {
    var lines: [String] = []
    if let text = event.text, !text.isEmpty { lines.append(text) }
    let people = [issue.lead, issue.unit] + issue.owners
    let names = people.compactMap(\.self)
    lines.append(
      names.isEmpty ? ExportWording.nobody(language) : names.joined(separator: " · "))
    var facts = [header.label(of: issue.status, language)]
    if let measures = ExportWording.measures(row) { facts.append(measures(language)) }
    lines.append(facts.joined(separator: " · "))
    lines.append(title)
    return lines.joined(separator: "\n")
  }
}
