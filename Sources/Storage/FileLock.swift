/// The lock that keeps two programs from writing one ledger at the same time.

internal import Glibc
internal import LedgerModel

/// An exclusive lock on `<name>.rec.lock` beside the ledger, held until the value goes away.
///
/// The empty file stays: removing it would let two programs hold two locks. A ledger behind a
/// symbolic link is locked where it lies.
package struct FileLock: ~Copyable {
  /// The ledger's own path, links followed.
  let target: String
  private let file: FileDescriptor

  /// Takes the lock, waiting for another holder.
  ///
  /// - Parameter patience: how long to wait, in milliseconds.
  /// - Throws: `.locked` when the other holder does not let go in time.
  package init(_ path: String, patience: Int = 5000) throws(StorageError) {
    do throws(SystemFailure) {
      let target = try FilePath.target(of: path)
      self = FileLock(
        target: target, file: try FileLock.acquire(target + ".lock", patience: patience))
    } catch {
      if error.number == EWOULDBLOCK { throw .locked(path: path) }
      throw error.error(path, error.number == ENOENT ? .write : .lock)
    }
  }

  /// Takes a lock on a file of its own, which is made where it is missing and stays.
  static func own(_ path: String, patience: Int) throws(StorageError) -> FileLock {
    do throws(SystemFailure) {
      return FileLock(target: path, file: try acquire(path, patience: patience))
    } catch {
      if error.number == EWOULDBLOCK { throw .locked(path: path) }
      throw error.error(path, .lock)
    }
  }

  private init(target: String, file: consuming FileDescriptor) {
    self.target = target
    self.file = file
  }

  private static func acquire(
    _ path: String, patience: Int
  ) throws(SystemFailure) -> FileDescriptor {
    let file = try open(path)
    try take(file, patience: patience)
    return file
  }

  private static func open(_ path: String) throws(SystemFailure) -> FileDescriptor {
    do throws(SystemFailure) {
      return try FileDescriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
    } catch {
      // Made by somebody else, who did not let others write it: reading is enough to lock.
      if error.number != EACCES { throw error }
      do throws(SystemFailure) {
        return try FileDescriptor.open(path, O_RDONLY | O_NOFOLLOW)
      } catch let second {
        // There is no such file, and none may be made here: that is what has to be said.
        throw second.number == ENOENT ? error : second
      }
    }
  }

  private static func take(
    _ file: borrowing FileDescriptor, patience: Int
  ) throws(SystemFailure) {
    let step = 10
    var waited = 0
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno != EWOULDBLOCK && errno != EINTR { throw SystemFailure(errno) }
      if waited >= patience { throw SystemFailure(EWOULDBLOCK) }
      _ = poll(nil, 0, Int32(step))
      waited += step
    }
  }
}
