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

  /// (0571) before a number belongs to it.
  private static func opensCode(_ text: FoldedText, _ place: Int) -> Bool {
    guard text.folded[place] == "(", let (_, end) = Numeral.digits(text, at: place + 1) else {
      return false
    }
    guard end < text.count, text.folded[end] == ")" else { return false }
    let behind = text.skippingBlanks(end + 1)
    return behind < text.count && text.folded[behind].isNumber
  }

  private static func number(behind word: [Character], in text: FoldedText) -> String? {
    for start in 0..<text.count {
      guard var place = text.end(of: word, at: start) else { continue }
      place = text.skippingBlanks(place)
      while place < text.count, ":为是( ".contains(text.folded[place]),
        !opensCode(text, place)
      { place += 1 }
      var end = place
      while end < text.count, text.folded[end].isASCII,
        text.folded[end].isNumber || "-()/ *".contains(text.folded[end])
          || "—–".contains(text.folded[end])
      {
        end += 1
      }
      var number = String(text.folded[place..<end]).trimmedBlanks
      while let last = number.last, "(-/ ".contains(last) || last == ")" && !number.contains("(") {
        number.removeLast()
      }
      if number.count(where: \.isNumber) >= 5 { return number }
    }
    return nil
  }
}
