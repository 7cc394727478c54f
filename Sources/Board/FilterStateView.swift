/// What is filtered and marked, at the right of the header's last line.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// How many are marked, the conditions of the filter as chips, and how many of all are shown; the
  /// counts alone where there is no room for more.
  /// - Returns: The column at which it begins.
  @discardableResult
  func drawFilterState(_ frame: inout Frame, left: Int, right: Int, y: Int) -> Int {
    var right = right
    if !marked.isEmpty {
      let text = " \(say(Wording.marked(marked.count))) "
      let start = right - setting.widths.columns(of: text)
      if start > left {
        frame.write(text, x: start, y: y, ink: .chipFilter, ground: .chipFilterGround)
      }
      right = start - 1
    }
    let counts = say(Wording.shown(arrangement.shown, arrangement.total))
    guard filter.isActive else {
      let text = "\(say(Wording.filterNone)) \(setting.glyphs.middleDot) \(counts)"
      guard right - setting.widths.columns(of: text) >= left else { return right }
      return frame.writeRight(text, right: right, y: y, ink: .dim)
    }
    guard right - left >= 4 else { return right }
    // Where there is no room for words, the bare figures still say how much is hidden.
    let figures = "\(arrangement.shown)/\(arrangement.total)"
    let shown = [counts, figures].first { setting.widths.columns(of: $0) + 8 <= right - left }
    if let shown { right = frame.writeRight(shown, right: right, y: y, ink: .strong) - 1 }
    return drawFilterChips(&frame, left: left, right: right, y: y)
  }

  /// A chip for each condition; one cut chip for all of them where they do not fit. Their colour says
  /// what they are, so that the word is the first to go.
  private func drawFilterChips(_ frame: inout Frame, left: Int, right: Int, y: Int) -> Int {
    let chips = filterChips
    let columns = chips.reduce(-1) { $0 + setting.widths.columns(of: $1.text) + ($1.isOr ? 1 : 3) }
    guard columns <= right - left else {
      let text = " " + chips.map(\.text).joined(separator: " ") + " "
      let shown = setting.widths.fitted(
        text, columns: right - left, mark: setting.glyphs.ellipsis)
      return frame.writeRight(
        shown, right: right, y: y, ink: .chipFilter, ground: .chipFilterGround)
    }
    let start = right - columns
    var x = start
    for chip in chips {
      x =
        chip.isOr
        ? frame.write(chip.text, x: x, y: y, ink: .dim) + 1
        : frame.write(" \(chip.text) ", x: x, y: y, ink: .chipFilter, ground: .chipFilterGround) + 1
    }
    let label = say(Wording.filter)
    guard start - setting.widths.columns(of: label) - 1 >= left else { return start }
    return frame.writeRight(label, right: start - 1, y: y, ink: .dim)
  }
}

extension BoardState {
  /// Whether everybody may read a condition. Words that a clerk typed may name somebody who must not
  /// be named before a room; a name, or the number of an issue, is shown as long as cards of it are.
  private func mayShow(_ test: Query.Test) -> Bool {
    guard setting.hidesPrivate else { return true }
    return switch test {
    case .text: false
    case .name, .number, .id: arrangement.shown > 0
    case .status, .fact, .due, .silence: true
    }
  }

  /// The conditions in the words of the board, not of the expression; `isOr` stands between two
  /// alternatives.
  var filterChips: [(text: String, isOr: Bool)] {
    var chips: [(text: String, isOr: Bool)] = []
    for terms in filter.query?.alternatives ?? [] where !terms.isEmpty {
      if !chips.isEmpty { chips.append((say(Wording.or), true)) }
      let shown = terms.filter { mayShow($0.test) }
      if shown.count < terms.count { chips.append((say(Wording.byText), false)) }
      chips += shown.map { (say($0.words(ledger.header, today: setting.today)), false) }
    }
    return chips
  }
}
