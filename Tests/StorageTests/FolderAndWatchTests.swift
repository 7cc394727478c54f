// Folders give their ledgers, and a watch tells of changes.
import Glibc
import LedgerModel
import LedgerText
import Storage
import Testing

@Suite struct FolderAndWatchTests {
  @Test func `a folder means every ledger below it once`() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.file("sub"), 0o755)
    mkdir(folder.file(".hidden"), 0o755)
    for name in ["b.rec", "sub/a.rec", ".hidden/c.rec", ".b.rec.1.tmp", "b.history.jsonl", "d.txt"]
    {
      try folder.write(name, "x")
    }
    symlink("..", folder.file("sub/loop"))
    symlink("../b.rec", folder.file("sub/same.rec"))
    symlink("nowhere", folder.file("broken.rec"))
    let paths = try LedgerFile.ledgerPaths(in: folder.path)
    #expect(paths == [folder.file("b.rec"), folder.file("sub/a.rec")])
    #expect(try LedgerFile.ledgerPaths(in: paths[0]) == [paths[0]])
    #expect(try LedgerFile.ledgerPaths(in: "-") == ["-"])
    let missing = folder.file("none")
    #expect(throws: StorageError.notFound(path: missing)) {
      try LedgerFile.ledgerPaths(in: missing)
    }
  }

  @Test func `links that lead in circles are followed once`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "a/b", "c"] { mkdir(folder.file(name), 0o755) }
    try folder.write("a/b/x.rec", "x")
    symlink("../..", folder.file("a/b/up"))
    symlink("../a", folder.file("c/other"))
    symlink("self", folder.file("self"))
    symlink("self.rec", folder.file("self.rec"))
    let paths = try LedgerFile.ledgerPaths(in: folder.path) {
      Testing.Issue.record("\($0)")
    }
    #expect(paths == [folder.file("a/b/x.rec")])
  }

  @Test func `a watch tells of the file and not of its neighbours`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", "x\n")
    let path = folder.file("a.rec")
    let stamp = try MappedFile.load(path).stamp
    let watch = FileWatch(path: path)
    try #require(watch.fd >= 0)
    #expect(!watch.drain())
    try folder.write("other.rec", "y\n")
    #expect(!watch.drain())
    #expect(!watch.hasChanged(stamp))
    try folder.write("a.rec", "changed\n")
    #expect(watch.drain())
    #expect(watch.hasChanged(stamp))
    #expect(!watch.drain())
    try folder.write("new", "z\n")
    rename(folder.file("new"), path)
    #expect(watch.drain())
    rename(path, folder.file("away"))
    #expect(watch.drain())
    #expect(watch.hasChanged(stamp))
    rename(folder.file("away"), path)
    #expect(watch.drain())
    unlink(path)
    #expect(watch.drain())
    #expect(watch.hasChanged(stamp))
  }

  @Test func `only of a disk of this machine the system tells everything`() throws {
    let folder = try TemporaryFolder()
    #expect(FileWatch(path: folder.file("a.rec")).tellsAll)
    #expect(!FileWatch(path: "/proc/version").tellsAll)
    #expect(!FileWatch(path: folder.file("no/such/folder/a.rec")).tellsAll)
  }

  @Test func `every error says what happened and most say what to do`() {
    let errors: [StorageError] =
      [
        .notFound(path: "a"), .isFolder(path: "a"), .exists(path: "a"),
        .tooLarge(path: "a", bytes: 5 << 30, limit: 4 << 30), .changedUnderneath(path: "a"),
        .locked(path: "a"),
      ]
      + [ENOSPC, EROFS, EACCES, ENOENT, EFBIG].map {
        .refused(path: "a", step: .write, errno: $0)
      }
    for error in errors {
      #expect(error.message.zh.contains("a") && error.message.en.contains("a"))
      #expect(error.remedy != nil)
      #expect(error.path == "a")
    }
    let small = StorageError.tooLarge(path: "a", bytes: 3 << 20, limit: 2 << 20)
    #expect(small.message.zh.contains("2 MiB") && small.remedy?.zh.contains("台账") == false)
  }
}
