/// A new file beside a ledger that either takes its place or leaves no trace.

internal import Glibc

struct TemporaryFile: ~Copyable {
  private let path: String
  private let file: FileDescriptor
  private let hook: DiskHook?
  private var isInPlace = false

  private init(path: String, file: consuming FileDescriptor, _ hook: DiskHook?) {
    self.path = path
    self.file = file
    self.hook = hook
  }

  /// How the names of such files begin and end.
  static func prefix(of target: String) -> String { "." + FilePath.name(of: target) + "." }
  static let ending = ".tmp"

  /// Makes an empty file in a target's folder.
  ///
  /// - Parameter mode: readable for nobody else as long as it is not known who may read it.
  static func make(
    beside target: String, _ hook: DiskHook?, mode: mode_t = 0o600
  ) throws(SystemFailure) -> TemporaryFile {
    let beginning = FilePath.folder(of: target) + "/" + prefix(of: target)
    while true {
      let path = beginning + String(UInt64.random(in: .min ... .max), radix: 36) + ending
      try DiskStep.create(path: path).ask(hook)
      do throws(SystemFailure) {
        let file = try FileDescriptor.open(
          path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode)
        return TemporaryFile(path: path, file: file, hook)
      } catch {
        if error.number != EEXIST { throw error }
      }
    }
  }

  deinit {
    if isInPlace { return }
    // A test that stops the disk here leaves the file as a crash would.
    if hook?(.remove(path: path)) == nil { unlink(path) }
  }

  /// Writes all bytes and has them on the disk before it returns.
  ///
  /// - Parameter access: mode and owner to take on; nil to keep those it was made with.
  func fill(
    _ bytes: UnsafeRawBufferPointer, like access: FileAccess?
  ) throws(SystemFailure) {
    if let hook { try DiskStep.write(path: path, bytes: Array(bytes)).ask(hook) }
    try file.write(bytes)
    if let access { try file.take(access) }
    try DiskStep.sync(path: path).ask(hook)
    try file.sync()
  }

  /// Puts the file in the target's place, and has the folder on the disk too.
  ///
  /// - Returns: what the system says of it from now on.
  mutating func takePlace(of target: String) throws(SystemFailure) -> stat {
    let folder = try FileDescriptor.open(FilePath.folder(of: target), O_RDONLY | O_DIRECTORY)
    try DiskStep.rename(from: path, to: target).ask(hook)
    try SystemFailure.unlessNegative { rename(path, target) }
    isInPlace = true
    try DiskStep.syncFolder(path: FilePath.folder(of: target)).ask(hook)
    try folder.sync()
    return try file.status()
  }

  /// Gives the file a name that no other has, and has the folder on the disk too.
  ///
  /// - Throws: EEXIST where something stands under that name.
  mutating func takeFreeName(_ target: String) throws(SystemFailure) -> stat {
    let folder = try FileDescriptor.open(FilePath.folder(of: target), O_RDONLY | O_DIRECTORY)
    try DiskStep.rename(from: path, to: target).ask(hook)
    if link(path, target) == 0 {
      unlink(path)
    } else {
      if ![EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) {
        throw SystemFailure(errno)
      }
      // A file system without hard links: the name is taken first, by nobody but us.
      _ = try FileDescriptor.open(target, O_WRONLY | O_CREAT | O_EXCL)
      try SystemFailure.unlessNegative { rename(path, target) }
    }
    isInPlace = true
    do throws(SystemFailure) {
      try DiskStep.syncFolder(path: FilePath.folder(of: target)).ask(hook)
      try folder.sync()
      return try file.status()
    } catch {
      unlink(target)
      throw error
    }
  }
}
