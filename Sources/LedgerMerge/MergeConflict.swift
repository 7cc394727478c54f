/// A place where both sides want something else, as a value that can be shown and settled.

package import LedgerModel

/// One conflict of ledger format §10.
package struct MergeConflict: Equatable, Sendable {
  package enum Code: String, CaseIterable, Sendable {
    /// Both added a record with one Id, and the records differ.
    case bothAddedRecord = "C1"
    /// One took a record out that the other changed.
    case removedAndChanged = "C2"
    /// Both changed a field that stands once.
    case bothChangedField = "C3"
    /// Both changed an entry with a number, or one took it out.
    case bothChangedEntry = "C4"
    /// Both added an entry with one number.
    case bothAddedEntry = "C5"
    /// Both put something else in the place of a value without a number.
    case bothReplacedValue = "C6"
    /// What each side changed is sound, and the result has an error that neither side had.
    case newError = "C9"
  }

  package let code: Code
  package let record: MergedRecord
  /// The name of the field; nil where the whole record is meant. In a file whose base is unknown it
  /// may be several names, joined by a blank.
  package let field: String?
  /// The number of the entry without `#`; nil where it has none.
  package let entry: String?
  /// The value on each side, with `\n` between lines; of a whole record its lines in LF form. nil
  /// where it is absent, and for the base also where the base is unknown.
  package let base: String?
  package let ours: String?
  package let theirs: String?
  /// Whether `MergeChoice.both` settles it.
  package let canKeepBoth: Bool
  /// What is wrong with the result; nil unless the code is C9.
  package let problem: Phrase?
  /// The line of the result that the problem is about, from 1; nil unless the code is C9.
  package let line: Int?

  /// The lines that stand between the markers, in LF form.
  let oursLines: [UInt8]
  let theirsLines: [UInt8]
  /// Numbers of entries of that name that are taken in some version.
  let takenNumbers: Set<String>

  init(
    _ code: Code, _ record: MergedRecord, field: String? = nil, entry: String? = nil,
    base: String? = nil, ours: String? = nil, theirs: String? = nil, canKeepBoth: Bool = false,
    problem: Phrase? = nil, line: Int? = nil, oursLines: [UInt8] = [], theirsLines: [UInt8] = [],
    takenNumbers: Set<String> = []
  ) {
    self.code = code
    self.record = record
    self.field = field
    self.entry = entry
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.canKeepBoth = canKeepBoth
    self.problem = problem
    self.line = line
    self.oursLines = oursLines
    self.theirsLines = theirsLines
    self.takenNumbers = takenNumbers
  }
}

/// Which record a conflict is about.
package struct MergedRecord: Hashable, Sendable {
  /// The record set: `Issue`, `Ledger`, or one that is only kept.
  package let type: String
  /// The record's Id; empty for a record without one and for a descriptor.
  package let id: String
  /// It is the descriptor of the set.
  package let isDescriptor: Bool

  package init(type: String, id: String = "", isDescriptor: Bool = false) {
    self.type = type
    self.id = id
    self.isDescriptor = isDescriptor
  }

  /// The key by which a ledger knows it; nil for a descriptor and for sets that are only kept.
  package var key: RecordKey? {
    if isDescriptor { return nil }
    switch RecordType(rawValue: type) {
    case .ledger: return .ledger
    case .issue: return .issue(IssueID(id))
    case nil: return nil
    }
  }
}

/// How a conflict is settled.
package enum MergeChoice: Equatable, Sendable {
  case ours
  case theirs
  /// Both values: texts one below the other, entries and records beside each other, where theirs gets
  /// the next free number when the numbers are the same. Only where `canKeepBoth` says so.
  case both
  /// Another value, with `\n` between lines; for a whole record its lines. Blank means none.
  case text(String)
}
