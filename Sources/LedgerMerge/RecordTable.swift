/// Which records of three versions are the same one, ledger format §10.2.

/// Gives record sets and records numbers that are the same in all versions.
struct RecordTable {
  struct Entry {
    let set: Int
    let record: MergedRecord
  }
  /// Records and descriptors by number.
  private(set) var entries: [Entry] = []
  /// Record sets by number: their type.
  private(set) var sets: [String] = []
  private var setNumbers: [String: Int] = [:]
  /// By set, then by the record's own name.
  private var numbers: [[String: Int]] = []
  /// The version in which a number was given out last, by number.
  private var lastSeen: [MergeSide] = []

  /// The number of a set; the second one of a type in one file is another set.
  mutating func set(_ type: String, occurrence: Int) -> Int {
    let name = "\(occurrence) \(type)"
    if let number = setNumbers[name] { return number }
    setNumbers[name] = sets.count
    sets.append(type)
    numbers.append([:])
    return sets.count - 1
  }

  mutating func descriptor(of set: Int, _ side: MergeSide) -> Int {
    number("%", set, side) { MergedRecord(type: $0, isDescriptor: true) }
  }

  /// A record with an Id.
  mutating func record(_ id: String, in set: Int, _ side: MergeSide) -> Int {
    number(id, set, side) { MergedRecord(type: $0, id: id) }
  }

  /// A record without an Id, known by its content alone.
  mutating func record(content: String, in set: Int, _ side: MergeSide) -> Int {
    number("=" + content, set, side) { MergedRecord(type: $0) }
  }

  private mutating func number(
    _ name: String, _ set: Int, _ side: MergeSide, _ record: (String) -> MergedRecord
  ) -> Int {
    var own = name
    var count = 0
    while let number = numbers[set][own] {
      if lastSeen[number] != side {
        lastSeen[number] = side
        return number
      }
      // Two of one name in one file: the first is the first, the second the second.
      count += 1
      own = "\(name) \(count)"
    }
    let number = entries.count
    numbers[set][own] = number
    entries.append(Entry(set: set, record: record(sets[set])))
    lastSeen.append(side)
    return number
  }
}
