/// Figures of an opening that are not the results of the report's own issues.

import Audit
import Importing
import LedgerModel
import Testing

@Suite struct `Figures that are no results of the report` {
  static let right: [OpeningCase] = [
    OpeningCase(
      "what villages below were told",
      "截至目前，同轮村级巡察反馈问题42个，已整改40个，整改完成率95.2%。反馈的2个问题，已完成1个，正在整改1个。", "do",
      "Issues 2, Done 1, Open 1"),
    OpeningCase(
      "what was found in villages of the town",
      "县委巡察组同时对所辖6个村开展巡察，反馈问题38个，已整改36个。反馈镇本级问题2个，已完成1个，正在整改1个。", "do",
      "Issues 2, Done 1, Open 1"),
    OpeningCase(
      "the town and its villages",
      "县委巡察组对青石镇及所辖村开展巡察，反馈问题2个，已完成1个，正在整改1个。", "do",
      "Issues 2, Done 1, Open 1"),
    OpeningCase(
      "what the first report told", "首次通报时，15个具体问题完成13个，未完成2个。截至目前，2个遗留问题中，已完成1个，正在整改1个。",
      "do", "Issues 2, Done 1, Open 1"),
    OpeningCase(
      "what the first report told of the same issues",
      "首次通报时，4个具体问题完成1个，未完成3个。截至目前，4个问题已完成3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "a report on the rest",
      "反馈的15个问题，上次通报已完成12个，本次新增完成2个，累计完成14个，正在整改1个。现将未完成的3个问题情况通报如下。", "ddo",
      "Issues 3"),
    OpeningCase(
      "a report on the rest, with its results",
      "集中整改期内已完成12个问题并通报。现将其余3个问题通报如下：已完成2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "so many in this report", "反馈问题15个，累计完成14个，正在整改1个，完成率93.3%。其中本次通报3个。", "ddo",
      "Issues 3"),
    OpeningCase(
      "the rest of those that were told before", "反馈的4个问题，上次通报已完成2个，其余2个已全部完成。", "dddd",
      "Issues 4"),
    OpeningCase(
      "the results of the rest", "反馈的4个问题，已整改2个。剩余2个问题中，已完成1个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),

    OpeningCase(
      "the rate of measures", "共2个问题，已完成1个，正在整改1个；2条措施已完成2条，完成率100%。", "do",
      "Issues 2, Measures 2, Done 1, Open 1"),
    OpeningCase(
      "the rate of measures, named like that of issues",
      "2个问题已完成1个，正在整改1个，2项措施完成2项，完成率为100%。", "do",
      "Issues 2, Measures 2, Done 1, Open 1"),
    OpeningCase(
      "the rate of issues behind measures", "制定措施2条，2个问题已完成整改1个，完成率50%。", "do",
      "Issues 2, Measures 2, Done 1, Percent 50"),
    OpeningCase(
      "an aimed rate", "反馈的2个问题已完成整改1个，确保6月底前整改完成率达到100%。", "do", "Issues 2, Done 1"),
    OpeningCase(
      "an aimed rate behind an aim", "反馈的2个问题已完成整改1个，力争6月底前全部整改到位，完成率达到100%。", "do",
      "Issues 2, Done 1"),
    OpeningCase(
      "a rate that rose", "反馈的3个问题，已完成1个，完成率由3月底的10%提高到33.3%。", "doo",
      "Issues 3, Done 1, Percent 33.3"),
    OpeningCase(
      "by how much a rate rose", "反馈的2个问题，已完成1个，完成率较上月提高20%。", "do",
      "Issues 2, Done 1"),

    OpeningCase(
      "two results under one count", "反馈2个问题，已完成和基本完成1个，正在整改1个。", "do", "Issues 2, Open 1"),
    OpeningCase(
      "two results of what was counted before", "反馈的3个问题已完成或基本完成2个，正在整改1个。", "dmo",
      "Issues 3, Open 1"),
    OpeningCase(
      "a list of results with a count each", "反馈的4个问题，3个已完成、正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),

    OpeningCase(
      "what is asked for", "会议要求对反馈的3个问题全部完成整改。目前，反馈的3个问题已完成2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "what is asked for in the clause before", "会议要求，反馈的3个问题全部完成整改。反馈的3个问题已完成2个。", "ddo",
      "Issues 3, Done 2"),
    OpeningCase(
      "what is worked for", "推动反馈的3个问题全部整改到位。反馈的3个问题，已完成2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "a target", "以3个问题全部整改到位为目标。反馈的3个问题，已完成2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "what comes behind the end", "反馈的3个问题全部整改到位后，报县委巡察办。目前已完成2个，正在整改1个。", "ddo",
      "Done 2, Open 1"),
    OpeningCase(
      "some that were picked", "随机抽查已整改问题1个。反馈的3个问题，已完成2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "some that were picked of those that are done", "对整改完成的1个问题进行抽查。反馈的3个问题，已完成2个。", "ddo",
      "Issues 3, Done 2"),
    OpeningCase(
      "what a check has found", "经抽查核实，反馈的3个问题已完成2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),
    OpeningCase(
      "what was urged, and how many came of it", "反馈的3个问题，督促完成整改2个，正在整改1个。", "ddo",
      "Issues 3, Done 2, Open 1"),

    OpeningCase(
      "one that asks for more time", "反馈问题3个，已完成1个，1个正在整改，1个申请延期。", "doo",
      "Issues 3, Done 1, Open 2"),
    OpeningCase(
      "the form of public reports", "反馈问题4个，已销号3个，申请延期1个。", "ccco", "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "one of those that are not done asks for more time", "反馈问题4个，已完成2个，未完成2个，申请延期1个。", "ddoo",
      "Issues 4, Done 2, Open 2"),

    OpeningCase(
      "measures of a meeting", "巡察反馈2个问题。党委召开专题民主生活会，提出批评意见24条，制定整改措施18条。", "do",
      "Issues 2"),
    OpeningCase(
      "measures of the feedback behind a meeting",
      "召开专题民主生活会，对照巡察反馈的2个问题，制定整改措施2条。", "do", "Issues 2, Measures 2"),
  ]

  static let lists: [OpeningCase] = [
    OpeningCase(
      "levels of the unit and of its villages, with their sum",
      "巡察反馈镇本级问题2个、村级问题2个，共4个，已完成3个，正在整改1个。", "dddo", "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "levels of which the results are the sum", "巡察反馈镇本级问题2个、村级问题2个，已完成3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "a report on all, the open ones first", "反馈4个问题，现将未完成的1个问题和已完成的3个问题通报如下。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "two results in a list under one count", "反馈的4个问题已完成、基本完成4个。", "ddmm", "Issues 4"),
  ]

  @Test(arguments: lists) func `leave lists as they are meant`(_ one: OpeningCase) throws {
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.message.zh) == [])
  }

  @Test(arguments: right) func `are left alone`(_ one: OpeningCase) throws {
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.message.zh) == [])
  }

  @Test func `of persons are kept, before the totals too`() {
    let kept = OpeningCase("", "整改期间给予党内警告处分3人。反馈的1个问题已完成1个。约谈2人。", "d", "")
    #expect(kept.document.header["DeclaredText"]?.contains("处分3人") == true)
    #expect(kept.document.header["DeclaredText"]?.contains("约谈2人") == true)
    let left = OpeningCase("", "党委书记约谈班子成员2人。反馈的1个问题已完成1个。", "d", "")
    #expect(left.document.header["DeclaredText"] == "反馈的1个问题已完成1个。")
  }

  static let wrong: [OpeningCase] = [
    OpeningCase(
      "the rate of issues, aimed at by nobody", "按计划推进，反馈的2个问题已完成1个，整改完成率100%。", "do",
      "Issues 2, Done 1, Percent 100", finds: .percentMismatch),
    OpeningCase(
      "a rate that rose too far", "反馈的3个问题，已完成1个，完成率由3月底的10%提高到66.7%。", "doo",
      "Issues 3, Done 1, Percent 66.7", finds: .percentMismatch),
    OpeningCase(
      "too many that ask for more time", "反馈问题3个，已完成1个，1个正在整改，2个申请延期。", "doo",
      "Issues 3, Done 1, Open 3", finds: .declaredSelfInconsistent),
    OpeningCase(
      "all of them, in so many words", "按要求，反馈的3个问题全部完成整改。", "ddo", "Issues 3, Done 3",
      finds: .declaredStatusMismatch),
    OpeningCase(
      "the town and its villages", "县委巡察组对青石镇及所辖村开展巡察，反馈问题2个，已完成2个。", "do",
      "Issues 2, Done 2", finds: .declaredStatusMismatch),
    OpeningCase(
      "the rest of them", "现将其余3个问题通报如下：已完成3个。", "ddo", "Issues 3, Done 3",
      finds: .declaredStatusMismatch),
  ]

  @Test(arguments: wrong) func `do not hide what is wrong`(_ one: OpeningCase) throws {
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.rule).contains { $0 == one.rule })
  }
}
