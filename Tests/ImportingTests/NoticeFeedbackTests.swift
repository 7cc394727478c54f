/// Whose issues a count of an opening is: what stands right beside 反馈 is the inspectors', whoever works on it.

import Audit
import LedgerModel
import Testing

@Suite struct `Counts beside 反馈` {
  static let right: [OpeningCase] = [
    OpeningCase(
      "all of them looked after by members", "反馈的4个问题全部由班子成员包案，已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "all of them led by the committee", "反馈4个问题由镇党委牵头整改，已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "handed over to the town", "移交我镇的巡察反馈问题4个，已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "handed out by the inspection office", "县委巡察办交办的4个问题，已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "one of them about what another office found",
      "针对审计局移交问题整改不力等4个反馈问题，已完成整改3个，正在整改1个。", "dddo", "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "letters beside them", "巡察反馈2大类4个问题；移交信访件5件。截至目前，4个问题已完成整改3个，正在整改1个。", "dddo",
      "Categories 2, Issues 4, Done 3, Open 1"),
    OpeningCase(
      "named again behind what looking around found",
      "对照反馈的4个问题，举一反三排查出同类问题5个，已全部整改完成，4个问题已完成2个，正在整改2个。", "ddoo",
      "Issues 4, Done 2, Open 2"),
    OpeningCase(
      "taken on one by one", "反馈4个具体问题，认领问题4个，制定措施4项，已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Measures 4, Done 3, Open 1"),
    OpeningCase(
      "a share of them", "班子成员领办反馈的2个问题，反馈的4个问题已完成整改3个。", "dddo", "Issues 4, Done 3"),
    OpeningCase(
      "another office's", "审计反馈的5个问题已全部整改。巡察反馈的4个问题已完成整改3个。", "dddo",
      "Issues 4, Done 3"),
    OpeningCase(
      "split into what is no issue", "反馈4个问题，细化为32项。已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
    OpeningCase(
      "split into matters", "反馈4个问题，细化为32个整改事项。已完成整改3个，正在整改1个。", "dddo",
      "Issues 4, Done 3, Open 1"),
  ]

  @Test(arguments: right) func `are those of the report`(_ one: OpeningCase) throws {
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.message.zh) == [])
  }

  @Test func `split into other issues than the report names, are found`() throws {
    let one = OpeningCase(
      "", "反馈4个问题，细化为6个。已完成整改3个，正在整改1个。", "dddo", "Issues 4, Done 3, Open 1")
    #expect(one.found == one.totals)
    #expect(try one.findings().map(\.rule).contains(.declaredSelfInconsistent))
  }
}
