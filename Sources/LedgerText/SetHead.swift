/// Telling a descriptor from a record.

internal import LedgerModel

/// A descriptor, when a record is one.
struct SetHead {
  let name: String
  let lines: [DescriptorLine]
  var type: RecordType? { RecordType(rawValue: name) }

  /// Whether a record's first field is a `%word` and one of its fields is `%rec`.
  static func isDescriptor(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> Bool {
    for item in record.items {
      guard case .field(let field) = item else { continue }
      return bytes[field.name.lowerBound] == Byte.percent
        && record.field(named: "%rec", in: bytes) != nil
    }
    return false
  }

  /// Whether a record begins like a descriptor and says nowhere of what.
  static func lacksType(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let first = record.fields.first else { return false }
    return bytes[first.name.lowerBound] == Byte.percent
      && record.field(named: "%rec", in: bytes) == nil
  }

  /// nil for a record that is no descriptor.
  init?(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) {
    guard SetHead.isDescriptor(record, in: bytes),
      let type = record.field(named: "%rec", in: bytes)
    else { return nil }
    name =
      RecordSyntax.text(type, in: bytes).split(whereSeparator: \.isRecBlank).first
      .map { String($0) } ?? ""
    lines = record.fields.map {
      DescriptorLine(
        name: RecordSyntax.name($0, in: bytes), value: RecordSyntax.text($0, in: bytes),
        line: $0.line)
    }
  }
}
