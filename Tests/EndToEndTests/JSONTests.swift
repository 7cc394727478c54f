// JSON for programs: one document, one envelope, nothing beside it.
import FoundationEssentials
import Testing

@Suite struct `JSON of the command line` {
  /// The envelope; the data is looked at by the cases.
  private struct Envelope: Decodable {
    var schemaVersion: Int
    var command: String
    var asOf: String
  }

  static let commands: [[String]] = [
    ["list", "ledger.rec"], ["list", "ledger.rec", "--filter", "no:3"],
    ["show", "ledger.rec", "01"],
    ["due", "ledger.rec"], ["stats", "ledger.rec"], ["check", "ledger.rec"],
    ["set", "ledger.rec", "03", "status=doing"], ["add", "ledger.rec", "title=新"],
    ["progress", "ledger.rec", "03", "已办"], ["remove", "ledger.rec", "03", "--reason", "重复"],
    ["list", "ledger.rec", "--filter", "unit:没有"], ["stats", "-"], ["check", "-"],
    ["info", "ledger.rec"], ["sample", "ledger.rec"],
  ]

  @Test(arguments: commands) func `is one document in the envelope`(_ command: [String]) throws {
    try TestFiles.inScratch { folder in
      try FileManager.default.copyItem(
        at: TestFiles.input("town.rec"), to: folder.appending(path: "ledger.rec"))
      let result = try ProgramRun.run(
        command + ["--json", "--today", "2026-06-15"], in: folder.path, input: "ledger.rec")
      #expect([0, 1].contains(result.status))
      let envelope = try JSONDecoder().decode(Envelope.self, from: Data(result.output.utf8))
      #expect(envelope.schemaVersion == 1)
      #expect(envelope.command == command[0])
      #expect(envelope.asOf == "2026-06-15")
      #expect(result.output.hasSuffix("}\n"))
      #expect(!result.output.contains("\\/"))
    }
  }

  @Test func `tells the surroundings`() throws {
    struct Info: Decodable {
      struct Found: Decodable {
        var file: String
        var records: Int
        var broken: Int
        var bytes: Int
      }
      struct Content: Decodable {
        var version: String
        var program: String
        var language: String
        var name: String
        var columns: Int
        var colours: Bool
        var ledgers: [Found]
      }
      var data: Content
    }
    try TestFiles.inScratch { folder in
      let file = folder.appending(path: "ledger.rec")
      try FileManager.default.copyItem(at: TestFiles.input("broken.rec"), to: file)
      let result = try ProgramRun.run(
        ["info", "ledger.rec", "--json", "--by", "张三", "--lang", "en"], in: folder.path)
      let info = try JSONDecoder().decode(Info.self, from: Data(result.output.utf8)).data
      #expect(info.name == "张三")
      #expect(info.language == "en")
      #expect(!info.colours)
      #expect(info.ledgers.map(\.file) == ["ledger.rec"])
      #expect(info.ledgers.allSatisfy { $0.broken > 0 && $0.broken < $0.records })
      #expect(info.ledgers.map(\.bytes) == [try Data(contentsOf: file).count])
    }
  }

  /// The keys of an issue that cli.md promises.
  private struct Issue: Decodable, Equatable {
    struct Measure: Decodable, Equatable {
      var id: String
      var text: String
      var status: String
      var owner: String?
      var owners: [String]
      var deadline: String?
      var done: String?
    }
    struct Progress: Decodable, Equatable {
      var date: String
      var by: String
      var text: String
    }
    var id: String
    var title: String
    var status: String
    var statusLabel: String
    var flags: [String]
    var owner: String?
    var owners: [String]
    var deadline: String?
    var measures: [Measure]
    var progress: [Progress]
    var lastProgress: String?
    var overdueDays: Int
    var dueInDays: Int?
    var stalledDays: Int?
    var flagsComputed: [String]
    var file: String
    var line: Int
  }
  private struct Shown: Decodable { var data: Issue }

  @Test func `tells of an issue what its record and the day say`() throws {
    let result = try TestFiles.inScratch { folder in
      try FileManager.default.copyItem(
        at: TestFiles.input("town.rec"), to: folder.appending(path: "ledger.rec"))
      return try ProgramRun.run(
        ["show", "ledger.rec", "1", "--json", "--today", "2026-06-15"], in: folder.path)
    }
    let issue = try JSONDecoder().decode(Shown.self, from: Data(result.output.utf8)).data
    let expected = Issue(
      id: "01", title: "窗口午休无人值班", status: "doing", statusLabel: "正在整改", flags: [],
      owner: "林小满", owners: ["林小满", "周予安"], deadline: "2026-05-31",
      measures: [
        Issue.Measure(
          id: "1", text: "排出轮值表并上墙。", status: "done", owner: "林小满", owners: ["林小满"],
          deadline: "2026-03-31", done: "2026-03-20"),
        Issue.Measure(
          id: "2", text: "每日抽查并公示。", status: "doing", owner: "周予安", owners: ["周予安"],
          deadline: "2026-05-31", done: nil),
      ],
      progress: [Issue.Progress(date: "2026-04-20", by: "林小满", text: "轮值表已上墙。")],
      lastProgress: "2026-04-20", overdueDays: 15, dueInDays: nil, stalledDays: 56,
      flagsComputed: ["overdue", "stalled"], file: "ledger.rec", line: 14)
    #expect(issue == expected)
    // What is absent is there as null.
    #expect(result.output.contains("\"cadence\":null"))
    #expect(result.output.contains("\"done\":null"))
  }

  @Test func `holds texts as they stand, and nothing that a terminal might obey`() throws {
    struct Listed: Decodable {
      struct Issue: Decodable {
        var title: String
        var detail: String
      }
      var data: [Issue]
    }
    let detail = "“弯”\u{A0}é😀，\t\u{202E}\u{200F}\u{2028}\u{2066}\u{FEFF}\u{80}。\n\n末行"
    let lines = detail.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    let text =
      "%rec: Ledger\n\nId: t\nFormat: guatu-ledger 1\nTitle: 甲\nInspected: 乙\n\n%rec: Issue\n\n"
      + "Id: 1\nTitle: 引\"号\\斜/杠\nDetail: \(lines[0])\n+\n+ \(lines[2])\nStatus: doing\n"
    let result = try TestFiles.inScratch { folder in
      try Data(text.utf8).write(to: folder.appending(path: "ledger.rec"))
      return try ProgramRun.run(
        ["list", "ledger.rec", "--json", "--today", "2026-06-15"], in: folder.path)
    }
    let issues = try JSONDecoder().decode(Listed.self, from: Data(result.output.utf8)).data
    #expect(issues.map(\.title) == ["引\"号\\斜/杠"])
    #expect(issues.map(\.detail).map { Array($0.unicodeScalars) } == [Array(detail.unicodeScalars)])
    let obeyed: [Unicode.Scalar] = [
      "\u{80}", "\u{202E}", "\u{200F}", "\u{2028}", "\u{2066}", "\u{FEFF}", "\t",
    ]
    #expect(!result.output.unicodeScalars.contains { obeyed.contains($0) })
  }
}
