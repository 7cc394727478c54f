/// The index row of one ordinary issue record, straight from its bytes: the inner loop of loading.
///
/// It knows only records written as guatu writes them. Whatever is wrong, or right in an unusual
/// way, makes it give up; the record is then read by `RecordSyntax` and judged by `check`.

internal import LedgerModel

struct FastRow {
  /// How many readable bytes must follow a line.
  static let margin = 32

  let words: ByteWords
  let bytes: UnsafeRawBufferPointer
  let days: DayTable
  let today: Int32
  let rules: [HeadRule]

  private(set) var row = IssueRow(offset: 0, length: 0, line: 0)
  /// Where the line after the record starts, and its number.
  private(set) var next = 0
  private(set) var nextLine = 0

  private var seen: UInt32 = 0
  private var since = Int32.min
  private var opened = Int32.min
  private var closed = Int32.min
  private var latest = Int32.min
  private var check = Int32.min
  /// The newest Extension, and whether it is a request.
  private var extended = Int32.min
  private var isAsked = false
  /// The newest 回头看 up to today.
  private var rechecked = Int32.min
  private var hasLater = false
  private var doneEntries = DoneEntries()
  /// Marks and flags as bits; single inserts would cross modules once a line.
  private var marks: UInt16 = 0
  private var flags: UInt8 = 0
  private var measuresDone = 0
  private var measuresCounted = 0
  private var fieldCount = 0
  /// The `#id`s so far: small numbers as bits for measures, all others in the list.
  private var measureIDs: UInt64 = 0
  private var otherIDs: [(kind: Int, id: Range<Int>)] = []

  init(_ bytes: UnsafeRawBufferPointer, base: UnsafeRawPointer, today: Day) {
    self.bytes = bytes
    words = ByteWords(base: base)
    days = DayTable()
    self.today = today.number
    rules = EntryKind.allCases.map(HeadRule.init)
  }

  private mutating func begin(_ offset: Int, line: Int) {
    row = IssueRow(offset: offset, length: 0, line: Int32(truncatingIfNeeded: line))
    seen = 0
    (since, opened, closed, latest, check) = (.min, .min, .min, .min, .min)
    (extended, isAsked, rechecked) = (.min, false, .min)
    hasLater = false
    doneEntries = DoneEntries()
    (marks, flags) = (0, 0)
    (measuresDone, measuresCounted, fieldCount) = (0, 0, 0)
    measureIDs = 0
    if !otherIDs.isEmpty { otherIDs.removeAll(keepingCapacity: true) }
  }

  /// Reads the record that starts at an offset.
  ///
  /// - Returns: false where it has to be read the slow way.
  mutating func read(
    from offset: Int, line: Int, names: inout NameTable, statuses: inout StatusReader
  ) -> Bool {
    begin(offset, line: line)
    var place = offset
    var number = line
    /// Whether a `+` line may follow.
    var continues = false
    let last = bytes.count &- FastRow.margin
    while place < last {
      let first = words.byte(place)
      if first == Byte.lineFeed { break }
      let feed = lineFeed(in: bytes, from: place)
      if feed >= last || feed &- place > Limits.line { return false }
      var end = feed
      if words.byte(end &- 1) == Byte.carriageReturn {
        if end &- 1 == place { break }
        end &-= 1
      }
      if words.byte(end &- 1) == Byte.backslash { return false }
      if first == Byte.plus {
        if !continues { return false }
      } else if Byte.isLetter(first) {
        fieldCount &+= 1
        guard
          let open = readField(
            from: place, before: end, names: &names, statuses: &statuses)
        else { return false }
        continues = open
      } else if first == Byte.hash {
        continues = false
      } else if Byte.isBlank(first) {
        if bytes.isBlank(place..<end) { break }
        return false
      } else {
        return false
      }
      place = feed &+ 1
      number &+= 1
    }
    if place >= last { return false }
    next = place
    nextLine = number
    return finish()
  }

  private mutating func finish() -> Bool {
    let isDone = row.status == .done || row.status == .closed
    guard row.idLength > 0, row.titleLength > 0, seen & OnceBit.status != 0,
      fieldCount <= Limits.fields, next &- row.offset <= Limits.value,
      isDone == !row.done.isNone, (row.status == .closed) == (closed != .min)
    else { return false }
    if closed != .min, row.done.number > closed { return false }
    if opened != .min, isDone, opened > row.done.number { return false }
    if since != .min { act(on: since) }
    row.length = Int32(truncatingIfNeeded: next &- row.offset)
    row.lastActivity = OptionalDay(number: latest != .min ? latest : opened)
    if row.cadenceCode != 0 {
      row.cadenceStart = OptionalDay(
        number: check != .min ? check : !row.done.isNone ? row.done.number : opened)
    }
    if isDone || row.status == .void { marks &= ~MarkBit.blocked }
    if row.recheck.number != .min {
      let planned = row.recheck.number
      let isMade =
        check != .min && check >= planned
        || rechecked != .min && planned &- rechecked <= Int32(Issue.recheckLead)
      if isMade { row.recheck = .none }
    }
    if row.cadenceCode != 0 { marks |= MarkBit.hasCadence }
    marks |= doneEntries.mark(done: row.done.number, since: since)
    if isAsked { marks |= MarkBit.extensionAsked }
    if hasLater { marks |= MarkBit.laterActivity }
    row.marks = IssueRow.Marks(rawValue: marks)
    row.flags = IssueFlags(rawValue: flags)
    row.measuresDone = UInt16(clamping: measuresDone)
    row.measuresCounted = UInt16(clamping: measuresCounted)
    return true
  }

  /// Reads one field's first line.
  ///
  /// - Returns: whether `+` lines may follow; nil where the record has to be read the slow way.
  @inline(__always)
  private mutating func readField(
    from start: Int, before end: Int, names: inout NameTable, statuses: inout StatusReader
  ) -> Bool? {
    let word = words.word(start)
    let colon = ByteWords.colon(word)
    if colon == 8 { return readLongName(word, from: start, before: end, names: &names) }
    var value = start &+ colon &+ 1
    if value < end, Byte.isBlank(words.byte(value)) { value &+= 1 }
    switch ByteWords.low(word, colon) {
    case FieldWord.id:
      // Blanks around an id are for `check` to name.
      let span = value..<end
      guard once(OnceBit.id), value < end, isID(span) else { return nil }
      row.idStart = Int32(truncatingIfNeeded: span.lowerBound &- row.offset)
      row.idLength = UInt16(clamping: span.count)
    case FieldWord.title:
      guard once(OnceBit.title), let span = trimmed(value, end) else { return nil }
      row.titleStart = Int32(truncatingIfNeeded: span.lowerBound &- row.offset)
      row.titleLength = Int32(truncatingIfNeeded: span.count)
    case FieldWord.status:
      guard once(OnceBit.status), let span = trimmed(value, end),
        let status = statuses.status(words, span, in: bytes)
      else { return nil }
      row.status = status.status
      if status.isLongterm { flags |= IssueFlags.longterm.rawValue }
    case FieldWord.lead:
      guard once(OnceBit.lead) else { return nil }
      row.lead = name(value, end, &names)
    case FieldWord.unit:
      guard once(OnceBit.unit) else { return nil }
      row.unit = name(value, end, &names)
    case FieldWord.owner:
      guard let span = trimmed(value, end) else { break }
      if NameList.maySplit(UnsafeRawBufferPointer(rebasing: bytes[span])) { return nil }
      if row.owner == 0 {
        row.owner = names.number(ofBytes: UnsafeRawBufferPointer(rebasing: bytes[span]))
      } else {
        marks |= MarkBit.severalOwners
      }
    case FieldWord.due:
      guard once(OnceBit.due), day(value, end, into: &row.due.number) else { return nil }
    case FieldWord.done:
      guard once(OnceBit.done), !doneEntries.isBegun, day(value, end, into: &row.done.number)
      else { return nil }
    case FieldWord.closed:
      guard once(OnceBit.closed), day(value, end, into: &closed) else { return nil }
    case FieldWord.opened:
      guard once(OnceBit.opened), day(value, end, into: &opened) else { return nil }
    case FieldWord.since:
      guard once(OnceBit.since), day(value, end, into: &since) else { return nil }
    case FieldWord.recheck:
      guard once(OnceBit.recheck), day(value, end, into: &row.recheck.number) else { return nil }
    case FieldWord.flag:
      guard let span = trimmed(value, end) else { break }
      guard let flag = IssueFlags(word: String(decoding: bytes[span], as: UTF8.self)) else {
        return nil
      }
      // A label in place of the word is for `check` to name.
      guard Byte.isLetter(words.byte(span.lowerBound)) else { return nil }
      flags |= flag.rawValue
    case FieldWord.cadence:
      guard once(OnceBit.cadence) else { return nil }
      guard let span = trimmed(value, end) else { break }
      guard let cadence = Cadence(word: String(decoding: bytes[span], as: UTF8.self)) else {
        return nil
      }
      row.cadenceCode = RowBuilder.code(of: cadence)
    case FieldWord.measure:
      return entry(.measure, value, end)
    case FieldWord.signOff: return entry(.signOff, value, end)
    case FieldWord.notice: return entry(.notice, value, end)
    case FieldWord.check: return entry(.check, value, end)
    case FieldWord.answer: return entry(.answer, value, end)
    case FieldWord.detail: return once(OnceBit.detail) ? true : nil
    case FieldWord.goal: return once(OnceBit.goal) ? true : nil
    case FieldWord.blocker:
      // A text that begins on a further line is looked at closely.
      guard once(OnceBit.blocker), trimmed(value, end) != nil else { return nil }
      marks |= MarkBit.blocked
      return true
    case FieldWord.note: return once(OnceBit.note) ? true : nil
    case FieldWord.source: return once(OnceBit.source) ? false : nil
    case FieldWord.support: break
    case FieldWord.amount:
      guard once(OnceBit.amount) else { return nil }
      guard let span = trimmed(value, end) else { break }
      guard isAmount(span) else { return nil }
    case FieldWord.related:
      guard value < end, isID(value..<end) else { return nil }
      marks |= MarkBit.related
    default:
      return isName(start..<start &+ colon) ? true : nil
    }
    return false
  }

  /// Reads a field whose name has eight bytes or more.
  private mutating func readLongName(
    _ word: UInt64, from start: Int, before end: Int, names: inout NameTable
  ) -> Bool? {
    if words.byte(start &+ 8) == Byte.colon, start &+ 8 < end {
      var value = start &+ 9
      if value < end, Byte.isBlank(words.byte(value)) { value &+= 1 }
      switch word {
      case FieldWord.progress: return entry(.progress, value, end)
      case FieldWord.evidence: return entry(.evidence, value, end)
      case FieldWord.handover: return entry(.handover, value, end)
      case FieldWord.decision: return entry(.decision, value, end)
      case FieldWord.category:
        guard once(OnceBit.category) else { return nil }
        row.category = name(value, end, &names)
        return false
      default: return isName(start..<start &+ 8) ? true : nil
      }
    }
    var colon = start &+ 8
    while colon < end, words.byte(colon) != Byte.colon { colon &+= 1 }
    guard colon < end, isName(start..<colon) else { return nil }
    var value = colon &+ 1
    if value < end, Byte.isBlank(words.byte(value)) { value &+= 1 }
    let length = colon &- start
    switch word {
    case FieldWord.mileston where bytes.holds("e".utf8, at: start &+ 8) && length == 9:
      return entry(.milestone, value, end)
    case FieldWord.extensio where bytes.holds("n".utf8, at: start &+ 8) && length == 9:
      return entry(.extension, value, end)
    case FieldWord.instruct where bytes.holds("ion".utf8, at: start &+ 8) && length == 11:
      return entry(.instruction, value, end)
    case FieldWord.regulati where bytes.holds("on".utf8, at: start &+ 8) && length == 10:
      return entry(.regulation, value, end)
    case FieldWord.accounta where bytes.holds("bility".utf8, at: start &+ 8) && length == 14:
      return entry(.accountability, value, end)
    default: return true
    }
  }

  @inline(__always)
  private mutating func entry(_ kind: EntryKind, _ start: Int, _ end: Int) -> Bool? {
    let index = kind.index
    guard let facts = HeadFacts(words, from: start, before: end, rule: rules[index], days: days)
    else { return nil }
    doneEntries.add(facts, kind, done: row.done.number)
    switch kind {
    case .measure, .milestone, .notice:
      guard isNew(facts.id, kind: index) else { return nil }
      if index == 0, facts.state != HeadState.void {
        measuresCounted &+= 1
        if facts.state == HeadState.done { measuresDone &+= 1 }
      }
      if facts.done != .min, !facts.isImported { act(on: facts.done) }
      return kind != .notice || take(notice: facts) ? true : nil
    case .progress: marks |= MarkBit.hasProgress
    case .evidence: marks |= MarkBit.hasEvidence
    case .extension:
      if facts.state == HeadState.approved, facts.day > facts.from {
        marks |= MarkBit.extendedLate
      }
      if facts.day >= extended {
        (extended, isAsked) = (facts.day, facts.state == HeadState.asked)
        let isRefused = !isAsked && facts.state != HeadState.approved
        marks = isRefused ? marks | MarkBit.extensionRefused : marks & ~MarkBit.extensionRefused
      }
      return true
    case .check:
      if !facts.isImported, facts.day <= today, facts.day > check { check = facts.day }
      if facts.isRecheck {
        if facts.state == HeadState.bad { marks |= MarkBit.rebound }
        if !facts.isImported, facts.day <= today, facts.day > rechecked { rechecked = facts.day }
      }
    case .signOff:
      if facts.state == HeadState.reject { marks |= MarkBit.returned }
    case .decision: break
    default: return true
    }
    if !facts.isImported { act(on: facts.day) }
    return true
  }

  /// False where a reply may answer an earlier notice: what waits then is for the slow way to say.
  private mutating func take(notice facts: HeadFacts) -> Bool {
    marks |= MarkBit.noticed
    guard facts.state == HeadState.open else { return row.noticeDue.isNone }
    guard facts.due != .min else { return true }
    if row.noticeDue.isNone || facts.due < row.noticeDue.number {
      row.noticeDue = OptionalDay(number: facts.due)
    }
    return true
  }

  @inline(__always)
  private mutating func act(on day: Int32) {
    if day > today {
      hasLater = true
    } else if day > latest {
      latest = day
    }
  }

  /// False when the `#id` occurred before in fields of this name.
  @inline(__always)
  private mutating func isNew(_ id: Range<Int>, kind: Int) -> Bool {
    let digit = words.byte(id.lowerBound) &- 48
    if kind == 0, id.count == 1, digit < 10 {
      let bit = UInt64(1) &<< UInt64(digit)
      defer { measureIDs |= bit }
      return measureIDs & bit == 0
    }
    for other in otherIDs where other.kind == kind && bytes.same(other.id, id) { return false }
    otherIDs.append((kind, id))
    // Many numbers are told apart by the slow way, which does not compare each with each.
    return otherIDs.count < 200
  }

  /// False when the field stood before.
  @inline(__always)
  private mutating func once(_ bit: UInt32) -> Bool {
    if seen & bit != 0 { return false }
    seen |= bit
    return true
  }

  /// The range without blanks around it; nil when nothing is left.
  @inline(__always)
  private func trimmed(_ start: Int, _ end: Int) -> Range<Int>? {
    if start < end, words.byte(start) > 32, words.byte(end &- 1) > 32 { return start..<end }
    let range = bytes.trimmed(start..<max(start, end))
    return range.isEmpty ? nil : range
  }

  @inline(__always)
  private func name(_ start: Int, _ end: Int, _ names: inout NameTable) -> UInt32 {
    guard let span = trimmed(start, end) else { return 0 }
    return names.number(ofBytes: UnsafeRawBufferPointer(rebasing: bytes[span]))
  }

  /// False when something else than a day stands there; an empty value is no day and no mistake.
  @inline(__always)
  private func day(_ start: Int, _ end: Int, into number: inout Int32) -> Bool {
    guard let span = trimmed(start, end) else { return true }
    guard span.count == 10, let day = days.day(words, at: span.lowerBound) else { return false }
    number = day
    return true
  }
}
