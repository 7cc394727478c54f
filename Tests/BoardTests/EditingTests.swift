// Changes of issues as a clerk makes them.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `Editing` {
  @Test func `a text given up with Esc stands there again, until it is saved`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F7>谈了一半<Esc>")
    #expect(player.text == BoardLedgers.seven)
    try player.press("<F7>")
    #expect(player.prompt?.field.text == "谈了一半")
    try player.press("，明天再谈<CR><F7>")
    #expect(player.text.contains("+ 谈了一半，明天再谈\n"))
    #expect(player.prompt?.field.text == "")
  }

  @Test func `progress by F7 adds a dated line and saves it`() throws {
    for keys in ["<F7>", "p", "ｐ", "<C-e>", "<CR><F7>", "<F4>3"] {
      var player = BoardPlayer(text: BoardLedgers.seven)
      try player.press(keys)
      player.type("第一行，有空格 和标点")
      try player.press("<C-j>第二行<A-CR>第三行<CR>")
      let newest = try #require(player.issue("01")?.newestFirst(.progress).first)
      #expect(newest.text == "第一行，有空格 和标点\n第二行\n第三行")
      #expect(player.text.contains("Progress: 2026-06-15 @许知遥\n"))
      #expect(player.written.last == player.bytes)
      #expect(player.footer.contains("已保存 09:42"))
      #expect(player.plainText.contains("Ctrl-Z 撤回"))
    }
  }

  @Test func `an empty progress line is refused in words`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F7><CR>")
    #expect(player.prompt?.problem?.contains("不能为空") == true)
    #expect(player.plainText.contains("不能为空"))
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `a deadline that moves asks why, keeps the old day and shows it`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: .large)
    try player.press("t6月底")
    #expect(player.plainText.contains("2026年6月30日 星期二"))
    try player.press("<CR>")
    #expect(player.text == BoardLedgers.seven)
    #expect(player.picker?.chosen == nil)
    try player.press("<End><CR><CR>")
    #expect(player.prompt?.problem?.isEmpty == false)
    player.type("预算年中调整")
    try player.press("<CR>")
    let issue = try #require(player.issue("01"))
    #expect(issue.due?.iso == "2026-06-30")
    #expect(issue.flags.contains(.extended))
    #expect(
      player.text.contains(
        "Extension: 2026-06-15 @柳闻笙 !approved from:2026-05-06 to:2026-06-30\n+ 预算年中调整"))
    try player.press("<CR>")
    #expect(player.plainText.contains("预算年中调整"))
    #expect(player.plainText.contains("5月6日"))
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test(arguments: [
    ("+15", "2026-06-30"), ("6.30", "2026-06-30"), ("下周五", "2026-06-26"), ("2026上半年", "2026-06-30"),
    ("６月底", "2026-06-30"), ("20260701", "2026-07-01"),
  ])
  func `a first deadline is taken at once`(_ typed: String, _ iso: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/网格<CR>t")
    player.type(typed)
    try player.press("<CR>")
    #expect(player.issue("04")?.due?.iso == iso)
    #expect(!player.text.contains("Extension"))
  }

  @Test func `a long-term issue has no deadline`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t长期<CR>常抓不懈<CR>")
    let issue = try #require(player.issue("01"))
    #expect(issue.due == nil)
    #expect(issue.flags.contains(.longterm))
    #expect(issue.newestFirst(.progress).first?.text.contains("常抓不懈") == true)
  }

  @Test func `the deadline of a finished issue is refused before anything is typed`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/05<CR><F6>")
    #expect(player.prompt == nil)
    #expect(player.message.contains("不再改时限"))
    try player.press("<CR>e")
    let item = player.picker?.items.first { $0.value == .action(.setDeadline) }
    #expect(item?.unavailable?.contains("不再改时限") == true)
  }

  @Test func `a deadline that cannot be read is named and not stored`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("t13月45日<CR>")
    #expect(player.prompt?.problem?.contains("13月45日") == true)
    try player.press("<Esc>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `a status that is refused says why and how`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s")
    let picker = try #require(player.picker)
    let place = try #require(picker.items.firstIndex { $0.value == .status(.closed) })
    for _ in 0..<(place - picker.selected) { try player.press("<Down>") }
    try player.press("<CR>")
    #expect(player.message.contains("先改为已完成"))
    #expect(player.plainText.contains(player.message.prefix(10)))
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `closing without a sign-off says who must agree`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/午间<CR>s<Down><CR>")
    #expect(player.message.contains("签批"))
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `reopening a finished issue asks why`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/午间<CR>s<Up><Up><Up><CR>")
    #expect(player.prompt?.isMultiline == true)
    player.type("又发现脱岗")
    try player.press("<CR>")
    let issue = try #require(player.issue("05"))
    #expect(issue.status == .doing)
    #expect(issue.done == nil)
    #expect(issue.newestFirst(.progress).first?.text.contains("又发现脱岗") == true)
  }

  @Test(arguments: [("<lt>", Status.todo), (">", .staged), ("《", .todo), ("》", .staged)])
  func `moving sideways opens the picker one step on`(_ key: String, _ status: Status) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(key)
    #expect(player.picker?.chosen?.value == .status(status))
    #expect(player.text == BoardLedgers.seven)
    try player.press("<CR>")
    #expect(player.issue("01")?.status == status)
  }

  @Test func `a leader is found, typed anew and taken away`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("w苗<CR>")
    #expect(player.issue("01")?.lead == "苗春和")
    try player.press("w")
    player.type("新来的人")
    #expect(player.plainText.contains("新的：“新来的人”"))
    try player.press("<CR>")
    #expect(player.issue("01")?.lead == "新来的人")
    try player.press("w清空<CR>")
    #expect(player.issue("01")?.lead == nil)
    try player.press("<C-z><C-z><C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test(arguments: ["<Space>", "　"])
  func `owners are marked with Space and taken together`(_ space: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setOwners)
    #expect(player.picker?.isMultiple == true)
    let key = Key.character(space == "　" ? "　" : " ")
    player.press(key)
    try player.press("<Down>")
    player.press(key)
    try player.press("<CR>")
    #expect(player.issue("01")?.owners.count == 2)
  }

  @Test func `flags are set together`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setFlags)
    try player.press("<Down><Space><CR>")
    #expect(player.issue("01")?.flags == .listed)
  }

  @Test(arguments: [
    (Action.setTitle, "Title", "标题换了"), (.setDetail, "Detail", "描述换了"), (.setGoal, "Goal", "目标"),
    (.setBlocker, "Blocker", "卡点"), (.setNote, "Note", "备注"),
  ])
  func `texts are edited in a field that holds the old one`(
    _ action: Action, _ field: String, _ text: String
  ) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(action)
    let before = try #require(player.prompt?.field.text)
    if field == "Title" { #expect(before == "会议纪要无人落实") }
    try player.press("<C-u>")
    player.type(text)
    try player.press("<CR>")
    #expect(player.text.contains("\(field): \(text)\n"))
  }

  @Test func `an empty title is refused`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.setTitle)
    try player.press("<C-u><CR>")
    #expect(player.prompt?.problem?.isEmpty == false)
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `evidence, an instruction, a check and a sign-off go where they belong`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.menu(.addEvidence)
    player.type("督办清单〔2026〕3号")
    try player.press("<CR>")
    #expect(player.issue("01")?.entries(.evidence).count == 1)
    player.menu(.addInstruction)
    player.type("何书记")
    try player.press("<CR>")
    player.type("月底前报结果")
    try player.press("<CR>")
    #expect(player.text.contains("Instruction: 2026-06-15 @何书记\n+ 月底前报结果"))
    player.menu(.addCheck)
    try player.press("<Down><CR>")
    player.type("又发现两处")
    try player.press("<CR>")
    #expect(player.text.contains("Check: 2026-06-15 @许知遥 !bad\n+ 又发现两处"))
    try player.press("<C-z><C-z><C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `a finished issue is closed after an agreeing sign-off, and not after a refusal`()
    throws
  {
    for (isAgreed, keys) in [(true, "<CR>"), (false, "<Down><CR>")] {
      var player = BoardPlayer(text: BoardLedgers.seven)
      try player.press("/午间<CR>")
      player.menu(.addSignOff)
      try player.press(keys + "<CR>")
      player.type("顾青")
      try player.press("<CR>")
      player.type("看过材料")
      try player.press("<CR>s<Down><CR>")
      // Nothing proves it yet: that is asked about, and the answer is kept.
      #expect(player.issue("05")?.status == .done)
      if isAgreed {
        player.type("佐证在党政办存档")
        try player.press("<CR>")
        #expect(player.text.contains("没有佐证，破例销号：佐证在党政办存档"))
      }
      #expect((player.issue("05")?.status == .closed) == isAgreed, "\(player.message)")
      #expect(player.issue("05")?.entries(.signOff).count == 1)
    }
  }

  @Test(arguments: ["<F2>", "<Ins>", "a"])
  func `a new issue gets the next number and is selected`(_ key: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press(key + "新来的一条<CR>")
    #expect(player.selected == "08")
    #expect(player.issue("08")?.title == "新来的一条")
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `withdrawing asks why and can be undone`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("<F8><CR>")
    #expect(player.prompt?.problem?.isEmpty == false)
    player.type("重复")
    try player.press("<CR>")
    #expect(player.issue("01")?.status == .void)
    #expect(player.selected != "01")
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `a broken record refuses every edit and says so`() throws {
    var player = BoardPlayer(text: BoardLedgers.broken)
    try player.press("<Left>")
    #expect(player.selected == nil)
    for keys in ["s", "t", "p", "<F4>", "w", "<F8>", "M", "<CR><CR>"] {
      try player.press(keys)
      #expect(player.prompt == nil && player.picker?.search == nil, "\(keys)")
      #expect(player.message.contains("有错误"), "\(keys)")
      try player.press("<Esc><Esc>")
    }
    #expect(player.text == BoardLedgers.broken)
  }

  @Test func `nothing changes when the status is the same`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("s<CR>")
    #expect(player.message.contains("没有变化"))
    #expect(player.effects.isEmpty)
  }
}

@Suite struct `Several at once` {
  @Test func `are asked for once, with their numbers, and undone in one step`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("L<Home><Space><Space><Space><Space>")
    #expect(player.plainText.contains("已勾选 4"))
    let marked = player.state.targets.map(\.text)
    #expect(marked.count == 4)
    try player.press("w顾青<CR>")
    let question = try #require(player.question)
    #expect(question.lines.last == "将修改：" + marked.joined(separator: "、"))
    #expect(player.text == BoardLedgers.seven)
    try player.press("<CR>")
    for number in marked { #expect(player.issue(number)?.lead == "顾青") }
    #expect(player.state.marked.isEmpty)
    #expect(player.written.count == 1)
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
    try player.press("<C-y>")
    for number in marked { #expect(player.issue(number)?.lead == "顾青") }
  }

  @Test(arguments: [Action.setLead, .setUnit, .setCategory])
  func `with names that differ keep them when Enter is all that is pressed`(
    _ action: Action
  ) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("V")
    player.menu(action)
    #expect(player.picker?.chosen == nil)
    #expect(player.picker?.items.contains { $0.isPresent } == false)
    #expect(player.plainText.contains("现在 "))
    try player.press("<CR>")
    #expect(player.picker != nil && player.message.contains("都用它"))
    #expect(player.text == BoardLedgers.seven)
    try player.press("<Down>")
    #expect(player.picker?.chosen != nil)
  }

  @Test(arguments: ["<Esc>", "1", "<Up><CR>"])
  func `stay as they are when the question is declined`(_ keys: String) throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("V<F7>开会<CR>" + keys)
    #expect(player.question == nil)
    #expect(player.text == BoardLedgers.seven)
    #expect(player.effects.isEmpty)
  }

  @Test func `name those that went away meanwhile`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("L<Home><Space><Space><F7>开会")
    let gone = try #require(player.state.targets.last)
    let records = player.text.split(separator: "\n\n", omittingEmptySubsequences: false)
    let left = records.filter { !$0.hasPrefix("Id: \(gone)\n") }.joined(separator: "\n\n")
    player.send(.fileChanged(BoardPlayer.ledger(left), explained: [gone]))
    try player.press("<CR>")
    #expect(player.question?.lines.last?.contains(gone.text) == true)
    #expect(player.text.range(of: "开会") == nil)
    try player.press("<CR>")
    #expect(player.text.range(of: "开会") != nil)
  }

  @Test func `refuse as a whole when one of them refuses, and say which`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("V>")
    let picker = try #require(player.picker)
    let place = try #require(picker.items.firstIndex { $0.value == .status(.closed) })
    for _ in 0..<(place - picker.selected) { try player.press("<Down>") }
    try player.press("<CR>")
    #expect(player.text == BoardLedgers.seven)
    #expect(player.message.contains("01 号"))
  }

  @Test func `move their deadlines with one reason`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/资金<CR>V<F6>+30<CR><Down><CR>统一安排<CR>")
    #expect(player.question != nil)
    try player.press("<CR>")
    #expect(player.issue("02")?.due?.iso == "2026-07-15")
    #expect(player.issue("03")?.due?.iso == "2026-07-15")
    try player.press("<C-z>")
    #expect(player.text == BoardLedgers.seven)
  }

  @Test func `refuse what makes sense for one only`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("V")
    player.menu(.setTitle)
    #expect(player.prompt == nil)
    #expect(player.message.contains("一个问题"))
  }

  @Test func `forget numbers that are gone`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("V")
    let row = try #require(player.state.ledger.row(of: "02"))
    let without = BoardLedgers.seven.replacingOnce(player.state.ledger.rawText(at: row), with: "")
    player.send(.fileChanged(BoardPlayer.ledger(without)))
    #expect(player.state.targets.map(\.text) == ["01", "03", "04", "05"])
    #expect(player.plainText.contains("已勾选 4"))
  }
}
