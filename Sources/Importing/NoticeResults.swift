/// The results that a sentence counts, and which of them make up the whole.

internal import LedgerModel
internal import Prose

/// Counts by status as a report gives them. A report may count 长期坚持 or 正在整改 beside 未完成 or within
/// it, and 销号 beside 已完成 or within it: what adds up to the declared total is what is meant.
struct NoticeResults: Sendable {
  private var done: Int?
  private var closed: Int?
  /// 已完成并长期坚持, where counted by itself.
  private var keptUp: Int?
  private var mostly: Int?
  private var staged: Int?
  /// 未完成, 未整改到位.
  private var undone: Int?
  private var underway: Int?
  private var longterm: Int?

  var isEmpty: Bool {
    [done, closed, keptUp, mostly, staged, undone, underway, longterm].allSatisfy { $0 == nil }
  }

  mutating func add(_ value: Int, _ word: StatusMention, _ text: FoldedText) {
    switch word.status {
    case .done where word.isLongterm: keptUp = keptUp ?? value
    case .done: done = done ?? value
    case .closed: closed = closed ?? value
    case .mostly: mostly = mostly ?? value
    case .staged: staged = staged ?? value
    case .todo, .doing:
      if word.status == .doing, text.text(word.range).contains("未") {
        undone = undone ?? value
      } else if word.isLongterm {
        longterm = (longterm ?? 0) + value
      } else {
        underway = (underway ?? 0) + value
      }
    case .void, .unknown: break
    }
  }

  /// The fields of the header.
  ///
  /// - Parameter total: how many issues there are, where it is said.
  func numbers(total: Int?) -> [String: Int] {
    let meant = total.flatMap(readings)
    let (finished, open) = meant ?? (finishedReadings[0], openReadings[0])
    let fields = [
      "DeclaredDone": finished, "DeclaredMostly": mostly, "DeclaredStaged": staged,
      "DeclaredOpen": open,
    ]
    return fields.compactMapValues { $0 }
  }

  /// Whether the results can add up to a total.
  func isWhole(_ total: Int) -> Bool { readings(total) != nil }

  private func readings(_ total: Int) -> (finished: Int?, open: Int?)? {
    let rest = total - (mostly ?? 0) - (staged ?? 0)
    for finished in finishedReadings {
      for open in openReadings where (finished ?? 0) + (open ?? 0) == rest {
        return (finished, open)
      }
    }
    return nil
  }

  /// What 已完成 may come to, the likeliest first: issues that are confirmed have been done before, those
  /// that are kept up are mostly counted by themselves.
  private var finishedReadings: [Int?] {
    guard let plain = done ?? closed else { return [keptUp] }
    let confirmed = done == nil ? 0 : closed ?? 0
    let kept = keptUp ?? 0
    return [plain + kept, plain, plain + confirmed + kept, plain + confirmed]
  }

  /// What is still open, the likeliest first: 长期坚持 is a matter of its own beside 未完成, while 正在整改 says
  /// how far the open ones are.
  private var openReadings: [Int?] {
    guard let undone else {
      guard let underway else { return [longterm] }
      return [underway + (longterm ?? 0), underway]
    }
    let (going, lasting) = (underway ?? 0, longterm ?? 0)
    return [undone + lasting, undone, undone + going + lasting, undone + going]
  }
}
