/// What a cell says about how far an issue or a measure is.

internal import LedgerModel
internal import Prose

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
    if !isProgress {
      let bare = String(HeadingText.folded(text).filter { !$0.isWhitespace })
      if let status = Status(code: bare) { return CellStatus(status: status, raw: text.trimmed) }
      if yes.contains(bare) { return yesOrNo(true, trait, raw: text.trimmed) }
      if no.contains(bare) { return yesOrNo(false, trait, raw: text.trimmed) }
      // What systems call an issue after its acceptance.
      if bare == "已关闭" { return CellStatus(status: .closed, raw: text.trimmed) }
      if bare == "部分" || bare == "部分销号" { return CellStatus(status: .staged, raw: text.trimmed) }
      // 正在施工, 正在走审批程序
      if bare.hasPrefix("正在"), bare.count <= 12 {
        return CellStatus(status: .doing, raw: text.trimmed)
      }
    }
    if let last = text.trimmed.last, last == "%" || last == "％",
      let found = share(in: text, trait)
    {
      return found
    }
    // Few texts of progress begin with a word for a status.
    let scalars = text.unicodeScalars
    let first = scalars.first { !Letters.isBlank($0.value) }
    guard let first, beginnings.contains(first.value) else { return nil }
    let letters = Letters(text)
    return word(letters, letters.trimmed(0..<letters.count), isProgress)
  }

  /// 已完成60%, 进度 60%.
  private static func share(in text: String, _ trait: ColumnMeaning.Trait) -> CellStatus? {
    let bare = String(HeadingText.folded(text).filter { !$0.isWhitespace })
    guard bare.hasSuffix("%") else { return nil }
    var number = bare.dropLast()
    for word in ["已完成", "完成率", "完成", "进度", "已"] where number.hasPrefix(word) {
      number = number.dropFirst(word.count)
      break
    }
    return rate(String(number), isPercent: true, trait).map {
      CellStatus(status: $0.status, raw: text.trimmed)
    }
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
  private static func word(
    _ letters: Letters, _ range: Range<Int>, _ isProgress: Bool
  ) -> CellStatus? {
    let codes = letters.codes[range]
    for known in words where !(isProgress && known.codes.count < 2) {
      guard let end = end(of: known.codes, in: codes) else { continue }
      var reading = CellStatus(
        status: known.word.status, isLongterm: known.word.isLongterm,
        raw: letters[letters.trimmed(range.lowerBound..<end)])
      var place = end
      if reading.status.isFinished, let after = longterm(behind: place, in: codes) {
        reading.isLongterm = true
        place = after
        reading.raw = letters[letters.trimmed(range.lowerBound..<place)]
      }
      while place < codes.endIndex, Letters.isBlank(codes[place]),
        !Letters.isNewline(codes[place])
      {
        place += 1
      }
      if place == codes.endIndex { return reading }
      if let inner = aside(at: place, in: codes) {
        reading.aside = letters[inner]
        place = inner.upperBound + 1
      } else if !isBreak(codes[place]), place == end {
        continue
      }
      while place < codes.endIndex, isBreak(codes[place]) || Letters.isBlank(codes[place]) {
        place += 1
      }
      reading.rest = letters[place..<codes.endIndex]
      return reading
    }
    return nil
  }

  private static func isBreak(_ code: UInt32) -> Bool {
    Letters.isNewline(code) || breaks.contains(code)
  }

  /// 并长期坚持, ，需持续推进 behind a word for done.
  private static func longterm(behind start: Int, in codes: ArraySlice<UInt32>) -> Int? {
    var place = start
    while place < codes.endIndex, bridges.contains(codes[place]) { place += 1 }
    guard place > start else { return nil }
    for word in longtermWords where codes[place...].starts(with: word) { return place + word.count }
    return nil
  }

  /// What stands in parentheses that begin here.
  private static func aside(at place: Int, in codes: ArraySlice<UInt32>) -> Range<Int>? {
    guard opening.contains(codes[place]) else { return nil }
    guard let end = codes[place...].firstIndex(where: closing.contains) else { return nil }
    return place + 1..<end
  }

  /// Behind the letters of a word, blanks inside it passed over; nil when it does not stand here.
  private static func end(of word: [UInt32], in codes: ArraySlice<UInt32>) -> Int? {
    var place = codes.startIndex
    for code in word {
      while place < codes.endIndex, Letters.isBlank(codes[place]) { place += 1 }
      guard place < codes.endIndex, codes[place] == code else { return nil }
      place += 1
    }
    return place
  }

  private static let breaks = Letters("。，,；;：:、.").codes
  private static let bridges = Letters("并且但需和要应、，,；;").codes
  private static let opening = Letters("（([【").codes
  private static let closing = Letters("）)]】").codes
  private static let longtermWords = [
    "长期坚持", "持续坚持", "长期整改", "持续推进", "常态化推进", "常态化坚持", "持续巩固",
  ].map { Letters($0).codes }

  private static let words: [(codes: [UInt32], word: StatusWord)] =
    StatusWord.all.filter { $0.word != "100%" }
    .map { (Letters($0.word).codes, $0) }
    .sorted { ($0.0.count, $1.1.word) > ($1.0.count, $0.1.word) }
  private static let beginnings = Set(words.compactMap(\.codes.first))
}
