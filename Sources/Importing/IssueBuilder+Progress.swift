/// Progress and evidence, each piece with the day that stands before it.

internal import LedgerModel

extension IssueBuilder {
  mutating func addProgress(_ status: StatusFindings) {
    if rawCells(.progress).isEmpty {
      var texts: [(text: String, cell: DraftCell)] = cells("Progress").filter {
        columns[$0.column].trait != .progressDay
      }.map { ($0.value.text, $0) }
      texts += status.progress
      var seen: Set<String> = []
      for (text, cell) in texts where !CellStatusWords.isEmpty(text) && seen.insert(text).inserted {
        add(text, from: cell)
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
      let read = CellDeadline(.text("\(month)月"), isPast: true, days)
      let day = min(read.day ?? days.document, days.document)
      append(progress(day, isStated: false, "\(month)月：" + TextCleaning.text(text)))
      return
    }
    let rowDay = rowDay(of: cell)
    var isYearMissing = false
    for piece in DatedPieces.split(text, days) {
      switch piece.day {
      case .some(let day): append(progress(day, isStated: piece.isExact, piece.text))
      case .none: append(progress(rowDay ?? days.document, isStated: rowDay != nil, piece.text))
      }
      isYearMissing = isYearMissing || piece.isInferred
    }
    if isYearMissing { infer("progress") }
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
    var tokens: [EntryToken] = [.day(day), .person(IssueBuilder.importer)]
    if !isStated { tokens.append(.key("src", "import")) }
    return Entry(.progress, tokens: tokens, text: text)
  }

  static let importer = "导入"

  private func head(of text: String, _ cell: DraftCell) -> [EntryToken] {
    let first = DatedPieces.split(text, days).first
    if let first, first.isExact, !first.isInferred, let day = first.day {
      return [.day(day), .person(IssueBuilder.importer)]
    }
    return [.day(days.document), .person(IssueBuilder.importer), .key("src", "import")]
  }

  /// One piece a line, a number or a semicolon.
  private func evidence(_ text: String) -> [String] {
    CellList.items(text).flatMap { item in
      item.split(whereSeparator: { $0.isNewline || $0 == "；" || $0 == ";" }).map { $0.trimmed }
    }.filter { !$0.isEmpty && !CellStatusWords.isEmpty($0) }
  }
}

/// A text of progress at the days that begin its parts.
enum DatedPieces {
  struct Piece: Equatable {
    var day: Day?
    /// A whole day stands there, not only a month.
    var isExact = false
    /// The year does not stand there.
    var isInferred = false
    var text: String
  }

  static func split(_ raw: String, _ days: SheetDays) -> [Piece] {
    let text = TextCleaning.text(raw)
    let original = Array(text)
    let letters = HeadingText.letters(original)
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
    let lead = String(original[..<first.place]).trimmed
    if !lead.isEmpty { pieces.append(Piece(text: lead)) }
    var before: Day?
    for (count, start) in starts.enumerated() {
      let end = count + 1 < starts.count ? starts[count + 1].place : original.count
      pieces.append(piece(start, end, original, letters, days, &before))
    }
    return pieces
  }

  private static func piece(
    _ start: (place: Int, written: WrittenDay, body: Int), _ end: Int, _ original: [Character],
    _ letters: [Character], _ days: SheetDays, _ before: inout Day?
  ) -> Piece {
    let written = start.written
    let whole = CellList.joined(String(original[start.place..<end]).trimmed)
    let read = CellDeadline(.text(written.text), isPast: true, days)
    // A day that has not come is a plan, and a month is no day.
    guard let day = read.day, read.problem == nil, day <= days.document || !written.isExact else {
      return Piece(text: whole)
    }
    before = day
    guard written.isExact else {
      return Piece(day: min(day, days.document), isInferred: !written.hasYear, text: whole)
    }
    var body = written.range.upperBound
    let isApart = body < end && (" :,、\n".contains(letters[body]) || letters[body] == "\t")
    while body < end, " :,、\n\t".contains(letters[body]) { body += 1 }
    let rest = CellList.joined(String(original[body..<end]).trimmed)
    return Piece(
      day: day, isExact: true, isInferred: !written.hasYear,
      text: isApart && !rest.isEmpty ? rest : whole)
  }

  private static func isStart(_ place: Int, _ letters: [Character]) -> Bool {
    guard letters[place].isNumber || "(〇一二三四五六七八九十".contains(letters[place]) else { return false }
    var before = place - 1
    while before >= 0, letters[before] == " " { before -= 1 }
    return before < 0 || letters[before].isNewline || "。;!".contains(letters[before])
  }

  private static func isYear(_ place: Int, _ letters: [Character]) -> Bool {
    WrittenDay.at(place, in: letters)?.hasYear ?? false
  }

  /// A month begins a piece only where the work of that month follows.
  private static func begins(_ written: WrittenDay, _ letters: [Character]) -> Bool {
    let end = written.range.upperBound
    return written.hasYear && end < letters.count && ",、: 召开组织完成".contains(letters[end])
  }
}
