/// The first steps: where the repository is, whether it merges by field, in what state it is.

internal import Glibc
internal import LedgerText

extension GitSync {
  mutating func locate() throws(GitProblem) -> Move {
    let path = setting.folder
    // Git would run it from wherever it is: a name that leads nowhere would merge nothing.
    guard setting.executable.hasPrefix("/"), access(setting.executable, X_OK) == 0 else {
      throw .noProgram(path: setting.executable)
    }
    do throws(SystemFailure) { folder = try FilePath.target(of: path) } catch {
      throw .storage(error.error(path, .read))
    }
    guard let status = FileDescriptor.status(of: folder), status.st_mode & S_IFMT == S_IFDIR
    else { throw .noFolder(path: path) }
    return run(
      .locating, ["rev-parse", "--absolute-git-dir", "--show-toplevel", "--show-prefix"])
  }

  mutating func located(_ result: GitResult) throws(GitProblem) -> Move {
    let lines = String(decoding: result.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard result.isFine, lines.count >= 3 else {
      if setting.purpose == .setUp(initialise: true), report.setUp.isEmpty {
        // One name for everybody's branch, whatever each machine's git would call it.
        return run(.initialising, ["init", "--quiet", "--initial-branch=main"])
      }
      throw .noRepository(path: setting.folder, words: result.words)
    }
    (gitFolder, top, prefix) = (lines[0], lines[1], lines[2])
    try lockRepository()
    return run(.readingDriver, ["config", "--local", "-z", "--get-all", GitSetup.driverKey])
  }

  mutating func initialised(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.initialise, words: result.words) }
    report.setUp.append(.initialised)
    return try locate()
  }

  private var setup: GitSetup { GitSetup(executable: setting.executable) }

  mutating func readDriver(_ result: GitResult) throws(GitProblem) -> Move {
    if result.isFine, result.parts == [setup.driver] { return try writeLines() }
    return run(
      .writingDriver, ["config", "--local", "--replace-all", GitSetup.driverKey, setup.driver])
  }

  mutating func wroteDriver(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.configure, words: result.words) }
    return run(
      .writingName, ["config", "--local", "--replace-all", GitSetup.nameKey, GitSetup.name])
  }

  mutating func wroteName(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.configure, words: result.words) }
    report.setUp.append(.driver)
    return try writeLines()
  }

  private mutating func writeLines() throws(GitProblem) -> Move {
    let folder = folder
    let changed = try stored { () throws(StorageError) in try GitSetup.write(in: folder) }
    report.setUp += changed.map { .lines(file: $0) }
    let files = files
    let ledgers = try stored { () throws(StorageError) in try files.ledgerNames() }
    // Asked of git itself, because other attributes may say otherwise.
    let names = (ledgers.sorted() + ["guatu.rec"]).flatMap {
      [$0, String($0.dropLast(4)) + ".history.jsonl"]
    }
    return run(
      .readingAttributes, ["check-attr", "-z", "--stdin", "merge"], input: GitSync.input(names))
  }

  mutating func readAttributes(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    let parts = result.parts
    for place in stride(from: 0, to: parts.count - 2, by: 3) {
      let wanted = parts[place].hasSuffix(".rec") ? "guatu" : "union"
      if parts[place + 2] != wanted {
        throw .otherMerge(file: parts[place], wanted: wanted, found: parts[place + 2])
      }
    }
    if case .setUp = setting.purpose { return end(.done) }
    return run(.readingName, ["config", "-z", "--get-regexp", "^user\\.(name|email)$"])
  }

  mutating func readName(_ result: GitResult) -> Move {
    let keys = Set(result.parts.map { $0.prefix { $0 != "\n" } })
    for part in ["AUTHOR", "COMMITTER"] {
      if !keys.contains("user.name") { identity["GIT_\(part)_NAME"] = setting.name }
      if !keys.contains("user.email") { identity["GIT_\(part)_EMAIL"] = "guatu@localhost" }
    }
    return look()
  }

  mutating func look(_ stage: Stage = .looking) -> Move {
    run(
      stage,
      [
        "status", "--porcelain=v2", "-z", "--branch", "--untracked-files=all", "--no-renames",
        "--ignore-submodules=all", "--", ".",
      ])
  }

  mutating func looked(_ result: GitResult) throws(GitProblem) -> Move {
    guard result.isFine else { throw .stepFailed(.look, words: result.words) }
    status = GitStatus(result)
    if let operation = foreignOperation { throw .unfinished(operation, path: setting.folder) }
    guard status.branch != nil else { throw .detachedHead(path: setting.folder) }
    let folder = gitFolder
    let mark = try stored { () throws(StorageError) in try SyncMark.read(in: folder) }
    if let merge = mergeHead {
      guard let mark, mark.commit == merge else {
        throw .unfinished(.merge, path: setting.folder)
      }
      self.mark = mark
      return run(
        .unmerged, ["diff", "--name-only", "-z", "--diff-filter=U"], atTop: true)
    }
    SyncMark.remove(in: gitFolder)
    if !status.unmerged.isEmpty { throw .conflictsLeft(files: status.unmerged.map(name)) }
    return try choose()
  }

  /// Something that only who began it can end; a merge is looked at apart.
  private var foreignOperation: GitProblem.Operation? {
    let signs: [(String, GitProblem.Operation)] = [
      ("rebase-merge", .rebase), ("rebase-apply", .rebase), ("CHERRY_PICK_HEAD", .cherryPick),
      ("REVERT_HEAD", .revert), ("BISECT_LOG", .bisect),
    ]
    return signs.first { FileDescriptor.status(of: gitFolder + "/" + $0.0) != nil }?.1
  }

  /// The commit that is being merged in; nil outside of a merge.
  var mergeHead: String? {
    let path = gitFolder + "/MERGE_HEAD"
    guard FileDescriptor.status(of: path) != nil else { return nil }
    do throws(StorageError) {
      let text = try MappedFile.load(path).bytes.withBytes { String(decoding: $0, as: UTF8.self) }
      return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    } catch { return "" }
  }
}
