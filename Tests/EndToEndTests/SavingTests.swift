// What happens to the file: saved whole, refused by the system, changed by somebody else.
import FoundationEssentials
import Glibc
import Testing

@Suite struct `Saving from the command line` {
  /// A scratch folder with ledger.rec in it.
  private func withLedger(_ body: (_ folder: String, _ ledger: String) throws -> Void) throws {
    try TestFiles.inScratch { folder in
      let ledger = folder.appending(path: "ledger.rec")
      try FileManager.default.copyItem(at: TestFiles.input("town.rec"), to: ledger)
      try body(folder.path, ledger.path)
    }
  }

  /// Runs a change that waits for the lock while somebody else writes.
  private func changed(
    meanwhile: (String) -> String,
    _ body: (_ result: ProgramResult, _ other: String, _ now: String) throws -> Void
  ) throws {
    try withLedger { folder, ledger in
      let lock = open(ledger + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      #expect(flock(lock, LOCK_EX) == 0)
      let running = try ProgramRun.start(
        ["set", "ledger.rec", "03", "status=doing"], in: folder)
      // It waits for our lock, so it has read the file.
      #expect(running.hasOpened("ledger.rec.lock"))
      let other = meanwhile(try TestFiles.text(ledger))
      try other.write(to: URL(filePath: ledger), atomically: true, encoding: .utf8)
      close(lock)
      try body(try running.result(), other, try TestFiles.text(ledger))
    }
  }

  @Test func `a value that changes after it was read is left alone with status 5`() throws {
    func theirs(_ text: String) -> String {
      let parts = text.components(separatedBy: "Id: 03")
      let record = parts[1].replacing("Status: todo", with: "Status: staged", maxReplacements: 1)
      return parts[0] + "Id: 03" + record
    }
    try changed(meanwhile: theirs) { result, other, now in
      #expect(result.status == 5)
      #expect(result.output.isEmpty)
      #expect(result.messages.contains("ledger.rec"))
      #expect(result.messages.contains("阶段性完成"))
      #expect(now == other)
    }
  }

  @Test func `a change goes into what somebody else has written meanwhile`() throws {
    try changed(meanwhile: { $0 + "\n# 另一个人写的\n" }) { result, other, now in
      #expect(result.status == 0)
      #expect(now.hasSuffix("\n# 另一个人写的\n"))
      #expect(now.contains("Status: doing"))
      #expect(now != other)
    }
  }

  @Test func `a file that may not be written is refused with status 4 and a reason`() throws {
    // For root everything is allowed.
    if geteuid() == 0 { return }
    try withLedger { folder, ledger in
      chmod(ledger, 0o400)
      let before = try TestFiles.text(ledger)
      let result = try ProgramRun.run(["set", "ledger.rec", "03", "status=doing"], in: folder)
      #expect(result.status == 4)
      #expect(result.messages.contains("ledger.rec"))
      #expect(try TestFiles.text(ledger) == before)
    }
  }

  @Test func `a full output is refused with status 4`() throws {
    try withLedger { folder, _ in
      let result = try ProgramRun.run(
        ["-c", "\(ProgramRun.program) list ledger.rec > /dev/full"], in: folder, program: "/bin/sh")
      #expect(result.status == 4)
      #expect(result.messages.contains("标准输出"))
    }
  }

  @Test func `an edit through a link keeps the link and the mode`() throws {
    try withLedger { folder, ledger in
      chmod(ledger, 0o640)
      #expect(symlink("ledger.rec", folder + "/link.rec") == 0)
      let result = try ProgramRun.run(["set", "link.rec", "03", "status=doing"], in: folder)
      #expect(result.status == 0)
      var status = stat()
      #expect(lstat(folder + "/link.rec", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
      #expect(lstat(ledger, &status) == 0 && status.st_mode & 0o777 == 0o640)
      #expect(try TestFiles.text(ledger).contains("Status: doing\nSince: "))
    }
  }

  @Test func `info names the surroundings and the ledgers`() throws {
    try withLedger { folder, _ in
      let result = try ProgramRun.run(
        ["info", "ledger.rec"], in: folder, environment: ["TERM": "xterm-256color"])
      #expect(result.status == 0)
      for part in [
        "xterm-256color", "C.UTF-8", folder + "/.home/.config/guatu", "检查员",
        "石桥镇党委巡察整改台账，4 条记录，有错误 0",
      ] {
        #expect(result.output.contains(part), "\(part)")
      }
    }
  }
}
