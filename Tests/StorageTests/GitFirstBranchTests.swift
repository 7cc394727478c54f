// git names a first branch differently on different machines; two that mean the same must meet.
import LedgerModel
import Testing

@testable import Storage

@Suite struct `First branches` {
  @Test func `a clone of a remote whose head has another name finds the one branch there is`()
    throws
  {
    let world = try GitFixture()
    try world.git(in: "", "init", "--quiet", "--bare", "--initial-branch=master", "hub.git")
    try world.git(in: "", "init", "--quiet", "--initial-branch=main", "a")
    try world.git(in: "a", "config", "user.name", "甲")
    try world.git(in: "a", "remote", "add", "origin", world.folder.file("hub.git"))
    try world.folder.write("a/t.rec", GitFixture.ledger())
    #expect(try world.sync("a").ending == .done)
    try world.git(in: "", "clone", "--quiet", "hub.git", "b")
    #expect(try world.sync("b").ending == .done)
    #expect(try world.folder.read("b/t.rec") == GitFixture.ledger())
    let due = ["2026-07-31", "2026-06-30", "2026-06-30", "2026-06-30"]
    try world.folder.write("b/t.rec", GitFixture.ledger(due: due))
    #expect(try world.sync("b").ending == .done)
    #expect(try world.sync("a").ending == .done)
    #expect(try world.folder.read("a/t.rec") == GitFixture.ledger(due: due))
    #expect(try world.git(in: "hub.git", "branch", "--format=%(refname:short)") == "main\n")
  }
}
