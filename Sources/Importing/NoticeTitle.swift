/// The words of an issue or a category out of their heading.

internal import LedgerModel
internal import Prose

enum NoticeTitle {
  /// What a heading says without its wrapping: 关于“学习不深入”问题的整改情况 is 学习不深入. The words
  /// themselves stay as they are.
  static func words(_ heading: String) -> String {
    var text = withoutCount(trimmed(heading))
    for prefix in ["巡察反馈问题：", "反馈问题：", "反馈问题:", "具体问题：", "具体问题:", "问题：", "问题:", "反馈意见："] {
      if text.hasPrefix(prefix), text.count > prefix.count {
        text = trimmed(String(text.dropFirst(prefix.count)))
        break
      }
    }
    let whole = text
    text = withoutAnswer(text)
    for prefix in ["关于在", "关于", "针对", "聚焦", "围绕"] where text.hasPrefix(prefix) {
      // 聚焦, 围绕 and 针对 wrap only together with their ending.
      let rest = trimmed(String(text.dropFirst(prefix.count)))
      let bare = withoutEnding(rest, isField: prefix == "聚焦" || rest.hasSuffix("方面"))
      if bare != rest || prefix.hasPrefix("关于") { text = bare }
      break
    }
    if text.hasPrefix("在“"), text.hasSuffix("方面") {
      text = withoutEnding(String(text.dropFirst()), isField: true)
    }
    text = withoutQuotes(text)
    return text.isEmpty ? whole : text
  }

  /// The name of a category: without 在 and 方面 around it.
  static func category(_ heading: String) -> String {
    var text = words(heading)
    let bare = withoutEnding(text, isField: true)
    if bare != text, bare.count >= 2 {
      text = bare.hasPrefix("在") ? String(bare.dropFirst()) : bare
    }
    for ending in ["存在的问题", "存在问题", "的问题", "问题"] where text.hasSuffix("领域" + ending) {
      text = String(text.dropLast(ending.count))
      break
    }
    return withoutQuotes(text)
  }

  /// （2个问题） counts what stands under the heading.
  static func withoutCount(_ text: String) -> String {
    guard let last = text.last, "）)".contains(last),
      let open = text.lastIndex(where: { "（(".contains($0) })
    else { return text }
    let inside = FoldedText(text[text.index(after: open)...].dropLast())
    let start = inside.letters.first == "共" ? 1 : 0
    guard let (_, end) = Numeral.read(inside, at: start), end < inside.count,
      "个项条件".contains(inside.letters[end])
    else { return text }
    return trimmed(String(text[..<open]))
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text.trimmed[...]
    while let last = rest.last, "。；;：:，,、 ".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// 的整改落实情况 at the end says that the answer follows.
  private static func withoutAnswer(_ text: String) -> String {
    for ending in [
      "的整改落实情况", "的整改进展情况", "的整改完成情况", "的整改情况", "的整改进展", "整改落实情况", "整改进展情况", "整改完成情况", "整改情况",
      "整改进展",
      "的整改", "整改",
    ] where text.hasSuffix(ending) && text.count > ending.count + 2 {
      let rest = trimmed(String(text.dropLast(ending.count)))
      // 未及时整改 is a fault, 问题整改 is a heading.
      if rest.hasSuffix("问题") || rest.hasSuffix("方面") || rest.hasSuffix("”") { return rest }
    }
    return text
  }

  private static func withoutEnding(_ text: String, isField: Bool) -> String {
    let endings =
      isField ? ["方面存在的问题", "方面存在问题", "方面的问题", "方面问题", "方面"] : ["的问题", "等问题", "问题", "方面的问题"]
    for ending in endings where text.hasSuffix(ending) && text.count > ending.count + 1 {
      // …等问题 keeps its 等: there are more.
      return trimmed(String(text.dropLast(ending == "等问题" ? 2 : ending.count)))
    }
    return text
  }

  /// Quotes around the whole.
  private static func withoutQuotes(_ text: String) -> String {
    guard text.first == "“", text.last == "”", text.count > 2 else { return text }
    let inner = text.dropFirst().dropLast()
    return inner.contains("”") && !balanced(inner) ? text : String(inner)
  }

  private static func balanced(_ text: Substring) -> Bool {
    var depth = 0
    for letter in text {
      if letter == "“" { depth += 1 }
      if letter == "”" {
        depth -= 1
        if depth < 0 { return false }
      }
    }
    return depth == 0
  }
}
