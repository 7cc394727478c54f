/// An import that waits for a person's word: what was read, what was understood, what it would do.

package import LedgerModel
package import LedgerText
internal import Prose

package struct ImportDraft: Sendable {
  /// The names of the files that were read, without folders.
  package let sources: [String]
  /// The source line by line, as far as it is text that can be shown.
  package let lines: SourceLines
  package private(set) var document: ImportedDocument
  package var plan: ImportPlan
  /// The day of the document, else of the import: undated facts take it.
  package let day: Day
  /// The path of the ledger that it goes into.
  package let target: String
  /// That ledger does not exist yet.
  package let isNew: Bool
  private let base: ImportBase
  /// The issues as the document states them, whatever is corrected: the next document is held against
  /// what this one said, so that a correction counts as the ledger's own change.
  let stated: [ImportedIssue]

  package init(
    _ document: ImportedDocument, sources: [String], lines: SourceLines, today: Day,
    target: String, ledger: Ledger?, base: ImportBase = ImportBase()
  ) {
    self.document = document
    self.sources = sources
    self.lines = lines
    self.target = target
    day = document.header["ReportOn"].flatMap { Day(iso: $0) } ?? today
    isNew = ledger == nil
    self.base = base
    stated = document.issues
    plan = ImportPlan(document, into: ledger, base: base.issues, baseHeader: base.header)
  }

  /// The whole text of a new ledger with what was accepted.
  ///
  /// - Parameter name: the file's name without folder and ending, from which a title is made where the
  ///   document has none.
  package func newLedgerText(name: String) -> String {
    var fields = document.header
    let title = fields.removeValue(forKey: "Title") ?? name
    let inspected = fields.removeValue(forKey: "Inspected") ?? ImportWords.unknownBody
    let id = fields.removeValue(forKey: "Id").flatMap { IssueID.isValid($0) ? $0 : nil }
    fields["Format"] = nil
    let head = NewLedger(
      id: id ?? ImportDraft.ledgerID(day), title: title, inspected: inspected,
      fields: fields.sorted { $0.key < $1.key }.flatMap { name, text in
        guard let field = RecordType.ledger.field(named: name) else { return [(name, text)] }
        return HeaderValues.values(text, of: field).map { (name: name, value: $0) }
      })
    var text = head.text
    for item in plan.items where !item.isSkipped {
      text += "\n" + RecordText.issue(item.imported.issue)
    }
    return text
  }

  /// What goes into a ledger that exists, as one edit; empty when nothing does.
  package func edit(of ledger: Ledger) -> Edit {
    var changes: [Change] = []
    for decision in plan.header where decision.choice == .take {
      changes.append(
        .field(
          FieldChange(
            .ledger, decision.field, occurrence: decision.mine.isEmpty ? nil : 0,
            old: decision.mine.isEmpty ? nil : ledger.value(of: decision.field, in: .ledger),
            new: decision.theirs[0])))
    }
    var taken = Set(ledger.rows.indices.map { ledger.id(at: $0) })
    var after: IssueID?
    for item in plan.items where item.changesSomething {
      if let mine = item.mine, !item.isNew {
        changes += mine.changes(to: item.result(on: day))
        continue
      }
      var issue = item.imported.issue
      while !taken.insert(issue.id).inserted {
        issue.id = IssueNumbering.next(after: taken.map(\.text))
      }
      changes.append(.insertIssue(issue.id, text: RecordText.issue(issue), after: after))
      after = issue.id
    }
    let count = plan.items.count(where: \.changesSomething)
    let from = sources.joined(separator: "、")
    return Edit(
      Phrase(zh: "导入 \(from)：\(count) 个问题", en: "import \(from): \(count) issues"), changes)
  }

  /// Holds the document against the ledger as it is now; what was decided and left out stays so, as far
  /// as the document still says the same there. Does nothing to a ledger that does not exist yet.
  package mutating func rebase(onto ledger: Ledger) {
    if isNew { return }
    var next = ImportPlan(document, into: ledger, base: base.issues, baseHeader: base.header)
    for place in next.items.indices where plan.items.indices.contains(place) {
      next.items[place].take(overFrom: plan.items[place])
    }
    for place in next.header.indices {
      if let old = plan.header.first(where: { $0.field == next.header[place].field }) {
        next.header[place].choice = old.choice
      }
    }
    plan = next
  }

  /// Replaces what was understood of one issue by what a person corrected: that is concluded no more.
  ///
  /// - Parameter concluded: keys of fields that the correction brought along.
  package mutating func correct(_ place: Int, _ issue: Issue, concluded: [String] = []) {
    let old = plan.items[place]
    var imported = old.imported
    let corrected = Field.issue.filter {
      issue.values(of: $0.name) != imported.issue.values(of: $0.name)
    }
    imported.inferred.removeAll { key in corrected.contains { $0.jsonKey == key } }
    imported.inferred += concluded
    imported.issue = issue
    document.issues[place] = imported
    var item =
      old.mine.map { ImportItem(imported, mine: $0, base: base.issues[$0.id], doubt: old.doubt) }
      ?? ImportItem(new: imported)
    item.take(overFrom: old)
    plan.items[place] = item
  }

  /// Replaces what the document says of the ledger as a whole; nil leaves it out.
  package mutating func correctHeader(_ field: String, _ value: String?) {
    document.header[field] = value
    document.inferredHeader.remove(field)
  }

  private static func ledgerID(_ day: Day) -> String { "ledger-\(day.iso)" }
}
