/// Paths taken apart and followed to where they lead.

internal import Glibc

package enum FilePath {
  /// The folder part; `.` for a bare name, `/` for a name at the root.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The file behind all symbolic links.
  static func target(of path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemFailure(errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
