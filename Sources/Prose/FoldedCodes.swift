/// A text as numbers alone, for passes over all texts of a ledger.

/// The `codes` of a `FoldedText` without its letters: most texts hold none of several scalars, and are
/// folded number by number.
package struct FoldedCodes: Equatable, Sendable {
  package let codes: [UInt32]
  /// Where each letter begins, in scalars, and the end; empty where every letter is one scalar.
  private let starts: [Int]

  package init(_ text: FoldedText) {
    codes = text.codes
    starts = text.starts
  }

  /// - Parameter scalars: those of the text.
  package init(_ text: String, scalars: [UInt32]) {
    if scalars.allSatisfy(Letters.isAlone) {
      codes = scalars.map(FoldedText.fold)
      starts = []
    } else {
      let whole = FoldedText(text)
      codes = whole.codes
      starts = whole.starts
    }
  }

  package var count: Int { codes.count }

  /// The same stretch counted in scalars.
  package func scalars(of range: Range<Int>) -> Range<Int> {
    starts.isEmpty ? range : starts[range.lowerBound]..<starts[range.upperBound]
  }

  /// The offset behind a word that stands here; blanks between its letters do not matter.
  package func end(of word: [UInt32], at start: Int) -> Int? {
    guard start < count, let first = word.first, codes[start] == first else { return nil }
    var place = start + 1
    for letter in word.dropFirst() {
      while place < count, codes[place] == 0x20 { place += 1 }
      guard place < count, codes[place] == letter else { return nil }
      place += 1
    }
    return place
  }

  /// The first offset from here on that holds no blank.
  package func skippingBlanks(_ start: Int) -> Int {
    var place = start
    while place < count, codes[place] == 0x20 || codes[place] == 0x09 { place += 1 }
    return place
  }
}
