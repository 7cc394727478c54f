/// The steps by which a change reaches the disk, for tests that let one of them fail.

/// What is about to be done with a file. The order of the steps of one save is what the promises of
/// safety rest on.
package enum DiskStep: Equatable, Sendable {
  case create(path: String)
  case write(path: String, bytes: [UInt8])
  case sync(path: String)
  /// Bytes at the end of a file that may not exist yet.
  case append(path: String, bytes: [UInt8])
  case truncate(path: String, size: Int)
  case rename(from: String, to: String)
  case remove(path: String)
  case syncFolder(path: String)
}

/// Asked before each step.
///
/// - Returns: an error number with which the step is to fail instead of being done; nil to go on.
package typealias DiskHook = @Sendable (DiskStep) -> Int32?

extension DiskStep {
  /// Asks a hook, and fails as it says.
  func ask(_ hook: DiskHook?) throws(SystemFailure) {
    if let number = hook?(self) { throw SystemFailure(number) }
  }
}
