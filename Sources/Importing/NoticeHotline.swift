/// The telephone under which people may say what they think of the rectification.

internal import Prose

enum NoticeHotline {
  private static let words = ["监督电话", "联系电话", "举报电话", "反馈电话", "电话"].map { Array($0) }

  /// The number behind 联系电话, looked for from the end.
  static func find(_ paragraphs: [NoticeParagraph]) -> String? {
    for paragraph in paragraphs.suffix(15).reversed() {
      for word in words {
        if let number = number(behind: word, in: paragraph.text) { return number }
      }
    }
    return nil
  }

  private static func number(behind word: [Character], in text: FoldedText) -> String? {
    for start in 0..<text.count {
      guard var place = text.end(of: word, at: start) else { continue }
      place = text.skippingBlanks(place)
      while place < text.count, ":为是( ".contains(text.folded[place]) { place += 1 }
      var end = place
      while end < text.count, text.folded[end].isASCII,
        text.folded[end].isNumber || "-()/ ".contains(text.folded[end])
          || "—–".contains(text.folded[end])
      {
        end += 1
      }
      var number = String(text.folded[place..<end]).trimmedBlanks
      while let last = number.last, "(-/ ".contains(last) { number.removeLast() }
      if number.count(where: \.isNumber) >= 5 { return number }
    }
    return nil
  }
}
