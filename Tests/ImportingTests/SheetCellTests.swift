// What single cells say: days, states, names, lists, sums, numbers.

import LedgerModel
import Testing

@testable import Importing

@Suite struct SheetCellTests {
  private var days: SheetDays { SheetDays(document: SheetSupport.today) }

  @Test(arguments: [
    ("2026年6月30日前", "2026-06-30", false), ("2026.6.30", "2026-06-30", false),
    ("2026/6/30", "2026-06-30", false), ("2026-06-12 00:00:00", "2026-06-12", false),
    ("2026/6/2 15:30", "2026-06-02", false), ("2026-06-12T08:00:00Z", "2026-06-12", false),
    ("2026年6月底", "2026-06-30", false), ("46203", "2026-06-30", false), ("6.30", "2026-06-30", true),
    ("6月底前", "2026-06-30", true), ("12月底", "2025-12-31", true), ("1月15日", "2026-01-15", true),
    ("２０２６年６月３０日", "2026-06-30", false), ("二〇二六年六月三十日", "2026-06-30", false),
    ("2026年二季度末", "2026-06-30", false), ("2026年上半年", "2026-06-30", false),
    ("6月中旬", "2026-06-20", true), ("20260630", "2026-06-30", false),
    ("2026年底前", "2026-12-31", false),
    ("2026年1月至6月", "2026-06-30", true), ("2026年6月30日前完成", "2026-06-30", false),
  ])
  func `a deadline is read`(text: String, day: String, isInferred: Bool) {
    let read = CellDeadline(.text(text), isPast: false, days)
    #expect(read.day?.iso == day)
    #expect(read.isInferred == isInferred)
  }

  @Test func `a number in a column of days is a serial day`() {
    #expect(CellDeadline(.number("46173"), isPast: false, days).day?.iso == "2026-05-31")
    #expect(CellDeadline(.number("46173.5"), isPast: false, days).day?.iso == "2026-05-31")
    #expect(CellDeadline(.number("12"), isPast: false, days).problem == .unreadable)
  }

  @Test(arguments: [
    ("立行立改", IssueFlags.immediate), ("即知即改", .immediate), ("长期坚持", .longterm), ("持续推进", .longterm),
    ("常态化推进", .longterm), ("无", IssueFlags()), ("/", IssueFlags()),
  ])
  func `words in place of a deadline`(text: String, flags: IssueFlags) {
    let read = CellDeadline(.text(text), isPast: false, days)
    #expect(read.day == nil && read.problem == nil && read.flags == flags)
  }

  @Test(arguments: [
    ("2026年2月30日", CellDeadline.Problem.noSuchDay), ("尽快", .unreadable),
    ("反馈后3个月内", .feedbackUnknown),
    ("集中整改期内", .periodUnknown), ("2026年6月前", .unreadable),
  ])
  func `what is no day is never guessed`(text: String, problem: CellDeadline.Problem) {
    let read = CellDeadline(.text(text), isPast: false, days)
    #expect(read.day == nil && read.problem == problem)
  }

  @Test func `stages have their own days, and the last one is the deadline`() {
    let read = CellDeadline(.text("3月底前拿出方案，6月底前完工"), isPast: false, days)
    #expect(read.day?.iso == "2026-06-30")
    #expect(read.stages.map(\.day.iso) == ["2026-03-31", "2026-06-30"])
  }

  @Test(arguments: ["3月底前完成排查，6月底前完成整改", "2026年6月底前完成整改", "6月底完成"])
  func `what is to be done by a day is not done`(text: String) {
    let read = CellDeadline(.text(text), isPast: false, days)
    #expect(read.day?.iso == "2026-06-30")
    #expect(!read.saysDone)
  }

  @Test(arguments: [
    ("（1）补登记（2）开展警示教育", ["补登记", "开展警示教育"]),
    ("(1)甲(2)乙(3)丙", ["甲", "乙", "丙"]),
    ("（1）按第（2）项办理", ["按第（2）项办理"]),
  ])
  func `numbers in parentheses divide without a stop between them`(
    text: String, items: [String]
  ) {
    #expect(CellList.items(text) == items)
  }

  @Test func `what a system calls closed is closed`() {
    #expect(CellStatus.read(.text("已关闭"))?.status == .closed)
    #expect(CellStatus.read(.text("待验收")) == nil)
  }

  @Test(arguments: [
    ("4.30", "2026-04-30"), ("12月底", "2025-12-31"), ("7月底", "2026-07-31"), ("1月15日", "2026-01-15"),
  ])
  func `a day without a year is of one that the table names`(text: String, day: String) {
    var days = SheetDays(document: Day(number: 20_512))  // 2026-02-28
    days.years = [2025, 2026]
    #expect(CellDeadline(.text(text), isPast: false, days).day?.iso == day)
    days.feedbackOn = Day(iso: "2026-01-01")
    #expect(CellDeadline(.text("12月底"), isPast: false, days).day?.iso == "2026-12-31")
  }

  @Test func `after the feedback`() {
    var days = days
    days.feedbackOn = Day(iso: "2026-01-11")
    #expect(CellDeadline(.text("12月底"), isPast: false, days).day?.iso == "2026-12-31")
    days.feedbackOn = Day(iso: "2025-12-11")
    #expect(CellDeadline(.text("反馈后3个月内"), isPast: false, days).day?.iso == "2026-03-11")
  }

  @Test(arguments: [
    ("已完成", Status.done), ("完　成", .done), ("√", .done), ("是", .done), ("100%", .done),
    ("80%", .doing),
    ("×", .doing), ("否", .doing), ("部分", .staged), ("阶段性完成", .staged), ("基本完成", .mostly),
    ("未完成", .doing), ("正在推进中", .doing), ("已完成（2026年3月）", .done), ("已销号", .closed),
    ("已完成并长期坚持", .done), ("未启动", .todo), ("0%", .todo), ("已完成，正在公示", .done), ("done", .done),
    ("部分完成。其余正在办理", .staged), ("逾期未办结", .doing), ("正在施工", .doing),
  ])
  func `a word for a status`(text: String, status: Status) {
    #expect(CellStatus.read(.text(text))?.status == status)
  }

  @Test(arguments: ["完成情况良好", "已完成制度修订3项", "即将完成", "不能完成", "好", "已完成80户，其余正在办理"])
  func `no word, no status`(text: String) {
    #expect(CellStatus.read(.text(text)) == nil)
  }

  @Test func `progress says a status only by a word that stands alone before it`() {
    let alone = CellStatus.read(.text("已完成。3月5日召开会议"), isProgress: true)
    #expect(alone?.status == .done && alone?.rest == "3月5日召开会议")
    #expect(CellStatus.read(.text("已完成谈话5人次"), isProgress: true) == nil)
    #expect(CellStatus.read(.text("√"), isProgress: true) == nil)
    #expect(CellStatus.read(.text("100%"), isProgress: true)?.status == .done)
    #expect(CellStatus.read(.text("60%"), isProgress: true)?.status == .doing)
    #expect(CellStatus.read(.text("已完成60%，正在验收"), isProgress: true)?.status != .done)
  }

  @Test(arguments: [
    ("沈砚、陶然", ["沈砚", "陶然"]), ("沈砚\n陶然", ["沈砚", "陶然"]), ("沈砚/陶然;柳湾", ["沈砚", "陶然", "柳湾"]),
    ("沈　砚", ["沈砚"]), ("沈砚 陶然", ["沈砚", "陶然"]), ("沈砚（副镇长、分管领导）、陶然", ["沈砚（副镇长、分管领导）", "陶然"]),
    ("党委书记 沈砚", ["党委书记 沈砚"]), ("党委书记　沈 砚", ["党委书记 沈砚"]),
    ("党组成员、副局长  陶然", ["陶然（党组成员、副局长）"]), ("党委书记、镇长", ["党委书记", "镇长"]),
    ("沈砚 党委书记", ["沈砚（党委书记）"]), ("党委书记\n沈砚", ["党委书记 沈砚"]), ("张主任\n沈砚", ["张主任", "沈砚"]),
    ("党建专干 沈砚", ["党建专干 沈砚"]), ("党委书记 沈砚\n镇长 陶然", ["党委书记 沈砚", "镇长 陶然"]),
    ("总会计师 沈砚秋", ["总会计师 沈砚秋"]), ("党组成员、总督学 陶然", ["陶然（党组成员、总督学）"]),
    ("检察长 古道长", ["检察长 古道长"]), ("二级调研员 沈砚\n主任科员 陶然", ["二级调研员 沈砚", "主任科员 陶然"]),
    ("古道长 沈思学", ["古道长", "沈思学"]), ("欧阳师、沈砚", ["欧阳师", "沈砚"]), ("李云师 张员", ["李云师", "张员"]),
    ("镇长、沈砚", ["镇长", "沈砚"]), ("无", []), ("/", []), ("沈砚，沈砚", ["沈砚"]),
  ])
  func `names of a cell`(text: String, names: [String]) {
    #expect(CellNames.split(text) == names)
  }

  @Test(arguments: [
    ("1.甲事；2.乙事。", ["甲事；", "乙事。"]), ("1、甲\n2、乙", ["甲", "乙"]), ("（1）甲（2）乙", ["甲", "乙"]),
    ("（1）甲；（2）乙", ["甲；", "乙"]), ("①甲②乙③丙", ["甲", "乙", "丙"]), ("一是甲事；二是乙事。", ["甲事；", "乙事。"]),
    ("一、甲\n二、乙", ["甲", "乙"]), ("补发12.6万元，整治2.3公里", ["补发12.6万元，整治2.3公里"]),
    ("甲事完成了整改。\n乙事正在办。", ["甲事完成了整改。", "乙事正在办。"]),
    ("组织开展专项整治行动并\n逐户核实", ["组织开展专项整治行动并逐户核实"]), ("2.乙", ["乙"]),
    ("1.3个社区换届。2.2名党员找到。", ["3个社区换届。", "2名党员找到。"]), ("1.3个百分点", ["1.3个百分点"]),
    ("高度重视：1.甲；2.乙", ["高度重视：\n甲；", "乙"]), ("1.甲：（1）子一；（2）子二。2.乙", ["甲：（1）子一；（2）子二。", "乙"]),
    ("", []),
  ])
  func `items of a cell`(text: String, items: [String]) {
    #expect(CellList.items(text) == items)
  }

  @Test(arguments: [
    ("12.6万元", "126000"), ("1,200.50元", "1200.50"), ("¥300", "300"), ("0.00015亿", "15000"),
    ("0", "0"),
  ])
  func `sums in yuan`(text: String, yuan: String) {
    #expect(CellAmount.yuan(text, isInTenThousands: false) == yuan)
  }

  @Test func `a heading in ten thousands counts for bare numbers only`() {
    #expect(CellAmount.yuan("12.6", isInTenThousands: true) == "126000")
    #expect(CellAmount.yuan("12.6元", isInTenThousands: true) == "12.6")
    #expect(CellAmount.yuan("三万", isInTenThousands: true) == nil)
  }

  @Test(arguments: [
    ("1", ["1"]), ("01", ["1"]), ("1-2", ["1", "2"]), ("（一）1", ["1", "1"]), ("问题③", ["3"]),
    ("十二", ["12"]),
    ("1、", ["1"]), ("XC-07", ["XC", "7"]), ("１２", ["12"]),
  ])
  func `numbers of issues`(text: String, parts: [String]) {
    #expect(SheetNumber(text: text)?.parts == parts)
  }

  @Test func `a whole number keeps no point`() {
    #expect(SheetNumber(.number("1.0"))?.parts == ["1"])
    #expect(SheetNumber(.text("合计")) == nil)
  }

  @Test func `progress falls apart at its days`() {
    let pieces = DatedPieces.split("2026.3.5 召开会议；\n2026年4月1日，印发文件。2026年5月召开推进会", days)
    #expect(pieces.map { $0.day?.iso ?? "" } == ["2026-03-05", "2026-04-01", "2026-05-31"])
    #expect(pieces.map(\.text) == ["召开会议；", "印发文件。", "2026年5月召开推进会"])
    #expect(pieces.map(\.isExact) == [true, true, false])
  }

  @Test func `a day that has not come is a plan`() {
    let pieces = DatedPieces.split("2026年9月1日前完成", days)
    #expect(pieces == [DatedPieces.Piece(text: "2026年9月1日前完成")])
  }
}
