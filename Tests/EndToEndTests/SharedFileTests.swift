// Several at one ledger, one ledger under several names, and things beside it that are no files.
import FoundationEssentials
import Glibc
import Testing

@Suite struct `Files that are shared` {
  private func withLedger(_ body: (_ folder: String, _ ledger: String) throws -> Void) throws {
    try TestFiles.inScratch { folder in
      let ledger = folder.appending(path: "ledger.rec")
      try FileManager.default.copyItem(at: TestFiles.input("town.rec"), to: ledger)
      try body(folder.path, ledger.path)
    }
  }

  @Test func `a new issue gets the number that is free when its turn comes`() throws {
    try withLedger { folder, ledger in
      let lock = open(ledger + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      #expect(flock(lock, LOCK_EX) == 0)
      let running = try ProgramRun.start(["add", "ledger.rec", "title=后到的"], in: folder)
      #expect(running.hasOpened("ledger.rec.lock"))
      // Somebody else has taken the next number meanwhile.
      let before = try TestFiles.text(ledger)
      try (before + "\nId: 11\nTitle: 先到的\nStatus: todo\n")
        .write(to: URL(filePath: ledger), atomically: true, encoding: .utf8)
      close(lock)
      let result = try running.result()
      #expect(result.status == 0, "\(result.messages)")
      #expect(result.output == "12\n")
      let now = try TestFiles.text(ledger)
      #expect(now.contains("Id: 11\nTitle: 先到的") && now.contains("Id: 12\nTitle: 后到的"))
    }
  }

  @Test(
    arguments: [(["--by", "甲"], "乙", "甲"), ([], "乙", "乙"), ([], "", "丙")]
      as [([String], String, String)])
  func `a change has the name asked for, else of the environment, else of the configuration`(
    _ words: [String], _ variable: String, _ name: String
  ) throws {
    try withLedger { folder, ledger in
      try FileManager.default.createDirectory(
        atPath: folder + "/config/guatu", withIntermediateDirectories: true)
      try "name = 丙\n".write(
        to: URL(filePath: folder + "/config/guatu/config"), atomically: true, encoding: .utf8)
      let environment = ["XDG_CONFIG_HOME": folder + "/config", "GUATU_BY": variable]
      for command in [
        ["progress", "ledger.rec", "01", "命令行记的"],
        ["replay", "ledger.rec", "--save", "--keys", "<F7>看板记的<CR>"],
      ] {
        let result = try ProgramRun.run(command + words, in: folder, environment: environment)
        #expect(result.status == 0, "\(result.messages)")
      }
      let text = try TestFiles.text(ledger)
      #expect(text.ranges(of: " @\(name)\n+ 命令行记的").count == 1)
      #expect(text.ranges(of: " @\(name)\n+ 看板记的").count == 1)
    }
  }

  @Test func `a ledger under two names is one`() throws {
    try withLedger { folder, _ in
      let once = try ProgramRun.run(["list", "ledger.rec"], in: folder)
      let twice = try ProgramRun.run(["list", "ledger.rec", "./ledger.rec"], in: folder)
      #expect(once.status == 0 && twice.output == once.output)
    }
  }

  @Test func `evidence that is a pipe is told and not waited for`() throws {
    try withLedger { folder, ledger in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      let hash = String(repeating: "0", count: 64)
      let text = try TestFiles.text(ledger).replacing(
        "Id: 02\n", with: "Id: 02\nEvidence: 2026-06-01 file:pipe sha256:\(hash)\n+ 一份\n")
      try text.write(to: URL(filePath: ledger), atomically: true, encoding: .utf8)
      let result = try ProgramRun.run(["check", "ledger.rec"], in: folder)
      #expect(result.output.contains("W312") && result.output.contains("不是普通文件"))
    }
  }

  @Test func `a file that was recorded anew is what its last entry says, and a folder may be one`()
    throws
  {
    try withLedger { folder, ledger in
      try "abc".write(to: URL(filePath: folder + "/a.txt"), atomically: true, encoding: .utf8)
      #expect(mkdir(folder + "/papers", 0o700) == 0)
      let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      let entries =
        "Evidence: 2026-06-01 @甲 file:a.txt sha256:\(String(repeating: "0", count: 64))\n+ 旧\n"
        + "Evidence: 2026-06-02 @甲 file:a.txt sha256:\(hash)\n+ 新\n"
        + "Evidence: 2026-06-02 @甲 file:papers\n+ 一摞\n"
      let text = try TestFiles.text(ledger).replacing("Id: 01\n", with: "Id: 01\n" + entries)
      try text.write(to: URL(filePath: ledger), atomically: true, encoding: .utf8)
      let checked = try ProgramRun.run(["check", "ledger.rec"], in: folder)
      #expect(!checked.output.contains("W312"), "\(checked.output)")
      let audited = try ProgramRun.run(
        ["audit", "ledger.rec", "--rule", "evidence_changed"], in: folder)
      #expect(audited.output.contains("发现 0"), "\(audited.output)")
    }
  }

  @Test func `evidence to which a link leads out of the folder is not read`() throws {
    try withLedger { folder, ledger in
      #expect(mkdir(folder + "/town", 0o700) == 0)
      #expect(symlink("../secret", folder + "/town/copy.pdf") == 0)
      try "秘密\n".write(
        to: URL(filePath: folder + "/secret"), atomically: true, encoding: .utf8)
      let hash = String(repeating: "0", count: 64)
      let text = try TestFiles.text(ledger).replacing(
        "Id: 01\n", with: "Id: 01\nEvidence: 2026-06-01 @甲 file:copy.pdf sha256:\(hash)\n+ 一份\n")
      try text.write(
        to: URL(filePath: folder + "/town/ledger.rec"), atomically: true, encoding: .utf8)
      for command in ["check", "audit"] {
        let result = try ProgramRun.run([command, "town/ledger.rec"], in: folder)
        #expect(result.output.contains("文件夹外面"), "\(command): \(result.output)")
      }
    }
  }

  @Test func `several heads on paper are all looked for, and a word that is none is refused`()
    throws
  {
    try withLedger { folder, _ in
      _ = try ProgramRun.run(["progress", "ledger.rec", "01", "一"], in: folder)
      let sealed = try ProgramRun.run(["history", "ledger.rec", "--json"], in: folder)
      let hash = try #require(
        sealed.output.firstMatch(of: /"hash":"([0-9a-f]{64})"/).map { String($0.1) })
      func verify(_ head: String) throws -> Int32 {
        try ProgramRun.run(
          ["history", "ledger.rec", "--verify", "--head", head], in: folder
        ).status
      }
      #expect(try verify(hash) == 0)
      #expect(try verify("\(hash) \(hash)") == 0)
      #expect(try verify("\(hash) " + String(repeating: "0", count: 64)) == 1)
      #expect(try verify("abc") == 2)
    }
  }
}
