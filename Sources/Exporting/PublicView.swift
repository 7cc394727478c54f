/// A ledger as the public may read it, as a value of its own.

internal import LedgerModel
internal import LedgerText
import Prose
internal import Rules

/// Private and broken issues are left out, persons become 姓某, and numbers, health facts and internal
/// texts are hidden (`PublicPolicy`).
///
/// The result is a new ledger that never held what is hidden, so that no exporter can let it out.
/// Every full name that stands in a place for people anywhere in the ledger is hidden wherever it
/// occurs. One person of a surname is 张某; several are 张某甲, 张某乙 in the order in which they
/// occur, so that readers can tell them apart.
package struct PublicView: Sendable {
  package let source: ExportSource
  /// What was hidden, issue by issue.
  package let masked: [MaskedItem]

  package init(_ source: ExportSource) {
    var log: [MaskedItem] = []
    var issues: [Issue] = []
    var hiddenIDs: Set<String> = []
    for place in source.ledger.rows.indices where source.ledger.rows[place].isBroken {
      let id = source.ledger.id(at: place)
      log.append(MaskedItem(issue: id, field: nil, kind: .brokenIssue, count: 1))
      hiddenIDs.insert(id.text)
    }
    var withheld = 0
    for place in source.places {
      let issue = source.ledger.issue(at: place)
      if issue.flags.contains(.private) {
        log.append(MaskedItem(issue: issue.id, field: nil, kind: .privateIssue, count: 1))
        hiddenIDs.insert(issue.id.text)
        if issue.status != .void { withheld += 1 }
      } else {
        issues.append(issue)
      }
    }
    let names = PublicView.names(source, first: issues)
    let masker = PublicNaming.masker(names, issues, source.header)
    var text = PublicView.header(source, masker, &log).text
    for place in issues.indices {
      let masked = IssueMasker(masker, hiddenIDs).masked(issues[place], &log)
      text += "\n" + RecordText.issue(masked)
    }
    let ledger = Ledger(
      bytes: LedgerBytes(Array(text.utf8)), path: source.ledger.path, today: source.today)
    self.source = ExportSource(
      ledger: ledger, places: Array(ledger.rows.indices), setting: source.setting,
      whole: source.whole, withheld: withheld)
    masked = log
  }

  /// Every person of the ledger once, those of the issues that go out before the others.
  private static func names(_ source: ExportSource, first issues: [Issue]) -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    func add(_ found: [String]) {
      for name in found where seen.insert(name).inserted { names.append(name) }
    }
    for issue in issues { add(PublicPolicy.people(issue)) }
    if let clerk = source.header.clerk { add(PersonName.names(in: clerk, isCertain: true)) }
    let own = Set(source.places)
    for place in source.ledger.rows.indices where !own.contains(place) {
      add(PublicPolicy.people(source.ledger.issue(at: place)))
    }
    return names
  }

  private static func header(
    _ source: ExportSource, _ masker: TextMasker, _ log: inout [MaskedItem]
  ) -> PublicHeader {
    var header = PublicHeader(labels: source.header.statusLabels)
    for field in Field.ledger {
      for value in source.ledger.values(of: field.name, in: .ledger) {
        if PublicPolicy.hiddenHeaderFields.contains(field.name) {
          log.append(MaskedItem(issue: nil, field: field.name, kind: .internalText, count: 1))
          continue
        }
        var counts: [MaskKind: Int] = [:]
        header.fields.append((field.name, masker.mask(value, &counts)))
        log += MaskedItem.list(nil, field.name, counts)
      }
    }
    return header
  }
}

/// The beginning of the new ledger.
private struct PublicHeader {
  var labels: [Status: String]
  var fields: [(name: String, value: String)] = []

  init(labels: [Status: String]) { self.labels = labels }

  var text: String {
    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
    let ledger = newLedgerText(
      id: value("Id"), title: value("Title"), inspected: value("Inspected"), fields: fields)
    guard !labels.isEmpty else { return ledger }
    // The names that a ledger gives to statuses stand in its descriptor.
    return ledger.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("+ "),
        let code = line.dropFirst(2).split(separator: " ").first,
        let label = Status(code: code).flatMap({ labels[$0] })
      else { return String(line) }
      return "+ \(code) (\(label))"
    }.joined(separator: "\n")
  }
}

extension MaskedItem {
  static func list(
    _ issue: IssueID?, _ field: String, _ counts: [MaskKind: Int]
  ) -> [MaskedItem] {
    MaskKind.allCases.compactMap { kind in
      counts[kind].map { MaskedItem(issue: issue, field: field, kind: kind, count: $0) }
    }
  }
}
