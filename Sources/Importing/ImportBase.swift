/// What the import before this one stated, from the ledger's history.

package import LedgerModel
internal import LedgerText
internal import Prose

/// The third side of an import into a ledger that exists. Empty where nothing was imported before.
package struct ImportBase: Equatable, Sendable {
  package var issues: [IssueID: Issue] = [:]
  /// Values of the Ledger record by field name.
  package var header: [String: String] = [:]

  package init() {}

  /// - Parameter statements: in the order of the history; of one record the last one counts.
  package init(_ statements: [ImportedStatements.Statement], today: Day) {
    var texts: [IssueID: String] = [:]
    var head: String?
    for statement in statements {
      switch statement.record {
      case .ledger: head = statement.text
      case .issue(let id): texts[id] = statement.text
      }
    }
    let records = texts.sorted { $0.key.text < $1.key.text }.map { $0.value + "\n" }.joined()
    let text = "%rec: Ledger\n\n\(head ?? "Id: -\n")\n%rec: Issue\n\n\(records)"
    let ledger = Ledger(bytes: LedgerBytes(Array(text.utf8)), path: "", today: today)
    for place in ledger.rows.indices where !ledger.rows[place].isBroken {
      issues[ledger.id(at: place)] = ledger.issue(at: place)
    }
    guard head != nil else { return }
    for field in Field.ledger {
      header[field.name] = ledger.value(of: field.name, in: .ledger)
    }
  }
}

extension ImportBase {
  /// The same after another import; what that one stated counts.
  package func updated(by later: ImportBase) -> ImportBase {
    var copy = self
    copy.issues.merge(later.issues) { $1 }
    copy.header.merge(later.header) { $1 }
    return copy
  }
}

extension ImportDraft {
  /// What the document states, for the history. Issues under the numbers that they have in the ledger.
  package var statements: ImportedStatements {
    var records: [ImportedStatements.Statement] = []
    let head = Field.ledger.reduce(into: "") { text, field in
      guard !document.inferredHeader.contains(field.name) else { return }
      if let value = document.header[field.name] { text += RecordText.field(field.name, value) }
    }
    if !head.isEmpty { records.append(.init(.ledger, head)) }
    for (item, own) in zip(plan.items, stated) where !item.isSkipped && !item.isUndecided {
      // What comes in under another number than its own is found again by its title.
      if item.isNew, item.doubt == .otherTitle { continue }
      var issue = own.issue
      issue.id = item.isNew ? item.imported.issue.id : item.mine?.id ?? own.issue.id
      records.append(.init(.issue(issue.id), RecordText.issue(issue)))
    }
    return ImportedStatements(source: sources.joined(separator: "、"), records: records)
  }
}
