/// E-mail addresses and number plates, by which a person can be found.

struct SensitiveSigns {
  /// What is to be hidden, in order.
  func find(in text: [UInt32]) -> [(range: Range<Int>, kind: MaskKind)] {
    var found: [(range: Range<Int>, kind: MaskKind)] = []
    var place = 0
    while place < text.count {
      let end = found.last?.range.upperBound ?? 0
      if let range = Self.address(text, around: place, from: end) {
        found.append((range, .email))
      } else if let range = Self.plate(text, at: place) {
        found.append((range, .plate))
      } else {
        place += 1
        continue
      }
      place = found.last?.range.upperBound ?? place + 1
    }
    return found
  }

  /// `name@host.domain`, where its sign stands at a place.
  private static func address(
    _ text: [UInt32], around place: Int, from limit: Int
  ) -> Range<Int>? {
    guard folded(text[place]) == 0x40 else { return nil }
    var start = place
    // No address has more before its sign.
    while start > limit, place - start < 64, isAddress(text[start - 1]) { start -= 1 }
    var end = place + 1
    while end < text.count, end - place < 255, isAddress(text[end]) { end += 1 }
    // The dot or hyphen that ends a sentence is no part of it.
    while end > place + 1, !isAlphanumeric(text[end - 1]) { end -= 1 }
    let host = text[place + 1..<end]
    guard start < place, let dot = host.lastIndex(where: { folded($0) == 0x2E }),
      dot > host.startIndex, host.endIndex - dot > 2
    else { return nil }
    return start..<end
  }

  /// `湘A·12345`, `湘AD12345`, `湘A1234警`: a province, a letter, five or six signs of which at least
  /// two are digits, and no letter or digit behind.
  private static func plate(_ text: [UInt32], at place: Int) -> Range<Int>? {
    guard provinces.contains(text[place]), place + 1 < text.count,
      (0x41...0x5A).contains(upper(text[place + 1]))
    else { return nil }
    var next = place + 2
    if next < text.count, dividers.contains(text[next]) { next += 1 }
    let first = next
    var digits = 0
    while next < text.count, isAlphanumeric(text[next]) {
      if (0x30...0x39).contains(folded(text[next])) { digits += 1 }
      next += 1
      if next - first > 6 { return nil }
    }
    let isSpecial = next - first == 4 && next < text.count && specials.contains(text[next])
    if isSpecial { next += 1 }
    return (next - first == 5 || next - first == 6) && digits >= 2 ? place..<next : nil
  }

  private static let provinces = scalars("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
  private static let specials = scalars("警学挂港澳领使")
  private static let dividers = scalars("·•・. -－　")

  private static func scalars(_ text: String) -> Set<UInt32> {
    Set(text.unicodeScalars.map(\.value))
  }

  /// Full-width signs as their half-width ones.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
  }

  private static func upper(_ scalar: UInt32) -> UInt32 {
    let folded = folded(scalar)
    return (0x61...0x7A).contains(folded) ? folded - 0x20 : folded
  }

  private static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(folded(scalar)) || (0x41...0x5A).contains(upper(scalar))
  }

  private static func isAddress(_ scalar: UInt32) -> Bool {
    isAlphanumeric(scalar) || [0x2E, 0x2D, 0x5F, 0x2B].contains(folded(scalar))
  }
}
