/// What people write in place of a status code, and the code that is meant.

/// A word for a status, with the flag that some words carry along.
package struct StatusWord: Sendable {
  package let word: String
  package let status: Status
  /// True when the word also means `Flag: longterm` (已完成并长期坚持).
  package let isLongterm: Bool

  /// Finds the code for a label or a synonym; blanks and U+3000 inside are ignored. The whole text
  /// must be the word, so 未完成 is never taken for 完成.
  ///
  /// - Returns: nil when the text is no known word. A code itself is not a word.
  package static func lookUp(_ text: some StringProtocol) -> StatusWord? {
    let bare = String(text.filter { !$0.isWhitespace && $0 != "\u{3000}" })
    return all.first { $0.word == bare }
  }

  private init(_ word: String, _ status: Status, longterm: Bool = false) {
    self.word = word
    self.status = status
    isLongterm = longterm
  }

  /// The vocabulary of published reports and ledgers.
  package static let all: [StatusWord] =
    words("未启动 尚未启动 未开展 尚未开展 未整改 尚未整改 未开始 尚未开始", .todo)
    + words(
      "正在整改 正在整改中 整改中 正在推进 正在推进中 持续推进 推进中 序时推进 持续整改 正在进行 进行中 正在办理 办理中 未完成 "
        + "尚未完成 未完成整改 未整改到位 超期未完 超期未完成 逾期未完成 逾期未办结 未办结 ×", .doing)
    + words(
      "阶段性完成 已阶段性完成 取得阶段性成果 取得阶段性成效 取得阶段性进展 完成阶段性整改 阶段性完成整改 部分完成 部分整改",
      .staged)
    + words("基本完成 已基本完成 基本完成整改 基本整改到位", .mostly)
    + words(
      "完成 已完成 完成整改 已完成整改 整改完成 已整改完成 全部完成 已全部完成 已整改 已整改到位 整改到位 整改完毕 已整改完毕 已办结 办结 √ ✓ ✔ 100%",
      .done)
    + words("已销号 销号 完成销号 已完成销号 已验收 验收销号 已验收销号", .closed)
    + words("撤销 已撤销 作废", .void)
    + words("未知 不详", .unknown)
    + [
      "已完成并长期坚持", "已完成、长期坚持", "已完成，长期坚持", "已完成且长期坚持", "已完成并持续推进", "完成并长期坚持", "整改到位并长期坚持",
    ].map {
      StatusWord($0, .done, longterm: true)
    }
    + ["长期坚持", "长期整改", "长期推进", "常态化推进", "常态化坚持", "常态化整改"].map {
      StatusWord($0, .doing, longterm: true)
    }

  private static func words(_ list: String, _ status: Status) -> [StatusWord] {
    list.split(separator: " ").map { StatusWord(String($0), status) }
  }
}
