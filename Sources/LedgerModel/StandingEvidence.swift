/// Which entries of evidence speak for the present state of their files.

/// Of several entries for one file the newest stands in place of the others: a file that was exchanged
/// is recorded anew with its present hash.
package enum StandingEvidence {
  /// The places among the entries: for each file one, the newest by day and then the last; entries
  /// without a file are not among them.
  package static func places(in entries: [Entry]) -> Set<Int> {
    var newest: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      guard let path = entry.value(of: "file") else { continue }
      if let other = newest[path].map({ entries[$0] }),
        entry.day?.number ?? .min < other.day?.number ?? .min
      {
        continue
      }
      newest[path] = place
    }
    return Set(newest.values)
  }

  /// The entries that stand for a file, in the order of the file.
  package static func entries(of issue: Issue) -> [Entry] {
    let all = issue.entries(.evidence)
    return places(in: all).sorted().map { all[$0] }
  }
}
