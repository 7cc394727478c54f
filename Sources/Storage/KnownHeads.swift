/// The heads of a long history as they were found last, so that the next event need not search it all.

internal import History
internal import LedgerText

/// A note in the user's state folder. It is believed where the history still holds, up to the same
/// place, what it held then; where it does not, or there is no note, the whole history is searched.
struct KnownHeads {
  let heads: [String]
  /// Up to which byte of the history they are the heads.
  let size: Int

  /// How much before that place is compared.
  private static let compared = 64 << 10

  /// Reads the note in a ledger's folder of notes; nil where there is none that fits the history.
  init?(in folder: String?, for history: UnsafeRawBufferPointer) {
    guard let folder, var words = StateNote.read(KnownHeads.path(in: folder)) else { return nil }
    guard words.count >= 3, let size = Int(words[0]), (1...history.count).contains(size),
      history[size - 1] == 0x0A, words[1] == KnownHeads.sign(of: history, to: size)
    else { return nil }
    words.removeFirst(2)
    guard words.allSatisfy({ HistoryHash($0) != nil }) else { return nil }
    heads = words
    self.size = size
  }

  /// Notes the heads of a history as it was just written. Losing the note costs a search.
  static func note(_ heads: [String], of history: UnsafeRawBufferPointer, in folder: String?) {
    guard let folder, LastSeen.makeFolders(folder) else { return }
    StateNote.write(
      [String(history.count), sign(of: history, to: history.count)] + heads, to: path(in: folder))
  }

  private static func path(in folder: String) -> String { folder + "/heads" }

  private static func sign(of history: UnsafeRawBufferPointer, to size: Int) -> String {
    let start = max(0, size - compared)
    let hash = ContentHash.of(UnsafeRawBufferPointer(rebasing: history[start..<size]))
    return String(hash, radix: 36)
  }
}
