/// New issues, and issues that are thrown away.

extension IssueEdits {
  /// A new issue after the last one.
  ///
  /// Status is todo unless said otherwise; with done the day is today unless given. Opened is today
  /// unless given, so that silence counts from now and not from the feedback; `opened=` leaves it
  /// out. 长期 as a deadline sets the flag.
  ///
  /// - Parameters:
  ///   - id: for instance the ledger's next free one; an assignment `id=` goes before it.
  ///   - isTaken: whether an issue has a number already.
  package static func newIssue(
    id: IssueID, _ fields: [FieldAssignment], _ context: EditContext,
    isTaken: (IssueID) -> Bool = { _ in false }
  ) throws(EditRefusal) -> Edit {
    var issue = Issue(id: id)
    issue.status = .todo
    issue.opened = context.today
    var doneOn: Day?
    for assignment in fields {
      switch assignment.field.name {
      case "Id": issue.id = IssueID(TextCleaning.line(assignment.value))
      case "Done":
        doneOn = try FieldValue.day(TextCleaning.line(assignment.value), assignment.field, context)
      default: try assign(assignment, to: &issue, context)
      }
    }
    guard IssueID.isValid(issue.id.text) else { throw .badID(issue.id.text) }
    if isTaken(issue.id) { throw .idTaken(issue.id) }
    guard !issue.title.isEmpty else { throw .mustNotBeEmpty(Phrase(zh: "具体问题", en: "title")) }
    if issue.status == .done {
      issue.done = doneOn ?? context.today
      if let day = issue.done, day > context.today { throw .dayAhead(day) }
    } else if doneOn != nil {
      throw .dayNeedsStatus(Field.done.label)
    }
    return Edit(
      title(issue, Phrase(zh: "新增：\(issue.title)", en: "new: \(issue.title)")),
      [.insertIssue(issue.id, text: RecordText.issue(issue), after: nil)])
  }

  /// Takes an issue out of the file; `expected` is its text as it stands. To keep it and leave it
  /// out of counts, withdraw it instead.
  package static func delete(_ issue: Issue, expected: String) -> Edit {
    Edit(
      title(issue, Phrase(zh: "删除：\(issue.title)", en: "delete: \(issue.title)")),
      [.removeIssue(issue.id, expected: expected)])
  }

  private static func assign(
    _ assignment: FieldAssignment, to issue: inout Issue, _ context: EditContext
  ) throws(EditRefusal) {
    let field = assignment.field
    switch field.kind {
    case .status:
      let word = try FieldValue.status(assignment.value, context.header)
      if word.status == .closed || word.status == .void {
        throw .moveRefused(from: .todo, to: word.status)
      }
      issue.status = word.status
      if word.isLongterm { issue.flags.insert(.longterm) }
    case .day where field.name == "Due":
      switch try readDeadline(assignment.value, context) {
      case .day(let day): issue.due = day
      case .longterm: issue.flags.insert(.longterm)
      case .clear: issue.due = nil
      }
    case .flag:
      for word in assignment.list { issue.flags.insert(try FieldValue.flag(word, field)) }
    case .line where field.isRepeatable, .id:
      for id in assignment.list where field.kind == .id && !IssueID.isValid(id) { throw .badID(id) }
      issue.setValues(of: field.name, to: issue.values(of: field.name) + assignment.list)
    case .day where field.name == "Closed": throw .dayNeedsStatus(field.label)
    default:
      let value = try FieldValue.canonical(assignment.value, for: field, context)
      if field.name == "Since", let day = value.flatMap({ Day(iso: $0) }), day > context.today {
        throw .dayAhead(day)
      }
      issue.setValues(of: field.name, to: value.map { [$0] } ?? [])
    }
  }
}

/// The number of the next issue.
package enum IssueNumbering {
  /// One more than the highest whole number among the ids, as wide as the widest of them and at
  /// least two digits: 09 is followed by 10, 099 by 100.
  package static func next(after ids: some Sequence<String>) -> IssueID {
    var highest = 0
    var width = 2
    for id in ids {
      guard id.utf8.count <= 18, let number = Int(id), number >= 0 else { continue }
      highest = max(highest, number)
      width = max(width, id.utf8.count)
    }
    let digits = String(highest + 1)
    return IssueID(String(repeating: "0", count: max(0, width - digits.count)) + digits)
  }
}
