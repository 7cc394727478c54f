// Brackets and short texts that say how far something is, and nothing else.

import LedgerModel
import Prose
import Testing

@testable import Importing

@Suite struct StatedBracketTests {
  @Test(arguments: [
    ("修订制度（已完成）", Status.done, false), ("修订制度。（已完成）。", .done, false),
    ("清运堆物（立行立改，已完成）", .done, true), ("清运堆物（已完成、即知即改）", .done, true),
    ("架设路灯（已完成，2026年3月5日）", .done, false), ("架设路灯（2026年3月5日已完成）", .done, false),
    ("加宽路面【整改状态：正在推进】", .doing, false), ("路面部分完成（基本完成，正在推进）", .doing, false),
  ])
  func `a bracket at the end states how far it is`(
    text: String, status: Status, isImmediate: Bool
  ) throws {
    let bracket = try #require(StatedBracket(endOf: FoldedText(text)))
    #expect(bracket.answer?.status == status)
    #expect(bracket.isImmediate == isImmediate)
  }

  @Test(arguments: [
    "修订制度（试行）", "修订制度（已完成谈话3人）", "清退餐费（2026年3月5日）", "（已完成）修订制度", "修订制度（）",
    "印发办法（详见附件，已完成）", "已完成",
  ])
  func `other brackets state nothing`(text: String) {
    #expect(StatedBracket(endOf: FoldedText(text)) == nil)
  }

  @Test func `how it was put right is said without how far it is`() throws {
    let bracket = try #require(StatedBracket(endOf: FoldedText("关于“漏登”的问题（立行立改）")))
    #expect(bracket.answer == nil && bracket.isImmediate)
    #expect(StatusMention.inBrackets(FoldedText("关于“漏登”的问题（立行立改）")) == nil)
  }

  @Test(arguments: [
    ("修订制度。（已完成）", true), ("修订制度；（已完成）", true), ("（已完成）", true), ("修订制度（已完成）。", false),
    ("修订制度 （已完成）", false),
  ])
  func `behind a full stop it speaks of more than the sentence`(text: String, isApart: Bool) throws
  {
    #expect(try #require(StatedBracket(endOf: FoldedText(text))).isApart == isApart)
  }

  @Test(arguments: [
    "已完成", "已完成。", "该问题已完成整改。", "已完成，长期坚持", "已完成整改，需持续巩固。", "立行立改，已完成",
    "已完成（2026年3月20日）", "2026年3月20日已完成", "正在整改", "阶段性完成；", "未完成",
  ])
  func `a text may say only how far it is`(text: String) {
    #expect(StatusMention.isAlone(FoldedText(text)))
  }

  @Test(arguments: [
    "已完成谈话3人", "已完成。一是召开会议", "已制定方案，正在整改", "2026年3月20日", "立行立改", "", "整改", "正在整改，预计6月底完成",
    "召开会议，已完成", "已完成制度修订",
  ])
  func `a text that tells anything else says more`(text: String) {
    #expect(!StatusMention.isAlone(FoldedText(text)))
  }

  @Test(arguments: [
    "聚焦党的理论学习方面", "聚焦群众身边腐败和不正之风问题", "聚焦基层党组织软弱涣散、组织力欠缺问题", "聚焦教育方针贯彻落实情况", "在选人用人方面",
    "聚焦工程领域突出问题整改情况",
  ])
  func `a field is no fault`(heading: String) {
    #expect(NoticeCue.namesField(FoldedText(heading)))
  }

  @Test(arguments: [
    "聚焦港口主业不够的问题", "聚焦港口主业不够问题", "聚焦中心工作不到位的问题（已完成）", "聚焦中心工作不紧的问题整改情况", "学习抓得不紧的问题",
  ])
  func `a fault that begins like a field holds no issues`(heading: String) {
    #expect(!NoticeCue.namesField(FoldedText(heading)))
  }

  @Test(arguments: ["整改情况", "整改落实情况", "整改结果", "整改落实", "完成情况", "具体情况"])
  func `a word asks what was done`(word: String) { #expect(NoticeLabel.asksForActs(word)) }

  @Test(arguments: ["整改进展情况", "推进情况", "整改成效", "目前进度", "整改成果", "最新进展", "整改状态"])
  func `a word asks how it went`(word: String) { #expect(!NoticeLabel.asksForActs(word)) }
}
