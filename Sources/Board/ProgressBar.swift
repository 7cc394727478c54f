/// The bar of statuses in the header.

import Canvas
import LedgerModel
import Rules

/// One part of the bar with its name.
struct BarSegment {
  var label: String
  var count: Int
  var role: Role
}

extension BoardState {
  /// The statuses from finished to not begun; 基本完成 and 未知 only where they occur.
  var segments: [BarSegment] {
    let all: [(Status, Phrase, Role)] = [
      (.closed, Status.closed.label, .segmentClosed), (.done, Status.done.label, .segmentDone),
      (.mostly, Status.mostly.label, .segmentMostly),
      (.staged, Phrase(zh: "阶段性", en: "partly"), .segmentStaged),
      (.doing, Phrase(zh: "在改", en: "under way"), .segmentDoing),
      (.todo, Status.todo.label, .segmentTodo), (.unknown, Status.unknown.label, .segmentTodo),
    ]
    return all.compactMap { status, label, role in
      let count = tally.count(status)
      if count == 0, status == .mostly || status == .unknown { return nil }
      return BarSegment(label: say(label), count: count, role: role)
    }
  }

  func drawProgressBar(_ frame: inout Frame, x: Int, y: Int, columns: Int) {
    let segments = segments
    let cells = BarSegment.shares(segments.map(\.count), of: columns)
    var start = x
    for (segment, count) in zip(segments, cells) {
      let glyph =
        setting.glyphs == .ascii ? segment.asciiGlyph : setting.glyphs.barFull
      frame.rule(glyph, x: start, y: y, columns: count, ink: segment.role)
      start += count
    }
  }
}

extension BarSegment {
  /// Without block characters the parts differ by glyph.
  fileprivate var asciiGlyph: Character {
    switch role {
    case .segmentClosed, .segmentDone: "#"
    case .segmentStaged, .segmentMostly: "="
    case .segmentDoing: "-"
    default: "."
    }
  }

  /// Divides cells by counts; what is there gets at least one cell as long as there are enough.
  static func shares(_ counts: [Int], of cells: Int) -> [Int] {
    let total = counts.reduce(0, +)
    guard total > 0, cells > 0 else { return counts.map { _ in 0 } }
    var shares = counts.map { $0 == 0 ? 0 : max(1, $0 * cells / total) }
    while shares.reduce(0, +) > cells,
      let largest = shares.indices.max(by: { shares[$0] < shares[$1] })
    {
      shares[largest] -= 1
    }
    // What is left over goes where rounding down took most.
    while shares.reduce(0, +) < cells {
      let missing = shares.indices.max { left, right in
        counts[left] * cells - shares[left] * total < counts[right] * cells - shares[right] * total
      }
      guard let missing else { break }
      shares[missing] += 1
    }
    return shares
  }
}
