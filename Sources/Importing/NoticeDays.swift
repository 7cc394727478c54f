/// When the inspection was, and when its result was told.

internal import LedgerModel
internal import Prose

/// Days out of the opening sentences of a report.
struct NoticeDays: Sendable {
  private(set) var visit: DateMention?
  /// The day on which the inspectors came, where no span is given.
  private(set) var arrival: Day?
  private(set) var feedbackOn: Day?
  private(set) var remarks: [ImportRemark] = []

  private static let inspecting = [
    "进行了巡", "进行巡", "开展了", "开展", "巡察“", "进驻", "巡察了", "巡察", "巡视",
  ]

  /// What stands there in place of a span: a day, a bridge and a figure that is no day.
  private static func torn(_ text: FoldedText, _ mention: DateMention) -> String? {
    let place = text.skippingBlanks(mention.range.upperBound)
    guard mention.day != nil, place < text.count, "至到-—–~～－".contains(text.folded[place]) else {
      return nil
    }
    var end = place
    while end < text.count, "至到-—–~～－0123456789年月日号 ".contains(text.folded[end]) { end += 1 }
    let behind = text.folded[place..<end]
    guard behind.contains(where: \.isNumber) else { return nil }
    return text.text(mention.range.lowerBound..<end).trimmed
  }

  private static func unreadable(_ words: String) -> ImportRemark {
    ImportRemark(
      Phrase(
        zh: "巡察时间“\(words)”读不出起止，像是写错了，没有填入；请核对原件后补上",
        en:
          "the days of the inspection “\(words)” cannot be read, as if mistyped; none was filled in: please add them from the original"
      ))
  }

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
      let inspects = behind.firstPlace(of: NoticeDays.inspecting)
      let tells = behind.firstPlace(of: ["反馈", "通报了巡", "通报巡"])
      let words = folded.text(mention.range)
      // 7月7日—8日1日: one of both days was mistyped.
      if visit == nil, !mention.isSpan, inspects != nil, let torn = NoticeDays.torn(folded, mention)
      {
        remarks.append(NoticeDays.unreadable(torn))
        continue
      }
      if visit == nil, mention.isSpan, mention.precision == .day, let inspects,
        inspects <= (tells ?? .max)
      {
        visit = mention
        continue
      }
      if visit == nil, mention.isSpan, mention.precision > .day, inspects != nil {
        remarks.append(
          ImportRemark(
            Phrase(
              zh: "巡察时间“\(words)”没有写到日，没有填入进驻起止；请在台账里补上，不补就查不出早于巡察的措施",
              en:
                "the inspection “\(words)” is not dated to the day and was left out; add its days to the ledger, or measures from before it cannot be found"
            )))
      }
      // 9月8日，县委第一巡察组进驻甲镇: the day on which it began.
      if visit == nil, arrival == nil, !mention.isSpan, let day = mention.day,
        let enters = behind.firstPlace(of: ["进驻"]), enters <= (tells ?? .max),
        feedbackOn.map({ day <= $0 }) ?? true
      {
        arrival = day
        continue
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
