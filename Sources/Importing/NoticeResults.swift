/// The results that a sentence counts, and which of them make up the whole.

internal import LedgerModel
internal import Prose

/// Counts by status as a report gives them. A report may count 长期坚持 or 正在整改 beside 未完成 or within
/// it, and 销号 beside 已完成 or within it: what adds up to the declared total is what is meant.
struct NoticeResults: Sendable {
  private var done: Int?
  private var closed: Int?
  /// 完成整改待销号: done beside the confirmed ones.
  private var unconfirmed: Int?
  /// 已完成并长期坚持, where counted by itself.
  private var keptUp: Int?
  private var mostly: Int?
  private var staged: Int?
  /// 未完成, 未整改到位.
  private var undone: Int?
  private var underway: Int?
  private var longterm: Int?
  /// 申请延期, beside 正在整改 or within it.
  private var postponed: Int?
  /// 立行立改5个已完成，限期整改3个已完成，2个正在推进: what the parts come to, field by field.
  private var sums: [String: Int] = [:]
  /// Fields that are said more than once, and those of them that are said of the whole.
  private var repeated: Set<String> = []
  private var ofWhole: Set<String> = []
  /// 新完成2个，累计完成5个: the part is within what comes behind it.
  private var isGathered = false

  var isEmpty: Bool {
    [done, closed, unconfirmed, keptUp, mostly, staged, undone, underway, longterm, postponed]
      .allSatisfy { $0 == nil }
  }

  /// - Parameters:
  ///   - isOfPart: the count may be that of a part of the issues.
  ///   - isUnconfirmed: done, with confirmed ones beside it.
  mutating func add(
    _ value: Int, _ word: StatusMention, _ text: FoldedText, isOfPart: Bool = false,
    isUnconfirmed: Bool = false
  ) {
    if let field = NoticeResults.field(word.status) {
      if sums[field] != nil {
        repeated.insert(field)
        if !isOfPart, !ofWhole.contains(field) { isGathered = true }
      }
      sums[field, default: 0] += value
      if !isOfPart { ofWhole.insert(field) }
    }
    switch word.status {
    case .done where isUnconfirmed: unconfirmed = unconfirmed ?? value
    case .done where word.isLongterm: keptUp = keptUp ?? value
    case .done: done = done ?? value
    case .closed: closed = closed ?? value
    case .mostly: mostly = mostly ?? value
    case .staged: staged = staged ?? value
    case .todo, .doing:
      if word.status == .doing, text.text(word.range).contains("未") {
        undone = undone ?? value
      } else if word.isPostponed(in: text) {
        postponed = (postponed ?? 0) + value
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
    if let total, readings(total) == nil, isDivided(total) { return sums }
    let meant = total.flatMap(readings)
    let (finished, open) = meant ?? (finishedReadings[0], openReadings[0])
    let fields = [
      "DeclaredDone": finished, "DeclaredMostly": mostly, "DeclaredStaged": staged,
      "DeclaredOpen": open,
    ]
    return fields.compactMapValues { $0 }
  }

  /// Whether the results can add up to a total.
  func isWhole(_ total: Int) -> Bool { readings(total) != nil || isDivided(total) }

  /// Whether the parts make the whole: what is said twice is each time of another part. Where the words do
  /// not tell (党建类已完成2个，作风类已完成2个), it takes the open ones to complete it.
  private func isDivided(_ total: Int) -> Bool {
    guard !repeated.isEmpty, !isGathered, sums.values.reduce(0, +) == total else { return false }
    return repeated.isDisjoint(with: ofWhole)
      || sums["DeclaredDone"] != nil && sums["DeclaredOpen"] != nil
  }

  /// 基本完成 and 阶段性完成 are counted beside 未完成, else within it: 未完成的2个问题中1个取得阶段性成效.
  private func readings(_ total: Int) -> (finished: Int?, open: Int?)? {
    let between = (mostly ?? 0) + (staged ?? 0)
    return reading(total - between) ?? (between <= undone ?? 0 ? reading(total) : nil)
  }

  private func reading(_ rest: Int) -> (finished: Int?, open: Int?)? {
    for finished in finishedReadings {
      for open in openReadings where (finished ?? 0) + (open ?? 0) == rest {
        return (finished, open)
      }
    }
    return nil
  }

  private static func field(_ status: Status) -> String? {
    switch status {
    case .done, .closed: "DeclaredDone"
    case .mostly: "DeclaredMostly"
    case .staged: "DeclaredStaged"
    case .todo, .doing: "DeclaredOpen"
    case .void, .unknown: nil
    }
  }

  /// What 已完成 may come to, the likeliest first: issues that are confirmed have been done before, those
  /// that are kept up are mostly counted by themselves.
  private var finishedReadings: [Int?] {
    if done == nil, let unconfirmed { return [unconfirmed + (closed ?? 0) + (keptUp ?? 0)] }
    guard let plain = done ?? closed else { return [keptUp] }
    let confirmed = done == nil ? 0 : closed ?? 0
    let kept = keptUp ?? 0
    return [plain + kept, plain, plain + confirmed + kept, plain + confirmed]
  }

  /// What is still open, the likeliest first: 长期坚持 is a matter of its own beside 未完成, while 正在整改 says
  /// how far the open ones are.
  private var plainReadings: [Int?] {
    guard let undone else {
      guard let underway else { return [longterm] }
      return [underway + (longterm ?? 0), underway]
    }
    let (going, lasting) = (underway ?? 0, longterm ?? 0)
    return [undone + lasting, undone, undone + going + lasting, undone + going]
  }

  /// What is still open, with 申请延期 beside the others or within them.
  private var openReadings: [Int?] {
    guard let postponed else { return plainReadings }
    // 正在整改1个，申请延期1个 makes two; 未完成2个，申请延期1个 does not.
    let beside = plainReadings.map { ($0 ?? 0) + postponed }
    return undone == nil ? beside + plainReadings : plainReadings + beside
  }
}
