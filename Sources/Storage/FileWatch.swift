/// Notices that a ledger file was changed by somebody else.

/// Watches one file; ends its watch when it goes away.
package final class FileWatch {
  package let path: String
  /// To be polled for reading; -1 where the system cannot watch and `hasChanged` must be asked.
  package let fd: Int32 = -1

  package init(path: String) { self.path = path }

  /// Takes all waiting news; true when some of it was about the file.
  package func drain() -> Bool { false }

  /// Whether the file differs from a stamp by what `stat` says; a vanished file differs.
  package func hasChanged(_ stamp: FileStamp) -> Bool { false }
}
