/// What `check` says of a ledger beside its history: W320 and W330.

import History
import LedgerModel
import LedgerText
import Storage

enum HistoryFindings {
  /// The problems of a ledger that its history brings to light; none where it has no history. Whether
  /// the history itself is whole is asked with `history --verify`.
  static func problems(of ledger: Ledger, at path: String) throws(Failure) -> [Problem] {
    guard path != "-", ledger.isSound else { return [] }
    var replay = HistoryReplay()
    var notes = PastNotes()
    do throws(StorageError) {
      for event in try HistoryFile(ledger: path).events(from: 0) {
        replay.take(event)
        notes.take(event)
      }
      let found = try LedgerAgainstHistory(
        ledger, at: path, replay, stateFolder: UserFiles.stateFolder(Environment.all))
      for change in found.outside { notes.take(change) }
      return notes.missing(from: ledger).map { problem($0, in: ledger) }
        + found.outside.map { problem($0, in: ledger) }
    } catch { throw Failure(error) }
  }

  /// W330: somebody changed the file with another program.
  static func problem(_ change: LedgerChange, in ledger: Ledger) -> Problem {
    let what = change.sentence
    return Problem(
      code: "W330", place: place(of: change.record, change.field, change.new, in: ledger),
      message: Phrase(
        zh: "在 guatu 之外改过，还没有记入历史：\(what.zh)",
        en: "changed outside guatu, not recorded yet: \(what.en)"),
      fix: Phrase(
        zh: "确属要改：用 guatu 打开一次即记入历史；不该改：按历史改回",
        en: "if it is meant, opening it with guatu once records it; if not, put it back"))
  }

  /// W320: what was reported once reads otherwise now.
  private static func problem(_ note: PastNotes.Altered, in ledger: Ledger) -> Problem {
    let who = note.by.map { $0 == HistoryEvent.somebody ? Wording.outside : Phrase(zh: $0, en: $0) }
    let at = note.at.map { HistoryText.time($0) }
    let when = [at, who?.zh].compactMap(\.self).joined(separator: " ")
    let whenEnglish = [at, who?.en].compactMap(\.self).joined(separator: " ")
    let what = LedgerChange(
      .issue(note.issue), field: "Progress", old: note.old, new: note.new
    ).sentence
    return Problem(
      code: "W320",
      place: place(of: .issue(note.issue), "Progress", note.new, in: ledger),
      message: Phrase(
        zh: "以前写的进展被改动\(when.isEmpty ? "" : "（\(when)）")：\(what.zh)",
        en: "a past progress entry was changed\(whenEnglish.isEmpty ? "" : " (\(whenEnglish))"): "
          + what.en),
      fix: Phrase(
        zh: "进展只增不改：恢复原文，更正另写一条",
        en: "progress is only added to: restore the text and write the correction as a new entry"))
  }

  /// Where a value stands, else its record.
  private static func place(
    of record: RecordKey, _ field: String?, _ value: String?, in ledger: Ledger
  ) -> TextPlace {
    if let field, let syntax = ledger.syntax(of: record) {
      let found = ledger.bytes.withBytes { bytes in
        syntax.fields.first {
          RecordSyntax.name($0, in: bytes) == field
            && (value == nil || HistoryReplay.isSame(RecordSyntax.text($0, in: bytes), value))
        }.map { RecordSyntax.sourcePlace(of: 0, in: $0, bytes: bytes) }
      }
      if value != nil, let found { return found }
    }
    if case .issue(let id) = record, let row = ledger.row(of: id) {
      return TextPlace(line: ledger.line(at: row), column: 1)
    }
    return TextPlace(line: ledger.headerSyntax?.line ?? 1, column: 1)
  }
}

private enum Wording {
  static let outside = Phrase(zh: "在 guatu 之外", en: "outside guatu")
}
