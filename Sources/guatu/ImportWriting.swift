/// Carrying an import out: a new ledger is made, one that exists is changed under its lock.

import Importing
import LedgerModel
import LedgerText
import Storage

/// What an import did, or would do.
struct ImportOutcome {
  var drafts: [ImportDraft] = []
  /// The ledger with all that went in.
  var ledger: Ledger
  var isNew = false
  /// nil where nothing was to be written.
  var path: String?

  var conflicts: Int { drafts.reduce(0) { $0 + $1.plan.conflicts } }
}

struct ImportWriting {
  let target: String
  let today: Day
  let preference: ImportDecision.Choice?
  private let circumstances: LedgerTransaction.Circumstances

  init(
    target: String, common: CommonOptions, by: String, preference: ImportDecision.Choice?
  ) throws(Failure) {
    self.target = target
    self.preference = preference
    today = try common.day()
    circumstances = LedgerTransaction.Circumstances(
      today: today, now: Clock.moment(on: common.today == nil ? nil : today), by: by,
      stateFolder: UserFiles.stateFolder(Environment.all))
  }

  /// Every source in its order goes into what the ones before it made.
  func write(
    _ results: [(path: String, result: SourceReading.Result)], isDry: Bool
  ) throws(Failure) -> ImportOutcome {
    if target.isEmpty || !Files.exists(target) { return try make(results, isDry: isDry) }
    if isDry {
      let loaded = try LedgerInput.loadToChange(target, today: today)
      return try apply(results, to: loaded.ledger).outcome
    }
    _ = try LedgerInput.loadToChange(target, today: today)
    let transaction = try told { () throws(StorageError) in
      try LedgerTransaction.begin(target, known: nil, circumstances)
    }
    let (outcome, steps) = try apply(results, to: transaction.ledger)
    let saved: LedgerTransaction.Saved
    do throws(StorageError) { saved = try transaction.commit(outcome.ledger, steps) } catch {
      throw Failure(error)
    }
    for news in saved.news { Output.note(news.message) }
    var written = outcome
    written.path = target
    return written
  }

  private func make(
    _ results: [(path: String, result: SourceReading.Result)], isDry: Bool
  ) throws(Failure) -> ImportOutcome {
    guard let first = results.first else { throw ImportWording.noTarget }
    let draft = draft(first, nil, ImportBase())
    let name = target.isEmpty ? Files.baseName(of: first.path) : Files.baseName(of: target)
    let ledger = Ledger(
      bytes: LedgerBytes(Array(draft.newLedgerText(name: name).utf8)), path: target, today: today)
    let base = ImportBase(draft.statements.records, today: today)
    var (outcome, steps) = try apply(
      Array(results.dropFirst()), to: ledger, base: base)
    outcome.drafts.insert(draft, at: 0)
    outcome.isNew = true
    if isDry { return outcome }
    let bytes = ledger.bytes.withBytes { Array($0) }
    try told { () throws(StorageError) in
      try LedgerCreation.create(target, bytes, draft.statements, circumstances)
    }
    outcome.path = target
    if steps.isEmpty { return outcome }
    let transaction = try told { () throws(StorageError) in
      try LedgerTransaction.begin(target, known: nil, circumstances)
    }
    do throws(StorageError) { _ = try transaction.commit(outcome.ledger, steps) } catch {
      throw Failure(error)
    }
    return outcome
  }

  private func apply(
    _ results: [(path: String, result: SourceReading.Result)], to ledger: Ledger,
    base: ImportBase? = nil
  ) throws(Failure) -> (outcome: ImportOutcome, steps: [RecordedStep]) {
    var outcome = ImportOutcome(ledger: ledger)
    var steps: [RecordedStep] = []
    var known = base
    if known == nil { known = try ImportWriting.knownBase(of: target, today: today) }
    var base = known ?? ImportBase()
    for result in results {
      var draft = draft(result, outcome.ledger, base)
      if let preference { draft.plan.decideConflicts(preference) }
      let before = outcome.ledger
      let edit = draft.edit(of: before)
      do throws(EditError) { _ = try outcome.ledger.apply(edit) } catch {
        throw Failure(.unreadable, error, at: target)
      }
      let changes =
        edit.isEmpty
        ? [] : LedgerComparison.changes(from: before, to: outcome.ledger, in: Set(edit.records))
      steps.append(RecordedStep(changes, imported: draft.statements))
      base = base.updated(by: ImportBase(draft.statements.records, today: today))
      outcome.drafts.append(draft)
    }
    return (outcome, steps)
  }

  private func draft(
    _ source: (path: String, result: SourceReading.Result), _ ledger: Ledger?, _ base: ImportBase
  ) -> ImportDraft {
    ImportDraft(
      source.result.document, sources: [ImportWriting.name(source.path)],
      lines: source.result.lines, today: today, target: target, ledger: ledger, base: base)
  }

  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What earlier imports stated, from the history.
  static func knownBase(of target: String, today: Day) throws(Failure) -> ImportBase {
    let events: [HistoryEvent]
    do throws(StorageError) { events = try HistoryFile(ledger: target).events(from: 0) } catch {
      throw Failure(error)
    }
    return ImportBase(events.compactMap { ImportedStatements.statement(of: $0) }, today: today)
  }

  private func told<Result: ~Copyable>(
    _ body: () throws(StorageError) -> Result
  ) throws(Failure) -> Result {
    do throws(StorageError) { return try body() } catch { throw Failure(error) }
  }
}
