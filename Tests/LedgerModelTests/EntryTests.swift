// Entries read and written back, and changed in place.
import LedgerModel
import Testing

struct EntryTests {
  @Test(arguments: [
    "#1 !done @许知遥 due:2026-01-20 done:2026-01-16\n按“谁分管、谁牵头”重新分解任务。",
    "2026-05-26 @县委巡察办 re:#2\n第一行\n\n第三行", "2026-05-26 @甲 file:佐证/会议%20纪要.pdf\n题名",
    "2026-05-26 strange @甲 x:y\n正文", "2026-05-26 @甲", "",
  ])
  func `a value is written as it was read`(value: String) {
    #expect(Entry(.progress, value: value).value == value)
  }

  @Test func `the parts of a head are found in any order`() {
    let entry = Entry(.measure, value: "#n1 due:2026-02-28 !doing @顾青 @简%20仲夏\n文字")
    #expect(entry.id == "n1")
    #expect(entry.state == "doing")
    #expect(entry.people == ["顾青", "简 仲夏"])
    #expect(entry.day(of: "due") == Day(iso: "2026-02-28"))
    #expect(entry.day == nil)
    #expect(entry.text == "文字")
  }

  @Test func `blanks and percent signs survive in words`() {
    let entry = Entry(.evidence, tokens: [.key("file", "完成 50% 的表.xlsx")], text: "")
    #expect(entry.value == "file:完成%2050%25%20的表.xlsx")
    #expect(Entry(.evidence, value: entry.value) == entry)
    // A blank that an accent stands upon is one character to Swift and a blank to the file.
    let odd = Entry(.handover, tokens: [.key("from", "甲 \u{301}乙"), .key("to", "丙")], text: "")
    #expect(Entry(.handover, value: odd.value) == odd)
  }

  @Test func `changing one token leaves the others where they are`() {
    var entry = Entry(.measure, value: "#1 @甲 !todo due:2026-06-30 x:y\n文")
    entry.setState("done")
    entry.set("done", to: "2026-06-01")
    entry.set("due", to: nil)
    entry.setPeople(["乙", "丙"])
    #expect(entry.value == "#1 @乙 @丙 !done x:y done:2026-06-01\n文")
  }

  @Test func `newest come first and undated last`() {
    var issue = LedgerModel.Issue(id: "1")
    issue.entries = ["2026-05-01 @a\n1", "@b\n2", "2026-06-01 @c\n3", "2026-05-01 @d\n4"]
      .enumerated()
      .map { Issue.PlacedEntry(occurrence: $0, entry: Entry(.progress, value: $1)) }
    #expect(issue.newestFirst(.progress).map(\.text) == ["3", "4", "1", "2"])
  }

  @Test func `of several entries for one file the newest by day stands for it, then the last`() {
    let entries = [
      "2026-05-03 @甲 file:a.pdf\n重新登记", "2026-05-02 @甲 file:a.pdf\n原件",
      "2026-05-01 @甲 file:b.pdf\n照片",
      "2026-05-01 @乙 file:b.pdf\n照片", "2026-05-04 @甲\n只有名称",
    ].map { Entry(.evidence, value: $0) }
    #expect(StandingEvidence.places(in: entries) == [0, 3])
  }
}
