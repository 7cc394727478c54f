/// What a repository needs so that ledgers are merged field by field and never line by line.

internal import Glibc

/// The merge driver of one program, and the lines that a folder of ledgers needs.
struct GitSetup: Equatable {
  /// The absolute path of guatu.
  var executable: String

  static let driverKey = "merge.guatu.driver"
  static let nameKey = "merge.guatu.name"
  static let name = "guatu: ledgers field by field"

  /// The command that git hands to a shell with the names of the three versions put in.
  var driver: String {
    // Quoted for that shell, and with git's own sign doubled.
    let quoted = executable.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    let path = quoted.split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "%%")
    return "'\(path)' merge %O %A %B --path %P --marker-size %L"
  }

  /// A file of the folder and the lines that must stand in it.
  struct Lines: Equatable {
    var file: String
    var head: String
    var lines: [String]
  }

  static let files = [
    Lines(
      file: ".gitattributes", head: "# guatu: 台账按字段合并，历史按行合并；字节一个不改",
      lines: [
        "*.rec merge=guatu", "*.history.jsonl merge=union", "*.rec -text", "*.history.jsonl -text",
      ]),
    Lines(
      file: ".gitignore", head: "# guatu: 锁、写到一半的文件、投影跟随用的文件",
      lines: ["*.rec.lock", ".*.rec.*.tmp", ".*.rec.view"]),
  ]

  /// Puts missing lines at the end of the folder's files.
  ///
  /// - Returns: the names of the files that were changed.
  static func write(in folder: String) throws(StorageError) -> [String] {
    var changed: [String] = []
    for lines in files {
      let path = folder + "/" + lines.file
      do throws(SystemFailure) {
        if try complete(path, lines) { changed.append(lines.file) }
      } catch { throw error.error(path, .write) }
    }
    return changed
  }

  private static func complete(_ path: String, _ wanted: Lines) throws(SystemFailure) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno != ENOENT { throw SystemFailure(errno) }
      let file = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL)
      let text = ([wanted.head] + wanted.lines).joined(separator: "\n") + "\n"
      try put(text, into: file)
      return true
    }
    // git does not follow a link here, and neither do we.
    let file = try FileDescriptor.open(path, O_RDWR | O_APPEND | O_NOFOLLOW)
    let bytes = try file.readAll(expected: Int(status.st_size), limit: 1 << 24)
    let text = String(decoding: bytes, as: UTF8.self)
    let present = Set(text.split(whereSeparator: \.isNewline).map(words))
    let missing = wanted.lines.filter { !present.contains(words($0)) }
    if missing.isEmpty { return false }
    let gap = bytes.isEmpty || bytes.last == 10 ? "" : "\n"
    try put(gap + ([wanted.head] + missing).joined(separator: "\n") + "\n", into: file)
    return true
  }

  private static func put(
    _ text: String, into file: borrowing FileDescriptor
  ) throws(SystemFailure) {
    try file.write(Array(text.utf8))
    try file.sync()
  }

  /// A line as git takes it: words between blanks.
  private static func words(_ line: some StringProtocol) -> [String] {
    line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map { String($0) }
  }
}
