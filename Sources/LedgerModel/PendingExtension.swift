/// A request for more time that nobody has decided.

extension Issue {
  /// The newest Extension where it is a request; nil when it was decided, or when none was made. A
  /// newer request takes the place of an older one.
  package var pendingExtension: Entry? { placedPendingExtension?.entry }

  /// The same with its place among the extensions.
  package var placedPendingExtension: PlacedEntry? {
    newestExtension.flatMap { $0.entry.state == "asked" ? $0 : nil }
  }

  /// The newest Extension where it is a refusal: the day in force stood, although more time was wanted.
  package var lastRefusedExtension: Entry? {
    newestExtension.flatMap { $0.entry.state == "refused" ? $0.entry : nil }
  }

  private var newestExtension: PlacedEntry? {
    placed(.extension).max { left, right in
      let days = (left.entry.day?.number ?? .min, right.entry.day?.number ?? .min)
      return (days.0, left.occurrence) < (days.1, right.occurrence)
    }
  }

  /// What became of every request, by its place among the extensions: the answer that followed it, and
  /// nil while it waits or where a newer request took its place.
  package var extensionAnswers: [Int: Entry] {
    let sorted = placed(.extension).sorted { left, right in
      let days = (left.entry.day?.number ?? .min, right.entry.day?.number ?? .min)
      return (days.0, left.occurrence) < (days.1, right.occurrence)
    }
    var answers: [Int: Entry] = [:]
    for (request, answer) in zip(sorted, sorted.dropFirst())
    where request.entry.state == "asked" && answer.entry.state != "asked" {
      answers[request.occurrence] = answer.entry
    }
    return answers
  }
}
