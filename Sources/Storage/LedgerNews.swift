/// What comes to light when the lock of a ledger is taken.

package import LedgerModel

/// Something that the user should be told.
package enum LedgerNews: Equatable, Sendable {
  /// A change had been recorded and was lost on its way into the ledger; it is there now.
  case carriedOut(Phrase)
  /// Changes that were made outside guatu are recorded now.
  case foundOutside([LedgerChange])
  /// The history ended in half a line, which nobody had acknowledged; it is gone.
  case tornLine
  /// What was to be saved is in place, and the disk did not say that it is safe there; why.
  case unconfirmed(StorageError)

  package var message: Phrase {
    switch self {
    case .carriedOut(let title):
      Phrase(
        zh: "上一次保存被打断：“\(title.zh)”已记入历史、还没有写进台账，现在补上了；如果是有人特意改回的，请撤回这一步",
        en:
          "the last save was interrupted: “\(title.en)” was recorded and had not reached the ledger; it is there now. If somebody took it back on purpose, undo it"
      )
    case .foundOutside(let changes):
      Phrase(
        zh: "台账在 guatu 之外被改过，已记入历史：\(LedgerNews.list(changes, .chinese))",
        en:
          "the ledger was changed outside guatu; recorded: \(LedgerNews.list(changes, .english))")
    case .tornLine:
      Phrase(
        zh: "历史末尾有半条没写完的记录（写到一半被打断），已去掉",
        en: "the history ended in half a line (writing it was interrupted); it was taken out")
    case .unconfirmed(let error):
      Phrase(
        zh: "写进去了，但磁盘没有确认，请另存一份再检查磁盘（\(error.message.zh)）",
        en: "It is written, but the disk did not confirm it; keep a copy and check the disk "
          + "(\(error.message.en))")
    }
  }

  private static func list(_ changes: [LedgerChange], _ language: Language) -> String {
    let shown = changes.prefix(3).map { $0.sentence(language) }
    let more = changes.count - shown.count
    let list = shown.joined(separator: language == .chinese ? "；" : "; ")
    if more <= 0 { return list }
    return list + (language == .chinese ? " 等 \(changes.count) 处" : " and \(more) more")
  }
}
