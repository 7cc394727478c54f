// When a repository is left alone, and what is said then.
import Glibc
import LedgerModel
import Testing

@testable import Storage

@Suite struct `A synchronisation that cannot be` {
  private let mine = ["2026-07-31", "2026-06-30", "2026-06-30", "2026-06-30"]
  private let other = ["2026-09-30", "2026-06-30", "2026-06-30", "2026-06-30"]

  private func problem(_ report: SyncReport) -> GitProblem? {
    if case .refused(let problem) = report.ending { problem } else { nil }
  }

  @Test func `a folder in no repository is left alone, unless one is wanted`() throws {
    let world = try GitFixture()
    mkdir(world.folder.file("a"), 0o700)
    guard case .noRepository = problem(try world.sync("a")) else {
      return #expect(Bool(false), "not refused")
    }
    guard case .noRepository = problem(try world.sync("a", .setUp(initialise: false))) else {
      return #expect(Bool(false), "not refused")
    }
    #expect(TemporaryFolder.names(in: world.folder.file("a")).isEmpty)
    let report = try world.sync("a", .setUp(initialise: true))
    #expect(
      report.setUp == [
        .initialised, .driver, .lines(file: ".gitattributes"), .lines(file: ".gitignore"),
      ])
    #expect(try world.sync("a", .setUp(initialise: true)).setUp.isEmpty)
    try world.folder.write("a/t.rec", GitFixture.ledger())
    let first = try world.sync("a")
    #expect(first.ending == .noRemote)
    #expect(first.committed == ["新增台账 t（4 个问题）"])
  }

  @Test func `a missing folder and a file are told apart`() throws {
    let world = try GitFixture.withTwoClones()
    #expect(
      problem(try world.sync("none")) == .storage(.notFound(path: world.folder.file("none"))))
    #expect(
      problem(try world.sync("a/t.rec")) == .noFolder(path: world.folder.file("a/t.rec")))
  }

  @Test func `a detached head is left alone`() throws {
    let world = try GitFixture.withTwoClones()
    try world.git(in: "a", "checkout", "--quiet", "--detach")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    #expect(problem(try world.sync("a")) == .detachedHead(path: world.folder.file("a")))
    #expect(try world.git(in: "a", "status", "--porcelain") == " M t.rec\n")
  }

  @Test(arguments: ["merge", "rebase", "cherry-pick"])
  func `what somebody else began is left to him`(_ operation: String) throws {
    let world = try GitFixture.withTwoClones()
    try world.git(in: "a", "switch", "--quiet", "-c", "side")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: other))
    try world.git(in: "a", "commit", "--quiet", "-a", "-m", "side")
    try world.git(in: "a", "switch", "--quiet", "main")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.git(in: "a", "commit", "--quiet", "-a", "-m", "main")
    try world.git(in: "a", operation, "side", fails: true)
    let before = try world.git(in: "a", "status", "--porcelain=v2")
    let wanted: GitProblem.Operation =
      operation == "merge" ? .merge : operation == "rebase" ? .rebase : .cherryPick
    #expect(
      problem(try world.sync("a")) == .unfinished(wanted, path: world.folder.file("a")))
    #expect(try world.git(in: "a", "status", "--porcelain=v2") == before)
  }

  @Test func `several remotes and no upstream need a choice`() throws {
    let world = try GitFixture()
    try world.git(in: "", "init", "--quiet", "--initial-branch=main", "a")
    for name in ["one", "two"] {
      try world.git(in: "a", "remote", "add", name, "../remote.git")
    }
    try world.folder.write("a/t.rec", GitFixture.ledger())
    let report = try world.sync("a")
    #expect(problem(report) == .severalRemotes(["one", "two"]))
    #expect(report.committed.count == 1)
  }

  @Test func `a history without a common beginning is not merged`() throws {
    let world = try GitFixture.withTwoClones()
    try world.git(in: "", "init", "--quiet", "--initial-branch=main", "c")
    try world.git(in: "c", "remote", "add", "origin", "../remote.git")
    try world.folder.write("c/t.rec", GitFixture.ledger(due: mine))
    #expect(problem(try world.sync("c")) == .unrelated(remote: "origin/main"))
    #expect(try world.folder.read("c/t.rec") == GitFixture.ledger(due: mine))
  }

  @Test func `an empty repository takes what the remote has`() throws {
    let world = try GitFixture.withTwoClones()
    mkdir(world.folder.file("c"), 0o700)
    try world.sync("c", .setUp(initialise: true))
    try world.git(in: "c", "remote", "add", "origin", "../remote.git")
    let report = try world.sync("c")
    #expect(report.ending == .done)
    #expect(report.receivedFiles == ["t.rec"])
    #expect(try world.folder.read("c/t.rec") == GitFixture.ledger())
    #expect(try world.sync("a").ending == .done)
  }

  @Test func `attributes of somebody else that merge otherwise are named`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/.git/info/attributes", "t.rec merge=binary\n")
    #expect(
      problem(try world.sync("a"))
        == .otherMerge(file: "t.rec", wanted: "guatu", found: "binary"))
  }

  @Test func `a clone that lost its lines gets them before it merges`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/.gitattributes", "*.pdf binary")
    try world.git(in: "a", "commit", "--quiet", "-a", "-m", "lines lost")
    let report = try world.sync("a")
    #expect(report.setUp == [.lines(file: ".gitattributes")])
    #expect(report.committed == ["设置按字段合并"])
    let text = try world.folder.read("a/.gitattributes")
    #expect(text.hasPrefix("*.pdf binary\n# guatu"))
    #expect(text.contains("\n*.rec merge=guatu\n*.history.jsonl merge=union\n"))
  }

  @Test func `every problem is worded in both languages`() {
    let problems: [GitProblem] = [
      .noGit, .noProgram(path: "x"), .cannotStart(errno: ENOMEM), .noFolder(path: "x"),
      .noRepository(path: "x", words: "y"),
      .running(path: "x"), .detachedHead(path: "x"), .unfinished(.bisect, path: "x"),
      .conflictsLeft(files: ["x"]), .otherMerge(file: "x", wanted: "a", found: "b"),
      .severalRemotes(["x"]), .unrelated(remote: "x"), .mergeRefused(words: "x"),
      .pushRefused(remote: "x", words: "y"), .pushedTooOften(remote: "x"),
      .stepFailed(.commit, words: "x"), .storage(.notFound(path: "x")),
    ]
    for problem in problems {
      let (chinese, english) = (problem.sentence(.chinese), problem.sentence(.english))
      #expect(!chinese.isEmpty && !english.isEmpty && chinese != english)
    }
  }
}
