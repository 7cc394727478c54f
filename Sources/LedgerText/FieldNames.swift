/// From the bytes of a name to the field, without a string in between.

internal import LedgerModel

/// The fields of one record type by the bytes of their names.
struct FieldNames: Sendable {
  /// The fields with their place in the canonical order.
  let fields: [Field]
  private let names: [[UInt8]]
  /// 1 more than a field's place, 0 for an empty slot.
  private var slots = [UInt8](repeating: 0, count: 256)

  static let ledger = FieldNames(.ledger)
  static let issue = FieldNames(.issue)

  static func of(_ type: RecordType) -> FieldNames { type == .ledger ? ledger : issue }

  private init(_ type: RecordType) {
    fields = type.fields
    names = fields.map { Array($0.name.utf8) }
    for (place, name) in names.enumerated() {
      var slot = name.withUnsafeBytes { FieldNames.slot($0, 0..<name.count) }
      while slots[slot] != 0 { slot = (slot + 1) & 255 }
      slots[slot] = UInt8(place + 1)
    }
  }

  /// The place of the field whose name stands at a range; nil for an unknown one.
  @inline(__always)
  func place(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var slot = FieldNames.slot(bytes, range)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if bytes.holds(names[place], at: range.lowerBound), names[place].count == range.count {
        return place
      }
      slot = (slot + 1) & 255
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    let first = Int(bytes[range.lowerBound])
    let last = Int(bytes[range.upperBound - 1])
    let middle = Int(bytes[range.lowerBound + range.count / 2])
    return (first &* 31 &+ last &* 7 &+ middle &* 13 &+ range.count &* 61) & 255
  }
}
