/// What the entries of a record say of its day of completion, as `Issue.origin(of:)` has it.

internal import LedgerModel

struct DoneEntries {
  /// A day of completion that stands behind entries was not known to them.
  private(set) var isBegun = false
  private var isStated = false
  private var hasImported = false
  private var isDocumentDay = false
  /// All of them are measures with days of their own.
  private var isMeasured = true

  @inline(__always)
  mutating func add(_ facts: HeadFacts, _ kind: EntryKind, done: Int32) {
    isBegun = true
    if facts.isImported {
      hasImported = true
      if facts.day == done { isDocumentDay = true }
    } else if facts.day == done || facts.done == done {
      isStated = true
    } else if kind != .measure || facts.done == .min {
      isMeasured = false
    }
  }

  /// The bit of `IssueRow.Marks`; 0 where the day is stated or missing.
  @inline(__always)
  func mark(done: Int32, since: Int32) -> UInt16 {
    if done == .min || isStated || done == since { return 0 }
    guard hasImported || isBegun && isMeasured && since == .min else { return 0 }
    return isDocumentDay ? MarkBit.documentDone : MarkBit.unmarkedDone
  }
}
