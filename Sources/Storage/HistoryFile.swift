/// The history file beside a ledger: read from its end, only ever appended to.

internal import Glibc
internal import History
package import LedgerModel
package import LedgerText

/// `<name>.history.jsonl` of a ledger `<name>.rec`.
package struct HistoryFile: Sendable {
  package let path: String

  /// - Parameter ledger: the ledger's path; a link is followed, because the history lies beside the
  ///   file itself.
  package init(ledger: String) {
    var target = ledger
    if let resolved = realpath(ledger, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    self.init(target: target)
  }

  init(target: String) {
    let ending = ".rec"
    path =
      (target.hasSuffix(ending) ? String(target.dropLast(ending.count)) : target)
      + ".history.jsonl"
  }

  /// In bytes; 0 where there is no history yet.
  package var size: Int { FileDescriptor.status(of: path).map { Int($0.st_size) } ?? 0 }

  /// All bytes; none where there is no history yet.
  package func load() throws(StorageError) -> LedgerBytes {
    do throws(StorageError) {
      return try MappedFile.load(path, limit: 64 << 30).bytes
    } catch {
      if case .notFound = error { return LedgerBytes([]) }
      throw error
    }
  }

  /// The events from a place in the file on, oldest first.
  ///
  /// - Parameter offset: in bytes, where a line starts.
  package func events(from offset: Int) throws(StorageError) -> [HistoryEvent] {
    try load().withBytes { bytes in
      guard offset <= bytes.count else { return [] }
      return HistoryLines.events(
        in: UnsafeRawBufferPointer(rebasing: bytes[offset...]), isBeginning: true)
    }
  }

  /// The newest events, oldest first, as many as lie in the last bytes of the file.
  ///
  /// - Returns: the events, and whether these are all there are.
  package func tail(bytes count: Int) throws(StorageError) -> (events: [HistoryEvent], isAll: Bool)
  {
    let (bytes, isAll) = try tailBytes(count)
    return bytes.withUnsafeBytes { (HistoryLines.events(in: $0, isBeginning: isAll), isAll) }
  }

  /// The last bytes of the file, and whether these are all.
  private func tailBytes(_ count: Int) throws(StorageError) -> ([UInt8], Bool) {
    do throws(SystemFailure) {
      let file = try FileDescriptor.open(path, O_RDONLY)
      let size = Int(try file.status().st_size)
      let start = max(0, size - count)
      try SystemFailure.unlessNegative { lseek(file.number, off_t(start), SEEK_SET) < 0 ? -1 : 0 }
      return (try file.readAll(expected: size - start, limit: max(count, 1 << 16)), start == 0)
    } catch {
      if error.number == ENOENT { return ([], true) }
      throw error.error(path, .read)
    }
  }

  /// The newest events from the start of the last step on, at least; oldest first.
  package func lastStep() throws(StorageError) -> HistoryStep? {
    var room = 1 << 16
    while true {
      let (events, isAll) = try tail(bytes: room)
      let steps = HistoryStep.steps(of: events)
      // The first step of a part may have begun before it.
      if isAll || steps.count > 1 { return steps.last }
      room *= 4
    }
  }

  /// What can be undone and redone next; reads back only as far as it has to.
  ///
  /// - Parameter passed: hashes of steps to pass over.
  package func undoChoice(passing passed: Set<String> = []) throws(StorageError) -> UndoChoice {
    var room = 1 << 18
    while true {
      let (events, isAll) = try tail(bytes: room)
      let steps = HistoryStep.steps(of: events)
      let choice = UndoChoice(isAll ? steps : Array(steps.dropFirst()), passing: passed)
      if isAll || choice.undo != nil { return choice }
      room *= 8
    }
  }
}
