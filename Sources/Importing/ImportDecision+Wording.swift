/// Values of a decision as people read them.

package import LedgerModel

extension ImportDecision {
  /// One value of either side: statuses and flags by their labels, measures by their words and state.
  package func words(_ value: String, _ header: LedgerHeader, _ language: Language) -> String {
    let name = field.split(separator: "#", maxSplits: 1).first.map(String.init) ?? field
    if let kind = EntryKind(rawValue: name) {
      let entry = Entry(kind, value: value)
      let state = entry.state.map { kind.label(ofState: $0)(language) }
      let days = [entry.day(of: "due"), entry.day(of: "done")].compactMap { $0?.iso }
      let parts = [TextCleaning.line(entry.text), state].compactMap(\.self) + entry.people + days
      return parts.joined(separator: " ")
    }
    if name == "Status", let status = Status(code: value) {
      return header.label(of: status, language)
    }
    if name == "Flag", let flag = IssueFlags.all.first(where: { $0.word == value }) {
      return flag.label(language)
    }
    return TextCleaning.line(value)
  }

  /// A side in one line; nil when it holds nothing.
  package func words(
    _ values: [String], _ header: LedgerHeader, _ language: Language
  ) -> String? {
    values.isEmpty
      ? nil
      : values.map { words($0, header, language) }
        .joined(separator: language == .chinese ? "、" : ", ")
  }
}
