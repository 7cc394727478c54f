/// Small files of the user's own: read whole, written whole, refused in words.

internal import Glibc
package import LedgerModel
internal import LedgerText

package enum SmallFile {
  /// - Parameter limit: in bytes; a larger file is refused.
  /// - Returns: nil where there is no such file.
  package static func read(
    _ path: String, limit: Int = 1 << 24
  ) throws(StorageError) -> [UInt8]? {
    do throws(StorageError) {
      return try MappedFile.load(path, limit: limit).bytes.withBytes { Array($0) }
    } catch {
      if case .notFound = error { return nil }
      throw error
    }
  }

  /// Puts other bytes in the place of a file's, or makes it, with the folders on its way. A link is
  /// followed, and mode and owner are kept.
  ///
  /// - Parameter isPrivate: a new file, and new folders, are for nobody else.
  package static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = false
  ) throws(StorageError) {
    do throws(SystemFailure) {
      let folder = FilePath.folder(of: path)
      guard LastSeen.makeFolders(folder, mode: isPrivate ? 0o700 : 0o777) else {
        throw SystemFailure(errno)
      }
      var target = path
      let status = FileDescriptor.status(of: path)
      if status != nil { target = try FilePath.target(of: path) }
      var temporary = try TemporaryFile.make(
        beside: target, nil, mode: status == nil && !isPrivate ? 0o666 : 0o600)
      try LedgerBytes(bytes).withBytes { (bytes) throws(SystemFailure) in
        try temporary.fill(bytes, like: status.map { FileAccess($0) })
      }
      _ = try temporary.takePlace(of: target)
    } catch {
      throw error.error(path, .write)
    }
  }

  /// Makes a file that does not exist yet; nobody ever sees a part of it.
  ///
  /// - Returns: false where something stands there already.
  package static func create(_ bytes: [UInt8], at path: String) throws(StorageError) -> Bool {
    do throws(SystemFailure) {
      var temporary = try TemporaryFile.make(beside: path, nil, mode: 0o666)
      try LedgerBytes(bytes).withBytes { (bytes) throws(SystemFailure) in
        try temporary.fill(bytes, like: nil)
      }
      _ = try temporary.takeFreeName(path)
      return true
    } catch {
      if error.number == EEXIST { return false }
      throw error.error(path, .write)
    }
  }

  /// Why a file of the user could not be used, without its path, for a place that names it already.
  package static func reason(_ error: StorageError) -> Phrase {
    switch error {
    case .refused(_, _, let number): SystemReason.phrase(number)
    case .isFolder: SystemReason.phrase(EISDIR)
    default: error.message
    }
  }
}
