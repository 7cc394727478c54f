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
    let isText = field?.kind.isText ?? true
    // What stands in both is no difference; each occurrence counts once.
    var surplus: [String: Int] = [:]
    for value in new { surplus[ValueText.comparable(value, isText: isText), default: 0] += 1 }
    var gone: [String] = []
    var common: [String: Int] = [:]
    for value in old {
      let form = ValueText.comparable(value, isText: isText)
      if let left = surplus[form], left > 0 {
        surplus[form] = left - 1
        common[form, default: 0] += 1
      } else {
        gone.append(value)
      }
    }
    var come: [String?] = []
    var numbered: [String: [Int]] = [:]
    for value in new {
      let form = ValueText.comparable(value, isText: isText)
      if let left = common[form], left > 0 {
        common[form] = left - 1
        continue
      }
      if let id = id(of: value) { numbered[id, default: []].append(come.count) }
      come.append(value)
    }
    for id in numbered.keys { numbered[id]?.reverse() }
    var changes: [LedgerChange] = []
    for value in gone {
      let id = id(of: value)
      let place = id.flatMap { numbered[$0]?.popLast() }
      let next = place.flatMap { come[$0] }
      if let place { come[place] = nil }
      changes.append(LedgerChange(record, field: name, entry: id, old: value, new: next))
    }
    changes += come.compactMap { value in
      value.map { LedgerChange(record, field: name, entry: id(of: $0), old: nil, new: $0) }
    }
    return changes
  }

  /// The `#id` of an entry; nil for an entry or a value without one.
  private func id(of value: String) -> String? {
    guard case .entry(let kind) = field?.kind, kind.shape.hasID else { return nil }
    return Entry(kind, value: value).id
  }
}
