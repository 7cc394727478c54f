/// What a board that was ended from outside leaves in the user's state folder, and word of it for the next.

import Board
import LedgerModel
import LedgerText
import Storage

/// Texts that were being typed, and ledgers with changes that could not be saved. Whoever closes a
/// window reads nothing of what is said there, so that the next board says it as well, once.
struct LeftBehind {
  let folder: String?
  let today: Day

  /// Keeps what stands in an open field, not entered yet, in a file of its own.
  func keepTyped(_ state: BoardState) -> Phrase? {
    guard let text = state.typedText, let folder else { return nil }
    let path = "\(folder)/typed-\(today.iso).txt"
    do throws(StorageError) {
      let before = try SmallFile.read(path) ?? []
      try SmallFile.write(
        before + Array("\(state.ledger.path)\n\(text)\n\n".utf8), to: path, isPrivate: true)
      try note(path)
      return Phrase(
        zh: "没写完的文字存在 \(path)", en: "The text that was being typed is in \(path)")
    } catch {
      return Phrase(
        zh: "没写完的文字存不下来：\(SmallFile.reason(error).zh)",
        en: "The text that was being typed could not be kept: \(SmallFile.reason(error).en)")
    }
  }

  /// Writes a ledger with changes that never reached its file into a file of its own.
  ///
  /// - Parameter isForced: nobody may have seen what is said now.
  func rescue(_ state: BoardState, isForced: Bool) -> Phrase? {
    guard state.hasUnsaved, let folder else { return nil }
    let name = state.ledger.path.split(separator: "/").last.map(String.init) ?? "ledger.rec"
    var path = "\(folder)/rescued-\(today.iso)-\(name)"
    do throws(StorageError) {
      var number = 1
      while Files.exists(path) {
        number += 1
        path = "\(folder)/rescued-\(today.iso)-\(number)-\(name)"
      }
      try SmallFile.write(
        state.ledger.bytes.withBytes { Array($0) }, to: path, isPrivate: true)
      if isForced { try note(path) }
      return Phrase(
        zh: "有修改没能存进台账；带着这些修改的全文存在 \(path)",
        en: "Some changes could not be saved into the ledger; its text with them is in \(path)")
    } catch {
      return Phrase(
        zh: "有修改没能存上，也写不了 \(path)：\(SmallFile.reason(error).zh)",
        en: "Some changes could not be saved, nor could \(path) be written: "
          + SmallFile.reason(error).en)
    }
  }

  /// What the boards before left; each is told once. What cannot be read now waits.
  func earlier() -> [Phrase] {
    guard let folder else { return [] }
    do throws(StorageError) {
      let text = String(decoding: try SmallFile.read(list(in: folder)) ?? [], as: UTF8.self)
      let names = text.split(separator: "\n").filter { Files.exists("\(folder)/\($0)") }
      if text.isEmpty { return [] }
      try SmallFile.write([], to: list(in: folder), isPrivate: true)
      if names.isEmpty { return [] }
      let all = Set(names.map(String.init)).sorted()
      return [
        Phrase(
          zh: "上次没来得及存的：\(all.joined(separator: "、"))，在 \(folder)",
          en: "Not saved last time: \(all.joined(separator: ", ")), in \(folder)")
      ]
    } catch { return [] }
  }

  /// Notes a file for the next board.
  private func note(_ path: String) throws(StorageError) {
    guard let folder else { return }
    let name = path.dropFirst(folder.count + 1)
    let before = try SmallFile.read(list(in: folder)) ?? []
    try SmallFile.write(before + Array("\(name)\n".utf8), to: list(in: folder), isPrivate: true)
  }

  private func list(in folder: String) -> String { folder + "/untold" }
}
