// What a synchronisation does between clones, with real git and a stand-in for the merge of ledgers.
import Glibc
import LedgerModel
import Testing

@testable import Storage

@Suite struct `Synchronising` {
  private let other = ["2026-06-30", "2026-06-30", "2026-06-30", "2026-08-31"]
  private let mine = ["2026-07-31", "2026-06-30", "2026-06-30", "2026-06-30"]
  private let both = ["2026-07-31", "2026-06-30", "2026-06-30", "2026-08-31"]

  @Test func `two clones that change different issues end with everything`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.folder.write("b/t.rec", GitFixture.ledger(due: other))
    let first = try world.sync("a")
    #expect(first.committed == ["01 号问题 整改时限 2026年6月30日→2026年7月31日"])
    #expect(first.sent == 1)
    let second = try world.sync("b")
    // A fresh clone is set up before anything is merged in it.
    #expect(second.setUp == [.driver])
    #expect(second.received == 1)
    #expect(second.receivedFiles == ["t.rec"])
    #expect(try world.mergedPaths() == ["t.rec"])
    #expect(try world.sync("a").received == 2)
    for clone in ["a", "b"] {
      #expect(try world.folder.read(clone + "/t.rec") == GitFixture.ledger(due: both))
      #expect(try world.git(in: clone, "status", "--porcelain").isEmpty)
    }
    let again = try world.sync("b")
    #expect(again == SyncReport(remote: "origin/main"))
  }

  @Test func `the message of a commit says what changed`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/t.rec", GitFixture.ledger(due: both))
    try world.sync("a")
    let message = try world.git(in: "a", "log", "-1", "--format=%an <%ae>%n%B")
    #expect(
      message == """
        许知遥 <guatu@localhost>
        t 2 处改动

        - 01 号问题 整改时限 2026年6月30日→2026年7月31日
        - 04 号问题 整改时限 2026年6月30日→2026年8月31日


        """)
  }

  @Test func `a name in git's configuration comes first`() throws {
    let world = try GitFixture.withTwoClones()
    try world.git(in: "a", "config", "user.name", "顾青")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.sync("a")
    #expect(
      try world.git(in: "a", "log", "-1", "--format=%an <%ae>") == "顾青 <guatu@localhost>\n")
  }

  @Test func `the same field changed twice is a conflict, and the next sync concludes it`() throws {
    let world = try GitFixture.withTwoClones()
    let theirs = ["2026-09-30", "2026-06-30", "2026-06-30", "2026-08-31"]
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.folder.write("b/t.rec", GitFixture.ledger(due: theirs))
    try world.sync("a")
    let line = 19
    let conflict = SyncReport.Ending.conflicts(
      [SyncReport.Conflict(file: "t.rec", line: line)], words: "")
    guard case .conflicts(let found, _) = try world.sync("b").ending else {
      return #expect(Bool(false), "no conflict")
    }
    #expect(found == [SyncReport.Conflict(file: "t.rec", line: line)])
    #expect(try world.folder.read("b/t.rec").contains("<<<<<<< "))
    // Nothing was done about it: nothing happens.
    #expect(try world.sync("b").ending == conflict)
    let resolved = ["2026-09-30", "2026-06-30", "2026-06-30", "2026-08-31"]
    try world.folder.write("b/t.rec", GitFixture.ledger(due: resolved))
    var isCommitted = false
    let last = try world.sync("b") { sync, words in
      // What is added and committed is what was looked at: nobody saves in between.
      let isConcluding = ["add", "commit"].contains(words[0])
      if isConcluding { #expect(sync.holdsLedgers, "\(words)") }
      if words[0] == "commit" {
        isCommitted = true
        #expect(throws: StorageError.self) {
          _ = try FileLock(world.folder.file("b/t.rec"), patience: 0)
        }
      }
    }
    #expect(last.concluded && isCommitted)
    #expect(last.ending == .done && last.sent > 0)
    _ = try FileLock(world.folder.file("b/t.rec"), patience: 0)
    try world.sync("a")
    #expect(try world.folder.read("a/t.rec") == GitFixture.ledger(due: resolved))
    #expect(try world.git(in: "b", "rev-list", "--merges", "--count", "HEAD") == "1\n")
  }

  @Test func `a ledger that could not be merged waits for a person`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write(
      "it's 100% \"合并\" $HOME/guatu", "#!/bin/sh\necho 第3行读不懂 >&2\nexit 3\n")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.folder.write("b/t.rec", GitFixture.ledger(due: other))
    try world.sync("a")
    guard case .conflicts(let found, let words) = try world.sync("b").ending else {
      return #expect(Bool(false), "no conflict")
    }
    #expect(found == [SyncReport.Conflict(file: "t.rec", line: nil)])
    #expect(words.contains("第3行读不懂"))
    // It has no markers, and still one side alone must not be taken for the merge.
    guard case .conflicts = try world.sync("b").ending else {
      return #expect(Bool(false), "concluded")
    }
    try world.git(in: "b", "add", "t.rec")
    #expect(try world.sync("b").concluded)
  }

  @Test func `when another was faster it fetches, merges and pushes again`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.folder.write("b/t.rec", GitFixture.ledger(due: other))
    var pushes = 0
    let report = try world.sync("a") { _, words in
      guard words.first == "push" else { return }
      pushes += 1
      if pushes == 1 {
        let faster = try world.sync("b")
        #expect(faster.ending == .done)
      }
    }
    #expect(pushes == 2)
    #expect(report.ending == .done)
    #expect(report.received == 1)
    try world.sync("b")
    #expect(try world.folder.read("b/t.rec") == GitFixture.ledger(due: both))
  }

  @Test func `a ledger saved between commit and merge is committed and merged too`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("b/t.rec", GitFixture.ledger(due: other))
    try world.sync("b")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    let later = ["2026-07-31", "2026-10-31", "2026-06-30", "2026-06-30"]
    var isSaved = false
    let report = try world.sync("a") { _, words in
      guard words.contains("merge"), !words.contains("check-attr"), !isSaved else { return }
      isSaved = true
      try world.folder.write("a/t.rec", GitFixture.ledger(due: later))
    }
    #expect(isSaved)
    #expect(report.ending == .done)
    #expect(report.committed.count == 2)
    let all = ["2026-07-31", "2026-10-31", "2026-06-30", "2026-08-31"]
    #expect(try world.folder.read("a/t.rec") == GitFixture.ledger(due: all))
  }

  @Test func `nobody saves a ledger while git replaces it`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("b/t.rec", GitFixture.ledger(due: other))
    try world.sync("b")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    var wasHeld = false
    // A program that another test is just starting may hold what is open here for a moment longer.
    func isLocked(expected: Bool) -> Bool {
      do {
        _ = try FileLock(world.folder.file("a/t.rec"), patience: expected ? 0 : 2_000)
        return false
      } catch { return true }
    }
    try world.sync("a") { sync, words in
      let isCommitting = words.first == "add" || words.first == "commit"
      let expected = isCommitting || words.contains("--no-edit")
      #expect(isLocked(expected: expected) == expected, "\(words)")
      if sync.holdsLedgers { wasHeld = true }
    }
    #expect(wasHeld)
    #expect(!isLocked(expected: false))
  }

  @Test func `without its remote it commits, and hands over when the remote is back`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    #expect(rename(world.folder.file("remote.git"), world.folder.file("away")) == 0)
    let report = try world.sync("a")
    guard case .unreachable(let words) = report.ending else {
      return #expect(Bool(false), "\(report)")
    }
    #expect(words.contains("remote.git"))
    #expect(report.committed.count == 1)
    #expect(rename(world.folder.file("away"), world.folder.file("remote.git")) == 0)
    let next = try world.sync("a")
    #expect(next.sent == 1 && next.committed.isEmpty)
    try world.sync("b")
    #expect(try world.folder.read("b/t.rec") == GitFixture.ledger(due: mine))
  }

  @Test func `a remote that refuses everything is named with its reason`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("remote.git/hooks/pre-receive", "#!/bin/sh\nexit 1\n")
    chmod(world.folder.file("remote.git/hooks/pre-receive"), 0o700)
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    let ending = try world.sync("a").ending
    #expect(
      ending
        == .refused(
          .pushRefused(
            remote: "origin/main", words: "[remote rejected] (pre-receive hook declined)")))
  }

  @Test func `a second sync of the same clone waits and then says so`() throws {
    let world = try GitFixture.withTwoClones()
    var isTried = false
    try world.sync("a") { _, words in
      guard words.first == "fetch" else { return }
      isTried = true
      var second = GitSync(world.setting("a"))
      guard case .run(let command) = second.begin() else { return #expect(Bool(false)) }
      let move = second.next(try GitChild(command, in: world.surroundings).wait())
      guard case .ended(let report) = move else { return #expect(Bool(false)) }
      #expect(report.ending == .refused(.running(path: world.folder.file("a"))))
    }
    #expect(isTried)
  }
}
