// Keys in, pictures out: the board on the sample ledgers.

import Board
import Canvas
import FoundationEssentials
import LedgerModel
import LedgerText
import Testing
import TestSupport

@Suite struct `Peek` {
  @Test func `peek`() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["PEEK"] else { return }
    let size = (environment["SIZE"] ?? "80x24").split(separator: "x").compactMap { Int($0) }
    let today = Day(iso: environment["TODAY"] ?? "2026-06-15") ?? Day(number: 0)
    let data = try Data(contentsOf: URL(filePath: path))
    let ledger = Ledger(bytes: LedgerBytes(Array(data)), path: path, today: today)
    var state = BoardState(
      ledger: ledger, setting: Setting(today: today, columns: size[0], rows: size[1], by: "许知遥"))
    for key in try Key.sequence(environment["KEYS"] ?? "") {
      for effect in state.answer(.input([.key(key)], milliseconds: 0)) {
        if effect == .save { _ = state.answer(.saved(time: "09:42")) }
      }
    }
    print(state.draw().plainText)
    if environment["PRINT"] != nil { print(state.printed(columns: size[0])) }
  }
}
