/// 申请延期: no result of an issue, yet one that reports count beside 已完成 and 正在整改.

internal import LedgerModel

extension StatusMention {
  /// The status word that begins at an offset where things are counted: 已完成, and 申请延期, which counts
  /// issues that go on.
  package static func counted(_ text: FoldedText, at start: Int) -> StatusMention? {
    if let word = word(text, at: start) { return word }
    guard start < text.count, postponedBeginnings.contains(text.codes[start]),
      let end = postponed.lazy.compactMap({ text.end(of: $0, at: start) }).first
    else { return nil }
    return StatusMention(status: .doing, range: start..<end)
  }

  /// Whether the word is one of delay.
  package func isPostponed(in text: FoldedText) -> Bool { text.text(range).contains("延期") }

  private static let postponed =
    "已申请延期整改 已申请延期 申请延期整改 申请延期 已批准延期 经批准延期 批准延期 已延期 延期整改 延期".wordList.map { Array($0) }
  private static let postponedBeginnings = FoldedText.codes("已申批经延")
}
