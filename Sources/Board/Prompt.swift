/// A text to type, as data.

package import Audit
package import Canvas
package import LedgerModel

/// A text to type, for one purpose.
package struct Prompt: Sendable {
  package var purpose: Purpose
  package var title: String
  package var field: TextField
  /// Enter still saves; Alt-Enter and Ctrl-J break the line.
  package var isMultiline: Bool
  /// What stood there at first.
  var initial: String
  /// What stands there is only proposed: the first thing typed takes its place, as long as nothing
  /// else was done with it.
  var isProposal = false
  /// What was wrong with the last try.
  package var problem: String?
  /// The step before this one, to which Esc goes back; empty where the chain begins.
  var before: [BoardScreen] = []
  /// The field as it was before each thing typed, oldest first.
  var past: [TextField] = []

  package init(
    _ purpose: Purpose, title: String, text: String = "", isMultiline: Bool = false
  ) {
    self.purpose = purpose
    self.title = title
    field = TextField(text)
    initial = text
    self.isMultiline = isMultiline
  }

  /// Keeps the field as it was before something was typed; some hundreds of keys are enough.
  mutating func remember(_ before: TextField) {
    past.append(before)
    if past.count > 400 { past.removeFirst(200) }
  }

  /// Something was typed that was not there at first.
  var isChanged: Bool { field.text != initial && !field.text.trimmed.isEmpty }

  package enum Purpose: Equatable, Sendable {
    case filter(before: String)
    case viewName
    case progress([IssueID])
    case deadline([IssueID])
    /// Who agreed to the move stands there already; nil where nobody has to.
    case deadlineReason([IssueID], input: String, approver: String?)
    case statusReason([IssueID], Status)
    case withdrawReason([IssueID])
    case flagsReason([IssueID], added: IssueFlags, removed: IssueFlags)
    case text([IssueID], field: String)
    case newIssue
    case newMeasure(IssueID)
    case entryText(EntryPlace)
    case entryDue(EntryPlace)
    case entryDone(EntryPlace)
    case noticeReply(EntryPlace)
    case evidence(IssueID)
    /// The words of an entry: the last step.
    case entry(EntryDraft)
    /// A day, a number or a document on the way to them.
    case entryStep(EntryDraft, EntryStep)
    /// The reference of evidence whose file was chosen, with the hash of its bytes.
    case evidenceOf(IssueID, file: String, hash: String)
    /// Another value for a conflict of the open merge.
    case conflictText(ConflictPlace)
    /// What an import understood, corrected: the issue's place in the document.
    case imported(Int, field: String)
    case importedMeasure(Int, occurrence: Int)
    /// A value of the new ledger's header, by its field.
    case importedHeader(String)
    /// A value of the Ledger record, by its field.
    case headerField(String)
    /// Why findings of the audit are accepted.
    case findingReason([Finding])
  }
}
