/// Every change of a ledger as a value, small enough to undo.

/// Which record a change belongs to.
package enum RecordKey: Hashable, Sendable {
  case ledger
  case issue(IssueID)
}

/// One change of one field, or of one whole issue.
package enum Change: Equatable, Sendable {
  case field(FieldChange)
  /// A new record: its text in LF form without the blank line that ends it. It is placed after the
  /// issue `after`, or with nil after the last one. An insertion that takes a removal back has a text
  /// that starts with an end of line and holds every byte from `after` on; its `after` is the empty
  /// Id where the issue was the first one.
  case insertIssue(IssueID, text: String, after: IssueID?)
  /// Takes a record out, with one following blank line. `expected` is its text as it must stand.
  case removeIssue(IssueID, expected: String?)
  /// Puts another text in the place of a whole record, as a person wrote it in an editor. Both texts
  /// are in LF form without the blank line that ends the record; the number may change.
  case replaceIssue(IssueID, expected: String, text: String)
  /// Puts back what stood in the place of a record before it was replaced.
  case restoreIssue(IssueID, Restoration)

  /// A record's bytes, with those around it that came with it: comments above and below.
  package struct Restoration: Equatable, Sendable {
    /// The number that the record has afterwards.
    package var id: IssueID
    /// How many bytes before the record the stretch begins.
    package var lead: Int
    package var expected: [UInt8]
    package var bytes: [UInt8]
    /// The record had errors then.
    package var isBroken: Bool

    package init(id: IssueID, lead: Int, expected: [UInt8], bytes: [UInt8], isBroken: Bool) {
      self.id = id
      self.lead = lead
      self.expected = expected
      self.bytes = bytes
      self.isBroken = isBroken
    }
  }
}

/// One change of one occurrence of one field.
///
/// `old` and `new` are values, with `\n` between lines. nil for `old` adds the field, nil for `new`
/// takes it away. An edit whose `old` is not what stands there is refused, never forced.
package struct FieldChange: Equatable, Sendable {
  package var record: RecordKey
  /// The field's name in the file.
  package var field: String
  /// Which field of that name, from 0; nil appends after the last one (or in canonical order).
  package var occurrence: Int?
  package var old: String?
  package var new: String?
  /// How and where the field stood, so that undoing restores every byte; nil in a change that a
  /// person made.
  package var spelling: Spelling?

  /// The exact bytes of a field and its place.
  package struct Spelling: Equatable, Sendable {
    /// From the byte after the name's colon to the end of the last line, its end included. The last
    /// field of a file without a final end of line carries that of the line above it.
    package var bytes: [UInt8]
    /// How many fields and comments stand before it in its record.
    package var slot: Int
    package init(bytes: [UInt8], slot: Int) {
      self.bytes = bytes
      self.slot = slot
    }
  }

  package init(
    _ record: RecordKey, _ field: String, occurrence: Int? = nil, old: String?, new: String?,
    spelling: Spelling? = nil
  ) {
    self.record = record
    self.field = field
    self.occurrence = occurrence
    self.old = old
    self.new = new
    self.spelling = spelling
  }
}

/// What one command of a user changes, undone and redone as one step.
package struct Edit: Equatable, Sendable {
  /// What it does, in words: “3 号问题 时限 6月30日→7月31日”.
  package var title: Phrase
  package var changes: [Change]

  package init(_ title: Phrase, _ changes: [Change]) {
    self.title = title
    self.changes = changes
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// The records that it touches, each once, in order.
  package var records: [RecordKey] {
    var seen: Set<RecordKey> = []
    return changes.reduce(into: []) { records, change in
      let record: RecordKey =
        switch change {
        case .field(let change): change.record
        case .insertIssue(let id, _, _), .removeIssue(let id, _), .replaceIssue(let id, _, _),
          .restoreIssue(let id, _):
          .issue(id)
        }
      if seen.insert(record).inserted { records.append(record) }
    }
  }

  /// The issues that it touches, each once, in order.
  package var issues: [IssueID] {
    records.compactMap { if case .issue(let id) = $0 { id } else { nil } }
  }
}

/// Why an edit was not applied; the ledger is as it was.
package enum EditError: Error, Equatable, Sendable {
  case noSuchIssue(IssueID)
  case issueExists(IssueID)
  /// The record has errors; the place is its first one.
  case brokenRecord(RecordKey, line: Int)
  /// The file is of a newer format, or has no header.
  case readOnlyFormat
  /// The file as a whole must not be written: bytes that are no text (E001), or more than the limits
  /// allow (E003).
  case unfitFile(code: String, at: TextPlace, Phrase, remedy: Phrase?)
  /// Something else stands where the edit expected `expected`.
  case changedMeanwhile(RecordKey, field: String, expected: String?, found: String?)
  /// The result would not be a valid ledger, in the words of its first problem.
  case wouldBreak(Phrase)
}

extension EditError: UserFacing {
  package var message: Phrase {
    switch self {
    case .noSuchIssue(let id): Phrase(zh: "没有 \(id) 号问题", en: "there is no issue \(id)")
    case .issueExists(let id): Phrase(zh: "\(id) 号问题已经有了", en: "issue \(id) exists already")
    case .brokenRecord(_, let line):
      Phrase(
        zh: "这条记录在第 \(line) 行有错误，不能修改",
        en: "the record has an error on line \(line) and cannot be changed")
    case .readOnlyFormat:
      Phrase(
        zh: "台账的格式版本不能由这个版本的 guatu 修改",
        en: "this guatu cannot change a ledger of this format version")
    case .unfitFile(let code, _, let problem, _):
      Phrase(zh: "\(code): \(problem.zh)；文件未动", en: "\(code): \(problem.en); nothing was written")
    case .changedMeanwhile(_, let field, let expected, let found):
      EditError.changed(field, expected, found)
    case .wouldBreak(let problem):
      Phrase(zh: "这样改会使台账出错：\(problem.zh)", en: "the ledger would become invalid: \(problem.en)")
    }
  }

  /// The field by its name on screens, and what people wrote there without the heads of entries.
  private static func changed(_ field: String, _ expected: String?, _ found: String?) -> Phrase {
    let known = RecordType.allCases.lazy.compactMap { $0.field(named: field) }.first
    let label = known?.label
    func text(_ value: String?) -> String? {
      guard let value, let kind = EntryKind(rawValue: field) else { return value }
      let entry = Entry(kind, value: value)
      return entry.text.isEmpty ? value : entry.text
    }
    var (from, to) = (text(expected), text(found))
    // Where only the head differs, the head is what has to be seen.
    if from == to { (from, to) = (expected, found) }
    var words = (
      from.map { FieldValue.said($0, known, near: nil) },
      to.map { FieldValue.said($0, known, near: nil) }
    )
    if let from, let to, words.0 == words.1 { words = Phrase.excerpts(of: from, to) }
    return Phrase(
      zh: "\(label?.zh ?? field)已被改动：原以为是“\(words.0?.zh ?? "空")”，现在是“\(words.1?.zh ?? "空")”",
      en: "\(label?.en ?? field) was changed meanwhile: expected “\(words.0?.en ?? "nothing")”, "
        + "found “\(words.1?.en ?? "nothing")”")
  }

  package var remedy: Phrase? {
    switch self {
    case .brokenRecord:
      Phrase(
        zh: "请先用文字编辑器改正；guatu check 会说怎样改",
        en: "mend it in a text editor first; guatu check says how")
    case .unfitFile(_, _, _, let remedy): remedy
    case .readOnlyFormat:
      Phrase(
        zh: "请升级 guatu，或用 guatu fmt 补上文件头", en: "update guatu, or let guatu fmt add the header")
    case .changedMeanwhile:
      Phrase(zh: "请看过现在的内容再改", en: "look at what stands there now, then edit again")
    default: nil
    }
  }
}
