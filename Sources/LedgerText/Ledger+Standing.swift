/// What can be done with a file as a whole: read, answered from, changed.

internal import LedgerModel

extension Ledger {
  /// Whether every record could be read.
  package var isWhole: Bool {
    unreadable.isEmpty && !isOverLimit && !rows.contains { $0.isBroken }
  }

  /// Whether nothing can be answered from the file although something stands in it: it goes beyond a
  /// limit, or not one of its records is whole.
  package var holdsNothingReadable: Bool {
    if isOverLimit { return true }
    return rows.isEmpty ? !unreadable.isEmpty : rows.allSatisfy(\.isBroken)
  }

  /// Whether a file without any descriptor holds what look like issues: a ledger whose head is lost.
  package var looksLikeIssues: Bool {
    guard sets.isEmpty else { return false }
    return bytes.withBytes { bytes in
      var reader = RecordReader(bytes)
      let record = reader.next()
      func has(_ name: String) -> Bool { record?.field(named: name, in: bytes) != nil }
      return has("Title") && (has("Id") || has("Status"))
    }
  }

  /// Why nothing can be read, as problems with their places: bytes in another encoding are one
  /// problem with one remedy, however many lines they are on.
  package var problemsOfNothing: [Problem] {
    let errors = problems.filter { $0.severity == .error }
    guard errors.contains(where: { $0.code == "E001" }) else { return errors }
    return encodingProblem.map { [$0] } ?? errors
  }

  /// Why the file must not be written as it stands, whatever is changed in it: bytes that are no text
  /// would be mixed with others that are, and what goes beyond a limit was not read. nil for nothing.
  package mutating func obstacleToWriting() -> Problem? {
    if let limit = fileProblems.first(where: { $0.code == "E003" }) { return limit }
    if !isEncodingKnown {
      let bytes = self.bytes
      bytes.withBytes { checkEncoding($0) }
    }
    let isBad =
      fileProblems.contains { $0.code == "E001" }
      || rowProblems.values.contains { $0.contains { $0.code == "E001" } }
    return isBad ? encodingProblem : nil
  }

  /// Whether a repair of the file's bytes would leave nothing wrong with a row's record.
  package func isMended(
    row: Int, by repair: ([UInt8]) -> (bytes: [UInt8], repairs: [Repair])
  ) -> Bool {
    let mended = repair(bytes.withBytes { Array($0) })
    if mended.repairs.isEmpty { return false }
    let next = Ledger(bytes: LedgerBytes(mended.bytes), path: path, today: today)
    // Repairs change no lines, so that the record begins where it began.
    return next.rows.first { $0.line == rows[row].line }.map { !$0.isBroken } ?? false
  }

  /// Whether a record has the Id that stands at a range of the file. True where that was not read.
  func hasIssue(_ id: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    if isOverLimit { return true }
    return table.row(
      of: UnsafeRawBufferPointer(rebasing: bytes[id]), bytes: bytes, rows: rows) != nil
  }

  private var isOverLimit: Bool { fileProblems.contains { $0.code == "E003" } }

  private var encodingProblem: Problem? {
    bytes.withBytes { bytes in
      var checker = ByteChecker(bytes, limits: CheckLimits())
      checker.run()
      return checker.problems.first { $0.code == "E001" }
    }
  }
}
