/// Rules between the fields of one record, and the rules of the file's own descriptor.

internal import LedgerModel

extension RecordInspection {
  /// `Done` stands exactly with done and closed, `Closed` exactly with closed.
  mutating func checkStatusDays() {
    guard let status, !hasUnreadable.status else { return }
    let finished = status.isFinished
    if finished, present.done == nil, !faulty.contains("Done") {
      addMissing("Done", status, Phrase(zh: "完成日期", en: "the day of completion"))
    } else if !finished, let done = present.done {
      addSurplus("Done", done, status)
    }
    if status == .closed, present.closed == nil, !faulty.contains("Closed") {
      addMissing("Closed", status, Phrase(zh: "销号日期", en: "the day of closing"))
    } else if status != .closed, let closed = present.closed {
      addSurplus("Closed", closed, status)
    }
  }

  private mutating func addMissing(_ name: String, _ status: Status, _ what: Phrase) {
    let label = context.header.label(of: status, .chinese)
    let spot = statusField.map { place($0) } ?? TextPlace(line: record.line)
    add(
      "E212", at: spot,
      Phrase(
        zh: "状态是 \(status.code)（\(label)），却没有\(what.zh) \(name)",
        en: "the status is \(status.code), but \(name), \(what.en), is missing"),
      fix: Phrase(
        zh: "加一行“\(name): YYYY-MM-DD”，或改状态", en: "add “\(name): YYYY-MM-DD”, or change the status"))
    faulty.formUnion([name, "Status"])
  }

  private mutating func addSurplus(_ name: String, _ field: FieldSyntax, _ status: Status) {
    let label = context.header.label(of: status, .chinese)
    add(
      "E212", in: field,
      Phrase(
        zh: "有 \(name)，状态却是 \(status.code)（\(label)）",
        en: "there is \(name), but the status is \(status.code)"),
      fix: Phrase(zh: "删去这一行，或改状态", en: "take the line out, or change the status"))
    faulty.insert("Status")
  }

  /// Days of one record in the order in which they have to come.
  mutating func checkOrder(of days: [(field: FieldSyntax, name: String, day: Day)]) {
    guard days.count > 1, let type = context.type else { return }
    let order =
      type == .issue
      ? ["Opened", "Done", "Closed"] : ["VisitFrom", "VisitTo", "FeedbackOn", "Deadline"]
    let sorted = order.compactMap { name in days.first { $0.name == name } }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      let mustDiffer = later.name == "Deadline"
      guard earlier.day > later.day || (mustDiffer && earlier.day == later.day) else { continue }
      let labels = (type.field(named: earlier.name)?.label, type.field(named: later.name)?.label)
      add(
        "E213", in: later.field,
        Phrase(
          zh:
            "\(later.name)（\(labels.1?.zh ?? "")）\(later.day.iso) \(mustDiffer ? "不在" : "早于") \(earlier.name)（\(labels.0?.zh ?? "")）\(earlier.day.iso)\(mustDiffer ? " 之后" : "")",
          en:
            "\(later.name) \(later.day.iso) is \(mustDiffer ? "not after" : "before") \(earlier.name) \(earlier.day.iso)"
        ))
      faulty.insert(earlier.name)
    }
  }

  /// The file's own rules. Those that the format implies are left out on a plain record.
  mutating func checkDescriptor() {
    let rules = isUnusual ? context.rules.all : context.rules.beyondFormat
    if rules.isEmpty { return }
    let fields = record.fields
    var byName: [String: [FieldSyntax]] = [:]
    for field in fields { byName[name(field), default: []].append(field) }
    checkNames(rules, byName)
    if !rules.types.isEmpty {
      for field in fields {
        let name = name(field)
        guard let type = rules.types[name], !faulty.contains(name) else { continue }
        if type.accepts(RecordSyntax.text(field, in: bytes)) { continue }
        add(
          "E215", in: field,
          Phrase(
            zh: "本文件的说明要求 \(name) 是\(type.name.zh)",
            en: "this file's descriptor wants \(name) to be \(type.name.en)"))
      }
    }
    for constraint in rules.constraints { check(constraint, byName) }
  }

  private mutating func checkNames(
    _ rules: DescriptorRules.Rules, _ byName: [String: [FieldSyntax]]
  ) {
    for name in rules.mandatory where byName[name] == nil && !faulty.contains(name) {
      let isFormat = context.type?.field(named: name)?.count == .one
      if isFormat { continue }
      add(
        "E215", at: TextPlace(line: record.line),
        Phrase(
          zh: "本文件的说明要求有 \(name)，这条记录没有",
          en: "this file's descriptor wants a field \(name), which the record has not"))
    }
    for name in rules.unique where !faulty.contains(name) {
      guard let second = byName[name]?.dropFirst().first else { continue }
      add(
        "E215", at: namePlace(second),
        Phrase(
          zh: "本文件的说明要求 \(name) 只有一个", en: "this file's descriptor wants \(name) only once"))
    }
    for name in rules.prohibited {
      guard let first = byName[name]?.first else { continue }
      add(
        "E215", at: namePlace(first),
        Phrase(zh: "本文件的说明不许有 \(name)", en: "this file's descriptor forbids \(name)"))
    }
    for name in rules.confidential {
      for field in byName[name] ?? []
      where !RecordSyntax.text(field, in: bytes).hasPrefix("encrypted-") {
        add(
          "E215", in: field,
          Phrase(
            zh: "本文件的说明要求 \(name) 加密，这里却是明文",
            en: "this file's descriptor wants \(name) encrypted, and it is not"))
      }
    }
    guard let allowed = rules.allowed else { return }
    let all = context.rules.all
    for (name, fields) in byName {
      guard !allowed.contains(name), !all.mandatory.contains(name), context.rules.key != name,
        name != "Id" || context.type == nil, let first = fields.first
      else { continue }
      add(
        "E215", at: namePlace(first),
        Phrase(
          zh: "本文件的说明（%allowed）里没有 \(name)",
          en: "\(name) is not among the fields that this file allows"))
    }
  }

  private mutating func check(
    _ constraint: DescriptorRules.Constraint, _ byName: [String: [FieldSyntax]]
  ) {
    let mentioned = constraint.expression.mentionedFields
    if mentioned.contains(where: { faulty.contains($0) }) { return }
    let bytes = bytes
    let verdict = constraint.expression.judge(
      values: { name in (byName[name] ?? []).map { RecordSyntax.text($0, in: bytes) } },
      regexes: constraint.regexes)
    let field = mentioned.lazy.compactMap { byName[$0]?.first }.first
    let place = field.map { self.place($0) } ?? TextPlace(line: record.line)
    switch verdict {
    case .holds: break
    case .undecided: problems.append(.unjudgedConstraint(constraint.source, at: place))
    case .broken:
      let source = constraint.source.quotable
      add("E215", at: place, naming: constraint.line) { line in
        Phrase(
          zh: "不符合本文件第 \(line) 行的约束：\(source)",
          en: "the constraint of line \(line) is not met: \(source)")
      }
    }
  }
}
