/// The note that guatu leaves in git's own folder while a merge of its making is not concluded.

internal import Glibc
internal import LedgerText

/// Which merge is ours, and how its conflicts looked when it stopped.
struct SyncMark: Equatable {
  /// The commit that is being merged in.
  var commit: String
  var files: [File] = []

  /// A file in conflict.
  struct File: Equatable {
    /// From the root of the repository.
    var path: String
    /// Of what the merge left there; nil when it left no file.
    var hash: UInt64?
  }

  /// How far a file in conflict has come since.
  enum Progress: Equatable {
    /// Markers stand in it, the first one on this line.
    case marked(line: Int)
    /// It is as the merge left it, without markers: one side as a whole.
    case untouched
    case resolved
  }

  init(commit: String) { self.commit = commit }

  private static func path(in gitFolder: String) -> String { gitFolder + "/guatu-sync" }

  /// Notes the files in conflict as they are now.
  mutating func note(_ paths: [String], below top: String) throws(StorageError) {
    files = []
    for path in paths {
      files.append(File(path: path, hash: try SyncMark.hash(top + "/" + path)))
    }
  }

  /// How far a file is; one that the merge did not leave in conflict needs `git add` from somebody.
  func progress(of path: String, below top: String) throws(StorageError) -> Progress {
    let file = top + "/" + path
    if let line = try SyncMark.firstMarker(file) { return .marked(line: line) }
    guard let noted = files.first(where: { $0.path == path }) else { return .untouched }
    return try SyncMark.hash(file) == noted.hash ? .untouched : .resolved
  }

  /// The line of the first conflict marker, from 1; nil when there is none.
  static func firstMarker(_ file: String) throws(StorageError) -> Int? {
    guard isRegular(file) else { return nil }
    let (bytes, _) = try MappedFile.load(file)
    return bytes.withBytes { bytes in
      var line = 1
      var start = 0
      while start < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        if isMarker(rest) { return line }
        guard let base = rest.baseAddress, let end = memchr(base, 10, rest.count) else {
          return nil
        }
        start += UnsafeRawPointer(end) - base + 1
        line += 1
      }
      return nil
    }
  }

  /// Seven `<` or `>` and a blank. The line between the two sides is left out: it may underline a
  /// heading of somebody's text.
  private static func isMarker(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count > 7, line[0] == 0x3C || line[0] == 0x3E, line[7] == 0x20 else { return false }
    return line[..<7].allSatisfy { $0 == line[0] }
  }

  private static func hash(_ file: String) throws(StorageError) -> UInt64? {
    guard isRegular(file) else { return nil }
    return try MappedFile.load(file).bytes.withBytes { ContentHash.of($0) }
  }

  static func isRegular(_ file: String) -> Bool {
    var status = stat()
    return lstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  // MARK: On the disk

  /// Reads the note; nil when there is none.
  static func read(in gitFolder: String) throws(StorageError) -> SyncMark? {
    let path = path(in: gitFolder)
    guard FileDescriptor.status(of: path) != nil else { return nil }
    let parts = try MappedFile.load(path).bytes.withBytes { bytes in
      bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
    guard let commit = parts.first else { return nil }
    var mark = SyncMark(commit: commit)
    for part in parts.dropFirst() {
      let words = part.split(separator: " ", maxSplits: 1)
      if words.count == 2 {
        mark.files.append(File(path: String(words[1]), hash: UInt64(words[0], radix: 16)))
      }
    }
    return mark
  }

  func write(in gitFolder: String) throws(StorageError) {
    let path = SyncMark.path(in: gitFolder)
    let parts =
      [commit] + files.map { ($0.hash.map { String($0, radix: 16) } ?? "-") + " " + $0.path }
    try SmallFile.write(Array(parts.joined(separator: "\0").utf8), to: path)
  }

  static func remove(in gitFolder: String) { unlink(path(in: gitFolder)) }
}
