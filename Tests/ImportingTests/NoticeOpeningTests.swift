/// Openings of reports, read and held against what the reports list: what must be silent, what must not.

import Audit
import Importing
import LedgerModel
import LedgerText
import Testing

/// An opening above issues of some results.
struct OpeningCase: Sendable, CustomTestStringConvertible {
  var name: String
  var opening: String
  /// A letter an issue: d 已完成, c 已销号, m 基本完成, s 阶段性完成, o 正在整改.
  var results: String
  /// What must be understood of it: `Issues 4, Done 3`.
  var totals: String
  /// The rule that must find something; nil for none.
  var rule: AuditRule?
  var testDescription: String { name }

  init(
    _ name: String, _ opening: String, _ results: String, _ totals: String,
    finds rule: AuditRule? = nil
  ) {
    self.name = name
    self.opening = opening
    self.results = results
    self.totals = totals
    self.rule = rule
  }

  private static let words: [Character: String] = [
    "d": "已完成", "c": "已销号", "m": "基本完成", "s": "阶段性完成", "o": "正在整改",
  ]
  private static let matters = ["学习制度", "公车加油", "工程招标", "村级账目", "食堂采购", "档案保管"]

  var document: ImportedDocument {
    let issues = zip(results, OpeningCase.matters).enumerated().map { place, issue in
      """
      \(place + 1).关于“\(issue.1)不规范”的问题
      整改措施：（1）2026年2月\(place + 5)日修订\(issue.1)办法。
      整改结果：\(OpeningCase.words[issue.0] ?? "")

      """
    }
    return NoticeSource.read(
      """
      中共青石镇委员会关于巡察整改进展情况的通报
      2025年9月1日至10月31日，县委第三巡察组对青石镇党委进行了巡察。2025年12月10日反馈了巡察意见。
      \(opening)
      \(issues.joined())中共青石镇委员会
      2026年5月30日
      """)
  }

  var found: String {
    let names = ["Categories", "Issues", "Measures", "Done", "Mostly", "Staged", "Open", "Percent"]
    let header = document.header
    return names.compactMap { name in header["Declared" + name].map { "\(name) \($0)" } }
      .joined(separator: ", ")
  }

  static let rules: [AuditRule] = [
    .declaredTotalMismatch, .declaredStatusMismatch, .declaredCategoryMismatch,
    .declaredSelfInconsistent, .percentMismatch, .accountabilityMismatch, .missingDeclaredTotals,
  ]

  /// Of the rules on totals; where the ledger holds no record of 问责 is not the question.
  func findings() throws -> [Finding] {
    let today = try #require(Day(iso: "2026-05-30"))
    let text = ImportDraft(
      document, sources: ["t.txt"], lines: SourceLines(.text([])), today: today,
      target: "t.rec", ledger: nil
    ).newLedgerText(name: "t")
    let ledger = Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "t.rec", today: today)
    #expect(ledger.rows.count == results.count)
    return AuditReport.of(ledger, today: today, only: Set(OpeningCase.rules)).findings
      .filter { $0.rule != .accountabilityMismatch || $0.severity != .hint }
  }
}

@Suite struct `Openings of reports` {
  static let right: [OpeningCase] = [
    OpeningCase(
      "a principle in quotation marks",
      "建立整改台账，坚持“解决一个、销号一个”，逐项对账。巡察反馈的4个问题，已完成3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "a principle without them", "实行清单管理，完成一条、销号一条，反馈的4条问题已完成3条。", "dddo",
      "Issues 4, Done 3"),
    OpeningCase(
      "a principle without any mark", "做到整改一件销号一件，反馈的4个问题目前已销号2个，其余2个正在推进。", "ccoo",
      "Issues 4, Done 2, Open 2"),
    OpeningCase(
      "a principle of three", "坚持解决一个、销号一个、巩固一个。截至5月20日，反馈问题4个，整改完成3个，未完成1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "digits in a principle", "落实“完成1个、销号1个”的办法，反馈的3个问题已完成2个。", "ddo", "Issues 3, Done 2"),
    OpeningCase(
      "a plan for every one", "按照“一个问题、一名领导、一套方案、一抓到底”的要求推进。反馈的3个问题均已整改到位。", "ddd",
      "Issues 3, Done 3"),
    OpeningCase(
      "one after another", "一个问题一个问题整改到位，一项一项对账。反馈的3个问题已完成2个、正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "figures in words", "反馈的三个问题，已完成一个，未完成两个。", "doo", "Issues 3, Done 1, Open 2"),
    OpeningCase(
      "one and one in words", "反馈的2个问题，已完成一个、正在整改一个。", "do", "Issues 2, Done 1, Open 1"),
    OpeningCase(
      "what is kept up, in words", "反馈的2个问题，已完成一个、长期坚持一个。", "do",
      "Issues 2, Done 1, Open 1"),

    OpeningCase(
      "a staged one among those that are not done", "反馈的5个问题，已整改完成3个，尚未完成2个。", "dddso",
      "Issues 5, Done 3, Open 2"),
    OpeningCase(
      "mostly and partly done ones among them", "截至目前，5个反馈问题已销号3个，未销号2个。", "cccms",
      "Issues 5, Done 3, Open 2"),
    OpeningCase(
      "the parts of those that are not done",
      "反馈的5个问题完成整改3个，未完成的2个问题中，1个达到阶段性目标，1个正在推进。", "dddso",
      "Issues 5, Done 3, Staged 1, Open 2"),
    OpeningCase(
      "three results beside each other", "反馈的5个问题，已完成3个，阶段性完成1个，正在整改1个，完成率60%。", "dddso",
      "Issues 5, Done 3, Staged 1, Open 1, Percent 60"),
    OpeningCase(
      "mostly done ones beside open ones", "反馈的5个问题，已完成3个，基本完成1个，未完成1个。", "dddmo",
      "Issues 5, Done 3, Mostly 1, Open 1"),
    OpeningCase(
      "figures in the section on what comes next",
      "巡察反馈3个具体问题。对已完成的1个问题定期抽查，对2个尚未完成的问题倒排工期。", "dso",
      "Issues 3, Done 1, Open 2"),

    OpeningCase(
      "a list without categories", "巡察反馈3个方面的问题，归纳为4个具体问题，均已整改到位。", "dddd",
      "Categories 3, Issues 4"),

    OpeningCase(
      "parts that make the whole", "反馈的5个问题中，立行立改2个已完成，限期整改2个已完成，长期整改1个正在推进。", "ddddo",
      "Issues 5, Done 4, Open 1"),
    OpeningCase(
      "parts and a rest", "反馈的6个问题，其中立行立改的2个已完成，限期整改的3个已完成，其余1个正在推进。", "dddddo",
      "Issues 6, Done 5, Open 1"),
    OpeningCase(
      "halves of a year", "反馈的5个问题，上半年完成2个，下半年完成3个。", "ddddd", "Issues 5, Done 5"),
    OpeningCase(
      "what was done after a time", "集中整改期间，5个问题已整改3个；集中整改期结束后，又完成1个，还有1个正在推进。", "ddddo",
      "Issues 5, Done 4, Open 1"),
    OpeningCase(
      "kinds with sizes and results", "巡察反馈问题5个：党建类2个，已完成2个；作风类3个，已完成2个，正在推进1个。", "ddddo",
      "Issues 5, Done 4, Open 1"),
    OpeningCase(
      "sizes of kinds that are named like results",
      "巡察反馈5个问题，需立行立改3个，已完成3个；需限期整改1个，已完成1个；需长期整改1个，正在整改1个。", "ddddo",
      "Issues 5, Done 4, Open 1"),
    OpeningCase(
      "a list of sizes in brackets", "反馈问题5个（其中立行立改2个，限期整改1个，长期坚持2个），已完成4个。", "ddddo",
      "Issues 5, Done 4"),
    OpeningCase(
      "kinds whose results follow",
      "巡察组反馈问题5个，立行立改2个，已全部完成；限期3个月整改2个，已完成2个；限期6个月整改1个，正在推进。", "ddddo", "Issues 5"),
    OpeningCase(
      "kinds in a sentence of their own", "党建方面2个问题已完成2个；财务方面2个问题已完成2个；民生方面1个问题正在推进。巡察共反馈5个问题。",
      "ddddo", "Issues 5"),
    OpeningCase(
      "levels that are named like kinds", "3个方面5个问题已完成4个；1个正在推进。", "ddddo",
      "Categories 3, Issues 5, Done 4, Open 1"),
    OpeningCase(
      "years that do not make the whole", "反馈的5个问题，2025年已完成3个，2026年已完成1个。", "ddddo", "Issues 5"),
    OpeningCase(
      "what was done before, to compare", "较上季度末的3个，新增完成1个，反馈的5个问题累计完成4个。", "ddddo",
      "Issues 5, Done 4"),
    OpeningCase(
      "what is due by certain days", "巡察反馈5个问题，2026年3月底前完成3个，5月底前完成1个，剩余1个将于年底前完成。", "ddddo",
      "Issues 5"),
    OpeningCase(
      "confirmed ones and such as wait for it", "反馈问题5个，完成整改并销号3个，完成整改待销号1个，正在整改1个。", "cccdo",
      "Issues 5, Done 4, Open 1"),
    OpeningCase(
      "the last one, and all of them", "上次通报后剩余1个问题已完成整改，至此，反馈的5个问题全部整改到位。", "ddddd",
      "Issues 5, Done 5"),
    OpeningCase(
      "plans for all of them", "反馈的5个问题均完成整改方案编制，已完成整改3个。", "dddoo", "Issues 5, Done 3"),
    OpeningCase(
      "most of them", "反馈的5个问题已完成大半，正在整改2个。", "dddoo", "Issues 5, Open 2"),
    OpeningCase("a share of them", "反馈的5个问题已完成80%。", "ddddo", "Issues 5"),
    OpeningCase(
      "the end of a time, and now",
      "集中整改期内，反馈的5个问题已完成3个，正在整改2个。截至目前，已完成4个，正在整改1个。", "ddddo",
      "Issues 5, Done 4, Open 1"),
    OpeningCase(
      "now, of some of them", "反馈的5个问题已完成4个。截至4月底，已完成党建类问题2个。", "ddddo", "Issues 5, Done 4"),
    OpeningCase(
      "now, of other things", "反馈的5个问题已完成3个。截至目前，出台制度6项，已完成6项。", "dddoo", "Issues 5, Done 3"),
    OpeningCase(
      "what looking around found", "针对反馈的5个问题，开展自查自纠，梳理问题8个，已整改8个。反馈的5个问题已整改4个。", "ddddo",
      "Issues 5, Done 4"),
    OpeningCase(
      "a later day", "截至2月28日，反馈的4个问题已完成1个；截至5月20日，已完成3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "a later day in another sentence",
      "截至2026年2月底，反馈的4个问题完成整改1个，未完成3个。截至2026年5月20日，完成整改3个。", "dddo",
      "Issues 4, Done 3"),
    OpeningCase(
      "by now", "截至3月31日，反馈的4个问题已完成2个，目前已完成3个，1个正在整改。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "a later day behind the turn of the year", "截至12月31日，反馈的4个问题已完成1个；截至4月30日，已完成3个。", "dddo",
      "Issues 4, Done 3"),
    OpeningCase(
      "one account with two words for its day", "截至5月20日，反馈的4个问题已完成3个，目前1个正在整改。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "what somebody remarked on", "县长点评的1个问题已完成整改，反馈的4个问题已完成3个，完成率75%。", "dddo",
      "Issues 4, Done 3, Percent 75"),
    OpeningCase(
      "what the press told of", "媒体曝光的2个问题已全部整改。巡察反馈问题4个，已整改3个。", "dddo", "Issues 4, Done 3"),
    OpeningCase(
      "issues with something in common", "涉及民生的2个问题已全部完成。反馈的4个问题，已完成3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "the rate of what is due", "反馈的4个问题，已完成2个，正在整改2个。集中整改期内应完成的2个问题已全部完成，完成率100%。",
      "ddoo", "Issues 4, Done 2, Open 2"),
    OpeningCase(
      "a rate that the due ones make", "反馈的5个问题，到期应完成4个，已完成3个，完成率75%。", "dddoo",
      "Issues 5, Done 3"),
    OpeningCase(
      "the rate of one kind", "反馈的4个问题，已完成3个。立行立改问题2个已全部完成，完成率100%。", "dddo",
      "Issues 4, Done 3"),
    OpeningCase(
      "the rate of one kind, by its name", "反馈的4个问题，已完成3个，立行立改问题整改完成率100%。", "dddo",
      "Issues 4, Done 3"),

    OpeningCase(
      "what the unit took on", "共认领反馈问题3项，其中2项已整改完成，1项正在整改。", "ddo", "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "what the committee took on", "镇党委共认领巡察反馈问题3个，已完成2个，正在推进1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "what the whole town took on", "全镇对巡察反馈的3个问题照单认领，已完成2个，正在推进1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "what persons took on", "党委书记带头认领反馈问题1个，班子成员认领反馈问题2个。反馈的3个问题，已完成2个。", "ddo",
      "Issues 3, Done 2"),
    OpeningCase(
      "what persons of the clause before took on", "班子成员主动担责，认领反馈问题2个。反馈的3个问题，已完成2个。", "ddo",
      "Issues 3, Done 2"),

    OpeningCase(
      "all but one", "反馈4个问题，除1个需长期坚持外，其余均已整改到位。", "dddo", "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "all but one, which is told first", "除1个问题外，反馈的5个问题均已整改到位。", "ddddo", "Issues 5, Done 4"),
    OpeningCase(
      "all but one, without a word on it", "反馈的5个问题，除1个问题外，均已整改到位。", "ddddo", "Issues 5, Done 4"),
    OpeningCase(
      "all but some of the sentence before", "巡察反馈4个问题。除2个问题正在推进外，全部完成整改。", "ddoo",
      "Issues 4, Done 2, Open 2"),
    OpeningCase(
      "the rest, which goes on", "反馈的4个问题，已完成3个，其余正在有序推进。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "the rest of other things", "反馈的4个问题，已完成3个，1个正在整改，其余措施均已完成。", "dddo",
      "Issues 4, Done 3, Open 1"),

    OpeningCase(
      "persons and their kinds", "反馈1个问题，已完成1个。追责问责6人次，其中党内警告1人，诫勉谈话1人，批评教育4人。", "d",
      "Issues 1, Done 1"),
    OpeningCase(
      "kinds in brackets", "反馈1个问题，已完成1个。问责5人（党纪处分2人、诫勉1人、批评教育2人）。", "d",
      "Issues 1, Done 1"),
    OpeningCase(
      "the graver kinds alone", "反馈1个问题，已完成1个。追责问责20人，其中党内警告1人、政务记过2人、诫勉1人。", "d",
      "Issues 1, Done 1"),
    OpeningCase(
      "persons who were dealt with twice",
      "反馈1个问题，已完成1个。追责问责8人次，涉及7人，其中党内警告2人，诫勉1人，批评教育4人。", "d", "Issues 1, Done 1"),
    OpeningCase(
      "two kinds for one person", "反馈1个问题，已完成1个。问责6人，其中党纪处分2人、诫勉3人、批评教育2人。", "d",
      "Issues 1, Done 1"),
    OpeningCase(
      "a kind that is no word of the list",
      "反馈1个问题，已完成1个。问责8人，其中党内警告2人、移送司法机关1人、诫勉1人、批评教育4人。", "d", "Issues 1, Done 1"),
  ]

  @Test(arguments: right) func `that are right are read and left alone`(_ one: OpeningCase) throws {
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.message.zh) == [])
  }

  static let wrong: [OpeningCase] = [
    OpeningCase(
      "one too many done", "反馈的4个问题，已完成4个。", "dddo", "Issues 4, Done 4",
      finds: .declaredStatusMismatch),
    OpeningCase(
      "one issue too many", "反馈的5个问题，已完成3个。", "dddo", "Issues 5, Done 3",
      finds: .declaredTotalMismatch),
    OpeningCase(
      "more than the whole", "反馈的4个问题，已完成3个，未完成2个。", "dddo", "Issues 4, Done 3, Open 2",
      finds: .declaredSelfInconsistent),
    OpeningCase(
      "parts that are more than what is open",
      "反馈的4个问题，已完成3个，未完成1个，阶段性完成2个。", "dddo", "Issues 4, Done 3, Staged 2, Open 1",
      finds: .declaredSelfInconsistent),
    OpeningCase(
      "one too many open", "反馈的4个问题，未完成2个。", "dddo", "Issues 4, Open 2",
      finds: .declaredStatusMismatch),
    OpeningCase(
      "open ones of which none is partly done",
      "反馈的4个问题完成整改2个，尚未完成的2个问题中1个阶段性完成、1个正在推进。", "ddoo",
      "Issues 4, Done 2, Staged 1, Open 2", finds: .declaredStatusMismatch),
    OpeningCase(
      "one too many behind a principle", "秉持“查清一件、销号一件”的做法，反馈的4个问题已完成3个。", "ddoo",
      "Issues 4, Done 3", finds: .declaredStatusMismatch),
    OpeningCase(
      "the sum of the parts", "反馈的4个问题中，立行立改2个已完成，限期整改1个已完成，1个正在推进。", "ddoo",
      "Issues 4, Done 3, Open 1", finds: .declaredStatusMismatch),
    OpeningCase(
      "the later day", "截至2月28日，反馈的4个问题已完成2个；截至5月20日，已完成4个。", "ddoo", "Issues 4, Done 4",
      finds: .declaredStatusMismatch),
    OpeningCase(
      "the rest that is not done", "反馈4个问题，除1个正在整改外，其余均已完成。", "ddso", "Issues 4, Done 3, Open 1",
      finds: .declaredStatusMismatch),
    OpeningCase(
      "what the unit took on", "共认领反馈问题4项，其中3项已整改完成。", "ddoo", "Issues 4, Done 3",
      finds: .declaredStatusMismatch),
    OpeningCase(
      "the report's own rate", "反馈的4个问题，已完成3个，完成率80%。", "dddo", "Issues 4, Done 3, Percent 80",
      finds: .percentMismatch),
    OpeningCase(
      "the report's own rate behind that of a part",
      "应完成的2个问题已全部完成，完成率100%。反馈的4个问题，已完成3个，完成率80%。", "dddo",
      "Issues 4, Done 3, Percent 80", finds: .percentMismatch),
    OpeningCase(
      "persons and kinds that make another sum",
      "反馈1个问题，已完成1个。追责问责7人次，其中党内警告1人，诫勉谈话1人，批评教育4人。", "d", "Issues 1, Done 1",
      finds: .accountabilityMismatch),
    OpeningCase(
      "more kinds than persons", "反馈1个问题，已完成1个。问责4人（党纪处分2人、诫勉1人、批评教育2人）。", "d",
      "Issues 1, Done 1", finds: .accountabilityMismatch),
  ]

  @Test(arguments: wrong) func `that are wrong are found`(_ one: OpeningCase) throws {
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.rule).contains { $0 == one.rule })
  }
}
