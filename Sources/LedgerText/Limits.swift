/// The limits of ledger format §2, in bytes and in numbers of things.
enum Limits {
  static let file = 4 << 30
  static let line = 1 << 20
  static let value = 4 << 20
  static let fields = 10_000
  static let records = 5_000_000
  static let entries = 200_000
}

/// The limits that `check` goes by; others in tests of it.
package struct CheckLimits: Sendable {
  package var file = Limits.file
  package var line = Limits.line
  package var value = Limits.value
  /// Fields of a record apart from entries.
  package var fields = Limits.fields
  package var entries = Limits.entries
  package var records = Limits.records

  package init() {}
}
