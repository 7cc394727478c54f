/// What 整改情况 tells in tables that have no column of measures.

internal import LedgerModel
internal import Prose

extension IssueBuilder {
  /// What was done, by a cell of such a column; nil where it is a word for the status, notes from day
  /// to day, or how far the work is: those are progress.
  mutating func act(of cell: DraftCell) -> String? {
    guard tellsActs[cell.column] else { return nil }
    var text = TextCleaning.text(cell.value.text)
    if let reading = status(of: cell, isProgress: true) {
      if reading.rest.isEmpty { return nil }
      // 已完成。2026年3月…: the word is the status, unless another column says otherwise.
      if reading.raw == imported.statusRaw { text = reading.rest }
    }
    guard !text.saysNothing, !isKeptByDays(text) else { return nil }
    if !imported.issue.status.isFinished,
      NoticeProspect.isGiven(FoldedText(text), days.document),
      !CellList.items(text).contains(where: {
        NoticeActs.isTold(FoldedText($0), days.document)
      })
    {
      return nil
    }
    return text
  }

  private mutating func isKeptByDays(_ text: String) -> Bool {
    let pieces = DatedPieces.split(text, days, &writtenDays)
    return pieces.contains { $0.isNote }
      || pieces.count { $0.isExact } > 1 && Letters.holdsNewline(text)
  }
}
