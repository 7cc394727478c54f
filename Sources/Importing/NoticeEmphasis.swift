/// Asterisks that make words bold in Markdown, told from those that hide a name or a figure.

internal import Prose

/// `**整改措施**：` loses its marks; 刘**, 王**2人, 1**万元 and 138****2207 keep them. Words are bold where the
/// first mark stands before a word and behind none, and the last one behind a word and before none.
enum NoticeEmphasis {
  static func dropped(_ text: String) -> String {
    let letters = Array(text)
    var isDropped = [Bool](repeating: false, count: letters.count)
    var open: (start: Int, length: Int)?
    var place = 0
    while place < letters.count {
      guard letters[place] == "*" else {
        place += 1
        continue
      }
      var end = place
      while end < letters.count, letters[end] == "*" { end += 1 }
      let run = (start: place, length: end - place)
      place = end
      // A run of four hides figures of a number.
      guard run.length <= 3 else {
        open = nil
        continue
      }
      if let first = open, first.length == run.length, closes(letters, run),
        run.start - first.start - first.length >= 2
      {
        for mark in [first, run] {
          for index in mark.start..<mark.start + mark.length { isDropped[index] = true }
        }
        open = nil
      } else {
        open = opens(letters, run) ? run : nil
      }
    }
    guard isDropped.contains(true) else { return text }
    return String(letters.indices.lazy.filter { !isDropped[$0] }.map { letters[$0] })
  }

  private static func isWord(_ letter: Character?) -> Bool {
    letter.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// A single star is a mark only at the beginning of a line: `3*4` is none.
  private static func opens(_ letters: [Character], _ run: (start: Int, length: Int)) -> Bool {
    let before = run.start > 0 ? letters[run.start - 1] : nil
    let end = run.start + run.length
    guard end < letters.count, !letters[end].isWhitespace, !isWord(before) else { return false }
    if run.length == 1, !letters[..<run.start].allSatisfy(\.isWhitespace) { return false }
    return isWord(letters[end]) || "“《（(【[".contains(letters[end])
  }

  private static func closes(_ letters: [Character], _ run: (start: Int, length: Int)) -> Bool {
    guard run.start > 0 else { return false }
    let before = letters[run.start - 1]
    let end = run.start + run.length
    // **整改措施：**印发办法: the colon belongs to the bold words.
    if "：:。".contains(before) { return true }
    return (isWord(before) || "”》）)】]！？".contains(before))
      && (end == letters.count || !isWord(letters[end]))
  }
}
