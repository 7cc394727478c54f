/// Errors of a result that neither side had, ledger format §10.7.

internal import LedgerModel
package import LedgerText

extension MergeResult {
  /// What `check` finds wrong with a merged ledger and not with either side: C9.
  ///
  /// - Parameter merged: the ledger made from this result's bytes, with or without choices.
  package func newErrors(in merged: Ledger) -> [MergeConflict] {
    let options = CheckOptions(cap: 1_000_000)
    let found = merged.check(options: options).filter { $0.severity == .error }
    if found.isEmpty { return [] }
    var known: [String: Int] = [:]
    for side in [ours, theirs] {
      let own = NewErrors.counted(side.check(options: options), in: side)
      known.merge(own) { max($0, $1) }
    }
    let lines = NewErrors.Lines(merged)
    return found.compactMap { problem in
      let name = lines.name(of: problem)
      if let count = known[name], count > 0 {
        known[name] = count - 1
        return nil
      }
      return MergeConflict(
        .newError, lines.record(at: problem.place.line), problem: problem.message,
        line: problem.place.line)
    }
  }
}

private enum NewErrors {
  /// How often each error stands in a ledger, wherever it stands.
  static func counted(_ problems: [Problem], in ledger: Ledger) -> [String: Int] {
    let errors = problems.filter { $0.severity == .error }
    if errors.isEmpty { return [:] }
    let lines = Lines(ledger)
    return errors.reduce(into: [:]) { counts, problem in
      counts[lines.name(of: problem), default: 0] += 1
    }
  }

  /// The lines of a ledger by number.
  struct Lines {
    private let ledger: Ledger
    private var starts: [Int] = []

    init(_ ledger: Ledger) {
      self.ledger = ledger
      ledger.bytes.withBytes { bytes in
        var scanner = LineScanner(bytes)
        while let line = scanner.next() { starts.append(line.start) }
      }
    }

    /// What makes an error the same in two files: its code, its record, the line it stands on.
    func name(of problem: Problem) -> String {
      let record = record(at: problem.place.line)
      return "\(problem.code) \(record.type) \(record.id) \(text(of: problem.place.line))"
    }

    private func text(of line: Int) -> String {
      guard starts.indices.contains(line - 1) else { return "" }
      return ledger.bytes.withBytes { bytes in
        let end = LineScanner(bytes, from: starts[line - 1]).peek()?.end ?? starts[line - 1]
        return String(decoding: bytes[starts[line - 1]..<end], as: UTF8.self)
      }
    }

    func record(at line: Int) -> MergedRecord {
      let rows = ledger.rows
      var (low, high) = (0, rows.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(rows[middle].line) <= line { low = middle + 1 } else { high = middle }
      }
      if low > 0, starts.indices.contains(line - 1),
        rows[low - 1].bytes.contains(starts[line - 1])
      {
        return MergedRecord(type: RecordType.issue.rawValue, id: ledger.id(at: low - 1).text)
      }
      return MergedRecord(type: RecordType.ledger.rawValue)
    }
  }
}
