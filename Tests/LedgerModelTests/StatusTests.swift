// Moves between statuses, and the words that stand for them.
import LedgerModel
import Testing

struct StatusTests {
  /// One line a status, one sign a move: `.` allowed, `?` reason, `s` sign-off, `x` refused.
  /// Columns: todo doing staged mostly done closed void unknown.
  private static let moves: [(Status, String)] = [
    (.todo, ".....x?x"), (.doing, ".....x?x"), (.staged, ".....x?x"), (.mostly, ".....x?x"),
    (.done, "????.s?x"), (.closed, "?????.?x"), (.void, "....xx.x"), (.unknown, ".....x?."),
  ]

  @Test(arguments: moves)
  func `moves are those of the format`(from: Status, signs: String) {
    for (to, sign) in zip(Status.allCases, signs) {
      let expected: Status.Move =
        switch sign {
        case ".": .allowed
        case "?": .needsReason
        case "s": .needsSignOff
        default: .refused
        }
      #expect(from.move(to: to) == expected, "\(from) to \(to)")
    }
  }

  @Test(arguments: [
    ("未完成", Status.doing, false), ("基本完成", .mostly, false), ("阶段性完成", .staged, false),
    ("完　成", .done, false), ("已完成", .done, false), ("已完成并长期坚持", .done, true),
    ("长期坚持", .doing, true), ("√", .done, false), ("100%", .done, false), ("作废", .void, false),
    ("未整改", .todo, false), ("已整改", .done, false),
  ])
  func `a word means its status`(text: String, status: Status, isLongterm: Bool) throws {
    let word = try #require(StatusWord.lookUp(text))
    #expect(word.status == status)
    #expect(word.isLongterm == isLongterm)
  }

  @Test(arguments: ["完成了一半", "不完成", "尚未完成整改", "done", "", "完", "已完成。"])
  func `a text that only contains a word means nothing`(text: String) {
    #expect(StatusWord.lookUp(text) == nil)
  }

  @Test func `no word stands twice`() {
    #expect(Set(StatusWord.all.map(\.word)).count == StatusWord.all.count)
  }

  @Test func `open and finished leave out withdrawn`() {
    #expect(Status.allCases.filter(\.isOpen) == [.todo, .doing, .staged, .mostly, .unknown])
    #expect(Status.allCases.filter(\.isFinished) == [.done, .closed])
  }
}
