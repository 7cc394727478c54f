/// The columns beyond the edges of the screen, named on the row above the footer.

import Canvas
import LedgerModel
import LedgerText

extension BoardState {
  /// Names what is hidden at the left and at the right with counts; what is late there stays red. Cut
  /// at whole columns, the others are counted.
  func drawEdges(_ frame: inout Frame, _ note: Rect, _ layout: Layout) {
    let visible = visibleColumns(layout, from: shownScroll.column).map(\.number)
    guard let last = visible.last else { return }
    let left = hidden(0..<max(0, shownScroll.column), except: visible)
    let right = hidden((last + 1)..<max(last + 1, arrangement.columnCount), except: visible)
    var end = note.columns - 1
    let half = left.named.isEmpty || right.named.isEmpty ? note.columns - 2 : note.columns / 2 - 2
    if !right.named.isEmpty {
      if right.count == 1, isFolded(arrangement.keys[right.named[0]]) {
        let column = right.named[0]
        let title = title(of: arrangement.keys[column])
        let text = say(Wording.folded(title, arrangement.count(of: column)))
        end = frame.writeRight(
          setting.widths.fitted(text, columns: half, mark: setting.glyphs.ellipsis), right: end,
          y: note.y, ink: .dim)
      } else {
        let spans = spans(right, arrow: setting.glyphs.moreRight, columns: half)
        end -= spans.reduce(0) { $0 + setting.widths.columns(of: $1.text) }
        draw(spans, &frame, x: end, y: note.y)
      }
    }
    if !left.named.isEmpty {
      draw(
        spans(left, arrow: setting.glyphs.moreLeft, columns: min(half, end - 3)), &frame, x: 1,
        y: note.y)
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
    return Hidden(
      named: Array(filled.prefix(most)),
      count: columns.count > 1000 ? columns.count : filled.count { _ in true })
  }

  private func spans(_ hidden: Hidden, arrow: Character, columns room: Int) -> [Span] {
    let widths = setting.widths
    var spans = [Span("\(arrow)", .dim)]
    var used = 1
    for (place, column) in hidden.named.enumerated() {
      let name = parts(of: column).map { counted($0.title, $0.count) }.joined(separator: " ")
      let late = lateCount(of: column)
      var pair = [Span(" " + name, .dim)]
      if late > 0 { pair.append(Span(" " + say(Wording.lateCount(late)), .late)) }
      let isLast = place + 1 == hidden.count
      let etc = isLast ? "" : " " + say(Wording.andColumns(hidden.count, after: place + 1))
      let width = pair.reduce(0) { $0 + widths.columns(of: $1.text) }
      guard used + width + widths.columns(of: etc) <= room else {
        let others = " " + say(Wording.andColumns(hidden.count, after: place))
        spans.append(Span(others, .dim))
        let hiddenLate = hidden.named[place...].reduce(0) { $0 + lateCount(of: $1) }
        let words = " " + say(Wording.lateCount(hiddenLate))
        if hiddenLate > 0, used + widths.columns(of: others + words) <= room {
          spans.append(Span(words, .late))
        }
        return spans
      }
      spans += pair
      used += width
    }
    return spans
  }

  private func draw(_ spans: [Span], _ frame: inout Frame, x: Int, y: Int) {
    var x = x
    for span in spans { x = frame.write(span.text, x: x, y: y, ink: span.ink) }
  }
}
