// What stands behind 整改时限.

import LedgerModel
import Testing

@testable import Importing

@Suite struct NoticeDeadlineTests {
  static let cases: [(text: String, due: String?, flags: IssueFlags)] = [
    ("立行立改", nil, .immediate), ("即知即改。", nil, .immediate),
    ("立行立改，2026年1月15日前", "2026-01-15", .immediate),
    ("立行立改（2026年1月底前完成）", "2026-01-31", .immediate),
    ("2026年1月底前（立行立改）", "2026-01-31", .immediate),
    ("2026年1月底前完成，立行立改", "2026-01-31", .immediate),
    ("立行立改，长期坚持", nil, [.immediate, .longterm]),
    ("立行立改，尽快", nil, .immediate), ("2026年1月底前", "2026-01-31", []), ("长期坚持", nil, .longterm),
    ("2026年6月底前，并长期坚持", "2026-06-30", .longterm),
    ("2026年3月31日（经批准延期至2026年9月30日）", "2026-09-30", []),
    ("2026年3月31日，经批准延期到2026年9月30日", "2026-09-30", []),
    ("2026年9月30日（原时限2026年6月30日）", "2026-09-30", []),
    ("原定2026年6月30日，现为2026年9月30日", "2026-09-30", []),
    ("2026年9月30日（2026年3月4日批准延期）", "2026-09-30", []),
    ("2026年6月30日前取得阶段性成效并长期坚持", "2026-06-30", .longterm),
    ("2026年3月底前完成清理，6月底前完成移交", "2026-06-30", []),
  ]

  @Test(arguments: cases)
  func `a deadline and how the matter is put right`(
    text: String, due: String?, flags: IssueFlags
  ) throws {
    let anchor = try #require(Day(iso: "2026-03-31"))
    let read = try #require(NoticeDeadline(text, anchor: anchor, feedbackOn: nil))
    #expect(read.due?.iso == due)
    #expect(read.flags == flags)
  }

  @Test func `stages are kept with what they ask for`() throws {
    let anchor = try #require(Day(iso: "2026-03-31"))
    let text = "2026年3月底前完成清理，6月底前完成移交"
    let read = try #require(NoticeDeadline(text, anchor: anchor, feedbackOn: nil))
    #expect(read.stages.map(\.day.iso) == ["2026-03-31", "2026-06-30"])
    #expect(read.stages.map(\.text) == ["2026年3月底前完成清理", "6月底前完成移交"])
  }

  @Test(arguments: ["2026年春节前", "2026年内有序推进", "尽快", "（立行立改）之外的事项另行确定", "", "按方案执行"])
  func `other words are no deadline`(text: String) throws {
    let anchor = try #require(Day(iso: "2026-03-31"))
    #expect(NoticeDeadline(text, anchor: anchor, feedbackOn: nil) == nil)
  }
}
