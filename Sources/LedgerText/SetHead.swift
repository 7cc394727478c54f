/// Telling a descriptor from a record.

internal import LedgerModel

/// A descriptor, when a record is one.
struct SetHead {
  let name: String
  let lines: [DescriptorLine]
  /// `%rec` names a place from which to fetch the descriptor as well.
  let isExternal: Bool
  var type: RecordType? { RecordType(rawValue: name) }

  /// Whether a record's first field is a `%word` and one of its fields is `%rec`.
  static func isDescriptor(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> Bool {
    begins(record, in: bytes) && record.field(named: "%rec", in: bytes) != nil
  }

  /// Whether a record begins like a descriptor and says nowhere of what.
  static func lacksType(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> Bool {
    begins(record, in: bytes) && record.field(named: "%rec", in: bytes) == nil
  }

  private static func begins(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) -> Bool {
    record.firstField.map { bytes[$0.name.lowerBound] == Byte.percent } ?? false
  }

  /// nil for a record that is no descriptor.
  init?(_ record: RecordSyntax, in bytes: UnsafeRawBufferPointer) {
    guard SetHead.isDescriptor(record, in: bytes),
      let type = record.field(named: "%rec", in: bytes)
    else { return nil }
    let words = RecordSyntax.text(type, in: bytes).split(whereSeparator: \.isRecBlank)
    name = words.first.map { String($0) } ?? ""
    isExternal = words.count > 1
    lines = record.fields.map {
      DescriptorLine(
        name: RecordSyntax.name($0, in: bytes), value: RecordSyntax.text($0, in: bytes),
        line: $0.line)
    }
  }
}
