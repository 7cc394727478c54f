/// What differs between the values of one field in two versions of a record.

internal import LedgerModel

/// Compares the values of one name: one value each as such, several as sets by their identity
/// (ledger format §6: the `#id` of an entry, else the whole value).
struct FieldComparison {
  let record: RecordKey
  let name: String
  /// nil for a field that guatu does not know.
  let field: Field?

  func changes(_ old: [String], _ new: [String]) -> [LedgerChange] {
    let isSingle = field.map { !$0.isRepeatable } ?? true
    if isSingle, old.count <= 1, new.count <= 1 {
      let (before, after) = (old.first, new.first)
      if same(before, after) { return [] }
      return [LedgerChange(record, field: name, old: before, new: after)]
    }
    return asSets(old, new)
  }

  private func same(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return ValueText.same(left, right, isText: field?.kind.isText ?? true)
  }

  private func asSets(_ old: [String], _ new: [String]) -> [LedgerChange] {
    var gone = old
    var come = new
    // What stands in both is no difference; each occurrence counts once.
    for value in old {
      if let place = come.firstIndex(where: { same($0, value) }),
        let own = gone.firstIndex(of: value)
      {
        come.remove(at: place)
        gone.remove(at: own)
      }
    }
    var changes: [LedgerChange] = []
    for value in gone {
      let id = id(of: value)
      let place = id.flatMap { id in come.firstIndex { self.id(of: $0) == id } }
      let next = place.map { come.remove(at: $0) }
      changes.append(LedgerChange(record, field: name, entry: id, old: value, new: next))
    }
    changes += come.map {
      LedgerChange(record, field: name, entry: id(of: $0), old: nil, new: $0)
    }
    return changes
  }

  /// The `#id` of an entry; nil for an entry or a value without one.
  private func id(of value: String) -> String? {
    guard case .entry(let kind) = field?.kind, kind.shape.hasID else { return nil }
    return Entry(kind, value: value).id
  }
}
