/// A ledger that an import brings into the world.

import LedgerModel
import LedgerText
import Storage

enum LedgerCreation {
  /// Writes a new ledger, and with its first history what the document stated.
  static func create(
    _ path: String, _ bytes: [UInt8], _ statements: ImportedStatements,
    _ circumstances: LedgerTransaction.Circumstances
  ) throws(StorageError) {
    _ = try LedgerFile.create(path, bytes: bytes)
    let transaction = try LedgerTransaction.begin(path, known: nil, circumstances)
    let ledger = transaction.ledger
    _ = try transaction.commit(ledger, [RecordedStep([], imported: statements)])
  }
}
