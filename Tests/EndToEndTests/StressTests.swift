// Many writers at once, killed at random; a clerk's board killed at random: what was acknowledged is
// there, and ledger and history agree.
import FoundationEssentials
import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct `Stress` {
  static let isLong = ProcessInfo.processInfo.environment["GUATU_SOAK"] == "1"

  /// A ledger that check, history and recfix are content with.
  private func expectWhole(_ ledger: String, _ folder: String) throws {
    let check = try ProgramRun.run(["check", ledger], in: folder)
    #expect(check.status == 0, "\(check.output)\(check.messages)")
    let verdict = try ProgramRun.run(["history", ledger, "--verify"], in: folder)
    #expect(verdict.status == 0, "\(verdict.output)")
    #expect(!verdict.output.contains("W330"), "\(verdict.output)")
  }

  /// Lets some time pass that nobody knows beforehand.
  private func pass(_ most: Int, _ random: inout SystemRandomNumberGenerator) {
    for _ in 0..<Int.random(in: 0...most, using: &random) { sched_yield() }
  }

  private func writers(_ count: Int, edits: Int) throws {
    try TestFiles.inScratch { folder in
      let ledger = folder.appending(path: "ledger.rec")
      try FileManager.default.copyItem(at: TestFiles.input("town.rec"), to: ledger)
      let desks = try (0..<count).map { number in
        let desk = folder.appending(path: "writer\(number)")
        try FileManager.default.createDirectory(at: desk, withIntermediateDirectories: true)
        return desk.path
      }
      var random = SystemRandomNumberGenerator()
      var said: [String] = []
      var killed = 0
      for round in 0..<edits {
        let running = try desks.enumerated().map { number, desk in
          let text = "写\(number)之\(round)。"
          return (
            text,
            try ProgramRun.start(
              ["progress", ledger.path, "01", text], in: desk,
              environment: ["GUATU_BY": "书记员\(number)"])
          )
        }
        for (_, one) in running where Int.random(in: 0..<10, using: &random) < 3 {
          pass(300, &random)
          kill(one.process, SIGKILL)
          killed += 1
        }
        for (text, one) in running where try one.result().status == 0 { said.append(text) }
      }
      let text = try TestFiles.text(ledger.path)
      let history = try TestFiles.text(folder.appending(path: "ledger.history.jsonl").path)
      for one in said {
        #expect(text.contains("+ \(one)\n"), "lost from the ledger: \(one)")
        #expect(history.contains(one), "lost from the history: \(one)")
      }
      #expect(said.count >= count * edits - killed, "only who was killed may go unheard")
      try expectWhole(ledger.path, folder.path)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      _ = try ProgramRun.run(["progress", ledger.path, "01", "收尾。"], in: desks[0])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
          .allSatisfy { !$0.hasSuffix(".tmp") }, "\(left)")
    }
  }

  @Test func `ten writers at once lose nothing that was acknowledged`() throws {
    try writers(10, edits: 4)
  }

  @Test(.enabled(if: isLong, "long; make soak runs it"))
  func `ten writers with two hundred edits each lose nothing that was acknowledged`() throws {
    try writers(10, edits: 200)
  }

  private func killedClerk(times: Int) throws {
    let desk = try Workplace()
    let path = try desk.copy("sanshi.rec")
    var random = SystemRandomNumberGenerator()
    var said: [String] = []
    for number in 0..<times {
      var session = try desk.start([path])
      try session.wait(for: "the board") { $0.contains("F10") && $0.contains("共11") }
      session.type(Keys.f7)
      try session.wait(for: "the field") { $0.cursorVisible }
      let text = "第\(number)次写的"
      session.type(text)
      // Somewhere between the last character and long after the save.
      session.type(Keys.enter)
      pass(2000, &random)
      session.signal(SIGKILL)
      _ = try session.finish()
      if session.screen.contains("已保存") { said.append(text) }
    }
    let text = try desk.read(path)
    for one in said { #expect(text.contains("+ \(one)\n"), "lost: \(one)") }
    try expectWhole(path, desk.folder)
  }

  @Test func `a clerk's board that is killed loses nothing that it called saved`() throws {
    try killedClerk(times: 8)
  }

  @Test(.enabled(if: isLong, "long; make soak runs it"))
  func `a thousand killed boards lose nothing that they called saved`() throws {
    try killedClerk(times: 1000)
  }
}
