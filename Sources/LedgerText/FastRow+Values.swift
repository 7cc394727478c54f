/// What the values of ordinary fields must look like, as bytes.

internal import LedgerModel

extension FastRow {
  func isID(_ range: Range<Int>) -> Bool {
    guard range.count <= 40, Byte.isNamePart(words.byte(range.lowerBound)),
      words.byte(range.lowerBound) != 95
    else { return false }
    for place in range {
      let byte = words.byte(place)
      guard Byte.isNamePart(byte) || byte == 45 || byte == 46 else { return false }
    }
    return true
  }

  func isName(_ range: Range<Int>) -> Bool {
    for place in range where !Byte.isNamePart(words.byte(place)) { return false }
    return !range.isEmpty && Byte.isLetter(words.byte(range.lowerBound))
  }

  /// Digits, and perhaps a point with more digits.
  func isAmount(_ range: Range<Int>) -> Bool {
    // Longer ones may be beyond the limit: those are looked at closely.
    if range.count > 15 { return false }
    var points = 0
    for place in range {
      let byte = words.byte(place)
      if byte == 46 { points += 1 } else if !Byte.isDigit(byte) { return false }
    }
    return points <= 1 && Byte.isDigit(words.byte(range.lowerBound))
      && Byte.isDigit(words.byte(range.upperBound - 1))
  }
}
