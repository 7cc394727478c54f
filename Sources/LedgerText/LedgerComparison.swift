/// What differs between two versions of a ledger, field by field.

package import LedgerModel

/// Finds the differences of two ledgers. Comments, blank lines, line ends and blanks at the ends of
/// lines do not count: they are no facts.
package enum LedgerComparison {
  /// - Parameter records: the records to look at; nil for all.
  /// - Returns: the changes that lead from `old` to `new`, the Ledger record's first, then issue by
  ///   issue in the new order, removed issues last.
  package static func changes(
    from old: Ledger, to new: Ledger, in records: Set<RecordKey>? = nil
  ) -> [LedgerChange] {
    var changes: [LedgerChange] = []
    if records?.contains(.ledger) ?? true, let before = old.headerSyntax,
      let after = new.headerSyntax
    {
      changes += fields(.ledger, from: (before, old), to: (after, new))
    }
    if let records {
      compare(old, new, only: records, &changes)
    } else {
      compareAll(old, new, &changes)
    }
    return changes
  }

  /// Few records of what may be a million: each is looked up.
  private static func compare(
    _ old: Ledger, _ new: Ledger, only records: Set<RecordKey>, _ changes: inout [LedgerChange]
  ) {
    let ids = records.compactMap { record -> IssueID? in
      if case .issue(let id) = record { id } else { nil }
    }
    let places = ids.map { (id: $0, old: old.row(of: $0), new: new.row(of: $0)) }
    for place in places.sorted(by: { ($0.new ?? .max, $0.id.text) < ($1.new ?? .max, $1.id.text) })
    {
      switch (place.old, place.new) {
      case (let before?, let after?):
        changes += differences(place.id, old, before, new, after)
      case (nil, let after?): changes.append(added(place.id, new, after))
      case (let before?, nil):
        if let after = renamed(old, before, new), !ids.contains(new.id(at: after)) {
          changes += renaming(old, before, new, after)
        } else {
          changes.append(removed(place.id, old, before))
        }
      case (nil, nil): break
      }
    }
  }

  private static func compareAll(_ old: Ledger, _ new: Ledger, _ changes: inout [LedgerChange]) {
    var renamedRows: Set<Int> = []
    for after in new.rows.indices {
      let id = new.id(at: after)
      // Most issues stand where they stood.
      let isInPlace = old.rows.indices.contains(after) && old.id(at: after) == id
      if let before = isInPlace ? after : old.row(of: id) {
        changes += differences(id, old, before, new, after)
      } else if let before = renamed(new, after, old) {
        renamedRows.insert(before)
        changes += renaming(old, before, new, after)
      } else {
        changes.append(added(id, new, after))
      }
    }
    for before in old.rows.indices where !renamedRows.contains(before) {
      let id = old.id(at: before)
      if new.row(of: id) == nil { changes.append(removed(id, old, before)) }
    }
  }

  /// The row in `other` of a record whose number is not there: the one at the same place of as many,
  /// when its number is not here either.
  private static func renamed(_ ledger: Ledger, _ row: Int, _ other: Ledger) -> Int? {
    guard ledger.rows.count == other.rows.count, ledger.row(of: other.id(at: row)) == nil else {
      return nil
    }
    return row
  }

  private static func renaming(
    _ old: Ledger, _ before: Int, _ new: Ledger, _ after: Int
  ) -> [LedgerChange] {
    let (from, to) = (old.id(at: before), new.id(at: after))
    let id = LedgerChange(.issue(from), field: "Id", old: from.text, new: to.text)
    return [id] + differences(to, old, before, new, after).filter { $0.field != "Id" }
  }

  private static func added(_ id: IssueID, _ ledger: Ledger, _ row: Int) -> LedgerChange {
    LedgerChange(.issue(id), field: nil, old: nil, new: ledger.rawText(at: row))
  }

  private static func removed(_ id: IssueID, _ ledger: Ledger, _ row: Int) -> LedgerChange {
    LedgerChange(.issue(id), field: nil, old: ledger.rawText(at: row), new: nil)
  }

  private static func differences(
    _ id: IssueID, _ old: Ledger, _ before: Int, _ new: Ledger, _ after: Int
  ) -> [LedgerChange] {
    let isSame = old.bytes.withBytes { left in
      new.bytes.withBytes { right in
        let (left, right) = (left[old.rows[before].bytes], right[new.rows[after].bytes])
        return left.count == right.count && left.elementsEqual(right)
      }
    }
    if isSame { return [] }
    return fields(
      .issue(id), from: (old.syntax(at: before), old), to: (new.syntax(at: after), new))
  }

  private static func fields(
    _ record: RecordKey, from old: (syntax: RecordSyntax, ledger: Ledger),
    to new: (syntax: RecordSyntax, ledger: Ledger)
  ) -> [LedgerChange] {
    let before = NamedValues(old.syntax, in: old.ledger)
    let after = NamedValues(new.syntax, in: new.ledger)
    let names = before.names + after.names.filter { before.values[$0] == nil }
    let type: RecordType = record == .ledger ? .ledger : .issue
    return names.flatMap { name in
      FieldComparison(
        record: record, name: name, field: type.field(named: name)
      ).changes(before.values[name] ?? [], after.values[name] ?? [])
    }
  }
}

/// The fields of a record that hold something, by name in the order of the file.
private struct NamedValues {
  private(set) var names: [String] = []
  private(set) var values: [String: [String]] = [:]

  init(_ record: RecordSyntax, in ledger: Ledger) {
    ledger.bytes.withBytes { bytes in
      for field in record.fields {
        // What is empty is absent.
        guard let value = ValueText.cleaned(RecordSyntax.text(field, in: bytes)) else { continue }
        let name = RecordSyntax.name(field, in: bytes)
        if values[name] == nil { names.append(name) }
        values[name, default: []].append(value)
      }
    }
  }
}
