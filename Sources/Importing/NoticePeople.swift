/// Names of people and units out of one value.

internal import LedgerModel
internal import Prose

enum NoticePeople {
  /// Several names in one value, without the marks around them.
  static func split(_ value: String) -> [String] {
    CellNames.split(value).map(clean).filter { !$0.isEmpty }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
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
