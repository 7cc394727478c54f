/// What a version of a ledger lacks that an earlier one held, to tell a decision from an accident.

package import LedgerModel

/// Whole issues that are gone, and signs that the file was cut off.
///
/// A program that writes in place, and a copy that is not finished, leave a file that ends early. Cut
/// between two records it has no fault at all, so that only what is missing tells.
package struct LedgerLoss: Sendable {
  /// The issues that are gone, in the order in which they stood. One that has another number now at
  /// its old place is not gone.
  package let issues: [IssueID]
  /// The new file is a beginning of the old one.
  package let isBeginning: Bool
  /// The last issue of the new file, when its text is only a beginning of what it was and those behind
  /// it are gone; nil otherwise.
  package let shortened: IssueID?
  /// The last issue of the old file is among those that are gone.
  private let reachesEnd: Bool

  /// Whether somebody has to say that it was meant: several issues, or the end of the file. One issue
  /// out of the middle is what an editor does and no cut can do.
  package var isSuspicious: Bool { issues.count > 1 || reachesEnd || isBeginning }

  /// - Parameter explained: issues whose removal is on record, which is then no loss.
  package init(from old: Ledger, to new: Ledger, explained: Set<IssueID> = []) {
    var gone: [Int] = []
    for row in old.rows.indices {
      let id = old.id(at: row)
      // Most issues stand where they stood.
      if new.rows.indices.contains(row), new.id(at: row) == id { continue }
      if new.row(of: id) == nil, !explained.contains(id), !LedgerLoss.isRenamed(row, old, new) {
        gone.append(row)
      }
    }
    issues = gone.map { old.id(at: $0) }
    reachesEnd = gone.last.map { $0 == old.rows.indices.last } ?? false
    isBeginning = explained.isEmpty && LedgerLoss.isCut(old, new)
    if reachesEnd, let last = new.rows.indices.last {
      shortened = LedgerLoss.shortened(new.id(at: last), at: last, new, old)
    } else {
      shortened = nil
    }
  }

  private static func isRenamed(_ row: Int, _ old: Ledger, _ new: Ledger) -> Bool {
    old.rows.count == new.rows.count && old.row(of: new.id(at: row)) == nil
  }

  /// A beginning that lacks more than what is no fact: blanks and ends of lines.
  private static func isCut(_ old: Ledger, _ new: Ledger) -> Bool {
    guard new.bytes.count < old.bytes.count else { return false }
    return old.bytes.withBytes { old in
      new.bytes.withBytes { new in
        let rest = old[new.count...]
        return old[..<new.count].elementsEqual(new)
          && !rest.allSatisfy {
            Byte.isBlank($0) || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
          }
      }
    }
  }

  private static func shortened(
    _ id: IssueID, at row: Int, _ new: Ledger, _ old: Ledger
  ) -> IssueID? {
    guard let before = old.row(of: id) else { return nil }
    let (whole, part) = (old.rawText(at: before), new.rawText(at: row))
    return part.utf8.count < whole.utf8.count && whole.hasPrefix(part.trimmed) ? id : nil
  }
}

extension LedgerLoss {
  /// The edit that makes of the old version one that lacks what was lost and nothing else.
  package func removal(from old: Ledger, as new: Ledger) -> Edit {
    var changes = issues.map { Change.removeIssue($0, expected: nil) }
    if let id = shortened, let before = old.row(of: id), let after = new.row(of: id) {
      let part = new.rawText(at: after)
      changes.append(.replaceIssue(id, expected: old.rawText(at: before), text: part))
    }
    return Edit(LedgerLoss.title(issues), changes)
  }

  /// How the loss is called where it is taken back or done again.
  package static func title(_ issues: [IssueID]) -> Phrase {
    guard issues.count == 1 else {
      return Phrase(
        zh: issues.isEmpty ? "文件末尾少掉的内容" : "文件里少掉的 \(issues.count) 个问题",
        en: issues.isEmpty
          ? "what the end of the file lost" : "\(issues.count) issues that the file lost")
    }
    return Phrase(zh: "在外面删去的 \(issues[0]) 号问题", en: "issue \(issues[0]), removed outside")
  }
}
