/// Commit, fetch, merge by field, push: one step of git after the other, each chosen from the outcome
/// of the one before, so that a command can run them to the end and a board between two keys.

internal import Glibc
package import LedgerModel

/// One synchronisation of one folder. It runs nothing itself: it says what to run and takes the
/// result; only small looks at files happen inside.
package struct GitSync {
  /// What is synchronised, by whom.
  package struct Setting: Sendable {
    /// The folder of ledgers, as the user named it.
    package var folder: String
    /// The absolute path of guatu, which git runs to merge ledgers.
    package var executable: String
    /// Who commits, where git's configuration does not say.
    package var name: String
    package var language: Language
    package var today: Day
    package var purpose: Purpose
    /// How long to wait for a ledger that is being written, in milliseconds.
    package var patience: Int

    package init(
      folder: String, executable: String, name: String, language: Language, today: Day,
      purpose: Purpose = .synchronise, patience: Int = 5000
    ) {
      self.folder = folder
      self.executable = executable
      self.name = name
      self.language = language
      self.today = today
      self.purpose = purpose
      self.patience = patience
    }
  }

  package enum Purpose: Equatable, Sendable {
    case synchronise
    /// Only what `GitSetup` writes; `initialise` makes the repository where there is none.
    case setUp(initialise: Bool)
  }

  /// What to do next.
  package enum Move: Equatable, Sendable {
    case run(GitCommand)
    /// Others are at it; come back with `goOn` a little later.
    case wait(milliseconds: Int)
    case ended(SyncReport)
  }

  enum Stage: Equatable {
    case locating, initialising, readingDriver, writingDriver, writingName, readingAttributes
    case readingName, looking, unmerged, resolving, concluding
    case reading, adding, committing
    case findingUpstream, findingRemotes, fetching, findingTarget, counting, comparing, merging
    case lookingAfterMerge, namingConflicts, pushing
  }

  let setting: Setting
  var stage = Stage.locating
  var report = SyncReport()

  // What was found out.
  var folder = ""
  var gitFolder = ""
  var top = ""
  var prefix = ""
  /// For commits, where git has no name of its own.
  var identity: [String: String] = [:]
  var status = GitStatus(GitResult(status: 0))
  var mark: SyncMark?
  var chosen: [SyncFiles.Chosen] = []
  var message = ""
  var messageLines: [String] = []
  var remote = ""
  /// The branch on the remote, without `refs/heads/`.
  var remoteBranch = ""
  /// Where git keeps what it saw of that branch: `refs/remotes/origin/main`.
  var tracking = ""
  var hasUpstream = false
  /// The commit of the remote's branch; empty when it has none yet.
  var target = ""
  var ahead = 0
  var behind = 0
  var incoming: [String] = []
  /// The repository had no commit before, and has nothing but the setup now: it may begin anew on
  /// what the remote has.
  var isFresh = false

  // How often something was tried.
  var mergeTries = 0
  var pushTries = 0
  /// How often a push was refused although nobody else had pushed.
  var stuck = 0
  var refusedTarget: String?
  var refusal = ""

  /// Held from the first look at the repository to the end.
  private var ownLock: HeldLock?
  /// Held while git reads or replaces ledgers, so that nobody saves into them meanwhile.
  private var ledgerLocks: [HeldLock] = []

  private final class HeldLock {
    let lock: FileLock
    init(_ lock: consuming FileLock) { self.lock = lock }
  }

  package init(_ setting: Setting) { self.setting = setting }

  // MARK: From outside

  package mutating func begin() -> Move {
    attempt { (sync: inout GitSync) throws(GitProblem) in try sync.locate() }
  }

  /// Takes the result of the command that was asked for last.
  package mutating func next(_ result: GitResult) -> Move {
    attempt { (sync: inout GitSync) throws(GitProblem) in try sync.answer(result) }
  }

  /// Goes on after a wait.
  package mutating func goOn() -> Move { fetch() }

  /// Ends before its time: a command could not be started, or somebody wants no more of it.
  package mutating func giveUp(_ problem: GitProblem) -> SyncReport {
    _ = end(.refused(problem))
    return report
  }

  /// Ledgers are locked just now: saving one has to wait for the next step.
  package var holdsLedgers: Bool { !ledgerLocks.isEmpty }

  /// What is being done, for a line of progress.
  package var doing: Phrase {
    switch stage {
    case .locating, .initialising, .readingDriver, .writingDriver, .writingName,
      .readingAttributes, .readingName, .looking:
      Phrase(zh: "查看仓库", en: "looking at the repository")
    case .unmerged, .resolving, .concluding: Phrase(zh: "结束上次的合并", en: "concluding the merge")
    case .reading, .adding, .committing: Phrase(zh: "提交改动", en: "committing")
    case .findingUpstream, .findingRemotes, .fetching, .findingTarget:
      Phrase(zh: "取 \(remote) 的改动", en: "fetching from \(remote)")
    case .counting, .comparing, .merging, .lookingAfterMerge, .namingConflicts:
      Phrase(zh: "按字段合并", en: "merging by field")
    case .pushing:
      pushTries == 0
        ? Phrase(zh: "推送到 \(remote)", en: "pushing to \(remote)")
        : Phrase(
          zh: "推送到 \(remote)（第 \(pushTries + 1) 次）",
          en: "pushing to \(remote), try \(pushTries + 1)")
    }
  }

  // MARK: Steps

  private mutating func answer(_ result: GitResult) throws(GitProblem) -> Move {
    switch stage {
    case .locating: try located(result)
    case .initialising: try initialised(result)
    case .readingDriver: try readDriver(result)
    case .writingDriver: try wroteDriver(result)
    case .writingName: try wroteName(result)
    case .readingAttributes: try readAttributes(result)
    case .readingName: readName(result)
    case .looking: try looked(result)
    case .unmerged: try foundUnmerged(result)
    case .resolving: try resolved(result)
    case .concluding: try concluded(result)
    case .reading: try readOldTexts(result)
    case .adding: try added(result)
    case .committing: try committed(result)
    case .findingUpstream: try foundUpstream(result)
    case .findingRemotes: try foundRemotes(result)
    case .fetching: fetched(result)
    case .findingTarget: try foundTarget(result)
    case .counting: try counted(result)
    case .comparing: try compared(result)
    case .merging: try merged(result)
    case .lookingAfterMerge: try lookedAfterMerge(result)
    case .namingConflicts: try namedConflicts(result)
    case .pushing: try pushed(result)
    }
  }

  private mutating func attempt(
    _ body: (inout GitSync) throws(GitProblem) -> Move
  ) -> Move {
    do throws(GitProblem) { return try body(&self) } catch { return end(.refused(error)) }
  }

  /// Asks for a run of git in the folder, or at the root of the repository.
  mutating func run(
    _ stage: Stage, _ words: [String], atTop: Bool = false, input: [UInt8] = [],
    asPerson: Bool = false
  ) -> Move {
    self.stage = stage
    return .run(
      GitCommand(
        in: atTop ? top : folder, words, input: input, variables: asPerson ? identity : [:]))
  }

  mutating func end(_ ending: SyncReport.Ending) -> Move {
    ledgerLocks = []
    ownLock = nil
    report.ending = ending
    return .ended(report)
  }

  // MARK: Locks

  /// One sync at a time for a repository.
  mutating func lockRepository() throws(GitProblem) {
    if ownLock != nil { return }
    do throws(StorageError) {
      ownLock = HeldLock(
        try FileLock.own(gitFolder + "/guatu-sync.lock", patience: setting.patience))
    } catch {
      if case .locked = error { throw .running(path: setting.folder) }
      throw .storage(error)
    }
  }

  /// Locks ledgers that git will read or replace, or whose histories it will.
  mutating func lockLedgers(_ names: [String]) throws(GitProblem) {
    // One open file each: hundreds need more than a process is usually given.
    if names.count > 200 { GitSync.allowManyFiles() }
    let history = ".history.jsonl"
    let ledgers = names.map {
      $0.hasSuffix(history) ? String($0.dropLast(history.count)) + ".rec" : $0
    }
    for name in Set(ledgers).sorted()
    where name.hasSuffix(".rec") && SyncMark.isRegular(folder + "/" + name) {
      let path = folder + "/" + name
      let patience = setting.patience
      let lock = try stored { () throws(StorageError) in
        HeldLock(try FileLock(path, patience: patience))
      }
      ledgerLocks.append(lock)
    }
  }

  private static func allowManyFiles() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  mutating func unlockLedgers() { ledgerLocks = [] }

  /// Files of the folder, as they are chosen for commits.
  var files: SyncFiles { SyncFiles(folder: folder, prefix: prefix, today: setting.today) }

  /// Calls what may fail with a file.
  func stored<Result>(_ body: () throws(StorageError) -> Result) throws(GitProblem) -> Result {
    do throws(StorageError) { return try body() } catch { throw .storage(error) }
  }

  /// A path from the root of the repository as seen from the folder.
  func name(_ path: String) -> String {
    if path.hasPrefix(prefix) { return String(path.dropFirst(prefix.count)) }
    return String(repeating: "../", count: prefix.count { $0 == "/" }) + path
  }

  /// Paths as git reads them from its input.
  static func input(_ paths: [String]) -> [UInt8] { paths.flatMap { Array($0.utf8) + [0] } }
}
