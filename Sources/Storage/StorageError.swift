/// Why a file could not be read or written, in words.

package import LedgerModel

/// A failed step with a file; whatever was half done is undone.
package enum StorageError: Error, Equatable, Sendable {
  case notFound(path: String)
  case isFolder(path: String)
  /// The system refused; `step` says what was tried.
  case refused(path: String, step: Step, errno: Int32)
  /// Larger than the limit of ledger format §2.
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// Somebody else changed the file since it was loaded; nothing was written.
  case changedUnderneath(path: String)
  /// Another process holds the lock.
  case locked(path: String)

  package enum Step: Equatable, Sendable { case read, write, lock, list, watch }
}

extension StorageError: UserFacing {
  package var message: Phrase { Phrase(zh: "", en: "") }
}
