/// One issue of a document on its way into a ledger.

package import LedgerModel
internal import Prose

package struct ImportItem: Equatable, Sendable {
  package var imported: ImportedIssue
  /// The issue of the ledger that it is, or may be; nil for one that is new there.
  package let mine: Issue?
  /// What differs; empty for a new issue.
  package var decisions: [ImportDecision]
  /// Why it may be another issue than `mine`; nil where nothing speaks for that.
  package let doubt: Doubt?
  /// Nothing is changed or added before a person answers a doubt.
  package var identity = Identity.same
  /// Left out by a person.
  package var isSkipped = false

  package enum Doubt: Equatable, Sendable {
    /// The number is the same, the title says something else.
    case otherTitle
    /// The title is much the same, the number is another.
    case otherNumber
  }

  package enum Identity: Equatable, Sendable {
    /// It is the ledger's issue.
    case same
    /// It is one that the ledger does not have.
    case another
    case undecided
  }

  init(new imported: ImportedIssue) {
    self.imported = imported
    mine = nil
    decisions = []
    doubt = nil
  }

  init(_ imported: ImportedIssue, mine: Issue, base: Issue?, doubt: Doubt? = nil) {
    self.imported = imported
    self.mine = mine
    self.doubt = doubt
    if doubt != nil { identity = .undecided }
    var decisions = ImportItem.fields(imported, mine, base)
    decisions += MeasureMatching.decisions(imported.issue, mine, base)
    decisions += ImportItem.entries(imported.issue, mine)
    decisions += ImportItem.unknown(imported.issue, mine, base)
    self.decisions = decisions.filter { !$0.isSettled }
  }

  package var isNew: Bool { mine == nil || identity == .another }
  package var isUndecided: Bool { mine != nil && identity == .undecided }
  package var hasConflict: Bool { doubt != nil || decisions.contains(where: \.isConflict) }
  package var changesSomething: Bool {
    if isSkipped || isUndecided { return false }
    return isNew || decisions.contains { $0.choice == .take }
  }
  /// How many answers of a person are missing.
  var conflicts: Int {
    if isSkipped || isNew { return 0 }
    return isUndecided ? 1 : decisions.count(where: \.isConflict)
  }

  mutating func decideConflicts(_ choice: ImportDecision.Choice) {
    if isUndecided, choice == .take, doubt == .otherNumber { identity = .same }
    // Another issue under the same number is no contradiction of values: it stays out.
    if isUndecided { return }
    for place in decisions.indices where decisions[place].isConflict {
      decisions[place].choice = choice
    }
  }

  /// Keeps what a person decided about the same issue before.
  mutating func take(overFrom old: ImportItem) {
    isSkipped = old.isSkipped
    if mine?.id == old.mine?.id { identity = old.identity }
    for place in decisions.indices {
      let same = old.decisions.first {
        $0.field == decisions[place].field && $0.theirs == decisions[place].theirs
      }
      if let same { decisions[place].choice = same.choice }
    }
  }

  /// The issue as it will stand in the ledger.
  ///
  /// - Parameter day: the document's own day, from which a changed status counts.
  package func result(on day: Day) -> Issue {
    guard let mine, !isNew else { return imported.issue }
    var issue = mine
    let theirs = imported.issue
    for decision in decisions where decision.choice == .take {
      switch decision.field {
      case "Status":
        issue.status = theirs.status
        issue.since = day
        issue.done = theirs.status.isFinished ? theirs.done ?? mine.done ?? day : nil
        issue.closed = theirs.status == .closed ? theirs.closed ?? day : nil
      case "Due":
        issue.setValues(of: "Due", to: decision.theirs)
        if let from = mine.due, let to = theirs.due, to > from {
          ImportItem.extend(&issue, from: from, to: to, on: day)
        }
      case let field where field.contains("#"):
        MeasureMatching.put(decision, into: &issue)
      case let field where field.hasPrefix("X"):
        issue.unknownFields += decision.theirs.filter { !decision.mine.contains($0) }
          .map { Issue.UnknownField(name: field, value: $0) }
      default: issue.setValues(of: decision.field, to: decision.theirs)
      }
    }
    return issue
  }

  /// A later deadline is an extension, whoever brings it: the old one is not forgotten.
  private static func extend(_ issue: inout Issue, from: Day, to: Day, on day: Day) {
    let entry = Entry(
      .extension,
      tokens: [
        .day(day), .person(ImportWords.importer), .state("approved"), .key("from", from.iso),
        .key("to", to.iso), .key("src", "import"),
      ], text: ImportWords.extended)
    let values = issue.values(of: EntryKind.extension.rawValue)
    issue.setValues(of: EntryKind.extension.rawValue, to: values + [entry.value])
    issue.flags.insert(.extended)
  }

  /// Fields of one or several values, in canonical order.
  private static func fields(
    _ imported: ImportedIssue, _ mine: Issue, _ base: Issue?
  ) -> [ImportDecision] {
    let theirs = imported.issue
    return Field.issue.compactMap { field in
      if case .entry = field.kind { return nil }
      // These follow from the status.
      if ["Id", "Since", "Done", "Closed"].contains(field.name) { return nil }
      let isDoubtful = imported.inferred.contains(field.jsonKey)
      var stated = theirs.values(of: field.name)
      if field.name == "Status", theirs.status == .unknown { stated = [] }
      let own = mine.values(of: field.name)
      if field.name == "Blocker" { stated = withoutMeasures(stated, mine) }
      // Documents part paragraphs in their own way.
      if stated.count == 1, own.count == 1, letters(stated[0]) == letters(own[0]) { stated = own }
      // A full stop behind it makes no other title.
      if field.name == "Title", Likeness.key(theirs.title) == Likeness.key(mine.title) {
        stated = own
      }
      // Cells of numbers lose the zeros of 12680.00.
      if field.name == "Amount", stated.map(amount) == own.map(amount) { stated = own }
      // Flags and other lists only gain.
      if field.isRepeatable, !stated.isEmpty, field.name != "Owner" {
        stated = own + stated.filter { !own.contains($0) }
      }
      return ImportDecision(
        field.name, base: base.map { $0.values(of: field.name) }, mine: own, theirs: stated,
        isDoubtful: isDoubtful, needsWord: field.name == "Due")
    }
  }

  private static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// 下步打算 of a table that guatu wrote lists the measures to come; they are no blocker.
  private static func withoutMeasures(_ stated: [String], _ mine: Issue) -> [String] {
    let known = mine.entries(.measure).compactMap { entry in
      entry.text.split(separator: "\n").first.map { "\(entry.id ?? ""). \($0)" }
    }
    let lines = stated.flatMap { $0.split(separator: "\n") }
    let rest = lines.filter { line in
      !known.contains { measure in
        // Its own deadline may stand behind it, and nothing else.
        line.hasPrefix(measure)
          && (line.utf8.count == measure.utf8.count
            || line.dropFirst(measure.count).hasPrefix("（") && line.hasSuffix("前）"))
      }
    }
    if rest.count == lines.count { return stated }
    return rest.isEmpty ? [] : [rest.joined(separator: "\n")]
  }

  private static func amount(_ text: String) -> String {
    var digits = text.trimmed[...]
    guard digits.contains(".") else { return String(digits) }
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }

  /// Entries without a number of their own: those whose text is not there yet are added.
  private static func entries(_ theirs: Issue, _ mine: Issue) -> [ImportDecision] {
    EntryKind.allCases.compactMap { kind in
      guard kind != .measure else { return nil }
      let own = mine.entries(kind)
      var known = Set(own.map { ImportItem.key($0) })
      // Tables for meetings say who wrote it before the text.
      for entry in own where kind == .progress && !entry.people.isEmpty {
        known.insert(ImportItem.key(entry, by: entry.people.joined(separator: "、")))
      }
      let account = kind == .progress ? ImportItem.account(mine) : ""
      let added = theirs.entries(kind).filter {
        let text = $0.isImported ? ImportItem.bare($0.text) : ""
        return !known.contains(ImportItem.key($0)) && (text.isEmpty || !account.hasPrefix(text))
      }
      guard !added.isEmpty else { return nil }
      let values = own.map(\.value)
      return ImportDecision(
        kind.rawValue, base: values, mine: values, theirs: values + added.map(\.value))
    }
  }

  /// All progress as a report that guatu wrote tells it: one after the other in a paragraph, with
  /// the days in words. A report of an earlier day has the beginning of it.
  private static func account(_ issue: Issue) -> String {
    bare(
      issue.newestFirst(.progress).reversed().map { entry in
        (entry.isImported ? "" : entry.day?.long(.chinese) ?? "") + entry.text
      }.joined())
  }

  private static func bare(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
  }

  /// Columns that guatu does not know: a value that is not there yet is added.
  private static func unknown(_ theirs: Issue, _ mine: Issue, _ base: Issue?) -> [ImportDecision] {
    func values(_ issue: Issue, _ name: String) -> [String] {
      issue.unknownFields.filter { $0.name == name }.map(\.value)
    }
    var names: [String] = []
    for field in theirs.unknownFields where !names.contains(field.name) { names.append(field.name) }
    return names.map { name in
      let own = values(mine, name)
      let stated = own + values(theirs, name).filter { !own.contains($0) }
      return ImportDecision(name, base: own, mine: own, theirs: stated)
    }
  }

  /// What makes an imported entry the same as one that stands there: its text, and its day where the
  /// document stated one.
  private static func key(_ entry: Entry, by person: String? = nil) -> String {
    let text = entry.text.filter { !$0.isWhitespace }
    if text.isEmpty { return entry.value }
    let whole = (person.map { $0 + "：" } ?? "") + text
    return entry.isImported ? whole : (entry.day?.iso ?? "") + whole
  }
}
