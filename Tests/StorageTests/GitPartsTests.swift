// The small parts that a synchronisation is made of.
import Glibc
import LedgerModel
import Testing

@testable import Storage

@Suite struct `Parts of a synchronisation` {
  @Test func `a status is taken to pieces`() {
    let parts = [
      "# branch.oid 1234", "# branch.head 主线",
      "1 .M N... 100644 100644 100644 aaaa bbbb a b.rec",
      "1 A. N... 000000 100644 100644 0000 bbbb new.rec",
      "1 .D N... 100644 100644 000000 cccc cccc gone.rec",
      "1 .M S..U 160000 160000 160000 cccc cccc module",
      "u UU N... 100644 100644 100644 100644 a b c both ways.rec", "? 未 跟踪.pdf",
    ]
    let status = GitStatus(
      GitResult(status: 0, output: parts.flatMap { Array($0.utf8) + [0] }))
    #expect(status.branch == "主线" && !status.isUnborn)
    #expect(
      status.files == [
        .init(path: "a b.rec", committed: "aaaa", isGone: false),
        .init(path: "new.rec", committed: nil, isGone: false),
        .init(path: "gone.rec", committed: "cccc", isGone: true),
        .init(path: "未 跟踪.pdf", committed: nil, isGone: false),
      ])
    #expect(status.unmerged == ["both ways.rec"])
  }

  @Test func `contents are told apart by their sizes`() {
    let output = Array("aa blob 3\n1\n2\nbb blob 0\n\ncc missing\ndd blob 2\nxy\n".utf8)
    let contents = GitSync.contents(output).mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(contents == ["aa": "1\n2", "bb": "", "dd": "xy"])
  }

  static let paths: [(String, String?)] = [
    ("a.pdf", "a.pdf"), ("./a/b.pdf", "a/b.pdf"), ("a//b.pdf", "a/b.pdf"), ("/a.pdf", nil),
    ("../a.pdf", nil), ("a/../b.pdf", nil), ("", nil), (".", nil), (".git/config", nil),
    ("a/.git/x", nil), ("..a.pdf", "..a.pdf"),
  ]

  @Test(arguments: paths) func `evidence lies below its ledger`(path: (String, String?)) {
    #expect(SyncFiles.below(path.0) == path.1)
  }

  static let programs = [
    ("/usr/bin/guatu", "'/usr/bin/guatu' merge %O %A %B --path %P --marker-size %L"),
    ("/o'b/100%", "'/o'\\''b/100%%' merge %O %A %B --path %P --marker-size %L"),
  ]

  @Test(arguments: programs) func `the program's path is quoted`(program: (String, String)) {
    #expect(GitSetup(executable: program.0).driver == program.1)
  }

  @Test func `a child is read while it runs and much comes through`() throws {
    let world = try GitFixture()
    let input = [UInt8](repeating: UInt8(ascii: "x"), count: 3 << 20)
    let hashed = GitCommand(
      in: world.folder.file("remote.git"), ["hash-object", "-w", "--stdin"], input: input)
    let name = try GitChild(hashed, in: world.surroundings).wait().line
    #expect(name.count == 40)
    let child = try GitChild(
      GitCommand(in: world.folder.file("remote.git"), ["cat-file", "blob", name]),
      in: world.surroundings)
    // More than a pipe holds: the child ends only because it is read while it runs.
    var result: GitResult?
    while result == nil {
      var waiting = child.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      #expect(poll(&waiting, nfds_t(waiting.count), 10_000) >= 0)
      result = child.poll()
    }
    #expect(result?.output == input)
    #expect(child.poll() == result)
  }

  @Test func `a process that git leaves behind does not hold it up`() throws {
    let world = try GitFixture()
    let child = try GitChild(
      GitCommand(
        in: world.folder.path,
        ["-c", "alias.leave=!tail -f /dev/null & echo $! ; exit 7", "leave"]),
      in: world.surroundings)
    let result = child.wait()
    #expect(result.status == 7)
    let left = try #require(pid_t(result.line))
    #expect(kill(left, SIGTERM) == 0)
  }

  @Test func `a git that cannot be started leaves no descriptor open`() throws {
    let world = try GitFixture()
    // More than the system takes as the environment of a process.
    let huge = String(repeating: "x", count: 1 << 20)
    let command = GitCommand(
      in: world.folder.path, ["status"], input: [1], variables: ["HUGE": huge])
    let before = TemporaryFolder.names(in: "/proc/self/fd").count
    for _ in 0..<100 {
      #expect(throws: GitProblem.cannotStart(errno: E2BIG)) {
        try GitChild(command, in: world.surroundings)
      }
    }
    // Other tests open a few at the same time.
    #expect(TemporaryFolder.names(in: "/proc/self/fd").count < before + 100)
  }

  @Test func `beside a screen git knows no terminal to ask on`() throws {
    let world = try GitFixture()
    var surroundings = world.surroundings
    for name in ["GPG_TTY", "SSH_TTY", "TTY"] { surroundings.variables[name] = "/dev/pts/7" }
    surroundings.variables["TERM"] = "xterm"
    let show = GitCommand(in: world.folder.path, ["status"])
    let quiet = show.environment(in: surroundings)
    for name in ["GPG_TTY", "SSH_TTY", "TTY"] { #expect(quiet[name] == nil, "\(name)") }
    #expect(quiet["TERM"] == "dumb" && quiet["GIT_TERMINAL_PROMPT"] == "0")
    surroundings.terminal = .shared
    let shared = show.environment(in: surroundings)
    #expect(shared["GPG_TTY"] == "/dev/pts/7" && shared["TERM"] == "xterm")
    #expect(shared["GIT_TERMINAL_PROMPT"] == nil)
  }

  @Test(arguments: ["guatu", "./guatu", "/nowhere/guatu", ""])
  func `a driver that is no program at an absolute path is refused, and nothing is written`(
    _ executable: String
  ) throws {
    let world = try GitFixture()
    try world.clone("a")
    var setting = world.setting("a", .setUp(initialise: false))
    setting.executable = executable
    var sync = GitSync(setting)
    guard case .ended(let report) = sync.begin() else {
      return #expect(Bool(false), "it began")
    }
    #expect(report.ending == .refused(.noProgram(path: executable)))
    #expect(TemporaryFolder.names(in: world.folder.file("a")) == [".git"])
  }
}
