// An import on the screen: the source beside what was understood, corrected and confirmed.

import Canvas
import Importing
import LedgerModel
import LedgerText
import TestSupport
import Testing

@testable import Board

@Suite struct `The screen of an import` {
  private static let source = [
    "1. 问题①：公务接待超标准。", "整改结果：完成", "整改情况：1、清退超标费用。", "2、修订接待办法。",
    "2. 问题②：会议记录缺页，三次党委会没有记录表决情况。", "整改情况：补齐记录。", "附件另送。",
  ]

  private static func issue(
    _ id: String, _ title: String, _ status: Status, _ measures: [String]
  ) -> LedgerModel.Issue {
    var issue = LedgerModel.Issue(id: IssueID(id))
    issue.title = title
    issue.status = status
    issue.unit = "镇党政办"
    issue.setValues(
      of: "Measure",
      to: measures.enumerated().map { "#\($0 + 1) !\(status == .done ? "done" : "todo")\n\($1)" })
    return issue
  }

  private static func draft(into ledger: Ledger?) -> ImportDraft {
    var document = ImportedDocument()
    document.header = ["Title": "白鹭洲镇整改台账", "ReportOn": "2026-05-31"]
    var first = ImportedIssue(
      issue("01", "公务接待超标准", .done, ["清退超标费用。", "修订接待办法。"]), from: SourcePlace(line: 1),
      to: SourcePlace(line: 4))
    first.statusRaw = "完成"
    first.inferred = ["done"]
    first.issue.done = Day(year: 2026, month: 5, day: 31)
    first.places = ["Measure#2": SourcePlace(line: 4)]
    let second = ImportedIssue(
      issue("02", "会议记录缺页，三次党委会没有记录表决情况", .unknown, ["补齐记录。"]),
      from: SourcePlace(line: 5), to: SourcePlace(line: 6))
    document.issues = [first, second]
    document.unrecognised = [UnrecognisedLine(SourcePlace(line: 7), "附件另送。")]
    let blocks = source.enumerated().map {
      SourceBlock.paragraph(SourceParagraph(line: $0 + 1, $1))
    }
    return ImportDraft(
      document, sources: ["通报.docx"], lines: SourceLines(.text(blocks)),
      today: BoardPlayer.today, target: "白鹭洲.rec", ledger: ledger)
  }

  private static func player(_ size: ScreenSize, known: String? = nil) -> BoardPlayer {
    var player = BoardPlayer(
      BoardPlayer.ledger(known ?? "", path: known == nil ? "" : "白鹭洲.rec"),
      setting: BoardPlayer.setting(size: size))
    player.send(.documentRead(draft(into: known == nil ? nil : player.state.ledger)))
    return player
  }

  private static var known: String {
    let draft = draft(into: nil)
    return draft.newLedgerText(name: "白鹭洲")
      .replacing("会议记录缺页，三次党委会没有记录表决情况\n", with: "会议记录缺页，两次党委会没有记录表决情况\n")
      .replacing("补齐记录。", with: "补齐记录并公示。")
  }

  static let pictures = [
    PictureCase(name: "import-new", sizes: PictureCase.fourSizes) { player($0) },
    PictureCase(
      name: "import-open", keys: "<End><Up><Up><CR><Down><Down>", sizes: PictureCase.fourSizes
    ) { player($0) },
    // The ledger says something else.
    PictureCase(name: "import-update", keys: "<End><Up><Up>", sizes: [ScreenSize(100, 30)]) {
      player($0, known: known)
    },
  ]

  @Test func `F1 says what the keys do, and that nothing is written yet`() throws {
    var player = Self.player(.small)
    try player.press("<F1>")
    #expect(player.plainText.contains("空格 跳过") && player.plainText.contains("什么都没有写入"))
    try player.press("<CR>")
    #expect(player.plainText.contains("确认写入") && player.written.isEmpty)
  }

  @Test func `nothing is written before it is confirmed`() throws {
    var player = Self.player(.ordinary)
    try player.press("<CR>")
    #expect(player.plainText.contains("写入台账？") && player.written.isEmpty)
    try player.press("<Esc>")
    #expect(player.written.isEmpty && player.plainText.contains("确认写入"))
    try player.press("<CR><Down><CR>")
    let text = String(decoding: try #require(player.written.last), as: UTF8.self)
    #expect(text.contains("Title: 公务接待超标准") && text.contains("Status: unknown"))
    #expect(player.plainText.contains("公务接待超标准") && !player.plainText.contains("确认写入"))
  }

  @Test func `a corrected title, a corrected status and an issue left out`() throws {
    var player = Self.player(.ordinary)
    try player.press("<End><Up><Space>")
    #expect(player.plainText.contains("跳过"))
    try player.press("<Up><Right><Down><CR>")
    player.type("两年")
    try player.press("<CR>")
    #expect(player.plainText.contains("公务接待超标准两年"))
    try player.press("<Down><CR>")
    #expect(player.plainText.contains("正在整改"))
    try player.press("<Up><Up><Up><CR><Home><CR><Down><CR>")
    let text = String(decoding: try #require(player.written.last), as: UTF8.self)
    #expect(text.contains("Title: 公务接待超标准两年") && !text.contains("会议记录缺页"))
    #expect(!text.contains("Status: done\n") && !text.contains("Done:"))
  }

  @Test func `what was corrected is not given up by one key`() throws {
    var player = Self.player(.ordinary)
    try player.press("<End><Up><Space><Esc>")
    #expect(player.plainText.contains("放弃这次导入") && !player.hasQuit)
    try player.press("<Esc>")
    #expect(player.plainText.contains("跳过"))
    try player.press("<Esc><Down><CR>")
    #expect(player.hasQuit && player.written.isEmpty)
  }

  @Test func `a title under another number is proposed, and a person says whether both are one`()
    throws
  {
    let known = Self.known.replacing("Id: 02\n", with: "Id: BH-02\n")
      .replacing("Id: 01\n", with: "Id: BH-01\n")
    var player = Self.player(.ordinary, known: known)
    #expect(player.plainText.contains("编号不同、题目相近"))
    #expect(player.plainText.contains("是不是台账 BH-02"))
    #expect(player.plainText.contains("是，更新它"))
    try player.press("<End><Up><Up><Up><CR>")
    #expect(player.plainText.contains("不是，另加一条"))
    try player.press("<Home><CR><Down><CR>")
    #expect(player.text.contains("Id: BH-02\n") && player.text.contains("Id: 02\n"))
    #expect(player.text.contains("三次党委会") && player.text.contains("两次党委会"))
  }

  @Test func `a correction given up with Esc stands there again, and a day is said back`() throws {
    var player = Self.player(.ordinary)
    try player.press("<End><Up><Right>")
    let due = try #require(Self.row("Due", in: player))
    try player.press("<Home>")
    for _ in 0..<due { try player.press("<Down>") }
    try player.press("<CR>7月底")
    #expect(player.plainText.contains("2026年7月31日 星期五"))
    try player.press("<Esc><CR>")
    #expect(player.prompt?.field.text == "7月底")
    try player.press("<CR>")
    #expect(player.plainText.contains("2026-07-31"))
  }

  @Test func `what a person says is concluded no more, and what goes with it is`() throws {
    var player = Self.player(ScreenSize(120, 40))
    try player.press("<End><Up><Right>")
    let status = try #require(Self.row("Status", in: player))
    try player.press("<Home>")
    for _ in 0..<status { try player.press("<Down>") }
    try player.press("<CR>")
    let picker = try #require(player.picker)
    let done = try #require(picker.items.firstIndex { $0.value == .status(.done) })
    let steps = done - picker.selected
    for _ in 0..<abs(steps) { try player.press(steps < 0 ? "<Up>" : "<Down>") }
    try player.press("<CR>")
    #expect(player.plainText.contains("2026-05-31  推定"))
    let day = try #require(Self.row("Done", in: player))
    for _ in status..<day { try player.press("<Down>") }
    try player.press("<CR><C-u>5.20<CR>")
    #expect(player.plainText.contains("2026-05-20") && !player.plainText.contains("推定"))
  }

  @Test func `a day of the report is one that is past`() throws {
    var player = Self.player(.ordinary)
    try player.press("<Down><Down><Down><Down><Down><Down><Down><CR>")
    #expect(player.prompt?.purpose == .importedHeader("FeedbackOn"))
    try player.press("12.5")
    #expect(player.plainText.contains("2025年12月5日"))
    try player.press("<CR>")
    #expect(player.plainText.contains("2025-12-05"))
  }

  @Test func `that the ledger refuses is not noted as imported`() throws {
    let known = Self.known.replacingOnce(
      "%rec: Issue\n", with: "%rec: Issue\n%constraint: !(Title ~ '三次')\n")
    var player = Self.player(.ordinary, known: known)
    try player.press("<End><Up><Up><CR><Home><CR><Down><CR>")
    #expect(player.message.contains("出错") && player.plainText.contains("确认写入"))
    #expect(player.state.unsavedSteps.isEmpty)
  }

  @Test func `covers the board, whose hidden columns do not shine through`() {
    let player = Self.player(.ordinary, known: Self.known)
    let frame = player.frame
    #expect(frame.row(frame.rows - 2).allSatisfy { $0.glyph == " " })
  }

  @Test func `what it states is noted also where the disk's version is taken below it`() throws {
    var player = Self.player(.ordinary, known: Self.known)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("<End><Up><CR><Home><CR><Down><CR>")
    player.diskFailure = nil
    player.send(.changedUnderneath(BoardPlayer.ledger(Self.known + "\nhalf a li", path: "白鹭洲.rec")))
    try player.press("2<CR>")
    #expect(player.history.contains { $0.op == .merge && $0.note == "import 通报.docx" })
    try player.press("<C-z>")
    #expect(player.text.contains("并公示"))
  }

  @Test func `what it states is not noted where its changes no longer fit`() throws {
    var player = Self.player(.ordinary, known: Self.known)
    player.diskFailure = Phrase(zh: "稍等", en: "wait")
    try player.press("<End><Up><CR><Home><CR><Down><CR>")
    player.diskFailure = nil
    let disk = Self.known.replacing("补齐记录并公示。", with: "已经补齐。") + "\nhalf a li"
    player.send(.changedUnderneath(BoardPlayer.ledger(disk, path: "白鹭洲.rec")))
    try player.press("2<CR>")
    #expect(player.question?.title.contains("没有加上") == true)
    #expect(player.text == disk && player.state.unsavedSteps.isEmpty)
    #expect(!player.state.hasUnsaved && player.history.isEmpty)
  }

  private static func row(_ field: String, in player: BoardPlayer) -> Int? {
    guard case .importing(let review)? = player.state.screens.last else { return nil }
    return review.rows.firstIndex {
      if case .field(_, let shown) = $0 { shown.name == field } else { false }
    }
  }

  @Test func `an update is one step that can be undone, and the history knows the document`() throws
  {
    var player = Self.player(.ordinary, known: Self.known)
    let before = player.text
    #expect(player.plainText.contains("不一致"))
    // The contradiction about the measure: the document's words are taken.
    try player.press("<End><Up><CR><Home><CR><Down><CR>")
    #expect(player.text != before && !player.text.contains("并公示"))
    #expect(player.history.contains { $0.op == .merge && $0.note == "import 通报.docx" })
    try player.press("<C-z>")
    #expect(player.text == before)
  }
}
