/// Deadlines that were taken away.

/// The deadline that an issue had before it was taken away, as the reason for that keeps it: otherwise a
/// late issue would be washed clean by making it long-term and dating it anew.
enum FormerDeadline {
  /// `改为长期坚持（原定2026-04-30）：`; ledgers are written in Chinese.
  static func note(_ what: String, _ due: Day?) -> String {
    what + (due.map { opening + $0.iso + closing } ?? "") + "："
  }

  /// nil where none was taken away, and since another one was set.
  static func of(_ issue: Issue) -> Day? {
    for entry in issue.newestFirst(.progress) {
      guard let start = entry.text.firstRange(of: opening),
        let end = entry.text.firstRange(of: closing + "："),
        start.upperBound < end.lowerBound,
        ["改为长期坚持", "取消时限"].contains(String(entry.text[..<start.lowerBound]))
      else { continue }
      return Day(iso: String(entry.text[start.upperBound..<end.lowerBound]))
    }
    return nil
  }

  private static let opening = "（原定"
  private static let closing = "）"
}

extension Issue {
  /// The deadline that was taken away; nil while one is in force, and where there never was one.
  package var formerDeadline: Day? { due == nil ? FormerDeadline.of(self) : nil }
}
