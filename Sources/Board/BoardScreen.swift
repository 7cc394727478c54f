/// What stands on top of the board: pages, lists and fields, as data only.

package import Canvas
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
}

/// What is selected: an issue by its number, or a part that has none by its line.
package enum Selection: Hashable, Sendable {
  case issue(IssueID)
  case line(Int)
}

/// A list to choose from, with a field that narrows it down.
package struct Picker: Sendable {
  package var purpose: Purpose
  package var title: String
  package var items: [Item]
  /// What is typed to narrow the list down; nil in short menus, where characters choose at once.
  package var search: TextField?
  /// Place among the items that the search leaves.
  package var selected: Int
  /// The first item on the screen.
  package var top = 0
  /// Several may be chosen: Space marks, Enter takes them all.
  package var isMultiple: Bool
  /// A text that is no item may be taken as it was typed.
  package var takesNewText: Bool
  /// The step before this one, to which Esc goes back; empty where the chain begins.
  var before: [BoardScreen] = []

  package init(
    _ purpose: Purpose, title: String, items: [Item], search: TextField? = nil, selected: Int = 0,
    isMultiple: Bool = false, takesNewText: Bool = false
  ) {
    self.purpose = purpose
    self.title = title
    self.items = items
    self.search = search
    self.selected = selected
    self.isMultiple = isMultiple
    self.takesNewText = takesNewText
  }

  /// What the choice is for.
  package enum Purpose: Equatable, Sendable {
    case actions(isHelp: Bool)
    case status([IssueID])
    case names(NameField, [IssueID])
    case flags([IssueID])
    case theme(before: String)
    case views
    case order
    case measures(IssueID)
    case measure(IssueID, number: String)
    case measureState(IssueID, number: String)
    case measureOwners(IssueID, number: String)
    /// Which of two ways a sign-off or a check went.
    case verdict(EntryDraft)
    /// As what somebody signs.
    case role(EntryDraft)
    /// Who instructs or signs.
    case person(EntryDraft)
    case ledger
    /// What was changed when and by whom.
    case history
  }

  package struct Item: Equatable, Sendable {
    package var label: String
    /// The label where there is little room; nil when it is only cut.
    var shortLabel: String?
    /// Stands dim behind the label.
    package var detail: String
    /// Figures behind the label, each under its like; then there is no detail.
    package var figures: [Figure] = []
    /// Stands at the right: the key that does the same.
    package var key: String
    /// A second key that does the same, as the board knows it.
    package var letter = ""
    package var value: Value
    package var isMarked = false
    /// Why it cannot be chosen now; nil when it can.
    package var unavailable: String?

    init(
      _ label: String, detail: String = "", key: String = "", value: Value, isMarked: Bool = false,
      unavailable: String? = nil
    ) {
      self.label = label
      self.detail = detail
      self.key = key
      self.value = value
      self.isMarked = isMarked
      self.unavailable = unavailable
    }

    /// The keys as they stand on the screen.
    var shownKey: String { letter.isEmpty || letter == key ? key : "\(key) \(letter)" }

    /// Whether a character chooses this item.
    func answers(to character: String) -> Bool {
      key == character || (!letter.isEmpty && letter == character)
    }

    /// A word and its number.
    package struct Figure: Equatable, Sendable {
      var label: String
      var value: String
      var ink: Role
      /// Nothing to look at: drawn dim.
      var isNothing = false
    }
  }

  package enum Value: Equatable, Sendable {
    case action(Action)
    case status(Status)
    case flag(IssueFlags)
    case text(String)
    case index(Int)
    case measurePart(MeasurePart)
    case heading
  }
}

/// An entry that is being put together, step by step.
package struct EntryDraft: Equatable, Sendable {
  package var kind: EntryKind
  package var targets: [IssueID]
  package var state: String?
  /// As what a sign-off is made: a step of the ledger or another role.
  package var role: String?
  package var person: String?
  /// Words of the entry that were typed where its person was asked for.
  package var text = ""
}

/// What can be changed of a measure, in the order of its menu.
package enum MeasurePart: CaseIterable, Sendable {
  case state, due, text, owners, done, withdrawal

  var name: Phrase {
    switch self {
    case .state: Phrase(zh: "改状态", en: "state")
    case .due: Phrase(zh: "改时限", en: "deadline")
    case .text: Phrase(zh: "改文字", en: "text")
    case .owners: Phrase(zh: "改责任人", en: "owners")
    case .done: Phrase(zh: "改完成日期", en: "day of completion")
    case .withdrawal: Phrase(zh: "撤销这条措施", en: "withdraw it")
    }
  }
}

/// A field that is filled from the names that a ledger knows.
package enum NameField: String, Sendable {
  case lead = "Lead"
  case unit = "Unit"
  case owners = "Owner"
  case support = "Support"
  case category = "Category"

  var isList: Bool { self == .owners || self == .support }
}

/// A text to type, for one purpose.
package struct Prompt: Sendable {
  package var purpose: Purpose
  package var title: String
  package var field: TextField
  /// Enter still saves; Alt-Enter and Ctrl-J break the line.
  package var isMultiline: Bool
  /// What stood there at first.
  var initial: String
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
    case deadlineReason([IssueID], input: String)
    case statusReason([IssueID], Status)
    case withdrawReason([IssueID])
    case flagsReason([IssueID], IssueFlags)
    case text(IssueID, field: String)
    case newIssue
    case newMeasure(IssueID)
    case measureText(IssueID, number: String)
    case measureDue(IssueID, number: String)
    case measureDone(IssueID, number: String)
    case evidence(IssueID)
    case entry(EntryDraft)
    /// Another value for a conflict of the open merge.
    case conflictText(Int)
  }
}

/// A question that must be answered before anything else.
package struct Question: Sendable {
  package var purpose: Purpose
  package var title: String
  package var lines: [String]
  package var answers: [String]
  package var selected = 0

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
  }
}

extension BoardScreen {
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
    case .issue, .question: break
    }
  }
}

extension EntryDraft {
  /// Whether a text typed as a name is rather the words of an entry: long, or a sentence.
  static func looksLikeWords(_ text: String) -> Bool {
    text.count > 16 || text.contains { "，。；：！？,;".contains($0) }
  }
}
