/// A quick look at an issue record that tells whether there is anything to say about it.

internal import LedgerModel

/// Passes records that are written as guatu writes them and in which no check would find anything, not
/// even a hint. Whatever is wrong or only unusual is left to `RecordInspection`. In a large ledger
/// nearly all records pass, so nothing is made of them but this look.
struct RecordGlance {
  /// A record that passed.
  struct Plain {
    /// Where the line after the record starts, and its number.
    let next: Int
    let nextLine: Int
  }

  /// How many bytes must follow a line that is read eight bytes at a time.
  private static let margin = 32

  private let bytes: UnsafeRawBufferPointer
  private let words: ByteWords
  private let ledger: Ledger
  private let limits: CheckLimits
  private let days = DayTable()
  private let table = FieldNames.issue
  private let kinds: [Kind]
  /// Bits of fields that must stand, and of those that may stand once.
  private let required: UInt64
  private let single: UInt64
  private let places: (id: Int, status: Int, opened: Int, done: Int, closed: Int, measure: Int)

  // What is known of the record that is being read.
  private var seen: UInt64 = 0
  private var status = Status.unknown
  private var day = (opened: Int32.min, done: Int32.min, closed: Int32.min)
  /// Numbers of entries: small ones of measures as bits, all others in the list.
  private var measureNumbers: UInt64 = 0
  private var numbers: [(place: Int, range: Range<Int>)] = []
  /// Measures of one digit, and those that entries refer to, as bits.
  private var ownMeasures: UInt16 = 0
  private var wantedMeasures: UInt16 = 0

  /// What is looked for in a field.
  private enum Kind {
    case id, line, text, status, day, flag, cadence, amount
    case entry(HeadRule, isMeasure: Bool, mayNameFile: Bool)
    /// Rare enough for the long way.
    case other
  }

  /// - Parameter asksForFiles: evidence that names a file has to be inspected.
  init?(
    _ bytes: UnsafeRawBufferPointer, ledger: Ledger, limits: CheckLimits, asksForFiles: Bool
  ) {
    guard let base = bytes.baseAddress else { return nil }
    self.bytes = bytes
    self.ledger = ledger
    self.limits = limits
    words = ByteWords(base: base)
    var required: UInt64 = 0
    var single: UInt64 = 0
    var places: [String: Int] = [:]
    kinds = table.fields.enumerated().map { place, field in
      if field.count == .one { required |= 1 << UInt64(place) }
      if !field.isRepeatable { single |= 1 << UInt64(place) }
      places[field.name] = place
      return RecordGlance.kind(of: field, asksForFiles)
    }
    self.required = required
    self.single = single
    self.places = (
      places["Id"] ?? 0, places["Status"] ?? 0, places["Opened"] ?? 0, places["Done"] ?? 0,
      places["Closed"] ?? 0, places["Measure"] ?? 0
    )
  }

  private static func kind(of field: Field, _ asksForFiles: Bool) -> Kind {
    switch field.kind {
    case .id: .id
    case .line: .line
    case .text: .text
    case .status: .status
    case .day: .day
    case .flag: .flag
    case .cadence: .cadence
    case .decimal: .amount
    case .entry(let kind):
      .entry(
        HeadRule(kind), isMeasure: kind == .measure || kind == .milestone,
        mayNameFile: asksForFiles && kind == .evidence)
    case .count, .percent, .format, .ruleCode: .other
    }
  }

  /// Looks at the record that starts at an offset; nil when it has to be inspected.
  mutating func read(from offset: Int, line: Int) -> Plain? {
    (seen, status, day, measureNumbers) = (0, .unknown, (.min, .min, .min), 0)
    (ownMeasures, wantedMeasures) = (0, 0)
    if !numbers.isEmpty { numbers.removeAll(keepingCapacity: true) }
    var place = offset
    var number = line
    var continues = false
    var fieldCount = 0
    let last = bytes.count &- RecordGlance.margin
    while place < last {
      let first = words.byte(place)
      if first == Byte.lineFeed { break }
      let feed = lineFeed(in: bytes, from: place)
      if feed >= last { return nil }
      var end = feed
      if words.byte(end &- 1) == Byte.carriageReturn {
        end &-= 1
        if end == place { break }
      }
      if words.byte(end &- 1) == Byte.backslash { return nil }
      if first == Byte.plus {
        if !continues { return nil }
      } else if Byte.isLetter(first) {
        fieldCount &+= 1
        guard let more = readField(from: place, before: end) else { return nil }
        continues = more
      } else if first == Byte.hash {
        continues = false
      } else {
        return nil
      }
      place = feed &+ 1
      number &+= 1
    }
    guard place < last, place &- offset <= limits.value, fieldCount <= limits.fields,
      seen & required == required, isConsistent, wantedMeasures & ~ownMeasures == 0
    else { return nil }
    return Plain(next: place, nextLine: number)
  }

  /// Done and Closed go with the status, and the days come in their order.
  private var isConsistent: Bool {
    guard status.isFinished == (day.done != .min), (status == .closed) == (day.closed != .min)
    else { return false }
    if day.done != .min, day.opened > day.done { return false }
    return day.closed == .min || day.done <= day.closed
  }

  /// Looks at the first line of a field.
  ///
  /// - Returns: whether `+` lines may follow; nil when the record has to be inspected.
  @inline(__always)
  private mutating func readField(from start: Int, before end: Int) -> Bool? {
    var colon = start &+ 1
    while colon < end, Byte.isNamePart(words.byte(colon)) { colon &+= 1 }
    let value = colon &+ 2
    // A value begins right after one blank and does not end with one.
    guard value < end, words.byte(colon) == Byte.colon, words.byte(colon &+ 1) == Byte.space,
      words.byte(value) > Byte.space, words.byte(end &- 1) > Byte.space
    else { return nil }
    guard let place = table.place(bytes, start..<colon) else {
      // What begins with X belongs to the user; anything else is worth a hint.
      return words.byte(start) == UInt8(ascii: "X") ? true : nil
    }
    let bit = UInt64(1) &<< UInt64(place)
    if seen & single & bit != 0 { return nil }
    seen |= bit
    switch kinds[place] {
    case .line: return false
    case .text: return true
    case .id:
      guard isID(value..<end) else { return nil }
      return place == places.id || ledger.hasIssue(value..<end, in: bytes) ? false : nil
    case .status:
      guard let found = statusCode(value, end) else { return nil }
      status = found
      return false
    case .day:
      guard end &- value == 10, let found = days.day(words, at: value) else { return nil }
      if place == places.done { day.done = found }
      if place == places.closed { day.closed = found }
      if place == places.opened { day.opened = found }
      return false
    case .flag: return isFlag(value, end) ? false : nil
    case .cadence:
      return Cadence(word: String(decoding: bytes[value..<end], as: UTF8.self)) != nil ? false : nil
    case .amount:
      if end &- value > 15 { return nil }
      for place in value..<end where !Byte.isDigit(words.byte(place)) { return nil }
      return false
    case .entry(let rule, let isMeasure, let mayNameFile):
      guard let facts = HeadFacts(words, from: value, before: end, rule: rule, days: days)
      else { return nil }
      if mayNameFile, namesFile(value, end) { return nil }
      if isMeasure, (facts.state == HeadState.done) != (facts.done != .min) { return nil }
      if !facts.reference.isEmpty, !refers(to: facts.reference) { return nil }
      return rule.hasID && !isNew(facts.id, place) ? nil : true
    case .other: return nil
    }
  }

  /// Notes a measure that is referred to; false for one that takes more than a look.
  private mutating func refers(to measure: Range<Int>) -> Bool {
    let digit = words.byte(measure.lowerBound) &- 48
    guard measure.count == 1, digit < 10 else { return false }
    wantedMeasures |= 1 &<< UInt16(digit)
    return true
  }

  private func namesFile(_ start: Int, _ end: Int) -> Bool {
    for place in start..<end where words.byte(place) == Byte.colon {
      if place &- start >= 4, bytes.holds("file".utf8, at: place &- 4) { return true }
    }
    return false
  }

  private func isID(_ range: Range<Int>) -> Bool {
    guard range.count <= 40, words.byte(range.lowerBound) != 95 else { return false }
    for place in range where !Byte.isIDPart(words.byte(place)) { return false }
    return Byte.isNamePart(words.byte(range.lowerBound))
  }

  private func statusCode(_ start: Int, _ end: Int) -> Status? {
    guard end &- start <= 7 else { return nil }
    switch ByteWords.low(words.word(start), end &- start) {
    case StateWord.todo: return .todo
    case StateWord.doing: return .doing
    case StateWord.staged: return .staged
    case StateWord.mostly: return .mostly
    case StateWord.done: return .done
    case StateWord.closed: return .closed
    case StateWord.void: return .void
    case StateWord.unknown: return .unknown
    default: return nil
    }
  }

  private func isFlag(_ start: Int, _ end: Int) -> Bool {
    IssueFlags.all.contains {
      $0.word.utf8.count == end - start && bytes.holds($0.word.utf8, at: start)
    }
  }

  /// False when the number occurred before in fields of this name, or there are too many to say.
  @inline(__always)
  private mutating func isNew(_ id: Range<Int>, _ place: Int) -> Bool {
    let digit = words.byte(id.lowerBound) &- 48
    if id.count == 1, digit < 10 {
      // Ten bits for each of six remainders; two kinds that shared one would only be inspected.
      let bit = UInt64(1) &<< UInt64((place % 6) &* 10 &+ Int(digit))
      if measureNumbers & bit != 0 { return false }
      measureNumbers |= bit
      if place == places.measure { ownMeasures |= 1 &<< UInt16(digit) }
      return true
    }
    for other in numbers where other.place == place && bytes.same(other.range, id) { return false }
    numbers.append((place, id))
    return numbers.count < 60
  }
}
