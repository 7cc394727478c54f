/// One change from the command line: load, find, edit, save.

import LedgerModel
import LedgerText
import Rules
import Storage

/// A ledger that a command changes.
struct LedgerEditing {
  private(set) var loaded: LoadedLedger
  let path: String
  let context: EditContext
  let circumstances: LedgerTransaction.Circumstances

  init(_ file: String, _ common: CommonOptions, _ editor: EditorOptions) throws(Failure) {
    if file == "-" { throw CommandWording.notFromInput }
    let today = try common.day()
    loaded = try LedgerInput.loadToChange(file, today: today)
    path = file
    context = EditContext(today: today, by: editor.name, header: loaded.ledger.header)
    circumstances = LedgerTransaction.Circumstances(
      today: today, now: Clock.moment(on: common.today == nil ? nil : today), by: editor.name,
      stateFolder: UserFiles.stateFolder(Environment.all))
  }

  /// The issue with a number, provided that its record is whole.
  func issue(_ id: String) throws(Failure) -> Issue {
    let place = try IssueFinder.find(id, in: [loaded], named: path)
    return loaded.ledger.issue(at: place.row)
  }

  /// Makes an edit, wording a refusal.
  func edit(_ make: () throws(EditRefusal) -> Edit) throws(Failure) -> Edit {
    do throws(EditRefusal) { return try make() } catch {
      var sentence = Phrase(zh: error.sentence(.chinese), en: error.sentence(.english))
      if case .reasonNeeded(let what) = error {
        let option = CommandWording.reasonOption
        sentence = Phrase(
          zh: "\(EditRefusal.reasonNeeded(what).message.zh)；\(option.zh)",
          en: "\(EditRefusal.reasonNeeded(what).message.en); \(option.en)")
      }
      throw Failure(.usage, sentence)
    }
  }

  /// Applies an edit to what stands on the disk now and writes it with its history; one without
  /// changes leaves the files alone. Another program may have written since the edit was made: it
  /// goes through all the same where the values that it changes are still there.
  ///
  /// - Parameter reference: the earlier step that the edit takes back or does again.
  mutating func commit(
    _ edit: Edit, reference: HistoryEvent.Reference? = nil
  ) throws(Failure) {
    if edit.isEmpty { return }
    try commit(edit, reference, within: try begin())
  }

  /// The same for an edit that can only be made from what stands on the disk now, such as a new issue
  /// with the next number.
  ///
  /// - Returns: the edit that was made.
  mutating func commit(
    making make: (Ledger) throws(EditRefusal) -> Edit
  ) throws(Failure) -> Edit {
    let transaction = try begin()
    let ledger = transaction.ledger
    let edit = try self.edit { () throws(EditRefusal) in try make(ledger) }
    try commit(edit, nil, within: transaction)
    return edit
  }

  private mutating func commit(
    _ edit: Edit, _ reference: HistoryEvent.Reference?,
    within transaction: consuming LedgerTransaction
  ) throws(Failure) {
    let before = transaction.ledger
    loaded.ledger = before
    let records: Set<RecordKey>
    do throws(EditError) {
      let inverse = try loaded.ledger.apply(edit)
      records = Set(edit.records + inverse.records)
    } catch { throw failure(error) }
    let changes = LedgerComparison.changes(from: before, to: loaded.ledger, in: records)
    let step = RecordedStep(changes, reference: reference)
    let saved: LedgerTransaction.Saved
    do throws(StorageError) { saved = try transaction.commit(loaded.ledger, [step]) } catch {
      throw Failure(error)
    }
    loaded.stamp = saved.known.stamp
    for news in saved.news { Output.note(news.message) }
  }

  /// Takes the lock.
  func begin() throws(Failure) -> LedgerTransaction {
    do throws(StorageError) {
      return try LedgerTransaction.begin(path, known: nil, circumstances)
    } catch { throw Failure(error) }
  }

  /// Brings ledger and history together: finishes what was interrupted, and records what was changed
  /// outside.
  mutating func settle() throws(Failure) {
    let transaction = try begin()
    let ledger = transaction.ledger
    let saved: LedgerTransaction.Saved
    do throws(StorageError) { saved = try transaction.commit(ledger, []) } catch {
      throw Failure(error)
    }
    loaded = LoadedLedger(ledger: ledger, stamp: saved.known.stamp)
    for news in saved.news { Output.note(news.message) }
  }

  /// Says what was done: the words of the edit, or the issue as JSON.
  func report(_ edit: Edit, _ id: IssueID, command: String, json: Bool) throws(Failure) {
    if json, let row = loaded.ledger.row(of: id) {
      let setting = RuleSetting(loaded.ledger.header, today: context.today)
      let data = IssueJSON.value(loaded.ledger, row: row, setting)
      try Output.write(JSON.document(command, asOf: context.today, data))
    } else if edit.isEmpty {
      Output.note(CommandWording.nothingChanged)
    } else {
      try Output.write(Printable.line(said(edit.title)) + "\n")
    }
  }

  private func failure(_ error: EditError) -> Failure {
    switch error {
    case .brokenRecord(let key, let line):
      let place = firstError(of: key) ?? TextPlace(line: line)
      return Failure(.unreadable, error, at: "\(path):\(place.line):\(place.column)")
    case .readOnlyFormat, .unfitFile:
      return loaded.ledger.obstacle ?? Failure(.unreadable, error, at: path)
    case .changedMeanwhile: return Failure(.changed, error, at: path)
    case .noSuchIssue, .issueExists, .wouldBreak: return Failure(.usage, error, at: path)
    }
  }

  private func firstError(of key: RecordKey) -> TextPlace? {
    switch key {
    case .issue(let id):
      loaded.ledger.row(of: id).flatMap { loaded.ledger.problems(at: $0).first?.place }
    case .ledger: loaded.ledger.problems.first { $0.severity == .error }?.place
    }
  }
}
