/// The number of an issue that does not exist yet.

package import LedgerModel

extension Ledger {
  /// The next free number: one more than the highest one, as wide as the last of its form. Numbers
  /// with a common beginning (`A-07`) go on with that beginning when no plain ones exist.
  package func nextID() -> IssueID {
    let ids = rows.indices.lazy.map { id(at: $0).text }
    var forms: [String: (highest: Int, width: Int)] = [:]
    var lastForm: String?
    for id in ids {
      let digits = id.utf8.reversed().prefix { Byte.isDigit($0) }.count
      guard digits > 0, let number = Int(id.suffix(digits)) else { continue }
      let form = String(id.dropLast(digits))
      lastForm = form
      forms[form] = (max(number, forms[form]?.highest ?? 0), digits)
    }
    let form = forms[""] == nil ? lastForm ?? "" : ""
    let found = forms[form] ?? (0, 2)
    var number = found.highest
    while number < Int.max {
      number += 1
      let text = String(number)
      let padding = String(repeating: "0", count: max(0, found.width - text.count))
      let id = IssueID(form + padding + text)
      if row(of: id) == nil { return id }
    }
    return IssueID("\(form)\(rows.count)-1")
  }
}
