/// The limits of ledger format §2, in bytes and in numbers of things.
enum Limits {
  static let file = 4 << 30
  static let line = 1 << 20
  static let value = 4 << 20
  static let fields = 10_000
  static let records = 5_000_000
  static let entries = 200_000
}
