/// What users do to an issue, as edits with their titles; areas stand in files of their own.

/// Pure functions from an issue and an input to an edit. An edit without changes means that all is
/// as wanted already.
package enum IssueEdits {
  /// `03 号问题`, `issue 03`, before the words of a title.
  static func title(_ issue: Issue, _ words: Phrase) -> Phrase {
    Phrase(zh: "\(issue.id) 号问题 \(words.zh)", en: "issue \(issue.id): \(words.en)")
  }

  /// `时限 6月30日→7月31日`; what is empty is said to be.
  static func title(_ issue: Issue, _ label: Phrase, from old: Phrase?, to new: Phrase?) -> Phrase {
    let (from, to) = (old ?? .nothing, new ?? .nothing)
    return title(
      issue,
      Phrase(zh: "\(label.zh) \(from.zh)→\(to.zh)", en: "\(label.en) \(from.en)→\(to.en)"))
  }

  /// A new entry of an issue.
  static func append(_ entry: Entry, to issue: Issue) -> Change {
    .field(FieldChange(.issue(issue.id), entry.kind.rawValue, old: nil, new: entry.value))
  }

  /// A dated progress entry of whoever edits, which keeps a reason.
  static func reasonEntry(
    _ text: String, for issue: Issue, _ context: EditContext
  ) throws(EditRefusal) -> Change {
    append(
      Entry(.progress, tokens: [.day(context.today), try context.author()], text: text), to: issue)
  }

  /// A cleaned text; refused when it is needed and empty.
  static func needed(_ text: String?, _ refusal: EditRefusal) throws(EditRefusal) -> String {
    let clean = TextCleaning.text(text ?? "")
    guard !clean.isEmpty else { throw refusal }
    return clean
  }

  /// A cleaned reason; nil when there is none.
  static func given(_ reason: String?) -> String? {
    let clean = TextCleaning.text(reason ?? "")
    return clean.isEmpty ? nil : clean
  }
}

extension Phrase {
  /// The same words in both languages: names, numbers.
  init(same text: String) { self.init(zh: text, en: text) }

  /// What is said where nothing stands.
  static let nothing = Phrase(zh: "无", en: "none")

  /// Several words in a row; nil for none.
  static func list(_ words: [Phrase]) -> Phrase? {
    words.isEmpty
      ? nil
      : Phrase(
        zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", "))
  }

  static func list(_ names: [String]) -> Phrase? { list(names.map { Phrase(same: $0) }) }

  /// A day in short, with its year where it is not the year of today.
  package static func day(_ day: Day, near today: Day?) -> Phrase {
    day.parts.year == today?.parts.year
      ? Phrase(zh: day.short(.chinese), en: day.short(.english))
      : Phrase(zh: day.long(.chinese), en: day.long(.english))
  }

  /// The beginnings of two texts; where those look alike, what stands around the first difference.
  static func excerpts(of old: String, _ new: String) -> (from: Phrase, to: Phrase) {
    let (from, to) = (excerpt(old), excerpt(new))
    guard from == to, old != new else { return (from, to) }
    let same = zip(old, new).prefix { $0 == $1 }.count
    let skipped = max(0, same - 4)
    func around(_ text: String) -> Phrase {
      let rest = text.dropFirst(skipped)
      let shown = String(rest.prefix(16).map { $0.isNewline ? " " : $0 })
      return Phrase(same: (skipped > 0 ? "…" : "") + shown + (rest.count > 16 ? "…" : ""))
    }
    return (around(old), around(new))
  }

  /// The beginning of a long text, in one line.
  package static func excerpt(_ text: String) -> Phrase {
    let line = text.split(separator: "\n").first.map(String.init) ?? ""
    return Phrase(same: line.count > 16 || line != text ? line.prefix(16) + "…" : line)
  }
}

extension Edit {
  /// Several edits as one step of undo.
  package static func combined(_ title: Phrase, _ edits: [Edit]) -> Edit {
    Edit(title, edits.flatMap(\.changes))
  }
}
