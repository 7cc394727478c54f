/// Where new fields of both sides stand that were added in one place.

internal import LedgerModel
internal import LedgerText

/// Fields of one name stay together, names in the order of the format's table; new dated entries are
/// sorted by day and bytes, ledger format §10.5, all others keep the order of their side.
struct NewFieldOrder {
  private let fields: FieldKeys
  private let bytes: Sides<UnsafeRawBufferPointer>
  private let type: RecordType?

  init(_ fields: FieldKeys, _ bytes: Sides<UnsafeRawBufferPointer>, _ type: RecordType?) {
    self.fields = fields
    self.bytes = bytes
    self.type = type
  }

  func joined(_ first: [Int], _ second: [Int]) -> [Int] {
    var names: [String] = []
    for key in first + second where !names.contains(fields.keys[key].name) {
      names.append(fields.keys[key].name)
    }
    let order = type?.fields.map(\.name) ?? []
    let ranked = names.map { name in (order.firstIndex(of: name) ?? order.count, name) }
    return ranked.sorted { $0 < $1 }.flatMap { _, name in
      let left = first.filter { fields.keys[$0].name == name }
      let right = second.filter { fields.keys[$0].name == name }
      if isDated(name) { return (left + right).sorted(by: isLess) }
      return OrderMerge.zipped(left, right, isLess: isLess)
    }
  }

  /// Entries that are known by their day.
  private func isDated(_ name: String) -> Bool {
    guard fields.isEntry(name), let shape = EntryKind(rawValue: name)?.shape else { return false }
    return shape.dayAllowed && !shape.hasID
  }

  private func isLess(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (fields.keys[left], fields.keys[right])
    if case .number(let first) = one.identity, case .number(let second) = other.identity {
      return (first.utf8.count, first) < (second.utf8.count, second)
    }
    let (first, second) = (value(left), value(right))
    if isDated(one.name) {
      let (day, next) = (dayNumber(first, one.name), dayNumber(second, other.name))
      if day != next { return day < next }
    }
    return first.lexicographicallyPrecedes(second)
  }

  private func value(_ key: Int) -> [UInt8] {
    for side in [MergeSide.ours, .theirs] {
      if let field = fields.fields[side][key] { return Array(bytes[side][field.value]) }
    }
    return []
  }

  private func dayNumber(_ value: [UInt8], _ name: String) -> Int32 {
    guard let kind = EntryKind(rawValue: name) else { return .min }
    return Entry(kind, value: String(decoding: value, as: UTF8.self)).day?.number ?? .min
  }
}
