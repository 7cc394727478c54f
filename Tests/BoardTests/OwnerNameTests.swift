// Several names in one field are several people wherever people are asked about.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Several owners in one field` {
  private static let text =
    BoardLedgers.empty + """
      Id: 1
      Title: 甲
      Status: todo
      Owner: 许知遥、李四

      Id: 2
      Title: 乙
      Status: todo
      Owner: 许知遥

      Id: 3
      Title: 丙
      Status: todo
      Owner: 顾青（组长、党委委员）

      """

  @Test func `stand under the first of them in the lens of leaders`() throws {
    var player = BoardPlayer(text: Self.text, size: .large)
    try player.press("2")
    let titles = player.state.arrangement.keys.map { player.state.title(of: $0) }
    #expect(titles == ["许知遥", "顾青（组长、党委委员）"])
    #expect(player.state.arrangement.count(of: 0) == 2)
  }

  @Test(arguments: [("许知遥", 2), ("李四", 1), ("组长", 1)])
  func `are each found by the filter`(_ name: String, _ count: Int) throws {
    var player = BoardPlayer(text: Self.text)
    try player.press("/责任人:\(name)<CR>")
    #expect(player.state.arrangement.shown == count)
  }

  @Test func `are ticked one by one, and saved one a field`() throws {
    var player = BoardPlayer(text: Self.text)
    player.menu(.setOwners)
    #expect(player.picker?.items.filter(\.isMarked).map(\.label) == ["许知遥", "李四"])
    player.type("顾问")
    try player.press("<CR>")
    #expect(player.issue("1")?.owners == ["许知遥", "李四", "顾问"])
  }
}
