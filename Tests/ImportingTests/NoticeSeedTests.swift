/// A real report, where it is at hand.

import Importing
import LedgerModel
import Testing

struct NoticeSeedTests {
  static let seed = NoticeSource.seed()

  @Test(.enabled(if: seed != nil, "the published report is not beside this project"))
  func `the published report is understood in full`() throws {
    let document = NoticeSource.read(try #require(NoticeSeedTests.seed))
    let issues = document.issues
    #expect(Set(issues.compactMap(\.issue.category)).count == 8)
    #expect(issues.map(\.issue.id.text) == (1...11).map { $0 < 10 ? "0\($0)" : "\($0)" })
    #expect(
      issues.map { $0.issue.entries(.measure).count } == [3, 3, 4, 4, 2, 2, 3, 3, 4, 4, 5])
    let done = issues.count { $0.issue.status == .done }
    let staged = issues.count { $0.issue.status == .staged }
    #expect(done == 10 && staged == 1)
    #expect(Set(issues.map(\.statusRaw)) == ["完成", "阶段性完成"])
    #expect(document.unrecognised.isEmpty)
    let header = document.header
    #expect(header["VisitFrom"] == "2025-09-08")
    #expect(header["VisitTo"] == "2025-09-12")
    #expect(header["FeedbackOn"] == "2025-12-11")
    #expect(header["ReportOn"] == "2026-06-15")
    #expect(header["DeclaredIssues"] == "12")
    #expect(header["DeclaredDone"] == "11")
    #expect(header["DeclaredStaged"] == "1")
    #expect(header["DeclaredOpen"] == "0")
    #expect(
      header["DeclaredText"]
        == "截至6月15日，巡察反馈的12个具体问题（已由8个问题细化为11个问题），已完成整改11个，阶段性完成整改1个，未完成整改0个。")
  }

  @Test(.enabled(if: seed != nil, "the published report is not beside this project"))
  func `no sentence is torn and no mark is left`() throws {
    let text = NoticeDump.text(NoticeSource.read(try #require(NoticeSeedTests.seed)))
    for whole in ["暂未分工调整", "积极与县住建局对接", "最新精神和重要讲话", "敢于直面问题"] {
      #expect(text.contains(whole))
    }
    #expect(!text.contains("**"))
    #expect(!text.contains("欢迎广大"))
    #expect(!text.contains("压实主体责任"))
  }
}
