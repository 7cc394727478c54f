/// Conflicts that a merge left, and the merge that is concluded once they are resolved.

internal import LedgerModel

extension GitSync {
  /// The merge has stopped: notes how the files in conflict look now.
  mutating func namedConflicts(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    let (paths, top, folder) = (result.parts, top, gitFolder)
    var mark = SyncMark(commit: target)
    try stored { () throws(StorageError) in
      try mark.note(paths, below: top)
      try mark.write(in: folder)
    }
    self.mark = mark
    return end(.conflicts(try conflicts(paths, mark), words: refusal))
  }

  private func conflicts(
    _ paths: [String], _ mark: SyncMark
  ) throws(GitProblem) -> [SyncReport.Conflict] {
    var conflicts: [SyncReport.Conflict] = []
    for path in paths {
      switch try progress(path, mark) {
      case .marked(let line): conflicts.append(.init(file: name(path), line: line))
      case .untouched: conflicts.append(.init(file: name(path), line: nil))
      case .resolved: break
      }
    }
    return conflicts
  }

  private func progress(
    _ path: String, _ mark: SyncMark
  ) throws(GitProblem) -> SyncMark.Progress {
    let top = top
    return try stored { () throws(StorageError) in try mark.progress(of: path, below: top) }
  }

  /// A merge of ours waits: goes on with it when nothing in it is in conflict any more.
  mutating func foundUnmerged(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine, let mark else { throw .stepFailed(.look, words: result.words) }
    let paths = result.parts
    // From here to the commit nobody saves: what was looked at is what is committed.
    try lockLedgers((paths + mark.files.map(\.path)).map(name))
    var left = try conflicts(paths, mark)
    // Added by somebody with markers still in it.
    for file in mark.files where !paths.contains(file.path) {
      if case .marked(let line) = try progress(file.path, mark) {
        left.append(.init(file: name(file.path), line: line))
      }
    }
    // What lies outside of the folder is not ours to add.
    for path in paths
    where !path.hasPrefix(prefix) && !left.contains(where: { $0.file == name(path) }) {
      left.append(.init(file: name(path), line: nil))
    }
    if !left.isEmpty { return end(.conflicts(left, words: "")) }
    if paths.isEmpty { return conclude() }
    return run(
      .resolving, ["add", "--all", "--pathspec-from-file=-", "--pathspec-file-nul"], atTop: true,
      input: GitSync.input(paths))
  }

  mutating func resolved(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.add, words: result.words) }
    return conclude()
  }

  private mutating func conclude() -> Move {
    let names = (mark?.files ?? []).map { name($0.path) }
    let list = names.prefix(5).joined(separator: "、")
    let words = Phrase(zh: "合并各处的改动，处理了冲突：\(list)", en: "merge, conflicts resolved: \(list)")
    return run(
      .concluding, ["commit", "--quiet", "-m", TextCleaning.line(words(setting.language))],
      atTop: true, asPerson: true)
  }

  mutating func concluded(_ result: GitResult) throws(GitProblem) -> Move {
    unlockLedgers()
    guard result.isFine else { throw .stepFailed(.commit, words: result.words) }
    SyncMark.remove(in: gitFolder)
    mark = nil
    report.concluded = true
    // Other files may have been edited meanwhile.
    return look()
  }
}
