/// Where a command's document goes, and in which form.

import Exporting
import LedgerModel
import Office

/// What stands behind `-o`: a Word document, a spreadsheet, Markdown or plain text; `-` is Markdown on
/// standard output.
struct DocumentOutput {
  let path: String
  private let end: String

  /// The forms that a document can be written in.
  static let ends = [".docx", ".md", ".txt", ".xlsx"]

  init(_ path: String) throws(Failure) {
    self.path = path
    end = path == "-" ? "md" : path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["docx", "md", "markdown", "txt", "xlsx"].contains(end) else {
      throw CommandWording.badChoice("-o", path, DocumentOutput.ends)
    }
  }

  var isSpreadsheet: Bool { end == "xlsx" }

  /// Writes the document; none of the ledgers that it comes from is overwritten.
  ///
  /// - Parameter workbook: what `.xlsx` takes; a document without one is refused beforehand.
  func write(
    _ paper: Paper, _ workbook: Workbook?, from ledgers: [String], today: Day
  ) throws(Failure) {
    for ledger in ledgers where path != "-" && Files.isSame(path, ledger) {
      throw ExportSentences.isLedger(path)
    }
    let bytes: [UInt8] =
      switch (end, workbook) {
      case ("xlsx", let workbook?): try ExportFile.spreadsheet(workbook, today)
      case ("docx", _): try ExportFile.word(paper)
      case ("txt", _): Array(PaperText.plain(paper).utf8)
      default: Array(PaperText.markdown(paper).utf8)
      }
    try ExportFile.write(
      bytes, to: path, from: ledgers.first ?? "-", isText: !["docx", "xlsx"].contains(end))
  }
}
