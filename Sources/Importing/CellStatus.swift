/// What a cell says about how far an issue or a measure is.

internal import LedgerModel

struct CellStatus: Equatable {
  var status: Status
  var isLongterm = false
  /// The word as it stands there.
  var raw: String
  /// What follows the word: progress.
  var rest = ""
  /// What stands in parentheses behind the word, a day for instance.
  var aside = ""

  /// nil when the cell holds no word for a status: it is never guessed.
  ///
  /// - Parameter isProgress: the cell is about progress; only a word that stands alone at its
  ///   beginning counts, and no mark such as √.
  static func read(
    _ value: CellValue, _ trait: ColumnMeaning.Trait = .plain, isProgress: Bool = false
  ) -> CellStatus? {
    switch value {
    case .error, .day: return nil
    case .bool(let isTrue):
      if isProgress { return nil }
      return yesOrNo(isTrue, trait, raw: value.text)
    case .number(let text):
      if isProgress { return nil }
      return rate(text, isPercent: false, trait)
    case .text(let text): return read(text, trait, isProgress)
    }
  }

  private static func read(
    _ text: String, _ trait: ColumnMeaning.Trait, _ isProgress: Bool
  ) -> CellStatus? {
    let letters = Array(text.trimmed)
    let bare = String(HeadingText.folded(text).filter { !$0.isWhitespace })
    if !isProgress {
      if let status = Status(code: bare) { return CellStatus(status: status, raw: text.trimmed) }
      if yes.contains(bare) { return yesOrNo(true, trait, raw: text.trimmed) }
      if no.contains(bare) { return yesOrNo(false, trait, raw: text.trimmed) }
      // What systems call an issue after its acceptance.
      if bare == "已关闭" { return CellStatus(status: .closed, raw: text.trimmed) }
      if bare == "部分" || bare == "部分销号" { return CellStatus(status: .staged, raw: text.trimmed) }
    }
    if bare.hasSuffix("%") {
      var number = bare.dropLast()
      for word in ["已完成", "完成率", "完成", "进度", "已"] where number.hasPrefix(word) {
        number = number.dropFirst(word.count)
        break
      }
      if let found = rate(String(number), isPercent: true, trait) {
        return CellStatus(status: found.status, raw: text.trimmed)
      }
    }
    return word(letters, isProgress)
  }

  private static let yes: Set<String> = [
    "是", "√", "✓", "✔", "☑", "v", "y", "yes", "true", "对", "已", "完成√", "√完成",
  ]
  private static let no: Set<String> = ["否", "×", "✗", "✘", "☒", "x", "n", "no", "false", "错", "未"]

  private static func yesOrNo(
    _ isYes: Bool, _ trait: ColumnMeaning.Trait, raw: String
  ) -> CellStatus? {
    if trait == .closing { return isYes ? CellStatus(status: .closed, raw: raw) : nil }
    return CellStatus(status: isYes ? .done : .doing, raw: raw)
  }

  /// A number as a share of the work; 1 is all of it where the heading says so.
  private static func rate(
    _ text: String, isPercent: Bool, _ trait: ColumnMeaning.Trait
  ) -> CellStatus? {
    guard let number = Double(text), number.isFinite, number >= 0 else { return nil }
    if !isPercent, trait != .rate { return nil }
    let isShare = !isPercent && number <= 1
    let share = isShare ? number : number / 100
    guard share <= 1 else { return nil }
    return CellStatus(status: share == 0 ? .todo : share == 1 ? .done : .doing, raw: text)
  }

  /// The longest known word at the beginning, when nothing follows that changes what it says.
  private static func word(_ letters: [Character], _ isProgress: Bool) -> CellStatus? {
    for known in words where !(isProgress && known.letters.count < 2) {
      guard let end = end(of: known.letters, in: letters) else { continue }
      var reading = CellStatus(
        status: known.word.status, isLongterm: known.word.isLongterm,
        raw: String(letters[..<end]).trimmed)
      var place = end
      if reading.status.isFinished, let after = longterm(behind: place, in: letters) {
        reading.isLongterm = true
        place = after
        reading.raw = String(letters[..<place]).trimmed
      }
      while place < letters.count, letters[place].isWhitespace, !letters[place].isNewline {
        place += 1
      }
      if place == letters.count { return reading }
      if let (inner, after) = aside(at: place, in: letters) {
        reading.aside = inner
        place = after
      } else if !isBreak(letters[place]), place == end {
        continue
      }
      reading.rest = String(letters[place...].drop { isBreak($0) || $0.isWhitespace })
      return reading
    }
    return nil
  }

  private static func isBreak(_ letter: Character) -> Bool {
    letter.isNewline || "。，,；;：:、.".contains(letter)
  }

  /// 并长期坚持, ，需持续推进 behind a word for done.
  private static func longterm(behind start: Int, in letters: [Character]) -> Int? {
    var place = start
    while place < letters.count, "并且但需和要应、，,；;".contains(letters[place]) { place += 1 }
    guard place > start else { return nil }
    for word in ["长期坚持", "持续坚持", "长期整改", "持续推进", "常态化推进", "常态化坚持", "持续巩固"] {
      if letters[place...].starts(with: word) { return place + word.count }
    }
    return nil
  }

  private static func aside(at place: Int, in letters: [Character]) -> (String, Int)? {
    guard "（([【".contains(letters[place]) else { return nil }
    guard let end = letters[place...].firstIndex(where: { "）)]】".contains($0) }) else { return nil }
    return (String(letters[place + 1..<end]), end + 1)
  }

  /// Behind the letters of a word, blanks inside it passed over; nil when it does not stand here.
  private static func end(of word: [Character], in letters: [Character]) -> Int? {
    var place = 0
    for letter in word {
      while place < letters.count, letters[place].isWhitespace { place += 1 }
      guard place < letters.count, letters[place] == letter else { return nil }
      place += 1
    }
    return place
  }

  private static let words: [(letters: [Character], word: StatusWord)] =
    StatusWord.all.filter { $0.word != "100%" }
    .map { (Array($0.word), $0) }
    .sorted { ($0.0.count, $1.1.word) > ($1.0.count, $0.1.word) }
}
