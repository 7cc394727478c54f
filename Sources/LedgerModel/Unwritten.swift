/// Where a document waits for somebody to write what no ledger holds.

package enum Unwritten {
  /// Stands before what is to be written. Text behind it is no statement of the document.
  package static let mark = "〔请补写〕"
}
