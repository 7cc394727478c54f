/// Loading and saving ledgers so that no change is ever lost.

package import LedgerModel
package import LedgerText

package enum LedgerFile {
  /// Reads and indexes a ledger; `-` reads standard input.
  package static func load(
    _ path: String, today: Day
  ) throws(StorageError) -> (ledger: Ledger, stamp: FileStamp) {
    throw .notFound(path: path)
  }

  /// Writes a ledger where it was loaded from, provided that nobody changed the file meanwhile.
  ///
  /// - Returns: the stamp to expect at the next save.
  package static func save(
    _ ledger: Ledger, to path: String, expecting stamp: FileStamp
  ) throws(StorageError) -> FileStamp {
    throw .notFound(path: path)
  }

  /// Writes a file that must not exist yet.
  package static func create(_ path: String, bytes: [UInt8]) throws(StorageError) -> FileStamp {
    throw .notFound(path: path)
  }

  /// The ledgers that a path means: itself, or every `.rec` below a folder, sorted.
  package static func ledgerPaths(in path: String) throws(StorageError) -> [String] { [path] }
}
