// Deadlines as people type them, on Monday 15 June 2026.
import LedgerModel
import Testing

struct DeadlineInputTests {
  private static let today = Day(iso: "2026-06-15") ?? Day(number: 0)
  private static let feedback = Day(iso: "2025-12-05")

  private func read(_ text: String) throws -> DeadlineInput {
    try DeadlineInput(text, today: Self.today, feedbackOn: Self.feedback)
  }

  @Test(
    arguments: [
      // Ends of months, with and without a year.
      ("6月底", "2026-06-30"), ("6月底前", "2026-06-30"), ("6月末", "2026-06-30"), ("5月底", "2027-05-31"),
      ("2月底", "2027-02-28"), ("2028年2月底", "2028-02-29"), ("2026年6月底", "2026-06-30"),
      ("2026年 6 月底之前", "2026-06-30"), ("六月底", "2026-06-30"), ("十二月底", "2026-12-31"),
      ("6月", "2026-06-30"), ("2026年6月", "2026-06-30"), ("2026-6", "2026-06-30"),
      ("2026.6", "2026-06-30"),
      ("2026年6月份", "2026-06-30"), ("6月内", "2026-06-30"),
      // Days.
      ("6月30日", "2026-06-30"), ("6月30日前", "2026-06-30"), ("6月30号", "2026-06-30"),
      ("6月30", "2026-06-30"),
      ("6月15日", "2026-06-15"), ("6月14日", "2027-06-14"), ("6.30", "2026-06-30"),
      ("6-30", "2026-06-30"),
      ("6/30", "2026-06-30"), ("06-30", "2026-06-30"), ("2026.6.30", "2026-06-30"),
      ("2026-06-30", "2026-06-30"), ("2026/6/30", "2026-06-30"), ("2026年6月30日", "2026-06-30"),
      ("20260630", "2026-06-30"), ("２０２６年６月３０日", "2026-06-30"), ("２０２６－０６－３０", "2026-06-30"),
      ("2026。6。30", "2026-06-30"), ("2.29", "2028-02-29"), ("二〇二六年六月三十日", "2026-06-30"),
      ("2025-01-01", "2025-01-01"), ("六月十五日", "2026-06-15"), ("20日", "2026-06-20"),
      ("15号", "2026-06-15"),
      ("14号", "2026-07-14"), ("31日", "2026-07-31"),
      // From today.
      ("+15", "2026-06-30"), ("+0", "2026-06-15"), ("+15天", "2026-06-30"), ("+2周", "2026-06-29"),
      ("+3月", "2026-09-15"), ("+3个月", "2026-09-15"), ("+2w", "2026-06-29"), ("＋１５", "2026-06-30"),
      ("15天后", "2026-06-30"), ("15天内", "2026-06-30"), ("15天", "2026-06-30"), ("15日内", "2026-06-30"),
      ("十五天后", "2026-06-30"), ("两周后", "2026-06-29"), ("2个星期后", "2026-06-29"),
      ("3个月内", "2026-09-15"), ("三个月后", "2026-09-15"), ("半年内", "2026-12-15"),
      ("半个月内", "2026-06-30"), ("一年内", "2027-06-15"), ("今天", "2026-06-15"), ("今日", "2026-06-15"),
      ("明天", "2026-06-16"), ("后天", "2026-06-17"), ("大后天", "2026-06-18"), ("今天前", "2026-06-15"),
      // Weekdays.
      ("周五", "2026-06-19"), ("周一", "2026-06-15"), ("周日", "2026-06-21"), ("星期天", "2026-06-21"),
      ("礼拜三", "2026-06-17"), ("本周五", "2026-06-19"), ("这周五", "2026-06-19"), ("下周五", "2026-06-26"),
      ("下周一", "2026-06-22"), ("下周日", "2026-06-28"), ("下个星期五前", "2026-06-26"),
      ("下下周一", "2026-06-29"), ("本周末", "2026-06-21"), ("下周内", "2026-06-28"), ("周5", "2026-06-19"),
      // Months near today.
      ("月底", "2026-06-30"), ("月底前", "2026-06-30"), ("本月底", "2026-06-30"), ("本月内", "2026-06-30"),
      ("下月底", "2026-07-31"), ("下个月底", "2026-07-31"), ("下月", "2026-07-31"), ("下月15日", "2026-07-15"),
      ("本月20日", "2026-06-20"), ("本月10日", "2026-06-10"), ("下月中旬", "2026-07-20"),
      // Thirds of a month.
      ("6月上旬", "2027-06-10"), ("7月上旬", "2026-07-10"), ("6月中旬", "2026-06-20"),
      ("6月下旬", "2026-06-30"),
      // Parts of a year.
      ("上半年", "2026-06-30"), ("2026上半年", "2026-06-30"), ("2026年上半年", "2026-06-30"),
      ("下半年", "2026-12-31"), ("2027年下半年前", "2027-12-31"), ("明年上半年", "2027-06-30"),
      ("一季度", "2027-03-31"), ("一季度末", "2027-03-31"), ("二季度末", "2026-06-30"),
      ("第三季度", "2026-09-30"), ("四季度末前", "2026-12-31"), ("2026年第三季度末", "2026-09-30"),
      ("q3", "2026-09-30"), ("2026Q3", "2026-09-30"), ("3季度", "2026-09-30"), ("年底", "2026-12-31"),
      ("年底前", "2026-12-31"), ("年末", "2026-12-31"), ("年内", "2026-12-31"), ("今年底", "2026-12-31"),
      ("2027年底", "2027-12-31"), ("2027年底前", "2027-12-31"), ("2027年", "2027-12-31"),
      ("明年底", "2027-12-31"), ("明年3月底", "2027-03-31"), ("今年3月底", "2026-03-31"),
      // From the feedback.
      ("反馈后3个月内", "2026-03-05"), ("反馈后6个月", "2026-06-05"), ("反馈意见后三个月内", "2026-03-05"),
      ("反馈之日起45天内", "2026-01-19"), ("反馈后半年内", "2026-06-05"),
      // Blanks anywhere.
      (" 6 月 底 ", "2026-06-30"), ("　下周五　", "2026-06-26"),
    ] as [(String, String)])
  func `a day is understood`(text: String, day: String) throws {
    #expect(try read(text) == .day(try #require(Day(iso: day))))
  }

  @Test(arguments: ["长期", "长期坚持", "常态化", "长期整改", "常态化推进", " 长期 坚持", "longterm"])
  func `long-term is understood`(text: String) throws {
    #expect(try read(text) == .longterm)
  }

  @Test(arguments: ["", "  ", "　", "无", "清空"])
  func `no deadline is understood`(text: String) throws {
    #expect(try read(text) == .clear)
  }

  @Test(arguments: [
    "尽快", "六", "30", "2026", "6月底左右", "周八", "15天前", "6月前", "前", "+", "+天", "月",
    "五季", "2026-06-30-01", "6.30.1", "反馈后", "反馈3个月", "10个工作日内", "+99999", "底",
    "长期坚持到年底", "２０２６年前", "第", "q", "12345678901234567890",
  ])
  func `what is no deadline is refused with its text`(text: String) {
    #expect(throws: DeadlineInputError.notUnderstood(text)) { try read(text) }
  }

  @Test(arguments: [
    "6月31日", "2026-02-29", "2026年2月30日", "13月底", "13.1", "2026-00-10", "20261301", "五季度",
    "9999-01-01", "1899年底", "+9000个月", "32日", "0日", "6月0日",
  ])
  func `what the calendar does not have is said to be no day`(text: String) {
    #expect(throws: DeadlineInputError.noSuchDay(text)) { try read(text) }
  }

  @Test func `counting from an unknown feedback is refused`() {
    #expect(throws: DeadlineInputError.feedbackUnknown("反馈后3个月内")) {
      try DeadlineInput("反馈后3个月内", today: Self.today)
    }
  }

  @Test func `the error gives three examples that work`() throws {
    let error = DeadlineInputError.notUnderstood("尽快")
    #expect(error.sentence(.chinese).contains("尽快"))
    for examples in [DeadlineInput.examples.zh, DeadlineInput.examples.en] {
      let list = examples.split { $0 == "、" || $0 == "," }.map(String.init)
      #expect(list.count == 3)
      for example in list { #expect(try read(example).day != nil) }
    }
  }

  @Test(arguments: [
    ("+15", "2026年6月30日 星期二 · 15天后", "Tuesday 30 June 2026 · in 15 days"),
    ("今天", "2026年6月15日 星期一 · 今天", "Monday 15 June 2026 · today"),
    ("本月12日", "2026年6月12日 星期五 · 3天前", "Friday 12 June 2026 · 3 days ago"),
    ("长期", "长期坚持，不设时限", "long-term, without a deadline"), ("", "不设时限", "no deadline"),
  ])
  func `the preview says what would be stored`(text: String, zh: String, en: String) throws {
    let input = try read(text)
    #expect(input.preview(today: Self.today, .chinese) == zh)
    #expect(input.preview(today: Self.today, .english) == en)
  }

  @Test func `every day is read back from each of its spellings`() throws {
    for offset in 0..<800 {
      let day = Self.today + offset
      let (year, month, date) = day.parts
      for text in [day.iso, "\(year)年\(month)月\(date)日", "\(year).\(month).\(date)"] {
        #expect(try read(text) == .day(day))
      }
      if offset < 365 { #expect(try read("\(month)月\(date)日") == .day(day)) }
      #expect(try read("+\(offset)") == .day(day))
    }
  }

  @Test(arguments: [
    ("15日", "2026-06-15"), ("20日", "2026-05-20"), ("周五", "2026-06-12"), ("6月20日", "2025-06-20"),
    ("6.14", "2026-06-14"), ("12月底", "2025-12-31"),
    // What counts from today or names its year is the day that it is, though it is still to come.
    ("下月15日", "2026-07-15"), ("本月底", "2026-06-30"), ("明年6月30日", "2027-06-30"),
    ("2026年7月1日", "2026-07-01"),
  ])
  func `what was done was done on the latest such day`(_ text: String, _ day: String) throws {
    let read = try DeadlineInput(past: text, today: Self.today, feedbackOn: Self.feedback)
    #expect(read == .day(try #require(Day(iso: day))))
  }
}
