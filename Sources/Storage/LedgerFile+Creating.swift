/// Writing a file where none stands, whole or not at all.

internal import Glibc
internal import LedgerText

extension LedgerFile {
  /// Writes a file that must not exist yet. It gets its name when all of it is on the disk, and never
  /// takes the place of one that came meanwhile.
  ///
  /// - Parameter access: mode and owner; nil for those of any new file.
  package static func create(
    _ path: String, bytes: [UInt8], like access: FileAccess? = nil
  ) throws(StorageError) -> FileStamp {
    do throws(SystemFailure) {
      var temporary = try TemporaryFile.make(
        beside: path, nil, mode: access == nil ? 0o666 : 0o600)
      let content = LedgerBytes(bytes)
      try content.withBytes { (bytes) throws(SystemFailure) in
        try temporary.fill(bytes, like: access)
      }
      return FileStamp(try temporary.takeFreeName(path), contentHash: hash(content))
    } catch {
      if error.number == EEXIST { throw .exists(path: path) }
      throw error.error(path, .write)
    }
  }
}
