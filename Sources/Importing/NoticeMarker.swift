/// The number or sign that stands before a heading or an item.

internal import Prose

/// A marker at the beginning of a paragraph, or inside one.
struct NoticeMarker: Equatable, Sendable {
  /// What it looks like; paragraphs of one level look alike.
  enum Style: Hashable, Sendable {
    /// 一、
    case chinese
    /// （一）
    case chineseBracket
    /// 1.
    case digitDot
    /// 1、
    case digitComma
    /// （1）
    case digitBracket
    /// 1）
    case digitHalfBracket
    /// 1.1, 1.1.1
    case dotted(depth: Int)
    /// ①
    case circled
    /// 一是
    case isOrdinal
    /// 第一，
    case ordinal
    /// 问题①：, 【问题1】
    case problem
    /// 反馈问题一：
    case feedback
    /// •
    case bullet
    /// A heading without any sign.
    case none
  }

  var style: Style
  /// 0 where there is none.
  var number: Int
  /// Letters up to the text, blanks included.
  var length: Int
  /// 问题① stands behind the number, or is the marker.
  var namesProblem = false

  /// Such paragraphs are never headings.
  var isItemOnly: Bool {
    switch style {
    case .isOrdinal, .ordinal, .bullet: true
    default: false
    }
  }

  /// The marker that begins at an offset; nil when there is none.
  static func read(_ text: FoldedText, at start: Int = 0) -> NoticeMarker? {
    guard start < text.count else { return nil }
    if let problem = problem(text, at: start) { return problem }
    guard var marker = plain(text, at: start) else { return nil }
    if let problem = problem(text, at: start + marker.length) {
      marker.length += problem.length
      marker.namesProblem = true
    }
    return marker
  }

  private static func plain(_ text: FoldedText, at start: Int) -> NoticeMarker? {
    let first = text.folded[start]
    func made(_ style: Style, _ number: Int, _ end: Int) -> NoticeMarker {
      NoticeMarker(style: style, number: number, length: text.skippingBlanks(end) - start)
    }
    func letter(_ place: Int) -> Character? { place < text.count ? text.folded[place] : nil }

    if let number = Numeral.circled(first) {
      let end = start + 1
      return made(.circled, number, letter(end).map { "、.．".contains($0) } == true ? end + 1 : end)
    }
    if first == "(" || first == "[" {
      let inside = text.skippingBlanks(start + 1)
      if let (number, end) = Numeral.digits(text, at: inside), number > 0, number < 1000 {
        let close = text.skippingBlanks(end)
        guard letter(close) == ")" || letter(close) == "]",
          first == "[" || text.folded[inside] != "0"
        else {
          return nil
        }
        return made(.digitBracket, number, behindSeparator(text, close + 1))
      }
      if let (number, end) = Numeral.chinese(text, at: inside), number > 0 {
        let close = text.skippingBlanks(end)
        guard letter(close) == ")" || letter(close) == "]" else { return nil }
        return made(.chineseBracket, number, behindSeparator(text, close + 1))
      }
      return nil
    }
    if first == "第", let (number, end) = Numeral.read(text, at: start + 1), let next = letter(end),
      ",、:".contains(next)
    {
      return made(.ordinal, number, end + 1)
    }
    if let (number, end) = Numeral.digits(text, at: start) {
      return digits(text, number, from: start, to: end)
    }
    if let (number, end) = Numeral.chinese(text, at: start), number > 0, let next = letter(end) {
      if next == "、" || next == "." { return made(.chinese, number, end + 1) }
      if next == "是" { return made(.isOrdinal, number, end + 1) }
      return nil
    }
    if "•●▪■◆◇□★▲·".contains(first) { return made(.bullet, 0, start + 1) }
    if "-*+–—".contains(first), letter(start + 1) == " " { return made(.bullet, 0, start + 1) }
    return nil
  }

  private static func digits(
    _ text: FoldedText, _ number: Int, from start: Int, to end: Int
  ) -> NoticeMarker? {
    guard number > 0, end - start <= 3 else { return nil }
    func letter(_ place: Int) -> Character? { place < text.count ? text.folded[place] : nil }
    let separator = text.skippingBlanks(end)
    guard let sign = letter(separator) else { return nil }
    let behind = separator + 1
    let nextIsDigit = letter(behind).map { $0.isASCII && $0.isNumber } == true
    func made(_ style: Style, _ number: Int, _ end: Int) -> NoticeMarker {
      NoticeMarker(style: style, number: number, length: text.skippingBlanks(end) - start)
    }
    switch sign {
    case "." where nextIsDigit: return dotted(text, from: start)
    case ".", "。", "﹒": return made(.digitDot, number, behind)
    case "、" where !nextIsDigit: return made(.digitComma, number, behind)
    // 1、2026年… begins with a year, 7、8月 does not begin an item.
    case "、":
      guard let (_, yearEnd) = Numeral.digits(text, at: behind), yearEnd - behind == 4,
        letter(yearEnd).map({ "年-./".contains($0) }) == true
      else { return number == 1 && isItem(text, behind) ? made(.digitComma, 1, behind) : nil }
      return made(.digitComma, number, behind)
    case ")": return made(.digitHalfBracket, number, behind)
    default:
      return separator > end && text.folded[end] == "\t" ? made(.digitDot, number, separator) : nil
    }
  }

  /// 1、3名干部… counts something; 1、2月 names months.
  private static func isItem(_ text: FoldedText, _ start: Int) -> Bool {
    guard let (_, end) = Numeral.digits(text, at: start), end < text.count else { return false }
    return !"月日号、季".contains(text.folded[end])
  }

  /// 1.1 关于…: a number of several levels. 12.6万元 is none.
  private static func dotted(_ text: FoldedText, from start: Int) -> NoticeMarker? {
    var place = start
    var depth = 0
    var last = 0
    while let (number, end) = Numeral.digits(text, at: place), end - place <= 2 {
      depth += 1
      last = number
      place = end
      guard place + 1 < text.count, text.folded[place] == ".",
        text.folded[place + 1].isASCII, text.folded[place + 1].isNumber
      else { break }
      place += 1
    }
    guard depth >= 2, place < text.count, " 、.关\t".contains(text.folded[place]) else {
      // 1.2026年… and 1.3个社区…: a number, and a text that begins with a figure.
      guard let (number, end) = Numeral.digits(text, at: start),
        let (_, figureEnd) = Numeral.digits(text, at: end + 1), figureEnd < text.count,
        figureEnd - end == 5
          ? "年-/".contains(text.folded[figureEnd])
          : Numeral.countsWhole(text.codes, at: figureEnd)
      else { return nil }
      return NoticeMarker(style: .digitDot, number: number, length: end + 1 - start)
    }
    let end = "、.".contains(text.folded[place]) ? place + 1 : place
    return NoticeMarker(
      style: .dotted(depth: depth), number: last, length: text.skippingBlanks(end) - start)
  }

  private static func behindSeparator(_ text: FoldedText, _ place: Int) -> Int {
    place < text.count && "、.:".contains(text.folded[place]) ? place + 1 : place
  }

  private static let problemWords: [(word: [Character], style: Style)] = [
    (Array("反馈问题"), .feedback), (Array("具体问题"), .problem), (Array("整改问题"), .problem),
    (Array("问题清单"), .problem), (Array("问题"), .problem),
  ]

  /// 问题①：, 问题1：, 【问题一】, (问题1).
  private static func problem(_ text: FoldedText, at start: Int) -> NoticeMarker? {
    guard start < text.count else { return nil }
    let isBracketed = "[(".contains(text.folded[start])
    let begin = isBracketed ? start + 1 : start
    for (word, style) in problemWords {
      guard let end = text.end(of: word, at: begin) else { continue }
      let place = text.skippingBlanks(end)
      guard place < text.count else { return nil }
      var number: (value: Int, end: Int)?
      if let value = Numeral.circled(text.folded[place]) {
        number = (value, place + 1)
      } else {
        number = Numeral.read(text, at: place)
      }
      guard let number else { return nil }
      var behind = text.skippingBlanks(number.end)
      var isClosed = number.end == text.count || Numeral.circled(text.folded[place]) != nil
      if isBracketed, behind < text.count, "])".contains(text.folded[behind]) {
        behind += 1
        isClosed = true
      }
      if behind < text.count, ":、.。,".contains(text.folded[behind]) {
        behind += 1
        isClosed = true
      } else if behind > number.end {
        isClosed = true
      }
      guard isClosed else { return nil }
      return NoticeMarker(
        style: style, number: number.value, length: text.skippingBlanks(behind) - start,
        namesProblem: true)
    }
    return nil
  }
}
