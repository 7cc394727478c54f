/// From the values of a field to other ones, by as few changes of its lines as there can be.

/// What becomes of the values of one field.
struct ValueChanges {
  /// Values that others take the place of.
  private(set) var replaced: [(place: Int, new: String)] = []
  /// Places of values that go.
  private(set) var removed: [Int] = []
  /// Values that come after all others.
  private(set) var appended: [String] = []

  /// Values that both lists have, in one order, stay where they stand. Between two that stay, values
  /// are replaced one by one and surplus ones go. New ones can only be put at the end: where they
  /// would have to come in between, values from there on are written anew.
  init(from old: [String], to new: [String]) {
    let kept = ValueChanges.kept(old, new)
    var from = 0
    var to = 0
    for (left, right) in kept + [(old.count, new.count)] {
      let isEnd = left == old.count
      let (gone, come) = (left - from, right - to)
      if come > gone, !isEnd {
        // One that stays has to make room.
        rewrite(old, new, from: from, to: to)
        return
      }
      for step in 0..<min(gone, come) { replaced.append((from + step, new[to + step])) }
      if gone > come { removed += from + come..<left }
      if come > gone { appended += new[(to + gone)..<right] }
      (from, to) = (left + 1, right + 1)
    }
  }

  private mutating func rewrite(_ old: [String], _ new: [String], from: Int, to: Int) {
    let common = min(old.count - from, new.count - to)
    for step in 0..<common where old[from + step] != new[to + step] {
      replaced.append((from + step, new[to + step]))
    }
    removed += from + common..<old.count
    appended += new[(to + common)...]
  }

  /// Pairs of places of a longest common part of two lists.
  private static func kept(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    // A list of owners is short; entries by the thousand are only ever appended to or changed singly.
    guard old.count <= 1000, new.count <= 1000 else {
      return zip(old.indices, new.indices).filter { old[$0] == new[$1] }
    }
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for left in old.indices.reversed() {
      for right in new.indices.reversed() {
        lengths[left][right] =
          old[left] == new[right]
          ? lengths[left + 1][right + 1] + 1
          : max(lengths[left + 1][right], lengths[left][right + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (left, right) = (0, 0)
    while left < old.count, right < new.count {
      if old[left] == new[right] {
        pairs.append((left, right))
        (left, right) = (left + 1, right + 1)
      } else if lengths[left + 1][right] >= lengths[left][right + 1] {
        left += 1
      } else {
        right += 1
      }
    }
    return pairs
  }
}
