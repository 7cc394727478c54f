/// Entries in words, for a line that says what was done.

extension Entry {
  /// The head without the day and people, and the beginning of the text: `#1 正在整改 “修订…”`,
  /// `纪委复核 同意`, `批准 2026年6月20日→2026年6月30日 “资料未齐。”`.
  var gist: Phrase {
    func words(_ language: Language) -> String {
      var words = tokens.compactMap { word($0)?(language) }
      if !text.isEmpty { words.append("“\(Phrase.excerpt(text)(language))”") }
      return words.joined(separator: " ")
    }
    return Phrase(zh: words(.chinese), en: words(.english))
  }

  /// nil for a token that says nothing to whoever reads what was done.
  private func word(_ token: EntryToken) -> Phrase? {
    switch token {
    case .id(let id): Phrase(same: "#" + id)
    case .state(let state): kind.label(ofState: state)
    case .key(let key, let value): word(key, value)
    case .other(let text): Phrase(same: text)
    case .person, .day: nil
    }
  }

  private func word(_ key: String, _ value: String) -> Phrase? {
    let said = Entry.said(value)
    switch key {
    case "from":
      let to = self.value(of: "to").map { Entry.said($0) } ?? .nothing
      return Phrase(zh: said.zh + "→" + to.zh, en: said.en + "→" + to.en)
    case "due": return Phrase(zh: said.zh + "前", en: "by " + said.en)
    case "done": return Phrase(zh: said.zh + "完成", en: "done " + said.en)
    case "count": return Phrase(zh: said.zh + "人", en: said.en + " persons")
    case "role", "owner", "doc", "file": return said
    case "kind": return kind == .notice ? noticeKind : purpose?.label ?? said
    case "field": return RecordType.ledger.field(named: value)?.label ?? said
    // The code of a rule says nothing to whoever reads what was done; its reason does.
    case "to", "re", "meeting", "sha256", "src", "rule": return nil
    default: return Phrase(same: key + ":" + value)
    }
  }

  /// A day in words, anything else as it is.
  private static func said(_ value: String) -> Phrase {
    Day(iso: value).map { .day($0, near: nil) } ?? Phrase(same: value)
  }

  /// What makes another entry of this one: its state, its people, a day, its text, else its head.
  func difference(to new: Entry) -> Phrase {
    func moved(_ label: Phrase, _ from: Phrase?, _ to: Phrase?) -> Phrase {
      let (from, to) = (from ?? .nothing, to ?? .nothing)
      return Phrase(
        zh: "\(label.zh) \(from.zh)→\(to.zh)", en: "\(label.en) \(from.en)→\(to.en)")
    }
    if state != new.state {
      return moved(
        Phrase(zh: "状态", en: "state"), state.map { kind.label(ofState: $0) },
        new.state.map { kind.label(ofState: $0) })
    }
    if people != new.people {
      return moved(Phrase(zh: "责任人", en: "owner"), .list(people), .list(new.people))
    }
    for (key, label) in [("due", Phrase(zh: "时限", en: "deadline")), ("done", Field.done.label)]
    where value(of: key) != new.value(of: key) {
      return moved(label, value(of: key).map(Entry.said), new.value(of: key).map(Entry.said))
    }
    if day != new.day {
      return moved(
        Phrase(zh: "日期", en: "day"), day.map { .day($0, near: nil) },
        new.day.map { .day($0, near: nil) })
    }
    if text != new.text {
      let (from, to) = Phrase.excerpts(of: text, new.text)
      return moved(Phrase(zh: "文字", en: "text"), from, to)
    }
    return Phrase(zh: "\(gist.zh)→\(new.gist.zh)", en: "\(gist.en)→\(new.gist.en)")
  }
}
