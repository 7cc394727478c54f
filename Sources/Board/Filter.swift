/// The active filter and which rows it lets through.

package import LedgerModel
import Rules

/// What the user filters by. The last expression that could be read stays in force while a new one
/// is being typed.
package struct Filter: Sendable {
  /// As typed; empty shows everything.
  package internal(set) var text = ""
  var query: Query?
  /// What is wrong with the text being typed.
  var problem: Phrase?
  /// One entry a row; nil shows everything.
  var matches: [Bool]?

  /// A filter is in force.
  package var isActive: Bool { query != nil }
}

extension BoardState {
  /// What is wrong with the filter that was asked for last; nil when it is in force.
  package var filterProblem: Phrase? { filter.problem }
}
