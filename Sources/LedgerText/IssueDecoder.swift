/// From an issue's record to the issue, forgiving: what cannot be read is left out, `check` names it.

internal import LedgerModel

enum IssueDecoder {
  /// Decodes a record.
  ///
  /// - Parameter header: for the labels that this file gives to statuses.
  static func issue(
    _ record: RecordSyntax, in bytes: UnsafeRawBufferPointer, header: LedgerHeader
  ) -> Issue {
    var issue = Issue(id: IssueID(""))
    issue.line = record.line
    var occurrences = [Int](repeating: 0, count: fields.count)
    for case .field(let syntax) in record.items {
      guard let number = number(of: syntax.name, in: bytes) else {
        let name = RecordSyntax.name(syntax, in: bytes)
        if !name.hasPrefix("%") {
          issue.unknownFields.append(
            Issue.UnknownField(name: name, value: RecordSyntax.text(syntax, in: bytes)))
        }
        continue
      }
      let text = RecordSyntax.text(syntax, in: bytes)
      if let kind = kinds[number] {
        issue.entries.append(
          Issue.PlacedEntry(occurrence: occurrences[number], entry: Entry(kind, value: text)))
        occurrences[number] += 1
      } else {
        set(fields[number], to: text, in: &issue, header: header)
      }
    }
    return issue
  }

  /// The status that a value means: a code, a label of this file, a built-in label, or a synonym.
  static func status(
    _ text: some StringProtocol, header: LedgerHeader
  ) -> (status: Status, isLongterm: Bool)? {
    let word = text.trimmingBlanks
    if let status = Status(code: word) { return (status, false) }
    let own = header.statuses(labelled: word)
    if own.count > 1 { return nil }
    if let status = own.first { return (status, false) }
    if let status = Status.allCases.first(where: { $0.label.zh == word }) { return (status, false) }
    return StatusWord.lookUp(word).map { ($0.status, $0.isLongterm) }
  }

  private static let fields = RecordType.issue.fields
  private static let kinds: [EntryKind?] = fields.map {
    if case .entry(let kind) = $0.kind { kind } else { nil }
  }
  /// The names of fields as bytes with their numbers, by their lengths.
  private static let names: [[(name: [UInt8], number: Int)]] = {
    let longest = fields.map(\.name.utf8.count).max() ?? 0
    var names = [[(name: [UInt8], number: Int)]](repeating: [], count: longest + 1)
    for (number, field) in fields.enumerated() {
      names[field.name.utf8.count].append((Array(field.name.utf8), number))
    }
    return names
  }()

  /// The number of the field that a name of the file means; nil for one that is not known.
  private static func number(
    of name: Range<Int>, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard name.count < names.count else { return nil }
    for candidate in names[name.count] where bytes.holds(candidate.name, at: name.lowerBound) {
      return candidate.number
    }
    return nil
  }

  private static func set(
    _ field: Field, to text: String, in issue: inout Issue, header: LedgerHeader
  ) {
    let line = field.kind == .line ? text.joinedLines : String(text.trimmingBlanks)
    if line.isEmpty { return }
    // Of a field that may stand once only the first counts, as in the index.
    switch field.name {
    case "Id": if issue.id.text.isEmpty { issue.id = IssueID(line) }
    case "Category": issue.category = issue.category ?? line
    case "Title": if issue.title.isEmpty { issue.title = line }
    case "Detail": issue.detail = issue.detail ?? text
    case "Status":
      if issue.status == .unknown, let found = status(line, header: header) {
        issue.status = found.status
        if found.isLongterm { issue.flags.insert(.longterm) }
      }
    case "Since": issue.since = issue.since ?? Day(iso: line)
    case "Lead": issue.lead = issue.lead ?? line
    case "Unit": issue.unit = issue.unit ?? line
    case "Owner": issue.owners.append(line)
    case "Due": issue.due = issue.due ?? Day(iso: line)
    case "Support": issue.support.append(line)
    case "Goal": issue.goal = issue.goal ?? text
    case "Opened": issue.opened = issue.opened ?? Day(iso: line)
    case "Done": issue.done = issue.done ?? Day(iso: line)
    case "Closed": issue.closed = issue.closed ?? Day(iso: line)
    case "Recheck": issue.recheck = issue.recheck ?? Day(iso: line)
    case "Cadence": issue.cadence = issue.cadence ?? Cadence(word: line)
    case "Flag": if let flag = IssueFlags(word: line) { issue.flags.insert(flag) }
    case "Blocker": issue.blocker = issue.blocker ?? text
    case "Amount": issue.amount = issue.amount ?? line
    case "Source": issue.source = issue.source ?? line
    case "Related": issue.related.append(line)
    case "Note": issue.note = issue.note ?? text
    default: break
    }
  }
}

extension String {
  /// The lines of a text that should have been one, with blanks between them.
  var joinedLines: String {
    guard utf8.contains(Byte.lineFeed) else { return String(trimmingBlanks) }
    return unicodeScalars.split(separator: "\n").map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension StringProtocol {
  /// Without blanks and tabs at both ends.
  var trimmingBlanks: SubSequence {
    var rest = self[...]
    // Most texts have none, and scalars tell it faster than letters.
    func isBlank(_ scalar: Unicode.Scalar?) -> Bool { scalar == " " || scalar == "\t" }
    if !isBlank(unicodeScalars.first), !isBlank(unicodeScalars.last) { return rest }
    while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
    return rest
  }
}
