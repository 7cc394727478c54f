/// Progress that names its days.

internal import LedgerModel
internal import Prose

/// A text of progress at the days that begin its parts.
enum DatedPieces {
  struct Piece: Equatable {
    var day: Day?
    /// A whole day stands there, not only a month.
    var isExact = false
    /// A colon or a blank parts the day from its text, as in notes that are kept from day to day.
    var isNote = false
    /// The year does not stand there.
    var isInferred = false
    var text: String
  }

  static func split(_ raw: String, _ days: SheetDays) -> [Piece] {
    var known: [String: CellDeadline] = [:]
    return split(raw, days, &known)
  }

  /// The same; days that were read once are looked up.
  static func split(
    _ raw: String, _ days: SheetDays, _ known: inout [String: CellDeadline]
  ) -> [Piece] {
    let text = TextCleaning.text(raw)
    let original = Letters(text)
    let letters = original.folded
    var starts: [(place: Int, written: WrittenDay, body: Int)] = []
    for place in letters.indices where isStart(place, letters) {
      var begin = place
      if let mark = ListMarks.at(place, letters), mark.style != .point || !isYear(place, letters) {
        begin = mark.end
      }
      guard let written = WrittenDay.at(begin, in: letters), !written.isRelative,
        written.isExact || begins(written, letters)
      else { continue }
      starts.append((place, written, begin))
    }
    guard let first = starts.first else { return text.isEmpty ? [] : [Piece(text: text)] }
    var pieces: [Piece] = []
    let lead = original[original.trimmed(0..<first.place)]
    if !lead.isEmpty { pieces.append(Piece(text: lead)) }
    var before: Day?
    for (count, start) in starts.enumerated() {
      let end = count + 1 < starts.count ? starts[count + 1].place : original.count
      pieces.append(piece(start, end, original, letters, days, &before, &known))
    }
    return pieces
  }

  private static func piece(
    _ start: (place: Int, written: WrittenDay, body: Int), _ end: Int, _ original: Letters,
    _ letters: [UInt32], _ days: SheetDays, _ before: inout Day?,
    _ known: inout [String: CellDeadline]
  ) -> Piece {
    let written = start.written
    let whole = CellList.joined(original[original.trimmed(start.place..<end)])
    let read = known[written.text] ?? CellDeadline(.text(written.text), isPast: true, days)
    if known.count < 20_000 { known[written.text] = read }
    // A day that has not come is a plan, and a month is no day.
    guard let day = read.day, read.problem == nil, day <= days.document || !written.isExact else {
      return Piece(text: whole)
    }
    before = day
    guard written.isExact else {
      return Piece(day: min(day, days.document), isInferred: !written.hasYear, text: whole)
    }
    var body = written.range.upperBound
    let isApart = body < end && parts(letters[body])
    while body < end, parts(letters[body]) { body += 1 }
    let isNote = letters[written.range.upperBound..<body].contains { notes.contains($0) }
    let rest = CellList.joined(original[original.trimmed(body..<end)])
    return Piece(
      day: day, isExact: true, isNote: isNote, isInferred: !written.hasYear,
      text: isApart && !rest.isEmpty ? rest : whole)
  }

  /// Blanks and marks between a day and what it is about.
  private static func parts(_ code: UInt32) -> Bool {
    switch code {
    case 0x20, 0x3A, 0x2C, 0x3001, 0x0A, 0x09: true
    default: false
    }
  }

  private static let notes: Set<UInt32> = [0x20, 0x3A, 0x0A, 0x09]

  private static func isStart(_ place: Int, _ codes: [UInt32]) -> Bool {
    let code = Letters.first(codes[place])
    // A digit, a numeral, an opening parenthesis or a number in a circle.
    guard
      (0x30...0x39).contains(code) || code == 0x28 || (0x2460...0x2473).contains(code)
        || code >= 0x3007 && Letters.isNumeral(code)
    else { return false }
    var before = place - 1
    while before >= 0, codes[before] == 0x20 { before -= 1 }
    guard before >= 0 else { return true }
    let last = Letters.first(codes[before])
    return last == 0x0A || last == 0x3002 || last == 0x3B || last == 0x21
  }

  private static func isYear(_ place: Int, _ letters: [UInt32]) -> Bool {
    WrittenDay.at(place, in: letters)?.hasYear ?? false
  }

  /// A month begins a piece only where the work of that month follows.
  private static func begins(_ written: WrittenDay, _ letters: [UInt32]) -> Bool {
    let end = written.range.upperBound
    return written.hasYear && end < letters.count && works.contains(letters[end])
  }

  private static let works = ",、: 召开组织完成".unicodeScalars.map(\.value)
}
