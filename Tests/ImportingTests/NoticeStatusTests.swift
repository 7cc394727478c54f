/// Status words as reports answer them; nothing is taken for done that is not.

import Importing
import LedgerModel
import Testing

struct NoticeStatusTests {
  static let cases: [(answer: String, status: Status, isLongterm: Bool)] = [
    ("完成", .done, false), ("完　成", .done, false), ("已完成", .done, false),
    ("已完成整改", .done, false), ("已全部整改到位", .done, false), ("√", .done, false),
    ("100%", .done, false), ("85%", .doing, false), ("×", .doing, false),
    ("已完成并长期坚持", .done, true), ("已完成，长期坚持", .done, true), ("长期坚持", .doing, true),
    ("未完成", .doing, false), ("尚未完成", .doing, false), ("未整改到位", .doing, false),
    ("没有按期完成", .doing, false), ("基本完成", .mostly, false), ("已基本落实到位", .mostly, false),
    ("已基本整改到位", .mostly, false), ("阶段性完成", .staged, false),
    ("取得阶段性成效", .staged, false), ("部分完成", .staged, false), ("未启动", .todo, false),
    ("尚未启动", .todo, false), ("正在整改", .doing, false), ("持续推进", .doing, false),
    ("逐步整改到位", .doing, false), ("部分已完成，其余正在推进", .doing, false),
    ("正在整改，预计2026年6月完成", .doing, false), ("预计2026年6月完成", .unknown, false),
    ("已销号", .closed, false), ("已完成整改并销号", .closed, false), ("见附件", .unknown, false),
  ]

  @Test(arguments: cases)
  func `an answer says how far an issue has come`(
    answer: String, status: Status, isLongterm: Bool
  ) throws {
    let text = "1.关于某事的问题\n整改措施：做了。\n整改结果：\(answer)\n2025年9月1日\n"
    let issue = try #require(NoticeSource.read(text).issues.first)
    #expect(issue.issue.status == status)
    #expect(issue.issue.flags.contains(.longterm) == isLongterm)
    #expect(issue.statusRaw == answer)
  }

  @Test(arguments: ["该问题已完成整改。", "制定制度。该问题已完成整改。", "已完成。一是制定制度。二是组织学习。"])
  func `prose states a status in a sentence of its own`(prose: String) throws {
    let text = "1.关于某事的问题\n整改情况：\(prose)\n2025年9月1日\n"
    #expect(try #require(NoticeSource.read(text).issues.first).issue.status == .done)
  }

  @Test(arguments: [
    "完成培训3次。", "3名责任人已完成谈话，其余工作正常开展。", "计划年底前完成整改。", "要求各村完成整改。", "制定制度，完成清单。",
  ])
  func `an act that is finished is not the issue`(prose: String) throws {
    let text = "1.关于某事的问题\n整改情况：\(prose)\n2025年9月1日\n"
    #expect(try #require(NoticeSource.read(text).issues.first).issue.status == .unknown)
  }
}
