/// What an import would add to a ledger and change in it, shown before anything is written.

package import LedgerModel
package import LedgerText
internal import Prose

/// A document held against a ledger, with a decision for everything that differs.
package struct ImportPlan: Sendable {
  /// The document's issues in its order.
  package var items: [ImportItem]
  /// What the document says of the ledger as a whole and the ledger does not.
  package var header: [ImportDecision]
  /// Issues that stand in the ledger and not in the document; they stay as they are.
  package let onlyInLedger: [IssueID]

  /// - Parameters:
  ///   - document: what was understood.
  ///   - ledger: where it is to go; nil for a ledger that does not exist yet.
  ///   - base: what the document before this one said of each issue, from the ledger's history; an
  ///     issue that is missing there was never imported.
  ///   - baseHeader: likewise for the ledger as a whole, by field name.
  package init(
    _ document: ImportedDocument, into ledger: Ledger?, base: [IssueID: Issue] = [:],
    baseHeader: [String: String] = [:]
  ) {
    var taken: Set<IssueID> = []
    /// No number twice, whatever the document says.
    func new(_ imported: ImportedIssue) -> ImportItem {
      var imported = imported
      while !taken.insert(imported.issue.id).inserted {
        imported.issue.id = IssueNumbering.next(after: taken.map(\.text))
      }
      return ImportItem(new: imported)
    }
    guard let ledger else {
      items = document.issues.map(new)
      header = []
      onlyInLedger = []
      return
    }
    let meetings = ImportPlan.meetings(document.issues, ledger, base)
    taken = Set(ledger.rows.indices.map { ledger.id(at: $0) })
    items = zip(document.issues, meetings).map { imported, meeting in
      guard let meeting else { return new(imported) }
      let mine = ledger.issue(at: meeting.place)
      return ImportItem(imported, mine: mine, base: base[mine.id], doubt: meeting.doubt)
    }
    let stated = document.header.filter {
      // What was guessed says nothing against what the ledger holds.
      !document.inferredHeader.contains($0.key)
        || (ledger.value(of: $0.key, in: .ledger)?.trimmed ?? "").isEmpty
    }
    header = ImportPlan.header(stated, ledger, baseHeader)
    let met = Set(meetings.compactMap { $0?.place })
    onlyInLedger = ledger.rows.indices.filter { !met.contains($0) }.map { ledger.id(at: $0) }
  }

  private typealias Meeting = (place: Int, doubt: ImportItem.Doubt?)

  /// For every issue of the document the ledger's one that it is, or may be. The number says it, where
  /// the titles do not speak against it; where most numbers lead nowhere the document counts otherwise,
  /// and the titles say it.
  private static func meetings(
    _ issues: [ImportedIssue], _ ledger: Ledger, _ base: [IssueID: Issue]
  ) -> [Meeting?] {
    var places: [String: Int] = [:]
    for place in ledger.rows.indices.reversed() where !ledger.rows[place].isBroken {
      places[bare(ledger.id(at: place))] = place
    }
    var met: Set<Int> = []
    let numbered = issues.map { imported -> Int? in
      let place = places[bare(imported.issue.id)]
      return place.flatMap { met.insert($0).inserted ? $0 : nil }
    }
    var meetings: [Meeting?] = zip(issues, numbered).map { imported, place in
      guard let place else { return nil }
      let title = imported.issue.title
      let isSame =
        base[ledger.id(at: place)]?.title == title
        || Likeness.isSame(ledger.title(at: place), title)
      return isSame ? (place, nil) : nil
    }
    let open = meetings.indices.filter { meetings[$0] == nil }
    if open.count * 2 > issues.count {
      met = Set(meetings.compactMap { $0?.place })
      var search = TitleSearch(
        Dictionary(
          uniqueKeysWithValues: places.values.filter { !met.contains($0) }
            .map { ($0, ledger.title(at: $0)) }))
      for index in open {
        meetings[index] = search.takeSame(issues[index].issue.title).map { ($0, nil) }
      }
      for index in open where meetings[index] == nil {
        meetings[index] = search.takeLike(issues[index].issue.title).map { ($0, .otherNumber) }
      }
    }
    met = Set(meetings.compactMap { $0?.place })
    for index in open where meetings[index] == nil {
      if let place = numbered[index], met.insert(place).inserted {
        meetings[index] = (place, .otherTitle)
      }
    }
    return meetings
  }

  /// A number without the zeros before it: 3 and 03 are one issue.
  static func bare(_ id: IssueID) -> String {
    guard let first = id.text.firstIndex(where: { $0 != "0" }), id.text.utf8.first == 0x30 else {
      return id.text
    }
    return id.text[first].isNumber ? String(id.text[first...]) : id.text
  }

  /// Everything that a person has to decide because ledger and document contradict each other.
  package var conflicts: Int {
    items.reduce(0) { $0 + $1.conflicts }
      + header.count(where: \.isConflict)
  }

  package var isEmpty: Bool {
    header.allSatisfy { $0.choice == .keep } && items.allSatisfy { !$0.changesSomething }
  }

  /// Decides every contradiction the same way.
  package mutating func decideConflicts(_ choice: ImportDecision.Choice) {
    for place in items.indices { items[place].decideConflicts(choice) }
    for place in header.indices where header[place].isConflict { header[place].choice = choice }
  }

  private static func header(
    _ stated: [String: String], _ ledger: Ledger, _ base: [String: String]
  ) -> [ImportDecision] {
    // The day of a report belongs to its figures: one without the others would date them wrongly.
    let hasFigures = stated.keys.contains { $0.hasPrefix("Declared") }
    return Field.ledger.compactMap { field in
      guard let theirs = stated[field.name], !theirs.isEmpty, field.name != "Id",
        !field.isRepeatable
      else { return nil }
      let mine = ledger.value(of: field.name, in: .ledger)?.trimmed ?? ""
      if field.name == "ReportOn", !mine.isEmpty, !hasFigures { return nil }
      // A ledger has a name, whatever this month's sheet is called; 巡察“回头看” is 市委巡察“回头看”.
      if !mine.isEmpty, field.name == "Title" || field.name == "Kind" && mine.contains(theirs) {
        return nil
      }
      var decision = ImportDecision(
        field.name, base: base[field.name].map { [$0] }, mine: mine.isEmpty ? [] : [mine],
        theirs: [theirs])
      decision.record = .ledger
      return decision.isSettled ? nil : decision
    }
  }
}
