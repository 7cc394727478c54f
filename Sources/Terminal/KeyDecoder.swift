/// Bytes from a terminal, in whatever pieces they come, made into keys, pastes and reports.
package import Canvas

/// Reads a terminal's byte stream.
///
/// curses' own `get_wch` is not used: it loses a character whose bytes come in two pieces, waits
/// inside a call, and cannot tell a cursor report from junk. What terminfo knows of this terminal's
/// keys comes in through a `KeyTable`.
package struct KeyDecoder {
  /// Bytes of a paste that are kept; the rest is dropped.
  package static let pasteLimit = 1 << 20
  /// How long a lone ESC may be the beginning of something, in milliseconds.
  package static let escapeDelay = 25
  /// How long the rest of a begun sequence or character may take, in milliseconds.
  static let sequenceDelay = 250
  /// How long a begun paste may be silent, in milliseconds, before it is taken as ended.
  static let pasteDelay = 2000

  /// What makes a sequence of several bytes of an ESC: `[` and `O`.
  private static let introducers: Set<UInt8> = [0x5B, 0x4F]

  private let table: KeyTable
  /// Bytes not yet understood.
  private var pending: [UInt8] = []
  /// What a running bracketed paste has brought so far.
  private var paste: [UInt8]?
  /// Text of which the last grapheme cluster may still grow.
  private var text = ""
  private var events: [InputEvent] = []
  /// The row, from 1, whose cursor report says how wide an ambiguous character was drawn.
  package var probedRow: Int?

  package init(table: KeyTable = KeyTable()) { self.table = table }

  /// Milliseconds after which, without a further byte, `expire` must be called; nil when nothing
  /// is unfinished.
  package var patience: Int? {
    if paste != nil { return Self.pasteDelay }
    switch pending.count {
    case 0: return nil
    case 1 where pending[0] == 0x1B: return Self.escapeDelay
    // Alt with [ or O is a rare key, a sequence cut by the network behind its second byte is not.
    case 2 where pending[0] == 0x1B && !Self.introducers.contains(pending[1]):
      return Self.escapeDelay
    default: return Self.sequenceDelay
    }
  }

  /// Takes bytes in and gives what they complete.
  package mutating func feed(_ bytes: some Collection<UInt8>) -> [InputEvent] {
    pending += bytes
    var place = 0
    while place < pending.count {
      let used = paste == nil ? step(at: place) : collect(at: place)
      if used == 0 { break }
      place += used
    }
    pending.removeFirst(place)
    return taken()
  }

  /// Makes of the unfinished bytes what can be made, because no more came in time.
  package mutating func expire() -> [InputEvent] {
    if let pasted = paste {
      finish(pasted + pending)
      pending = []
      return taken()
    }
    let rest = pending
    pending = []
    // A begun sequence is dropped whole, so that its letters never act as keys; only ESC itself,
    // ESC twice, and Alt with [ or O or the like were keys.
    switch rest.count {
    case 1 where rest[0] == 0x1B: emit(.key(Key(.escape)))
    case 2 where rest == [0x1B, 0x1B]:
      emit(.key(Key(.escape)))
      emit(.key(Key(.escape)))
    case 2 where rest[0] == 0x1B && rest[1] < 0x80:
      emit(.key(Key(.character(Character(UnicodeScalar(rest[1]))), .alt)))
    default: break
    }
    return taken()
  }

  private mutating func taken() -> [InputEvent] {
    endText()
    defer { events = [] }
    return events
  }

  private mutating func emit(_ event: InputEvent) {
    endText()
    events.append(event)
  }

  private mutating func endText() {
    for glyph in text where !glyph.isControl { events.append(.key(.character(glyph))) }
    text = ""
  }

  /// Understands what begins at `place`; gives the number of bytes, 0 when more are needed.
  private mutating func step(at place: Int) -> Int {
    let byte = pending[place]
    if byte == 0x1B { return escape(at: place) }
    if byte < 0x20 || byte == 0x7F {
      if let key = CommonKeys.control(byte: byte) { emit(.key(key)) }
      return 1
    }
    if byte < 0x80 {
      text.unicodeScalars.append(UnicodeScalar(byte))
      return 1
    }
    switch UTF8Piece(pending[place...]) {
    case .unfinished: return 0
    case .broken: return 1
    case .scalar(let scalar, let count):
      text.unicodeScalars.append(scalar)
      return count
    }
  }

  private mutating func escape(at place: Int) -> Int {
    let bytes = pending[place...]
    if let (key, count) = table.match(bytes) {
      emit(.key(key))
      return count
    }
    guard bytes.count > 1 else { return 0 }
    switch pending[place + 1] {
    case UInt8(ascii: "["): return controlSequence(at: place)
    case UInt8(ascii: "O"): return singleShift(at: place)
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      guard bytes.count > 2 else { return 0 }
      return beginsReport(at: place)
        ? report(at: place) : withAlt(1) { decoder in decoder.step(at: place + 1) }
    case 0x1B:
      // Some terminals send Alt with an arrow as ESC and the arrow's own sequence.
      guard bytes.count > 2 else { return 0 }
      let next = pending[place + 2]
      guard next == UInt8(ascii: "[") || next == UInt8(ascii: "O") else {
        emit(.key(Key(.escape)))
        return 1
      }
      return withAlt(1) { decoder in decoder.escape(at: place + 1) }
    default:
      if table.mayContinue(bytes) { return 0 }
      return withAlt(1) { decoder in decoder.step(at: place + 1) }
    }
  }

  /// Runs `read` after a prefix of `count` bytes and adds Alt to the one key that it gives.
  private mutating func withAlt(_ count: Int, _ read: (inout KeyDecoder) -> Int) -> Int {
    endText()
    let before = events.count
    let used = read(&self)
    guard used > 0 else { return 0 }
    endText()
    for index in before..<events.count {
      if case .key(var key) = events[index] {
        key.modifiers.insert(.alt)
        events[index] = .key(key)
      }
    }
    return used + count
  }

  /// `ESC [ parameters final`.
  private mutating func controlSequence(at place: Int) -> Int {
    var end = place + 2
    // The Linux console puts a second bracket before the letter of F1 to F5.
    if end < pending.count, pending[end] == UInt8(ascii: "[") {
      guard end + 1 < pending.count else { return 0 }
      let number = Int(pending[end + 1]) - Int(UInt8(ascii: "A")) + 1
      if (1...5).contains(number) { emit(.key(.function(number))) }
      return 4
    }
    while end < pending.count, (0x20...0x3F).contains(pending[end]) { end += 1 }
    guard end < pending.count else { return end - place > 64 ? end - place : 0 }
    let final = pending[end]
    // A control byte inside cuts the sequence off and counts for itself.
    guard (0x40...0x7E).contains(final) else { return end - place }
    let parameters = pending[(place + 2)..<end]
    let used = end + 1 - place
    if final == UInt8(ascii: "M"), parameters.isEmpty {
      guard place + 6 <= pending.count else { return 0 }
      let (button, x, y) = (pending[place + 3], pending[place + 4], pending[place + 5])
      mouse(button: Int(button) - 32, x: Int(x) - 33, y: Int(y) - 33, pressed: true)
      return 6
    }
    if parameters.first == UInt8(ascii: "<") {
      let numbers = numbers(parameters.dropFirst())
      if numbers.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") {
        mouse(
          button: numbers[0], x: numbers[1] - 1, y: numbers[2] - 1,
          pressed: final == UInt8(ascii: "M"))
      }
      return used
    }
    // Answers to questions that somebody asked of the terminal, not keys.
    if let mark = parameters.first, (0x3A...0x3F).contains(mark) { return used }
    understand(final: final, numbers(parameters))
    return used
  }

  private mutating func understand(final: UInt8, _ numbers: [Int]) {
    if final == UInt8(ascii: "~"), numbers == [200] {
      endText()
      paste = []
      return
    }
    if final == UInt8(ascii: "R"), numbers.count == 2 {
      if numbers[0] == probedRow, numbers[1] == 2 || numbers[1] == 3 {
        probedRow = nil
        emit(.ambiguousWidth(numbers[1] - 1))
        return
      }
      // Otherwise it is F3 with a modifier, which begins with 1, or a report that came too late.
      guard numbers[0] == 1, (2...16).contains(numbers[1]) else { return }
    }
    if let key = CommonKeys.control(final: final, numbers) { emit(.key(key)) }
  }

  /// `ESC O letter`, with a modifier's digit between in some terminals.
  private mutating func singleShift(at place: Int) -> Int {
    var end = place + 2
    var modifier = 1
    if end < pending.count, (0x30...0x39).contains(pending[end]) {
      modifier = Int(pending[end]) - 0x30
      end += 1
    }
    guard end < pending.count else { return 0 }
    if let key = CommonKeys.single(final: pending[end], modifier: modifier) { emit(.key(key)) }
    // Alt-O and then a control key are two things.
    return pending[end] < 0x20 ? end - place : end + 1 - place
  }

  /// Whether `ESC ]` or `ESC P` begins an answer and is not Alt with a key: by what follows.
  private func beginsReport(at place: Int) -> Bool {
    let next = pending[place + 2]
    if (0x30...0x39).contains(next) { return true }
    return pending[place + 1] == UInt8(ascii: "P") && [0x24, 0x2B, 0x3E, 0x21].contains(next)
  }

  /// `ESC ] digits … BEL` or `ESC P … ESC \`: a terminal's answer about itself, dropped. It may be one
  /// to the editor that has just given the terminal back.
  private mutating func report(at place: Int) -> Int {
    var end = place + 2
    while end < pending.count {
      if pending[end] == 0x07 { return end + 1 - place }
      if pending[end] == 0x1B {
        guard end + 1 < pending.count else { return 0 }
        return pending[end + 1] == UInt8(ascii: "\\") ? end + 2 - place : end - place
      }
      end += 1
    }
    return end - place > 4096 ? end - place : 0
  }

  private func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      // Sub-parameters after a colon say more than is wanted.
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { number, digit in
        (0x30...0x39).contains(digit) ? min(number * 10 + Int(digit) - 0x30, 1 << 24) : number
      }
    }
  }

  private mutating func mouse(button: Int, x: Int, y: Int, pressed: Bool) {
    guard pressed, x >= 0, y >= 0 else { return }
    switch button & ~28 {
    case 0: emit(.click(x: x, y: y))
    case 64: emit(.wheel(x: x, y: y, lines: -1))
    case 65: emit(.wheel(x: x, y: y, lines: 1))
    default: break
    }
  }

  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Takes pasted bytes up to the end mark; what may be the mark's beginning is left for later.
  private mutating func collect(at place: Int) -> Int {
    var end = place
    while end < pending.count {
      if pending[end] == 0x1B {
        let rest = pending[end...].prefix(Self.pasteEnd.count)
        if rest.elementsEqual(Self.pasteEnd.prefix(rest.count)) {
          keep(pending[place..<end])
          guard rest.count == Self.pasteEnd.count else { return end - place }
          finish(paste ?? [])
          return end + rest.count - place
        }
      }
      end += 1
    }
    keep(pending[place..<end])
    return end - place
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = max(0, Self.pasteLimit - (paste?.count ?? 0))
    paste?.append(contentsOf: bytes.prefix(room))
  }

  private mutating func finish(_ bytes: [UInt8]) {
    paste = nil
    var whole = bytes[...]
    // A limit may have cut a character in two.
    while whole.count >= Self.pasteLimit, let last = whole.last, last >= 0x80 {
      whole.removeLast()
      if last >= 0xC0 { break }
    }
    emit(.paste(PastedText.lineFeeds(in: String(decoding: whole, as: UTF8.self))))
  }
}
