// A disk that is really full and one that is really read-only, where this machine lets a test have one.
import Glibc
import History
import LedgerModel
import LedgerText
import Storage
import Testing

/// A small file system in memory, mounted for one test.
private final class SmallDisk {
  let folder: TemporaryFolder

  /// - Returns: nil where mounting is not allowed.
  init?() throws {
    folder = try TemporaryFolder()
    let words = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path]
    guard try Tool.run(words) == 0 else { return nil }
  }

  deinit {
    // Lazily, so that a file that is still open does not keep it.
    do { _ = try Tool.run(["umount", "-l", folder.path]) } catch { Testing.Issue.record(error) }
  }

  func remount(_ options: String) throws -> Bool {
    try Tool.run(["mount", "-o", "remount,\(options)", folder.path]) == 0
  }

  /// Fills what is left.
  func fill() throws {
    let words = ["dd", "if=/dev/zero", "of=" + folder.file("filler"), "bs=512"]
    guard try Tool.run(words) != 0 else { throw TestFailure(step: "fill") }
  }

  static let isAllowed: Bool = {
    do { return try SmallDisk() != nil } catch { return false }
  }()
}

@Suite(
  .serialized,
  .enabled(if: SmallDisk.isAllowed, "mounting a file system is not allowed here"))
struct `A real disk` {
  private func desk(on disk: SmallDisk) throws -> Desk {
    let desk = try Desk(in: disk.folder)
    try desk.change([Desk.note("一")], desk.circumstances(notes: false))
    return desk
  }

  @Test func `that is full leaves ledger and history whole, and the next try succeeds`() throws {
    let disk = try #require(try SmallDisk())
    let desk = try desk(on: disk)
    let before = (try disk.folder.read("a.rec"), try disk.folder.read("a.history.jsonl"))
    try disk.fill()
    let error = #expect(throws: StorageError.self) {
      try desk.change([Desk.note("二")], desk.circumstances(at: 1, notes: false))
    }
    #expect(error?.message.zh.contains("磁盘满了") == true, "\(String(describing: error))")
    #expect(try disk.folder.read("a.rec") == before.0)
    #expect(try disk.folder.read("a.history.jsonl") == before.1)
    #expect(disk.folder.names == ["a.history.jsonl", "a.rec", "a.rec.lock", "filler"])
    unlink(disk.folder.file("filler"))
    try desk.change([Desk.note("二")], desk.circumstances(at: 2, notes: false))
    #expect(try desk.events.count == 2)
    #expect(try desk.verdict.problems == [])
  }

  @Test func `that is read-only refuses in words, and takes the change when it is not`() throws {
    let disk = try #require(try SmallDisk())
    let desk = try desk(on: disk)
    let before = try disk.folder.read("a.rec")
    try #require(try disk.remount("ro"))
    let error = #expect(throws: StorageError.self) {
      try desk.change([Desk.note("二")], desk.circumstances(at: 1, notes: false))
    }
    #expect(error?.message.zh.contains("磁盘是只读的") == true, "\(String(describing: error))")
    #expect(LedgerFile.obstacle(to: desk.path) != nil)
    #expect(try disk.folder.read("a.rec") == before)
    try #require(try disk.remount("rw"))
    try desk.change([Desk.note("二")], desk.circumstances(at: 2, notes: false))
    #expect(try desk.events.count == 2)
  }
}
