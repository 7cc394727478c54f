// Differences as the history and the announcements tell them.
import LedgerModel
import Testing

struct ChangeWordingTests {
  struct Case: Sendable {
    let field: String
    var entry: String?
    let old: String?
    let new: String?
    let words: Phrase
  }

  @Test(arguments: [
    Case(
      field: "Measure", entry: "1", old: "#1 !doing @顾青\n改管网",
      new: "#1 !done @顾青 done:2026-06-15\n改管网",
      words: Phrase(zh: "整改措施 #1 状态 正在整改→已完成", en: "measures #1 state under way→done")),
    Case(
      field: "Measure", entry: "3", old: nil, new: "#3 !doing src:import\n改管网",
      words: Phrase(zh: "整改措施 增加 #3 正在整改 “改管网”", en: "measures + #3 under way “改管网”")),
    Case(
      field: "Measure", entry: "1", old: "#1 !todo\n对全镇九个村的污水管网逐段排查登记造册一次",
      new: "#1 !todo\n对全镇九个村的污水管网逐段排查登记造册两次",
      words: Phrase(
        zh: "整改措施 #1 文字 …登记造册一次→…登记造册两次", en: "measures #1 text …登记造册一次→…登记造册两次")),
    Case(
      field: "Progress", old: "2026-06-01 @甲\n查过", new: "2026-06-02 @甲\n查过",
      words: Phrase(zh: "进展 日期 2026年6月1日→2026年6月2日", en: "progress day 1 June 2026→2 June 2026")),
    Case(
      field: "SignOff", old: nil, new: "2026-06-15 @柳闻笙 !agree role:纪委复核",
      words: Phrase(zh: "签批 增加 同意 纪委复核", en: "sign-offs + agrees 纪委复核")),
    Case(
      field: "Extension", old: nil,
      new: "2026-06-12 @甲 !approved from:2026-06-20 to:2026-06-30\n资料未齐。",
      words: Phrase(
        zh: "延期 增加 批准 2026年6月20日→2026年6月30日 “资料未齐。”",
        en: "extensions + approved 20 June 2026→30 June 2026 “资料未齐。”")),
    Case(
      field: "Flag", old: nil, new: "listed", words: Phrase(zh: "标记 增加 挂牌督办", en: "flags + listed")),
    Case(
      field: "Cadence", old: "monthly", new: "quarterly",
      words: Phrase(zh: "周期 每月→每季度", en: "cadence monthly→quarterly")),
    Case(
      field: "Detail", old: "一二三四五六七八九十一二三四五六七八甲", new: "一二三四五六七八九十一二三四五六七八乙",
      words: Phrase(zh: "问题描述 …五六七八甲→…五六七八乙", en: "detail …五六七八甲→…五六七八乙")),
  ])
  func `a change is told in the words of the field`(example: Case) {
    let change = LedgerChange(
      .issue("03"), field: example.field, entry: example.entry, old: example.old, new: example.new)
    #expect(change.words == example.words)
  }
}
