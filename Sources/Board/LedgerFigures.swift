/// The list of several ledgers: one line each with its figures, the worst first, and their sum.

import Canvas
import LedgerModel
import LedgerText
import Rules

/// The figures of a ledger in the list, in their order.
enum LedgerFigures: Int {
  case total, done, daysLeft, late, still

  /// What a narrow screen leaves out first; late and still are what the list is looked at for.
  static let hidden = [daysLeft, total, done].map(\.rawValue)
}

extension BoardState {
  /// The ledgers that were given, the one with most late and then most still issues first.
  var ledgerPicker: Picker {
    let order = choices.indices.sorted { one, other in
      let (left, right) = (urgency(of: choices[one]), urgency(of: choices[other]))
      return left == right ? one < other : left > right
    }
    var items = order.enumerated().map { place, index in
      var item = Picker.Item(
        choices[index].title, key: place < 9 ? String(place + 1) : "",
        value: .ledger(path: choices[index].path))
      item.figures = figures(choices[index])
      return item
    }
    if choices.count > 1, let sum = sumOfChoices {
      var item = Picker.Item(
        say(Phrase(zh: "合计", en: "All together")), value: .heading)
      item.figures = sum
      items.append(item)
    }
    return Picker(
      .ledger, title: say(Phrase(zh: "打开哪一本台账", en: "Which ledger")), items: items,
      selected: order.firstIndex { choices[$0].path == ledger.path } ?? 0)
  }

  private func urgency(of choice: LedgerChoice) -> (late: Int, still: Int) {
    choice.tally.map { ($0.count(.overdue), $0.count(.stalled)) } ?? (-1, 0)
  }

  private func figures(_ choice: LedgerChoice) -> [Picker.Item.Figure] {
    guard let tally = choice.tally else { return [] }
    return figures(
      total: tally.counted, finished: tally.finished, daysLeft: choice.daysLeft,
      late: tally.count(.overdue), still: tally.count(.stalled))
  }

  /// The sum over all ledgers whose figures are known; nil when none are.
  private var sumOfChoices: [Picker.Item.Figure]? {
    let tallies = choices.compactMap(\.tally)
    guard !tallies.isEmpty else { return nil }
    func sum(_ figure: (Tally) -> Int) -> Int { tallies.reduce(0) { $0 + figure($1) } }
    return figures(
      total: sum { $0.counted }, finished: sum { $0.finished }, daysLeft: nil,
      late: sum { $0.count(.overdue) }, still: sum { $0.count(.stalled) })
  }

  /// How ledgers stand, in the order of `LedgerFigures`.
  private func figures(total: Int, finished: Int, daysLeft: Int?, late: Int, still: Int)
    -> [Picker.Item.Figure]
  {
    typealias Figure = Picker.Item.Figure
    let percent = Tally.percent(finished, of: total)
    let left = daysLeft.map { say(Phrase(zh: "\(abs($0))天", en: "\(abs($0))d")) }
    return [
      Figure(
        label: say(Phrase(zh: "共", en: "all ")), value: String(total), ink: .plain,
        isNothing: total == 0),
      Figure(
        label: say(Phrase(zh: "完成", en: "done ")), value: percent.map { "\($0)%" } ?? "",
        ink: .plain, isNothing: percent == nil),
      Figure(
        label: left == nil
          ? ""
          : say(
            daysLeft ?? 0 < 0
              ? Phrase(zh: "超期限", en: "over ") : Phrase(zh: "距期限", en: "left ")),
        value: left ?? "", ink: daysLeft ?? 0 < 0 ? .warn : .plain),
      Figure(
        label: worded(LightRule.overdue.label), value: String(late), ink: .late,
        isNothing: late == 0),
      Figure(
        label: worded(LightRule.stalled.label), value: String(still), ink: .warn,
        isNothing: still == 0),
    ]
  }

  private func worded(_ name: Phrase) -> String {
    language == .chinese ? say(name) : say(name) + " "
  }

  /// Asks first which ledger to open, when several were given.
  package mutating func askForLedger() { screens = [.picker(ledgerPicker)] }
}
