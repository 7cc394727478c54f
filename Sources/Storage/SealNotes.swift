/// What was sealed on this machine, kept apart from the histories that it speaks of.

internal import Glibc
internal import History
internal import LedgerText

/// Heads and counts of seals, a line each, in the user's state folder: whoever cuts a history off, its
/// seals included, does not reach them. The paper that was signed stays the better proof.
package struct SealNotes: Sendable {
  package struct Seal: Equatable, Sendable {
    package var heads: [String]
    /// How many events there were.
    package var count: Int
    package init(heads: [String], count: Int) {
      self.heads = heads
      self.count = count
    }
  }

  private let path: String?

  /// - Parameters:
  ///   - ledger: the ledger's path.
  ///   - state: the user's state folder; nil for none.
  package init(of ledger: String, in state: String?) {
    var target = ledger
    do throws(SystemFailure) { target = try FilePath.target(of: ledger) } catch {
      // A ledger that is gone has its notes under the name that was given.
    }
    path = state.map { LastSeen.folder(of: target, in: $0) + "/seals" }
  }

  /// All seals, oldest first; none where nothing was sealed here.
  package func read() throws(StorageError) -> [Seal] {
    guard let path else { return [] }
    let bytes: LedgerBytes
    do throws(StorageError) { bytes = try MappedFile.load(path, limit: 1 << 24).bytes } catch {
      if case .notFound = error { return [] }
      throw error
    }
    let text = bytes.withBytes { String(decoding: $0, as: UTF8.self) }
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      // A line that was not written whole is no seal.
      guard words.count > 1, let count = Int(words[0]),
        words.dropFirst().allSatisfy({ HistoryHash($0) != nil })
      else { return nil }
      return Seal(heads: Array(words.dropFirst()), count: count)
    }
  }

  /// Notes a seal.
  package func add(_ seal: Seal) throws(StorageError) {
    guard let path else { return }
    do throws(SystemFailure) {
      guard LastSeen.makeFolders(FilePath.folder(of: path)) else { throw SystemFailure(errno) }
      let file = try FileDescriptor.open(
        path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o600)
      let line = "\(seal.count) \(seal.heads.joined(separator: " "))\n"
      try LedgerBytes(Array(line.utf8)).withBytes { (bytes) throws(SystemFailure) in
        try file.write(bytes)
      }
      try file.sync()
    } catch {
      throw error.error(path, .write)
    }
  }
}
