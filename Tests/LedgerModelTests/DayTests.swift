// Days against a slow walk through the calendar, and their wording.
import LedgerModel
import Testing

struct DayTests {
  @Test func `every day from 1900 to 2199 follows the one before`() {
    var (year, month, day) = (1900, 1, 1)
    var weekday = 1
    // 1900-01-01 lies 25567 days before 1970-01-01 and was a Monday.
    for number in Int32(-25_567)...84_005 {
      let found = Day(number: number)
      let parts = found.parts
      guard parts == (year, month, day), found.weekday == weekday,
        Day(year: year, month: month, day: day) == found, Day(iso: found.iso) == found
      else {
        Testing.Issue.record("day \(number): \(found.iso), expected \(year)-\(month)-\(day)")
        return
      }
      weekday = weekday % 7 + 1
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      if day < lengths[month - 1] {
        day += 1
      } else {
        guard found.endOfMonth == found else {
          Testing.Issue.record("\(found.iso) is a month's last day")
          return
        }
        day = 1
        month = month % 12 + 1
        if month == 1 { year += 1 }
      }
    }
    #expect((year, month, day) == (2200, 1, 1))
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2200-01-01", "2026-6-05",
    "2026/06/05", "2026-06-05 ", "", "２０２６-06-05", "+026-06-05",
  ])
  func `what is no day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-06-15", 3, "2026-09-15"),
    ("2026-11-30", 3, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -13, "2024-12-15"),
    ("2026-12-31", 12, "2027-12-31"),
  ])
  func `months are added by the calendar`(from: String, months: Int, to: String) {
    #expect(Day(iso: from)?.adding(months: months).iso == to)
  }

  @Test func `a day is said in both languages`() throws {
    let day = try #require(Day(iso: "2026-06-05"))
    #expect(day.long(.chinese) == "2026年6月5日")
    #expect(day.long(.english) == "5 June 2026")
    #expect(day.short(.chinese) == "6月5日")
    #expect(day.short(.english) == "5 Jun")
    #expect(day.monthAndDay == "06-05")
    #expect(day.weekdayName(.chinese) == "星期五")
    #expect(day.shortWeekdayName(.english) == "Fri")
  }

  @Test(arguments: [
    ("daily", "2026-01-31", "2026-02-01"), ("weekly", "2026-01-31", "2026-02-07"),
    ("monthly", "2026-01-31", "2026-02-28"), ("quarterly", "2025-11-30", "2026-02-28"),
    ("halfyearly", "2026-08-31", "2027-02-28"), ("yearly", "2024-02-29", "2025-02-28"),
    ("45 days", "2026-01-01", "2026-02-15"),
  ])
  func `a cadence comes round and is written as it was read`(
    word: String, from: String, to: String
  ) throws {
    let cadence = try #require(Cadence(word: word))
    let start = try #require(Day(iso: from))
    #expect(cadence.next(after: start).iso == to)
    #expect(cadence.word == word)
  }

  @Test(arguments: ["", "0 days", "-3 days", "days", "每月", "Monthly", "10000 days", "3 weeks"])
  func `what is no cadence is refused`(word: String) {
    #expect(Cadence(word: word) == nil)
  }
}
