// Notices, extensions, handovers, rechecks and links by the keys of a clerk.

import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `What stands beside the deadline` {
  private func player(_ keys: String = "") throws -> BoardPlayer {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/01<CR>" + keys)
    return player
  }

  static let flows: [(name: String, keys: String, field: String, value: String)] = [
    (
      "a notice with the proposed rung and a day for the reply",
      "d1<CR><Down><CR>+7<CR>请报方案<CR>", "Notice",
      "#1 !open 2026-06-15 @苗春和 due:2026-06-22 kind:remind\n请报方案"
    ),
    (
      "a notice without a day", "d1<CR><Down><CR><CR>请报方案<CR>", "Notice",
      "#1 !open 2026-06-15 @苗春和 kind:remind\n请报方案"
    ),
    (
      "a milestone", "d77月底<CR>主管贯通<CR>", "Milestone",
      "#1 !todo due:2026-07-31\n主管贯通"
    ),
    (
      "a cadence that is chosen", "d9<Up><CR>", "Cadence", "monthly"
    ),
    (
      "a cadence that is typed", "d9每45天<CR>", "Cadence", "45 days"
    ),
    (
      "a day of the recheck", "da9月1日<CR>", "Recheck", "2026-09-01"
    ),
    (
      "accountability with number and document", "de诫勉<CR>2<CR>柳纪〔2026〕5号<CR><CR>两人<CR>",
      "Accountability", "2026-06-15 kind:诫勉 count:2 doc:柳纪〔2026〕5号\n两人"
    ),
    (
      "a regulation without a document", "df<CR><CR><CR>采购管理办法<CR>", "Regulation",
      "2026-06-15 kind:新建\n采购管理办法"
    ),
    (
      "accountability of last year", "de诫勉<CR><CR><CR>2025-11-03<CR><CR>",
      "Accountability", "2025-11-03 kind:诫勉"
    ),
    (
      "a regulation of the day before", "df<CR><CR>昨天<CR>值班办法<CR>", "Regulation",
      "2026-06-14 kind:新建\n值班办法"
    ),
    (
      "a search for the same kind", "dd六个村都查了<CR>", "Progress",
      "2026-06-15 @许知遥 kind:sweep\n六个村都查了"
    ),
    (
      "a decision for somebody by a day", "d6苗春和<CR>顾青<CR>+10<CR>列出清单<CR>", "Decision",
      "2026-06-15 @苗春和 owner:顾青 due:2026-06-25\n列出清单"
    ),
    (
      "a decision for nobody without a day", "d6<CR><CR><CR>再议<CR>", "Decision",

      "2026-06-15 @许知遥\n再议"
    ),
    ("an amount", "dm52700<CR>", "Amount", "52700"),
  ]

  @Test(arguments: flows)
  func `is written step by step`(name: String, keys: String, field: String, value: String) throws {
    let player = try player(keys)
    let values = player.state.ledger.values(of: field, in: .issue("01"))
    #expect(values.last == value, "\(name): \(values) \(player.message)")
    #expect(!player.written.isEmpty)
  }

  @Test func `a request is decided, and only then the deadline moves`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/02<CR>d37月底<CR><Down><CR>设备未到<CR>")
    #expect(player.issue("02")?.due?.iso == "2026-06-20")
    #expect(player.issue("02")?.pendingExtension != nil)
    try player.press("<Esc>/is:asked<CR>")
    #expect(player.selected == "02")
    try player.press("d4<CR>苗春和<CR><CR>")
    #expect(player.issue("02")?.due?.iso == "2026-07-31")
    #expect(player.issue("02")?.pendingExtension == nil)
    try player.press("<C-z>")
    #expect(player.issue("02")?.due?.iso == "2026-06-20")
  }

  @Test func `nobody is selected who approves, least of all who asked`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/02<CR>d37月底<CR><Down><CR>设备未到<CR>d4<CR>")
    #expect(player.picker?.items.first?.value == .heading && player.picker?.selected == 0)
    try player.press("<CR>")
    #expect(player.picker?.title.contains("谁批的") == true)
    #expect(player.issue("02")?.pendingExtension != nil)
  }

  @Test func `what is finished keeps its deadline though more time was asked for`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Status: todo\nLead: 柳闻笙\nUnit: 财政所\nDue: 2026-06-20\n",
      with: "Status: done\nLead: 柳闻笙\nUnit: 财政所\nDue: 2026-06-20\nDone: 2026-06-10\n"
    ).replacingOnce(
      "Opened: 2026-06-01\n",
      with:
        "Opened: 2026-06-01\nExtension: 2026-06-05 @甲 !asked from:2026-06-20 to:2026-07-20\n+ 雨\n")
    var player = BoardPlayer(text: text)
    try player.press("/02<CR>d4<CR>苗春和<CR><CR>")
    #expect(player.issue("02")?.due?.iso == "2026-06-20")
    #expect(player.prompt?.problem?.contains("不再改时限") == true)
  }

  @Test func `listing several says what they lack when it is done, not before`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.state.marked = ["01", "02"]
    try player.press("<F4>e<Down><Space><CR>")
    #expect(player.question != nil && !player.message.contains("还缺"))
    try player.press("<CR>")
    #expect(player.message.contains("还缺"))
  }

  @Test func `a day of the recheck is set for several at once, and an empty one takes none away`()
    throws
  {
    var player = BoardPlayer(text: BoardLedgers.seven)
    player.state.marked = ["01", "02"]
    try player.press("da9月1日<CR>")
    #expect(player.question != nil && player.issue("01")?.recheck == nil)
    try player.press("<CR>")
    #expect(player.issue("01")?.recheck?.iso == "2026-09-01")
    #expect(player.issue("02")?.recheck?.iso == "2026-09-01")
    player.state.marked = ["01", "02"]
    try player.press("da")
    #expect(player.prompt?.field.text == "2026-09-01")
    for nothing in ["", " ", "　"] {
      try player.press("<C-u>\(nothing)<CR>")
      #expect(player.prompt?.problem?.contains("不能为空") == true, "\(player.prompt?.problem ?? "")")
    }
    #expect(player.issue("01")?.recheck?.iso == "2026-09-01")
  }

  @Test func `a check that was not made today is asked for its day, and only then`() throws {
    var player = try player("c3明天<CR>")
    #expect(player.prompt?.problem?.contains("还没有到") == true, "\(player.plainText)")
    try player.press("<C-u>6月12日<CR><CR>")
    #expect(
      player.state.ledger.values(of: "Check", in: .issue("01")).last == "2026-06-12 @许知遥 !ok")
    try player.press("db4昨天<CR>+30<CR>又有两户<CR>")
    #expect(
      player.state.ledger.values(of: "Check", in: .issue("01")).last
        == "2026-06-14 @许知遥 !bad kind:recheck\n又有两户")
    #expect(player.issue("01")?.recheck?.iso == "2026-07-15")
  }

  static let counts = ["2", "２", "2人", "两人", "十二名", " 3 个"]

  @Test(arguments: counts)
  func `a number of persons is read as people type it`(typed: String) throws {
    let player = try player("de诫勉<CR>\(typed)<CR><CR><CR><CR>")
    let value = player.state.ledger.values(of: "Accountability", in: .issue("01")).last ?? ""
    #expect(value.contains(" count:"), "\(value) \(player.prompt?.problem ?? "")")
  }

  @Test func `a day that is no later is refused where it is typed`() throws {
    var player = try player("d32026.5.1<CR>")
    #expect(player.prompt?.problem?.contains("要延到") == true)
    try player.press("<C-u>8月1日")
    #expect(player.plainText.contains("批了也算曾逾期"))
  }

  @Test func `of several issues it is said which one refuses, and whom a handover leaves alone`()
    throws
  {
    var player = BoardPlayer(text: BoardLedgers.seven)
    try player.press("/02<CR>d37月底<CR><Down><CR>设备未到<CR><Esc>")
    player.state.marked = ["01", "02"]
    try player.press("d38月1日<CR>")
    #expect(player.prompt?.problem?.hasPrefix("02 号：") == true, "\(player.prompt?.problem ?? "")")
    try player.press("<Esc>")
    player.state.marked = ["01", "03"]
    try player.press("d5柳闻笙<CR>")
    #expect(player.message.contains("03 不在“柳闻笙”名下"), "\(player.message)")
  }

  @Test func `退回 of what is closed goes with its reopening`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Status: todo\nLead: 柳闻笙\nUnit: 财政所\nDue: 2026-06-20\n",
      with: "Status: closed\nLead: 柳闻笙\nUnit: 财政所\nDue: 2026-06-20\nDone: 2026-06-10\n"
        + "Closed: 2026-06-12\n")
    var player = BoardPlayer(text: text)
    try player.press("/02<CR><F4>a")
    #expect(player.picker?.items.map { $0.unavailable == nil } == [true, false, true])
  }

  @Test func `a cadence that is late at once says from when it counts`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Opened: 2026-06-01\n", with: "Opened: 2026-01-01\n")
    var player = BoardPlayer(text: text)
    try player.press("/02<CR>d910天<CR>")
    #expect(player.issue("02")?.cadence == .days(10))
    #expect(player.message.contains("从1月1日算起，已逾155天"), "\(player.message)")
  }

  @Test func `a day that is none says so without offering 长期`() throws {
    let player = try player("da长期<CR>")
    #expect(player.prompt?.problem?.contains("不是哪一天") == true, "\(player.prompt?.problem ?? "")")
  }

  @Test func `a handover of everything is one question and one step back`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven)
    let before = player.bytes
    let led = player.state.ledger.rows.indices.filter {
      player.state.ledger.issue(at: $0).lead == "柳闻笙"
    }.count
    try player.press("dp柳闻笙<CR>苗春和<CR>换届<CR>")
    #expect(player.question?.lines.contains { $0.contains("柳闻笙→苗春和") } == true)
    try player.press("<CR>")
    let now = player.state.ledger.rows.indices.map { player.state.ledger.issue(at: $0) }
    #expect(led > 1)
    #expect(!now.contains { $0.lead == "柳闻笙" && $0.isToBeHandedOver })
    #expect(now.contains { $0.entries(.handover).last?.text == "换届" })
    try player.press("<C-z>")
    #expect(player.bytes == before)
  }

  @Test func `somebody who answers for nothing is said to be so, and another can be chosen`() throws
  {
    var player = try player("d5路人<CR>")
    #expect(player.message.contains("路人"))
    #expect(player.picker?.title.contains("移交人") == true)
    try player.press("<Esc>")
    #expect(player.written.isEmpty)
  }

  @Test func `a notice that is answered is answered from its list`() throws {
    var player = try player("d1<CR><Down><CR>+7<CR>请报方案<CR>")
    try player.press("d2")
    #expect(player.picker?.items.first?.detail == "提醒 未回复")
    try player.press("<CR>1已报<CR>")
    let notice = player.issue("01")?.entries(.notice).last
    #expect(notice?.state == "replied")
    #expect(player.issue("01")?.newestFirst(.progress).first?.text == "回复1号提醒：已报")
  }

  @Test func `links are confirmed on both sides, and taken away on both`() throws {
    var player = try player("dc02<Space><CR>")
    #expect(player.issue("01")?.related == ["02"] && player.issue("02")?.related == ["01"])
    try player.press("dc<Space><CR>")
    #expect(player.issue("01")?.related == [] && player.issue("02")?.related == [])
    try player.press("<C-z><C-z>")
    #expect(player.bytes == Array(BoardLedgers.seven.utf8))
  }

  @Test func `a file of evidence is kept with its hash`() throws {
    var player = try player()
    player.evidence = [
      DocumentChoice(path: "evidence/01/分工表.pdf", changed: Day(iso: "2026-06-01"))
    ]
    try player.press("dg<CR>")
    #expect(player.prompt?.field.text == "分工表")
    try player.press("<CR>")
    let hash = String(repeating: "a", count: 64)
    #expect(
      player.state.ledger.values(of: "Evidence", in: .issue("01")).last
        == "2026-06-15 @许知遥 file:evidence/01/分工表.pdf sha256:\(hash)\n分工表")
    try player.press("di<CR>")
    #expect(
      player.effects.last == .openFile(EvidenceFileKey(path: "evidence/01/分工表.pdf", hash: hash)))
  }

  static let files: [(state: EvidenceFinding, hash: String, words: String)] = [
    (.missing, "", "文件不在"),
    (.differs, " sha256:" + String(repeating: "a", count: 64), "文件和登记时不一样"),
    (.unchanged, " sha256:" + String(repeating: "a", count: 64), "文件已核对"),
  ]

  @Test(arguments: files)
  func `a page says how its files were found`(
    state: EvidenceFinding, hash: String, words: String
  ) throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Opened: 2026-06-01\n",
      with: "Opened: 2026-06-01\nEvidence: 2026-06-02 @甲 file:a.pdf\(hash)\n+ 纪要\n")
    var player = BoardPlayer(text: text, size: ScreenSize(100, 40))
    player.found = state
    try player.press("/02<CR><CR>")
    #expect(player.plainText.contains(words), "\(player.plainText)")
  }

  @Test func `a file that was recorded anew is not called changed for its old record`() throws {
    func hash(_ digit: String) -> String { " sha256:" + String(repeating: digit, count: 64) }
    let text = BoardLedgers.seven.replacingOnce(
      "Opened: 2026-06-01\n",
      with: "Opened: 2026-06-01\nEvidence: 2026-06-02 @甲 file:a.pdf\(hash("a"))\n+ 纪要\n"
        + "Evidence: 2026-06-09 @甲 file:a.pdf\(hash("b"))\n+ 纪要，重新登记\n")
    var player = BoardPlayer(text: text, size: ScreenSize(100, 40))
    player.found = .differs
    try player.press("/02<CR><CR>")
    #expect(player.plainText.ranges(of: "文件和登记时不一样").count == 1)
    #expect(player.plainText.contains("后来重新登记"))
    player.found = .unchanged
    try player.press("<Esc><CR>")
    #expect(!player.plainText.contains("文件和登记时不一样"))
    try player.press("di")
    #expect(player.picker?.items.count == 1)
  }

  @Test func `the head of a page says that a problem came back`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Opened: 2026-06-01\n",
      with: "Opened: 2026-06-01\nCheck: 2026-06-02 @甲 !bad kind:recheck\n+ 又有两户\n"
        + "Check: 2026-06-03 @甲 !bad\n+ 抽查不好\n")
    var player = BoardPlayer(text: text, size: ScreenSize(100, 40))
    try player.press("/02<CR><CR>")
    #expect(player.plainText.contains("反弹1次"))
  }

  @Test func `who may change nothing can open a file of evidence from the menu`() throws {
    let text = BoardLedgers.seven.replacingOnce(
      "Opened: 2026-06-01\n",
      with: "Opened: 2026-06-01\nEvidence: 2026-06-02 @甲 file:a.pdf\n+ 纪要\n")
    var player = BoardPlayer(text: text)
    player.state.setting.isReadOnly = true
    try player.press("/02<CR>di<CR>")
    #expect(player.effects.last == .openFile(EvidenceFileKey(path: "a.pdf", hash: nil)))
    try player.press("<Esc>/01<CR>d")
    #expect(player.picker == nil && player.message.contains("只读"))
  }

  @Test func `a request that waits stands beside the deadline on the page`() throws {
    var player = BoardPlayer(text: BoardLedgers.seven, size: ScreenSize(100, 40))
    try player.press("/02<CR>d37月底<CR><Down><CR>设备未到<CR><CR>")
    #expect(player.plainText.contains("申请延到7月31日，待批"))
  }

  @Test func `what cannot be done now says why in the menu`() throws {
    let player = try player("d")
    let reasons = player.picker?.items.compactMap(\.unavailable) ?? []
    #expect(reasons.contains("没有待批的延期申请") && reasons.contains("没有带文件的佐证"))
  }

  @Test func `a check is recorded with one key and twice Enter`() throws {
    let player = try player("c<CR><CR>")
    #expect(
      player.state.ledger.values(of: "Check", in: .issue("01")).last == "2026-06-15 @许知遥 !ok")
  }
}
