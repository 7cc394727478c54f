/// Which figures of a report are its own totals, and which are somebody else's.

import Importing
import LedgerModel
import Testing

/// What a report says on its whole, and what must be understood of it.
struct TotalsCase: Sendable, CustomTestStringConvertible {
  var name: String
  var sentences: String
  /// Fields without `Declared`.
  var totals: [String: String]
  var title = "中共柳溪乡委员会关于巡察整改进展情况的通报"
  var testDescription: String { name }

  init(_ name: String, _ sentences: String, _ totals: [String: String]) {
    self.name = name
    self.sentences = sentences
    self.totals = totals
  }

  func entitled(_ title: String) -> TotalsCase {
    var titled = self
    titled.title = title
    return titled
  }

  var document: ImportedDocument {
    NoticeSource.read(
      """
      \(title)
      2025年8月11日至9月26日，县委第四巡察组对柳溪乡党委开展了常规巡察，11月14日反馈了巡察意见。
      一、总体情况
      \(sentences)
      二、具体问题整改情况
      1.关于“学习制度执行不严”的问题
      整改结果：已完成
      整改措施：修订学习制度。
      中共柳溪乡委员会
      2026年5月12日

      """)
  }

  var found: [String: String] {
    var found: [String: String] = [:]
    for (name, value) in document.header where name.hasPrefix("Declared") && name != "DeclaredText"
    {
      found[String(name.dropFirst("Declared".count))] = value
    }
    return found
  }
}

@Suite struct `Totals of a report` {
  static let own: [TotalsCase] = [
    TotalsCase(
      "what was fed back and what of it is done",
      "截至2026年4月30日，巡察反馈的3个方面9个问题，制定整改措施27条，已完成整改7个，正在整改2个，整改完成率77.8%。",
      [
        "Categories": "3", "Issues": "9", "Measures": "27", "Done": "7", "Open": "2",
        "Percent": "77.8",
      ]),
    TotalsCase(
      "the noun before coarse and fine counts", "巡察反馈问题共3个方面9个，制定措施40条。",
      ["Categories": "3", "Issues": "9", "Measures": "40"]),
    TotalsCase(
      "the noun before three levels", "反馈问题清单共3类、5个大项、9个，已整改8个。",
      ["Categories": "3", "Issues": "9", "Done": "8"]),
    TotalsCase(
      "issues and their results without a word on the inspection", "9个问题已完成8个，完成率88.9%。",
      ["Issues": "9", "Done": "8", "Percent": "88.9"]),
    TotalsCase("all of them", "反馈的9个问题已全部整改完成。", ["Issues": "9", "Done": "9"]),
    TotalsCase(
      "results in brackets behind the total", "反馈的9个问题（已完成7个，正在整改2个）均明确了责任人。",
      ["Done": "7", "Open": "2", "Issues": "9"]),
    TotalsCase(
      "results in another sentence", "巡察组反馈3类10个问题，制定措施34条。截至4月15日，完成整改8个，正在整改2个。",
      ["Categories": "3", "Issues": "10", "Measures": "34", "Done": "8", "Open": "2"]),
    TotalsCase(
      "what the inspectors found", "巡察组发现的9个问题，已完成整改7个，基本完成2个。",
      ["Issues": "9", "Done": "7", "Mostly": "2"]),
    TotalsCase(
      "issues refined into issues", "反馈的3个方面问题细化为9个具体问题，目前1个问题完成整改。",
      ["Categories": "3", "Issues": "9", "Done": "1"]),
    TotalsCase("issues by another name", "巡察反馈整改事项12项，已完成11项。", ["Issues": "12", "Done": "11"]),
    TotalsCase(
      "a share that is given though some are put off", "反馈的471个问题已销号453个，申请延期18个，完成率96.18%。",
      ["Issues": "471", "Done": "453", "Open": "18", "Percent": "96.18"]),
    TotalsCase(
      "a refinement and its results",
      "反馈26个问题，分解为38个具体问题、52项整改任务。截至目前，38个具体问题已完成36个，2个持续推进；52项任务已完成50项。",
      ["Issues": "38", "Done": "36", "Open": "2"]),
    TotalsCase(
      "the whole divided by results", "反馈4个问题，其中已完成2个，阶段性完成1个，未启动1个。",
      ["Issues": "4", "Done": "2", "Staged": "1", "Open": "1"]),
    TotalsCase(
      "the rest of it", "共反馈26个具体问题，已整改完成22个，其余4个问题正在有序推进。",
      ["Issues": "26", "Done": "22", "Open": "4"]),
    TotalsCase(
      "words for results", "截至目前，反馈的十五个问题已完成整改十个，基本完成二个，长期坚持三个。",
      ["Issues": "15", "Done": "10", "Mostly": "2", "Open": "3"]),
  ]

  @Test(arguments: own) func `are taken`(_ report: TotalsCase) {
    #expect(report.found == report.totals)
  }

  static let foreign: [TotalsCase] = [
    TotalsCase(
      "a share of some persons",
      "1月召开专题民主生活会，班子成员认领问题23条。反馈的9个问题，已完成7个，正在整改2个。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase("a share that is done", "乡长领办问题4个，已完成4个。", [:]),
    TotalsCase("a share in the next sentence", "党委书记牵头整改问题3个。已完成2个，正在推进1个。", [:]),
    TotalsCase(
      "a share, and the whole from its day of counting on",
      "班子成员包案整改问题5个。截至2026年4月30日，已完成整改7个，正在整改2个。", ["Done": "7", "Open": "2"]),
    TotalsCase(
      "somebody's own hand behind the count", "乡党委书记先后11次研究整改，对8个重点问题亲自协调。反馈的9个问题已完成7个。",
      ["Issues": "9", "Done": "7"]),
    TotalsCase(
      "an earlier round", "上轮巡察反馈的13个问题已全部整改完成。本轮反馈的9个问题，已完成7个，正在整改2个。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase(
      "an earlier round and this one in one sentence",
      "上一轮巡察反馈的13个问题已完成整改12个，完成率92.3%；本轮反馈的9个问题，已完成7个，完成率77.8%。",
      ["Issues": "9", "Done": "7", "Percent": "77.8"]),
    TotalsCase("years before", "往年巡察反馈问题13个，已整改13个。13个问题均已销号。", [:]),
    TotalsCase("a year that is before the inspection", "2022年县委巡察反馈的13个问题，已整改12个。", [:]),
    TotalsCase("another body", "县审计局反馈的15个问题，已整改14个。", [:]),
    TotalsCase(
      "what was found by oneself", "举一反三，自查出问题11个，已完成整改11个。反馈的9个问题，已完成7个，正在整改2个。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase("what was looked for", "对照巡察反馈意见排查发现问题11个，现已整改10个，整改率90.9%。", [:]),
    TotalsCase("what was found, by another sentence", "开展自查自纠，发现问题11个。其中8个问题已整改到位，3个正在整改。", [:]),
    TotalsCase(
      "tasks", "整改任务共14条，已完成13条，正在推进1条，完成率92.9%。9个问题已整改7个。",
      ["Issues": "9", "Done": "7"]),
    TotalsCase("a list of tasks", "制定巡察整改任务清单32项，已完成30项。", [:]),
    TotalsCase(
      "issues cut into tasks", "反馈的9个问题细化为32项整改任务，已完成30项。截至4月底，已完成整改7个，2个正在整改。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase("tasks of which the clause tells", "截至4月底，巡察整改任务已完成30项。", [:]),
    TotalsCase("things with a noun of their own", "实施整改项目12个，已完成10个，正在推进2个。", [:]),
    TotalsCase("things counted before their noun", "整改期间督促12个项目，已完成10个。", [:]),
    TotalsCase("measures", "针对反馈问题制定整改措施36条，已完成30条。", ["Measures": "36"]),
    TotalsCase(
      "what should be done", "反馈的9个问题，集中整改期内应完成8个，已完成7个，完成率77.8%。",
      ["Issues": "9", "Done": "7", "Percent": "77.8"]),
    TotalsCase(
      "what is planned", "反馈的9个问题，已完成7个，计划6月底前完成1个，预计年内全部完成2个。",
      ["Issues": "9", "Done": "7"]),
    TotalsCase(
      "what goes by plan", "反馈的9个问题，按计划完成7个，正在整改2个。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase("what should be done, all of it", "反馈问题9个。应完成的8个问题已全部完成。", ["Issues": "9"]),
    TotalsCase("what is left", "剩余2个问题，县里已督促整改。反馈的9个问题，已完成7个。", ["Issues": "9", "Done": "7"]),
    TotalsCase(
      "parts by another property", "反馈的26个问题，其中立行立改的8个问题已全部完成，限期整改的14个已完成13个，其他4个正在推进。",
      ["Issues": "26"]),
    TotalsCase(
      "a part, and then the whole", "反馈的9个问题，其中涉及党建的3个已完成。截至目前，已完成整改7个，正在整改2个。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase(
      "what adds up to the whole behind a part", "反馈的9个问题，其中重点问题3个，已完成7个，正在整改2个。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
    TotalsCase(
      "what was put right at once", "立行立改问题6个已全部完成。反馈的26个问题已整改24个。",
      ["Issues": "26", "Done": "24"]),
    TotalsCase(
      "clues handed over", "巡察组移交问题线索5件，已办结4件，正在办理1件；反馈问题26个，已整改24个。",
      ["Issues": "26", "Done": "24"]),
    TotalsCase(
      "what was done in a time",
      "上半年完成整改10个，下半年完成14个，反馈的26个问题已完成24个。",
      ["Issues": "26", "Done": "24"]),
    TotalsCase(
      "what was done anew", "新完成整改6个，累计完成24个，反馈的26个问题尚有2个正在整改。",
      ["Issues": "26", "Done": "24", "Open": "2"]),
    TotalsCase(
      "the share of what is due", "9个问题，到期应完成7个，已完成7个，到期问题完成率100%。", ["Issues": "9", "Done": "7"]),
    TotalsCase(
      "what adds up to the whole behind a share", "反馈的26个问题，书记牵头整改6个，已完成24个，正在整改2个。",
      ["Issues": "26", "Done": "24", "Open": "2"]),
    TotalsCase(
      "another look at things", "巡察“回头看”反馈问题5个，已完成5个。巡察反馈问题9个，已完成整改7个。",
      ["Issues": "9", "Done": "7"]),
    TotalsCase("regulations", "在巡察整改中，修订制度12项，完成10项。", [:]),
    TotalsCase(
      "a part of the done ones", "反馈的9个问题，已完成整改7个（其中销号5个），正在整改2个（其中长期坚持1个）。",
      ["Issues": "9", "Done": "7", "Open": "2"]),
  ]

  @Test(arguments: foreign) func `are not those of others`(_ report: TotalsCase) {
    #expect(report.found == report.totals)
  }

  static let titled: [TotalsCase] = [
    TotalsCase("a self-check", "自查自纠反馈问题11个，已整改10个。", ["Issues": "11", "Done": "10"])
      .entitled("中共柳溪乡委员会关于自查自纠问题整改情况的通报"),
    TotalsCase("an earlier round", "上轮巡察反馈的13个问题，已整改12个。", ["Issues": "13", "Done": "12"])
      .entitled("中共柳溪乡委员会关于上轮巡察反馈意见整改情况的通报"),
  ]

  @Test(arguments: titled) func `are those of which the title speaks`(_ report: TotalsCase) {
    #expect(report.found == report.totals)
  }

  static let buckets: [TotalsCase] = [
    TotalsCase(
      "kept up beside open ones", "反馈的8个问题，已完成6个，长期坚持2个，未完成0个。",
      ["Issues": "8", "Done": "6", "Open": "2"]),
    TotalsCase(
      "kept up within the open ones", "反馈的8个问题，已完成6个，未完成2个，需长期坚持1个。",
      ["Issues": "8", "Done": "6", "Open": "2"]),
    TotalsCase(
      "kept up within the done ones", "反馈的8个问题，已完成6个，其中长期坚持2个，正在推进2个。",
      ["Issues": "8", "Done": "6", "Open": "2"]),
    TotalsCase(
      "kept up and under way", "反馈的8个问题，已完成5个，长期坚持2个，正在推进1个。",
      ["Issues": "8", "Done": "5", "Open": "3"]),
    TotalsCase(
      "done and kept up, counted by themselves", "反馈的9个问题，已完成5个，已完成并长期坚持3个，正在推进1个。",
      ["Issues": "9", "Done": "8", "Open": "1"]),
    TotalsCase(
      "done and kept up, counted twice", "反馈的9个问题，已完成8个，已完成并长期坚持3个，正在推进1个。",
      ["Issues": "9", "Done": "8", "Open": "1"]),
    TotalsCase(
      "closed beside done", "反馈的9个问题，已完成3个，已销号5个，正在推进1个。",
      ["Issues": "9", "Done": "8", "Open": "1"]),
    TotalsCase(
      "closed within done", "反馈的9个问题，已完成8个，已销号5个，正在推进1个。",
      ["Issues": "9", "Done": "8", "Open": "1"]),
    TotalsCase(
      "under way beside failed", "反馈的9个问题，已完成6个，正在整改2个，未完成1个。",
      ["Issues": "9", "Done": "6", "Open": "3"]),
    TotalsCase(
      "under way within the open ones", "反馈的9个问题，已完成4个，未完成5个，其中正在整改3个、未启动2个。",
      ["Issues": "9", "Done": "4", "Open": "5"]),
    TotalsCase(
      "what does not add up stays as it is said", "反馈的9个问题，已完成7个，未完成1个。",
      ["Issues": "9", "Done": "7", "Open": "1"]),
    TotalsCase("without a total", "截至目前，整改问题已完成6个，长期坚持2个，未完成0个。", ["Done": "6", "Open": "2"]),
  ]

  @Test(arguments: buckets) func `add up as they are meant`(_ report: TotalsCase) {
    #expect(report.found == report.totals)
  }

  static let accounts: [(name: String, sentences: String, kept: String)] = [
    (
      "persons and regulations behind the totals",
      "反馈的9个问题，已完成7个。给予党纪处分7人，批评教育5人；制定完善制度9项。",
      "反馈的9个问题，已完成7个。\n给予党纪处分7人，批评教育5人；制定完善制度9项。"
    ),
    ("other figures", "反馈的9个问题，已完成7个。召开会议6次，清退资金3.2万元。", "反馈的9个问题，已完成7个。"),
    (
      "figures of an earlier round", "反馈的9个问题，已完成7个。上轮巡察整改给予处分3人。", "反馈的9个问题，已完成7个。"
    ),
  ]

  @Test(arguments: accounts)
  func `are followed by what was done to whom`(name: String, sentences: String, kept: String) {
    #expect(TotalsCase(name, sentences, [:]).document.header["DeclaredText"] == kept)
  }
}
