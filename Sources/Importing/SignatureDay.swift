/// The day under a document.

internal import LedgerModel
internal import Prose

enum SignatureDay {
  /// The day of a line that holds nothing else: `2026年6月15日`, `二〇二六年六月十五日`.
  static func read(_ line: String) -> Day? {
    guard line.utf8.count <= 300, let last = line.unicodeScalars.last, ends.contains(last),
      line.count <= 30
    else { return nil }
    let bare = String(line.filter { !$0.isWhitespace && !"（）()".contains($0) })
    guard let mention = DateMention.all(in: bare).first, let day = mention.day,
      mention.range == 0..<bare.count
    else { return nil }
    return day
  }

  /// The last day of a month that stands alone on a line: `2025年11月`, `（2025年11月）`.
  static func readMonth(_ line: String) -> Day? {
    guard line.utf8.count <= 60, line.contains("月") else { return nil }
    let bare = String(line.filter { !$0.isWhitespace && !"（）()".contains($0) })
    guard let mention = DateMention.all(in: bare).first, mention.precision == .month,
      !mention.isSpan, mention.range == 0..<bare.count
    else { return nil }
    return mention.to
  }

  /// What a day ends with, in brackets or not; asked of every line.
  private static let ends = Set("日号)） \u{3000}0123456789０１２３４５６７８９".unicodeScalars)

  /// The day at the end of a line that begins with who signs: `中共某镇委员会 2026年6月15日`.
  static func readBehindName(_ line: String) -> (name: String, day: Day)? {
    guard line.utf8.count <= 600, line.count <= 60, let mention = DateMention.all(in: line).last,
      let day = mention.day,
      mention.range.upperBound == line.count
    else { return nil }
    let name = String(line.prefix(mention.range.lowerBound)).trimmed
    guard !name.isEmpty, !name.contains(where: { "，。；：、,;:".contains($0) }),
      NoticeBody.isName(name)
    else { return nil }
    return (name, day)
  }
}
