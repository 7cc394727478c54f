/// An import on the screen: everything is shown, and written when somebody confirms.

import Board
import Importing
import LedgerModel
import LedgerText
import Storage

struct ImportScreening {
  private let session: BoardSession
  private let today: Day

  init(_ common: CommonOptions, _ editor: EditorOptions) throws(Failure) {
    var wishes = BoardWishes()
    wishes.today = common.today
    wishes.isMono = common.mono
    wishes.isASCII = common.ascii
    wishes.by = editor.by
    session = BoardSession(wishes)
    today = try common.day()
  }

  /// Goes through the sources one after another; the board stays open behind the last one.
  func run(
    _ results: [(path: String, result: SourceReading.Result)], into target: String,
    map: [String: ColumnTarget], preference: ImportDecision.Choice?
  ) throws(Failure) {
    guard let first = results.first else { return }
    var ledger: LoadedLedger?
    if Files.exists(target) { ledger = try LedgerInput.loadToChange(target, today: today) }
    let draft = try ImportScreening.draft(
      first.path, first.result, into: target, ledger: ledger?.ledger, today: today, preference)
    try session.show(ledger, at: target) {
      $0.importMap = map
      $0.importChoice = preference
      $0.review(draft, waiting: results.dropFirst().map(\.path))
    }
  }

  /// Reads a document for a board that is open.
  static func read(_ path: String, into state: BoardState, today: Day) -> Event {
    do throws(Failure) {
      let result = try SourceReading(today: today, map: state.importMap).read(path)
      if result.document.issues.isEmpty { throw ImportWording.nothingFound(path) }
      return .documentRead(
        try draft(
          path, result, into: state.ledger.path, ledger: state.ledger, today: today,
          state.importChoice))
    } catch {
      return .openFailed(error.message)
    }
  }

  /// What a document would do to a ledger, held against what earlier ones stated.
  static func draft(
    _ path: String, _ result: SourceReading.Result, into target: String, ledger: Ledger?,
    today: Day, _ preference: ImportDecision.Choice?
  ) throws(Failure) -> ImportDraft {
    var base = ImportBase()
    if ledger != nil { base = try ImportWriting.knownBase(of: target, today: today) }
    var draft = ImportDraft(
      result.document, sources: [ImportWriting.name(path)], lines: result.lines, today: today,
      target: target, ledger: ledger, base: base)
    if let preference { draft.plan.decideConflicts(preference) }
    return draft
  }
}
