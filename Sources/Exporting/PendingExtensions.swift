/// Requests for a later deadline that nobody decided.

package import LedgerModel

package enum PendingExtensions {
  /// Their places among the extensions of an issue. A request is decided by an approval or a refusal
  /// further down for the same deadline, whatever the new day is.
  package static func of(_ issue: Issue) -> Set<Int> {
    let entries = issue.placed(.extension)
    return Set(
      entries.indices.filter { place in
        let asked = entries[place].entry
        guard asked.state == "asked" else { return false }
        return !entries[(place + 1)...].contains { later in
          ["approved", "refused"].contains(later.entry.state ?? "")
            && later.entry.day(of: "from") == asked.day(of: "from")
        }
      }.map { entries[$0].occurrence })
  }
}
