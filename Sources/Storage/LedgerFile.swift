/// Loading and saving ledgers so that no change is ever lost.

internal import Glibc
package import LedgerModel
package import LedgerText

package enum LedgerFile {
  /// The path that means standard input.
  package static let standardInput = "-"

  /// Reads and indexes a ledger; `-` reads standard input.
  package static func load(
    _ path: String, today: Day
  ) throws(StorageError) -> (ledger: Ledger, stamp: FileStamp) {
    let (bytes, stamp) = try path == standardInput ? readInput() : MappedFile.load(path)
    return (Ledger(bytes: bytes, path: path, today: today, together: Threads.together), stamp)
  }

  private static func readInput() throws(StorageError) -> (LedgerBytes, FileStamp) {
    do throws(SystemFailure) {
      let file = try FileDescriptor.standardInput()
      let status = try file.status()
      if status.st_mode & S_IFMT == S_IFDIR { throw SystemFailure(EISDIR) }
      let bytes = try file.readAll(expected: 0, limit: MappedFile.limit)
      if bytes.count > MappedFile.limit { throw SystemFailure(EFBIG) }
      return (LedgerBytes(bytes), FileStamp(status, contentHash: 0))
    } catch {
      throw error.error(standardInput, .read)
    }
  }

  /// Writes a ledger where it was loaded from, provided that nobody changed the file meanwhile.
  ///
  /// - Returns: the stamp to expect at the next save.
  package static func save(
    _ ledger: Ledger, to path: String, expecting stamp: FileStamp
  ) throws(StorageError) -> FileStamp {
    try save(ledger, to: path, expecting: stamp, under: try FileLock(path))
  }

  /// The same for one who holds the lock already, to read, merge and write in one step.
  ///
  /// - Parameter beforeRename: done when the new file lies ready on the disk and before it takes the
  ///   old one's place; when it fails, nothing is changed.
  package static func save(
    _ ledger: Ledger, to path: String, expecting stamp: FileStamp, under lock: borrowing FileLock,
    hook: DiskHook? = nil, beforeRename: () throws(StorageError) -> Void = {}
  ) throws(StorageError) -> FileStamp {
    guard let status = FileDescriptor.status(of: lock.target) else {
      throw SystemFailure(errno).error(path, .write)
    }
    guard try isUnchanged(lock.target, since: stamp, path) else {
      throw .changedUnderneath(path: path)
    }
    // A folder may allow what the file's own permissions forbid.
    if access(lock.target, W_OK) != 0 { throw SystemFailure(errno).error(path, .write) }
    var temporary = try told(path) { () throws(SystemFailure) in
      let temporary = try TemporaryFile.make(beside: lock.target, hook)
      let bytes = ledger.bytes
      try bytes.withBytes { (bytes) throws(SystemFailure) in
        try temporary.fill(bytes, like: FileAccess(status))
      }
      return temporary
    }
    try beforeRename()
    let target = lock.target
    do throws(SystemFailure) {
      let saved = try temporary.takePlace(of: target)
      return FileStamp(saved, contentHash: hash(ledger.bytes))
    } catch {
      throw error.error(path, .write)
    }
  }

  /// What would keep changes from being saved to a file as its permissions are now; nil when nothing
  /// is known to. A save replaces the file, so that its folder must be writable too.
  package static func obstacle(to path: String) -> StorageError? {
    do throws(SystemFailure) {
      let target = try FilePath.target(of: path)
      for needed in [target, FilePath.folder(of: target)] where access(needed, W_OK) != 0 {
        throw SystemFailure(errno)
      }
      return nil
    } catch {
      return error.error(path, .write)
    }
  }

  private static func told<Result: ~Copyable>(
    _ path: String, _ body: () throws(SystemFailure) -> Result
  ) throws(StorageError) -> Result {
    do throws(SystemFailure) { return try body() } catch { throw error.error(path, .write) }
  }

  /// Whether a file is what a stamp says: the system says so, or the content does.
  static func isUnchanged(
    _ target: String, since stamp: FileStamp, _ path: String
  ) throws(StorageError) -> Bool {
    guard let status = FileDescriptor.status(of: target) else {
      throw SystemFailure(errno).error(path, .write)
    }
    if stamp.looksLike(status) { return true }
    guard stamp.contentHash != 0, stamp.size == Int64(status.st_size) else { return false }
    return try MappedFile.load(target).stamp.contentHash == stamp.contentHash
  }

  static func hash(_ bytes: LedgerBytes) -> UInt64 {
    bytes.count < MappedFile.threshold ? bytes.withBytes { ContentHash.of($0) } : 0
  }
}
