/// Whose a file is and who may use it, to be given to the file that takes its place.

internal import Glibc

package struct FileAccess: Sendable {
  let mode: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ status: stat) {
    (mode, owner, group) = (status.st_mode & 0o7777, status.st_uid, status.st_gid)
  }
}

extension FileDescriptor {
  /// Gives the file the mode and the owner of another one.
  func take(_ access: FileAccess) throws(SystemFailure) {
    // Only root may give a file away; for others the owner is already right, or cannot be kept.
    if fchown(number, access.owner, access.group) != 0 {
      if errno != EPERM { throw SystemFailure(errno) }
      if fchown(number, uid_t.max, access.group) != 0, errno != EPERM {
        throw SystemFailure(errno)
      }
    }
    try SystemFailure.unlessNegative { fchmod(number, access.mode) }
  }

  func take(_ original: stat) throws(SystemFailure) { try take(FileAccess(original)) }
}
