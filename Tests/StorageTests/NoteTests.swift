// This machine's notes on a ledger: what they save, and what a torn, old or foreign one may not do.
import Glibc
import History
import LedgerModel
import LedgerText
import Testing

@testable import Storage

@Suite struct `Notes of this machine` {
  private func notes(of desk: Desk) throws -> String {
    try #require(
      realpath(desk.path, nil).map { path in
        defer { free(path) }
        return LastSeen.folder(of: String(cString: path), in: desk.folder.file("state"))
      })
  }

  private func seen(_ desk: Desk) throws -> LastSeen? {
    let target = try FilePath.target(of: desk.path)
    return LastSeen(of: target, in: desk.folder.file("state"))
  }

  private func cut(_ path: String, to size: Int) throws {
    guard truncate(path, off_t(size)) == 0 else { throw TestFailure(step: "truncate") }
  }

  @Test func `cut off anywhere they are as good as none`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    let state = try notes(of: desk) + "/state"
    #expect(try seen(desk) != nil)
    let size = Int(try #require(FileDescriptor.status(of: state)).st_size)
    for length in (0..<size).reversed() {
      try cut(state, to: length)
      #expect(try seen(desk) == nil, "\(length) of \(size)")
    }
  }

  @Test func `a copy that is not what was noted of it is not believed`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    #expect(try seen(desk)?.ledger(today: Desk.today) != nil)
    try cut(try notes(of: desk) + "/ledger", to: 150)
    #expect(try seen(desk)?.ledger(today: Desk.today) == nil)
    // Nothing is taken for removed by hand on its word.
    try desk.change([Desk.note("二")], desk.circumstances(at: 1))
    #expect(try desk.events.filter { $0.op == .external } == [])
  }

  @Test func `nothing half written lies beside them`() throws {
    let desk = try Desk()
    try desk.change([Desk.note("一")], desk.circumstances())
    #expect(TemporaryFolder.names(in: try notes(of: desk)) == ["ledger", "state"])
  }

  // MARK: Heads of a long history

  /// A desk whose history is too long to be searched every time; its heads are noted.
  private func long() throws -> Desk {
    let desk = try Desk()
    let text = String(repeating: "很长的一条进展，", count: 12_000)
    for second in 0..<6 {
      try desk.change(
        [Desk.note(text + String(second))], desk.circumstances(at: second))
    }
    _ = try #require(FileDescriptor.status(of: try notes(of: desk) + "/heads"))
    return desk
  }

  private func previous(_ desk: Desk) throws -> [String] {
    try #require(try desk.events.last).previous
  }

  @Test func `a long history is read from the noted place on`() throws {
    let desk = try long()
    let head = try #require(try desk.events.last).hash
    // What stands far before the place would be a second head if it were read.
    var text = try desk.folder.read("a.history.jsonl")
    let first = try #require(text.firstRange(of: "\"prev\":[]"))
    #expect(text.utf8.distance(from: text.startIndex, to: first.lowerBound) < text.utf8.count / 2)
    let second = try #require(text.firstIndex(of: "\n"))
    let line = text[..<second]
    text.replaceSubrange(..<second, with: String(repeating: "x", count: line.utf8.count))
    try desk.folder.write("a.history.jsonl", text)
    try desk.change([Desk.note("五")], desk.circumstances(at: 9))
    #expect(try previous(desk) == [head])
  }

  struct Spoilt: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var heads: @Sendable (String) -> String
  }

  static let spoilt = [
    Spoilt(testDescription: "torn") { String($0.dropLast(70)) },
    Spoilt(testDescription: "empty") { _ in "" },
    Spoilt(testDescription: "of another history") { note in
      var words = note.split(separator: " ").map(String.init)
      words[1] = "abc"
      return words.joined(separator: " ")
    },
    Spoilt(testDescription: "of a head that nobody wrote") { note in
      var words = note.split(separator: " ").map(String.init)
      words[2] = String(repeating: "0", count: 64)
      return words.joined(separator: " ")
    },
  ]

  @Test(arguments: spoilt)
  func `a note of heads that does not fit is noticed`(_ each: Spoilt) throws {
    let desk = try long()
    let head = try #require(try desk.events.last).hash
    let path = try notes(of: desk) + "/heads"
    let name = String(path.dropFirst(desk.folder.path.count + 1))
    try desk.folder.write(name, each.heads(try desk.folder.read(name)))
    try desk.change([Desk.note("五")], desk.circumstances(at: 9))
    #expect(try previous(desk) == [head])
    #expect(try desk.verdict.problems == [])
  }

  @Test func `a note that an older history left is noticed`() throws {
    let desk = try long()
    // Somebody put another history of one event in its place, longer than the note's place.
    let other = try Desk()
    let line = String(repeating: "别处写的", count: 8000)
    let text = Array(repeating: line, count: 24).joined(separator: "\n")
    try other.change([Desk.note(text)], other.circumstances(by: "乙"))
    try desk.folder.write("a.history.jsonl", try other.folder.read("a.history.jsonl"))
    try desk.folder.write("a.rec", try other.folder.read("a.rec"))
    try desk.change([Desk.note("五")], desk.circumstances(at: 9))
    #expect(try desk.verdict.problems == [])
    #expect(try desk.verdict.heads.count == 1)
  }

  @Test func `a seal that was not written whole is none`() throws {
    let desk = try Desk()
    let seals = SealNotes(of: desk.path, in: desk.folder.file("state"))
    let seal = SealNotes.Seal(heads: [String(repeating: "a", count: 64)], count: 3)
    try seals.add(seal)
    let path = try notes(of: desk) + "/seals"
    let size = Int(try #require(FileDescriptor.status(of: path)).st_size)
    try seals.add(SealNotes.Seal(heads: [String(repeating: "b", count: 64)], count: 5))
    try cut(path, to: size + 30)
    #expect(try seals.read() == [seal])
  }
}
