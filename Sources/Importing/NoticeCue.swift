/// Signs in the words of a paragraph that it is the heading of an issue or a category.

internal import Prose

enum NoticeCue {
  private static let endings = [
    "问题", "的问题", "方面", "问题整改情况", "问题的整改情况", "问题整改", "问题的整改", "问题整改落实情况", "问题的整改落实情况", "问题整改进展情况",
    "问题的整改进展情况", "整改情况", "整改落实情况", "整改进展情况", "问题整改完成情况", "问题整改进展", "问题的整改进展",
  ]

  private static let marks = FoldedText.codes("。：:；;. ")
  /// The last letters of the endings, or of brackets behind them; asked of every paragraph.
  private static let lastLetters = Set(endings.compactMap(\.last).map(FoldedText.code))
    .union(FoldedText.codes(")]"))

  /// Whether the first sentence names a fault or a field, as headings do: 关于…的问题, 在…方面.
  static func isHeading(_ text: FoldedText) -> Bool {
    let first = firstSentence(text)
    guard first.count >= 2, first.count <= 120 else { return false }
    var end = first.upperBound
    while end > first.lowerBound, marks.contains(text.codes[end - 1]) { end -= 1 }
    guard end > first.lowerBound,
      lastLetters.contains(text.codes[end - 1]) || text.codes[first.lowerBound] == 0x53CD
    else { return false }
    let bare = withoutBrackets(text.text(first.lowerBound..<end))
    guard endings.contains(where: { bare.hasSuffix($0) }) else { return bare.hasPrefix("反馈问题") }
    // 针对…问题，开展… ends otherwise; 解决了…问题 is an act.
    if ["解决", "整改了", "排查", "发现", "推动", "督促", "研究"].contains(where: { bare.hasPrefix($0) }) {
      return false
    }
    return bare.hasPrefix("关于") || bare.hasPrefix("在“") || bare.hasPrefix("聚焦")
      || bare.hasPrefix("针对") || clausesOutsideQuotes(bare) <= 2
  }

  /// A field of work rather than a fault: it holds issues.
  static func namesField(_ text: FoldedText) -> Bool {
    let bare = withoutBrackets(
      String(text.text.reversed().drop { "。：: ".contains($0) }.reversed()))
    return ["方面", "方面问题", "方面的问题", "方面存在的问题", "方面存在问题"].contains { bare.hasSuffix($0) }
      || bare.hasPrefix("聚焦") && bare.count <= 40 && !namesFault(bare)
  }

  /// 聚焦港口主业不够的问题 is a fault, 聚焦群众身边腐败和不正之风问题 a field.
  private static func namesFault(_ heading: String) -> Bool {
    let words =
      answers.first { heading.hasSuffix($0) }.map { heading.dropLast($0.count) }
      ?? heading[...]
    guard words.hasSuffix("问题") else { return false }
    // 不够, 不到位, 不及时: the word of the fault stands right before the end.
    let before = words.dropLast(2)
    return before.hasSuffix("的") || before.suffix(3).contains("不")
  }

  /// What is said of the answer behind the words of a heading.
  private static let answers = [
    "的整改落实情况", "的整改进展情况", "的整改情况", "整改落实情况", "整改进展情况", "整改情况", "的整改", "整改",
  ]

  /// The first sentence without what follows; a colon outside quotes ends it too.
  static func firstSentence(_ text: FoldedText) -> Range<Int> {
    var depth = 0
    for place in 0..<text.count {
      switch text.letters[place] {
      case "“", "（", "(", "《", "【": depth += 1
      case "”", "）", ")", "》", "】": depth = max(0, depth - 1)
      case "。", "！", "？", "；":
        if depth == 0 || place > 200 { return 0..<place + 1 }
      case "：", ":":
        if depth == 0, place > 4 { return 0..<place + 1 }
      default: break
      }
    }
    return 0..<text.count
  }

  private static func clausesOutsideQuotes(_ text: String) -> Int {
    var depth = 0
    var count = 1
    for letter in text {
      if "“（《(".contains(letter) { depth += 1 }
      if "”）》)".contains(letter) { depth = max(0, depth - 1) }
      if depth == 0, letter == "，" { count += 1 }
    }
    return count
  }

  /// Without （…） or 【…】 at the end.
  static func withoutBrackets(_ text: String) -> String {
    guard let last = text.last, "）)】".contains(last),
      let open = text.lastIndex(where: { "（(【".contains($0) })
    else { return text }
    return String(text[..<open]).trimmedBlanks
  }
}
