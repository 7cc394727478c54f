// What a synchronisation touches and what it leaves alone.
import Glibc
import LedgerModel
import Testing

@testable import Storage

@Suite struct `The scope of a synchronisation` {
  private let mine = ["2026-07-31", "2026-06-30", "2026-06-30", "2026-06-30"]
  private let other = ["2026-06-30", "2026-06-30", "2026-06-30", "2026-08-31"]

  private func tracked(_ world: GitFixture, _ clone: String) throws -> [String] {
    try world.git(in: clone, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "HEAD")
      .split(separator: "\n").map(String.init)
  }

  @Test func `evidence that ledgers name goes along, other files do not`() throws {
    let world = try GitFixture()
    try world.clone("a")
    let evidence = ["photo.jpg", "附件/验收 单.pdf", "./b.txt", "../outside.txt", ".git/config"]
      .map { "Evidence: 2026-05-26 @甲 file:\($0.split(separator: " ").joined(separator: "%20"))\n" }
      .joined()
    try world.folder.write("a/t.rec", GitFixture.ledger(more: evidence))
    for place in ["附件", "x"] { mkdir(world.folder.file("a/" + place), 0o700) }
    for name in [
      "photo.jpg", "附件/验收 单.pdf", "b.txt", "other.txt", "x/b.txt", "notes.rec", "t.rec.lock",
      ".t.rec.k2.tmp", ".t.rec.view", "other.history.jsonl", "t.history.jsonl",
    ] { try world.folder.write("a/" + name, "一\n") }
    try world.folder.write("outside.txt", "一\n")
    let report = try world.sync("a")
    #expect(report.ending == .done)
    #expect(
      Set(report.committed) == [
        "新增台账 t（4 个问题）", "加入佐证 photo.jpg", "加入佐证 附件/验收 单.pdf", "加入佐证 b.txt",
      ])
    #expect(
      Set(try tracked(world, "a")) == [
        ".gitattributes", ".gitignore", "b.txt", "photo.jpg", "t.history.jsonl", "t.rec",
        "附件/验收 单.pdf",
      ])
    try world.folder.write("a/photo.jpg", "二\n")
    #expect(try world.sync("a").committed == ["更新佐证 photo.jpg"])
  }

  @Test func `in a folder of a bigger repository nothing above it is touched`() throws {
    let world = try GitFixture()
    try world.clone("a")
    mkdir(world.folder.file("a/towns"), 0o700)
    try world.folder.write("a/readme.txt", "一\n")
    try world.folder.write("a/staged.txt", "一\n")
    try world.git(in: "a", "add", ".")
    try world.git(in: "a", "commit", "--quiet", "-m", "first")
    try world.folder.write("a/readme.txt", "二\n")
    try world.folder.write("a/staged.txt", "二\n")
    try world.git(in: "a", "add", "staged.txt")
    try world.folder.write("a/above.rec", GitFixture.ledger())
    try world.folder.write("a/towns/t.rec", GitFixture.ledger())
    let report = try world.sync("a/towns")
    #expect(report.ending == .done)
    #expect(
      try world.git(in: "a", "show", "--name-only", "--format=", "HEAD")
        == "towns/.gitattributes\ntowns/.gitignore\ntowns/t.rec\n")
    #expect(
      try world.git(in: "a", "status", "--porcelain")
        == " M readme.txt\nM  staged.txt\n?? above.rec\n")
    #expect(access(world.folder.file("a/.gitattributes"), F_OK) != 0)
    // And it merges there too.
    try world.clone("b")
    try world.folder.write("b/towns/t.rec", GitFixture.ledger(due: other))
    try world.sync("b/towns")
    try world.git(in: "a", "commit", "--quiet", "-m", "staged")
    try world.folder.write("a/towns/t.rec", GitFixture.ledger(due: mine))
    let merged = try world.sync("a/towns")
    #expect(merged.receivedFiles == ["t.rec"])
    #expect(try world.mergedPaths() == ["towns/t.rec"])
    #expect(try world.folder.read("a/readme.txt") == "二\n")
  }

  @Test func `staged files of others that stand in the way of a merge are left, and it says so`()
    throws
  {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("b/t.rec", GitFixture.ledger(due: other))
    try world.sync("b")
    try world.folder.write("a/t.rec", GitFixture.ledger(due: mine))
    try world.folder.write("a/staged.txt", "一\n")
    try world.git(in: "a", "add", "staged.txt")
    guard case .refused(.mergeRefused) = try world.sync("a").ending else {
      return #expect(Bool(false), "not refused")
    }
    #expect(try world.git(in: "a", "status", "--porcelain") == "A  staged.txt\n")
    #expect(try world.folder.read("a/t.rec") == GitFixture.ledger(due: mine))
  }

  static let names = [
    "-x.rec", "a b.rec", "it's \"q\".rec", "青禾 镇.rec", ":(top)x.rec", "*.rec", "a\tb.rec",
    "$(touch pwned).rec", "ends with quote'.rec", "%P.rec", "--help.rec",
  ]

  @Test(arguments: names) func `any name of a ledger is only a name`(_ name: String) throws {
    let world = try GitFixture.withTwoClones(name)
    try world.folder.write("a/" + name, GitFixture.ledger(due: mine))
    try world.folder.write("b/" + name, GitFixture.ledger(due: other))
    #expect(try world.sync("a").sent == 1)
    #expect(try world.sync("b").received == 1)
    #expect(try world.mergedPaths() == [name])
    try world.sync("a")
    let theirs = try world.folder.read("b/" + name)
    #expect(try world.folder.read("a/" + name) == theirs)
    #expect(world.folder.names.sorted().filter { $0 == "pwned" }.isEmpty)
    #expect(access(world.folder.file("b/pwned"), F_OK) != 0)
  }

  @Test func `a ledger that was deleted is deleted for all, another file is not`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/notes.rec", "Name: x\n")
    try world.git(in: "a", "add", "notes.rec")
    try world.git(in: "a", "commit", "--quiet", "-m", "notes")
    unlink(world.folder.file("a/notes.rec"))
    unlink(world.folder.file("a/t.rec"))
    #expect(try world.sync("a").committed == ["删除台账 t"])
    #expect(try world.git(in: "a", "status", "--porcelain") == " D notes.rec\n")
  }

  @Test func `a ledger with conflict markers is not handed to others`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("a/t.rec", GitFixture.ledger() + "<<<<<<< ours\n")
    let report = try world.sync("a")
    #expect(report.leftOut == ["t.rec"])
    #expect(report.committed.isEmpty && report.sent == 0)
  }

  @Test func `a link is no ledger of the folder`() throws {
    let world = try GitFixture.withTwoClones()
    try world.folder.write("far.rec", GitFixture.ledger())
    symlink("../far.rec", world.folder.file("a/near.rec"))
    #expect(try world.sync("a").committed.isEmpty)
  }
}
