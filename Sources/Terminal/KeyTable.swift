/// Which key a terminal's byte sequence stands for.
internal import CNcurses
package import Canvas

/// Key sequences that terminfo knows for this terminal and that the common forms do not cover.
package struct KeyTable: Sendable {
  private var keys: [[UInt8]: Key] = [:]
  private var beginnings: Set<[UInt8]> = []
  /// Bytes of the longest sequence.
  private(set) var longest = 0

  /// An empty table: only the common forms of xterm, VT220, the Linux console and rxvt count.
  package init() {}

  /// Reads the current terminal's database entry; needs an open screen.
  static func ofCurrentTerminal() -> KeyTable {
    var table = KeyTable()
    for (name, key) in named {
      if let text = guatu_capability(name) { table.add(Array(String(cString: text).utf8), key) }
    }
    for number in 1...24 {
      guard let text = guatu_capability("kf\(number)") else { continue }
      let key =
        number > 12
        ? Key(.function(number - 12), .shift) : Key.function(number)
      table.add(Array(String(cString: text).utf8), key)
    }
    return table
  }

  /// Adds a sequence; one that does not begin with ESC is left out, since it could be a letter.
  package mutating func add(_ bytes: [UInt8], _ key: Key) {
    guard bytes.count > 1, bytes[0] == 0x1B else { return }
    keys[bytes] = key
    for count in 1..<bytes.count { beginnings.insert(Array(bytes[..<count])) }
    longest = max(longest, bytes.count)
  }

  /// The longest sequence at the front of `bytes`, with its length.
  func match(_ bytes: ArraySlice<UInt8>) -> (key: Key, count: Int)? {
    var count = min(longest, bytes.count)
    while count > 1 {
      if let key = keys[Array(bytes.prefix(count))] { return (key, count) }
      count -= 1
    }
    return nil
  }

  /// True when `bytes` is the beginning of a longer sequence and nothing more.
  func mayContinue(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count < longest && beginnings.contains(Array(bytes))
  }

  private static let named: [(String, Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)),
    ("kent", Key(.enter)), ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
    ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)),
    ("kEND", Key(.end, .shift)), ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)),
    ("kIC", Key(.insert, .shift)), ("kDC", Key(.delete, .shift)),
  ]
}

/// The forms that nearly all terminals share, whatever TERM says.
enum CommonKeys {
  /// The key of `ESC [ … final`, where the parameters are numbers; nil for what is no key.
  static func control(final: UInt8, _ numbers: [Int]) -> Key? {
    let modifiers = modifiers(numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "~"):
      if numbers.first == 27, numbers.count > 2 { return character(numbers[2], modifiers) }
      return numbers.first.flatMap { tilde[$0] }.map { Key($0, modifiers) }
    case UInt8(ascii: "u"): return numbers.first.flatMap { character($0, modifiers) }
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return letters[final - 0x20].map { Key($0, .shift) }
    default: return letters[final].map { Key($0, modifiers) }
    }
  }

  /// The key of `ESC O final`, as keypads and application mode send it.
  static func single(final: UInt8, modifier: Int) -> Key? {
    if let code = letters[final] { return Key(code, modifiers(modifier)) }
    switch final {
    case UInt8(ascii: "M"): return Key(.enter)
    case UInt8(ascii: "I"): return Key(.tab)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return letters[final - 0x20].map { Key($0, .control) }
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(UnicodeScalar(final - 0x40)))
    case UInt8(ascii: "X"): return .character("=")
    default: return nil
    }
  }

  /// The key that one control byte stands for; nil for NUL, which no key sends on purpose.
  static func control(byte: UInt8) -> Key? {
    switch byte {
    case 0: nil
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x01...0x1A: .control(Character(UnicodeScalar(byte + 0x60)))
    default: .control(Character(UnicodeScalar(byte + 0x40)))
    }
  }

  private static let letters: [UInt8: Key.Code] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let tilde: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]

  /// xterm sends 1 plus a bit each for Shift, Alt, Control and Meta.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = max(0, number - 1)
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 10 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// A key given by its code point, as terminals send it that report modifiers with every key.
  private static func character(_ value: Int, _ modifiers: Key.Modifiers) -> Key? {
    guard let scalar = UInt32(exactly: value).flatMap(UnicodeScalar.init) else { return nil }
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return control(byte: UInt8(scalar.value)).map { Key($0.code, modifiers) }
    }
    let glyph = Character(scalar)
    guard !glyph.isControl else { return nil }
    return Key(.character(glyph), modifiers == .shift ? [] : modifiers)
  }
}
