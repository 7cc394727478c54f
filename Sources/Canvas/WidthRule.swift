/// How many columns text takes on a terminal.

/// Counts, cuts and pads text in columns, by Unicode East Asian Width.
///
/// The unit is the grapheme cluster, so that no accent is torn from its letter and no flag from its
/// half. A control character counts as one column: a frame draws a blank for it.
package struct WidthRule: Equatable, Sendable {
  /// Columns of an East Asian *ambiguous* character such as “ ” ① …: 1 or 2, as the terminal draws them.
  package var ambiguous: Int

  package init(ambiguous: Int = 1) { self.ambiguous = ambiguous == 2 ? 2 : 1 }

  /// Columns of one grapheme cluster: 0, 1 or 2.
  ///
  /// 0 means that nothing would be drawn: a combining mark without a letter, an invisible sign.
  @inline(__always)
  package func columns(of glyph: Character) -> Int {
    let scalars = glyph.unicodeScalars
    guard let first = scalars.first else { return 0 }
    // One scalar is by far the most frequent case, and its UTF-8 length tells.
    if glyph.utf8.count == UTF8.width(first) { return columns(of: first) }
    return columns(ofCluster: glyph)
  }

  /// Columns of a text: the sum over its grapheme clusters.
  package func columns(of text: some StringProtocol) -> Int {
    var sum = 0
    for glyph in text { sum += columns(of: glyph) }
    return sum
  }

  /// The text, cut with `mark` at its end where it takes more than `limit` columns.
  ///
  /// The result is never wider than `limit` and never holds half a glyph. Where not even the mark
  /// fits, the text is cut without it.
  package func fitted(_ text: String, columns limit: Int, mark: Character) -> String {
    // Short texts are the rule; a byte never takes more than one column.
    if text.utf8.count <= limit { return text }
    let whole = prefix(of: text, columns: limit)
    if whole.endIndex == text.endIndex { return text }
    let room = limit - columns(of: mark)
    guard room >= 0 else { return String(whole) }
    var cut = String(prefix(of: text, columns: room))
    // A text that is cut behind dots of its own needs no more of them.
    while cut.last == "…" { cut.removeLast() }
    cut.append(mark)
    return cut
  }

  /// The longest beginning of a text that takes at most `limit` columns.
  package func prefix(of text: String, columns limit: Int) -> Substring {
    var used = 0
    var index = text.startIndex
    while index < text.endIndex {
      used += columns(of: text[index])
      if used > limit { break }
      index = text.index(after: index)
    }
    return text[..<index]
  }

  /// The text made exactly `limit` columns wide: filled with blanks at its end, or cut without a
  /// mark; a wide glyph that would straddle the limit becomes a blank.
  package func padded(_ text: String, columns limit: Int) -> String {
    let kept = prefix(of: text, columns: limit)
    let missing = max(0, limit - columns(of: kept))
    return String(kept) + String(repeating: " ", count: missing)
  }

  /// Columns of a cluster of several scalars: as a terminal adds them up, but never more than two.
  private func columns(ofCluster glyph: Character) -> Int {
    var sum = 0
    var previous: Unicode.Scalar?
    for scalar in glyph.unicodeScalars {
      // Both halves of a line end make one blank.
      if scalar == "\n", previous == "\r" { continue }
      // The emoji selector makes a narrow sign such as ☎ or a digit before a keycap wide.
      if scalar.value == 0xFE0F, let previous, previous.properties.isEmoji { return 2 }
      sum += columns(of: scalar)
      previous = scalar
    }
    return min(2, sum)
  }

  /// Columns of a scalar by itself.
  @inline(__always)
  private func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return 1 }
    if value >= 0x4E00, value <= 0x9FFF { return 2 }
    switch Self.kind(of: scalar) {
    case WidthTable.zero: return 0
    case WidthTable.wide: return 2
    case WidthTable.ambiguous: return ambiguous
    default: return 1
    }
  }

  /// What the table says about a scalar; 1 for what it does not hold.
  private static func kind(of scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    var low = 0
    var high = WidthTable.ranges.count / 3
    return WidthTable.ranges.withUnsafeBufferPointer { ranges in
      while low < high {
        let middle = (low + high) / 2
        if value < ranges[middle * 3] {
          high = middle
        } else if value > ranges[middle * 3 + 1] {
          low = middle + 1
        } else {
          return ranges[middle * 3 + 2]
        }
      }
      return 1
    }
  }
}
