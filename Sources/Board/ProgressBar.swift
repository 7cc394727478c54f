/// The bar of statuses in the header, and its legend.

import Canvas
import LedgerModel
import Rules

/// One part of the bar with its name.
struct BarSegment {
  var label: String
  var count: Int
  var role: Role
  /// What the part is drawn with where colours tell nothing apart.
  var shade: Character
}

/// The parts of the bar in words: all that are not empty, or the first of them and the sum of the
/// others, so that the figures always add up to the total.
struct BarLegend {
  var segments: [BarSegment] = []
  /// The sum of the parts that have no entry of their own; 0 when each has one.
  var others = 0
  /// Entries stand close together.
  var isTight = false
  var columns = 0
}

extension BoardState {
  /// The statuses from finished to not begun; 基本完成 and 未知 only where they occur.
  var segments: [BarSegment] { segments(of: tally) }

  func segments(of tally: Tally) -> [BarSegment] {
    let glyphs = setting.glyphs
    // The stand-in of the dot is the line's, too.
    let thinnest =
      glyphs.middleDot == Glyphs.unicode.middleDot ? glyphs.middleDot : Glyphs.ascii.silence
    let all: [(Status, Phrase, Role, Character)] = [
      (.closed, Status.closed.label, .segmentClosed, glyphs.barFull),
      (.done, Status.done.label, .segmentDone, glyphs.shadeDark),
      (.mostly, Status.mostly.label, .segmentMostly, glyphs.shadeMedium),
      (.staged, Phrase(zh: "阶段性", en: "partly"), .segmentStaged, glyphs.shadeLight),
      (.doing, Phrase(zh: "在改", en: "under way"), .segmentDoing, glyphs.lightRule),
      (.todo, Status.todo.label, .segmentTodo, thinnest),
      (.unknown, Status.unknown.label, .segmentTodo, thinnest),
    ]
    return all.compactMap { status, label, role, shade in
      let count = tally.count(status)
      if count == 0, status == .mostly || status == .unknown { return nil }
      return BarSegment(label: say(label), count: count, role: role, shade: shade)
    }
  }

  /// A solid bar in colours; parts of different density where there are none.
  private func glyph(of segment: BarSegment, else solid: Character) -> Character {
    setting.traits.hasColours && setting.glyphs != .ascii ? solid : segment.shade
  }

  func drawProgressBar(
    _ frame: inout Frame, x: Int, y: Int, columns: Int, of tally: Tally? = nil
  ) {
    let segments = segments(of: tally ?? self.tally)
    let cells = BarSegment.shares(segments.map(\.count), of: columns)
    var start = x
    for (segment, count) in zip(segments, cells) {
      let glyph = glyph(of: segment, else: setting.glyphs.barFull)
      frame.rule(glyph, x: start, y: y, columns: count, ink: segment.role)
      start += count
    }
  }

  /// The fullest legend that fits: what is empty is left out first, then the blanks between, then what
  /// is finished becomes one entry, then the first entries do. nil where not even three fit.
  func legend(columns: Int, of tally: Tally? = nil) -> BarLegend? {
    let all = segments(of: tally ?? self.tally)
    let filled = all.filter { $0.count > 0 }
    var choices = [(all, false), (filled, false), (filled, true)].map { segments, isTight in
      BarLegend(segments: segments, isTight: isTight)
    }
    // What is finished becomes one figure first; what a meeting is about keeps its own.
    let merged = mergedFinished(filled)
    choices.append(BarLegend(segments: merged, isTight: true))
    for left in stride(from: 2, through: merged.count - 3, by: 1) {
      let others = merged.prefix(left).reduce(0) { $0 + $1.count }
      choices.append(
        BarLegend(segments: Array(merged.dropFirst(left)), others: others, isTight: true))
    }
    for var choice in choices {
      choice.columns = width(of: choice)
      if choice.columns <= columns { return choice }
    }
    return nil
  }

  /// 已销号 and 已完成 as one: both are finished.
  private func mergedFinished(_ segments: [BarSegment]) -> [BarSegment] {
    let finished = segments.filter { [.segmentClosed, .segmentDone].contains($0.role) }
    guard finished.count > 1, let last = finished.last else { return segments }
    var sum = last
    sum.label = say(Wording.finished)
    sum.count = finished.reduce(0) { $0 + $1.count }
    return [sum] + segments.filter { ![.segmentClosed, .segmentDone].contains($0.role) }
  }

  private func width(of legend: BarLegend) -> Int {
    let entries = entries(of: legend)
    return entries.reduce(0) { $0 + setting.widths.columns(of: $1.text) }
      + entries.count { $0.segment != nil } * (legend.isTight ? 1 : 2)
      + max(0, entries.count - 1) * (legend.isTight ? 1 : 2)
  }

  private func entries(of legend: BarLegend) -> [(text: String, segment: BarSegment?)] {
    var entries: [(text: String, segment: BarSegment?)] = legend.segments.map { segment in
      legend.isTight
        ? (counted(tightLabel(of: segment), segment.count), segment)
        : ("\(segment.label) \(segment.count)", segment)
    }
    if legend.others > 0 { entries.append((counted(say(Wording.others), legend.others), nil)) }
    return entries
  }

  private func tightLabel(of segment: BarSegment) -> String {
    segment.role == .segmentMostly ? shortened(segment.label) : segment.label
  }

  func drawLegend(_ legend: BarLegend, _ frame: inout Frame, x: Int, y: Int) {
    var x = x
    for (text, segment) in entries(of: legend) {
      if let segment {
        frame.put(
          glyph(of: segment, else: setting.glyphs.square), span: 1, x: x, y: y,
          ink: segment.role, ground: .ground)
        x += legend.isTight ? 1 : 2
      }
      let isEmpty = segment.map { $0.count == 0 } ?? false
      x =
        frame.write(text, x: x, y: y, ink: isEmpty ? .dim : .plain) + (legend.isTight ? 1 : 2)
    }
  }

  /// The whole legend as lines of text, for print.
  func printedLegend(columns: Int) -> [String] {
    let texts = segments.filter { $0.count > 0 }.map { segment in
      "\(glyph(of: segment, else: setting.glyphs.square)) \(segment.label) \(segment.count)"
    }
    var lines: [String] = []
    for text in texts {
      if let last = lines.last,
        setting.widths.columns(of: last) + 2 + setting.widths.columns(of: text) < columns
      {
        lines[lines.count - 1] = last + "  " + text
      } else {
        lines.append(" " + text)
      }
    }
    return lines
  }
}

extension BarSegment {
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
