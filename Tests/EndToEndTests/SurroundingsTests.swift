// The files around a ledger: its history behind a link, folders that cannot be read, the user's own.
import FoundationEssentials
import Glibc
import Testing

@Suite struct `What lies around a ledger` {
  private func withLedger(_ body: (_ folder: String, _ ledger: String) throws -> Void) throws {
    try TestFiles.inScratch { folder in
      let ledger = folder.appending(path: "ledger.rec")
      try FileManager.default.copyItem(at: TestFiles.input("town.rec"), to: ledger)
      try body(folder.path, ledger.path)
    }
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  @Test func `a merge is in the history with its file`() throws {
    try withLedger { folder, ledger in
      let base = try TestFiles.text(ledger)
      let theirs = base.replacing("Status: todo", with: "Status: doing", maxReplacements: 1)
      for (name, text) in [("base.rec", base), ("theirs.rec", theirs)] {
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      }
      let mine = try ProgramRun.run(["progress", "ledger.rec", "03", "我写的"], in: folder)
      #expect(mine.status == 0)
      let merged = try ProgramRun.run(
        ["merge", "base.rec", "ledger.rec", "theirs.rec"], in: folder)
      #expect(merged.status == 0, "\(merged.messages)")
      let history = try ProgramRun.run(["history", "ledger.rec", "--json"], in: folder)
      #expect(history.output.contains("\"op\":\"merge\""), "\(history.output)")
      #expect(history.output.contains("theirs.rec"))
      #expect(history.output.contains("\"new\":\"doing\""))
      let verdict = try ProgramRun.run(["history", "ledger.rec", "--verify"], in: folder)
      #expect(verdict.status == 0, "\(verdict.output)")
    }
  }

  @Test func `verifying through a link names the history that there is`() throws {
    try withLedger { folder, _ in
      try makeFolder(folder + "/elsewhere")
      #expect(symlink("../ledger.rec", folder + "/elsewhere/link.rec") == 0)
      let link = "elsewhere/link.rec"
      #expect(try ProgramRun.run(["progress", link, "03", "一条"], in: folder).status == 0)
      let history = folder + "/ledger.history.jsonl"
      let text = try TestFiles.text(history).replacing("一条", with: "两条")
      try text.write(toFile: history, atomically: true, encoding: .utf8)
      let verdict = try ProgramRun.run(["history", link, "--verify"], in: folder)
      #expect(verdict.status == 1)
      #expect(verdict.output.contains("ledger.history.jsonl:1"), "\(verdict.output)")
      #expect(!verdict.output.contains("link.history.jsonl"))
    }
  }

  /// Runs the program without the rights by which root may read everything.
  private func bound(_ words: [String], in folder: String) throws -> ProgramResult {
    let rights = ["--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]
    if geteuid() != 0 { return try ProgramRun.run(words, in: folder) }
    return try ProgramRun.run(
      rights + [ProgramRun.program] + words, in: folder, program: "/usr/bin/setpriv")
  }

  @Test(
    .enabled(
      if: geteuid() != 0 || access("/usr/bin/setpriv", X_OK) == 0,
      "root may read everything, and there is no setpriv"))
  func `what cannot be read below a folder is named, and the rest is answered from`() throws {
    try withLedger { folder, ledger in
      for name in ["closed", "listed"] {
        try makeFolder(folder + "/" + name)
        try FileManager.default.copyItem(atPath: ledger, toPath: "\(folder)/\(name)/x.rec")
      }
      try FileManager.default.copyItem(atPath: ledger, toPath: folder + "/secret.rec")
      // One cannot be listed, one lists names of files that cannot be looked at, one file is closed.
      chmod(folder + "/closed", 0)
      chmod(folder + "/listed", 0o400)
      chmod(folder + "/secret.rec", 0)
      defer {
        for name in ["closed", "listed"] { chmod(folder + "/" + name, 0o700) }
      }
      let result = try bound(["list", ".", "--json"], in: folder)
      #expect(result.status == 0, "\(result.messages)")
      #expect(result.output.contains("\"file\":\"./ledger.rec\""))
      for name in ["./closed", "./listed/x.rec", "./secret.rec"] {
        #expect(result.messages.contains("“\(name)”"), "\(name): \(result.messages)")
      }
      #expect(result.messages.contains("没有权限"))
      let alone = try bound(["list", "closed"], in: folder)
      #expect(alone.status == 4 && alone.output.isEmpty)
    }
  }

  @Test(arguments: ["config", "keys", "views"])
  func `a file of the user that cannot be read says so in words`(_ name: String) throws {
    try withLedger { folder, _ in
      try makeFolder("\(folder)/.home/.config/guatu/\(name)")
      let result = try ProgramRun.run(["info", "ledger.rec"], in: folder)
      #expect(result.status == 0)
      #expect(
        result.output.contains("/.config/guatu/\(name):1: 读不了：是文件夹"), "\(result.output)")
      #expect(!result.output.contains("rawValue"))
    }
  }

  /// Runs a copy of the program that was taken away under it before it began.
  private func replaced(by next: String, in folder: String) throws -> ProgramResult {
    let script = """
      cp '\(ProgramRun.program)' guatu && exec 9< guatu && rm guatu && \(next)
      exec -a guatu /proc/self/fd/9 git-setup --init repo
      """
    return try ProgramRun.run(
      ["-c", script], in: folder,
      environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"],
      program: "/bin/bash")
  }

  @Test func `a program that was replaced has git run the new one`() throws {
    try withLedger { folder, _ in
      try makeFolder(folder + "/repo")
      let copy = "cp '\(ProgramRun.program)' guatu"
      let result = try replaced(by: copy, in: folder)
      #expect(result.status == 0, "\(result.messages)")
      let config = try TestFiles.text(folder + "/repo/.git/config")
      #expect(config.contains("'\(folder)/guatu' merge "), "\(config)")
    }
  }

  @Test func `a program that is gone sets up no driver, and says so`() throws {
    try withLedger { folder, _ in
      try makeFolder(folder + "/repo")
      let result = try replaced(by: "true", in: folder)
      #expect(result.status == 4, "\(result.output)")
      #expect(result.messages.contains("找不到 guatu 自己的程序文件"), "\(result.messages)")
      #expect(!Self.exists(folder + "/repo/.git"))
    }
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
