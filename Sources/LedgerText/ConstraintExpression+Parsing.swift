/// Reading constraints. Precedence as measured on recutils 1.9: `?:` binds least, then `=>` (from the
/// right), then `&&` and `||` alike, then comparisons, `+ -`, `* / %`, `&`, and the prefixes.

extension ConstraintExpression {
  /// Reads a whole constraint.
  ///
  /// - Returns: nil when it is no expression at all, which recfix refuses as well.
  init?(_ source: String) {
    guard let tokens = Token.all(in: source) else { return nil }
    // Each token may nest the tree one level deeper, and whoever walks it must not run out of stack.
    guard tokens.count <= 1000 else {
      self = .foreign("…", [])
      return
    }
    var parser = Parser(tokens: tokens)
    guard let expression = parser.choice(), parser.isAtEnd else { return nil }
    self = expression
  }

  private enum Token: Equatable {
    case name(String)
    case number(Int)
    case real
    case text(String)
    case sign(String)

    /// nil when something is no token.
    static func all(in source: String) -> [Token]? {
      var tokens: [Token] = []
      var rest = source[...]
      while let first = rest.unicodeScalars.first {
        switch first {
        case " ", "\t", "\n": rest = rest.dropFirst()
        case "'", "\"":
          guard let (text, after) = quoted(rest, first) else { return nil }
          tokens.append(.text(text))
          rest = after
        case "a"..."z", "A"..."Z":
          let name = rest.prefix { isNameCharacter($0) }
          tokens.append(.name(String(name)))
          rest = rest[name.endIndex...]
        case "0"..."9":
          let digits = rest.prefix { isNameCharacter($0) || $0 == "." }
          guard let token = number(String(digits)) else { return nil }
          tokens.append(token)
          rest = rest[digits.endIndex...]
        default:
          guard let sign = signs.first(where: { rest.hasPrefix($0) }) else { return nil }
          tokens.append(.sign(sign))
          rest = rest.dropFirst(sign.count)
        }
      }
      return tokens
    }

    /// Longer signs first, so that `=>` is not taken for `=`.
    private static let signs = [
      "&&", "||", "=>", "!=", "<<", ">>", "==", "<=", ">=", "=", "~", "!", "#", "(", ")", "<", ">",
      "+", "-", "*", "/", "%", "&", "?", ":", "[", "]", ".",
    ]

    private static func isNameCharacter(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber || character == "_")
    }

    /// A backslash before a quote keeps it inside, and stays: recutils has no escapes here.
    private static func quoted(_ source: Substring, _ mark: Unicode.Scalar) -> (
      String, Substring
    )? {
      var text = ""
      var escaped = false
      var rest = source.dropFirst()
      while let character = rest.first {
        rest = rest.dropFirst()
        if character.unicodeScalars.first == mark && !escaped { return (text, rest) }
        escaped = character == "\\" && !escaped
        text.append(character)
      }
      return nil
    }

    private static func number(_ digits: String) -> Token? {
      if let value = RecNumber.integer(digits) { return .number(value) }
      let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { $0.allSatisfy(\.isNumber) } ? .real : nil
    }
  }

  private struct Parser {
    let tokens: [Token]
    var position = 0
    /// Expressions nested deeper than this are not read: the reader must not run out of stack.
    private var depth = 0

    init(tokens: [Token]) { self.tokens = tokens }

    var isAtEnd: Bool { position == tokens.count }

    private mutating func take(_ signs: String...) -> String? {
      guard position < tokens.count, case .sign(let sign) = tokens[position], signs.contains(sign)
      else { return nil }
      position += 1
      return sign
    }

    mutating func choice() -> ConstraintExpression? {
      guard let condition = implication() else { return nil }
      guard take("?") != nil else { return condition }
      guard let yes = choice(), take(":") != nil, let no = choice() else { return nil }
      return .foreign("?:", [condition, yes, no])
    }

    private mutating func implication() -> ConstraintExpression? {
      guard let left = combination() else { return nil }
      guard take("=>") != nil else { return left }
      guard let right = implication() else { return nil }
      return .implies(left, right)
    }

    private mutating func combination() -> ConstraintExpression? {
      guard var left = comparison() else { return nil }
      while let sign = take("&&", "||") {
        guard let right = comparison() else { return nil }
        left = sign == "&&" ? .both(left, right) : .either(left, right)
      }
      return left
    }

    private mutating func comparison() -> ConstraintExpression? {
      guard var left = sum() else { return nil }
      while let sign = take("=", "!=", "~", "<<", ">>", "==", "<", ">", "<=", ">=") {
        guard let right = sum() else { return nil }
        switch sign {
        case "=": left = .equal(left, right)
        case "!=": left = .notEqual(left, right)
        case "~": left = .matches(left, right)
        case "<<": left = .before(left, right)
        case ">>": left = .after(left, right)
        default: left = .foreign(sign, [left, right])
        }
      }
      return left
    }

    private mutating func sum() -> ConstraintExpression? {
      guard var left = product() else { return nil }
      while let sign = take("+", "-") {
        guard let right = product() else { return nil }
        left = .foreign(sign, [left, right])
      }
      return left
    }

    private mutating func product() -> ConstraintExpression? {
      guard var left = prefixed() else { return nil }
      while let sign = take("*", "/", "%", "&") {
        guard let right = prefixed() else { return nil }
        left = .foreign(sign, [left, right])
      }
      return left
    }

    private mutating func prefixed() -> ConstraintExpression? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 200, position < tokens.count else { return nil }
      if take("!") != nil {
        guard let operand = prefixed() else { return nil }
        return .not(operand)
      }
      if take("#") != nil {
        guard case .field(let name)? = primary() else { return nil }
        return .count(name)
      }
      if take("-") != nil {
        guard let operand = prefixed() else { return nil }
        if case .number(let value) = operand { return .number(-value) }
        return .foreign("-", [operand])
      }
      return primary()
    }

    private mutating func primary() -> ConstraintExpression? {
      if take("(") != nil {
        guard let inner = choice(), take(")") != nil else { return nil }
        return inner
      }
      guard position < tokens.count else { return nil }
      let token = tokens[position]
      position += 1
      switch token {
      case .text(let text): return .text(text)
      case .number(let value): return .number(value)
      case .real: return .foreign(".", [])
      case .name(let name): return suffixed(name)
      case .sign: return nil
      }
    }

    /// `F[2]` and `F.G`, which guatu leaves to recutils.
    private mutating func suffixed(_ name: String) -> ConstraintExpression? {
      if take("[") != nil {
        guard position < tokens.count, case .number = tokens[position] else { return nil }
        position += 1
        guard take("]") != nil else { return nil }
        return .foreign("[]", [.field(name)])
      }
      if take(".") != nil {
        guard position < tokens.count, case .name = tokens[position] else { return nil }
        position += 1
        return .foreign(".", [.field(name)])
      }
      return .field(name)
    }
  }
}
