/// Fields of the Ledger record.

package enum LedgerEdits {
  /// 说明: why findings of the audit about the ledger as a whole are accepted.
  ///
  /// - Parameter fields: the figures that the reason is for, each of which gets an entry of its own: a
  ///   reason for one figure must not silence what is found about another.
  package static func addAnswer(
    rule: String, fields: [String], _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = TextCleaning.text(text)
    if text.isEmpty { throw .reasonNeeded(EntryKind.answer.label) }
    let author = try context.author()
    let about = Phrase.excerpt(text)
    return Edit(
      Phrase(zh: "台账 记说明：\(about.zh)", en: "ledger: add an answer: \(about.en)"),
      fields.map { field in
        let entry = Entry(
          .answer,
          tokens: [.day(context.today), author, .key("rule", rule), .key("field", field)],
          text: text)
        return .field(FieldChange(.ledger, EntryKind.answer.rawValue, old: nil, new: entry.value))
      })
  }

  /// Which rules of the audit are switched off.
  ///
  /// - Parameters:
  ///   - codes: all that are to be off, in the order in which they are to stand.
  ///   - current: those that are off now, in the order of the file.
  package static func setDisabled(_ codes: [String], current: [String]) -> Edit {
    let off = codes.filter { !current.contains($0) }
    let on = current.indices.filter { !codes.contains(current[$0]) }
    let title = Phrase(
      zh: "台账 停用规则 \(current.count)→\(codes.count)",
      en: "ledger: disabled rules \(current.count)→\(codes.count)")
    // From the last one on, so that the places of the others stay right.
    return Edit(
      title,
      on.reversed().map { place in
        .field(
          FieldChange(
            .ledger, "Disable", occurrence: place, old: current[place], new: nil))
      } + off.map { .field(FieldChange(.ledger, "Disable", old: nil, new: $0)) })
  }

  /// Sets a field of the ledger by JSON key, name or Chinese label; empty takes it away.
  ///
  /// - Parameter current: what stands in the file under a field's name, nil when it is absent. It is
  ///   asked because a header does not tell an absent threshold from one that equals the default.
  package static func set(
    field name: String, value: String, _ context: EditContext, current: (String) -> String?
  ) throws(EditRefusal) -> Edit {
    let field = try FieldAssignment.field(named: name, in: .ledger)
    guard !field.isRepeatable, field.kind != .id else { throw .notSettable(field: field.jsonKey) }
    let new = try FieldValue.canonical(value, for: field, context)
    if field.count == .one, new == nil { throw .mustNotBeEmpty(field.label) }
    let old = current(field.name)
    func said(_ value: String?) -> Phrase {
      if let value { return FieldValue.said(value, field, near: context.today) }
      // What is not written down is in force all the same.
      return LedgerHeader.standard(of: field)
        .map { Phrase(zh: "\($0)（默认）", en: "\($0) (default)") } ?? .nothing
    }
    let (from, to) = (said(old), said(new))
    let title = Phrase(
      zh: "台账 \(field.label.zh) \(from.zh)→\(to.zh)",
      en: "ledger: \(field.label.en) \(from.en)→\(to.en)")
    let isDefault = old == nil && new != nil && new == LedgerHeader.standard(of: field)
    guard old != new, !isDefault else { return Edit(title, []) }
    return Edit(
      title,
      [
        .field(
          FieldChange(
            .ledger, field.name, occurrence: old == nil ? nil : 0, old: old, new: new))
      ])
  }
}
