// Queries asked of rows.
import LedgerModel
import Rules
import Testing

struct QueryMatcherTests {
  private struct Item {
    var row: IssueRow
    var id: String
    var text: String
    var owners: [String]
  }

  private let names: NameTable
  private let items: [Item]

  init() {
    var names = NameTable()
    func item(
      _ id: String, _ text: String, lead: String = "", unit: String = "", owners: [String] = [],
      category: String = "", _ change: (inout IssueRow) -> Void = { _ in }
    ) -> Item {
      let row = RowFixture.row { row in
        row.lead = names.number(of: lead)
        row.unit = names.number(of: unit)
        row.owner = names.number(of: owners.first ?? "")
        row.category = names.number(of: category)
        if owners.count > 1 { row.marks.insert(.severalOwners) }
        change(&row)
      }
      return Item(row: row, id: id, text: Folding.fold(text), owners: owners)
    }
    items = [
      item("01", "污水管网ＡＢＣ", lead: "贺连山", unit: "镇城建办", category: "责任落实") {
        $0.due = RowFixture.day(-3)
      },
      item("02", "食堂采购 abc", lead: "柳闻笙", owners: ["许知遥", "顾青"]) {
        $0.lastActivity = RowFixture.day(-40)
      },
      item("03", "公务用车", unit: "镇财政所") {
        $0.status = .done
        $0.due = RowFixture.day(-10)
        $0.done = RowFixture.day(-9)
        $0.lastActivity = .none
      },
      item("13", "已撤销的污水", lead: "贺连山") { $0.status = .void },
      item("3a", "村务公开") {
        $0.due = .none
        $0.flags = [.longterm, .listed]
        $0.status = .staged
      },
      item("003", "坏", lead: "Wang") { $0.marks.insert(.broken) },
    ]
    self.names = names
  }

  private func found(_ text: String) throws -> [String] {
    let query = try Query(text, today: RowFixture.today)
    let matcher = QueryMatcher(query, names: names, setting: RowFixture.setting)
    return items.filter { item in
      matcher.matches(
        item.row, text: { item.text.contains($0) }, owners: { item.owners }, id: { item.id })
    }.map(\.id)
  }

  @Test(
    arguments: [
      ("", ["01", "02", "03", "3a", "003"]), ("污水", ["01"]), ("abc", ["01", "02"]),
      ("ＡＢＣ 污水", ["01"]),
      ("污水|食堂", ["01", "02"]), ("-污水", ["02", "03", "3a", "003"]),
      ("-污水 -食堂 | 坏", ["03", "3a", "003"]),
      ("lead:贺连山", ["01"]), ("lead:连", ["01"]), ("lead:贺,柳", ["01", "02"]),
      ("-lead:贺", ["02", "03", "3a", "003"]),
      ("lead:wang", ["003"]), ("lead:没有", []), ("unit:财政所", ["03"]), ("category:责任", ["01"]),
      ("owner:许知遥", ["02"]), ("owner:顾青", ["02"]), ("-owner:顾青", ["01", "03", "3a", "003"]),
      ("leader:财政", ["03"]), ("status:done", ["03"]), ("status:done,staged", ["03", "3a"]),
      ("-status:done", ["01", "02", "3a", "003"]), ("status:void", ["13"]), ("status:撤销", ["13"]),
      ("status:void 污水", ["13"]), ("status:void | 污水", ["01", "13"]),
      ("-status:void", ["01", "02", "03", "3a", "003"]),
      ("is:void", ["13"]), ("lead:贺连山 | status:void", ["01", "13"]), ("is:overdue", ["01"]),
      ("is:逾期,停滞", ["01", "02"]),
      ("is:lateonce", ["03"]), ("is:ownerless", ["3a"]), ("is:listed", ["3a"]),
      ("flag:longterm", ["3a"]),
      ("is:longterm is:listed", ["3a"]), ("is:open", ["01", "02", "3a", "003"]),
      ("is:finished", ["03"]),
      ("is:broken", ["003"]), ("due:<今天", ["01", "03"]), ("due:<今天 is:open", ["01"]),
      ("due:长期", ["3a"]),
      ("due:无", ["3a"]), ("due:>6月底", ["02", "003"]), ("stalled:>30", ["02"]),
      ("stalled:40", ["02"]),
      ("stalled:>40", []), ("stalled:<=0", ["01", "3a", "003"]), ("no:3", ["03", "003"]),
      ("no:03", ["03", "003"]),
      ("no:1,2", ["01", "02"]), ("no:3A", ["3a"]), ("id:03", ["03"]), ("id:3", []), ("no:13", []),
    ] as [(String, [String])])
  func `a query finds its issues`(text: String, ids: [String]) throws {
    #expect(try found(text) == ids)
  }

  @Test func `texts that are needed are named once, folded`() throws {
    let query = try Query("污水 ＡＢ | 污水 -车 lead:贺", today: RowFixture.today)
    let matcher = QueryMatcher(query, names: names, setting: RowFixture.setting)
    #expect(matcher.textNeedles == ["污水", "ab", "车"])
  }

  @Test func `text is looked at only where all else holds`() throws {
    let query = try Query("污水 is:overdue", today: RowFixture.today)
    let matcher = QueryMatcher(query, names: names, setting: RowFixture.setting)
    var asked = 0
    for item in items {
      _ = matcher.matches(
        item.row,
        text: { _ in
          asked += 1
          return true
        }, owners: { item.owners }, id: { item.id })
    }
    #expect(asked == 1)
  }

  @Test(arguments: [
    ("王海", "海", true), ("Wang", "wang", true), ("ＷＡＮＧ", "wan", true), ("王", "王海", false),
    ("王", "", true),
  ])
  func `a name answers to a part of it`(name: String, needle: String, matches: Bool) {
    #expect(Folding.nameMatches(name, needle) == matches)
  }
}
