/// A request for more time that nobody has decided.

extension Issue {
  /// The newest Extension where it is a request; nil when it was decided, or when none was made. A
  /// newer request takes the place of an older one.
  package var pendingExtension: Entry? { placedPendingExtension?.entry }

  /// The same with its place among the extensions.
  package var placedPendingExtension: PlacedEntry? {
    let newest = placed(.extension).max { left, right in
      let days = (left.entry.day?.number ?? .min, right.entry.day?.number ?? .min)
      return (days.0, left.occurrence) < (days.1, right.occurrence)
    }
    return newest.flatMap { $0.entry.state == "asked" ? $0 : nil }
  }
}
