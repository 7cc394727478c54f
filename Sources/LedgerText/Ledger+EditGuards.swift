/// What keeps an edit from changing more than it names.

internal import LedgerModel

extension Ledger {
  // MARK: One change as the steps that it takes

  /// The changes of the file that a change of meaning comes to. A word like 长期坚持 in the place of a
  /// status says the flag too: the flag is written when the word goes, and the word goes with it.
  func steps(of change: FieldChange, in edit: Edit) -> [FieldChange] {
    guard case .issue = change.record, change.spelling == nil else { return [change] }
    switch change.field {
    case "Status": return statusSteps(change)
    case "Flag": return flagSteps(change, in: edit)
    default: return [change]
    }
  }

  private static let longterm = "longterm"

  /// The status as it stands, when its word says more than its code can.
  private func longtermWord(in record: RecordKey) -> (text: String, code: String)? {
    guard let text = values(of: "Status", in: record).first,
      let meant = IssueDecoder.status(text, header: header), meant.isLongterm
    else { return nil }
    return (text, meant.status.code)
  }

  private func flags(in record: RecordKey) -> [String] {
    values(of: "Flag", in: record).map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
  }

  private func statusSteps(_ change: FieldChange) -> [FieldChange] {
    guard change.new != nil, longtermWord(in: change.record) != nil,
      !flags(in: change.record).contains(Ledger.longterm)
    else { return [change] }
    return [change, FieldChange(change.record, "Flag", old: nil, new: Ledger.longterm)]
  }

  private func flagSteps(_ change: FieldChange, in edit: Edit) -> [FieldChange] {
    let present = flags(in: change.record)
    if change.old == nil, let new = change.new { return present.contains(new) ? [] : [change] }
    guard let old = change.old, change.new == nil, change.occurrence == nil else { return [change] }
    let places = present.indices.filter { present[$0] == old }
    var steps = places.reversed().map {
      FieldChange(change.record, "Flag", occurrence: $0, old: old, new: nil)
    }
    // An edit that names the status as well says itself what becomes of its word.
    let namesStatus = edit.changes.contains {
      if case .field(let other) = $0 {
        other.record == change.record && other.field == "Status"
      } else {
        false
      }
    }
    if old == Ledger.longterm, !namesStatus, let word = longtermWord(in: change.record) {
      steps.append(
        FieldChange(change.record, "Status", occurrence: 0, old: word.text, new: word.code))
    }
    return steps.isEmpty ? [change] : steps
  }

  // MARK: Lines that would take in the next one

  /// The change that ends the last line above a place with a blank, where it ends in a backslash and
  /// would make a line that is put there a part of its own field; nil where none does.
  func closingChange(
    before place: Int, of record: RecordSyntax, _ key: RecordKey
  ) -> FieldChange? {
    bytes.withBytes { bytes in
      guard let field = record.joiningField(before: place, in: bytes) else { return nil }
      let text = RecordSyntax.text(field, in: bytes)
      let spelling = Array(bytes[field.name.upperBound + 1..<field.lines.upperBound])
      return FieldChange(
        key, RecordSyntax.name(field, in: bytes), occurrence: field.occurrence, old: text,
        new: text + " ",
        spelling: FieldChange.Spelling(bytes: FieldPatcher.unjoined(spelling), slot: 0))
    }
  }

  /// The same for a record that is to be put after another one, or after a descriptor.
  ///
  /// - Parameter row: the place among the rows that the new record will have.
  func closingChange(
    beforeRecordAt row: Int, after anchor: Range<Int>
  ) throws(EditError) -> FieldChange? {
    let record = bytes.withBytes { RecordSyntax($0, from: anchor.lowerBound, line: 1) }
    guard bytes.withBytes({ record.joiningField(before: anchor.upperBound, in: $0) }) != nil else {
      return nil
    }
    guard row > 0, rows[row - 1].bytes == anchor, rows[row - 1].idLength > 0 else {
      throw .wouldBreak(
        Phrase(
          zh: "上面一行末尾的“\\”会把新的行接上去",
          en: "the “\\” at the end of the line above would take in the new one"))
    }
    return closingChange(before: anchor.upperBound, of: record, .issue(id(at: row - 1)))
  }

  // MARK: Afterwards

  /// Whether a change of one field has left all the others what they were: each with its own lines,
  /// and the record's end where it was.
  func verifyShape(
    of old: RecordSyntax, _ patch: Patch, _ inverse: FieldChange
  ) throws(EditError) {
    let new = bytes.withBytes { RecordSyntax($0, from: old.range.lowerBound, line: old.line) }
    let more = inverse.new == nil ? 1 : inverse.old == nil ? -1 : 0
    let added = patch.bytes.count - patch.range.count
    guard new.range.count == old.range.count + added, new.items.count == old.items.count + more
    else {
      throw .wouldBreak(
        Phrase(
          zh: "\(inverse.field) 旁边的行会并到一起",
          en: "lines beside \(inverse.field) would become one"))
    }
  }

  /// The errors of a ledger whose descriptor asks something of all its issues together, which no look
  /// at a single record can judge; nil for any other.
  var setErrors: [Problem]? {
    let asks = sets.contains { set in
      set.known == .issue
        && set.lines.contains {
          $0.name == "%size" || $0.name == "%singular"
            || ($0.name == "%key" && $0.value.trimmingBlanks != "Id")
        }
    }
    guard asks else { return nil }
    return check(options: CheckOptions(cap: .max / 4)).filter { $0.severity == .error }
  }

  /// Whether an edit has left the rules for all issues together as well met as they were.
  func verifySets(_ before: [Problem]?) throws(EditError) {
    guard let before, let after = setErrors, after.count > before.count else { return }
    let known = Set(before.map(\.message))
    guard let new = after.first(where: { !known.contains($0.message) }) ?? after.last else {
      return
    }
    throw .wouldBreak(new.message)
  }
}

extension RecordSyntax {
  /// The field that ends at an offset with a line that ends in a backslash; nil for none.
  fileprivate func joiningField(
    before place: Int, in bytes: UnsafeRawBufferPointer
  ) -> FieldSyntax? {
    for case .field(let field) in items where field.lines.upperBound == place {
      let lines = Array(bytes[field.lines])
      return FieldPatcher.unjoined(lines).count > lines.count ? field : nil
    }
    return nil
  }
}
