/// Entries as people read them in a table, and as records hold them.

internal import LedgerModel

enum EntryText {
  /// One entry as a paragraph, in Chinese: `2026-03-27 柳闻笙 纪委复核 同意：随机抽查，情况属实。`
  ///
  /// - Parameter ruleNames: what the rules of the audit are called, by their codes.
  static func readable(
    _ entry: Entry, _ header: LedgerHeader, _ ruleNames: [String: String] = [:]
  ) -> String {
    let head = words(entry, header, ruleNames).filter { !$0.isEmpty }.joined(separator: " ")
    let text = entry.text.trimmingLineEnds
    if head.isEmpty || text.isEmpty { return head + text }
    return head + "：" + text
  }

  /// A measure as a numbered line: `2. 修订两项制度`.
  static func measure(_ entry: Entry, ordinal: Int) -> String {
    let number =
      entry.id.flatMap { id in
        id.utf8.allSatisfy { (48...57).contains($0) } && id.utf8.count < 5 ? id : nil
      } ?? String(ordinal)
    return number + ". " + entry.text.trimmingLineEnds
  }

  /// The head of an entry in words, in the order in which they are said.
  private static func words(
    _ entry: Entry, _ header: LedgerHeader, _ ruleNames: [String: String]
  ) -> [String] {
    func value(_ key: String) -> String { entry.value(of: key) ?? "" }
    func day(_ key: String, _ after: String) -> String {
      entry.day(of: key).map { $0.iso + after } ?? ""
    }
    let date = entry.isImported ? "" : entry.day?.iso ?? ""
    let people = entry.isImported ? "" : entry.people.joined(separator: "、")
    let state = entry.state.map { entry.kind.label(ofState: $0).zh } ?? ""
    let number = entry.id ?? ""
    switch entry.kind {
    case .measure:
      return [people, entry.state.map { header.label(ofState: $0, .chinese) } ?? ""]
    case .progress, .instruction: return [date, people]
    case .evidence: return [date, people]
    case .signOff: return [date, people, value("role"), state]
    case .handover: return [date, value("from") + "→" + value("to")]
    case .notice:
      return [number, date, people, entry.noticeKind?.zh ?? "", day("due", "前回复"), state]
    case .check: return [date, people, state]
    case .milestone:
      let word = entry.state.map { header.label(ofState: $0, .chinese) } ?? ""
      return [day("due", "前"), word, day("done", "完成")]
    case .decision: return [date, people, value("owner"), day("due", "前")]
    case .extension: return [date, people, value("from") + "→" + value("to"), state]
    case .accountability:
      let count = value("count").isEmpty ? "" : value("count") + "人"
      return [date, value("kind"), count, value("doc")]
    case .regulation: return [date, entry.regulationKind?.zh ?? "", value("doc")]
    case .answer: return [date, people, ruleNames[value("rule")] ?? value("rule")]
    }
  }
}

extension String {
  /// Without line ends and blanks around it.
  var trimmingLineEnds: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
