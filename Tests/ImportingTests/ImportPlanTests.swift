/// What an import would change in a ledger: nothing doubled, nothing overwritten unasked.

import Importing
import LedgerModel
import LedgerText
import Testing

@Suite("An import held against a ledger")
struct ImportPlanTests {
  private static let today = Day(number: 20_619)  // 2026-06-15

  private static func ledger(_ issues: [LedgerModel.Issue]) -> Ledger {
    var draft = ImportedDocument()
    draft.issues = issues.map { imported($0) }
    let text = ImportDraft(
      draft, sources: ["旧.txt"], lines: SourceLines(.text([])), today: today, target: "t.rec",
      ledger: nil
    ).newLedgerText(name: "芦溪镇")
    return Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "t.rec", today: today)
  }

  private static func imported(_ issue: LedgerModel.Issue) -> ImportedIssue {
    ImportedIssue(issue, from: SourcePlace(line: 1), to: SourcePlace(line: 2))
  }

  private static func issue(
    _ id: String, _ title: String, _ change: (inout LedgerModel.Issue) -> Void = { _ in }
  )
    -> LedgerModel.Issue
  {
    var issue = LedgerModel.Issue(id: IssueID(id))
    issue.title = title
    issue.status = .doing
    change(&issue)
    return issue
  }

  private static func draft(
    _ issues: [LedgerModel.Issue], into ledger: Ledger, base: [LedgerModel.Issue] = []
  ) -> ImportDraft {
    var document = ImportedDocument()
    document.issues = issues.map { imported($0) }
    var known = ImportBase()
    for issue in base { known.issues[issue.id] = issue }
    return ImportDraft(
      document, sources: ["新.txt"], lines: SourceLines(.text([])), today: today, target: "t.rec",
      ledger: ledger, base: known)
  }

  private static func after(_ draft: ImportDraft, _ ledger: Ledger) throws -> Ledger {
    var ledger = ledger
    _ = try ledger.apply(draft.edit(of: ledger))
    return ledger
  }

  struct Field: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let base: String?
    let mine: String?
    let theirs: String?
    let result: String?
    let isConflict: Bool
  }

  @Test(arguments: [
    Field(
      testDescription: "the same on all sides", base: "甲", mine: "甲", theirs: "甲", result: "甲",
      isConflict: false),
    Field(
      testDescription: "the document says something new", base: "甲", mine: "甲", theirs: "乙",
      result: "乙", isConflict: false),
    Field(
      testDescription: "only the ledger was changed", base: "甲", mine: "乙", theirs: "甲",
      result: "乙", isConflict: false),
    Field(
      testDescription: "both were changed alike", base: "甲", mine: "乙", theirs: "乙", result: "乙",
      isConflict: false),
    Field(
      testDescription: "both were changed otherwise", base: "甲", mine: "乙", theirs: "丙",
      result: "乙", isConflict: true),
    Field(
      testDescription: "the document says nothing", base: "甲", mine: "甲", theirs: nil, result: "甲",
      isConflict: false),
    Field(
      testDescription: "the ledger says nothing", base: nil, mine: nil, theirs: "甲", result: "甲",
      isConflict: false),
    Field(
      testDescription: "somebody took it out and the document still says it", base: "甲", mine: nil,
      theirs: "甲", result: nil, isConflict: false),
    Field(
      testDescription: "nobody knows who wrote the ledger's value", base: nil, mine: "甲",
      theirs: "乙", result: "甲", isConflict: true),
  ])
  func `one field on three sides`(_ field: Field) throws {
    func issue(_ unit: String?) -> LedgerModel.Issue {
      Self.issue("01", "公务接待超标准") { $0.unit = unit }
    }
    let ledger = Self.ledger([issue(field.mine)])
    let base = field.base == nil && field.mine == nil ? [] : field.base.map { [issue($0)] } ?? []
    let draft = Self.draft([issue(field.theirs)], into: ledger, base: base)
    #expect(draft.plan.conflicts == (field.isConflict ? 1 : 0))
    let result = try Self.after(draft, ledger)
    #expect(result.rows.count == 1)
    #expect(result.issue(at: 0).unit == field.result)
  }

  @Test func `the same document again changes nothing`() throws {
    let issue = Self.issue("1", "公务接待超标准") {
      $0.setValues(of: "Measure", to: ["#1 !doing\n修订制度。", "#2 !done\n清退费用。"])
      $0.setValues(of: "Progress", to: ["2026-06-15 @导入 src:import\n已开会研究。"])
      $0.flags = [.longterm]
    }
    let ledger = Self.ledger([issue])
    let draft = Self.draft([issue], into: ledger, base: [issue])
    #expect(draft.plan.isEmpty)
    #expect(draft.edit(of: ledger).isEmpty)
    let withoutBase = Self.draft([issue], into: ledger)
    #expect(withoutBase.plan.isEmpty)
  }

  @Test func `progress that a table gives with its writer's name is there already`() throws {
    func issue(_ text: String, by name: String) -> LedgerModel.Issue {
      Self.issue("01", "公务接待超标准") {
        let entry = Entry(
          .progress, tokens: [.day(Self.today - 38), .person(name)], text: text)
        $0.entries = [LedgerModel.Issue.PlacedEntry(occurrence: 0, entry: entry)]
      }
    }
    let ledger = Self.ledger([issue("已退缴三笔。", by: "葛春生")])
    #expect(Self.draft([issue("葛春生：已退缴三笔。", by: "导入")], into: ledger).plan.isEmpty)
    #expect(!Self.draft([issue("柳湾：已退缴三笔。", by: "导入")], into: ledger).plan.isEmpty)
  }

  @Test(arguments: [
    ("2026年4月1日，管道到货。2026年5月2日，接入16户。", true), ("2026年4月1日，管道到货。", true),
    ("2026年4月1日，管道到货。2026年5月2日，接入17户。", false), ("接入16户。", false),
  ]) func `progress that a report tells in one paragraph is there already`(
    _ each: (text: String, isKnown: Bool)
  ) {
    let ledger = Self.ledger([
      Self.issue("01", "甲") {
        $0.setValues(
          of: "Progress", to: ["2026-05-02 @甲\n接入16户", "2026-04-01 @甲\n管道到货。"])
      }
    ])
    let draft = Self.draft(
      [
        Self.issue("01", "甲") {
          $0.setValues(of: "Progress", to: ["2026-06-15 @导入 src:import\n\(each.text)"])
        }
      ], into: ledger)
    #expect(draft.plan.isEmpty == each.isKnown)
  }

  @Test func `what a table of guatu adds to a text is no contradiction`() throws {
    func issue(_ detail: String, _ blocker: String?) -> LedgerModel.Issue {
      Self.issue("01", "公务接待超标准") {
        $0.detail = detail
        $0.setValues(of: "Blocker", to: blocker.map { [$0] } ?? [])
        let entry = Entry(.measure, tokens: [.id("2"), .state("staged")], text: "退缴超标费用。")
        $0.entries = [LedgerModel.Issue.PlacedEntry(occurrence: 0, entry: entry)]
      }
    }
    let ledger = Self.ledger([issue("查账发现。\n\n两年。", nil)])
    let same = issue("查账发现。\n两年。", "2. 退缴超标费用。（2026-06-20前）")
    #expect(Self.draft([same], into: ledger).plan.isEmpty)
    let more = Self.draft([issue("查账发现。", "等县里批复。\n2. 退缴超标费用。")], into: ledger)
    #expect(try Self.after(more, ledger).issue(at: 0).blocker == "等县里批复。")
    let own = Self.draft([issue("查账发现。", "2. 退缴超标费用。但账册不全")], into: ledger)
    #expect(try Self.after(own, ledger).issue(at: 0).blocker == "2. 退缴超标费用。但账册不全")
  }

  @Test(arguments: [
    ("三河镇党委巡察“回头看”整改台账", "三河镇党委"), ("二〇二六年双桥乡整改台账", "双桥乡"), ("2026年度柳河镇巡察整改台账", "柳河镇"),
  ])
  func `a place whose name begins with a numeral keeps it`(title: String, unit: String) {
    let document = SheetSupport.read("\(title)\n序号,问题,状态\n1,甲,完成")
    #expect(document.header["Inspected"] == unit)
  }

  @Test func `an amount without its last zeros is the same amount`() {
    func issue(_ amount: String) -> LedgerModel.Issue {
      Self.issue("01", "公务接待超标准") { $0.setValues(of: "Amount", to: [amount]) }
    }
    let ledger = Self.ledger([issue("12680.00")])
    #expect(Self.draft([issue("12680")], into: ledger).plan.isEmpty)
    #expect(Self.draft([issue("12680")], into: ledger).plan.conflicts == 0)
    #expect(Self.draft([issue("1268")], into: ledger).plan.conflicts == 1)
  }

  @Test func `a measure that somebody finished is not undone by the issue's state`() {
    func issue(_ state: String) -> LedgerModel.Issue {
      Self.issue("01", "公务接待超标准") {
        let entry = Entry(.measure, tokens: [.id("1"), .state(state)], text: "退缴超标费用。")
        $0.entries = [LedgerModel.Issue.PlacedEntry(occurrence: 0, entry: entry)]
      }
    }
    let draft = Self.draft([issue("doing")], into: Self.ledger([issue("done")]))
    #expect(draft.plan.isEmpty && draft.plan.conflicts == 0)
    #expect(Self.draft([issue("todo")], into: Self.ledger([issue("done")])).plan.conflicts == 1)
  }

  @Test func `answers of the header come back as they stood`() throws {
    let field = try #require(RecordType.ledger.field(named: "Answer"))
    let values = [
      "2026-06-15 @柯玉兰 rule:missing_evidence\n原件在档案盒里。\n\n没有扫描。", "2026-06-16 @柯玉兰 rule:stalled",
    ]
    let text = HeaderValues.joined(values, of: field)
    #expect(HeaderValues.values(text, of: field) == values)
    let disable = try #require(RecordType.ledger.field(named: "Disable"))
    #expect(HeaderValues.values("shared_date\nstalled", of: disable) == ["shared_date", "stalled"])
    var document = ImportedDocument()
    document.header = ["Answer": text]
    let ledger = ImportDraft(
      document, sources: ["旧.xlsx"], lines: SourceLines(.text([])), today: Self.today,
      target: "t.rec", ledger: nil
    ).newLedgerText(name: "芦溪镇")
    #expect(
      ledger.contains("Answer: 2026-06-15 @柯玉兰 rule:missing_evidence\n+ 原件在档案盒里。\n+\n+ 没有扫描。\n"))
  }

  @Test func `a number is the same with and without zeros before it`() throws {
    let ledger = Self.ledger([Self.issue("03", "会议记录不全")])
    let draft = Self.draft([Self.issue("3", "会议记录不全")], into: ledger)
    #expect(draft.plan.items[0].mine?.id == "03")
    #expect(try Self.after(draft, ledger).rows.count == 1)
  }

  @Test func `another issue under the same number stays out until somebody decides`() throws {
    let ledger = Self.ledger([Self.issue("03", "会议记录不全") { $0.unit = "党建办" }])
    let draft = Self.draft(
      [Self.issue("03", "村级工程未招标") { $0.unit = "财政所" }], into: ledger)
    #expect(draft.plan.items[0].isUndecided)
    #expect(draft.plan.conflicts == 1)
    let result = try Self.after(draft, ledger)
    #expect(result.issue(at: 0).title == "会议记录不全")
    #expect(result.issue(at: 0).unit == "党建办")
  }

  @Test func `a document that counts otherwise meets the ledger by its titles`() throws {
    let ledger = Self.ledger([
      Self.issue("BH-01", "会议记录不全"), Self.issue("BH-02", "村级工程未招标"), Self.issue("BH-03", "公务接待超标准"),
    ])
    var draft = Self.draft(
      [
        Self.issue("01", "村级工程项目未招标") { $0.unit = "城建办" }, Self.issue("02", "会议记录不全。"),
        Self.issue("03", "河道保洁不及时"),
      ], into: ledger)
    #expect(draft.plan.items.map { $0.mine?.id } == ["BH-02", "BH-01", nil])
    #expect(draft.plan.items.map(\.isUndecided) == [true, false, false])
    #expect(draft.plan.conflicts == 1)
    let ids = { (ledger: Ledger) in ledger.rows.indices.map { ledger.id(at: $0).text } }
    #expect(ids(try Self.after(draft, ledger)) == ["BH-01", "BH-02", "BH-03", "03"])
    draft.plan.items[0].identity = .same
    let same = try Self.after(draft, ledger)
    #expect(ids(same) == ["BH-01", "BH-02", "BH-03", "03"])
    #expect(same.issue(at: 1).unit == "城建办")
    draft.plan.items[0].identity = .another
    #expect(ids(try Self.after(draft, ledger)) == ["BH-01", "BH-02", "BH-03", "01", "03"])
  }

  @Test func `a new number is a new issue where the document counts like the ledger`() throws {
    let ledger = Self.ledger([Self.issue("01", "甲村三务公开不及时"), Self.issue("02", "河道保洁不及时")])
    let draft = Self.draft(
      [
        Self.issue("1", "甲村三务公开不及时"), Self.issue("2", "河道保洁不及时"), Self.issue("3", "乙村三务公开不及时"),
      ], into: ledger)
    #expect(draft.plan.items.map(\.isNew) == [false, false, true])
    #expect(draft.plan.conflicts == 0)
  }

  @Test func `another issue under a known number comes in under a free one when somebody says so`()
    throws
  {
    let ledger = Self.ledger([Self.issue("03", "会议记录不全")])
    let stranger = Self.issue("03", "村级工程未招标")
    var draft = Self.draft([stranger], into: ledger)
    draft.plan.items[0].identity = .another
    let result = try Self.after(draft, ledger)
    #expect(result.rows.indices.map { result.issue(at: $0).title } == ["会议记录不全", "村级工程未招标"])
    let known = ImportBase(draft.statements.records, today: Self.today)
    #expect(known.issues["03"] == nil)
    let again = Self.draft([stranger], into: result)
    #expect(again.plan.isEmpty && again.plan.conflicts == 0)
  }

  @Test func `a body that was guessed says nothing against the ledger's`() throws {
    let text = "柳溪镇党委巡察整改台账\n序号,问题,状态\n1,甲问题一二三,完成"
    var document = SheetSupport.read(text)
    #expect(document.inferredHeader == ["Inspected"])
    let ledger = Self.ledger([Self.issue("01", "甲问题一二三")])
    let fields = { (document: ImportedDocument) in
      ImportPlan(document, into: ledger).header.map(\.field)
    }
    #expect(!fields(document).contains("Inspected"))
    document.inferredHeader = []
    #expect(fields(document).contains("Inspected"))
  }

  @Test func `new issues come in behind the others and keep their order`() throws {
    let ledger = Self.ledger([Self.issue("01", "甲问题一二三")])
    let draft = Self.draft(
      [
        Self.issue("01", "甲问题一二三"), Self.issue("02", "乙问题四五六"), Self.issue("03", "丙问题七八九"),
      ], into: ledger)
    let result = try Self.after(draft, ledger)
    let ids = result.rows.indices.map { result.id(at: $0).text }
    #expect(ids == ["01", "02", "03"])
  }

  @Test func `a finished issue gets its day, a reopened one loses it`() throws {
    let ledger = Self.ledger([Self.issue("01", "甲问题一二三")])
    let done = Self.issue("01", "甲问题一二三") {
      $0.status = .done
      $0.done = Day(year: 2026, month: 5, day: 1)
    }
    let first = Self.draft([done], into: ledger, base: [Self.issue("01", "甲问题一二三")])
    let finished = try Self.after(first, ledger)
    #expect(finished.issue(at: 0).status == .done)
    #expect(finished.issue(at: 0).done == Day(year: 2026, month: 5, day: 1))
    let again = Self.draft([Self.issue("01", "甲问题一二三")], into: finished, base: [done])
    let reopened = try Self.after(again, finished)
    #expect(reopened.issue(at: 0).status == .doing)
    #expect(reopened.issue(at: 0).done == nil)
  }

  @Test func `a status that the document does not state changes none`() throws {
    let ledger = Self.ledger([Self.issue("01", "甲问题一二三")])
    let draft = Self.draft(
      [Self.issue("01", "甲问题一二三") { $0.status = .unknown }], into: ledger,
      base: [Self.issue("01", "甲问题一二三") { $0.status = .unknown }])
    #expect(draft.plan.isEmpty)
  }

  @Test func `measures are found again by text and by number, and what a person added stays`()
    throws
  {
    let base = Self.issue("01", "甲问题一二三") {
      $0.setValues(of: "Measure", to: ["#1 !doing\n修订制度。", "#2 !doing\n清退费用。"])
    }
    let mine = Self.issue("01", "甲问题一二三") {
      $0.setValues(
        of: "Measure",
        to: ["#1 !doing @许知遥 due:2026-07-31\n修订制度。", "#2 !doing\n清退费用。", "#3 !todo\n回头看。"])
    }
    let theirs = Self.issue("01", "甲问题一二三") {
      $0.setValues(of: "Measure", to: ["#1 !done\n修订制度。", "#2 !doing\n清退费用共3万元。"])
    }
    let ledger = Self.ledger([mine])
    let result = try Self.after(Self.draft([theirs], into: ledger, base: [base]), ledger)
    #expect(
      result.issue(at: 0).values(of: "Measure") == [
        "#1 !done @许知遥 due:2026-07-31\n修订制度。", "#2 !doing\n清退费用共3万元。", "#3 !todo\n回头看。",
      ])
  }

  @Test func `a measure that somebody took out does not come back`() throws {
    let base = Self.issue("01", "甲问题一二三") {
      $0.setValues(of: "Measure", to: ["#1 !doing\n修订制度。", "#2 !doing\n清退费用。"])
    }
    let mine = Self.issue("01", "甲问题一二三") {
      $0.setValues(of: "Measure", to: ["#1 !doing\n修订制度。"])
    }
    let ledger = Self.ledger([mine])
    let draft = Self.draft([base], into: ledger, base: [base])
    #expect(try Self.after(draft, ledger).issue(at: 0).values(of: "Measure").count == 1)
  }

  @Test func `what a document stated is read again from the history`() throws {
    let issue = Self.issue("01", "甲问题一二三") {
      $0.due = Day(year: 2026, month: 6, day: 30)
      $0.setValues(of: "Measure", to: ["#1 !doing\n修订制度。\n\n分两步。"])
      $0.unknownFields = [LedgerModel.Issue.UnknownField(name: "X1", value: "说明")]
    }
    let ledger = Self.ledger([issue])
    let draft = Self.draft([issue], into: ledger)
    let base = ImportBase(draft.statements.records, today: Self.today)
    var expected = base.issues["01"]
    expected?.line = 0
    #expect(expected == issue)
  }

  @Test func `a correction goes in instead of what was understood`() throws {
    let ledger = Self.ledger([Self.issue("01", "甲问题一二三")])
    var draft = Self.draft([Self.issue("02", "乙问题四五六")], into: ledger)
    var issue = draft.plan.items[0].imported.issue
    issue.unit = "财政所"
    draft.correct(0, issue)
    #expect(try Self.after(draft, ledger).issue(at: 1).unit == "财政所")
    draft.plan.items[0].isSkipped = true
    draft.correct(0, issue)
    #expect(draft.plan.isEmpty)
  }
}
