/// Why three versions were not merged.

package import LedgerModel
package import LedgerText

/// A version that cannot be taken to pieces; nothing is merged.
package struct MergeRefusal: Error, Equatable, Sendable {
  /// Which version it is.
  package let side: MergeSide
  /// What is wrong with it, and where.
  package let problem: Problem
}

extension MergeRefusal: UserFacing {
  package var message: Phrase { problem.message }
  package var remedy: Phrase? {
    problem.fix
      ?? Phrase(
        zh: "请先改正，再合并；guatu check 会列出全部问题",
        en: "mend it first, then merge; guatu check lists everything")
  }

  /// Problems that leave no way to tell what belongs together.
  private static let codes: Set<String> = [
    "E001", "E002", "E003", "E010", "E011", "E012", "E013", "E014", "E015", "E020", "E101", "E105",
    "E110",
  ]

  /// The reason why a ledger cannot be merged; nil when it can. An empty file can.
  static func of(_ ledger: Ledger, _ side: MergeSide) -> MergeRefusal? {
    if let problem = ledger.problems.first(where: { codes.contains($0.code) }) {
      return MergeRefusal(side: side, problem: problem)
    }
    if ledger.rows.isEmpty, ledger.headerSyntax == nil, ledger.bytes.count > 0 {
      return MergeRefusal(
        side: side,
        problem: Problem(
          code: "E104", place: TextPlace(line: 1),
          message: Phrase(
            zh: "不是台账：既没有台账头，也没有问题记录",
            en: "not a ledger: it has neither a Ledger nor an Issue record")))
    }
    return nil
  }
}
