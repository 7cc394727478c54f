// Saving keeps what others wrote, what the file was, and what stands in it when a step fails.
import Glibc
import LedgerModel
import LedgerText
import Testing

@testable import Storage

@Suite(.serialized) struct LedgerFileTests {
  private static let today = Desk.today
  private static let text = Desk.text

  private func changed(_ ledger: Ledger, to title: String = "丁") throws -> Ledger {
    var ledger = ledger
    let change = FieldChange(.issue("1"), "Title", old: ledger.title(at: 0), new: title)
    _ = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [.field(change)]))
    return ledger
  }

  @Test func `what is saved is what is read again, again and again`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    var ledger = try changed(loaded.ledger)
    var stamp = try LedgerFile.save(ledger, to: path, expecting: loaded.stamp)
    ledger = try changed(ledger, to: "丙")
    stamp = try LedgerFile.save(ledger, to: path, expecting: stamp)
    #expect(try LedgerFile.load(path, today: LedgerFileTests.today).stamp == stamp)
    #expect(try folder.read("a.rec").contains("Title: 丙\n"))
    #expect(folder.names == ["a.rec", "a.rec.lock"])
  }

  @Test func `a file that somebody else changed is not written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    let theirs = LedgerFileTests.text + "Note: 别人写的\n"
    try folder.write("a.rec", theirs)
    let ledger = try changed(loaded.ledger)
    #expect(throws: StorageError.changedUnderneath(path: path)) {
      try LedgerFile.save(ledger, to: path, expecting: loaded.stamp)
    }
    #expect(try folder.read("a.rec") == theirs)
    #expect(folder.names == ["a.rec", "a.rec.lock"])
  }

  @Test func `a file that was only touched is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    let times = [timespec(tv_sec: 1000, tv_nsec: 0), timespec(tv_sec: 1000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
    _ = try LedgerFile.save(try changed(loaded.ledger), to: path, expecting: loaded.stamp)
    #expect(try folder.read("a.rec").contains("Title: 丁\n"))
  }

  @Test func `mode, links and the file behind a link are kept`() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.file("real"), 0o755)
    try folder.write("real/a.rec", LedgerFileTests.text)
    chmod(folder.file("real/a.rec"), 0o640)
    symlink("real/a.rec", folder.file("link.rec"))
    let path = folder.file("link.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    _ = try LedgerFile.save(try changed(loaded.ledger), to: path, expecting: loaded.stamp)
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(folder.file("real/a.rec"), &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(try folder.read("real/a.rec").contains("Title: 丁\n"))
    #expect(folder.names == ["link.rec", "real"])
  }

  @Test func `a full disk leaves the old file and nothing else`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    // More than a pipe or another test's file holds, so that the limit hits this write only.
    let note = String(repeating: "很长的备注", count: 200_000)
    var ledger = loaded.ledger
    let change = FieldChange(.issue("1"), "Note", old: nil, new: note)
    _ = try ledger.apply(Edit(Phrase(zh: "试", en: "try"), [.field(change)]))
    var old = rlimit()
    getrlimit(__rlimit_resource_t(1), &old)
    let handler = signal(SIGXFSZ, SIG_IGN)
    var small = rlimit(rlim_cur: 1 << 20, rlim_max: old.rlim_max)
    setrlimit(__rlimit_resource_t(1), &small)
    defer {
      setrlimit(__rlimit_resource_t(1), &old)
      signal(SIGXFSZ, handler)
    }
    #expect(throws: StorageError.refused(path: path, step: .write, errno: EFBIG)) {
      try LedgerFile.save(ledger, to: path, expecting: loaded.stamp)
    }
    #expect(try folder.read("a.rec") == LedgerFileTests.text)
    #expect(folder.names == ["a.rec", "a.rec.lock"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder that may not be written is an error in words`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    chmod(folder.path, 0o500)
    let ledger = try changed(loaded.ledger)
    // Not that there is no lock: that is no reason.
    #expect(throws: StorageError.refused(path: path, step: .lock, errno: EACCES)) {
      try LedgerFile.save(ledger, to: path, expecting: loaded.stamp)
    }
    #expect(try folder.read("a.rec") == LedgerFileTests.text)
  }

  @Test func `a folder that vanished is an error in words`() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.file("gone"), 0o755)
    try folder.write("gone/a.rec", LedgerFileTests.text)
    let path = folder.file("gone/a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    unlink(path)
    rmdir(folder.file("gone"))
    let ledger = try changed(loaded.ledger)
    let error = #expect(throws: StorageError.self) {
      try LedgerFile.save(ledger, to: path, expecting: loaded.stamp)
    }
    #expect(error == .refused(path: path, step: .write, errno: ENOENT))
    #expect(error?.sentence(.chinese).contains("不见了") == true)
  }

  @Test func `while another process holds the lock nothing is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    let ledger = try changed(loaded.ledger)
    let other = try Child("exec flock '\(path).lock' sh -c 'echo held; cat >&2'")
    #expect(throws: StorageError.locked(path: path)) {
      _ = try FileLock(path, patience: 0)
    }
    other.finish()
    _ = try LedgerFile.save(ledger, to: path, expecting: loaded.stamp)
    #expect(try folder.read("a.rec").contains("Title: 丁\n"))
  }

  @Test func `what must happen before the new file takes its place can stop it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    let ledger = try changed(loaded.ledger)
    let lock = try FileLock(path)
    let expected = StorageError.refused(path: "history", step: .write, errno: ENOSPC)
    do throws(StorageError) {
      _ = try LedgerFile.save(
        ledger, to: path, expecting: loaded.stamp, under: lock,
        beforeRename: { () throws(StorageError) in throw expected })
      Testing.Issue.record("it was saved")
    } catch {
      #expect(error == expected)
    }
    #expect(try folder.read("a.rec") == LedgerFileTests.text)
    #expect(folder.names == ["a.rec", "a.rec.lock"])
  }

  @Test func `a new file does not take the place of another`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("new.rec")
    _ = try LedgerFile.create(path, bytes: Array("甲\n".utf8))
    #expect(throws: StorageError.exists(path: path)) {
      try LedgerFile.create(path, bytes: Array("乙\n".utf8))
    }
    #expect(try folder.read("new.rec") == "甲\n")
  }

  @Test func `a ledger that vanished is written anew with the mode it had, and in one go`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.rec", LedgerFileTests.text)
    let path = folder.file("a.rec")
    chmod(path, 0o640)
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    unlink(path)
    let bytes = Array(LedgerFileTests.text.utf8)
    let stamp = try LedgerFile.create(path, bytes: bytes, like: loaded.stamp.access)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(try folder.read("a.rec") == LedgerFileTests.text)
    #expect(folder.names == ["a.rec"])
    #expect(try LedgerFile.load(path, today: LedgerFileTests.today).stamp == stamp)
    // One that came back is somebody's: it stays, and nothing lies beside it.
    try folder.write("a.rec", "别人放回来的\n")
    #expect(throws: StorageError.exists(path: path)) {
      try LedgerFile.create(path, bytes: bytes, like: loaded.stamp.access)
    }
    #expect(try folder.read("a.rec") == "别人放回来的\n")
    #expect(folder.names == ["a.rec"])
  }

  @Test func `a new file whose folder has no room leaves nothing under its name`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("new.rec")
    var old = rlimit()
    getrlimit(__rlimit_resource_t(1), &old)
    let handler = signal(SIGXFSZ, SIG_IGN)
    var small = rlimit(rlim_cur: 1 << 20, rlim_max: old.rlim_max)
    setrlimit(__rlimit_resource_t(1), &small)
    defer {
      setrlimit(__rlimit_resource_t(1), &old)
      signal(SIGXFSZ, handler)
    }
    #expect(throws: StorageError.refused(path: path, step: .write, errno: EFBIG)) {
      try LedgerFile.create(path, bytes: [UInt8](repeating: 0x23, count: 2 << 20))
    }
    #expect(folder.names == [])
  }

  @Test func `what cannot be loaded says why`() throws {
    let folder = try TemporaryFolder()
    let missing = folder.file("none.rec")
    #expect(throws: StorageError.notFound(path: missing)) {
      try LedgerFile.load(missing, today: LedgerFileTests.today)
    }
    #expect(throws: StorageError.isFolder(path: folder.path)) {
      try LedgerFile.load(folder.path, today: LedgerFileTests.today)
    }
    try folder.write("big.rec", LedgerFileTests.text)
    #expect(throws: StorageError.self) {
      try MappedFile.load(folder.file("big.rec"), limit: 10)
    }
  }

  @Test(arguments: [-1, 0, 1].flatMap { near in [1 << 20, 2 << 20, 4 << 20].map { $0 + near } })
  func `a file of any size is read whole, and changed in its own place`(size: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.rec")
    let head = LedgerFileTests.text + "\n# "
    let text = head + String(repeating: "x", count: size - head.utf8.count - 1) + "\n"
    try folder.write("a.rec", text)
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    #expect(loaded.ledger.bytes.withBytes { String(decoding: $0, as: UTF8.self) } == text)
    let stamp = try LedgerFile.save(
      try changed(loaded.ledger), to: path, expecting: loaded.stamp)
    #expect(try folder.read("a.rec") == text.replacing("Title: 甲", with: "Title: 丁"))
    #expect(try LedgerFile.load(path, today: LedgerFileTests.today).stamp == stamp)
  }

  @Test func `a large file is mapped and keeps its bytes while others replace it`() throws {
    let folder = try TemporaryFolder()
    let note = String(repeating: "# 注释\n", count: 1_000_000)
    try folder.write("a.rec", LedgerFileTests.text + "\n" + note)
    let path = folder.file("a.rec")
    let loaded = try LedgerFile.load(path, today: LedgerFileTests.today)
    let stamp = try LedgerFile.save(
      try changed(loaded.ledger), to: path, expecting: loaded.stamp)
    #expect(loaded.ledger.title(at: 0) == "甲")
    #expect(try LedgerFile.load(path, today: LedgerFileTests.today).ledger.title(at: 0) == "丁")
    #expect(stamp.size == loaded.stamp.size)
  }
}
