/// An open file that is closed exactly once, and system calls that say why they failed.

internal import Glibc

struct FileDescriptor: ~Copyable {
  let number: Int32

  private init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Opens a file; the error number says why it could not be opened.
  static func open(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemFailure) -> FileDescriptor {
    let number = try SystemFailure.unlessNegative { Glibc.open(path, flags | O_CLOEXEC, mode) }
    return FileDescriptor(number)
  }

  /// The file descriptor of standard input, as a copy that may be closed.
  static func standardInput() throws(SystemFailure) -> FileDescriptor {
    FileDescriptor(try SystemFailure.unlessNegative { fcntl(0, F_DUPFD_CLOEXEC, 3) })
  }

  /// What `stat` says of a path, links followed; nil when it says nothing.
  static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  func status() throws(SystemFailure) -> stat {
    var status = stat()
    try SystemFailure.unlessNegative { fstat(number, &status) }
    return status
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
    var rest = bytes
    while !rest.isEmpty {
      let part = min(rest.count, 1 << 30)
      let written = Glibc.write(number, rest.baseAddress, part)
      if written < 0 {
        if errno == EINTR { continue }
        throw SystemFailure(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    let failure: SystemFailure? = bytes.withUnsafeBytes { bytes in
      do throws(SystemFailure) {
        try write(bytes)
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
  }

  /// All bytes from the current place to the end of the file.
  ///
  /// - Parameter expected: how many there are, as far as is known.
  func readAll(expected: Int, limit: Int) throws(SystemFailure) -> [UInt8] {
    var failure: Int32 = 0
    var isAtEnd = false
    func piece(_ room: Int) -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room, !isAtEnd {
          let got = Glibc.read(number, buffer.baseAddress.map { $0 + count }, room - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = errno }
          isAtEnd = got <= 0
          count += max(0, got)
        }
      }
    }
    // One byte of room beyond what is expected shows in one go that no more is there.
    var bytes = piece(max(expected + 1, 1 << 16))
    while !isAtEnd, bytes.count <= limit { bytes += piece(1 << 16) }
    if failure != 0 { throw SystemFailure(failure) }
    return bytes
  }

  func sync() throws(SystemFailure) {
    try SystemFailure.unlessNegative { fsync(number) }
  }
}

/// A system call that failed.
package struct SystemFailure: Error {
  /// The system's number for why, as in `errno`.
  package let number: Int32
  init(_ number: Int32) { self.number = number }

  /// Calls until no signal interrupts it; the result, unless it is negative.
  @discardableResult
  package static func unlessNegative(_ call: () -> Int32) throws(SystemFailure) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw SystemFailure(errno) }
    }
  }

  func error(_ path: String, _ step: StorageError.Step) -> StorageError {
    switch number {
    case ENOENT where step == .read: .notFound(path: path)
    case EISDIR: .isFolder(path: path)
    default: .refused(path: path, step: step, errno: number)
    }
  }
}
