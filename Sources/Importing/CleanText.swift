/// Texts of cells as the ledger takes them.

internal import LedgerModel
internal import Prose

enum CleanText {
  static func text(_ raw: String) -> String { TextCleaning.text(raw) }

  static func line(_ raw: String) -> String { TextCleaning.line(raw) }

  /// Nothing, or a mark for nothing to say.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 8 else { return false }
    return nothing.contains(text.trimmed)
  }

  private static let nothing: Set<String> = ["", "/", "-", "—", "--", "——", "无", "\\"]
}
