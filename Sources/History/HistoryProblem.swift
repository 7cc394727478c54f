/// What verification found wrong with a history.

package import LedgerModel

/// One thing that cannot be if nobody touched the file by hand.
package struct HistoryProblem: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Not a line that guatu would have written.
    case notAnEvent
    /// The line's bytes do not hash to what it says.
    case changed
    /// It follows on an event that does not stand before it.
    case previousMissing(String)
    /// The same event stands twice.
    case duplicate
    /// No event begins the history.
    case noBeginning
    /// A seal names an event that is not there.
    case sealedMissing(String)
    /// A seal counted more events than stand before it.
    case sealedFewer(expected: Int, found: Int)
  }

  package let kind: Kind
  /// From 1; 0 for the file as a whole.
  package let line: Int

  package init(_ kind: Kind, line: Int) {
    self.kind = kind
    self.line = line
  }

  package var message: Phrase {
    switch kind {
    case .notAnEvent: Phrase(zh: "这一行不是历史记录", en: "this line is no event of a history")
    case .changed:
      Phrase(
        zh: "这一行写下之后被改过（散列不符）", en: "this line was changed after it was written (hash differs)")
    case .previousMissing(let hash):
      Phrase(
        zh: "前一条记录 \(hash.prefix(12)) 不在它前面：有记录被删、被改或被调换",
        en:
          "the event \(hash.prefix(12)) before it is missing: a line was removed, changed or moved")
    case .duplicate: Phrase(zh: "同一条记录出现两次", en: "the same event stands twice")
    case .noBeginning: Phrase(zh: "找不到开头的一条", en: "no event begins the history")
    case .sealedMissing(let hash):
      Phrase(
        zh: "封存过的记录 \(hash.prefix(12)) 不见了：末尾被截掉",
        en: "the sealed event \(hash.prefix(12)) is gone: the end was cut off")
    case .sealedFewer(let expected, let found):
      Phrase(
        zh: "封存时有 \(expected) 条，现在只有 \(found) 条",
        en: "\(expected) events were sealed, \(found) are left")
    }
  }
}
