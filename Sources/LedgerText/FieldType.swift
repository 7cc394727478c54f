/// What a descriptor's `%type` and `%typedef` allow as a value, as recutils 1.9 reads them.

internal import LedgerModel

/// A type of GNU rec.
enum FieldType: Sendable {
  case int, line, real, bool, email, field, uuid, date
  case range(ClosedRange<Int>)
  /// At most so many bytes.
  case size(Int)
  case oneOf([String])
  case regexp(String, PosixRegex)
  /// A name that a `%typedef` explains.
  case named(String)
  /// `rec T`: the type of T's key, when that set stands in the file.
  case reference(String)

  /// Reads what follows the names in `%type` or the name in `%typedef`.
  ///
  /// - Returns: nil when it is no type.
  init?(_ specification: some StringProtocol) {
    let text = specification.withoutOuterBlanks
    let word = text.prefix { $0 != " " && $0 != "\t" && $0 != "\n" }
    let rest = String(text[word.endIndex...]).withoutOuterBlanks
    // A type that wants something and has nothing after it is taken by recfix for a name.
    switch (String(word), rest.isEmpty) {
    case ("int", true): self = .int
    case ("line", true): self = .line
    case ("real", true): self = .real
    case ("bool", true): self = .bool
    case ("email", true): self = .email
    case ("field", true): self = .field
    case ("uuid", true): self = .uuid
    case ("date", true): self = .date
    case ("range", false):
      guard let range = FieldType.range(rest) else { return nil }
      self = .range(range)
    case ("size", false):
      guard let size = RecNumber.integer(rest), size >= 0 else { return nil }
      self = .size(size)
    case ("enum", false):
      guard let words = FieldType.words(rest), !words.isEmpty else { return nil }
      self = .oneOf(words)
    case ("regexp", false):
      guard let mark = rest.first, let last = rest.last, rest.count >= 2, mark == last else {
        return nil
      }
      let pattern = String(rest.dropFirst().dropLast())
      guard !pattern.contains(mark), let regex = PosixRegex(pattern) else { return nil }
      self = .regexp(pattern, regex)
    case ("rec", false):
      guard FieldType.isTypeName(rest) else { return nil }
      self = .reference(rest)
    case (let name, true):
      guard FieldType.isTypeName(name) else { return nil }
      self = .named(name)
    default: return nil
    }
  }

  static func isTypeName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 95 }
  }

  static func isFieldName(_ text: some StringProtocol) -> Bool {
    text.utf8.first == 37 ? isTypeName("a" + text.dropFirst()) : isTypeName(text)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// `min max`, or `max` alone for 0 to max.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" }
    guard (1...2).contains(words.count) else { return nil }
    var limits: [Int] = words.count == 1 ? [0] : []
    for word in words {
      switch word {
      case "MIN": limits.append(RecNumber.minimum)
      case "MAX": limits.append(RecNumber.maximum)
      default:
        guard let value = RecNumber.integer(word) else { return nil }
        limits.append(value)
      }
    }
    // A range the wrong way round lets nothing pass; that is refused where it stands.
    return limits[0] <= limits[1] ? limits[0]...limits[1] : nil
  }

  /// The words of an enum, with remarks in parentheses left out.
  private static func words(_ text: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var isInRemark = false
    for character in text + " " {
      if isInRemark {
        if character == "(" { return nil }
        if character == ")" { isInRemark = false }
        continue
      }
      switch character {
      case " ", "\t", "\n", "(":
        if !word.isEmpty { words.append(word) }
        word = ""
        isInRemark = character == "("
      case let letter where letter.isASCII && (letter.isLetter || letter.isNumber):
        word.append(letter)
      case "_", "-":
        guard !word.isEmpty else { return nil }
        word.append(character)
      default: return nil
      }
    }
    return isInRemark ? nil : words
  }

  /// Whether a value is one of this type. `named` and `reference` are resolved by the descriptor.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .int: RecNumber.isWritten(value.withoutOuterBlanks)
    case .line: !value.utf8.contains(10)
    case .real: RecNumber.isReal(value.withoutOuterBlanks)
    case .bool: ["yes", "no", "0", "1", "true", "false"].contains(value.withoutOuterBlanks)
    case .email: FieldType.emailForm?.matches(value.withoutOuterBlanks) ?? true
    case .field: FieldType.isFieldName(value.withoutOuterBlanks)
    case .uuid: FieldType.isUUID(value)
    // recfix takes any words of date(1); a ledger has one way to write a day.
    case .date: Day(iso: value.withoutOuterBlanks) != nil
    case .range(let range): RecNumber.integer(value.withoutOuterBlanks).map(range.contains) ?? false
    case .size(let limit): value.utf8.count <= limit
    case .oneOf(let words): words.contains(value.withoutOuterBlanks)
    case .regexp(_, let regex): regex.matches(value)
    case .named, .reference: true
    }
  }

  private static let emailForm = PosixRegex("^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,4}$")

  private static func isUUID(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    return bytes.count == 36
      && bytes.indices.allSatisfy { index in
        switch index {
        case 8, 13, 18, 23: bytes[index] == 45
        default:
          (48...57).contains(bytes[index]) || (65...70).contains(bytes[index])
            || (97...102).contains(bytes[index])
        }
      }
  }

  /// The type in words for a message.
  var name: Phrase {
    switch self {
    case .int: Phrase(zh: "整数", en: "a whole number")
    case .line: Phrase(zh: "单行文字", en: "one line")
    case .real: Phrase(zh: "数字", en: "a number")
    case .bool: Phrase(zh: "yes 或 no", en: "yes or no")
    case .email: Phrase(zh: "电子邮箱", en: "an e-mail address")
    case .field: Phrase(zh: "字段名", en: "a field name")
    case .uuid: Phrase(zh: "UUID", en: "a UUID")
    case .date: Phrase(zh: "日期（YYYY-MM-DD）", en: "a day (YYYY-MM-DD)")
    case .range(let range):
      Phrase(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .size(let limit): Phrase(zh: "不超过 \(limit) 字节", en: "at most \(limit) bytes")
    case .oneOf(let words):
      Phrase(
        zh: words.joined(separator: "、") + " 之一", en: "one of " + words.joined(separator: ", "))
    case .regexp(let pattern, _):
      Phrase(zh: "符合 /\(pattern)/ 的文字", en: "text that matches /\(pattern)/")
    case .named(let name), .reference(let name): Phrase(zh: name, en: name)
    }
  }
}

extension RecNumber {
  /// Whether recutils takes a text for an int: it looks at the digits alone, not at their sense.
  static func isWritten(_ text: some StringProtocol) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if digits.hasPrefix("0x") {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy { $0.isASCII && $0.isHexDigit }
    }
    return !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// Whether recutils takes a text for a real: digits, and a point with digits; even nothing at all.
  static func isReal(_ text: some StringProtocol) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count < 2 || !parts[1].isEmpty else { return false }
    return parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
