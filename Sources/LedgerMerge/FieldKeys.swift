/// Which fields of three versions of a record are the same one, ledger format §10.3 and §10.4.

internal import LedgerModel
internal import LedgerText

/// What tells one field of a record from the others.
struct FieldKey: Hashable {
  enum Identity: Hashable {
    /// The only one of its name.
    case single
    /// An entry with this number.
    case number(String)
    /// One with this value.
    case value([UInt8])
  }
  let name: String
  let identity: Identity
  /// Which of several that are alike, from 0.
  let occurrence: Int
}

/// The fields of one record in all its versions, by key.
struct FieldKeys {
  private(set) var keys: [FieldKey] = []
  private(set) var sequences = Sides(
    base: GapSequence(), ours: GapSequence(), theirs: GapSequence())
  /// The field of a key in each version.
  private(set) var fields = Sides<[FieldSyntax?]>(base: [], ours: [], theirs: [])
  private var numbers: [FieldKey: Int] = [:]
  private let bytes: Sides<UnsafeRawBufferPointer>
  private let type: RecordType?

  /// Fields of a descriptor that say something of their own each time.
  private static let repeatableWords: Set<String> = [
    "%type", "%typedef", "%constraint", "%mandatory", "%unique", "%prohibit", "%allowed", "%auto",
    "%confidential", "%singular",
  ]

  init(
    _ records: Sides<RecordSyntax?>, _ bytes: Sides<UnsafeRawBufferPointer>, type: RecordType?
  ) {
    self.bytes = bytes
    self.type = type
    var repeated: Set<String> = []
    for side in [MergeSide.base, .ours, .theirs] {
      var seen: Set<String> = []
      for field in records[side]?.fields ?? [] {
        let name = RecordSyntax.name(field, in: bytes[side])
        if !seen.insert(name).inserted || isRepeatable(name) { repeated.insert(name) }
      }
    }
    for side in [MergeSide.base, .ours, .theirs] {
      if let record = records[side] { add(record, side, repeated) }
    }
    for side in [MergeSide.base, .ours, .theirs] {
      fields[side] += [FieldSyntax?](repeating: nil, count: keys.count - fields[side].count)
    }
  }

  func isEntry(_ name: String) -> Bool { type != nil && EntryKind(rawValue: name) != nil }

  private func isRepeatable(_ name: String) -> Bool {
    type?.field(named: name)?.isRepeatable ?? FieldKeys.repeatableWords.contains(name)
  }

  private mutating func add(_ record: RecordSyntax, _ side: MergeSide, _ repeated: Set<String>) {
    var counts: [FieldKey: Int] = [:]
    var end = record.range.lowerBound
    for field in record.fields {
      let name = RecordSyntax.name(field, in: bytes[side])
      let identity = repeated.contains(name) ? identity(of: field, name, side) : .single
      let first = FieldKey(name: name, identity: identity, occurrence: 0)
      let count = counts[first, default: 0]
      counts[first] = count + 1
      let key = number(FieldKey(name: name, identity: identity, occurrence: count))
      sequences[side].keys.append(key)
      sequences[side].gaps.append(end..<field.lines.lowerBound)
      if fields[side].count <= key {
        fields[side] += [FieldSyntax?](repeating: nil, count: key + 1 - fields[side].count)
      }
      fields[side][key] = field
      end = field.lines.upperBound
    }
    sequences[side].tail = end..<record.range.upperBound
  }

  private mutating func number(_ key: FieldKey) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }

  private func identity(
    of field: FieldSyntax, _ name: String, _ side: MergeSide
  ) -> FieldKey.Identity {
    var value = bytes[side][field.value]
    if isEntry(name) {
      let head = value.prefix { $0 != 10 }
      for token in head.split(separator: 32) where token.first == 35 && token.count > 1 {
        return .number(String(decoding: token.dropFirst(), as: UTF8.self))
      }
    }
    while let last = value.last, last == 32 || last == 9 { value = value.dropLast() }
    while let first = value.first, first == 32 || first == 9 { value = value.dropFirst() }
    return .value(Array(value))
  }
}
