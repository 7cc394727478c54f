/// How the small screen understands a program's bytes.

/// Where in a sequence the bytes stand.
struct VTParser {
  enum State { case text, escape, control, string, charset }
  var state = State.text
  var parameters = ""
  var bytes: [UInt8] = []
}

extension MiniScreen: CustomStringConvertible {
  package var description: String { text }

  /// Draws what the bytes say; a sequence or a character may be cut anywhere.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch parser.state {
    case .text: takeText(byte)
    case .escape: takeEscape(byte)
    case .charset: parser.state = .text
    case .string:
      // Ends with BEL or with ESC \, of which the backslash is taken as an escape.
      if byte == 0x07 { parser.state = .text } else if byte == 0x1B { parser.state = .escape }
    case .control:
      if (0x40...0x7E).contains(byte) {
        parser.state = .text
        control(byte)
      } else {
        parser.parameters.unicodeScalars.append(UnicodeScalar(byte))
      }
    }
  }

  private mutating func takeText(_ byte: UInt8) {
    if byte >= 0x80 {
      parser.bytes.append(byte)
      var decoder = UTF8()
      var iterator = parser.bytes.makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        parser.bytes = []
        put(scalar)
      } else if parser.bytes.count >= 4 {
        unknown.append("bytes \(parser.bytes)")
        parser.bytes = []
      }
      return
    }
    switch byte {
    case 0x1B: parser.state = .escape
    case 0x08: move(x: x - 1, y: y)
    case 0x09: move(x: (x / 8 + 1) * 8, y: y)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: move(x: 0, y: y)
    case 0..<0x20, 0x7F: break
    default: put(UnicodeScalar(byte))
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    parser.state = .text
    switch UnicodeScalar(byte) {
    case "[":
      parser.state = .control
      parser.parameters = ""
    case "]", "P", "_": parser.state = .string
    case "(", ")", "#": parser.state = .charset
    case "7": saved = (x, y)
    case "8": move(x: saved.x, y: saved.y)
    case "M": reverseLineFeed()
    case "D": lineFeed()
    case "=", ">", "\\", "H": break
    default: unknown.append("ESC \(UnicodeScalar(byte))")
    }
  }

  private mutating func control(_ final: UInt8) {
    let text = parser.parameters
    let numbers = text.drop { $0 == "?" || $0 == ">" }
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch UnicodeScalar(final) {
    case "A": move(x: x, y: y - first)
    case "B": move(x: x, y: y + first)
    case "C": move(x: x + first, y: y)
    case "D": move(x: x - first, y: y)
    case "G": move(x: first - 1, y: y)
    case "d": move(x: x, y: first - 1)
    case "H", "f": move(x: max(1, numbers.dropFirst().first ?? 1) - 1, y: first - 1)
    case "J": eraseScreen(numbers.first ?? 0)
    case "K":
      switch numbers.first ?? 0 {
      case 0: erase(row: y, x..<columns)
      case 1: erase(row: y, 0..<(x + 1))
      default: erase(row: y, 0..<columns)
      }
    case "X": erase(row: y, x..<(x + first))
    case "P": delete(first)
    case "@": insert(first)
    case "L": shift(from: y, by: -first)
    case "M": shift(from: y, by: first)
    case "S": scroll(first)
    case "T": scroll(-first)
    case "b": for _ in 0..<first { last.unicodeScalars.first.map { put($0) } }
    case "r":
      top = first - 1
      bottom = (numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows) - 1
      move(x: 0, y: 0)
    case "m": paint(numbers)
    case "n" where text == "6": answers += Array("\u{1B}[\(y + 1);\(x + 1)R".utf8)
    case "h", "l": setMode(text, numbers, on: final == UInt8(ascii: "h"))
    case "t", "c": break
    default: unknown.append("CSI \(text)\(UnicodeScalar(final))")
    }
  }

  private mutating func eraseScreen(_ part: Int) {
    wrapPending = false
    if part == 0 { erase(row: y, x..<columns) }
    if part == 1 { erase(row: y, 0..<(x + 1)) }
    let lines = part == 0 ? y + 1..<rows : part == 1 ? 0..<y : 0..<rows
    for row in lines { erase(row: row, 0..<columns) }
  }

  private mutating func setMode(_ text: String, _ numbers: [Int], on: Bool) {
    guard text.hasPrefix("?") else {
      if numbers == [4] { inserting = on }
      return
    }
    for number in numbers {
      if on { modes.insert(number) } else { modes.remove(number) }
      switch number {
      case 25: cursorVisible = on
      case 47, 1047, 1049: useAlternate(on)
      default: break
      }
    }
  }

  private mutating func paint(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = Look()
      case 1: look.bold = true
      case 2: look.dim = true
      case 4: look.underline = true
      case 7: look.reverse = true
      case 22: (look.bold, look.dim) = (false, false)
      case 24: look.underline = false
      case 27: look.reverse = false
      case 30...37, 90...97: look.foreground = "\(number)"
      case 40...47, 100...107: look.background = "\(number)"
      case 39: look.foreground = ""
      case 49: look.background = ""
      case 38, 48:
        let count = rest.first == 5 ? 2 : 4
        let colour = ([number] + rest.prefix(count)).map(String.init).joined(separator: ";")
        rest = rest.dropFirst(count)
        if number == 38 { look.foreground = colour } else { look.background = colour }
      default: break
      }
    }
  }
}

/// Widths as a terminal has them, independent of the program's own table.
enum EastAsian {
  static func columns(of scalar: UnicodeScalar, ambiguous: Int) -> Int {
    switch scalar.value {
    case 0x300..<0x370, 0x200B..<0x2010, 0xFE00..<0xFE10, 0xFEFF: 0
    case 0x1100..<0x1160, 0x2E80..<0x303F, 0x3041..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00,
      0xFE30..<0xFE70, 0xFF01..<0xFF61, 0xFFE0..<0xFFE7, 0x1F300..<0x1F650, 0x1F900..<0x1FA00,
      0x20000..<0x3FFFE:
      2
    case 0xB7, 0xD7, 0x2010..<0x2028, 0x2030..<0x203F, 0x2190..<0x219A, 0x2460..<0x24EA,
      0x24EB..<0x2574, 0x2580..<0x2590, 0x25A0..<0x25A2, 0x25B2..<0x25B4, 0x25BC..<0x25BE,
      0x25C6..<0x25C8, 0x25CB, 0x25CE..<0x25D2, 0x2605..<0x2607:
      ambiguous
    default: 1
    }
  }
}
