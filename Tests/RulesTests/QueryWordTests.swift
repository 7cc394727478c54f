// Words of filters: those that a mistake offers, and those by which a filter is known among files.
import LedgerModel
import Rules
import Testing

struct QueryWordTests {
  @Test(arguments: ["is:foo", "是:不晓得"])
  func `a wrong word of is: offers every fact there is`(_ typed: String) throws {
    let today = RowFixture.today
    do throws(QueryError) {
      _ = try Query(typed, today: today)
      Issue.record("\(typed) was taken")
    } catch {
      guard case .unknownValue(_, _, let choices, _) = error.kind else {
        Issue.record("\(error.kind)")
        return
      }
      // Each stands for another fact, all of them can be typed, and none is left out.
      let facts = choices.map { QueryFact(word: $0) }
      #expect(!facts.contains(nil) && Set(facts).count == choices.count)
      for word in QueryFact.words {
        #expect(QueryFact(word: word).map { facts.contains($0) } == true, "\(word)")
      }
      let remedy = error.remedy?.zh ?? ""
      for word in ["逾期", "挂牌督办", "未办结", "延期待批", "有卡点", "反弹", "退回过", "已督办", "有周期", "有同类问题"] {
        #expect(remedy.contains(word), "\(word)")
      }
      let offered = remedy.split(separator: "、").map {
        String($0).replacing("可以是 ", with: "")
      }
      for word in offered { #expect(QueryFact(word: word) != nil, "\(word)") }
    }
  }

  @Test(
    arguments: [
      ("is:overdue", true), ("-is:overdue", true), ("是：逾期", true), ("时限:7天", true),
      ("LEAD:甲", true), ("overdue", false), ("foo:bar", false), ("C:台账.rec", false),
      ("甲/乙:丙.rec", false), ("town.rec", false), (":x", false), ("", false),
    ])
  func `a condition is told from the name of a file`(word: String, isCondition: Bool) {
    #expect(QueryKey.begins(word) == isCondition)
  }
}
