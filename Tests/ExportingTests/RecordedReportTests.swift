// Every document over one small ledger, as recorded.
import Exporting
import FoundationEssentials
import LedgerModel
import Testing

struct RecordedReportTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var kind: ReportKind
    var options = ReportOptions()
    var testDescription: String { name }

    init(_ name: String, _ kind: ReportKind, _ change: (inout ReportOptions) -> Void = { _ in }) {
      self.name = name
      self.kind = kind
      change(&options)
    }
  }

  static let cases = [
    Case("tongbao", .tongbao) { $0.email = "sangyu@example.cn" },
    Case("duban", .duban) { $0.number = "桑整督〔2026〕09号" },
    Case("duban-tixing", .duban) {
      $0.slip = .remind
      $0.isByUnit = true
      $0.issues = ["04", "08", "05"]
      $0.replyBy = Day(iso: "2026-06-20")
      $0.issuedBy = "祝见山"
    },
    Case("jiaojie", .jiaojie) {
      $0.from = "柯白"
      $0.to = "计沧"
      $0.witness = "祝见山"
    },
    Case("jiaojie-recorded", .jiaojie),
    Case("jiyao", .jiyao) {
      $0.meetingPlace = "镇三楼会议室"
      $0.attendants = ["边若谷", "祝见山", "柯白"]
    },
    Case("xiaohao", .xiaohao) { $0.issues = ["01", "02"] },
    Case("silists", .silists), Case("guapai", .guapai), Case("wenze", .wenze),
    Case("zhidu", .zhidu), Case("diaodu", .diaodu), Case("baozhang", .baozhang),
    Case("huitoukan", .huitoukan), Case("dubantai", .dubantai), Case("yanqi", .yanqi),
    Case("juyifansan", .juyifansan),
  ]

  @Test(arguments: cases) func `documents look as recorded`(_ each: Case) throws {
    let result = Report.papers(each.kind, try ReportFixture.town(), each.options)
    let paper = try #require(result.paper, "\(result.obstacles)")
    let remarks = result.remarks.map { finding in
      "备注 \(finding.issue.map { $0.text + " " } ?? "")\(finding.words.zh)\n"
    }.joined()
    let plain = try difference(PaperText.plain(paper) + remarks, "\(each.name).txt")
    #expect(plain == nil)
    let markdown = try difference(PaperText.markdown(paper), "\(each.name).md")
    #expect(markdown == nil)
  }

  /// nil when the text is the recorded one, or was recorded now.
  private func difference(_ text: String, _ name: String) throws -> String? {
    let file = ReportFixture.folder.appending(path: name)
    let environment = ProcessInfo.processInfo.environment
    if environment["GUATU_RECORD"] == "1", (environment["CI"] ?? "").isEmpty {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return nil
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    if expected == text { return nil }
    let pairs = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false))
    let first = pairs.first { $0 != $1 }
    return "\(name): " + (first.map { "expected \($0)\nactual   \($1)" } ?? "one is longer")
  }
}
