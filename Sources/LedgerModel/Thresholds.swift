/// The numbers of days at which lights go on.

/// Thresholds of one ledger, all in whole days ≥ 0. Defaults are those of ledger format §4.1.
package struct Thresholds: Hashable, Sendable {
  /// A deadline this near is 临期.
  package var dueSoon = 15
  /// A deadline this near is 急.
  package var urgent = 3
  /// So long without activity is 停滞.
  package var stall = 30
  /// The same for issues with the flag `listed`.
  package var stallListed = 14

  package init() {}
}
