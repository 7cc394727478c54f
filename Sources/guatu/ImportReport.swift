/// What an import found and did, for people and for programs.

import Importing
import LedgerModel
import LedgerText
import Rules

struct ImportReport {
  private let outcome: ImportOutcome
  private let results: [SourceReading.Result]
  private let isDry: Bool
  private let today: Day

  init(
    _ outcome: ImportOutcome, _ results: [SourceReading.Result], isDry: Bool, today: Day
  ) {
    self.outcome = outcome
    self.results = results
    self.isDry = isDry
    self.today = today
  }

  /// What a person should know of the source, on standard error.
  static func note(remarks document: ImportedDocument) {
    for remark in document.remarks {
      Output.note(
        Phrase(
          zh: place(remark.place) + remark.words.zh, en: place(remark.place) + remark.words.en))
    }
  }

  /// Names every line that was not understood, on standard error.
  static func note(unrecognised document: ImportedDocument) {
    for line in document.unrecognised.prefix(50) {
      Output.note(place(line.place) + line.text)
    }
    let rest = document.unrecognised.count - 50
    if rest > 0 { Output.note(Phrase(zh: "……还有 \(rest) 行", en: "… and \(rest) more lines")) }
  }

  func write() throws(Failure) {
    var lines: [String] = []
    for (draft, result) in zip(outcome.drafts, results) {
      lines += draft.sources.map { $0 }
      lines += ImportReport.columns(result.document)
      for item in draft.plan.items { lines += ImportReport.lines(of: item, isNew: outcome.isNew) }
      ImportReport.note(remarks: result.document)
      ImportReport.note(unrecognised: result.document)
      lines.append(said(ImportWords.found(result.document)))
    }
    try Output.write(lines.map { Printable.line($0) + "\n" }.joined())
    if outcome.conflicts > 0 { Output.note(ImportWording.conflicts(outcome.conflicts)) }
    if isDry { return Output.note(ImportWording.dryRun) }
    guard let path = outcome.path else { return }
    let items = outcome.drafts.flatMap(\.plan.items)
    if outcome.isNew {
      Output.note(ImportWording.created(path, outcome.ledger.rows.count))
    } else if outcome.drafts.allSatisfy(\.plan.isEmpty) {
      Output.note(ImportWording.nothingNew)
    } else {
      let changed = items.filter(\.changesSomething)
      Output.note(
        ImportWording.updated(
          path, added: changed.count(where: \.isNew), changed: changed.count { !$0.isNew }))
    }
  }

  private static func columns(_ document: ImportedDocument) -> [String] {
    document.columns.map { column in
      let sheet = column.sheet.isEmpty ? "" : column.sheet + " "
      return "  \(sheet)\(column.heading) → \(said(column.target.label))"
    }
  }

  private static func lines(of item: ImportItem, isNew: Bool) -> [String] {
    let issue = item.imported.issue
    let count = issue.entries(.measure).count
    let measures = said(Phrase(zh: "措施\(count)条", en: "\(count) measures"))
    let status =
      item.imported.statusRaw.flatMap { raw in
        raw == said(issue.status.label) ? nil : "\(said(issue.status.label))（\(raw)）"
      } ?? said(issue.status.label)
    var lines = ["  \(issue.id)  \(Phrase.excerpt(issue.title).zh)  \(status)  \(measures)"]
    if isNew { return lines }
    if item.isUndecided, let mine = item.mine {
      lines.append("    ! " + said(ImportWording.doubt(item, mine)))
      return lines
    }
    for decision in item.decisions {
      let (mine, theirs) = (text(decision.mine, decision), text(decision.theirs, decision))
      let mark = decision.isConflict ? "!" : decision.choice == .take ? "→" : "="
      lines.append("    \(mark) \(said(decision.label))：\(mine) → \(theirs)")
    }
    return lines
  }

  private static func text(_ values: [String], _ decision: ImportDecision) -> String {
    decision.words(values, LedgerHeader(), LanguageChoice.current) ?? said("空", "nothing")
  }

  private static func place(_ place: SourcePlace?) -> String {
    guard let place else { return "" }
    return (place.sheet.map { $0 + ":" } ?? "") + "\(place.line): "
  }
}

extension ImportReport {
  func json() throws(Failure) -> String {
    let documents = results.map(\.document)
    let header = documents.reduce(into: [String: String]()) { $0.merge($1.header) { $1 } }
    let data = JSON.object([
      ("declared", ImportReport.declared(header)), ("dates", ImportReport.dates(header)),
      (
        "ledger",
        ImportReport.ledger(
          header,
          inferred: documents.reduce(into: Set()) { $0.formUnion($1.inferredHeader) })
      ), ("issues", .list(issues())),
      (
        "unrecognised",
        .list(
          documents.flatMap(\.unrecognised).map {
            .object([
              ("line", .number($0.place.line)), ("sheet", .text($0.place.sheet)),
              ("text", .text($0.text)),
            ])
          })
      ),
      (
        "remarks",
        .list(
          documents.flatMap(\.remarks).map {
            .object([
              ("line", .number($0.place?.line)), ("sheet", .text($0.place?.sheet)),
              ("message", .text(said($0.words))),
            ])
          })
      ),
      (
        "columns",
        .list(
          documents.flatMap(\.columns).map {
            .object([
              ("sheet", .text($0.sheet.isEmpty ? nil : $0.sheet)),
              ("column", .number($0.column + 1)),
              ("heading", .text($0.heading)), ("field", .text($0.target.word)),
            ])
          })
      ),
      ("conflicts", .list(conflicts())), ("dryRun", .bool(isDry)), ("file", .text(outcome.path)),
    ])
    return try JSON.document("import", asOf: today, data)
  }

  /// The issues as they stand in the ledger now, with what the documents say of their making.
  private func issues() -> [JSON] {
    let setting = RuleSetting(outcome.ledger.header, today: today)
    var seen: Set<IssueID> = []
    return outcome.drafts.flatMap(\.plan.items).compactMap { item in
      let id = item.isNew ? item.imported.issue.id : item.mine?.id ?? item.imported.issue.id
      guard seen.insert(id).inserted, let row = outcome.ledger.row(of: id),
        case .object(let members) = IssueJSON.value(outcome.ledger, row: row, setting)
      else { return nil }
      return .object(
        members + [
          ("statusRaw", .text(item.imported.statusRaw)),
          ("inferred", .texts(item.imported.inferred)),
          ("sourceLine", .number(item.imported.from.line)),
        ])
    }
  }

  private func conflicts() -> [JSON] {
    outcome.drafts.flatMap(\.plan.items).flatMap { item -> [JSON] in
      let id = item.mine?.id.text
      if item.isUndecided {
        return [
          .object([
            ("issue", .text(id)), ("field", .text(item.doubt == .otherNumber ? "id" : "title")),
            ("ledger", .text(item.doubt == .otherNumber ? id : item.mine?.title)),
            (
              "document",
              .text(
                item.doubt == .otherNumber
                  ? item.imported.issue.id.text : item.imported.issue.title)
            ), ("taken", .text("ledger")),
          ])
        ]
      }
      return item.decisions.filter(\.isConflict).map {
        .object([
          ("issue", .text(id)), ("field", .text($0.field)),
          ("base", $0.base.map { .texts($0) } ?? .null),
          ("ledger", .texts($0.mine)), ("document", .texts($0.theirs)),
          ("taken", .text($0.choice == .take ? "document" : "ledger")),
        ])
      }
    }
  }

  private static func declared(_ header: [String: String]) -> JSON {
    func count(_ name: String) -> JSON { .number(header["Declared" + name].flatMap { Int($0) }) }
    return .object([
      ("total", count("Issues")), ("done", count("Done")), ("staged", count("Staged")),
      ("mostly", count("Mostly")), ("open", count("Open")), ("categories", count("Categories")),
      ("measures", count("Measures")), ("percent", .text(header["DeclaredPercent"])),
      ("text", .text(header["DeclaredText"])),
    ])
  }

  private static func dates(_ header: [String: String]) -> JSON {
    .object([
      ("inspectionFrom", .text(header["VisitFrom"])), ("inspectionTo", .text(header["VisitTo"])),
      ("feedback", .text(header["FeedbackOn"])), ("deadline", .text(header["Deadline"])),
      ("report", .text(header["ReportOn"])),
    ])
  }

  private static func ledger(_ header: [String: String], inferred: Set<String>) -> JSON {
    .object(
      Field.ledger.filter { !$0.name.hasPrefix("Declared") }.compactMap { field in
        header[field.name].map { (field.jsonKey, .text($0)) }
      } + [
        (
          "inferred",
          .texts(Field.ledger.filter { inferred.contains($0.name) }.map(\.jsonKey))
        )
      ])
  }
}
