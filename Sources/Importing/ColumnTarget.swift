/// What a column of a spreadsheet can mean.

package import LedgerModel

package enum ColumnTarget: Hashable, Sendable {
  /// A field of the issue, entries included (`Measure`, `Progress`, `Evidence` …).
  case field(Field)
  /// The number of a measure, its state and its days in sheets with a row a measure.
  case measureNumber, measureStatus, measureOwner, measureDue, measureDone
  /// A column that guatu does not know: kept as a field whose name begins with `X`.
  case kept(name: String)
  /// Not imported: row counters, sums, days left.
  case ignored
}
