/// Days, months and spans in sentences.

import Importing
import LedgerModel
import Prose
import Testing

struct DateMentionTests {
  static let cases: [(text: String, expected: [String])] = [
    ("2025年12月15日召开会议", ["2025-12-15..2025-12-15 day"]),
    ("于2025-09-08印发", ["2025-09-08..2025-09-08 day"]),
    ("二〇二六年六月十五日", ["2026-06-15..2026-06-15 day"]),
    ("2025年12月水渠开工", ["2025-12-01..2025-12-31 month"]),
    ("2025年4月至今", ["2025-04-01.. month"]),
    ("自2025年3月以来", ["2025-03-01.. month"]),
    ("2025年9月9日至13日", ["2025-09-09..2025-09-13 day span"]),
    ("2025年9月8日—10月12日", ["2025-09-08..2025-10-12 day span"]),
    ("2025年12月8日至2026年1月9日", ["2025-12-08..2026-01-09 day span"]),
    ("2026年6月30日前完成", ["..2026-06-30 day"]),
    ("2024年底验收", ["2024-12-01..2024-12-31 month"]),
    ("翻看2025年7、8月账册", ["2025-07-01..2025-08-31 month"]),
    ("2024年度考核", ["2024-01-01..2024-12-31 year period"]),
    ("2025年上半年", ["2025-01-01..2025-06-30 year period"]),
    (
      "2026年4月21日、5月13日",
      ["2026-04-21..2026-04-21 day", "2026-05-13..2026-05-13 day inferred"]
    ),
    (
      "2026年1月6日、13日各调度1次",
      ["2026-01-06..2026-01-06 day", "2026-01-13..2026-01-13 day"]
    ),
    ("2026年1月6日、13人参加", ["2026-01-06..2026-01-06 day"]),
    ("5月13日", []),
    ("追缴12.6万元，完工2.3公里，11户", []),
    ("2025年2月30日", []),
  ]

  @Test(arguments: cases)
  func `a sentence's days are as exact as they stand there`(text: String, expected: [String]) {
    let found = DateMention.all(in: text).map { mention in
      let bounds = "\(mention.from?.iso ?? "")..\(mention.to?.iso ?? "") \(mention.precision)"
      return bounds + (mention.isSpan ? " span" : "") + (mention.isPeriod ? " period" : "")
        + (mention.isYearInferred ? " inferred" : "")
    }
    #expect(found == expected)
  }

  @Test func `a day without a year takes the anchor's`() throws {
    let anchor = try #require(Day(iso: "2026-06-15"))
    let mention = try #require(DateMention.all(in: "截至6月1日", anchor: anchor).first)
    #expect(mention.day == Day(iso: "2026-06-01"))
    #expect(mention.isYearInferred)
  }
}
