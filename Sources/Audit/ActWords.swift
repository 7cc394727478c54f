/// How findings speak of a time in a measure.
internal import LedgerModel

enum ActWords {
  /// The time as the text has it: `2025年1月`, or the first letters of it.
  static func when(_ time: TimeMention, _ text: AuditText) -> String {
    text.words(time.range).trimmed
  }

  /// `1 day`, `64 days`.
  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
