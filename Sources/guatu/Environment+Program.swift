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

  /// The path of the running program with links resolved; what it was called as where the system
  /// does not tell.
  static var executable: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
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
