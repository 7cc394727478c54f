/// A list to choose from, as data.

package import Canvas
package import LedgerModel
package import Rules

/// A list to choose from, with a field that narrows it down.
package struct Picker: Sendable {
  package var purpose: Purpose
  package var title: String
  package var items: [Item] { didSet { renew() } }
  /// What is typed to narrow the list down; nil in short menus, where characters choose at once.
  package var search: TextField? {
    didSet { if search?.text != oldValue?.text { renew() } }
  }
  /// Places in `items` that the search leaves, in the order in which they are shown. Kept, because
  /// one key asks for it many times and a history is long.
  package private(set) var visible: [Int]
  /// The typed text as an item of its own behind the others, where it may be taken and none is just
  /// that.
  package private(set) var offer: Item?
  /// Place among the items that the search leaves.
  package var selected: Int
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
    (visible, offer) = Picker.find(search?.text ?? "", in: items, takesNewText: takesNewText)
  }

  private mutating func renew() {
    (visible, offer) = Picker.find(search?.text ?? "", in: items, takesNewText: takesNewText)
  }

  /// What the choice is for.
  package enum Purpose: Equatable, Sendable {
    case actions(isHelp: Bool)
    case status([IssueID])
    case names(NameField, [IssueID])
    /// The flags that all of them have at first.
    case flags([IssueID], before: IssueFlags)
    case theme(before: String)
    case views
    case order
    /// The measures, milestones or notices of an issue.
    case numbered(EntryKind, IssueID)
    /// What can be changed of one of them.
    case parts(EntryPlace)
    case entryState(EntryPlace)
    case entryOwners(EntryPlace)
    /// How often it has to be looked after.
    case cadence([IssueID])
    /// Issues of the same kind.
    case related(IssueID)
    /// Conditions that leaders ask for, each with how many issues meet it.
    case facts
    /// Lists of what outlives or stands beside the deadline.
    case rosters
    /// Documents that can be written.
    case exports
    /// Files below the ledger's folder to refer to as evidence of an issue.
    case evidenceFile(IssueID)
    /// The evidence of an issue that has a file to be opened.
    case evidence(IssueID)
    /// The fields of the ledger's header.
    case headerFields
    /// Which rules of the audit are in use.
    case auditRules
    /// Which way it went that is put into an entry: agreed or sent back, fine or not, approved or not.
    case verdict(EntryDraft)
    /// Of which kind it is: the rung of a notice, the kind of 问责 or 制度.
    case sort(EntryDraft)
    /// Who takes over.
    case taker(EntryDraft)
    /// Who decided.
    case decider(EntryDraft)
    /// As what somebody signs.
    case role(EntryDraft)
    /// Who instructs or signs.
    case person(EntryDraft)
    /// Who agreed to move a deadline to the day of `input`; `reason` holds words that were typed where
    /// the name was asked for.
    case approver([IssueID], input: String, reason: String)
    case ledger
    /// What was changed when and by whom.
    case history
    /// Which document to import.
    case document
    /// The status of an issue that an import understood, by its place in the document.
    case importedStatus(Int)
  }

  package struct Item: Equatable, Sendable {
    package let label: String
    /// The label where there is little room; nil when it is only cut.
    var shortLabel: String?
    /// Stands dim behind the label.
    package let detail: String
    /// Both as they are compared with what is typed.
    let folded: Folded
    /// Figures behind the label, each under its like; then there is no detail.
    package var figures: [Figure] = []
    /// Stands at the right: the key that does the same.
    package var key: String
    /// A second key that does the same, as the board knows it.
    package var letter = ""
    package var value: Value
    package var isMarked = false
    /// It is what stands in the ledger now.
    var isPresent = false
    /// Why it cannot be chosen now; nil when it can.
    package var unavailable: String?

    init(
      _ label: String, detail: String = "", key: String = "", value: Value, isMarked: Bool = false,
      isPresent: Bool = false, unavailable: String? = nil
    ) {
      self.label = label
      self.detail = detail
      folded = Folded(label: Folding.fold(label), detail: Folding.fold(detail))
      self.key = key
      self.value = value
      self.isMarked = isMarked
      self.isPresent = isPresent
      self.unavailable = unavailable
    }

    struct Folded: Equatable, Sendable {
      var label: String
      var detail: String
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
    /// What was typed, as it stands in the label.
    case typed
    case view(SavedView)
    case order(IssueOrder)
    case ledger(path: String)
    case event(HistoryEvent)
    case entryPart(EntryPart)
    case roster(RosterKind)
    case fact(String)
    case file(EvidenceFileKey)
    case heading
  }
}
