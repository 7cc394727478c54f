/// An import that waits for a person's word, as the screen goes through it line by line.

package import Importing
import LedgerModel

/// What was understood of a document, with the line that is selected and the issues that are open.
package struct ImportReview: Sendable {
  package var draft: ImportDraft
  /// Issues whose fields are shown, by their place in the plan.
  var unfolded: Set<Int> = []
  /// The selected line among `rows`.
  var selected = 0
  /// Something was corrected, taken or left out by hand.
  var isTouched = false

  package init(_ draft: ImportDraft) {
    self.draft = draft
    // The same words under another number: the proposal is that both are one.
    for place in draft.plan.items.indices where draft.plan.items[place].doubt == .otherNumber {
      self.draft.plan.items[place].identity = .same
    }
    // What contradicts the ledger is to be seen at once.
    for (place, item) in draft.plan.items.enumerated() where item.hasConflict {
      unfolded.insert(place)
    }
  }

  /// One line of the screen.
  enum Row: Equatable {
    case confirm
    case giveUp
    /// A value of the Ledger record, by its field's name.
    case ledger(String)
    /// A contradiction about the ledger as a whole.
    case headerDecision(Int)
    case issue(Int)
    /// Whether it is the ledger's issue, where that is in doubt.
    case identity(Int)
    case field(Int, Field)
    case measure(Int, occurrence: Int)
    /// How many entries of another kind an issue brings.
    case entries(Int, EntryKind)
    /// What differs from the ledger: place of the issue, place of the decision.
    case decision(Int, Int)
    case unrecognised(Int)
    case remark(Int)

    /// Two values stand on it, the ledger's and the document's.
    var isComparison: Bool {
      switch self {
      case .decision, .headerDecision: true
      default: false
      }
    }
  }

  /// Every line in the order of the screen.
  var rows: [Row] {
    var rows: [Row] = [.confirm, .giveUp]
    if isNew {
      rows += ImportReview.headerFields.filter { name in
        !ImportReview.rareFields.contains(name) || draft.document.header[name] != nil
      }.map { .ledger($0) }
    }
    rows += draft.plan.header.indices.map { .headerDecision($0) }
    for (place, item) in draft.plan.items.enumerated() {
      rows.append(.issue(place))
      if unfolded.contains(place) { rows += details(of: item, place) }
    }
    rows += draft.document.unrecognised.indices.map { .unrecognised($0) }
    rows += draft.document.remarks.indices.map { .remark($0) }
    return rows
  }

  /// The ledger does not exist yet.
  var isNew: Bool { draft.isNew }

  var selectedRow: Row {
    let rows = rows
    return rows[min(max(0, selected), rows.count - 1)]
  }

  /// Fields of the Ledger record that are worth a look, in order.
  private static let headerFields = [
    "Title", "Inspected", "Inspector", "VisitFrom", "VisitTo", "FeedbackOn", "Deadline", "ReportOn",
    "DeclaredCategories", "DeclaredIssues", "DeclaredMeasures", "DeclaredDone", "DeclaredMostly",
    "DeclaredStaged", "DeclaredOpen", "DeclaredPercent",
  ]

  /// Shown only where the document states them: most do not.
  private static let rareFields: Set = [
    "DeclaredCategories", "DeclaredMeasures", "DeclaredMostly", "DeclaredPercent",
  ]

  private func details(of item: ImportItem, _ place: Int) -> [Row] {
    let question: [Row] = item.doubt == nil ? [] : [.identity(place)]
    if item.isUndecided { return question }
    if !item.isNew { return question + item.decisions.indices.map { .decision(place, $0) } }
    let issue = item.imported.issue
    let always: Set<String> = ["Title", "Status", "Due", "Owner"]
    var rows: [Row] = question
    rows += Field.issue.compactMap { field in
      if case .entry = field.kind { return nil }
      guard field.name != "Id" else { return nil }
      let isShown = always.contains(field.name) || !issue.values(of: field.name).isEmpty
      return isShown ? .field(place, field) : nil
    }
    rows += issue.placed(.measure).map { .measure(place, occurrence: $0.occurrence) }
    rows += EntryKind.allCases.filter { $0 != .measure && !issue.entries($0).isEmpty }
      .map { .entries(place, $0) }
    return rows
  }

  /// Where in the source the selected line comes from; nil where it comes from no line.
  var source: ClosedRange<SourcePlace>? {
    switch selectedRow {
    case .issue(let place), .identity(let place): range(of: place)
    case .field(let place, let field): range(of: place, field.name)
    case .measure(let place, let occurrence):
      range(of: place, "Measure#" + (measure(place, occurrence)?.id ?? ""))
    case .entries(let place, let kind): range(of: place, kind.rawValue)
    case .decision(let place, let decision):
      range(of: place, draft.plan.items[place].decisions[decision].field)
    case .unrecognised(let place):
      draft.document.unrecognised[place].place...draft.document.unrecognised[place].place
    case .remark(let place): draft.document.remarks[place].place.map { $0...$0 }
    case .confirm, .giveUp, .ledger, .headerDecision: nil
    }
  }

  func measure(_ place: Int, _ occurrence: Int) -> Entry? {
    draft.plan.items[place].imported.issue.placed(.measure).first { $0.occurrence == occurrence }?
      .entry
  }

  private func range(of place: Int, _ field: String? = nil) -> ClosedRange<SourcePlace> {
    let imported = draft.plan.items[place].imported
    if let own = field.flatMap({ imported.places[$0] }) { return own...own }
    return imported.from...max(imported.from, imported.to)
  }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), rows.count - 1)
  }

  /// Opens or closes the issue of the selected line and selects its heading.
  mutating func fold(_ isOpen: Bool) {
    guard let place = issuePlace else { return }
    if isOpen { unfolded.insert(place) } else { unfolded.remove(place) }
    selected = rows.firstIndex(of: .issue(place)) ?? selected
  }

  /// The issue that the selected line belongs to.
  var issuePlace: Int? {
    switch selectedRow {
    case .issue(let place), .identity(let place), .field(let place, _), .measure(let place, _),
      .entries(let place, _),
      .decision(let place, _):
      place
    default: nil
    }
  }

  /// Leaves an issue out, or takes it in again.
  mutating func toggleSkipped() {
    guard let place = issuePlace else { return }
    draft.plan.items[place].isSkipped.toggle()
    isTouched = true
  }

  /// The same issue, another one, not decided yet, and so on.
  mutating func toggleIdentity(_ place: Int) {
    draft.plan.items[place].identity =
      switch draft.plan.items[place].identity {
      case .undecided: .same
      case .same: .another
      case .another: .undecided
      }
    isTouched = true
  }

  /// Lets the other value stand.
  mutating func toggleDecision() {
    switch selectedRow {
    case .decision(let place, let decision):
      draft.plan.items[place].decisions[decision].choice.toggle()
    case .headerDecision(let place): draft.plan.header[place].choice.toggle()
    default: return
    }
    isTouched = true
  }
}

extension ImportDecision.Choice {
  fileprivate mutating func toggle() { self = self == .keep ? .take : .keep }
}
