/// Names of people and units out of one value.

internal import LedgerModel

enum NoticePeople {
  /// Several names in one value: 、，；, line breaks, slashes, and blanks between names of at least two
  /// letters. A post in brackets stays with its name.
  static func split(_ value: String) -> [String] {
    var names: [String] = []
    var current = ""
    var depth = 0
    for letter in value {
      if letter == "（" || letter == "(" { depth += 1 }
      if letter == "）" || letter == ")" { depth = max(0, depth - 1) }
      if depth == 0, "、，,；;/\n\t|".contains(letter) {
        names.append(current)
        current = ""
      } else {
        current.append(letter)
      }
    }
    names.append(current)
    return names.flatMap(splittingBlanks).map(clean).filter { !$0.isEmpty }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// 张三 李四 are two names, 王　五 is one.
  private static func splittingBlanks(_ text: String) -> [String] {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count > 1 else { return parts }
    if parts.allSatisfy({ $0.count >= 2 && !"（(".contains($0.first ?? " ") }) { return parts }
    var names: [String] = []
    // 李 九 is one name; a post in brackets belongs to the name before.
    var isOpen = false
    for part in parts {
      let joins = isOpen && part.count <= 2 || part.hasPrefix("（") || part.hasPrefix("(")
      if joins, let last = names.last {
        names[names.count - 1] = last + part
        isOpen = false
      } else {
        names.append(part)
        isOpen = part.count == 1
      }
    }
    return names
  }

  /// A value of one line: lines are joined without a blank between Chinese letters.
  static func line(_ text: String) -> String {
    TextCleaning.text(text).split(separator: "\n").map(\.trimmed).joined()
  }

  /// One line without the marks around it.
  static func clean(_ text: String) -> String {
    var rest = text.trimmed[...]
    while let last = rest.last, "。；;，,、：: ".contains(last) { rest = rest.dropLast() }
    // The closing bracket of （责任人：张三）.
    if let last = rest.last, "）)】]".contains(last),
      !rest.contains(where: { "（(【[".contains($0) })
    {
      rest = rest.dropLast()
    }
    return String(rest).trimmed.split(separator: "\n").map { $0.trimmed }.joined(separator: " ")
  }
}
