// Repositories for one test: a remote, clones of it, and a stand-in for guatu's merge.
import Glibc
import LedgerModel
import Storage
import Testing

/// A folder with a bare repository `remote.git` and clones beside it; nothing of the user's own
/// configuration reaches git.
final class GitFixture {
  let folder: TemporaryFolder
  /// Merges line by line and writes down each path that git hands it. Its own path has everything in
  /// it that a shell or git could stumble over.
  let driver: String
  static let day = Day(number: 20_619)

  init() throws {
    folder = try TemporaryFolder()
    let place = folder.file("it's 100% \"合并\" $HOME")
    guard mkdir(place, 0o700) == 0 else { throw TestFailure(step: "mkdir") }
    driver = place + "/guatu"
    try folder.write(
      "it's 100% \"合并\" $HOME/guatu",
      """
      #!/bin/sh
      # merge BASE OURS THEIRS --path PATH --marker-size SIZE
      printf '%s\\n' "$6" >> "$(dirname "$0")/merged"
      exec git merge-file --marker-size="$8" "$3" "$2" "$4"

      """)
    guard chmod(driver, 0o700) == 0 else { throw TestFailure(step: "chmod") }
    try git(in: "", "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
  }

  var surroundings: GitSurroundings {
    GitSurroundings(
      variables: [
        "PATH": "/usr/bin:/bin", "HOME": folder.path, "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null", "LANG": "C.UTF-8",
        // As a hook would have it; no run may follow this.
        "GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere/index",
      ], terminal: .none)
  }

  /// What the driver was called for, in order.
  func mergedPaths() throws -> [String] {
    let file = "it's 100% \"合并\" $HOME/merged"
    guard access(folder.file(file), F_OK) == 0 else { return [] }
    return try folder.read(file).split(separator: "\n").map(String.init)
  }

  /// Runs git and gives back what it printed.
  @discardableResult
  func git(in place: String, _ words: String..., fails: Bool = false) throws -> String {
    let command = GitCommand(
      in: place.isEmpty ? folder.path : folder.file(place), words,
      variables: [
        "GIT_AUTHOR_NAME": "试", "GIT_AUTHOR_EMAIL": "t@t", "GIT_COMMITTER_NAME": "试",
        "GIT_COMMITTER_EMAIL": "t@t",
      ])
    let result = try GitChild(command, in: surroundings).wait()
    guard fails == (result.status != 0) else {
      throw TestFailure(step: "git \(words): " + String(decoding: result.messages, as: UTF8.self))
    }
    return String(decoding: result.output, as: UTF8.self)
  }

  /// A clone of the remote, without anything that guatu sets up.
  func clone(_ name: String) throws {
    try git(in: "", "clone", "--quiet", "remote.git", name)
  }

  func setting(_ place: String, _ purpose: GitSync.Purpose = .synchronise) -> GitSync.Setting {
    GitSync.Setting(
      folder: folder.file(place), executable: driver, name: "许知遥", language: .chinese,
      today: GitFixture.day, purpose: purpose, patience: 1000)
  }

  /// Synchronises a folder.
  ///
  /// - Parameter before: called before each run of git, with its first words.
  @discardableResult
  func sync(
    _ place: String, _ purpose: GitSync.Purpose = .synchronise,
    before: (GitSync, [String]) throws -> Void = { _, _ in }
  ) throws -> SyncReport {
    var sync = GitSync(setting(place, purpose))
    var move = sync.begin()
    while true {
      switch move {
      case .run(let command):
        try before(sync, command.words)
        move = sync.next(try GitChild(command, in: surroundings).wait())
      case .wait(let milliseconds):
        #expect(milliseconds > 0)
        move = sync.goOn()
      case .ended(let report): return report
      }
    }
  }

  /// A remote with one ledger in it, and the clones `a` and `b`.
  static func withTwoClones(_ name: String = "t.rec") throws -> GitFixture {
    let fixture = try GitFixture()
    try fixture.clone("a")
    try fixture.folder.write("a/" + name, GitFixture.ledger())
    let first = try fixture.sync("a")
    guard first.ending == .done, first.sent == 1 else {
      throw TestFailure(step: "first sync: \(first)")
    }
    try fixture.clone("b")
    return fixture
  }

  /// A ledger of four issues, far enough apart for a merge by lines.
  static func ledger(
    due: [String] = ["2026-06-30", "2026-06-30", "2026-06-30", "2026-06-30"], more: String = ""
  ) -> String {
    var text = """
      # 试镇台账
      # 第一行注释

      %rec: Ledger

      Id: T
      Format: guatu-ledger 1
      Title: 试镇台账
      Inspected: 试镇

      %rec: Issue

      """
    for (number, day) in due.enumerated() {
      text += "\nId: 0\(number + 1)\nTitle: 问题\nDetail: 一\n+ 二\n+ 三\nStatus: doing\nDue: \(day)\n"
      text += "Note: 一\n+ 二\n+ 三\n"
      if number == 0 { text += more }
    }
    return text
  }
}
