/// Deadlines among other words: one that moved, one of several stages, one with what it asks for.

internal import LedgerModel
internal import Prose

extension NoticeDeadline {
  /// 2026年3月31日（经批准延期至2026年9月30日）, 3月底前完成清理，6月底前完成移交, 6月30日前取得阶段性成效并长期坚持. Gives false
  /// where no day or month stands there.
  mutating func readWords(_ value: String, _ anchor: Day, _ feedbackOn: Day?) -> Bool {
    let text = FoldedText(value)
    guard text.count <= 100 else { return false }
    let days = DateMention.all(in: value, anchor: anchor).compactMap { mention -> Point? in
      // 2026年春节前 names a day that no rule tells.
      guard mention.precision < .year || mention.isPeriod, !mention.isPeriod || mention.to != nil,
        let to = mention.to
      else { return nil }
      let words = text.text(mention.range)
      let bare = words.hasSuffix("前") ? String(words.dropLast()) : words
      let read = NoticeDeadline.read(bare, anchor, feedbackOn)?.due
      return Point(
        day: mention.isYearInferred ? read ?? to : to, range: mention.range,
        isInferred: mention.isYearInferred && !NoticeDeadline.namesYear(value))
    }
    guard let last = days.last else { return false }
    saysMore = true
    if ["长期", "常态", "持续坚持"].contains(where: { value.contains($0) }) { flags.insert(.longterm) }
    if ImmediateWord.isHeld(by: value) { flags.insert(.immediate) }
    let former = days.filter { NoticeDeadline.isFormer(text, $0.range) }
    let moved = days.last { NoticeDeadline.isMoved(text, $0.range) }
    let others = days.filter { !former.contains($0) }
    if let moved {
      take(moved)
    } else if !former.isEmpty {
      guard let kept = others.last else {
        take(last)
        return true
      }
      take(kept)
    } else if days.count > 1, let end = days.max(by: { $0.day < $1.day }) {
      // 9月30日（3月4日批准延期）: the day of a decision is no deadline.
      let isDecision = days.dropFirst().contains { NoticeDeadline.isDecision(text, $0.range) }
      if isDecision {
        take(days[0])
      } else {
        take(end)
        addStages(days, text)
      }
    } else {
      take(last)
    }
    return true
  }

  private struct Point: Equatable {
    var day: Day
    var range: Range<Int>
    var isInferred: Bool
  }

  private mutating func take(_ point: Point) {
    due = point.day
    isInferred = point.isInferred
  }

  private mutating func addStages(_ days: [Point], _ text: FoldedText) {
    stages = days.enumerated().map { index, point in
      let end = index + 1 < days.count ? days[index + 1].range.lowerBound : text.count
      let words = NoticePeople.clean(text.text(point.range.lowerBound..<end))
      return CellDeadline.Stage(day: point.day, text: words)
    }
    saysMore = false
  }

  private static let moves = ["延期", "延长", "延至", "延到", "顺延", "推迟", "调整", "变更", "展期"]

  /// 延期至2026年9月30日, 调整为9月30日.
  private static func isMoved(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let before = text.text(max(0, range.lowerBound - 8)..<range.lowerBound)
    guard let last = before.last, "至到为".contains(last) else { return false }
    return moves.contains { before.contains($0) }
  }

  /// 原时限2026年6月30日, 由2026年6月30日.
  private static func isFormer(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let clause = text.clause(at: range.lowerBound)
    let from = max(clause.lowerBound, range.lowerBound - 6)
    let before = text.text(min(from, range.lowerBound)..<range.lowerBound)
    return before.contains("原") || before.hasSuffix("由")
  }

  /// 2026年3月4日批准延期.
  private static func isDecision(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    let behind = text.text(range.upperBound..<min(text.count, range.upperBound + 8))
    return ["批准", "同意", "审批", "研究"].contains { behind.contains($0) }
  }
}
