/// What a board is to be like, with the values that hold where nobody says anything.

import Board
import LedgerModel

/// Wishes for a board, whoever read them from the command line.
///
/// The parser spends longer on learning its options than a small ledger takes to load. The defaults
/// stand here, so that a start without options needs no parser; a test compares both ways.
struct BoardWishes: Equatable {
  /// The day to judge by, as it was written.
  var today: String?
  var isMono = false
  var isASCII = false
  /// The name to record.
  var by: String?
  var lens: String?
  var view: String?
  var filter: String?
  var theme: String?
  var isReadOnly = false
  /// The board shows what a clerk's board shows.
  var isFollowing = false
  var ambiguousWidth: String?
  var isMouseOff = false

  /// The files of a command line that names a board and no option; nil when it needs the parser.
  static func files(in words: [String]) -> [String]? {
    guard words.count > 1, words[0] == "board" else { return nil }
    let files = words[1...]
    return files.contains { $0.hasPrefix("-") } ? nil : Array(files)
  }

  /// The audit is what is to be seen first.
  var isForAudit: Bool { lens == BoardWishes.audit }
  private static let audit = "audit"

  /// The lens that is named; nil without one, and for the audit, which stands beside the lenses.
  func chosenLens() throws(Failure) -> Lens? {
    guard let lens, !isForAudit else { return nil }
    guard let found = Lens(rawValue: lens) else {
      let names = (Lens.allCases.map(\.rawValue) + [BoardWishes.audit]).joined(separator: ", ")
      throw Failure(
        .usage, zh: "没有看法“\(lens)”，可以是 \(names)", en: "there is no lens “\(lens)”; \(names) are")
    }
    return found
  }

  /// The width that is named: 1, 2, or nil for asking the terminal.
  func chosenWidth(_ files: UserFiles) throws(Failure) -> Int? {
    let word = ambiguousWidth ?? files.config["width"] ?? "auto"
    switch word {
    case "auto": return nil
    case "1": return 1
    case "2": return 2
    default:
      throw Failure(
        .usage, zh: "宽度“\(word)”应为 auto、1 或 2", en: "width “\(word)” must be auto, 1 or 2")
    }
  }

  /// Applies view and filter to a board; a filter that cannot be read ends the command.
  func apply(to state: inout BoardState) throws(Failure) {
    if let view {
      guard let found = state.views.first(where: { $0.name == view }) else {
        let names = state.views.map(\.name).joined(separator: "、")
        throw Failure(
          .usage, zh: "没有名为“\(view)”的视图；现有：\(names)",
          en: "there is no view “\(view)”; there are: \(names)")
      }
      state.show(found)
    }
    if let filter {
      state.setFilter(filter)
      if let problem = state.filterProblem { throw Failure(.usage, problem) }
    }
  }
}
