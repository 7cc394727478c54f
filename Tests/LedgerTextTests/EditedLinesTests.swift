// After an edit a ledger knows of its lines what it would know if it were read anew.
import LedgerModel
import LedgerText
import Testing

@Suite struct EditedLinesTests {
  /// Every kind of trouble behind the two sound records.
  private static let trouble = """
    Id: 01
    Title: 甲
    Status: todo
    Progress: 2026-01-01 @甲
    + 一

    # 第二条
    Id: 02
    Title: 乙
    Status: todo

    没有字段的一行

    Title: 没有编号
    Title: 又一个

    Id: 05
    Title: 丙
    Status: done
    Measure: #1 !todo
    Measure: #1 !todo

    Id: 06
    Title: 丁
    Status: todo

    Id: 06
    Title: 戊
    Status: todo

    %rec: Ledger

    Id: L2

    %rec: Issue

    %odd: x

    Id: 07
    Title: 己
    Status: todo
    """

  static let edits: [(name: String, changes: [Change])] = [
    (
      "an entry of the first issue",
      [.field(FieldChange(.issue("01"), "Progress", old: nil, new: "2026-02-01 @乙\n二\n三"))]
    ),
    (
      "an issue behind the second one",
      [.insertIssue("08", text: "Id: 08\nTitle: 庚\nStatus: todo\n", after: "02")]
    ),
    (
      "an issue before the first one",
      [.insertIssue("08", text: "Id: 08\nTitle: 庚\nStatus: todo\n", after: "")]
    ),
    (
      "an issue at the end",
      [.insertIssue("08", text: "Id: 08\nTitle: 庚\nStatus: todo\n", after: nil)]
    ),
    ("the second issue goes", [.removeIssue("02", expected: nil)]),
    (
      "the first issue is written anew",
      [
        .replaceIssue(
          "01",
          expected: "Id: 01\nTitle: 甲\nStatus: todo\nProgress: 2026-01-01 @甲\n+ 一\n",
          text: "# 新\nId: 01\nTitle: 甲\nStatus: todo\nNote: 一\n+ 二\n+ 三\n+ 四\n\n# 后\n")
      ]
    ),
    ("a line of the header", [.field(FieldChange(.ledger, "Note", old: nil, new: "一\n二"))]),
    (
      "several at once",
      [
        .field(FieldChange(.issue("02"), "Owner", old: nil, new: "乙")),
        .insertIssue("08", text: "Id: 08\nTitle: 庚\nStatus: todo\n", after: "01"),
        .field(FieldChange(.issue("02"), "Owner", old: nil, new: "丙")),
        .removeIssue("01", expected: nil),
      ]
    ),
  ]

  @Test(arguments: edits.indices, TestLedgers.variants.indices)
  func `lines and problems move with the text`(edit: Int, variant: Int) throws {
    let (name, changes) = Self.edits[edit]
    // Records that stand in a set of their own type twice are not edited: the second half is.
    let text = TestLedgers.head + Self.trouble
    var ledger = TestLedgers.ledger(TestLedgers.variants[variant].change(Array(text.utf8)))
    let before = ledger
    let back = try ledger.apply(Edit(Phrase(zh: name, en: name), changes))
    expectAsReadAnew(ledger, name)
    _ = try ledger.apply(back)
    expectAsReadAnew(ledger, name)
    #expect(bytes(ledger) == bytes(before), "\(name)")
    #expect(ledger.problems == before.problems, "\(name)")
  }

  private func expectAsReadAnew(_ ledger: Ledger, _ name: String) {
    let fresh = TestLedgers.ledger(bytes(ledger))
    #expect(ledger.problems == fresh.problems, "\(name)")
    #expect(ledger.unreadable == fresh.unreadable, "\(name)")
    #expect(ledger.sets == fresh.sets, "\(name)")
    let lines = (ledger.rows.map(\.line), fresh.rows.map(\.line))
    #expect(lines.0 == lines.1, "\(name)")
    #expect(ledger.headerSyntax == fresh.headerSyntax, "\(name)")
  }

  static let rewritten: [(name: String, text: String)] = [
    ("a comment before it", "# 注\nId: 02\nTitle: 乙\nStatus: todo\n"),
    ("a comment behind it", "Id: 02\nTitle: 乙\nStatus: todo\n\n# 注\n"),
    ("a comment within", "Id: 02\n# 注\nTitle: 乙\nStatus: todo\n# 尾\\\n"),
    ("comments on all sides", "# 一\n\n# 二\nId: 02\n# 三\nTitle: 乙\nStatus: todo\n\n\n# 四\n\n"),
    ("another number", "Id: 22\nTitle: 乙\nStatus: todo\n# 注\n"),
    ("line ends of another system", "# 注\r\nId: 02\r\nTitle: 乙乙\r\nStatus: todo\r\n"),
  ]

  @Test(arguments: rewritten.indices, TestLedgers.variants.indices)
  func `taking back a record that was written anew restores every byte`(
    one: Int, variant: Int
  ) throws {
    let (name, text) = Self.rewritten[one]
    for rest in ["", "\n# 之间\nId: 03\nTitle: 丙\nStatus: todo\n"] {
      let records =
        "Id: 01\nTitle: 甲\nStatus: todo\n\n# 上面的注释\nId: 02\nTitle: 乙 \nStatus:todo\n# 里面\n" + rest
      let original = TestLedgers.ledger(
        TestLedgers.variants[variant].change(Array((TestLedgers.head + records).utf8)))
      var ledger = original
      let old = ledger.rawText(at: 1)
      let back = try ledger.apply(
        Edit(
          Phrase(zh: name, en: name), [.replaceIssue("02", expected: old, text: text)]))
      let changed = ledger
      expectAsReadAnew(ledger, name)
      let again = try ledger.apply(back)
      #expect(bytes(ledger) == bytes(original), "\(name)")
      _ = try ledger.apply(again)
      #expect(bytes(ledger) == bytes(changed), "\(name)")
    }
  }

  @Test func `a comment above a record stays above it`() throws {
    var ledger = TestLedgers.ledger(
      issues: "Id: 01\nTitle: 甲\nStatus: todo\n\n# 说的是第二条\nId: 02\nTitle: 乙\nStatus: todo\n")
    _ = try ledger.apply(
      Edit(
        Phrase(zh: "试", en: "try"),
        [
          .replaceIssue(
            "02", expected: ledger.rawText(at: 1), text: "Id: 02\nTitle: 二\nStatus: todo\n")
        ]))
    #expect(
      String(decoding: bytes(ledger), as: UTF8.self).hasSuffix(
        "\n\n# 说的是第二条\nId: 02\nTitle: 二\nStatus: todo\n"))
  }

  @Test func `a text of two records is refused, and nothing has changed`() {
    let original = TestLedgers.ledger(issues: "Id: 01\nTitle: 甲\nStatus: todo\n")
    var ledger = original
    #expect(throws: EditError.self) {
      try ledger.apply(
        Edit(
          Phrase(zh: "试", en: "try"),
          [
            .replaceIssue(
              "01", expected: ledger.rawText(at: 0),
              text: "Id: 01\nTitle: 甲\nStatus: todo\n\nId: 02\nTitle: 乙\nStatus: todo\n")
          ]))
    }
    #expect(bytes(ledger) == bytes(original))
    #expect(ledger.rows.map(\.offset) == original.rows.map(\.offset))
  }

  private func bytes(_ ledger: Ledger) -> [UInt8] { ledger.bytes.withBytes { Array($0) } }
}
