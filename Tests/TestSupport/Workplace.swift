/// A desk for one test: a copy of a sample ledger, a home of its own, and the real program on it.
internal import FoundationEssentials
internal import Glibc

/// A temporary folder that goes away with its owner.
package final class Workplace {
  /// The path of the folder.
  package let folder: String
  /// The day that the program is told, on which the sample ledgers are alive.
  package static let today = "2026-06-15"

  /// Makes an empty folder with `home`, `config`, `state`, `tmp` and `ledgers` in it.
  package init() throws {
    folder = TemporaryPlace.folder + "/guatu-journey-\(UUID().uuidString)"
    for name in ["home", "config/guatu", "state", "tmp", "ledgers"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      // A test took the folder apart; what is left lies among temporary files.
    }
  }

  /// Copies a ledger of the source tree, as `sanshi.rec` or `luxi-county/liuhezhen.rec`.
  ///
  /// - Returns: the path of the copy, in the folder `ledgers`.
  package func copy(_ sample: String) throws -> String {
    let name = sample.split(separator: "/").last.map(String.init) ?? sample
    let path = "\(folder)/ledgers/\(name)"
    try FileManager.default.copyItem(atPath: "\(Self.samples)/\(sample)", toPath: path)
    return path
  }

  /// The sample ledgers of the source tree.
  package static var samples: String {
    SourceTree.root.appending(path: "sample-ledgers").path
  }

  package func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  package func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names in a folder, sorted.
  package func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Writes a file as careless programs do: the old content is cut away first.
  package func overwrite(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Writes a file as careful programs do: a new one takes the old one's place.
  package func replace(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + ".new"))
    try move(path + ".new", path)
  }

  /// Takes a file away and writes it anew in two pieces, as git does when it merges.
  package func writeAnew(_ path: String, _ text: String) throws {
    try remove(path)
    let bytes = Array(text.utf8)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    defer { close(file) }
    for half in [bytes[..<(bytes.count / 2)], bytes[(bytes.count / 2)...]] {
      guard Array(half).withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == half.count
      else { throw PtySession.Failure(description: "write \(path): errno \(errno)") }
    }
  }

  /// Renames a file or folder over what may be there.
  package func move(_ old: String, _ new: String) throws {
    guard rename(old, new) == 0 else {
      throw PtySession.Failure(description: "rename \(old): errno \(errno)")
    }
  }

  package func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }

  package func setMode(_ path: String, _ mode: UInt32) throws {
    guard chmod(path, mode) == 0 else {
      throw PtySession.Failure(description: "chmod \(path): errno \(errno)")
    }
  }

  /// A shell script that stands in for the user's editor; the file to edit is its last argument.
  package func editor(_ name: String, _ lines: String) throws -> String {
    let path = "\(folder)/\(name)"
    try overwrite(path, "#!/bin/sh\n\(lines)\n")
    try setMode(path, 0o755)
    return path
  }

  /// The whole environment of a program on this desk.
  package func environment(
    term: String? = "xterm-256color", _ more: [String: String] = [:]
  ) -> [String: String] {
    var variables = [
      "HOME": folder + "/home", "XDG_CONFIG_HOME": folder + "/config",
      "XDG_STATE_HOME": folder + "/state", "TMPDIR": folder + "/tmp", "LANG": "C.UTF-8",
      "GUATU_BY": "检查员", "PATH": "/usr/bin:/bin",
    ]
    variables["TERM"] = term
    return variables.merging(more) { _, own in own }
  }

  /// Starts guatu with words of a command line on a pseudo-terminal.
  package func start(
    _ words: [String], term: String? = "xterm-256color", _ more: [String: String] = [:],
    columns: Int = 120, rows: Int = 36, ambiguous: Int = 1
  ) throws -> PtySession {
    if let term, term != "nosuch", term != "dumb", !term.isEmpty,
      !PtySession.knowsTerminal(term)
    {
      throw PtySession.Failure(description: "the terminal database of this machine lacks \(term)")
    }
    return try PtySession(
      program: PtySession.builtProgram("guatu"), arguments: words + ["--today", Self.today],
      environment: environment(term: term, more), columns: columns, rows: rows,
      ambiguous: ambiguous)
  }

  /// Starts guatu as an ordinary user where the tests run as root, whom no permission binds.
  ///
  /// - Returns: nil where the machine cannot do that.
  package func startUnprivileged(_ words: [String]) throws -> PtySession? {
    if geteuid() != 0 { return try start(words) }
    let tool = "/usr/bin/setpriv"
    guard access(tool, X_OK) == 0 else { return nil }
    let rights = ["--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]
    return try PtySession(
      program: tool,
      arguments: rights + [PtySession.builtProgram("guatu")] + words + ["--today", Self.today],
      environment: environment(), columns: 120, rows: 36)
  }
}

/// The folder for temporary files of the tests themselves.
private enum TemporaryPlace {
  static var folder: String {
    var folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }
}
