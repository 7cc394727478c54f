/// What a caller of `check` decides, and what it gets back.

package import LedgerModel

/// What became of an evidence file that a ledger names.
package enum EvidenceState: Equatable, Sendable {
  /// It is there, and its hash is the one in the ledger where the ledger gives one.
  case present
  case missing
  /// It is there with another hash.
  case differs(actual: String)
  /// It cannot be read; why, in words.
  case unreadable(Phrase)
}

package struct CheckOptions: Sendable {
  /// At most so many problems come back, errors first; all are counted.
  package var cap = 200
  package var limits = CheckLimits()
  /// Looks for an evidence file by its path below the ledger's folder and compares its SHA-256 when
  /// one is given. nil leaves evidence files alone.
  package var evidenceState: (@Sendable (_ path: String, _ sha256: String?) -> EvidenceState)?

  /// What was found out elsewhere about the same file, to be told with the rest.
  package var further: [Problem] = []

  package init(
    cap: Int = 200,
    evidenceState: (@Sendable (_ path: String, _ sha256: String?) -> EvidenceState)? = nil,
    further: [Problem] = []
  ) {
    self.cap = cap
    self.evidenceState = evidenceState
    self.further = further
  }
}

/// The problems of a ledger, as far as they are shown, and how many there are.
package struct CheckReport: Equatable, Sendable {
  /// Sorted by place.
  package let problems: [Problem]
  package let errors: Int
  package let warnings: Int
  package let hints: Int

  package var total: Int { errors + warnings + hints }
}

/// Gathers problems without keeping more of them than will be shown.
struct ProblemCollector {
  let cap: Int
  private var kept: [Severity: [Problem]] = [:]
  private var counts: [Severity: Int] = [:]

  init(cap: Int) { self.cap = cap }

  mutating func add(_ problem: Problem) {
    let severity = problem.severity
    counts[severity, default: 0] += 1
    // Twice the cap, so that what is found later in an earlier line still has a chance.
    if kept[severity]?.count ?? 0 < 2 * cap { kept[severity, default: []].append(problem) }
  }

  mutating func add(_ problems: [Problem]) {
    for problem in problems { add(problem) }
  }

  /// The problems of greatest severity that fit, in the order of the file.
  func report() -> CheckReport {
    var shown: [Problem] = []
    for severity in [Severity.error, .warning, .hint] {
      let sorted = sort(kept[severity] ?? [])
      shown += sorted.prefix(max(0, cap - shown.count))
    }
    return CheckReport(
      problems: sort(shown), errors: counts[.error] ?? 0, warnings: counts[.warning] ?? 0,
      hints: counts[.hint] ?? 0)
  }

  private func sort(_ problems: [Problem]) -> [Problem] {
    problems.enumerated().sorted { left, right in
      if left.element.place != right.element.place {
        return left.element.place < right.element.place
      }
      if left.element.code != right.element.code {
        return left.element.code < right.element.code
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
