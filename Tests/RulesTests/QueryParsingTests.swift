// Filter expressions read, and said back.
import LedgerModel
import Rules
import Testing

struct QueryParsingTests {
  private static let today = RowFixture.today

  private func tests(_ text: String) throws -> [[Query.Test]] {
    try Query(text, today: Self.today).alternatives.map { $0.map(\.test) }
  }

  @Test(arguments: [
    ("", ""), ("  ", ""), ("污水", "污水"), ("污水 管网", "污水 管网"), ("甲|乙 丙", "甲 | 乙 丙"),
    ("lead:贺连山", "lead:贺连山"), ("责任领导：贺连山", "lead:贺连山"), ("ｌｅａｄ：贺连山", "lead:贺连山"),
    ("status:staged,doing", "status:staged,doing"), ("状态：已完成，正在整改", "status:已完成,正在整改"),
    ("－is:overdue", "-is:overdue"), ("-\"甲 乙\"", "-\"甲 乙\""), ("“甲 乙”", "\"甲 乙\""),
    ("lead:“贺 连山”", "lead:\"贺 连山\""), ("甲　｜　乙", "甲 | 乙"), ("12:30", "\"12:30\""),
    ("\"lead:x\"", "\"lead:x\""), ("ABC", "abc"), ("is:逾期、停滞", "is:逾期,停滞"),
    ("unit:\"a,b\"", "unit:\"a,b\""), ("\"-x\"", "\"-x\""), ("no:３", "no:3"),
    ("due:<2026-07-01", "due:<2026-07-01"),
  ])
  func `a query is said back so that it can be read again`(text: String, back: String) throws {
    let query = try Query(text, today: Self.today)
    #expect(query.text == back)
    let again = try Query(query.text, today: Self.today)
    #expect(again == query)
  }

  @Test(
    arguments: [
      ("due:7d", "2026-06-15", "2026-06-22"), ("due:7天", "2026-06-15", "2026-06-22"),
      ("due:2w", "2026-06-15", "2026-06-29"), ("due:<2026-07-01", nil, "2026-06-30"),
      ("due:<=2026-07-01", nil, "2026-07-01"), ("due:>2026-07-01", "2026-07-02", nil),
      ("due:>=2026-07-01", "2026-07-01", nil), ("due:=2026-07-01", "2026-07-01", "2026-07-01"),
      ("due:2026-06-30", "2026-06-30", "2026-06-30"), ("due:2026-06", "2026-06-01", "2026-06-30"),
      ("due:2026年2月", "2026-02-01", "2026-02-28"), ("due:6月", "2026-06-01", "2026-06-30"),
      ("due:5月", "2027-05-01", "2027-05-31"), ("due:<6月", nil, "2026-05-31"),
      ("due:>6月", "2026-07-01", nil),
      ("due:2026", "2026-01-01", "2026-12-31"), ("due:今年", "2026-01-01", "2026-12-31"),
      ("due:本月", "2026-06-01", "2026-06-30"), ("due:下月", "2026-07-01", "2026-07-31"),
      ("due:本周", "2026-06-15", "2026-06-21"), ("due:下周", "2026-06-22", "2026-06-28"),
      ("due:6月底", "2026-06-30", "2026-06-30"), ("due:<6月底", nil, "2026-06-29"),
      ("due:今天", "2026-06-15", "2026-06-15"), ("due:<今天", nil, "2026-06-14"),
      ("due:<30d", nil, "2026-07-14"), ("due:下周五", "2026-06-26", "2026-06-26"),
      ("时限：＜２０２６－０７－０１", nil, "2026-06-30"),
      ("due:2026-06-01..2026-06-15", "2026-06-01", "2026-06-15"), ("due:6月1日..", "2027-06-01", nil),
      ("due:..6月底", nil, "2026-06-30"), ("due:2026-05..2026-06", "2026-05-01", "2026-06-30"),
    ] as [(String, String?, String?)])
  func `days are ranges`(text: String, from: String?, to: String?) throws {
    #expect(
      try tests(text) == [
        [.due(from: from.flatMap { Day(iso: $0) }, to: to.flatMap { Day(iso: $0) })]
      ])
  }

  @Test(
    arguments: [
      ("stalled:>30", 31, nil), ("stalled:>=30", 30, nil), ("stalled:30", 30, nil),
      ("停滞：＞３０", 31, nil),
      ("stalled:30天", 30, nil), ("stalled:<7", nil, 6), ("stalled:<=7d", nil, 7),
      ("stalled:=7", 7, 7),
      ("stalled:7..30", 7, 30), ("stalled:2周", 14, nil), ("停滞:..30", nil, 30),
      ("停滞：30..", 30, nil),
    ] as [(String, Int?, Int?)])
  func `silence is a range of days`(text: String, from: Int?, to: Int?) throws {
    #expect(try tests(text) == [[.silence(from: from, to: to)]])
  }

  @Test(arguments: [
    ("is:overdue", [QueryFact.light(.overdue)]),
    ("is:逾期,停滞", [.light(.overdue), .light(.stalled)]),
    ("is:临期", [.light(.dueSoon)]), ("is:未定时限", [.light(.undated)]),
    ("is:longterm", [.flag(.longterm)]),
    ("is:长期", [.flag(.longterm)]), ("is:挂牌督办", [.flag(.listed)]), ("is:private", [.flag(.private)]),
    ("is:open", [.open]), ("is:done", [.status(.done)]), ("is:closed", [.status(.closed)]),
    ("is:已完成", [.status(.done)]), ("is:finished", [.finished]),
    ("flag:listed,延期", [.flag(.listed), .flag(.extended)]),
    ("due:长期", [.flag(.longterm)]), ("is:void", [.status(.void)]),
    ("IS:OVERDUE", [.light(.overdue)]),
  ])
  func `facts have English and Chinese words`(text: String, facts: [QueryFact]) throws {
    #expect(try tests(text) == [[.fact(facts)]])
  }

  @Test func `every word of is can be read and belongs to one fact`() {
    for word in QueryFact.words { #expect(QueryFact(word: word) != nil, "\(word)") }
    #expect(Set(QueryFact.words).count == QueryFact.words.count)
    for rule in LightRule.allCases { #expect(QueryFact(word: rule.word) == .light(rule)) }
    for flag in IssueFlags.all { #expect(QueryFact(word: flag.word) == .flag(flag.flag)) }
  }

  @Test func `statuses are read by code, label, synonym and own label`() throws {
    var header = LedgerHeader()
    header.statusLabels[.mostly] = "收尾"
    let query = try Query("status:done,正在整改,整改到位,收尾", today: Self.today, header: header)
    #expect(query.alternatives.first?.first?.test == .status([.done, .doing, .mostly]))
  }

  @Test(arguments: ["状态:整改中（二期）", "status:整改中(二期)", "是:整改中（二期）", "状态：Ａ档", "是:a档"])
  func `a label of the ledger is read whatever the width of its signs`(_ text: String) throws {
    var header = LedgerHeader()
    header.statusLabels = [.doing: "整改中（二期）", .mostly: "Ａ档"]
    let status: Status = text.hasSuffix("档") ? .mostly : .doing
    let query = try Query(text, today: Self.today, header: header)
    #expect(
      query.alternatives.first?.first?.test
        == (text.contains("是") ? .fact([.status(status)]) : .status([status])))
  }

  @Test(arguments: ["+2000", "+1999"])
  func `a number with a plus is so many days and no year`(_ days: String) throws {
    let count = try #require(Int(days))
    let day = Self.today + count
    #expect(try tests("due:\(days)") == [[.due(from: day, to: day)]])
  }

  @Test(arguments: [
    ("党委“第一议题”制度", ["党委“第一议题”制度"]), ("“第一议题”制度", ["“第一议题”制度"]),
    ("文山会海：发文", ["文山会海:发文"]), ("“第一 议题” 制度", ["第一 议题", "制度"]), ("学习“两会", ["学习“两会"]),
  ])
  func `text copied from a title is text`(_ typed: String, _ texts: [String]) throws {
    let query = try Query(typed, today: Self.today)
    #expect(query.alternatives == [query.alternatives.first ?? []])
    #expect(query.alternatives.first?.map(\.test) == texts.map { .text($0) })
    // What a chip or a saved view keeps means the same again.
    let again = try Query(query.text, today: Self.today)
    #expect(again.alternatives.first?.map(\.test) == texts.map { .text($0) })
  }

  @Test func `a mistake is explained in Chinese words`() {
    #expect {
      try Query("is:花花草草", today: Self.today)
    } throws: { error in
      let sentence = (error as? QueryError)?.sentence(.chinese) ?? ""
      return sentence.contains("是: 不认识") && sentence.contains("逾期") && !sentence.contains("overdue")
    }
  }

  @Test(arguments: [
    ("leed:贺连山", 1, QueryError.Kind.unknownKey("leed", nearest: "lead")),
    ("污水 stauts:done", 4, .unknownKey("stauts", nearest: "status")),
    ("-foo:x", 2, .unknownKey("foo", nearest: nil)), ("lead:", 6, .missingValue(key: "lead")),
    ("lead: 贺", 6, .missingValue(key: "lead")), ("a lead:,", 8, .missingValue(key: "lead")),
    ("due:尽快", 5, .badDay("尽快")), ("due:2026-02-30", 5, .badDay("2026-02-30")),
    ("due:<", 5, .missingValue(key: "due")), ("due:..", 5, .badDay("..")),
    ("stalled:多", 9, .badNumber(key: "stalled", "多")),
    ("停滞:..", 4, .badNumber(key: "stalled", "..")),
    ("stalled:>", 9, .badNumber(key: "stalled", ">")),
    ("甲 \"乙", 3, .openQuote), ("lead:“贺", 6, .openQuote), ("|甲", 1, .emptyAlternative),
    ("甲|", 2, .emptyAlternative), ("甲||乙", 3, .emptyAlternative), ("甲 -", 3, .loneMinus),
    ("-", 1, .loneMinus),
  ])
  func `a mistake is named with its place`(text: String, column: Int, kind: QueryError.Kind) {
    #expect(throws: QueryError(column, kind)) { try Query(text, today: Self.today) }
  }

  @Test(
    arguments: [
      ("is:overdu", 4, "overdue"), ("is:逾其", 4, nil), ("status:doen", 8, "done"),
      ("flag:lsited", 6, "listed"),
      ("flag:overdue", 6, nil), ("-is:stuckk", 5, "stuck"),
    ] as [(String, Int, String?)])
  func `a wrong value is named with the nearest word`(
    text: String, column: Int, nearest: String?
  ) {
    #expect {
      try Query(text, today: Self.today)
    } throws: { error in
      guard let error = error as? QueryError, error.column == column,
        case .unknownValue(_, _, let choices, let found) = error.kind
      else { return false }
      return !choices.isEmpty && (nearest == nil || found == nearest)
        && error.sentence(.chinese).contains("第 \(column) 个字")
    }
  }
}
