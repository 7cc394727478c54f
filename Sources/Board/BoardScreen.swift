/// What stands on top of the board: pages, lists and fields, as data only.

package import LedgerModel
package import LedgerText

/// One layer of the screen. The board lies below all of them; the last one has the keys.
package enum BoardScreen: Sendable {
  /// One issue, scrolled down by some rows.
  case issue(scroll: Int)
  /// Something to choose from.
  case picker(Picker)
  /// Something to type.
  case prompt(Prompt)
  /// A question with answers; the first is the one that does nothing.
  case question(Question)
  /// What was understood of a document, before it is written.
  case importing(ImportReview)
  /// What the audit found.
  case audit(AuditBrowser)
  /// One list of what outlives or stands beside the deadline.
  case roster(Roster)
}

/// What is selected: an issue by its number, or a part that has none by its line.
package enum Selection: Hashable, Sendable {
  case issue(IssueID)
  case line(Int)
}

/// A field that is filled from the names that a ledger knows.
package enum NameField: String, Sendable {
  case lead = "Lead"
  case unit = "Unit"
  case owners = "Owner"
  case support = "Support"
  case category = "Category"

  var isList: Bool { self == .owners || self == .support }

  /// The action that opens its list.
  var action: Action {
    switch self {
    case .lead: .setLead
    case .unit: .setUnit
    case .owners: .setOwners
    case .support: .setSupport
    case .category: .setCategory
    }
  }
}

/// A question that must be answered before anything else.
package struct Question: Sendable {
  package var purpose: Purpose
  package var title: String
  package var lines: [String]
  package var answers: [String]
  package var selected = 0
  /// The first of its lines that is shown, where not all of them fit the screen.
  var top = 0
  /// The step before this one, to which Esc goes back; empty where the chain begins.
  var before: [BoardScreen] = []

  package init(_ purpose: Purpose, title: String, lines: [String], answers: [String]) {
    self.purpose = purpose
    self.title = title
    self.lines = lines
    self.answers = answers
  }

  package enum Purpose: Sendable {
    /// Leave although something is not saved.
    case quitUnsaved
    /// No file stands where the ledger was: write it again?
    case fileGone
    /// The file changed underneath; it holds this now.
    case changedUnderneath(Ledger)
    /// The file, which holds this now, lacks issues that the screen shows.
    case lost(Ledger, LedgerLoss)
    /// Something to be read.
    case notice
    /// One confirmation for many issues.
    case bulk(Edit)
    case undo
    case redo
    /// Undo or redo something from before this session.
    case earlier(HistoryEvent.Reference.Kind, HistoryStep)
    /// Two people wrote something else; which conflict of the open merge.
    case conflict(Int)
    /// The text of a field that was typed is another one now underneath.
    case clash(Prompt, theirs: String)
    /// One event of the history, to be read.
    case event(HistoryEvent)
    /// Write what was understood of a document.
    case importing
    /// Give up an import in which something was corrected.
    case dropImport
  }
}

extension Question {
  /// Nobody asked for it: it is there because something happened outside.
  var comesByItself: Bool {
    switch purpose {
    case .fileGone, .changedUnderneath, .lost, .conflict, .clash: true
    case .quitUnsaved, .notice, .bulk, .undo, .redo, .earlier, .event, .importing, .dropImport:
      false
    }
  }
}

extension BoardScreen {
  /// It stands in the middle of the screen.
  var isPanel: Bool {
    switch self {
    case .picker, .question: true
    case .issue, .prompt, .importing, .audit, .roster: false
    }
  }

  var purposeOfPicker: Picker.Purpose? {
    if case .picker(let picker) = self { picker.purpose } else { nil }
  }

  /// Notes where Esc goes back to.
  mutating func remember(_ before: [BoardScreen]) {
    switch self {
    case .picker(var picker):
      picker.before = before
      self = .picker(picker)
    case .prompt(var prompt):
      prompt.before = before
      self = .prompt(prompt)
    case .question(var question):
      question.before = before
      self = .question(question)
    case .issue, .importing, .audit, .roster: break
    }
  }
}
