/// A request for more time that nobody has decided.

extension Issue {
  /// The newest Extension where it is a request; nil when it was decided, or when none was made.
  package var pendingExtension: Entry? {
    newestFirst(.extension).first.flatMap { $0.state == "asked" ? $0 : nil }
  }
}
