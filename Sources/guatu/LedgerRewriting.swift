/// Writing the bytes of a whole ledger anew: `check --fix`, `fmt` and `merge`.

import LedgerModel
import LedgerText
import Storage

/// One file that is rewritten under its lock, with what that changes in its history.
struct LedgerRewriting {
  private let path: String
  private let mergedFrom: String?
  private let circumstances: LedgerTransaction.Circumstances

  /// - Parameters:
  ///   - by: who goes into the history.
  ///   - mergedFrom: the file that brings the changes, for the history; nil where none does.
  init(
    _ path: String, _ common: CommonOptions, by: String, mergedFrom: String? = nil
  ) throws(Failure) {
    let today = try common.day()
    self.path = path
    self.mergedFrom = mergedFrom
    circumstances = LedgerTransaction.Circumstances(
      today: today, now: Clock.moment(on: common.today == nil ? nil : today), by: by,
      stateFolder: UserFiles.stateFolder(Environment.all))
  }

  /// - Parameter change: the new bytes for what stands on the disk now; nil leaves it alone.
  /// - Returns: the ledger as it stands on the disk afterwards.
  func rewrite(
    _ change: (Ledger) throws(Failure) -> [UInt8]?
  ) throws(Failure) -> LoadedLedger {
    let transaction: LedgerTransaction
    do throws(StorageError) {
      transaction = try LedgerTransaction.begin(path, known: nil, circumstances)
    } catch { throw Failure(error) }
    let before = transaction.ledger
    let stamp = transaction.stamp
    guard let bytes = try change(before) else { return LoadedLedger(ledger: before, stamp: stamp) }
    let next = Ledger(bytes: LedgerBytes(bytes), path: path, today: circumstances.today)
    // What could not be read has no values that could be compared.
    let changes =
      before.holdsNothingReadable || before.headerSyntax == nil
      ? [] : LedgerComparison.changes(from: before, to: next)
    let saved: LedgerTransaction.Saved
    do throws(StorageError) {
      saved = try transaction.commit(
        next, changes.isEmpty ? [] : [RecordedStep(changes, mergedFrom: mergedFrom)])
    } catch { throw Failure(error) }
    for news in saved.news { Output.note(news.message) }
    return LoadedLedger(ledger: next, stamp: saved.known.stamp)
  }
}
