/// What was understood of one or several foreign documents; nothing is written yet.

package import LedgerModel

/// The result of reading a source.
package struct ImportedDocument: Equatable, Sendable {
  /// Values of the Ledger record by field name (`Title`, `FeedbackOn`, `DeclaredIssues` …), in the
  /// ledger's own form. Only what the document states.
  package var header: [String: String] = [:]
  /// Fields of the header that were concluded: a body out of a title or a file's name.
  package var inferredHeader: Set<String> = []
  package var issues: [ImportedIssue] = []
  /// Lines that belong to the part about issues and were not understood; nothing is dropped unsaid.
  package var unrecognised: [UnrecognisedLine] = []
  /// How the columns of sheets were taken, in their order; empty for a report.
  package var columns: [ColumnMapping] = []
  /// What a person should know: rows without an issue, values that could not be read, sums left out.
  package var remarks: [ImportRemark] = []

  package init() {}
}

/// A line that nobody could place.
package struct UnrecognisedLine: Equatable, Sendable {
  package var place: SourcePlace
  package var text: String
  package init(_ place: SourcePlace, _ text: String) {
    self.place = place
    self.text = text
  }
}

/// An issue as a document states it.
package struct ImportedIssue: Equatable, Sendable {
  /// The whole issue in the ledger's form: number, fields, entries (with `src:import` where their day
  /// is the document's), unknown columns as `unknownFields` whose names begin with `X`.
  package var issue: Issue
  /// The word for the status as it stands in the document; nil when there was none (status unknown).
  package var statusRaw: String?
  /// JSON keys of fields whose value the document does not state in full and that was concluded:
  /// a year, the day of completion, a number.
  package var inferred: [String] = []
  /// Where the issue stands in its source: first and last place.
  package var from: SourcePlace
  package var to: SourcePlace
  /// Where single fields were found, by field name; entries as `Measure#1`. May lack fields.
  package var places: [String: SourcePlace] = [:]

  package init(_ issue: Issue, from: SourcePlace, to: SourcePlace) {
    self.issue = issue
    self.from = from
    self.to = to
  }
}

/// How a column of a sheet was taken.
package struct ColumnMapping: Equatable, Sendable {
  package var sheet: String
  /// From 0.
  package var column: Int
  /// The heading as it stands there, the two rows of a double heading joined by `/`.
  package var heading: String
  package var target: ColumnTarget
  package init(sheet: String, column: Int, heading: String, target: ColumnTarget) {
    self.sheet = sheet
    self.column = column
    self.heading = heading
    self.target = target
  }
}

/// Something worth saying about the source; a sentence with its place.
package struct ImportRemark: Equatable, Sendable {
  package var place: SourcePlace?
  package var words: Phrase
  package init(_ words: Phrase, at place: SourcePlace? = nil) {
    self.words = words
    self.place = place
  }
}

/// What the reading needs to know and no document tells.
package struct ImportSetting: Sendable {
  /// The day of the import, which undated facts take when the document has no day of its own.
  package var today: Day
  /// Headings that a person mapped by hand (`--map`), by the heading as it stands in the sheet or in
  /// its normal form.
  package var map: [String: ColumnTarget] = [:]
  /// The file's name without folder: units and days are read from it.
  package var fileName: String?

  package init(today: Day, map: [String: ColumnTarget] = [:], fileName: String? = nil) {
    self.today = today
    self.map = map
    self.fileName = fileName
  }
}
