// What a search in values finds and what it passes over.
import LedgerModel
import LedgerText
import Testing

@Suite struct SearchTests {
  private static let record = """
    Id: A-01
    Title: 公务用车管理ABC不规范，第１条：ｘ
    Status: done
    # 注释里的字
    Detail: 前半\\
    后半 Mixed Case
    + 续行内容
    Measure: #7 !todo @贺连山 due:2026-01-20
    + 措施正文
    Evidence: 2026-02-27 @顾青 file:evidence/01/办法.pdf re:#7

    Id: A-02
    Title: 别的
    Status: todo

    """

  @Test(arguments: [
    ("公务用车", true), ("abc", true), ("ABC", true), ("ａｂｃ", true), ("Abc不", true), ("第1条", true),
    ("第１条:x", true), ("规范,第", true), ("mixed case", true), ("MIXED\u{3000}CASE", true),
    ("续行内容", true), ("前半", true), ("后半", true), ("贺连山", true), ("2026-01-20", true),
    ("办法.PDF", true), ("evidence/01", true), ("done", true), ("a-01", true), ("正文", true),
    ("Title", false), ("Measure", false), ("注释里", false), ("todo", false), ("!", false),
    ("@贺", false), ("due:", false), ("file", false), ("别的", false), ("贺连山 due", false),
    ("不在的字", false), ("规范。", false),
  ])
  func `values are searched without case and width, names and signs are not`(
    text: String, isFound: Bool
  ) {
    let ledger = TestLedgers.ledger(issues: SearchTests.record)
    #expect(ledger.contains(SearchText(text), at: 0) == isFound)
  }

  @Test func `an empty text is everywhere`() {
    let ledger = TestLedgers.ledger(issues: SearchTests.record)
    #expect(ledger.contains(SearchText(""), at: 1))
    #expect(SearchText("").isEmpty)
  }
}
