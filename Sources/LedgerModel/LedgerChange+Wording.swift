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
    if let old, let new, case .entry(let kind) = known?.kind {
      let what = Entry(kind, value: old).difference(to: Entry(kind, value: new))
      let sign = entry.map { "#\($0) " } ?? ""
      return Phrase(zh: "\(label.zh) \(sign)\(what.zh)", en: "\(label.en) \(sign)\(what.en)")
    }
    var (from, to) = (old.map { said($0, known) }, new.map { said($0, known) })
    if let old, let new, from == to { (from, to) = Phrase.excerpts(of: old, new) }
    if isRepeatable, from == nil, let to {
      return Phrase(zh: "\(label.zh) 增加 \(to.zh)", en: "\(label.en) + \(to.en)")
    }
    if isRepeatable, to == nil, let from {
      return Phrase(zh: "\(label.zh) 去掉 \(from.zh)", en: "\(label.en) − \(from.en)")
    }
    if from == nil, to == nil { return label }
    let (old, new) = (from ?? .nothing, to ?? .nothing)
    return Phrase(zh: "\(label.zh) \(old.zh)→\(new.zh)", en: "\(label.en) \(old.en)→\(new.en)")
  }

  private func said(_ value: String, _ field: Field?) -> Phrase {
    guard case .entry(let kind) = field?.kind else {
      return FieldValue.said(value, field, near: nil)
    }
    return Entry(kind, value: value).gist
  }

  private var wordsOfIssue: Phrase {
    if old == nil { return Phrase(zh: "新增", en: "added") }
    if new == nil { return Phrase(zh: "删除", en: "removed") }
    return Phrase(zh: "改写", en: "rewritten")
  }
}

extension HistoryEvent {
  /// With the day of an entry that speaks of an earlier one than that on which it was recorded.
  private func dated(_ what: Phrase) -> Phrase {
    guard old == nil, let new, let kind = field.flatMap({ EntryKind(rawValue: $0) }) else {
      return what
    }
    let entry = Entry(kind, value: new)
    guard !entry.isImported, let day = entry.day, let recorded = Day(iso: at.prefix(10)),
      day < recorded
    else { return what }
    let said = Phrase.day(day, near: recorded)
    return Phrase(zh: "\(what.zh)（\(said.zh)）", en: "\(what.en) (\(said.en))")
  }

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
    let what = dated(change?.sentence ?? Phrase(zh: "", en: ""))
    switch reference?.kind {
    case .undo: return Phrase(zh: "撤回：\(what.zh)", en: "undo: \(what.en)")
    case .redo: return Phrase(zh: "重做：\(what.zh)", en: "redo: \(what.en)")
    case nil: return what
    }
  }
}
