/// Where the program stands: its own path, folders for passing things, the width of pipes.

import Glibc

extension Environment {
  /// All variables.
  static var all: [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let equals = line.firstIndex(of: "=") {
        variables[String(line[..<equals])] = String(line[line.index(after: equals)...])
      }
      entry += 1
    }
    return variables
  }

  /// The path of the running program with links resolved. Of one that was replaced since it was
  /// started it is where the new one lies; where there is none, what it was called as.
  static var executable: String {
    let called = CommandLine.arguments[0]
    return [linked, called.contains("/") ? called : nil].compactMap(\.self).lazy
      .compactMap { real($0) }.first ?? called
  }

  /// Where the system says that the program lies, or lay: then it says so behind the path.
  private static var linked: String? {
    var room = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &room, room.count)
    guard count > 0 else { return nil }
    let path = String(decoding: room[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let mark = " (deleted)"
    return path.hasSuffix(mark) ? String(path.dropLast(mark.count)) : path
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A folder for files that do not stay.
  static var temporaryFolder: String {
    word("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Columns of a text that goes into a pipe: `COLUMNS` when it is a number from 20 to 1000, else 80.
  static var columns: Int {
    word("COLUMNS").flatMap { Int($0) }.flatMap { (20...1000).contains($0) ? $0 : nil } ?? 80
  }
}
