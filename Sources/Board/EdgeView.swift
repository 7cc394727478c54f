/// The columns beyond the edges of the screen, named on the row above the footer.

import Canvas
import LedgerModel
import LedgerText
import Rules

/// How many issues of hidden columns call, each counted once, by the word of its card.
struct Alarms {
  var late = 0
  var lapsed = 0
  var still = 0

  mutating func add(_ other: Alarms) {
    late += other.late
    lapsed += other.lapsed
    still += other.still
  }
}

extension BoardState {
  /// Names what is hidden at the left and at the right with counts; what is late there stays red. Cut
  /// at whole columns, the others are counted.
  func drawEdges(_ frame: inout Frame, _ note: Rect, _ layout: Layout) {
    let visible = visibleColumns(layout, from: shownScroll.column).map(\.number)
    guard !visible.isEmpty else { return }
    let first = max(0, shownScroll.column)
    let left = hidden(0..<first, except: visible)
    // A folded column may stand between visible ones: 未知 is behind 已销号.
    let right = hidden(first..<max(first, arrangement.columnCount), except: visible)
    var end = note.columns - 1
    // Each side takes what it needs of its half; what the right one leaves is the left one's.
    let half = left.named.isEmpty || right.named.isEmpty ? note.columns - 2 : note.columns / 2 - 2
    let isOnlyFolded = right.count == 1 && right.named.contains { isFolded(arrangement.keys[$0]) }
    if let column = right.named.first, isOnlyFolded {
      let title = title(of: arrangement.keys[column])
      let spans =
        [Span(say(Wording.folded(title, arrangement.count(of: column))), .dim)]
        + alarms(of: column)
      end -= width(of: spans)
      draw(spans, &frame, x: max(1, end), y: note.y)
    } else if !right.named.isEmpty {
      let spans = spans(right, arrow: setting.glyphs.moreRight, columns: half)
      end -= width(of: spans)
      draw(spans, &frame, x: end, y: note.y)
    }
    if !left.named.isEmpty {
      draw(
        spans(left, arrow: setting.glyphs.moreLeft, columns: end - 3), &frame, x: 1, y: note.y)
    }
  }

  /// Columns that are not empty: those that can be named, and how many there are.
  private struct Hidden {
    var named: [Int]
    var count: Int
  }

  private func hidden(_ columns: Range<Int>, except visible: [Int]) -> Hidden {
    let filled = columns.lazy.filter { (column: Int) -> Bool in
      arrangement.count(of: column) > 0 && !visible.contains(column)
    }
    // A million columns are columns of names, of which none is empty.
    let most = 50
    let named = filled.prefix(most)
    // Where work goes on is named before what is finished.
    return Hidden(
      named: named.filter { !isFinished($0) } + named.filter { isFinished($0) },
      count: columns.count > 1000
        ? columns.count - visible.count(where: columns.contains) : filled.count { _ in true })
  }

  private func isFinished(_ column: Int) -> Bool {
    let key = arrangement.keys[column]
    return key == .status(.done) || key == .status(.closed) || isFolded(key)
  }

  /// Every hidden column by name, or as many as fit and then one figure for the others. Alarms of
  /// several columns are added up.
  private func spans(_ hidden: Hidden, arrow: Character, columns room: Int) -> [Span] {
    let alarms = hidden.named.map { counted(alarmsOf: $0) }
    for named in stride(from: hidden.named.count, through: 0, by: -1) {
      let spans = spans(hidden, alarms, naming: named, arrow)
      if width(of: spans) <= room { return spans }
    }
    let bare = [
      Span(
        "\(arrow) " + say(Wording.otherColumns(hidden.count, holding: nil, isAll: true)), .dim)
    ]
    return width(of: bare) <= room ? bare : [Span("\(arrow)", .dim)]
  }

  private func spans(
    _ hidden: Hidden, _ alarms: [Alarms], naming named: Int, _ arrow: Character
  ) -> [Span] {
    var spans = [Span("\(arrow)", .dim)]
    for (place, column) in hidden.named.prefix(named).enumerated() {
      let name = parts(of: column).map { counted($0.title, $0.count) }.joined(separator: " ")
      spans.append(Span((place == 0 ? " " : "  ") + name, .dim))
      spans += alarmSpans(alarms[place])
    }
    let others = hidden.named.dropFirst(named)
    guard hidden.count > named else { return spans }
    let issues = others.reduce(0) { $0 + arrangement.count(of: $1) }
    let words = say(
      Wording.otherColumns(
        hidden.count - named, holding: hidden.count == hidden.named.count ? issues : nil,
        isAll: named == 0))
    spans.append(Span((named == 0 ? " " : "  ") + words, .dim))
    return spans + alarmSpans(alarms.dropFirst(named).reduce(into: Alarms()) { $0.add($1) })
  }

  /// `逾期2 周期逾1 停1` behind the name of a column that is not in sight.
  func alarms(of column: Int) -> [Span] { alarmSpans(counted(alarmsOf: column)) }

  private func alarmSpans(_ alarms: Alarms) -> [Span] {
    let words: [(count: Int, text: String, ink: Role)] = [
      (alarms.late, say(Wording.lateCount(alarms.late)), .late),
      (alarms.lapsed, counted(say(Wording.lapsed), alarms.lapsed), .late),
      (alarms.still, say(Wording.stillCount(alarms.still)), .warn),
    ]
    return words.filter { $0.count > 0 }.map { Span(" " + $0.text, $0.ink) }
  }

  private func counted(alarmsOf column: Int) -> Alarms {
    let rules = rules
    // Enough to know that it is not 0.
    return arrangement.items(in: column).prefix(5000).reduce(into: Alarms()) { alarms, item in
      guard Int(item) < ledger.rows.count else { return }
      let lit = RuleSet.lit(
        ledger.rows[Int(item)], rules, among: [.overdue, .cadenceLapsed, .stalled])
      // By the one word of the card, so that figures and red cards agree.
      if lit.contains(.overdue) {
        alarms.late += 1
      } else if lit.contains(.cadenceLapsed) {
        alarms.lapsed += 1
      } else if lit.contains(.stalled) {
        alarms.still += 1
      }
    }
  }

  private func width(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + setting.widths.columns(of: $1.text) }
  }

  private func draw(_ spans: [Span], _ frame: inout Frame, x: Int, y: Int) {
    var x = x
    for span in spans { x = frame.write(span.text, x: x, y: y, ink: span.ink) }
  }
}
