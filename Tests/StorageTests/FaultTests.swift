// The disk fails, the power goes: at every step the ledger is whole, and what was said to be saved is there.
import Glibc
import History
import LedgerModel
import LedgerText
import Synchronization
import Testing

@testable import Storage

/// Remembers the steps of saving, and lets one of them fail.
final class Disk: Sendable {
  private let steps = Mutex<[DiskStep]>([])
  private let failing: Int?
  private let number: Int32

  /// - Parameter failing: which step fails, from 0; all after it fail too. nil for none.
  init(failing: Int? = nil, with number: Int32 = EIO) {
    self.failing = failing
    self.number = number
  }

  var hook: DiskHook {
    { step in
      self.steps.withLock { steps in
        steps.append(step)
        return self.failing.map { steps.count > $0 } == true ? self.number : nil
      }
    }
  }

  var taken: [DiskStep] { steps.withLock { $0 } }
}

/// A folder's files as a run of steps leaves them.
struct SimulatedFolder {
  private(set) var files: [String: [UInt8]]

  mutating func take(_ step: DiskStep) {
    switch step {
    case .create(let path): files[path] = []
    case .write(let path, let bytes): files[path] = bytes
    case .append(let path, let bytes): files[path, default: []] += bytes
    case .truncate(let path, let size): files[path] = Array(files[path, default: []].prefix(size))
    case .rename(let from, let to):
      files[to] = files[from]
      files[from] = nil
    case .remove(let path): files[path] = nil
    case .sync, .syncFolder: break
    }
  }

  /// Puts the files where a program will find them.
  func write(to folder: TemporaryFolder) throws {
    for name in folder.names where name != "state" { unlink(folder.file(name)) }
    for (path, bytes) in files {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      try folder.write(name, String(decoding: bytes, as: UTF8.self))
    }
  }
}

@Suite(.serialized) struct `Faults` {
  /// What the second command changes.
  private static let changes = [Desk.note("二"), Desk.lead("周砚秋", "沈既白")]

  /// A desk with one change on it, and the steps that a second one takes.
  private func recorded() throws -> (desk: Desk, before: SimulatedFolder, steps: [DiskStep]) {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    var files: [String: [UInt8]] = [:]
    for name in ["a.rec", "a.history.jsonl"] {
      files[desk.folder.file(name)] = Array(try desk.folder.read(name).utf8)
    }
    let disk = Disk()
    try desk.change(Self.changes, desk.circumstances(at: 1, hook: disk.hook))
    return (desk, SimulatedFolder(files: files), disk.taken)
  }

  @Test func `the new file and the history are on the disk before the old file goes`() throws {
    let (desk, _, steps) = try recorded()
    let names = steps.map { step in
      switch step {
      case .create: "create"
      case .write: "write"
      case .sync(let path): path == desk.history.path ? "sync history" : "sync"
      case .append: "append"
      case .truncate: "truncate"
      case .rename: "rename"
      case .remove: "remove"
      case .syncFolder: "sync folder"
      }
    }
    #expect(
      names == ["create", "write", "sync", "append", "sync history", "rename", "sync folder"])
  }

  @Test func `a new history has its name on the disk before the ledger relies on it`() throws {
    let desk = try Desk()
    let disk = Disk()
    try desk.change([Desk.note("一")], desk.circumstances(hook: disk.hook))
    let history = desk.history.path
    let folder = DiskStep.syncFolder(path: FilePath.folder(of: history))
    let steps = disk.taken
    let made = try #require(steps.firstIndex(of: .create(path: history)))
    let named = try #require(steps.firstIndex(of: folder))
    let renamed = try #require(
      steps.firstIndex { if case .rename = $0 { true } else { false } })
    #expect(made < named && named < renamed)
    #expect(steps.count { $0 == folder } == 2)
  }

  @Test func `a first change that fails leaves no history behind`() throws {
    let steps = Disk()
    let first = try Desk()
    try first.change(Self.changes, first.circumstances(hook: steps.hook))
    for failing in 0..<steps.taken.count - 1 {
      let desk = try Desk()
      let disk = Disk(failing: failing, with: ENOSPC)
      #expect(throws: StorageError.self, "step \(failing)") {
        try desk.change(Self.changes, desk.circumstances(hook: disk.hook))
      }
      #expect(try desk.folder.read("a.rec") == Desk.text, "step \(failing)")
      #expect(desk.history.size == 0, "step \(failing)")
      try desk.change(Self.changes, desk.circumstances(at: 2))
      #expect(try desk.verdict.problems == [])
    }
  }

  @Test(arguments: [ENOSPC, EIO, EROFS])
  func `a step that fails leaves everything as it was, and the next try succeeds`(
    _ number: Int32
  ) throws {
    let count = try recorded().steps.count
    for failing in 0..<count - 1 {
      let desk = try Desk()
      try desk.change([Desk.note("一")], desk.circumstances())
      let (text, history) = (
        try desk.folder.read("a.rec"), try desk.folder.read("a.history.jsonl")
      )
      let disk = Disk(failing: failing, with: number)
      #expect(throws: StorageError.self, "step \(failing)") {
        try desk.change(Self.changes, desk.circumstances(at: 1, hook: disk.hook))
      }
      #expect(try desk.folder.read("a.rec") == text, "step \(failing)")
      #expect(try desk.folder.read("a.history.jsonl") == history, "step \(failing)")
      try desk.change(Self.changes, desk.circumstances(at: 2))
      #expect(try desk.ledger.value(of: "Lead", in: .issue("1")) == "沈既白")
      #expect(try desk.ledger.values(of: "Progress", in: .issue("1")).count == 2)
      #expect(try desk.events.count == 3)
      #expect(try desk.verdict.problems == [])
    }
  }

  /// The power goes behind each step, and within each step that writes.
  @Test(arguments: [true, false])
  func `whenever the power goes the ledger is old or new, and history agrees after the next start`(
    _ hasNotes: Bool
  ) throws {
    let (desk, before, steps) = try recorded()
    let new = try desk.folder.read("a.rec")
    let old = String(decoding: before.files[desk.path] ?? [], as: UTF8.self)
    for state in Self.states(before, steps) {
      // A machine whose notes end with the first change.
      let desk = try Desk()
      try desk.change([Desk.note("一")], desk.circumstances(notes: hasNotes))
      try state.folder.write(to: desk.folder)
      let onDisk = try desk.folder.read("a.rec")
      #expect(onDisk == old || onDisk == new, "\(state.name)")
      try desk.settle(desk.circumstances(at: 2, notes: hasNotes))
      let after = try desk.folder.read("a.rec")
      #expect(after == old || after == new, "\(state.name): \(after)")
      if state.isRecorded { #expect(after == new, "\(state.name)") }
      #expect(try desk.differences == [], "\(state.name)")
      // The next change goes through as if nothing had happened.
      try desk.change([Desk.note("三")], desk.circumstances(at: 3, notes: hasNotes))
      #expect(try desk.verdict.problems == [], "\(state.name)")
      #expect(try desk.differences == [], "\(state.name)")
      #expect(try desk.events.filter { $0.op == .external } == [], "\(state.name)")
    }
  }

  private struct PowerCut {
    let name: String
    let folder: SimulatedFolder
    /// The history was safe on the disk: the change must not be lost.
    let isRecorded: Bool
  }

  private static func states(_ before: SimulatedFolder, _ steps: [DiskStep]) -> [PowerCut] {
    var cuts: [PowerCut] = []
    var folder = before
    var isRecorded = false
    var isAppended = false
    for (number, step) in steps.enumerated() {
      for part in parts(of: step) {
        var half = folder
        half.take(part)
        cuts.append(PowerCut(name: "within step \(number)", folder: half, isRecorded: isRecorded))
      }
      let last = folder
      folder.take(step)
      if case .append = step { isAppended = true }
      if case .sync = step, isAppended { isRecorded = true }
      cuts.append(PowerCut(name: "after step \(number)", folder: folder, isRecorded: isRecorded))
      // A renaming that never reached the disk.
      if case .rename = step {
        cuts.append(PowerCut(name: "renaming lost", folder: last, isRecorded: true))
      }
    }
    return cuts
  }

  /// A step that writes may have written a part.
  private static func parts(of step: DiskStep) -> [DiskStep] {
    switch step {
    case .write(let path, let bytes):
      [0, 1, bytes.count / 2, bytes.count - 1].map {
        .write(path: path, bytes: Array(bytes.prefix($0)))
      }
    case .append(let path, let bytes):
      stride(from: 1, to: bytes.count, by: 37).map {
        .append(path: path, bytes: Array(bytes.prefix($0)))
      }
    default: []
    }
  }

  @Test func `what a crash leaves lying around is cleared away`() throws {
    let (desk, before, steps) = try recorded()
    var folder = before
    for step in steps.prefix(3) { folder.take(step) }
    try folder.write(to: desk.folder)
    #expect(desk.folder.names.contains { $0.hasSuffix(".tmp") })
    try desk.change([Desk.note("三")], desk.circumstances(at: 3))
    #expect(!desk.folder.names.contains { $0.hasSuffix(".tmp") })
  }
}
