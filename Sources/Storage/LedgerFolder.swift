/// From a folder to the ledgers in it.

internal import Glibc
internal import LedgerModel

extension LedgerFile {
  /// The ledgers that a path means: a file is itself, a folder every `.rec` below it, sorted. Hidden
  /// files and folders are left out, links are followed once, and no file is named twice.
  ///
  /// - Parameter unreadable: told of what cannot be looked into below the folder, which is left out.
  /// - Throws: where the folder itself cannot be listed.
  package static func ledgerPaths(
    in path: String, unreadable: (StorageError) -> Void = { _ in }
  ) throws(StorageError) -> [String] {
    if path == standardInput { return [path] }
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemFailure(errno).error(path, .read) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    var walk = FolderWalk()
    try walk.enter(path, status, unreadable)
    return walk.found.sorted()
  }
}

private struct FolderWalk {
  var found: [String] = []
  private var seen: Set<FileIdentity> = []

  private struct FileIdentity: Hashable {
    let device: dev_t
    let inode: ino_t
  }

  mutating func enter(
    _ folder: String, _ status: stat, _ unreadable: (StorageError) -> Void
  ) throws(StorageError) {
    guard isNew(status) else { return }
    for name in try FolderListing.names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard let status = FileDescriptor.status(of: path) else {
        // A link to nowhere, or in a circle, is no ledger.
        if ![ENOENT, ELOOP].contains(errno) { unreadable(SystemFailure(errno).error(path, .list)) }
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        do throws(StorageError) { try enter(path, status, unreadable) } catch { unreadable(error) }
      } else if status.st_mode & S_IFMT == S_IFREG, name.hasSuffix(".rec"), isNew(status) {
        found.append(path)
      }
    }
  }

  private mutating func isNew(_ status: stat) -> Bool {
    seen.insert(FileIdentity(device: status.st_dev, inode: status.st_ino)).inserted
  }
}
