/// 日期没有年份.
internal import LedgerModel
internal import LedgerText
internal import Prose
internal import Rules

/// A month or a day in a measure before which no year stands.
///
/// A hint. Guards: a year that was named before holds on; the days of the measure's own head tell the
/// year; 每年3月 and 每月10日 belong to no year.
enum DateWithoutYearRule: IssueJudge {
  static let rule = AuditRule.dateWithoutYear
  static let name = Phrase(zh: "日期没有年份", en: "date without a year")
  static let why = Phrase(
    zh: "没有年份，隔一年就说不清", en: "a day without its year means nothing next year")
  static let settledBy = Phrase(zh: "补上年份", en: "add the year")

  static func findings(_ issue: AuditedIssue, _ setting: AuditSetting) -> [Finding] {
    issue.measures.compactMap { measure in
      guard measure.entry.day(of: "done") == nil, measure.entry.day(of: "due") == nil,
        let words = yearless(measure.text, setting.header.reportOn ?? setting.today)
      else { return nil }
      return issue.finding(
        rule, .hint, measure,
        Phrase(
          zh: "措施\(measure.id) 写的\(words)没有年份",
          en: "measure \(measure.id) names \(words) without a year"))
    }
  }

  /// The first time of a text that stands there without a year and behind none.
  private static func yearless(_ text: AuditText, _ anchor: Day) -> String? {
    // Only a text whose first 月 with a number stands before every year is read a second time.
    guard let month = firstMonth(text.scalars),
      text.times.first.map({ month < $0.range.lowerBound }) ?? true
    else { return nil }
    let times = TimeMention.all(in: text.raw, anchor: anchor)
    for time in times {
      if !time.mention.isYearInferred { return nil }
      let before = text.letters(max(0, time.range.lowerBound - 3)..<time.range.lowerBound)
      if before.contains("每") || before.contains("次年") { continue }
      return Phrase.quoted(text.letters(time.range).trimmed)
    }
    return nil
  }

  private static func firstMonth(_ scalars: [UInt32]) -> Int? {
    scalars.indices.dropFirst().first { place in
      // 月 behind a digit or a numeral.
      scalars[place] == 0x6708 && numerals.contains(scalars[place - 1])
    }
  }

  private static let numerals = Set("0123456789０１２３４５６７８９一二三四五六七八九十".unicodeScalars.map(\.value))
}
