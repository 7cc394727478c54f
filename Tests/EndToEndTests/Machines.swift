// Several machines with a remote between them, for tests of the whole program with real git.
import FoundationEssentials
import Testing

/// A scratch folder with a bare repository and one desk for each machine: a home of its own, and a
/// clone in the folder `repo`. Nothing of the user's own configuration reaches git.
struct Machines {
  let folder: URL
  var remote: String { folder.appending(path: "remote.git").path }

  /// Calls `body` with an empty remote.
  static func between<Result>(_ body: (Machines) throws -> Result) throws -> Result {
    try TestFiles.inScratch { folder in
      let machines = Machines(folder: folder)
      try machines.git("", "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
      return try body(machines)
    }
  }

  func desk(_ name: String) -> String {
    name.isEmpty ? folder.path : folder.appending(path: name).path
  }

  func environment(_ name: String) -> [String: String] {
    [
      "HOME": desk(name) + "/home", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_SYSTEM": "/dev/null", "GUATU_BY": name,
    ]
  }

  /// Makes a desk with a clone.
  ///
  /// - Parameter address: of the remote; nil for the folder beside the desks.
  func clone(_ name: String, from address: String? = nil) throws {
    try FileManager.default.createDirectory(
      atPath: desk(name) + "/home", withIntermediateDirectories: true)
    try git(name, "clone", "--quiet", address ?? remote, "repo")
  }

  /// Runs guatu at a desk.
  func guatu(
    _ name: String, _ words: String..., more: [String: String] = [:]
  ) throws -> ProgramResult {
    try ProgramRun.run(
      words + ["--today", "2026-06-15"], in: desk(name),
      environment: environment(name).merging(more) { _, own in own })
  }

  /// Starts a sync at a desk without waiting for it.
  func startSync(_ name: String) throws -> ProgramRun.Running {
    try ProgramRun.start(
      ["sync", "repo", "--today", "2026-06-15"], in: desk(name), environment: environment(name))
  }

  @discardableResult
  func git(_ name: String, _ words: String...) throws -> String {
    let result = try ProgramRun.run(
      words, in: desk(name), environment: environment(name), program: "/usr/bin/git")
    #expect(result.status == 0, "git \(words): \(result.messages)")
    return result.output
  }

  func read(_ name: String, _ file: String = "t.rec") throws -> String {
    try TestFiles.text(desk(name) + "/repo/" + file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, "t.rec", text) }

  func write(_ name: String, _ file: String, _ text: String) throws {
    let place = URL(filePath: desk(name) + "/repo/" + file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: place, atomically: true, encoding: .utf8)
  }

  /// Two machines that share the test ledger of a town.
  static func withTown<Result>(_ body: (Machines) throws -> Result) throws -> Result {
    try between { machines in
      try machines.clone("甲")
      try machines.write("甲", try TestFiles.text(TestFiles.input("town.rec").path))
      let first = try machines.guatu("甲", "sync", "repo")
      #expect(first.status == 0, "\(first.messages)")
      try machines.clone("乙")
      return try body(machines)
    }
  }
}
