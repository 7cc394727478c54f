/// Keys as text: how key files and scripts write them, and how people are shown them.

/// Why a text is not a key or a row of keys.
package struct KeyTextError: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// `<` without its `>`.
    case unclosed
    /// No key has this name.
    case unknown(String)
  }

  package var reason: Reason
  /// The character at which the mistake begins, from 1.
  package var position: Int

  package init(_ reason: Reason, position: Int) {
    self.reason = reason
    self.position = position
  }

  package var zh: String {
    switch reason {
    case .unclosed: "第\(position)个字符：“<”没有对应的“>”；要按“<”这个键，请写 <lt>"
    case .unknown(let name): "第\(position)个字符：没有叫 <\(name)> 的键；写法如 <CR> <Esc> <C-z> <F4> <lt>"
    }
  }

  package var en: String {
    switch reason {
    case .unclosed: "character \(position): “<” has no “>”; write <lt> for the key “<” itself"
    case .unknown(let name):
      "character \(position): no key is called <\(name)>; write keys like <CR> <Esc> <C-z> <F4> <lt>"
    }
  }
}

extension Key {
  /// The names of keys that are not characters; the first name of a key is the one written.
  private static let names: [(name: String, code: Code)] = [
    ("CR", .enter), ("Enter", .enter), ("Return", .enter),
    ("Esc", .escape), ("Escape", .escape),
    ("Tab", .tab), ("BS", .backspace), ("Backspace", .backspace),
    ("Del", .delete), ("Delete", .delete), ("Ins", .insert), ("Insert", .insert),
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PageUp", .pageUp), ("PgDn", .pageDown), ("PageDown", .pageDown),
    ("Space", .character(" ")), ("lt", .character("<")),
    ("gt", .character(">")),
  ]

  /// Reads one key: a character, or a name in angle brackets such as `<C-z>`, `<S-Tab>`, `<F4>`.
  ///
  /// Names do not mind the case of letters, and Shift with a letter is the capital letter.
  /// nil when the text is anything else. A single `<` is the key `<`.
  package init?(text: String) {
    // A single byte is told without asking where characters end.
    if text.utf8.count == 1 || text.count == 1, let glyph = text.first, !glyph.isControl {
      self = .character(glyph)
      return
    }
    guard text.count > 2, text.first == "<", text.last == ">" else { return nil }
    self.init(name: text.dropFirst().dropLast())
  }

  /// Reads a row of keys, as scripts write them: `j j<CR><F7>现场核查<CR>`.
  ///
  /// Blanks and line ends between keys mean nothing; `<Space>` is the blank itself.
  package static func sequence(_ text: String) throws(KeyTextError) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    var position = 1
    while let glyph = rest.first {
      if glyph.isWhitespace {
        rest.removeFirst()
        position += 1
      } else if glyph == "<" {
        guard let end = rest.firstIndex(of: ">") else {
          throw KeyTextError(.unclosed, position: position)
        }
        let name = rest[..<end].dropFirst()
        guard let key = Key(name: name) else {
          throw KeyTextError(.unknown(String(name)), position: position)
        }
        keys.append(key)
        rest = rest[end...].dropFirst()
        position += name.count + 2
      } else if glyph.isControl {
        throw KeyTextError(.unknown("control character"), position: position)
      } else {
        keys.append(.character(glyph))
        rest.removeFirst()
        position += 1
      }
    }
    return keys
  }

  /// Whether a text is a name of ASCII letters, in capitals or not.
  private static func isSame(_ name: String, _ text: Substring) -> Bool {
    name.utf8.elementsEqual(text.utf8) { left, right in
      left == right || left | 0x20 == right | 0x20 && left >= UInt8(ascii: "A")
    }
  }

  /// Reads what stands between the angle brackets.
  private init?(name: Substring) {
    var rest = name
    var modifiers: Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-" {
      switch rest.first {
      case "C", "c": modifiers.insert(.control)
      case "A", "a", "M", "m": modifiers.insert(.alt)
      case "S", "s": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if let known = Self.names.first(where: { Self.isSame($0.name, rest) }) {
      self.init(known.code, modifiers)
      return
    }
    if rest.first == "F" || rest.first == "f", rest.count <= 3, !rest.contains("+"),
      let number = Int(rest.dropFirst()), (1...24).contains(number)
    {
      self.init(.function(number), modifiers)
      return
    }
    // A bare character needs no brackets, so only one with a modifier is meant by them.
    guard rest.count == 1, let glyph = rest.first, !glyph.isControl, glyph != "<",
      !modifiers.isEmpty
    else { return nil }
    self.init(character: glyph, modifiers)
  }

  private init(character glyph: Character, _ modifiers: Modifiers) {
    var modifiers = modifiers
    var glyph = glyph
    if modifiers.contains(.control) {
      if let small = glyph.lowercased().first { glyph = small }
    } else if modifiers.contains(.shift), glyph.isLetter, let capital = glyph.uppercased().first {
      glyph = capital
      modifiers.remove(.shift)
    }
    self.init(.character(glyph), modifiers)
  }

  /// The key as key files and scripts write it; `Key(text:)` reads it back.
  package var text: String {
    let name =
      switch code {
      case .character(">") where modifiers.isEmpty: ">"
      case .character(let glyph) where !" <>".contains(glyph): String(glyph)
      case .function(let number): "F\(number)"
      default: Self.names.first { $0.code == code }?.name ?? ""
      }
    if modifiers.isEmpty, name.count == 1 { return name }
    return "<" + prefix(control: "C-", alt: "A-", shift: "S-") + name + ">"
  }

  /// The key as people are shown it: “Ctrl-Z”, “Enter”, “F4”, “↑”, “PgDn”.
  package var display: String {
    switch code {
    case .up: shown("↑")
    case .down: shown("↓")
    case .left: shown("←")
    case .right: shown("→")
    default: asciiDisplay
    }
  }

  /// The same in plain letters, for terminals on which arrows are not one column wide.
  package var asciiDisplay: String {
    switch code {
    case .enter: shown("Enter")
    case .backspace: shown("Backspace")
    case .character(" "): shown("Space")
    case .character(let glyph) where modifiers.contains(.control): shown(glyph.uppercased())
    case .character(let glyph): shown(String(glyph))
    case .function(let number): shown("F\(number)")
    default: shown(Self.names.first { $0.code == code }?.name ?? "")
    }
  }

  private func shown(_ name: String) -> String {
    prefix(control: "Ctrl-", alt: "Alt-", shift: "Shift-") + name
  }

  private func prefix(control: String, alt: String, shift: String) -> String {
    (modifiers.contains(.control) ? control : "") + (modifiers.contains(.alt) ? alt : "")
      + (modifiers.contains(.shift) ? shift : "")
  }
}
