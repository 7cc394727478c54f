// What the board says of days, notices, strips and gaps beside the deadline.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `What is said beside the deadline` {
  /// Issue 02 of the seven with further fields.
  private static func player(
    _ fields: String, status: String = "todo", header: String = "", size: ScreenSize = .ordinary
  ) -> BoardPlayer {
    BoardPlayer(
      text: BoardLedgers.seven.replacingOnce(
        "Status: todo\nLead: 柳闻笙\nUnit: 财政所\nDue: 2026-06-20\nOpened: 2026-06-01\n",
        with: "Status: \(status)\nLead: 柳闻笙\nUnit: 财政所\n\(fields)\n"
      ).replacingOnce(
        "Deadline: 2026-06-30\n", with: "Deadline: 2026-06-30\n" + header), size: size)
  }

  private static let open = "Due: 2026-06-20\nOpened: 2026-06-01"

  static let nothing = ["无", "清空", "不设", "未定", "none"]

  @Test(arguments: nothing) func `no day is none on which something was checked`(typed: String)
    throws
  {
    var player = Self.player(Self.open)
    let before = player.bytes
    try player.press("/02<CR>c3\(typed)")
    #expect(player.plainText.contains("哪天查的不能为空"))
    try player.press("<CR>")
    #expect(player.prompt?.problem == "哪天查的不能为空", "\(player.prompt?.problem ?? player.message)")
    try player.press("<C-u><CR>")
    #expect(player.prompt?.problem == "哪天查的不能为空")
    #expect(player.bytes == before)
    try player.press("<C-u>昨天<CR><CR>")
    #expect(
      player.state.ledger.values(of: "Check", in: .issue("02")).last == "2026-06-14 @许知遥 !ok")
    #expect(player.message.contains("（6月14日）"), "\(player.message)")
  }

  @Test func `where today may be meant an empty day is today, and 无 is still none`() throws {
    var player = Self.player(Self.open)
    try player.press("/02<CR>de诫勉<CR><CR><CR>无<CR>")
    #expect(player.prompt?.problem == "哪天问责的不能为空")
    try player.press("<C-u>明天<CR>")
    #expect(player.prompt?.problem?.contains("还没有到") == true)
    try player.press("<C-u><CR><CR>")
    #expect(
      player.state.ledger.values(of: "Accountability", in: .issue("02")).last
        == "2026-06-15 kind:诫勉")
    #expect(!player.message.contains("（6月"))
  }

  static let prompts: [(keys: String, typed: String, line: String)] = [
    ("da", "长期", "“长期”不是哪一天；写 6月底、+15、下周五 这样的日子"),
    ("da", "尽快", "看不懂日期“尽快”；可以写 6月底、+15、下周五"),
    ("da", "无", "不写日期"),
    ("d7", "长期", "“长期”不是哪一天；写 6月底、+15、下周五 这样的日子"),
    ("d7", "无", "哪天做到不能为空"), ("d7", "9月1日", "2026年9月1日 星期二"),
    ("c3", "长期", "看不懂日期“长期”；可以写 昨天、6月1日、5.20"),
    ("t", "长期", "长期坚持，不设时限"), ("t", "尽快", "看不懂时限“尽快”"),
  ]

  @Test(arguments: prompts) func `a prompt speaks of its own day and offers what it takes`(
    keys: String, typed: String, line: String
  ) throws {
    var player = Self.player(Self.open)
    try player.press("/02<CR>\(keys)")
    player.type(typed)
    #expect(player.plainText.contains(line), "\(player.plainText)")
  }

  static let headers: [(steps: String?, opens: String)] = [
    (nil, "纪委复核"), ("分管领导审核、纪委复核", "分管领导审核、纪委复核"),
    ("分管领导审核，纪委复核，书记审定", "分管领导审核、纪委复核、书记审定"),
  ]

  @Test(arguments: headers) func `the steps in force stand in their field`(
    steps: String?, opens: String
  ) throws {
    var player = Self.player(Self.open, header: steps.map { "Steps: \($0)\n" } ?? "")
    let before = player.bytes
    player.send(.input([], milliseconds: 0))
    player.state.screens = [.picker(player.state.headerPicker)]
    try player.press("签批环节<CR>")
    #expect(player.prompt?.field.text == opens)
    try player.press("<CR>")
    #expect((player.bytes == before) == (steps == nil || steps == opens))
    #expect(player.state.ledger.header.steps == opens.split(separator: "、").map(String.init))
  }

  static let closings: [(fields: String, words: String)] = [
    ("Evidence: 2026-06-02 @甲\n+ 报告", "签批已齐"),
    ("", "没有佐证，要写破例理由；签批已齐"),
    ("Measure: #1 !doing\n+ 对账", "措施 1 没有办结、没有佐证，要写破例理由；签批已齐"),
  ]

  @Test(arguments: closings) func `what is missing for closing is said where it is chosen`(
    fields: String, words: String
  ) throws {
    let signed = "Due: 2026-06-20\nDone: 2026-06-01\n" + fields + (fields.isEmpty ? "" : "\n")
    var player = Self.player(
      signed + "SignOff: 2026-06-03 @甲 !agree role:纪委复核", status: "done", size: .large)
    try player.press("/02<CR>s")
    #expect(player.picker?.items.contains { $0.detail == words } == true)
    var waiting = Self.player(signed.dropLastLineEnd, status: "done", size: .large)
    try waiting.press("/02<CR>s")
    let hint = waiting.picker?.items.first { $0.detail.contains("还差“纪委复核”") }?.detail ?? ""
    #expect(hint.contains("没有佐证") == words.contains("没有佐证"), "\(hint)")
  }

  @Test func `late once is told of what is open too`() throws {
    let late = "Extension: 2026-06-10 @甲 !approved from:2026-06-05 to:2026-06-20\n+ 雨季"
    func page(_ fields: String) throws -> String {
      var player = Self.player(fields, size: .large)
      try player.press("/02<CR><CR>")
      return player.plainText
    }
    #expect(try page(Self.open + "\n" + late).contains("原定6月5日，延期1次 曾逾期"))
    let early = late.replacing("2026-06-10", with: "2026-06-04")
    let text = try page(Self.open + "\n" + early)
    #expect(text.contains("原定6月5日，延期1次") && !text.contains("曾逾期"))
  }

  @Test func `days of another year are told with it`() throws {
    let asked = "Extension: 2026-06-10 @甲 !asked from:2026-06-20 to:2027-01-31\n+ 招标"
    var player = Self.player(Self.open + "\n" + asked, size: .large)
    try player.press("/02<CR>d")
    #expect(player.plainText.contains("申请延到2027年1月31日"))
    try player.press("<Esc><CR>")
    #expect(player.plainText.contains("申请延到2027年1月31日，待批"))
    var old = Self.player("Due: 2026-06-20\nOpened: 2025-01-10")
    try old.press("/02<CR>d910天<CR>")
    #expect(old.message.contains("从2025年1月10日算起"), "\(old.message)")
  }

  static let milestones: [(status: String, flag: String, isLate: Bool)] = [
    ("todo", "", true), ("done", "", false), ("done", "Flag: longterm\n", true),
  ]

  @Test(arguments: milestones) func `milestones of what is finished are late no more`(
    status: String, flag: String, isLate: Bool
  ) throws {
    let done = status == "done" ? "Done: 2026-06-05\n" : ""
    var player = Self.player(
      "Due: 2026-06-20\n\(done)\(flag)Milestone: #1 !todo due:2026-06-01\n+ 清完旧账",
      status: status, size: .large)
    try player.press("/02<CR><CR>")
    #expect(player.plainText.contains("清完旧账"))
    #expect(player.plainText.contains("逾14天") == isLate)
  }

  @Test func `whom a handover leaves alone is counted where there are many`() throws {
    var text = BoardLedgers.seven
    for number in 20..<35 {
      text += "\nId: \(number)\nTitle: 账目不清\nStatus: doing\nLead: 苗春和\n"
    }
    var player = BoardPlayer(text: text)
    player.state.marked = Set(["01"] + (20..<35).map { IssueID("\($0)") })
    try player.press("d5柳闻笙<CR>")
    #expect(player.message.contains("等 15 个 不在“柳闻笙”名下"), "\(player.message)")
  }

  @Test func `a list of notices tells day and words of one notice`() throws {
    let several = """
      Notice: #1 !replied 2026-05-01 @甲 due:2026-05-10 kind:remind
      + 报进度
      Notice: #2 !open 2026-06-01 @甲 due:2026-06-10 kind:warn
      + 责任人说明
      Notice: #3 !open 2026-06-12 @甲 kind:account
      + 启动程序
      """
    var player = Self.player(Self.open + "\n" + several, size: .large)
    try player.press("02")
    #expect(player.plainText.contains("告诫：逾5天未回复"), "\(player.plainText)")
    #expect(player.plainText.contains("告诫：责任人说明"))
    #expect(!player.plainText.contains("启动程序"))
    let one = "Notice: #1 !open 2026-06-01 @甲 due:2026-06-25 kind:remind\n+ 报进度"
    var single = Self.player(Self.open + "\n" + one, size: .large)
    try single.press("02")
    #expect(single.plainText.contains("限6月25日回复") && !single.plainText.contains("：限6月25日"))
  }

  @Test func `what was refused stands in the list of extensions`() throws {
    let asked = "Extension: 2026-06-01 @甲 !asked from:2026-06-20 to:2026-07-31\n+ 招标"
    let refused = "Extension: 2026-06-02 @乙 !refused from:2026-06-20 to:2026-07-31\n+ 按期办"
    var player = Self.player(Self.open + "\n" + asked + "\n" + refused, size: .large)
    try player.press("03")
    #expect(player.plainText.contains("未批准延到7月31日 · 按期办"), "\(player.plainText)")
    var waiting = Self.player(Self.open + "\n" + asked, size: .large)
    try waiting.press("03")
    #expect(waiting.plainText.contains("待批：") && !waiting.plainText.contains("未批准延到"))
    var none = Self.player(Self.open, size: .large)
    try none.press("03")
    #expect(none.plainText.contains("没有延期的问题"))
  }

  @Test(arguments: [ScreenSize(60, 40), ScreenSize(100, 40), ScreenSize(160, 50)])
  func `a strip keeps its newest marks wherever it stands`(size: ScreenSize) throws {
    let checks = (1...12).map { "Check: 2026-06-\($0 < 10 ? "0" : "")\($0) @甲 !ok" }
    let fields =
      "Opened: 2026-05-31\nCadence: daily\n" + checks.joined(separator: "\n")
      + "\nCheck: 2026-06-13 @甲 !bad\n+ 又有"
    let player = Self.player("Due: 2026-06-20\n" + fields, size: size)
    let strips = (4...40).compactMap { columns -> String? in
      let row = player.state.ledger.row(of: "02") ?? 0
      return player.state.strip(of: UInt32(row), player.state.rules, columns: columns)?.text
    }
    #expect(strips.last == "每天 ✓✓✓✓✓✓✓✓✓✓×逾")
    #expect(strips.contains("每天 …✓×逾"))
    for strip in strips where strip != "每天" { #expect(strip.hasSuffix("逾"), "\(strip)") }
    var list = player
    try list.press("05")
    #expect(list.plainText.contains("✓×逾"), "\(list.plainText)")
    try list.press("<CR>")
    #expect(list.plainText.contains("✓✓✓✓✓✓✓✓✓✓×逾"), "\(list.plainText)")
  }

  @Test func `a line of the audit ends between two figures, never inside one`() {
    for columns in 34...80 {
      var sheet = Sheet(columns: columns, widths: WidthRule())
      let names = ["问题", "已完成", "阶段性完成", "未完成", "措施"]
      sheet.flow(
        together: names.enumerated().map { place, name in
          [Span(place == 0 ? "" : " · "), Span(name), Span(" 1\(place)→2\(place)"), Span(" 多1")]
        }, label: Span("通报自称"), indent: 10)
      let lines = sheet.lines.map { $0.text.drop { $0 == " " } }
      for (place, name) in names.enumerated() {
        let whole = "\(name) 1\(place)→2\(place) 多1"
        #expect(lines.contains { $0.contains(whole) }, "\(columns): \(lines)")
      }
      for line in lines.dropFirst() { #expect(!line.hasPrefix("·"), "\(columns): \(line)") }
    }
  }
}

extension String {
  fileprivate var dropLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
