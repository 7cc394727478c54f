/// The board once as plain text, for pipes and logs.

import Board
import Canvas
import LedgerModel

/// Prints boards where there is no terminal.
enum TextBoard {
  /// Columns of the text: `COLUMNS` when it is a number of at least 20, else 80.
  static func columns(_ environment: [String: String]) -> Int {
    environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 >= 20 ? min($0, 1000) : nil } ?? 80
  }

  /// All columns and all cards of a board, lines without blanks at their ends.
  static func text(_ state: BoardState, columns: Int) -> String {
    state.printed(columns: columns)
  }
}
