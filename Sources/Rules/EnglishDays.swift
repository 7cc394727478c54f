/// A number of days in English, for the words of lights.

enum EnglishDays {
  /// `1 day`, `45 days`; short, for narrow cards: `45d`.
  static func text(_ days: Int, isShort: Bool) -> String {
    isShort ? "\(days)d" : days == 1 ? "1 day" : "\(days) days"
  }
}
