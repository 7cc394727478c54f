/// What the preview shows while the selection runs on.

/// Follows the selection at once after a single key, and only when the hand rests while keys come one
/// after the other: a preview is some thousand characters, too many to write for every row that is
/// passed over on the way.
struct PreviewFollower: Sendable {
  /// Milliseconds within which keys follow each other in one go.
  static let rest = 80

  /// What is previewed.
  private(set) var shown: Selection? { didSet { if shown != oldValue { top = 0 } } }
  /// The first line of it that is on the screen, as far as the user has turned.
  var top = 0
  private var lastMove = Int.min / 2

  /// The selection may have moved with a key at a moment in milliseconds.
  mutating func follow(_ selection: Selection?, now: Int) {
    guard selection != shown else { return }
    if now - lastMove >= PreviewFollower.rest { shown = selection }
    lastMove = now
  }

  /// The hand rests, or something else has happened.
  mutating func show(_ selection: Selection?) { shown = selection }
}

extension BoardState {
  /// The preview still shows another issue than the selected one; after `previewRest` milliseconds
  /// without a key the board wants to hear `.quiet`.
  package var isPreviewBehind: Bool {
    layout.preview != nil && screens.isEmpty && preview.shown != selection
  }

  package static var previewRest: Int { PreviewFollower.rest }
}
