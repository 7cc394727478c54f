/// The version in a Format field.
enum FormatVersion {
  static let current = "guatu-ledger 1"

  /// N of `guatu-ledger N`, written without a sign or zeros before it; nil for any other text.
  static func read(_ text: some StringProtocol) -> Int? {
    guard text.hasPrefix(name) else { return nil }
    let digits = text.dropFirst(name.count)
    guard digits.first != "0", digits.utf8.allSatisfy(Byte.isDigit) else { return nil }
    return Int(digits)
  }

  private static let name = "guatu-ledger "
}
