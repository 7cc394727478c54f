/// A new file beside a ledger that either takes its place or leaves no trace.

internal import Glibc

struct TemporaryFile: ~Copyable {
  private let path: String
  private let file: FileDescriptor
  private var isInPlace = false

  private init(path: String, file: consuming FileDescriptor) {
    self.path = path
    self.file = file
  }

  /// Makes an empty file in a target's folder, readable for nobody else.
  static func make(beside target: String) throws(SystemFailure) -> TemporaryFile {
    let prefix = FilePath.folder(of: target) + "/." + FilePath.name(of: target) + "."
    while true {
      let path = prefix + String(UInt64.random(in: .min ... .max), radix: 36) + ".tmp"
      do throws(SystemFailure) {
        let file = try FileDescriptor.open(
          path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        return TemporaryFile(path: path, file: file)
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
  }

  deinit {
    if !isInPlace { unlink(path) }
  }

  /// Writes all bytes and has them on the disk before it returns.
  func fill(
    _ bytes: UnsafeRawBufferPointer, like original: stat
  ) throws(SystemFailure) {
    try file.write(bytes)
    // Only root may give a file away; for others the owner is already right, or cannot be kept.
    if fchown(file.number, original.st_uid, original.st_gid) != 0 {
      if errno != EPERM { throw SystemFailure(errno) }
      if fchown(file.number, uid_t.max, original.st_gid) != 0, errno != EPERM {
        throw SystemFailure(errno)
      }
    }
    try SystemFailure.unlessNegative { fchmod(file.number, original.st_mode & 0o7777) }
    try file.sync()
  }

  /// Puts the file in the target's place, and has the folder on the disk too.
  ///
  /// - Returns: what the system says of it from now on.
  mutating func takePlace(of target: String) throws(SystemFailure) -> stat {
    let folder = try FileDescriptor.open(FilePath.folder(of: target), O_RDONLY | O_DIRECTORY)
    try SystemFailure.unlessNegative { rename(path, target) }
    isInPlace = true
    try folder.sync()
    return try file.status()
  }
}
