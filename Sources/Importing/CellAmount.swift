/// Sums of money in cells.

internal import LedgerModel
internal import Prose

enum CellAmount {
  /// Yuan as the ledger writes them: `12.6万元` is `126000`; nil for what is no single sum.
  ///
  /// - Parameter isInTenThousands: the heading says 万元, and the cell names no unit of its own.
  static func yuan(_ raw: String, isInTenThousands: Bool) -> String? {
    var text = HeadingText.folded(raw).filter { !$0.isWhitespace && $0 != "," }
    for sign in ["¥", "￥", "rmb", "人民币", "约"] where text.hasPrefix(sign) {
      text.removeFirst(sign.count)
    }
    var places = 0
    if text.hasSuffix("元") {
      text.removeLast()
    } else if !text.hasSuffix("万"), !text.hasSuffix("亿"), isInTenThousands {
      places = 4
    }
    if text.hasSuffix("万") {
      text.removeLast()
      places = 4
    } else if text.hasSuffix("亿") {
      text.removeLast()
      places = 8
    }
    return shifted(text, places)
  }

  /// A decimal number with its point moved, without rounding.
  private static func shifted(_ text: String, _ places: Int) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty, text.utf8.count <= 20,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let fraction = parts.count > 1 ? parts[1] : ""
    if places == 0 { return fraction.isEmpty ? String(parts[0]) : text }
    let digits = fraction + String(repeating: "0", count: max(0, places - fraction.count))
    let whole = String(parts[0]) + digits.prefix(places)
    let rest = digits.dropFirst(places)
    let bare = whole.drop { $0 == "0" }
    return (bare.isEmpty ? "0" : String(bare)) + (rest.isEmpty ? "" : "." + rest)
  }
}
