/// Letters as numbers, for passes over long texts.

enum Letters {
  /// The first scalar of each letter.
  static func codes(_ letters: [Character]) -> [UInt32] {
    letters.map { $0.unicodeScalars.first?.value ?? 0 }
  }

  /// The Chinese numerals below a hundred.
  static let numerals: Set<UInt32> = Set("〇零一二三四五六七八九十两".unicodeScalars.map(\.value))
}
