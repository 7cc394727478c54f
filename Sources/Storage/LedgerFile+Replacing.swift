/// Writing a file that nobody else knows: what git hands to a merge driver.

internal import Glibc
internal import LedgerText

extension LedgerFile {
  /// Puts other bytes in the place of a file's, whole or not at all, keeping owner and mode. No lock
  /// is taken and none is left behind: the file must be the caller's own.
  package static func replace(_ path: String, bytes: [UInt8]) throws(StorageError) {
    do throws(SystemFailure) {
      let target = try FilePath.target(of: path)
      guard let status = FileDescriptor.status(of: target) else { throw SystemFailure(errno) }
      if access(target, W_OK) != 0 { throw SystemFailure(errno) }
      var temporary = try TemporaryFile.make(beside: target, nil)
      try LedgerBytes(bytes).withBytes { (bytes) throws(SystemFailure) in
        try temporary.fill(bytes, like: FileAccess(status))
      }
      _ = try temporary.takePlace(of: target)
    } catch {
      throw error.error(path, .write)
    }
  }
}
