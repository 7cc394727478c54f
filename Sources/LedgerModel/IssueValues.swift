/// A decoded issue seen as fields of a file: what stands in each, and what a change makes of it.

extension Issue {
  /// The canonical values of a field by its name in the file, in order; empty when it is absent or
  /// unknown. Flags come in listing order, whatever their order in the file.
  package func values(of field: String) -> [String] {
    switch field {
    case "Id": [id.text]
    case "Category": present(category)
    case "Title": present(title)
    case "Detail": present(detail)
    case "Status": [status.code]
    case "Since": present(since?.iso)
    case "Lead": present(lead)
    case "Unit": present(unit)
    case "Owner": owners
    case "Due": present(due?.iso)
    case "Support": support
    case "Goal": present(goal)
    case "Opened": present(opened?.iso)
    case "Done": present(done?.iso)
    case "Closed": present(closed?.iso)
    case "Recheck": present(recheck?.iso)
    case "Cadence": present(cadence?.word)
    case "Flag": flags.words
    case "Blocker": present(blocker)
    case "Amount": present(amount)
    case "Source": present(source)
    case "Related": related
    case "Note": present(note)
    default: EntryKind(rawValue: field).map { entries($0).map(\.value) } ?? []
    }
  }

  /// Replaces all values of a field; values that cannot be read are left out, as in decoding.
  package mutating func setValues(of field: String, to values: [String]) {
    let first = values.first
    switch field {
    case "Category": category = first
    case "Title": title = first ?? ""
    case "Detail": detail = first
    case "Status": status = first.flatMap { Status(code: $0) } ?? .unknown
    case "Since": since = first.flatMap { Day(iso: $0) }
    case "Lead": lead = first
    case "Unit": unit = first
    case "Owner": owners = values
    case "Due": due = first.flatMap { Day(iso: $0) }
    case "Support": support = values
    case "Goal": goal = first
    case "Opened": opened = first.flatMap { Day(iso: $0) }
    case "Done": done = first.flatMap { Day(iso: $0) }
    case "Closed": closed = first.flatMap { Day(iso: $0) }
    case "Recheck": recheck = first.flatMap { Day(iso: $0) }
    case "Cadence": cadence = first.flatMap { Cadence(word: $0) }
    case "Flag":
      flags = values.reduce(into: []) { flags, word in
        if let flag = IssueFlags(word: word) { flags.insert(flag) }
      }
    case "Blocker": blocker = first
    case "Amount": amount = first
    case "Source": source = first
    case "Related": related = values
    case "Note": note = first
    default:
      guard let kind = EntryKind(rawValue: field) else { return }
      let place = entries.firstIndex { $0.entry.kind == kind } ?? entries.count
      entries.removeAll { $0.entry.kind == kind }
      let placed = values.enumerated().map { occurrence, value in
        PlacedEntry(occurrence: occurrence, entry: Entry(kind, value: value))
      }
      entries.insert(contentsOf: placed, at: min(place, entries.count))
    }
  }

  /// The issue after a change of one of its fields; nil when `old` is not what stands there.
  package func applying(_ change: FieldChange) -> Issue? {
    guard change.record == .issue(id) else { return nil }
    var values = values(of: change.field)
    let place: Int?
    if let old = change.old {
      place = change.occurrence ?? values.firstIndex(of: old)
      guard let place, values.indices.contains(place), values[place] == old else { return nil }
      if let new = change.new { values[place] = new } else { values.remove(at: place) }
    } else if let new = change.new {
      values.insert(new, at: min(change.occurrence ?? values.count, values.count))
    }
    var copy = self
    copy.setValues(of: change.field, to: values)
    return copy
  }

  /// The issue after an edit, as far as it concerns it; nil when a change does not fit.
  package func applying(_ edit: Edit) -> Issue? {
    var copy = self
    for case .field(let change) in edit.changes where change.record == .issue(id) {
      guard let next = copy.applying(change) else { return nil }
      copy = next
    }
    return copy
  }

  /// The changes that make another issue of the same number out of this one, in canonical order.
  /// Fields that guatu does not know are only ever added.
  package func changes(to other: Issue) -> [Change] {
    Field.issue.flatMap { changes(of: $0.name, to: other.values(of: $0.name)) }
      + other.unknownFields.filter { !unknownFields.contains($0) }.map {
        .field(FieldChange(.issue(id), $0.name, old: nil, new: $0.value))
      }
  }

  /// The changes that make the values of a field other ones; those that stay are not touched.
  func changes(of field: String, to new: [String]) -> [Change] {
    let old = values(of: field)
    guard old != new else { return [] }
    let record = RecordKey.issue(id)
    if field == "Flag" {
      // Their order in the file is not known here, so a flag is named by its word alone.
      return old.filter { !new.contains($0) }.map {
        .field(FieldChange(record, field, old: $0, new: nil))
      }
        + new.filter { !old.contains($0) }.map {
          .field(FieldChange(record, field, old: nil, new: $0))
        }
    }
    let plan = ValueChanges(from: old, to: new)
    var changes: [Change] = plan.replaced.map { place, value in
      .field(FieldChange(record, field, occurrence: place, old: old[place], new: value))
    }
    // From the last one on, so that the places of the others stay right.
    changes += plan.removed.reversed().map { place in
      .field(FieldChange(record, field, occurrence: place, old: old[place], new: nil))
    }
    changes += plan.appended.map { .field(FieldChange(record, field, old: nil, new: $0)) }
    return changes
  }

  private func present(_ value: String?) -> [String] {
    guard let value, !value.isEmpty else { return [] }
    return [value]
  }
}
