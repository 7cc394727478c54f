/// What a user searches for, folded so that case and width do not matter.

/// A needle for `Ledger.contains`: ASCII letters without case, full-width forms as their ASCII ones.
package struct SearchText: Equatable, Sendable {
  package let text: String
  /// The folded scalars.
  let units: [UInt32]
  /// The unit that is looked for first, and every way to spell it in UTF-8.
  let anchor: Int
  let spellings: [[UInt8]]

  package init(_ text: String) {
    self.text = text
    let folded = text.unicodeScalars.map { SearchText.folded($0.value) }
    let rarest = folded.indices.min {
      SearchText.rank(folded[$0]) < SearchText.rank(folded[$1])
    }
    units = folded
    anchor = rarest ?? 0
    spellings = rarest.map { SearchText.spellings(of: folded[$0]) } ?? []
  }

  package var isEmpty: Bool { units.isEmpty }

  /// Capital letters become small ones, full-width forms (，：１Ａ and the wide space) ASCII.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    var scalar = scalar
    if scalar >= 0xFF01, scalar <= 0xFF5E { scalar -= 0xFEE0 }
    if scalar == 0x3000 { return 0x20 }
    return scalar >= 65 && scalar <= 90 ? scalar + 32 : scalar
  }

  /// How often a unit is met in ledgers, roughly: rare ones make the better anchor.
  private static func rank(_ unit: UInt32) -> Int {
    if unit >= 0x80 { return 0 }
    let common = Array(" e:d0t2-1o6nusia+#@!r3h5g4lc98w7pm".unicodeScalars.map(\.value))
    return 100 - (common.firstIndex(of: unit) ?? 99)
  }

  private static func spellings(of unit: UInt32) -> [[UInt8]] {
    guard unit < 0x80 else { return [utf8(unit)] }
    var forms = [unit]
    if unit >= 97, unit <= 122 { forms.append(unit - 32) }
    if unit == 0x20 { forms.append(0x3000) }
    for form in forms where form >= 0x21 && form <= 0x7E { forms.append(form + 0xFEE0) }
    return forms.map(utf8)
  }

  private static func utf8(_ unit: UInt32) -> [UInt8] {
    Unicode.Scalar(unit).map { Array(String(Character($0)).utf8) } ?? []
  }
}
