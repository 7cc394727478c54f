/// How a day is said to people.

extension Day {
  /// `2026年6月15日`, `15 June 2026`.
  package func long(_ language: Language) -> String {
    let (year, month, day) = parts
    return language == .chinese
      ? "\(year)年\(month)月\(day)日" : "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  /// `6月15日`, `15 Jun`.
  package func short(_ language: Language) -> String {
    let (_, month, day) = parts
    return language == .chinese
      ? "\(month)月\(day)日" : "\(day) \(Day.monthNames[month - 1].prefix(3))"
  }

  /// `06-15`.
  package var monthAndDay: String { String(iso.dropFirst(5)) }

  /// `星期一`, `Monday`.
  package func weekdayName(_ language: Language) -> String {
    language == .chinese ? "星期" + Day.weekdayDigits[weekday - 1] : Day.weekdayNames[weekday - 1]
  }

  /// `周一`, `Mon`.
  package func shortWeekdayName(_ language: Language) -> String {
    language == .chinese
      ? "周" + Day.weekdayDigits[weekday - 1] : String(Day.weekdayNames[weekday - 1].prefix(3))
  }

  private static let weekdayDigits = ["一", "二", "三", "四", "五", "六", "日"]
  private static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
