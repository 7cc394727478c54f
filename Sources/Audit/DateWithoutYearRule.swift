/// The rule 日期没有年份: date without a year.
internal import LedgerModel
internal import LedgerText
internal import Prose
internal import Rules

/// A month or a day in a measure before which no year stands.
///
/// A hint. Guards: a year that was named before holds on; the days of the measure's own head tell the
/// year; 每年3月 and 每月10日 belong to no year; 一月一次 and 三月为期 are no months.
enum DateWithoutYearRule: IssueJudge {
  static let rule = AuditRule.dateWithoutYear
  static let name = Phrase(zh: "日期没有年份", en: "date without a year")
  static let why = Phrase(
    zh: "没有年份，隔一年就说不清", en: "a day without its year means nothing next year")
  static let settledBy = Phrase(zh: "补上年份", en: "add the year")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    issue.measures.compactMap { measure in
      guard measure.entry.day(of: "done") == nil, measure.entry.day(of: "due") == nil,
        let words = yearless(measure.text, setting)
      else { return nil }
      return issue.finding(
        rule, .hint, measure,
        Phrase(
          zh: "措施\(measure.id) 写的\(words)没有年份",
          en: "measure \(measure.id) names \(words) without a year"))
    }
  }

  /// The first time of a text that stands there without a year and behind none.
  static func yearless(_ text: AuditText, _ setting: AuditSetting) -> String? {
    // Only a text whose first 月 with a number stands before every year is read a second time.
    guard let month = firstMonth(text),
      text.times.first.map({ month < $0.range.lowerBound }) ?? true
    else { return nil }
    for time in text.times(anchor: setting.header.reportOn ?? setting.today) {
      if !time.mention.isYearInferred { return nil }
      let sentence = text.sentence(around: time.range)
      let before = text.words(sentence.lowerBound..<max(sentence.lowerBound, time.range.lowerBound))
      let words = text.words(time.range).trimmed
      if recurring.contains(where: { before.contains($0) }) || !isCertain(words) { continue }
      return Phrase.quoted(words)
    }
    return nil
  }

  private static let recurring = ["每年", "每月", "每个", "次年", "当年"]

  /// Months in Chinese numerals are certain only with a day behind them.
  private static func isCertain(_ words: String) -> Bool {
    words.unicodeScalars.contains { $0.properties.numericType == .decimal }
      || words.contains("日") || words.contains("号")
  }

  private static func firstMonth(_ text: AuditText) -> Int? {
    text.cues.first { found in
      found.cue == .month && found.range.lowerBound > 0
        && numerals.contains(text.scalars[found.range.lowerBound - 1])
    }?.range.lowerBound
  }

  private static let numerals = Set(
    "0123456789０１２３４５６７８９一二三四五六七八九十 ".unicodeScalars.map(\.value))
}
