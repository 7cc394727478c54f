/// One entry of an issue: a head of tokens and a text.

/// A token of an entry's head, ledger format §6; words are unescaped (`%20` is a blank here).
package enum EntryToken: Equatable, Hashable, Sendable {
  case id(String)
  case state(String)
  case person(String)
  case day(Day)
  case key(String, String)
  /// Something that is no token; kept as it stands and reported as E210.
  case other(String)

  package init(_ text: some StringProtocol) {
    // By bytes: a ledger has millions of tokens.
    let bytes = text.utf8
    let rest = { EntryToken.text(bytes.dropFirst()) }
    switch bytes.first {
    case UInt8(ascii: "#") where bytes.dropFirst().first != nil: self = .id(rest())
    case UInt8(ascii: "!") where bytes.dropFirst().first != nil: self = .state(rest())
    case UInt8(ascii: "@") where bytes.dropFirst().first != nil:
      self = .person(EntryToken.unescaped(rest()))
    case let first?:
      if (48...57).contains(first), let day = Day(iso: text) {
        self = .day(day)
      } else if (97...122).contains(first), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        bytes[..<colon].allSatisfy({ (97...122).contains($0) || (48...57).contains($0) })
      {
        self = .key(
          EntryToken.text(bytes[..<colon]),
          EntryToken.unescaped(EntryToken.text(bytes[bytes.index(after: colon)...])))
      } else {
        self = .other(String(text))
      }
    case nil: self = .other("")
    }
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The token as it stands in a file.
  package var text: String {
    switch self {
    case .id(let word): "#" + word
    case .state(let word): "!" + word
    case .person(let word): "@" + EntryToken.escaped(word)
    case .day(let day): day.iso
    case .key(let key, let value): key + ":" + EntryToken.escaped(value)
    case .other(let text): text
    }
  }

  private static func escaped(_ word: String) -> String {
    // Newlines of Unicode begin with E2 or C2; those words are looked at character by character.
    let isPlain = word.utf8.allSatisfy { byte in
      byte > 0x20 && byte != UInt8(ascii: "%") && byte != 0xE2 && byte != 0xC2
    }
    guard !isPlain else { return word }
    // Scalar by scalar: a blank that joins with what follows is a blank all the same.
    return word.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "%": text += "%25"
      case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}":
        text += "%20"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescaped(_ word: some StringProtocol) -> String {
    guard word.utf8.contains(UInt8(ascii: "%")) else { return String(word) }
    var text = String.UnicodeScalarView()
    var rest = Substring(word).unicodeScalars
    while let percent = rest.firstIndex(of: "%") {
      text += rest[..<percent]
      rest = rest[percent...]
      let code = String(Substring(rest.prefix(3)))
      switch code {
      case "%20": text.append(" ")
      default: text.append("%")
      }
      rest = rest.dropFirst(code == "%20" || code == "%25" ? 3 : 1)
    }
    return String(text + rest)
  }
}

/// An entry of an issue or of the ledger.
package struct Entry: Equatable, Sendable {
  package var kind: EntryKind
  /// In the order of the file, so that changing one keeps the others where they stand.
  package var tokens: [EntryToken]
  /// The lines after the head, joined by `\n`.
  package var text: String

  package init(_ kind: EntryKind, tokens: [EntryToken], text: String) {
    self.kind = kind
    self.tokens = tokens
    self.text = text
  }

  /// Reads a field's value; every text is an entry, what is wrong with it is `check`'s business.
  package init(_ kind: EntryKind, value: some StringProtocol) {
    self.init(kind, whole: String(value))
  }

  private init(_ kind: EntryKind, whole: String) {
    self.kind = kind
    // By bytes: a CR before the LF makes both one character.
    let bytes = whole.utf8
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    tokens = bytes[..<end].split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D })
      .map { EntryToken(String(Substring($0))) }
    text = end < bytes.endIndex ? String(whole[bytes.index(after: end)...]) : ""
  }

  /// The value to write into a field.
  package var value: String {
    let head = tokens.map(\.text).joined(separator: " ")
    return text.isEmpty ? head : head + "\n" + text
  }

  package var id: String? { first { if case .id(let word) = $0 { word } else { nil } } }
  package var state: String? { first { if case .state(let word) = $0 { word } else { nil } } }
  package var day: Day? { first { if case .day(let day) = $0 { day } else { nil } } }
  package var people: [String] {
    tokens.compactMap { if case .person(let word) = $0 { word } else { nil } }
  }

  /// The value of a key; nil when the key is absent.
  package func value(of key: String) -> String? {
    first { if case .key(key, let value) = $0 { value } else { nil } }
  }

  /// The day that a key holds; nil when the key is absent or holds no day.
  package func day(of key: String) -> Day? { value(of: key).flatMap { Day(iso: $0) } }

  /// Made by an import from an undated fact: no activity, and its day is unknown to the audit.
  package var isImported: Bool { value(of: "src") == "import" }

  /// Changes the state in place.
  package mutating func setState(_ state: String) {
    let place = tokens.firstIndex { if case .state = $0 { true } else { false } }
    if let place {
      tokens[place] = .state(state)
    } else {
      tokens.insert(.state(state), at: id == nil ? tokens.count : 1)
    }
  }

  /// Gives the entry another number; one without any gets it at the front.
  package mutating func setID(_ id: String) {
    let place = tokens.firstIndex { if case .id = $0 { true } else { false } }
    if let place { tokens[place] = .id(id) } else { tokens.insert(.id(id), at: 0) }
  }

  /// Changes, adds (at the end) or with nil removes a key.
  package mutating func set(_ key: String, to value: String?) {
    let place = tokens.firstIndex { if case .key(key, _) = $0 { true } else { false } }
    switch (place, value) {
    case (let place?, let value?): tokens[place] = .key(key, value)
    case (let place?, nil): tokens.remove(at: place)
    case (nil, let value?): tokens.append(.key(key, value))
    case (nil, nil): break
    }
  }

  /// Replaces the people, keeping the place of the first.
  package mutating func setPeople(_ people: [String]) {
    let place = tokens.firstIndex { if case .person = $0 { true } else { false } }
    tokens.removeAll { if case .person = $0 { true } else { false } }
    let before = place ?? tokens.firstIndex { if case .key = $0 { true } else { false } }
    tokens.insert(
      contentsOf: people.map { EntryToken.person($0) },
      at: min(before ?? tokens.count, tokens.count))
  }

  private func first<Value>(_ pick: (EntryToken) -> Value?) -> Value? {
    for token in tokens {
      if let value = pick(token) { return value }
    }
    return nil
  }
}
