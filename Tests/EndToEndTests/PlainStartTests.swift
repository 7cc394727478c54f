// A start without options goes past the parser; nobody may be able to tell.
import FoundationEssentials
import Testing

@Suite struct `A board without options` {
  /// Ways of saying the same, the first one without the parser.
  static let ways: [[String]] = [
    ["ledger.rec"], ["board", "ledger.rec"], ["board", "--", "ledger.rec"],
    ["board", "ledger.rec", "--"],
  ]

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["GUATU_LANG": "en", "COLUMNS": "60"]])
  func `is the same past the parser and through it`(_ environment: [String: String]) throws {
    try TestFiles.inScratch { folder in
      try FileManager.default.copyItem(
        at: TestFiles.input("town.rec"), to: folder.appending(path: "ledger.rec"))
      let results = try Self.ways.map {
        try ProgramRun.run($0, in: folder.path, environment: environment)
      }
      #expect(results[0].status == 0)
      #expect(results[0].output.contains("\n"))
      for result in results { #expect(result == results[0]) }
    }
  }

  @Test func `names a file that is not there in the same words`() throws {
    try TestFiles.inScratch { folder in
      let results = try [["board", "none.rec"], ["board", "--", "none.rec"]].map {
        try ProgramRun.run($0, in: folder.path)
      }
      #expect(results[0].status != 0)
      #expect(results[0] == results[1])
    }
  }
}
