/// The three-way merge of comment lines and blank ones, in which nothing that a side wrote is lost.

/// Lines as bytes without their ends.
typealias TextLine = [UInt8]

enum LineWeave {
  /// A line of the base stays where both sides kept it; what either side added stands where it was
  /// added, ours first. There is no conflict: of a line that both changed, both new forms stay.
  static func merged(base: [TextLine], ours: [TextLine], theirs: [TextLine]) -> [TextLine] {
    if ours == base || ours == theirs { return theirs }
    if theirs == base { return ours }
    let left = additions(to: base, in: ours)
    let right = additions(to: base, in: theirs)
    var result: [TextLine] = []
    for place in 0...base.count {
      result += union(left.added[place], right.added[place])
      if place < base.count, left.isKept[place], right.isKept[place] { result.append(base[place]) }
    }
    return result
  }

  /// Common lines once, in between those of the first before those of the second.
  private static func union(_ first: [TextLine], _ second: [TextLine]) -> [TextLine] {
    if first == second || second.isEmpty { return first }
    if first.isEmpty { return second }
    // What counts as common must not depend on which side is ours.
    let isSwapped = second.lexicographicallyPrecedes(first) { $0.lexicographicallyPrecedes($1) }
    let pairs = isSwapped ? common(second, first).map { ($0.1, $0.0) } : common(first, second)
    var result: [TextLine] = []
    var (place, other) = (0, 0)
    for (one, two) in pairs {
      result += first[place..<one] + second[other..<two] + [first[one]]
      (place, other) = (one + 1, two + 1)
    }
    return result + first[place...] + second[other...]
  }

  /// What became of the base's lines: whether each is kept, and what was added before each and after
  /// the last.
  private static func additions(
    to base: [TextLine], in side: [TextLine]
  ) -> (isKept: [Bool], added: [[TextLine]]) {
    var isKept = [Bool](repeating: false, count: base.count)
    var added = [[TextLine]](repeating: [], count: base.count + 1)
    var (place, slot) = (0, 0)
    for (one, two) in common(base, side) {
      added[slot] += side[place..<two]
      isKept[one] = true
      (place, slot) = (two + 1, one + 1)
    }
    added[slot] += side[place...]
    return (isKept, added)
  }

  /// Pairs of equal lines, rising on both sides, as many as there can be; only those at both ends
  /// where the lines between them are too many to be compared each with each.
  static func common(_ left: [TextLine], _ right: [TextLine]) -> [(Int, Int)] {
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var end = 0
    while end < left.count - start, end < right.count - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    {
      end += 1
    }
    let rows = left.count - start - end
    let columns = right.count - start - end
    var pairs = (0..<start).map { ($0, $0) }
    if rows > 0, columns > 0, rows * columns <= 1 << 20 {
      pairs += table(left[start..<start + rows], right[start..<start + columns])
    }
    return pairs + (0..<end).map { (left.count - end + $0, right.count - end + $0) }
  }

  private static func table(
    _ left: ArraySlice<TextLine>, _ right: ArraySlice<TextLine>
  ) -> [(Int, Int)] {
    let width = right.count + 1
    var best = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        best[row * width + column] =
          left[left.startIndex + row] == right[right.startIndex + column]
          ? best[(row + 1) * width + column + 1] + 1
          : max(best[(row + 1) * width + column], best[row * width + column + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      if left[left.startIndex + row] == right[right.startIndex + column] {
        pairs.append((left.startIndex + row, right.startIndex + column))
        row += 1
        column += 1
      } else if best[(row + 1) * width + column] >= best[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }
}
