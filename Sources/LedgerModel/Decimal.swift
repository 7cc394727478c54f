/// Decimal numbers, without floating point.
package struct Decimal: Equatable, Sendable {
  /// The number times 100, rounded half up, and how many decimals were written.
  package let hundredths: Int
  package let decimals: Int

  /// Reads `-?digits` with an optional point and digits; nil for anything else.
  package static func parse(_ text: some StringProtocol) -> Decimal? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let whole = Int(parts[0]), whole < 1 << 50
    else { return nil }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let three = Int((fraction + "000").prefix(3)) ?? 0
    let hundredths = whole * 100 + (three + 5) / 10
    return Decimal(hundredths: isNegative ? -hundredths : hundredths, decimals: fraction.count)
  }
}
