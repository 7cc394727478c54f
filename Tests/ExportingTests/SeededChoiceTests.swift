// The lot that draws closed items, and the form for checking them.
import Exporting
import LedgerModel
import LedgerText
import Testing

@Suite struct `Drawing closed items` {
  @Test func `the generator is SplitMix64`() {
    var generator = SeededGenerator(seed: 1_234_567)
    let found = (0..<5).map { _ in generator.next() }
    #expect(
      found == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test(arguments: [(0, 5, 0), (5, 5, 5), (9, 5, 5), (3, 0, 0), (1, 1, 1), (-1, 4, 0)])
  func `never more than there are, each once, in order`(_ wanted: Int, _ count: Int, _ found: Int) {
    let places = SeededChoice.places(wanted, of: count, seed: 1)
    #expect(places.count == found)
    #expect(places == places.sorted() && Set(places).count == places.count)
    #expect(places.allSatisfy { (0..<count).contains($0) })
  }

  @Test func `the same seed gives the same places for ever`() {
    #expect(SeededChoice.places(5, of: 100, seed: 20_260_615) == [22, 34, 45, 83, 90])
    #expect(SeededChoice.places(5, of: 100, seed: 20_260_616) == [20, 51, 54, 79, 82])
  }

  @Test func `every place is as likely as the others`() {
    var hits = [Int](repeating: 0, count: 10)
    for seed in 0..<10_000 {
      for place in SeededChoice.places(3, of: 10, seed: UInt64(seed)) { hits[place] += 1 }
    }
    // 3000 each, with a spread of 46.
    #expect(hits.allSatisfy { (2_770...3_230).contains($0) }, "\(hits)")
  }

  @Test func `the form leaves room for the pen and tells the seed`() throws {
    let source = ReportFixture.ledger(
      ReportFixture.issue("1", "closed", "Lead: 甲\nUnit: 乙所\nEvidence: 2026-03-01 @甲\n+ 纪要"))
    let item = SampleReport.Item(source.ledger.issue(at: 0), ledger: "整改台账")
    let list = SampleReport.list(
      [item], of: 4, seed: 7, owner: "某镇党委", today: ReportFixture.today)
    let cells = list.workbook.sheets.first?.rows.first ?? []
    #expect(
      cells.prefix(5).map(\.value) == [
        .text("1"), .text("问题1的标题"), .text("甲\n乙所"), .text("2026-03-01完成\n2026-03-05销号"),
        .text("措施1/1\n佐证1"),
      ])
    #expect(cells.dropFirst(5).map(\.value) == Array(repeating: .empty, count: 5))
    let lines = ReportFixture.lines(list.paper)
    #expect(lines.contains("从4个已完成、已销号的问题中随机抽取1个，种子7；用同一本台账和同一个种子重抽，结果相同。"))
    #expect(lines.contains { $0.hasPrefix("核查组长：") })
    let several = SampleReport.list(
      [item, SampleReport.Item(item.issue, ledger: "另一本")], of: 4, seed: 7, owner: nil,
      today: ReportFixture.today)
    #expect(several.workbook.sheets.first?.columns.first?.heading == "台账")
  }
}
