/// Reads entry heads for the index, as bytes.

internal import LedgerModel

/// What a kind of entry must hold, as bits.
struct HeadRule {
  var hasID = false
  /// States that are allowed; 0 means that there must be none.
  var states: UInt32 = 0
  var needsDay = false
  var allowsDay = false
  var needsPerson = false
  var allowsPerson = false
  var neededKeys: UInt8 = 0
  /// `from:` and `to:` hold days.
  var movesDays = false
  var done = false
  /// `kind:` stands first, or right after the day.
  var kindLeads = false

  init(_ kind: EntryKind) {
    let shape = kind.shape
    hasID = shape.hasID
    for state in shape.states { states |= HeadState.bit(ofText: state) }
    needsDay = shape.dayRequired
    allowsDay = shape.dayAllowed
    needsPerson = shape.personRequired
    allowsPerson = shape.personAllowed
    for key in shape.requiredKeys { neededKeys |= HeadKey.bit(ofText: key) }
    movesDays = shape.dayKeys.contains("from")
    done = shape.dayKeys.contains("done")
    kindLeads = shape.requiredKeys.contains("kind")
  }
}

enum HeadState {
  @inline(__always)
  static func bit(_ word: UInt64) -> UInt32 {
    switch word {
    case StateWord.todo: 1
    case StateWord.doing: 2
    case StateWord.staged: 4
    case StateWord.done: done
    case StateWord.void: void
    case StateWord.agree: 32
    case StateWord.reject: reject
    case StateWord.ok: 128
    case StateWord.bad: bad
    case StateWord.open: open
    case StateWord.replied: 1024
    case StateWord.closed: 2048
    case StateWord.asked: asked
    case StateWord.approved: approved
    case StateWord.refused: 16384
    default: 0
    }
  }

  static var done: UInt32 { 8 }
  static var void: UInt32 { 16 }
  static var approved: UInt32 { 8192 }
  static var asked: UInt32 { 4096 }
  static var open: UInt32 { 512 }
  static var bad: UInt32 { 256 }
  static var reject: UInt32 { 64 }

  static func bit(ofText text: String) -> UInt32 { bit(word(of: text)) }

  static func word(of text: String) -> UInt64 {
    text.utf8.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

enum HeadKey {
  static var from: UInt8 { 1 }
  static var to: UInt8 { 2 }
  static var kind: UInt8 { 4 }
  static var rule: UInt8 { 8 }
  static var due: UInt8 { 16 }

  static func bit(ofText text: String) -> UInt8 {
    switch text {
    case "from": from
    case "to": to
    case "kind": kind
    case "rule": rule
    case "due": due
    default: 0
    }
  }
}

/// What the index needs of one head.
struct HeadFacts {
  var day = Int32.min
  var done = Int32.min
  var from = Int32.min
  var due = Int32.min
  /// `kind:recheck`.
  var isRecheck = false
  var state: UInt32 = 0
  var id: Range<Int> = 0..<0
  /// The measure that `re:` names, without its `#`; empty for none.
  var reference: Range<Int> = 0..<0
  var isImported = false
}

extension HeadFacts {
  /// Reads a head that is written as guatu writes it.
  ///
  /// - Returns: nil for a head that is wrong or only unusual; it has to be read the slow way.
  @inline(__always)
  init?(_ words: ByteWords, from start: Int, before end: Int, rule: HeadRule, days: DayTable) {
    var place = start
    var index = 0
    var hasPerson = false
    var keys = UInt8(0)
    if rule.kindLeads {
      let lead = Byte.isDigit(words.byte(start)) ? start &+ 11 : start
      if lead &+ 5 >= end || ByteWords.low(words.word(lead), 5) != KeyWord.kind | 0x3A_0000_0000 {
        return nil
      }
    }
    while place < end {
      let first = words.byte(place)
      // A day is ten bytes long, and most heads begin with one.
      let stop =
        Byte.isDigit(first) && place &+ 10 <= end
          && (place &+ 10 == end || words.byte(place &+ 10) == Byte.space)
        ? place &+ 10 : words.blank(from: place &+ 1, before: end)
      if stop < end, words.byte(stop) != Byte.space { return nil }
      let length = stop &- place
      if length < 2 || first <= Byte.space { return nil }
      switch first {
      case UInt8(ascii: "@"):
        if !rule.allowsPerson { return nil }
        hasPerson = true
      case UInt8(ascii: "#"):
        guard rule.hasID, index == 0, HeadFacts.isID(words, place &+ 1, stop) else { return nil }
        id = place &+ 1..<stop
      case UInt8(ascii: "!"):
        guard state == 0, length <= 9, !rule.hasID || index == 1 else { return nil }
        state = HeadState.bit(ByteWords.low(words.word(place &+ 1), length &- 1)) & rule.states
        if state == 0 { return nil }
      case 48...57:
        guard rule.allowsDay, day == .min, length == 10,
          index == (rule.hasID ? 2 : 0), let found = days.day(words, at: place)
        else { return nil }
        day = found
      default:
        guard readKey(words, place, stop, rule: rule, days: days, keys: &keys) else { return nil }
      }
      index &+= 1
      place = stop &+ 1
      if stop < end, place >= end { return nil }
    }
    guard !rule.hasID || !id.isEmpty, !rule.needsDay || day != .min,
      !rule.needsPerson || hasPerson, rule.states == 0 || state != 0,
      keys & rule.neededKeys == rule.neededKeys
    else { return nil }
  }

  @inline(__always)
  private mutating func readKey(
    _ words: ByteWords, _ place: Int, _ stop: Int, rule: HeadRule, days: DayTable,
    keys: inout UInt8
  ) -> Bool {
    let word = words.word(place)
    let colon = ByteWords.colon(word)
    let value = place &+ colon &+ 1
    guard colon < 8, value < stop else { return false }
    switch ByteWords.low(word, colon) {
    case KeyWord.due:
      // Of two the first counts; a second one takes the slow way.
      guard due == .min, stop &- value == 10, let day = days.day(words, at: value) else {
        return false
      }
      keys |= HeadKey.due
      due = day
    case KeyWord.done:
      guard rule.done, done == .min, stop &- value == 10, let day = days.day(words, at: value)
      else { return false }
      done = day
    case KeyWord.from:
      if keys & HeadKey.from != 0 { return false }
      keys |= HeadKey.from
      if rule.movesDays {
        guard stop &- value == 10, let day = days.day(words, at: value) else { return false }
        from = day
      }
    case KeyWord.to:
      keys |= HeadKey.to
      return !rule.movesDays || (stop &- value == 10 && days.day(words, at: value) != nil)
    case KeyWord.meeting: return stop &- value == 10 && days.day(words, at: value) != nil
    case KeyWord.kind:
      // Of two kinds the first counts: the slow way knows.
      if keys & HeadKey.kind != 0 { return false }
      keys |= HeadKey.kind
      isRecheck = stop &- value == 7 && ByteWords.low(words.word(value), 7) == FieldWord.recheckKind
    case KeyWord.rule: keys |= HeadKey.rule
    case KeyWord.src: isImported = isImported || HeadFacts.isImport(words, value, stop)
    case KeyWord.re:
      // A second reference takes the slow way: both are looked at there.
      guard reference.isEmpty else { return false }
      reference = (words.byte(value) == Byte.hash ? value &+ 1 : value)..<stop
      return !reference.isEmpty
    case KeyWord.count:
      for place in value..<stop where !Byte.isDigit(words.byte(place)) { return false }
    case KeyWord.file: return HeadFacts.isPlainPath(words, value, stop)
    case KeyWord.sha256: return HeadFacts.isHash(words, value, stop)
    default: return HeadFacts.isKey(words, place, value &- 1)
    }
    return true
  }

  private static func isID(_ words: ByteWords, _ start: Int, _ end: Int) -> Bool {
    for place in start..<end {
      let byte = words.byte(place)
      guard Byte.isNamePart(byte) || byte == 45 || byte == 46 else { return false }
    }
    return Byte.isNamePart(words.byte(start)) && words.byte(start) != 95
  }

  private static func isKey(_ words: ByteWords, _ start: Int, _ end: Int) -> Bool {
    guard start < end, words.byte(start) &- 97 < 26 else { return false }
    for place in start..<end {
      let byte = words.byte(place)
      guard byte &- 97 < 26 || Byte.isDigit(byte) else { return false }
    }
    return true
  }

  private static func isImport(_ words: ByteWords, _ start: Int, _ end: Int) -> Bool {
    end &- start == 6 && ByteWords.low(words.word(start), 6) == 0x7472_6F70_6D69
  }

  /// A relative path without anything that needs a closer look.
  private static func isPlainPath(_ words: ByteWords, _ start: Int, _ end: Int) -> Bool {
    guard words.byte(start) != UInt8(ascii: "/"), words.byte(start) != UInt8(ascii: "~") else {
      return false
    }
    var before = UInt8(0)
    for place in start..<end {
      let byte = words.byte(place)
      if byte == Byte.backslash || byte == Byte.colon || byte == Byte.percent { return false }
      if byte == UInt8(ascii: "."), before == byte { return false }
      before = byte
    }
    return true
  }

  private static func isHash(_ words: ByteWords, _ start: Int, _ end: Int) -> Bool {
    guard end &- start == 64 else { return false }
    for place in start..<end {
      let byte = words.byte(place)
      guard Byte.isDigit(byte) || byte &- 97 < 6 else { return false }
    }
    return true
  }
}
