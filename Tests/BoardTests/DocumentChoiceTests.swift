// Which document to import: those beside the ledger by arrows, any other one by its path.

import Canvas
import LedgerModel
import TestSupport
import Testing

@testable import Board

@Suite struct `The choice of a document` {
  private static let beside = [
    DocumentChoice(path: "县里/通报.docx", changed: Day(year: 2026, month: 6, day: 12)),
    DocumentChoice(path: "县里/去年台账.xlsx", changed: nil),
  ]

  private func player(
    _ documents: [DocumentChoice], language: Language = .chinese
  ) throws -> BoardPlayer {
    var player = try BoardPlayer(sample: .liuhezhen, language: language)
    player.documents = documents
    player.send(.input([.key(.control("p"))], milliseconds: 1))
    player.type(language == .chinese ? "导入" : "import")
    try player.press("<CR>")
    return player
  }

  private func read(_ player: BoardPlayer) -> [String] {
    player.effects.compactMap { if case .readDocument(let path) = $0 { path } else { nil } }
  }

  @Test(
    arguments: [
      ("<Down><CR>", "县里/通报.docx"), ("<Down><Down><CR>", "县里/去年台账.xlsx"),
      ("<Down><Down><Down><Up><CR>", "县里/通报.docx"),
    ])
  func `takes one beside the ledger by arrows`(_ keys: String, _ path: String) throws {
    var player = try player(Self.beside)
    #expect(player.plainText.contains("通报.docx") && player.plainText.contains("2026年6月12日"))
    try player.press(keys)
    #expect(read(player) == [path])
  }

  @Test(arguments: ["/县里 台账/另一份.docx", "~/通报.docx", "'/县 里/a.csv'"])
  func `takes the path of any other one as it was typed`(_ path: String) throws {
    var player = try player(Self.beside)
    player.type(path)
    try player.press("<CR>")
    #expect(read(player) == [path])
  }

  @Test(arguments: [Language.chinese, .english])
  func `says what to do where none lies beside`(_ language: Language) throws {
    var player = try player([], language: language)
    #expect(player.plainText.contains(language == .chinese ? "写文件的路径" : "type a path"))
    try player.press("<CR>")
    #expect(read(player).isEmpty)
    try player.press("<Esc>")
    #expect(!player.plainText.contains(".docx"))
  }

  @Test func `reads nothing before one is chosen`() throws {
    var player = try player(Self.beside)
    try player.press("<CR>")
    #expect(read(player).isEmpty)
    #expect(player.plainText.contains("通报.docx"))
  }

  @Test func `a single one is ready to be taken`() throws {
    var player = try player([Self.beside[0]])
    try player.press("<CR>")
    #expect(read(player) == ["县里/通报.docx"])
  }

  @Test func `names a folder that cannot be listed and still takes a path`() throws {
    var player = try player([])
    try player.press("<Esc>")
    player.send(.documents([], failure: Phrase(zh: "没有权限", en: "no permission")))
    #expect(player.plainText.contains("没有权限"))
    player.type("/a.docx")
    try player.press("<CR>")
    #expect(read(player) == ["/a.docx"])
  }
}
