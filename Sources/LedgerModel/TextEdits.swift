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
    let old = issue.values(of: field).first
    var from = old.map { FieldValue.said($0, known, context.today) }
    var to = value.map { FieldValue.said($0, known, context.today) }
    if let old, let value, from == to { (from, to) = Phrase.excerpts(of: old, value) }
    return Edit(
      title(issue, known.label, from: from, to: to),
      issue.changes(of: field, to: value.map { [$0] } ?? []))
  }

  package static func setTitle(
    _ issue: Issue, to text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit { try setField(issue, "Title", to: text, context) }

  /// 卡在哪里、需要谁支持; nil or empty says that nothing blocks any more.
  package static func setBlocker(
    _ issue: Issue, to text: String?, _ context: EditContext
  ) throws(EditRefusal) -> Edit { try setField(issue, "Blocker", to: text, context) }

  /// Sets or takes away a flag, the other way round from how it stands.
  package static func toggleFlag(_ issue: Issue, _ flag: IssueFlags) -> Edit {
    setFlag(issue, flag, to: !issue.flags.contains(flag))
  }

  package static func setFlag(_ issue: Issue, _ flag: IssueFlags, to isSet: Bool) -> Edit {
    let flags = isSet ? issue.flags.union(flag) : issue.flags.subtracting(flag)
    let names = IssueFlags.all.filter { flag.contains($0.flag) }.map(\.label)
    let words = Phrase(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    return Edit(
      title(
        issue,
        isSet
          ? Phrase(zh: "标为\(words.zh)", en: "mark as \(words.en)")
          : Phrase(zh: "不再标为\(words.zh)", en: "no longer \(words.en)")),
      issue.changes(of: "Flag", to: flags.words))
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
    if let first = needs.first {
      let why = Phrase(
        zh: needs.map(\.zh).joined(separator: "、"), en: needs.map(\.en).joined(separator: ", "))
      guard let reason = given(reason) else { throw .reasonNeeded(needs.count > 1 ? why : first) }
      changes.append(try reasonEntry(why.zh + "：" + reason, for: issue, context))
    }
    let none = Phrase(zh: "无", en: "none")
    let labels = IssueFlags.all.filter { flags.contains($0.flag) }.map(\.label)
    let words =
      labels.isEmpty
      ? none
      : Phrase(
        zh: labels.map(\.zh).joined(separator: "、"), en: labels.map(\.en).joined(separator: ", "))
    // What goes is named too: it is what the reader would miss.
    let gone = IssueFlags.all.filter { issue.flags.subtracting(flags).contains($0.flag) }
    let end =
      gone.isEmpty
      ? nil
      : Phrase(
        zh: "（去掉\(gone.map(\.label.zh).joined(separator: "、"))）",
        en: " (without \(gone.map(\.label.en).joined(separator: ", ")))")
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
