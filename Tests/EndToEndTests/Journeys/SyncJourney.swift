// The sync key of the board: what goes out, what comes in, and what is said of it.
import TestSupport
import Testing

extension Journeys {
  @Suite(.serialized, .timeLimit(.minutes(1))) struct `The sync key` {
    private static let f12 = "\u{1B}[24~"

    private static func surroundings(_ desk: Workplace) -> [String: String] {
      desk.environment(
        term: nil, ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"])
    }

    @discardableResult
    private static func git(_ desk: Workplace, _ words: String...) throws -> String {
      let result = try ProgramRun.run(
        words, in: desk.folder, environment: surroundings(desk), program: "/usr/bin/git")
      #expect(result.status == 0, "git \(words): \(result.messages)")
      return result.output
    }

    private static func guatu(_ desk: Workplace, _ words: String...) throws {
      let result = try ProgramRun.run(
        words + ["--today", Workplace.today], in: desk.folder, environment: surroundings(desk))
      #expect(result.status == 0, "\(words): \(result.messages)")
    }

    private static func start(_ desk: Workplace, _ path: String) throws -> PtySession {
      var session = try desk.start(
        [path], ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"])
      try session.see("已完成 10")
      return session
    }

    @Test func `sends what was typed, and shows what a colleague sent`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      try Self.git(desk, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
      try Self.git(desk, "init", "--quiet", "--initial-branch=main", "ledgers")
      try Self.git(desk, "-C", "ledgers", "remote", "add", "origin", desk.folder + "/remote.git")
      var session = try Self.start(desk, path)
      try session.press(Keys.f7, "the field") { $0.contains("记一条进展") && $0.cursorVisible }
      session.type("会上记的")
      session.type(Keys.enter)
      try session.see("已保存")
      try session.press(Self.f12, "what was sent") { $0.contains("已推送") }
      #expect(try Self.git(desk, "-C", "remote.git", "show", "main:sanshi.rec").contains("会上记的"))
      #expect(
        try Self.git(desk, "-C", "remote.git", "ls-tree", "--name-only", "main")
          == ".gitattributes\n.gitignore\nsanshi.history.jsonl\nsanshi.rec\n")

      try Self.git(desk, "clone", "--quiet", "remote.git", "colleague")
      try Self.guatu(desk, "set", "colleague/sanshi.rec", "02", "title=同事改的标题")
      try Self.guatu(desk, "sync", "colleague")
      try session.press(Self.f12, "what came in") {
        $0.contains("同事改的标题") && !$0.contains("同步：")
      }
      #expect(try desk.read(path).contains("Title: 同事改的标题\n"))
      #expect(try desk.read(path).contains("会上记的"))
      try session.leave()
    }

    @Test func `outside of a repository it says how to make one, and nothing is lost`() throws {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      let before = try desk.read(path)
      var session = try Self.start(desk, path)
      try session.press(Self.f12, "why not") {
        $0.contains("同步没有做完") && $0.contains("guatu git-setup")
      }
      try session.press(Keys.enter, "the board") { !$0.contains("同步没有做完") }
      #expect(try desk.read(path) == before)
      try session.leave()
    }

    @Test func `a contradiction is asked about on the board and goes out with the next sync`()
      throws
    {
      let desk = try Workplace()
      let path = try desk.copy("sanshi.rec")
      try Self.git(desk, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
      try Self.git(desk, "init", "--quiet", "--initial-branch=main", "ledgers")
      try Self.git(desk, "-C", "ledgers", "remote", "add", "origin", desk.folder + "/remote.git")
      try Self.guatu(desk, "sync", "ledgers")
      try Self.git(desk, "clone", "--quiet", "remote.git", "colleague")
      try Self.guatu(desk, "set", "colleague/sanshi.rec", "02", "title=同事的标题")
      try Self.guatu(desk, "sync", "colleague")
      try Self.guatu(desk, "set", "ledgers/sanshi.rec", "02", "title=自己的标题")
      var session = try Self.start(desk, path)
      // Which file it is is told first, with the question about the field below it.
      try session.press(Self.f12, "what stopped it") {
        $0.contains("同步没有做完") && $0.contains("sanshi.rec")
      }
      try session.press(Keys.enter, "the question about the field") { $0.contains("冲突 1/1") }
      #expect(session.screen.contains("自己的标题") && session.screen.contains("同事的标题"))
      try session.press("3", "theirs chosen") { $0.contains("冲突 1/1") }
      session.type(Keys.enter)
      try session.see("已保存")
      #expect(try desk.read(path).contains("Title: 同事的标题\n"))
      try session.press(Self.f12, "the rest") { $0.contains("已推送") }
      #expect(
        try Self.git(desk, "-C", "remote.git", "show", "main:sanshi.rec").contains("同事的标题"))
      try session.leave()
    }
  }
}
