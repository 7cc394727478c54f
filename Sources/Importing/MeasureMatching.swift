/// Measures of a document beside those of a ledger.

import LedgerModel
internal import Prose

enum MeasureMatching {
  /// What differs measure by measure. A measure is found again by its text, else by its number; the
  /// document's says nothing about people and days that it does not name.
  static func decisions(_ theirs: Issue, _ mine: Issue, _ base: Issue?) -> [ImportDecision] {
    let own = mine.entries(.measure)
    let before = base?.entries(.measure) ?? []
    let imported = theirs.entries(.measure)
    let partners = partners(of: imported, among: own)
    let past = (
      texts: places(before.map { bare($0.text) }), ids: places(before.map { $0.id ?? "" })
    )
    var taken = Set(own.compactMap(\.id))
    return zip(imported, partners).map { entry, partner in
      let last = (past.texts[bare(entry.text)] ?? past.ids[entry.id ?? ""])?.first.map {
        before[$0]
      }
      guard let partner else {
        var added = entry
        if let id = entry.id, taken.contains(id) { added.setID(freeNumber(taken)) }
        taken.insert(added.id ?? "")
        let isKnown = last.map { bare($0.text) == bare(entry.text) } ?? false
        // It was imported before and somebody took it out: it stays out.
        return ImportDecision(
          "Measure#\(added.id ?? "")", base: isKnown ? [added.value] : nil, mine: [],
          theirs: [added.value])
      }
      let stands = own[partner]
      var stated = entry
      // A state that only follows from the issue's says nothing against one that somebody set.
      if last == nil, let state = stands.state, ["done", "staged"].contains(state),
        entry.value(of: "done") == nil, entry.state != "done",
        entry.state == DraftMeasure.state(ofIssue: theirs.status)
      {
        stated.setState(state)
      }
      return ImportDecision(
        "Measure#\(stands.id ?? "")", base: last.map { [overlaid($0, on: stands).value] },
        mine: [stands.value], theirs: [overlaid(stated, on: stands).value])
    }
  }

  /// For every imported measure the place of the ledger's one that it is; nil for a new one.
  private static func partners(of imported: [Entry], among own: [Entry]) -> [Int?] {
    var texts = places(own.map { bare($0.text) })
    var partners = imported.map { entry -> Int? in
      guard let place = texts[bare(entry.text)]?.first else { return nil }
      texts[bare(entry.text)]?.removeFirst()
      return place
    }
    var taken = Set(partners.compactMap(\.self))
    let ids = places(own.map { $0.id ?? "" })
    for (place, entry) in imported.enumerated() where partners[place] == nil {
      guard let id = entry.id, let found = ids[id]?.first, taken.insert(found).inserted else {
        continue
      }
      partners[place] = found
    }
    return partners
  }

  private static func places(_ keys: [String]) -> [String: [Int]] {
    keys.enumerated().reduce(into: [:]) { $0[$1.element, default: []].append($1.offset) }
  }

  /// Puts the document's measure where the ledger's stands, or behind the last one.
  static func put(_ decision: ImportDecision, into issue: inout Issue) {
    guard let value = decision.theirs.first else { return }
    var values = issue.values(of: EntryKind.measure.rawValue)
    if let old = decision.mine.first, let place = values.firstIndex(of: old) {
      values[place] = value
    } else {
      values.append(value)
    }
    issue.setValues(of: EntryKind.measure.rawValue, to: values)
  }

  /// The ledger's measure with what the document states of it.
  private static func overlaid(_ entry: Entry, on stands: Entry) -> Entry {
    var result = stands
    result.text = bare(entry.text) == bare(stands.text) ? stands.text : entry.text
    if let state = entry.state { result.setState(state) }
    if !entry.people.isEmpty { result.setPeople(entry.people) }
    for key in ["due", "done"] {
      if let day = entry.value(of: key) { result.set(key, to: day) }
    }
    if result.state != "done" {
      result.set("done", to: nil)
      result.set("src", to: nil)
    } else if result.value(of: "done") != nil {
      result.set("src", to: nil)
    } else if entry.isImported {
      result.set("src", to: "import")
    }
    return result
  }

  private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private static func freeNumber(_ taken: Set<String>) -> String {
    var number = taken.count + 1
    while taken.contains(String(number)) { number += 1 }
    return String(number)
  }
}
