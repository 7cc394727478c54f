/// Differences in words: “03 号问题 时限 6月30日→7月31日”.

extension LedgerChange {
  /// The change with the record that it belongs to.
  package var sentence: Phrase {
    let what = words
    switch record {
    case .ledger: return Phrase(zh: "台账 \(what.zh)", en: "ledger: \(what.en)")
    case .issue(let id):
      return Phrase(zh: "\(id) 号问题 \(what.zh)", en: "issue \(id): \(what.en)")
    }
  }

  /// The change without its record.
  package var words: Phrase {
    guard let field else { return wordsOfIssue }
    let type: RecordType = record == .ledger ? .ledger : .issue
    let known = type.field(named: field)
    let label = known?.label ?? Phrase(same: field)
    let sign = entry.map { "#\($0) " } ?? ""
    func say(_ value: String) -> Phrase { LedgerChange.display(value, of: known) }
    switch (old.map(say), new.map(say)) {
    case (let old?, let new?):
      return Phrase(
        zh: "\(label.zh) \(sign)\(old.zh)→\(new.zh)", en: "\(label.en) \(sign)\(old.en)→\(new.en)")
    case (nil, let new?):
      return isRepeatable
        ? Phrase(zh: "\(label.zh) 增加 \(new.zh)", en: "\(label.en) + \(new.en)")
        : Phrase(zh: "\(label.zh) 无→\(new.zh)", en: "\(label.en) none→\(new.en)")
    case (let old?, nil):
      return isRepeatable
        ? Phrase(zh: "\(label.zh) 去掉 \(old.zh)", en: "\(label.en) − \(old.en)")
        : Phrase(zh: "\(label.zh) \(old.zh)→无", en: "\(label.en) \(old.en)→none")
    case (nil, nil): return label
    }
  }

  private var wordsOfIssue: Phrase {
    if old == nil { return Phrase(zh: "新增", en: "added") }
    if new == nil { return Phrase(zh: "删除", en: "removed") }
    return Phrase(zh: "改写", en: "rewritten")
  }

  /// A value in the words of the screen: a label for a status, a day in short, the beginning of a
  /// text, an entry by its text.
  private static func display(_ value: String, of field: Field?) -> Phrase {
    let plain = TextCleaning.line(value)
    switch field?.kind {
    case .status: return Status(code: plain)?.label ?? Phrase(same: plain)
    case .day:
      guard let day = Day(iso: plain) else { return Phrase(same: plain) }
      return Phrase(zh: day.long(.chinese), en: day.long(.english))
    case .entry(let kind):
      let entry = Entry(kind, value: value)
      let head = entry.tokens.compactMap { token -> String? in
        switch token {
        case .id(let id): "#" + id
        case .state(let state): state
        case .key, .other: token.text
        case .person, .day: nil
        }
      }
      let text = entry.text.isEmpty ? "" : "“\(Phrase.excerpt(entry.text).zh)”"
      return Phrase(same: (head + (text.isEmpty ? [] : [text])).joined(separator: " "))
    default: return Phrase.excerpt(value)
    }
  }
}

extension HistoryEvent {
  /// What happened, in words.
  package var words: Phrase {
    switch op {
    case .merge:
      if let source = ImportedStatements.source(of: self) {
        return Phrase(zh: "导入自 \(source)", en: "imported from \(source)")
      }
      return Phrase(zh: "合并 \(note ?? "")", en: "merged \(note ?? "")")
    case .seal:
      return Phrase(zh: "封存，共 \(note ?? "") 条", en: "sealed, \(note ?? "") events")
    case .set, .add, .del, .external: break
    }
    let what = change?.sentence ?? Phrase(zh: "", en: "")
    switch reference?.kind {
    case .undo: return Phrase(zh: "撤回：\(what.zh)", en: "undo: \(what.en)")
    case .redo: return Phrase(zh: "重做：\(what.zh)", en: "redo: \(what.en)")
    case nil: return what
    }
  }
}
