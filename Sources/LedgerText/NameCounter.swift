/// How often each name has stood in a record, so that every field knows which of its name it is.

/// A few names are compared one by one, which is what nearly every record needs; a record with many
/// different ones must not be compared each with each.
struct NameCounter {
  private var few: [(name: Range<Int>, count: Int)] = []
  private var many: [[UInt8]: Int] = [:]

  private static let limit = 48

  /// Notes a name by its range of the file.
  ///
  /// - Returns: how often it was noted before.
  mutating func count(_ name: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int {
    if let place = few.lastIndex(where: { bytes.same($0.name, name) }) {
      few[place].count += 1
      return few[place].count - 1
    }
    if few.count < NameCounter.limit {
      few.append((name, 1))
      return 0
    }
    let before = many[Array(bytes[name]), default: 0]
    many[Array(bytes[name])] = before + 1
    return before
  }
}
