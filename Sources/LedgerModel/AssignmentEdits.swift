/// `guatu set`: several assignments to one issue as one edit.

extension IssueEdits {
  /// Applies assignments one after the other, so that `status=done done=2026-06-01` go together.
  ///
  /// - Parameter reason: used by whatever needs one: a deadline that moves, a withdrawal, reopening.
  package static func set(
    _ issue: Issue, _ assignments: [FieldAssignment], reason: String? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    var rest = assignments
    var current = issue
    var edits: [Edit] = []
    var doneOn: Day?
    if let place = rest.firstIndex(where: { $0.field.name == "Done" }) {
      let assignment = rest.remove(at: place)
      doneOn = try FieldValue.day(
        TextCleaning.line(assignment.value), assignment.field, context)
      guard doneOn != nil else { throw .mustNotBeEmpty(assignment.field.label) }
      if !rest.contains(where: { $0.field.name == "Status" }) {
        rest.append(FieldAssignment(Field.status, issue.status.code))
      }
    }
    // Days that a new status brings along are put right after it.
    let days = rest.filter { isDayOfStatus($0.field) }
    for assignment in rest.filter({ !isDayOfStatus($0.field) }) + days {
      let edit = try set(current, assignment, reason: reason, doneOn: doneOn, context)
      guard let next = current.applying(edit) else {
        throw .notSettable(field: assignment.field.name)
      }
      current = next
      if !edit.isEmpty { edits.append(edit) }
    }
    if let only = edits.first, edits.count == 1 { return only }
    let count = edits.count
    return .combined(
      title(
        issue,
        count == 0
          ? Phrase(zh: "没有变化", en: "nothing changes")
          : Phrase(zh: "修改\(count)项", en: "\(count) changes")), edits)
  }

  /// One assignment by text: `deadline=6月底`.
  package static func set(
    _ issue: Issue, field name: String, value: String, reason: String? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    try set(
      issue, [FieldAssignment(try FieldAssignment.field(named: name), value)], reason: reason,
      context)
  }

  private static func set(
    _ issue: Issue, _ assignment: FieldAssignment, reason: String?, doneOn: Day?,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let field = assignment.field
    switch field.kind {
    case .entry: throw .notSettable(field: field.jsonKey)
    case .status:
      let word = try FieldValue.status(assignment.value, context.header)
      if doneOn != nil, !word.status.isFinished { throw .dayNeedsStatus(Field.done.label) }
      let edit = try setStatus(issue, to: word.status, reason: reason, doneOn: doneOn, context)
      guard word.isLongterm, !issue.flags.contains(.longterm) else { return edit }
      let flags = try setFlags(
        issue, to: issue.flags.union(.longterm), reason: reason, context)
      return .combined(edit.title, [edit, flags])
    case .flag: return try setFlags(issue, assignment, reason: reason, context)
    case .day where field.name == "Due":
      return try setDeadline(issue, to: assignment.value, reason: reason, context)
    case .id where field.name == "Id": throw .notSettable(field: field.jsonKey)
    case .id: return try setRelated(issue, assignment, context)
    case .day where isDayOfStatus(field): return try setDay(issue, field, assignment.value, context)
    case .line where field.isRepeatable:
      switch assignment.sign {
      case .set: return setList(issue, field.name, to: assignment.list)
      case .add: return adding(issue, field.name, assignment.list)
      case .remove: return try removing(issue, field.name, assignment.list)
      }
    default: return try setField(issue, field.name, to: assignment.value, context)
    }
  }

  private static func isDayOfStatus(_ field: Field) -> Bool {
    field.name == "Since" || field.name == "Closed"
  }

  /// The day from which the status holds, or that of the closing: a closing is often written down
  /// days later.
  private static func setDay(
    _ issue: Issue, _ field: Field, _ text: String, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    if field.name == "Closed", issue.status != .closed { throw .dayNeedsStatus(field.label) }
    let day = try FieldValue.canonical(text, for: field, context).flatMap { Day(iso: $0) }
    if field.name == "Closed", day == nil { throw .mustNotBeEmpty(field.label) }
    if let day, day > context.today { throw .dayAhead(day) }
    return try setField(issue, field.name, to: day?.iso, context)
  }

  private static func setFlags(
    _ issue: Issue, _ assignment: FieldAssignment, reason: String?, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    var flags: IssueFlags = []
    for word in assignment.list { flags.insert(try FieldValue.flag(word, assignment.field)) }
    let wanted =
      switch assignment.sign {
      case .add: issue.flags.union(flags)
      case .remove: issue.flags.subtracting(flags)
      case .set: flags
      }
    return try setFlags(issue, to: wanted, reason: reason, context)
  }

  private static func setRelated(
    _ issue: Issue, _ assignment: FieldAssignment, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    for id in assignment.list where !IssueID.isValid(id) { throw .badID(id) }
    switch assignment.sign {
    case .set: return setList(issue, "Related", to: assignment.list)
    case .add: return adding(issue, "Related", assignment.list)
    case .remove: return try removing(issue, "Related", assignment.list)
    }
  }
}
