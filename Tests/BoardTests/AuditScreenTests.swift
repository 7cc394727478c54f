// The audit on the screen: figures, findings, the way to the very field, reasons.

import Audit
import Canvas
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `The screen of the audit` {
  /// Three issues with findings of every kind, none of them answered.
  private static func ledger() throws -> Ledger {
    let answer = "Answer: 2026-06-12 @许知遥 rule:closing_delay\n+ 等复核组下周进点。\n"
    return BoardPlayer.ledger(
      try SourceTree.text("Tests/EndToEndTests/Inputs/audit.rec").replacing(answer, with: ""))
  }

  /// A board on which the audit has come to its end.
  private static func player(
    _ size: ScreenSize = .ordinary, isWall: Bool = false
  ) throws -> BoardPlayer {
    var setting = BoardPlayer.setting(size: size)
    setting.hidesPrivate = isWall
    var player = BoardPlayer(try ledger(), setting: setting)
    player.send(.shown)
    work(&player)
    return player
  }

  private static func work(_ player: inout BoardPlayer) {
    for _ in 0..<100 where player.state.auditRun != nil { player.send(.work) }
    #expect(player.state.auditRun == nil)
  }

  @Test func `never delays the first frame`() throws {
    var player = BoardPlayer(
      try Self.ledger(), setting: BoardPlayer.setting(size: ScreenSize(120, 36)))
    #expect(player.state.audit == nil)
    #expect(!player.frame.plainText.contains(/对账\d/))
    player.send(.shown)
    #expect(player.effects.contains { if case .work = $0 { true } else { false } })
    Self.work(&player)
    #expect(player.frame.plainText.contains("对账\(player.state.audit?.openMatters ?? 0)"))
  }

  @Test func `tells beside the totals what they hold, and remarks behind that`() throws {
    let text = """
      %rec: Ledger

      Id: t
      Format: guatu-ledger 1
      Title: 青石镇整改台账
      Inspected: 青石镇
      DeclaredIssues: 3
      DeclaredDone: 1
      DeclaredOpen: 2
      DeclaredMeasures: 7

      %rec: Issue

      Id: 01
      Title: 学习制度不规范
      Status: done
      Done: 2026-03-01

      Id: 02
      Title: 公车加油不规范
      Status: staged

      Id: 03
      Title: 食堂采购不规范
      Status: doing

      """
    var player = BoardPlayer(
      BoardPlayer.ledger(text), setting: BoardPlayer.setting(size: ScreenSize(130, 50)))
    player.send(.shown)
    Self.work(&player)
    try player.press("7")
    let shown = player.frame.plainText
    #expect(shown.contains("相符（含阶段性完成1）"))
    #expect(shown.contains("整改措施 自称7"))
  }

  @Test func `totals flow on a small screen, however long their verdicts are`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    player.send(.shown)
    Self.work(&player)
    try player.press("7")
    let frame = player.frame.plainText
    #expect(frame.contains("报的是方案措施") && frame.contains("完成率") && frame.contains("相符"))
  }

  @Test func `the page of a finding says whose it is and where`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    player.send(.shown)
    Self.work(&player)
    try player.press("7")
    let findings = player.state.audit?.findings.filter { $0.issue != nil } ?? []
    #expect(!findings.isEmpty)
    // The first of those that were opened by hand: far down the page, and at its head.
    for (rule, isFar) in [("cadence_lapsed", true), ("overdue", false)] {
      let finding = try #require(findings.first { $0.rule.code == rule })
      let id = try #require(finding.issue)
      player.state.openPage(of: id, at: finding)
      let frame = player.frame.plainText
      let top = String(frame.prefix { $0 != "\n" })
      #expect(top.contains("\(id.text) ") == isFar, "\(top)")
      let title = try #require(
        player.state.ledger.row(of: id).map { player.state.ledger.title(at: $0) })
      #expect(frame.contains(title.prefix(6)))
      #expect(frame.contains("▌"))
      try player.press("<Down>")
      #expect(!player.frame.plainText.contains("▌"), "the mark goes with the message")
      try player.press("<Esc>")
    }
  }

  @Test func `a reason that was given can be given anew`() throws {
    var player = BoardPlayer(
      BoardPlayer.ledger(try SourceTree.text("Tests/EndToEndTests/Inputs/audit.rec")),
      setting: BoardPlayer.setting(size: .ordinary))
    player.send(.shown)
    Self.work(&player)
    try player.press("7<Down><Down><Down><F4>待核实<CR>")
    Self.work(&player)
    try player.press("<End><CR><Down>")
    let answered = player.state.auditBrowser?.selectedFindings.first
    #expect(answered?.answer?.text == "待核实")
    try player.press("<F4>")
    #expect(player.prompt?.field.text == "待核实")
    try player.press("<C-u>已核实<CR>")
    Self.work(&player)
    let now = player.state.audit?.findings.first {
      $0.rule == answered?.rule && $0.issue == answered?.issue
    }
    #expect(now?.answer?.text == "已核实")
  }

  @Test func `what another counter tells is said where the figures would differ`() throws {
    let late = """

      Id: 90
      Title: 逾期的
      Unit: 镇党委
      Lead: 周岚
      Opened: 2026-03-01
      Due: 2026-05-01
      Status: doing
      """
    var player = BoardPlayer(
      BoardPlayer.ledger(
        try SourceTree.text("Tests/EndToEndTests/Inputs/audit.rec") + late + "\n"),
      setting: BoardPlayer.setting(size: .ordinary))
    player.send(.shown)
    Self.work(&player)
    try player.press("7")
    let audit = try #require(player.state.audit)
    let other = audit.count(.error) + audit.count(.warning) - audit.openMatters
    // It is late, and nobody has done anything about it.
    #expect(other == 2)
    #expect(player.frame.plainText.contains("对账\(audit.openMatters)"))
    #expect(player.frame.plainText.contains("其中上面已计 2"))
  }

  static let pictures = [
    PictureCase(name: "audit-rules", keys: "7", sizes: PictureCase.fourSizes) { try player($0) },
    PictureCase(name: "audit-issues", keys: "7<Tab><Down><Down>", sizes: PictureCase.fourSizes) {
      try player($0)
    },
  ]

  /// Moves down to a finding of a rule about an issue.
  private static func go(
    to rule: AuditRule, _ issue: String?, _ player: inout BoardPlayer
  ) throws {
    for _ in 0..<40 {
      let browser = try #require(player.state.auditBrowser)
      if case .finding(let finding)? = browser.selectedRow, finding.rule == rule,
        finding.issue?.text == issue
      {
        return
      }
      try player.press("<Down>")
    }
    Testing.Issue.record("no line of \(rule.code) about \(issue ?? "the ledger")")
  }

  @Test func `Enter leads to the measure and Esc back to the same line`() throws {
    var player = try Self.player(ScreenSize(80, 12))
    try player.press("7")
    try Self.go(to: .dateBeforeInspection, "01", &player)
    let before = player.frame.plainText
    try player.press("<CR>")
    #expect(player.frame.plainText.contains("2025年3月26日组织护林员学习制度"))
    #expect(player.state.selectedID?.text == "01")
    try player.press("<Esc>")
    #expect(player.frame.plainText == before)
  }

  @Test func `a reason is kept in the ledger and the finding is not counted any more`() throws {
    var player = try Self.player()
    try player.press("7")
    try Self.go(to: .dateBeforeInspection, "01", &player)
    let count = player.state.audit?.openMatters ?? 0
    try player.press("<F4>")
    player.type("巡察前已启动，反馈后继续执行")
    try player.press("<CR>")
    Self.work(&player)
    #expect(player.text.contains("Answer: 2026-06-15 @许知遥 rule:date_before_inspection re:#2\n"))
    #expect(player.state.audit?.openMatters == count - 1)
    #expect(player.frame.plainText.contains("已说明 1"))
    try player.press("<C-z>")
    Self.work(&player)
    #expect(player.state.audit?.openMatters == count)
  }

  @Test func `a finding about the ledger is mended in its header`() throws {
    var player = try Self.player()
    try player.press("7")
    try Self.go(to: .declaredTotalMismatch, nil, &player)
    try player.press("<CR><C-u>3<CR>")
    Self.work(&player)
    #expect(player.text.contains("DeclaredIssues: 3\n"))
    let rules = player.state.audit?.findings.map(\.rule) ?? []
    #expect(!rules.contains(.declaredTotalMismatch))
  }

  @Test func `nothing is said about private issues on the wall`() throws {
    var player = try Self.player(isWall: true)
    #expect(player.state.audit?.findings.contains { $0.issue?.text == "03" } == false)
    try player.press("7<Tab>")
    #expect(!player.frame.plainText.contains("线索"))
    // The totals are those of the whole ledger all the same.
    #expect(player.state.audit?.declared.first { $0.field == "DeclaredIssues" }?.counted == "3")
  }

  @Test func `nothing can be answered on a board that is only read`() throws {
    var setting = BoardPlayer.setting()
    setting.isReadOnly = true
    var player = BoardPlayer(try Self.ledger(), setting: setting)
    player.send(.shown)
    Self.work(&player)
    try player.press("7<F4>")
    #expect(player.frame.plainText.contains("只读"))
    #expect(player.written.isEmpty)
  }

  @Test func `marked issues are not changed from here, and stay marked`() throws {
    var player = try Self.player()
    try player.press("V7")
    try Self.go(to: .dateBeforeInspection, "01", &player)
    try player.press("<F7>")
    #expect(player.prompt?.title.contains("勾选") == false)
    player.type("补了佐证")
    try player.press("<CR>")
    #expect(player.text.components(of: "补了佐证") == 1)
    #expect(player.state.marked.count == 3)
  }

  @Test(arguments: ["", "/苗春和<CR>", "/02<CR>"])
  func `what is changed is the issue of the line, whatever the board stands on and shows`(
    _ filter: String
  ) throws {
    var player = try Self.player()
    try player.press(filter + "7")
    try Self.go(to: .dateBeforeInspection, "01", &player)
    try player.press("<F7>一句话<CR>")
    #expect(player.issue("01")?.entries(.progress).map(\.text) == ["一句话"])
    Self.work(&player)
    try Self.go(to: .dateBeforeInspection, "01", &player)
    try player.press("<CR>")
    #expect(player.isOnPage && player.selected == "01")
    try player.press("<F7>两句话<CR>")
    #expect(player.issue("01")?.entries(.progress).count == 2)
  }

  @Test func `the grouping changes by key, from the list of actions and by a click`() throws {
    var player = try Self.player(.large)
    try player.press("7")
    let byRule = player.plainText
    try player.press("<Tab>")
    let byIssue = player.plainText
    #expect(byIssue != byRule)
    try player.press("<C-p>对账按规则<CR>")
    #expect(player.state.auditBrowser?.grouping == .rule)
    let pair = try #require(
      player.state.placedFooterItems(until: player.state.savingStart)
        .first { $0.item.action == .groupFindings })
    player.input([.click(x: pair.start, y: ScreenSize.large.rows - 1)])
    #expect(player.plainText == byIssue)
  }

  @Test func `Left folds the group that a finding stands in`() throws {
    var player = try BoardPlayer(sample: .qingshiqiao)
    player.send(.shown)
    Self.work(&player)
    try player.press("7")
    func isOnGroup() -> Bool {
      if case .group? = player.state.auditBrowser?.selectedRow { true } else { false }
    }
    for _ in 0..<60 where !isOnGroup() { try player.press("<Down>") }
    try #require(isOnGroup())
    let folded = player.state.auditBrowser?.rows.count
    try player.press("<Right><Down><Down>")
    #expect(!isOnGroup())
    try player.press("<Left>")
    #expect(isOnGroup() && player.state.auditBrowser?.rows.count == folded)
  }

  @Test func `a line about the ledger changes no issue`() throws {
    var player = try Self.player()
    try player.press("7")
    try Self.go(to: .declaredTotalMismatch, nil, &player)
    try player.press("<F7>")
    #expect(player.prompt == nil)
    #expect(player.message.contains("没有选中"))
  }

  @Test func `Esc goes back to where the board stood`() throws {
    var player = try Self.player()
    try player.press("<End>")
    let (before, selected) = (player.plainText, player.selected)
    try player.press("7<End><Up><Esc>")
    #expect(player.selected == selected)
    #expect(player.plainText == before)
  }

  @Test func `a click selects a line and a second one on it goes there`() throws {
    var player = try Self.player(ScreenSize(80, 12))
    try player.press("7<Tab>")
    let list = player.state.auditParts(
      try #require(player.state.auditBrowser), player.state.layout
    ).list
    try #require(list.rows >= 3)
    player.input([.click(x: 10, y: list.y + list.rows - 1)])
    let place = player.state.auditBrowser?.selected
    #expect(place == list.rows - 1)
    #expect(!player.isOnPage)
    player.input([.click(x: 10, y: list.y + list.rows - 1)])
    #expect(player.isOnPage || player.prompt != nil)
  }

  @Test func `the page of an issue says what was found`() throws {
    var player = try Self.player(ScreenSize(100, 40))
    try player.press("7")
    try Self.go(to: .dateBeforeInspection, "01", &player)
    try player.press("1<CR>")
    #expect(player.frame.plainText.contains("对账 "))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
