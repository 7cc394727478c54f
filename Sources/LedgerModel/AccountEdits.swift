/// 问责 and 制度: who was held to account, and which rules were written.

extension IssueEdits {
  /// Persons that were held to account.
  ///
  /// - Parameters:
  ///   - kind: 责令检查, 诫勉, 处分 and the like.
  ///   - count: how many; nil where it is not said.
  ///   - document: its number, 文号; nil without one.
  ///   - day: when it was decided; nil means today.
  package static func addAccountability(
    _ issue: Issue, kind: String, count: Int? = nil, document: String? = nil, text: String = "",
    on day: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    if let count, count < 1 {
      throw .notANumber(field: Phrase(zh: "人数", en: "number of persons"), value: String(count))
    }
    var tokens = [try past(day, context), try word(kind, EntryKind.accountability.label)]
    if let count { tokens.append(.key("count", String(count))) }
    tokens += number(document)
    return added(
      Entry(.accountability, tokens: tokens, text: TextCleaning.text(text)), issue)
  }

  /// A rule that was written or revised.
  ///
  /// - Parameters:
  ///   - title: the name of the rule.
  ///   - kind: 新建 or 修订.
  ///   - day: when it was written; nil means today.
  package static func addRegulation(
    _ issue: Issue, _ title: String, kind: String, document: String? = nil, on day: Day? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let title = try needed(title, .mustNotBeEmpty(EntryKind.regulation.label))
    let tokens = [try past(day, context), try word(kind, EntryKind.regulation.label)]
    return added(Entry(.regulation, tokens: tokens + number(document), text: title), issue)
  }

  private static func word(_ kind: String, _ label: Phrase) throws(EditRefusal) -> EntryToken {
    let kind = TextCleaning.line(kind)
    guard !kind.isEmpty else { throw .mustNotBeEmpty(label) }
    return .key("kind", kind)
  }

  private static func number(_ document: String?) -> [EntryToken] {
    let number = TextCleaning.line(document ?? "")
    return number.isEmpty ? [] : [.key("doc", number)]
  }
}
