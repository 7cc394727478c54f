/// When the inspection was, and when its result was told.

internal import LedgerModel
internal import Prose

/// Days out of the opening sentences of a report.
struct NoticeDays: Sendable {
  private(set) var visit: DateMention?
  private(set) var feedbackOn: Day?
  private(set) var remarks: [ImportRemark] = []

  mutating func read(_ text: String) {
    let folded = FoldedText(text)
    let mentions = DateMention.all(in: text)
    for (index, mention) in mentions.enumerated() {
      let end = index + 1 < mentions.count ? mentions[index + 1].range.lowerBound : folded.count
      var stop = mention.range.upperBound
      while stop < end, folded.letters[stop] != "。", folded.letters[stop] != "\n" { stop += 1 }
      let behind = folded.text(mention.range.upperBound..<stop)
      // 截至…，反馈的15个问题 speaks of a feedback that was.
      let start = mention.range.lowerBound
      let counts = ["截至", "截止"].contains { folded.text(max(0, start - 3)..<start).contains($0) }
      let inspects = behind.firstPlace(of: [
        "进行了巡", "进行巡", "开展了", "开展", "巡察“", "进驻", "巡察了", "巡察", "巡视",
      ])
      let tells = behind.firstPlace(of: ["反馈"])
      if visit == nil, mention.isSpan, mention.precision == .day, let inspects,
        inspects <= (tells ?? .max)
      {
        visit = mention
        continue
      }
      if visit == nil, mention.isSpan, mention.precision > .day, inspects != nil {
        let words = folded.text(mention.range)
        remarks.append(
          ImportRemark(
            Phrase(
              zh: "巡察时间“\(words)”没有写到日，没有填入进驻起止",
              en: "the inspection “\(words)” is not dated to the day and was left out")))
      }
      if feedbackOn == nil, !counts, !mention.isSpan, let day = mention.day, tells != nil,
        visit.flatMap(\.to).map({ $0 <= day }) ?? true
      {
        feedbackOn = day
      }
    }
  }
}

extension String {
  /// How many letters stand before the first of some words; nil when none stands there.
  func firstPlace(of words: [String]) -> Int? {
    let folded = FoldedText(self)
    let wanted = words.map { Array($0) }
    return (0..<folded.count).first { place in
      wanted.contains { folded.end(of: $0, at: place) != nil }
    }
  }
}
