/// How much of a document is read at most, so that no file can fill the memory or the afternoon.

/// Bounds for reading; beyond them a document is refused and never cut.
package struct OfficeLimits: Equatable, Sendable {
  /// Bytes of the file itself.
  package var fileBytes = 256 << 20
  /// Files within an archive.
  package var entries = 10_000
  /// Bytes of one file within an archive, unpacked.
  package var entryBytes = 512 << 20
  /// Bytes unpacked in all.
  package var totalBytes = 1 << 30
  /// A file within an archive that is this many times as long as its packed form is a bomb. Excel's
  /// own stay below 60; short ones are not judged (`ratioFrom`).
  package var ratio = 250
  package var ratioFrom = 16 << 20
  /// Cells that hold something, over all sheets; also paragraphs of a text.
  package var cells = 5_000_000
  /// Bytes of text in one cell or paragraph; Excel allows 32,767 characters.
  package var textBytes = 1 << 20
  /// Bytes of text over all cells or paragraphs, each counted where it stands.
  package var allTextBytes = 256 << 20
  /// Merged ranges, over all sheets.
  package var merges = 200_000
  /// Columns that merged ranges reach over, summed.
  package var mergedColumns = 10_000_000

  package init() {}

  package static let standard = OfficeLimits()
}
