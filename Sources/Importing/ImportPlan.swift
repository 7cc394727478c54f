/// What an import would add to a ledger and change in it, shown before anything is written.

package import LedgerModel
package import LedgerText

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
    guard let ledger else {
      items = document.issues.map { ImportItem(new: $0) }
      header = []
      onlyInLedger = []
      return
    }
    var places: [String: Int] = [:]
    for place in ledger.rows.indices.reversed() {
      places[ImportPlan.bare(ledger.id(at: place))] = place
    }
    var met: Set<Int> = []
    items = document.issues.map { imported in
      guard let place = places[ImportPlan.bare(imported.issue.id)], met.insert(place).inserted,
        !ledger.rows[place].isBroken
      else { return ImportItem(new: imported) }
      let mine = ledger.issue(at: place)
      return ImportItem(imported, mine: mine, base: base[mine.id])
    }
    header = ImportPlan.header(document.header, ledger, baseHeader)
    onlyInLedger = ledger.rows.indices.filter { !met.contains($0) }.map { ledger.id(at: $0) }
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
    items.reduce(0) { $0 + ($1.isOther ? 1 : $1.decisions.count(where: \.isConflict)) }
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
    Field.ledger.compactMap { field in
      guard let theirs = stated[field.name], !theirs.isEmpty, field.name != "Id",
        !field.isRepeatable
      else { return nil }
      let mine = ledger.value(of: field.name, in: .ledger)?.trimmed ?? ""
      var decision = ImportDecision(
        field.name, base: base[field.name].map { [$0] }, mine: mine.isEmpty ? [] : [mine],
        theirs: [theirs])
      decision.record = .ledger
      return decision.isSettled ? nil : decision
    }
  }
}
