/// The plain fields of an issue: lines, texts, days, amounts, flags.

extension IssueEdits {
  /// Sets a field that holds at most one value, by its name in the file. nil or empty takes it away.
  ///
  /// Status and Due have their own functions, because more goes with them.
  package static func setField(
    _ issue: Issue, _ field: String, to text: String?, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    guard let known = RecordType.issue.field(named: field) else {
      throw .unknownField(field, nearest: FieldAssignment.nearestField(to: field, in: .issue))
    }
    let value = try FieldValue.canonical(text ?? "", for: known, context)
    if known.count == .one, value == nil { throw .mustNotBeEmpty(known.label) }
    // A day to come is planned, one that is past was missed before it was set.
    if field == "Recheck", let day = value.flatMap({ Day(iso: $0) }), day < context.today,
      day != issue.recheck
    {
      throw .dayBehind(day)
    }
    let old = issue.values(of: field).first
    var from = old.map { FieldValue.said($0, known, near: context.today) }
    var to = value.map { FieldValue.said($0, known, near: context.today) }
    if let old, let value, from == to { (from, to) = Phrase.excerpts(of: old, value) }
    return Edit(
      title(issue, known.label, from: from, to: to),
      issue.changes(of: field, to: value.map { [$0] } ?? []))
  }

  /// Gives an issue exactly these flags.
  ///
  /// What loosens the watch over an issue is not done without a trace: a dated issue becomes
  /// long-term, which takes its deadline away, and 挂牌督办 ends, for a reason that is kept in a
  /// Progress entry; 已批准延期 stands only beside an approved Extension.
  ///
  /// - Parameter reason: needed for those two changes and unused otherwise.
  package static func setFlags(
    _ issue: Issue, to flags: IssueFlags, reason: String? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let added = flags.subtracting(issue.flags)
    if added.contains(.extended), !issue.isExtensionApproved { throw .extensionNeeded }
    var needs: [Phrase] = []
    let endsDeadline = added.contains(.longterm) && issue.due != nil
    if endsDeadline { needs.append(Phrase(zh: "改为长期坚持", en: "making it long-term")) }
    if issue.flags.contains(.listed), !flags.contains(.listed) {
      needs.append(Phrase(zh: "摘牌", en: "taking it off the list"))
    }
    var changes = endsDeadline ? issue.changes(of: "Due", to: []) : []
    changes += issue.changes(of: "Flag", to: flags.words)
    if let why = Phrase.list(needs) {
      guard let reason = given(reason) else { throw .reasonNeeded(why) }
      changes.append(try reasonEntry(why.zh + "：" + reason, for: issue, context))
    }
    let words = flags.label ?? .nothing
    // What goes is named too: it is what the reader would miss.
    let end = issue.flags.subtracting(flags).label.map {
      Phrase(zh: "（去掉\($0.zh)）", en: " (without \($0.en))")
    }
    return Edit(
      title(
        issue,
        Phrase(
          zh: "标记：\(words.zh)\(end?.zh ?? "")", en: "flags: \(words.en)\(end?.en ?? "")")),
      changes)
  }
}

extension Issue {
  /// A later deadline was approved and is recorded.
  package var isExtensionApproved: Bool {
    entries(.extension).contains { $0.state == "approved" }
  }
}
