/// One version taken to pieces: record sets, records, and what stands between them.

internal import LedgerModel
internal import LedgerText

/// Where everything stands in the bytes of one version.
struct MergeDocument {
  /// Descriptors and records in the order of the file, by their numbers in the `RecordTable`.
  private(set) var sequence = GapSequence()
  /// The lines of each, by place.
  private(set) var lines: [Range<Int>] = []
  /// The sets in the order of the file.
  private(set) var sets: [Int] = []

  private let bytes: UnsafeRawBufferPointer
  private let side: MergeSide
  private var counts: [String: Int] = [:]
  private var keyField = "Id"
  private var end = 0

  /// - Parameters:
  ///   - bytes: those of the ledger; they are in LF form.
  ///   - table: gives the numbers.
  init(
    _ ledger: Ledger, _ bytes: UnsafeRawBufferPointer, _ side: MergeSide, _ table: inout RecordTable
  ) throws(MergeRefusal) {
    self.bytes = bytes
    self.side = side
    let count = ledger.rows.count
    sequence.keys.reserveCapacity(count + 4)
    sequence.gaps.reserveCapacity(count + 4)
    lines.reserveCapacity(count + 4)
    for row in ledger.rows {
      if row.offset - end > 1 { try readOthers(before: row.offset, &table) }
      guard let set = sets.last else { throw refused(at: row.offset, "E101") }
      let id = row.offset + Int(row.idStart)..<row.offset + Int(row.idStart) + Int(row.idLength)
      add(
        id.isEmpty
          ? table.record(content: text(row.bytes), in: set, side)
          : table.record(text(id), in: set, side),
        row.bytes)
    }
    try readOthers(before: bytes.count, &table)
    sequence.tail = end..<bytes.count
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func add(_ key: Int, _ range: Range<Int>) {
    sequence.keys.append(key)
    sequence.gaps.append(end..<range.lowerBound)
    lines.append(range)
    end = range.upperBound
  }

  /// Reads descriptors and records that are no issues.
  private mutating func readOthers(
    before limit: Int, _ table: inout RecordTable
  ) throws(MergeRefusal) {
    var reader = RecordReader(bytes, from: end)
    while let record = reader.next(), record.range.lowerBound < limit {
      if let bad = record.malformedLines.first {
        throw refused(at: bad.lines.lowerBound, bad.reason.rawValue)
      }
      if let type = record.field(named: "%rec", in: bytes) {
        let words = RecordSyntax.text(type, in: bytes).split(whereSeparator: { $0 == " " })
        let name = words.first.map { String($0) } ?? ""
        let set = table.set(name, occurrence: counts[name, default: 0])
        counts[name, default: 0] += 1
        sets.append(set)
        keyField = keyName(of: record)
        add(table.descriptor(of: set, side), record.range)
        continue
      }
      guard let set = sets.last else { throw refused(at: record.range.lowerBound, "E101") }
      if table.sets[set] == RecordType.ledger.rawValue {
        // There is one header; its Id is a field like the others.
        add(table.record("", in: set, side), record.range)
      } else if let key = record.field(named: keyField, in: bytes) {
        add(table.record(RecordSyntax.text(key, in: bytes), in: set, side), record.range)
      } else {
        add(table.record(content: text(record.range), in: set, side), record.range)
      }
    }
  }

  /// The field that a set's records are known by.
  private func keyName(of descriptor: RecordSyntax) -> String {
    let key = descriptor.field(named: "%key", in: bytes).map { RecordSyntax.text($0, in: bytes) }
    let name = key?.split(whereSeparator: { $0 == " " }).first.map { String($0) }
    return name ?? "Id"
  }

  private func refused(at offset: Int, _ code: String) -> MergeRefusal {
    let place = RecordSyntax.place(ofByte: offset, from: 0, line: 1, in: bytes)
    return MergeRefusal(
      side: side,
      problem: Problem(
        code: code, place: place,
        message: Phrase(zh: "这一行不是台账的内容", en: "this line does not belong into a ledger")))
  }
}
