/// What an edit has to know of itself while it is applied.

internal import LedgerModel

/// What has to be known to go on, to judge and to go back.
struct EditSession {
  /// What new lines end with.
  let endOfLine: [UInt8]
  var inverse: [Change] = []
  /// Applied patches: where, what stood there, and how long the new bytes are.
  var undo: [(place: Int, old: [UInt8], count: Int)] = []
  /// Records that were sound when the edit first came to them.
  var touched: Set<RecordKey> = []

  init(endOfLine: [UInt8]) { self.endOfLine = endOfLine }
}
