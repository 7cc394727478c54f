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

  init(_ file: String, _ common: CommonOptions, _ editor: EditorOptions) throws(Failure) {
    if file == "-" { throw CommandWording.notFromInput }
    let today = try common.day()
    loaded = try LedgerInput.load(file, today: today)
    path = file
    context = EditContext(today: today, by: editor.name, header: loaded.ledger.header)
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

  /// Applies an edit and writes the file; one without changes leaves the file alone.
  mutating func commit(_ edit: Edit) throws(Failure) {
    if edit.isEmpty { return }
    do throws(EditError) { _ = try loaded.ledger.apply(edit) } catch { throw failure(error) }
    do throws(StorageError) {
      loaded.stamp = try LedgerFile.save(loaded.ledger, to: path, expecting: loaded.stamp)
    } catch { throw Failure(error) }
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
    case .readOnlyFormat: return Failure(.unreadable, error, at: path)
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
