// Plain fields, lists and flags.
import LedgerModel
import Testing

struct FieldEditTests {
  private let context = EditFixture.context

  @Test(arguments: [
    (["甲", "乙"], []), (["甲"], ["Owner#1 乙→-"]), (["乙"], ["Owner#0 甲→-"]),
    (["甲", "丙"], ["Owner#1 乙→丙"]), (["甲", "乙", "丙 ", "丙"], ["Owner +→丙"]),
    ([], ["Owner#1 乙→-", "Owner#0 甲→-"]),
  ])
  func `owners are changed place by place`(names: [String], lines: [String]) throws {
    let issue = EditFixture.issue()
    let edit = IssueEdits.setOwners(issue, to: names)
    #expect(edit.lines == lines)
    var wanted: [String] = []
    for name in names.map(TextCleaning.line) where !wanted.contains(name) { wanted.append(name) }
    #expect(try issue.after(edit).owners == wanted)
  }

  @Test func `an owner that is not there cannot be taken away`() throws {
    func remove(_ name: String) throws -> [String] {
      try IssueEdits.set(
        EditFixture.issue(), [try FieldAssignment("owners-=" + name)], context
      ).lines
    }
    #expect(try remove("甲") == ["Owner#0 甲→-"])
    #expect(
      throws: EditRefusal.notThere(field: Phrase(zh: "责任人", en: "owner"), value: "丁")
    ) { try remove("丁") }
  }

  @Test(arguments: [
    ("Lead", "柳闻笙", "Lead#0 陆行舟→柳闻笙"), ("Lead", "", "Lead#0 陆行舟→-"),
    ("Unit", " 财政所\n", "Unit +→财政所"),
    ("Title", "一\n二", "Title#0 村级污水管网改造进度滞后→一 二"), ("Detail", "一\r\n\r\n二 ", "Detail +→一\n\n二"),
    ("Opened", "今天", "Opened +→2026-06-15"), ("Recheck", "年底", "Recheck +→2026-12-31"),
    ("Cadence", "每季度", "Cadence +→quarterly"), ("Cadence", "每45天", "Cadence +→45 days"),
    ("Cadence", "monthly", "Cadence +→monthly"), ("Amount", "１２５０.5", "Amount +→1250.5"),
    ("Blocker", "等\u{1B}县里批复", "Blocker +→等县里批复"),
  ])
  func `a field takes its type's value`(field: String, text: String, line: String) throws {
    let issue = EditFixture.issue()
    let edit = try IssueEdits.setField(issue, field, to: text, context)
    #expect(edit.lines == [line])
    _ = try issue.after(edit)
  }

  @Test(arguments: [
    ("Title", " ", EditRefusal.mustNotBeEmpty(Phrase(zh: "具体问题", en: "title"))),
    ("Amount", "约3万", .notANumber(field: Phrase(zh: "涉及金额", en: "amount"), value: "约3万")),
    ("Amount", "1.2.3", .notANumber(field: Phrase(zh: "涉及金额", en: "amount"), value: "1.2.3")),
    ("Opened", "长期", .badDay(.notUnderstood("长期"), isPast: true)),
    ("Recheck", "长期", .notADay("长期")),
    ("Titel", "x", .unknownField("Titel", nearest: "title")),
    ("Progress", "x", .notSettable(field: "Progress")),
  ])
  func `a value that does not fit is refused`(field: String, text: String, refusal: EditRefusal) {
    #expect(throws: refusal) {
      try IssueEdits.setField(EditFixture.issue(), field, to: text, context)
    }
  }

  @Test func `an edit whose old value does not stand does not apply`() throws {
    let issue = EditFixture.issue()
    let edit = try IssueEdits.setField(issue, "Lead", to: "柳闻笙", context)
    let other = EditFixture.issue { $0.lead = "顾青" }
    #expect(other.applying(edit) == nil)
  }

  @Test func `several edits become one step`() throws {
    let issue = EditFixture.issue()
    let edit = Edit.combined(
      Phrase(zh: "两项", en: "two"),
      [
        try IssueEdits.setField(issue, "Lead", to: "顾青", context),
        try IssueEdits.setFlags(issue, to: .listed, context),
      ])
    #expect(edit.changes.count == 2)
    #expect(edit.issues == ["03"])
  }
}

struct AmountTests {
  static let cases: [(typed: String, kept: String)] = [
    ("92000", "92000"), ("9.2万", "92000"), ("9.2万元", "92000"), ("92,000元", "92000"),
    ("０.５万", "5000"), ("1.23456万", "12345.6"), ("3亿", "300000000"), ("52700.50", "52700.50"),
  ]

  @Test(arguments: cases) func `an amount is kept in yuan`(typed: String, kept: String) throws {
    let edit = try IssueEdits.setField(
      EditFixture.issue(), "Amount", to: typed, EditFixture.context)
    #expect(edit.lines == ["Amount +→\(kept)"])
  }

  @Test(arguments: ["九万", "9.2.1万", "万", "1e5"])
  func `what is no amount is refused`(typed: String) {
    #expect(throws: EditRefusal.self) {
      try IssueEdits.setField(EditFixture.issue(), "Amount", to: typed, EditFixture.context)
    }
  }
}
