// Figures that add up at every width, and conditions, amounts and columns in words.

import Canvas
import LedgerModel
import LedgerText
import Rules
import TestSupport
import Testing

@testable import Board

@Suite struct `Figures in words` {
  @Test(arguments: Sample.allCases, [Language.chinese, .english])
  func `the legend adds up to the total however narrow it is`(
    _ sample: Sample, _ language: Language
  ) throws {
    let state = try BoardPlayer(sample: sample, size: .large, language: language).state
    for columns in 0...160 {
      guard let legend = state.legend(columns: columns) else { continue }
      #expect(legend.columns <= columns)
      let sum = legend.segments.reduce(legend.others) { $0 + $1.count }
      #expect(sum == state.tally.counted, "\(columns)")
    }
    #expect(state.legend(columns: 160)?.others == 0)
  }

  @Test func `parts of the bar differ by shape without colour and in print`() throws {
    var state = try BoardPlayer(sample: .qingshiqiao).state
    #expect(Set(state.segments.map(\.shade)).count >= state.segments.count - 1)
    #expect(state.printed(columns: 80).contains("▓ 已完成 6"))
    #expect(!state.draw().plainText.contains("▓"))
    state.use(ThemeTraits(hasColours: false))
    #expect(state.draw().plainText.contains("▓"))
  }

  static let conditions: [(typed: String, words: [String])] = [
    ("is:overdue", ["逾期"]), ("lead:桑晓梅 is:overdue", ["桑晓梅", "逾期"]),
    ("-is:listed", ["非挂牌督办"]), ("due:7d", ["7天内到期"]), ("due:<2026-07-01", ["6月30日前"]),
    ("stalled:>30", ["停31天以上"]), ("no:3", ["3号"]), ("status:staged,doing", ["正在整改、阶段性完成"]),
    ("工会 | unit:财政所", ["工会", "或", "财政所"]), ("逾期 -overdue", ["“逾期”", "非“overdue”"]),
  ]

  @Test(arguments: conditions)
  func `a filter is shown in the words of the board`(typed: String, words: [String]) throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    player.state.setFilter(typed)
    #expect(player.state.filterChips.map(\.text) == words)
  }

  @Test func `a word that names a condition is text until Tab makes it the condition`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    let late = player.state.tally.count(.overdue)
    try player.press("/逾期")
    #expect(player.state.arrangement.shown != late)
    #expect(player.plainText.contains("Tab 改为按“逾期”筛选 \(late)"))
    try player.press("<Tab><CR>")
    #expect(player.state.arrangement.shown == late)
    try player.press("/工会")
    #expect(!player.plainText.contains("Tab 改为"))
  }

  static let amounts = [
    ("52700.00", "5.27万元"), ("412800", "41.28万元"), ("9999.50", "9999.5元"), ("10000", "1万元"),
    ("123456789", "1.23456789亿元"), ("0", "0元"), ("约3万", "约3万元"), ("1.2.3", "1.2.3元"),
  ]

  @Test(arguments: amounts)
  func `an amount is said in the unit in which people say it`(_ written: String, _ said: String) {
    #expect(IssueSheet.amountText(written).zh == said)
  }

  @Test(arguments: ["2", "4"])
  func `what nobody has stays in sight wherever the columns are scrolled to`(
    _ lens: String
  ) throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press(lens)
    for _ in 0..<player.state.arrangement.columnCount {
      #expect(player.plainText.contains(lens == "2" ? "未定责任人 2" : "未定单位 2"))
      try player.press("<Right>")
    }
  }

  @Test func `late ones beyond the edge are counted in red`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    try player.press("<Right><Right><Right><Right>")
    let frame = player.frame
    let row = frame.rows - 2
    let red = (0..<frame.columns).filter { frame[$0, row].ink == .late }
    #expect(!red.isEmpty)
  }
}
