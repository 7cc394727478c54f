/// Of how many issues a later report tells, where it leaves out those that an earlier one told of.

internal import LedgerModel
internal import Prose

/// 现将其余3个问题整改情况通报如下, 本次通报3个: the totals of such a report are those of these issues, whatever
/// it says of all of them.
enum NoticeScope {
  /// Which of the sentence's counts says it.
  static func find(_ sentence: NoticeSentence) -> Int? {
    let text = sentence.text
    guard publishing.contains(where: { text.text.contains($0) }) else { return nil }
    for (index, count) in sentence.counts.enumerated()
    where count.thing == .issues || count.thing == .bare {
      let clause = text.clause(at: count.range.lowerBound)
      // 现将未完成的1个问题和已完成的3个问题通报如下 tells of more than the one.
      let isAlone = !sentence.neighbours(of: index, within: reach).contains {
        sentence.counts[$0].thing == .issues
          && clause.contains(sentence.counts[$0].range.lowerBound)
      }
      guard isAlone else { continue }
      let before = text.text(clause.lowerBound..<count.range.lowerBound)
      let behind = text.text(
        count.range.upperBound..<max(count.range.upperBound, clause.upperBound))
      let inside = text.text(count.range)
      let isOfRest = rests.contains { before.contains($0) || inside.contains($0) }
      if isOfRest, publishing.contains(where: { behind.contains($0 + "如下") }) {
        return index
      }
      // 本次通报3个, 本次通报未完成的3个问题.
      if nows.contains(where: { now in
        publishing.contains { act in before.contains(now + act) || before.contains(now + "集中" + act)
        }
      }), isOfRest || isRightBehind(before) {
        return index
      }
    }
    return nil
  }

  private static func isRightBehind(_ before: String) -> Bool {
    publishing.contains { act in
      guard let end = before.ranges(of: act).last?.upperBound else { return false }
      return before[end...].allSatisfy { "的问题为共：:".contains($0) }
    }
  }

  private static let reach = 30
  private static let rests = ["其余", "剩余", "余下", "遗留", "未完成", "未整改", "尚未", "后续", "未销号"]
  private static let publishing = ["通报", "公开", "公示", "公布"]
  private static let nows = ["本次", "此次", "本期"]
}

extension NoticeSentence {
  /// The counts that begin so near to another, without it.
  fileprivate func neighbours(of index: Int, within reach: Int) -> [Int] {
    let place = counts[index].range.lowerBound
    let near = counts.first(from: place - reach)..<counts.first(from: place + reach)
    return near.filter { $0 != index }
  }
}
