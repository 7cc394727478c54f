// The whole program between machines: edits by its commands, real git, its own merge.
import FoundationEssentials
import Glibc
import Testing

@Suite struct `Between machines` {
  private func fine(_ result: ProgramResult) {
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  @Test func `different fields of one issue come together on both`() throws {
    try Machines.withTown { machines in
      fine(try machines.guatu("甲", "set", "repo/t.rec", "03", "unit=财政所"))
      fine(try machines.guatu("乙", "set", "repo/t.rec", "03", "lead=许知遥"))
      fine(try machines.guatu("甲", "progress", "repo/t.rec", "03", "甲看过现场"))
      fine(try machines.guatu("乙", "progress", "repo/t.rec", "03", "乙看过现场"))
      let sent = try machines.guatu("甲", "sync", "repo")
      #expect(sent.status == 0)
      #expect(sent.output.contains("已提交 03 号问题 责任单位 "))
      #expect(sent.output.contains("已推送 1 次提交到 origin/main\n"))
      let met = try machines.guatu("乙", "sync", "repo")
      #expect(met.status == 0, "\(met.output)\(met.messages)")
      #expect(met.messages.contains("已设好按字段合并"))
      #expect(met.output.contains("已收到 origin/main 的 1 次提交：t.history.jsonl, t.rec\n"))
      fine(try machines.guatu("甲", "sync", "repo"))
      for name in ["甲", "乙"] {
        let text = try machines.read(name)
        for part in ["Unit: 财政所\n", "Lead: 许知遥\n", "甲看过现场", "乙看过现场"] {
          #expect(text.contains(part), "\(part)")
        }
        #expect(try machines.git(name, "-C", "repo", "status", "--porcelain").isEmpty)
        fine(try machines.guatu(name, "history", "repo/t.rec", "--verify"))
      }
      #expect(try machines.read("甲") == machines.read("乙"))
      let again = try machines.guatu("乙", "sync", "repo")
      #expect(again.output == "两边一致，没有要同步的改动\n")
    }
  }

  @Test func `one field changed twice is the one conflict, named by its line`() throws {
    try Machines.withTown { machines in
      fine(try machines.guatu("甲", "set", "repo/t.rec", "03", "unit=财政所", "lead=贺连山"))
      fine(try machines.guatu("乙", "set", "repo/t.rec", "03", "unit=民政所"))
      fine(try machines.guatu("甲", "sync", "repo"))
      let result = try machines.guatu("乙", "sync", "repo")
      #expect(result.status == 1)
      let text = try machines.read("乙")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let marker = try #require(lines.firstIndex { $0.hasPrefix("<<<<<<<") })
      #expect(result.output.contains("repo/t.rec:\(marker + 1): 冲突\n"))
      #expect(result.messages.contains("<<<<<<<"))
      #expect(
        Array(lines[marker...].prefix(5)) == [
          "<<<<<<< ours", "Unit: 民政所", "=======", "Unit: 财政所", ">>>>>>> theirs",
        ])
      // What is no conflict is merged.
      #expect(text.contains("Lead: 贺连山\n"))
      #expect(try machines.guatu("乙", "sync", "repo").status == 1)
      let json = try machines.guatu("乙", "sync", "repo", "--json")
      #expect(json.output.contains("\"conflicts\":[{\"file\":\"t.rec\",\"line\":\(marker + 1)}]"))
      let kept = lines.indices.filter { !(marker...marker + 4).contains($0) || $0 == marker + 3 }
        .map { lines[$0] }
      try machines.write("乙", kept.joined(separator: "\n"))
      let last = try machines.guatu("乙", "sync", "repo")
      #expect(last.status == 0, "\(last.output)\(last.messages)")
      #expect(last.output.hasPrefix("冲突已处理完，上次的合并已结束\n"))
      fine(try machines.guatu("甲", "sync", "repo"))
      #expect(try machines.read("甲") == machines.read("乙"))
      #expect(try machines.read("甲").contains("Unit: 财政所\n"))
    }
  }

  @Test func `a name that begins with a dash is merged like any other`() throws {
    try Machines.between { machines in
      let town = try TestFiles.text(TestFiles.input("town.rec").path)
      try machines.clone("甲")
      try machines.write("甲", "-x 'y'.rec", town)
      fine(try machines.guatu("甲", "sync", "repo"))
      try machines.clone("乙")
      fine(try machines.guatu("甲", "set", "repo/-x 'y'.rec", "03", "unit=财政所"))
      fine(try machines.guatu("乙", "set", "repo/-x 'y'.rec", "03", "lead=许知遥"))
      fine(try machines.guatu("甲", "sync", "repo"))
      fine(try machines.guatu("乙", "sync", "repo"))
      #expect(try machines.read("乙", "-x 'y'.rec").contains("Unit: 财政所\n"))
    }
  }

  @Test func `a remote that is away is told with status 4, and nothing is lost`() throws {
    try Machines.withTown { machines in
      fine(try machines.guatu("甲", "set", "repo/t.rec", "03", "unit=财政所"))
      let files = FileManager.default
      let away = machines.folder.appending(path: "away").path
      try files.moveItem(atPath: machines.remote, toPath: away)
      let result = try machines.guatu("甲", "sync", "repo", "--lang", "en")
      #expect(result.status == 4)
      #expect(result.output.hasPrefix("committed: issue 03: "))
      #expect(result.messages.hasPrefix("origin/main cannot be reached; everything is committed"))
      let json = try machines.guatu("甲", "sync", "repo", "--json")
      #expect(json.status == 4 && json.output.isEmpty)
      try files.moveItem(atPath: away, toPath: machines.remote)
      let next = try machines.guatu("甲", "sync", "repo")
      #expect(next.output == "已推送 1 次提交到 origin/main\n")
      fine(try machines.guatu("乙", "sync", "repo"))
      #expect(try machines.read("乙").contains("Unit: 财政所\n"))
    }
  }

  @Test func `without git, repository or folder there are words`() throws {
    try Machines.withTown { machines in
      let none = try machines.guatu("甲", "sync", "repo", more: ["PATH": "/nowhere"])
      #expect(none.status == 4)
      #expect(none.messages.hasPrefix("这台机器上没有 git"))
      let outside = try machines.guatu("甲", "sync", "home")
      #expect(outside.status == 4)
      #expect(outside.messages.contains("guatu git-setup --init home"))
      #expect(try machines.guatu("甲", "sync", "nowhere").status == 4)
      #expect(try machines.guatu("甲", "sync").status == 2)
    }
  }

  @Test func `git-setup makes a repository, and git merges by field from then on`() throws {
    try Machines.between { machines in
      try FileManager.default.createDirectory(
        atPath: machines.desk("甲") + "/repo", withIntermediateDirectories: true)
      try machines.write("甲", try TestFiles.text(TestFiles.input("town.rec").path))
      let made = try machines.guatu("甲", "git-setup", "repo", "--init")
      #expect(made.status == 0, "\(made.messages)")
      #expect(made.output.hasPrefix("repo: 新建了 git 仓库\nrepo: 已设好按字段合并"))
      let again = try machines.guatu("甲", "git-setup", "repo")
      #expect(again.status == 0 && again.output.isEmpty)
      let alone = try machines.guatu("甲", "sync", "repo")
      #expect(alone.status == 0 && alone.messages.contains("没有远端"))
      // Plain git, without sync.
      for (branch, words) in [("side", "unit=财政所"), ("main", "lead=许知遥")] {
        try machines.git("甲", "-C", "repo", "checkout", "--quiet", "-B", branch, "main")
        fine(try machines.guatu("甲", "set", "repo/t.rec", "03", words))
        try machines.git(
          "甲", "-C", "repo", "-c", "user.name=x", "-c", "user.email=x", "commit", "--quiet", "-a",
          "-m", words)
      }
      try machines.git(
        "甲", "-C", "repo", "-c", "user.name=x", "-c", "user.email=x", "merge", "--quiet", "side",
        "--no-edit")
      let text = try machines.read("甲")
      #expect(text.contains("Unit: 财政所\n") && text.contains("Lead: 许知遥\n"))
    }
  }

  @Test(.enabled(if: GitDaemon.exists, "this git comes without its daemon"))
  func `it goes through git's own protocol as well`() throws {
    try Machines.between { machines in
      let daemon = try GitDaemon(serving: machines.folder.path)
      defer { daemon.end() }
      let address = "git://127.0.0.1:\(daemon.port)/remote.git"
      try machines.clone("甲", from: address)
      try machines.write("甲", try TestFiles.text(TestFiles.input("town.rec").path))
      fine(try machines.guatu("甲", "sync", "repo"))
      try machines.clone("乙", from: address)
      fine(try machines.guatu("甲", "set", "repo/t.rec", "03", "unit=财政所"))
      fine(try machines.guatu("乙", "set", "repo/t.rec", "03", "lead=许知遥"))
      for name in ["甲", "乙", "甲"] { fine(try machines.guatu(name, "sync", "repo")) }
      #expect(try machines.read("甲") == machines.read("乙"))
      daemon.end()
      fine(try machines.guatu("甲", "set", "repo/t.rec", "03", "unit=民政所"))
      let result = try machines.guatu("甲", "sync", "repo")
      #expect(result.status == 4 && result.output.hasPrefix("已提交 03 号问题"))
    }
  }
}

/// `git daemon` on the loopback interface.
final class GitDaemon {
  let port: Int
  private var process: pid_t = 0

  static let program = "/usr/lib/git-core/git-daemon"
  static var exists: Bool { access(program, X_OK) == 0 }

  /// Starts it on a free port and waits until it answers.
  init(serving folder: String) throws {
    port = try GitDaemon.freePort()
    let words =
      [
        GitDaemon.program, "--listen=127.0.0.1", "--port=\(port)", "--base-path=\(folder)",
        "--export-all", "--enable=receive-pack", "--reuseaddr", folder,
      ].map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Threads of tests hold signals back, and a child inherits that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let failure = posix_spawn(&process, GitDaemon.program, &actions, &attributes, words, environ)
    if failure != 0 { throw RunFailure(step: GitDaemon.program, number: failure) }
    while !GitDaemon.answers(port) {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        throw RunFailure(step: "git daemon ended", number: 0)
      }
      sched_yield()
    }
  }

  func end() {
    guard process > 0 else { return }
    kill(process, SIGTERM)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    process = 0
  }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return address
  }

  private static func with<Result>(
    _ port: Int, _ body: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = address(port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func answers(_ port: Int) -> Bool { with(port) { connect($0, $1, $2) == 0 } }

  private static func freePort() throws -> Int {
    let port = with(0) { socket, address, size -> Int? in
      guard bind(socket, address, size) == 0 else { return nil }
      var found = sockaddr_in()
      var length = size
      let result = withUnsafeMutablePointer(to: &found) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
      }
      return result == 0 ? Int(in_port_t(bigEndian: found.sin_port)) : nil
    }
    guard let port else { throw RunFailure(step: "bind", number: errno) }
    return port
  }
}
