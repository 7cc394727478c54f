/// Tells typing from text that was pasted without brackets.

import Canvas

/// Counts printable ASCII characters: more than five within 30 ms were not typed by a person.
///
/// Ideographs never count, because an input method commits whole phrases; neither do arrows,
/// function keys and Control.
struct PasteGuard: Sendable {
  static let most = 5
  static let span = 30

  private var times: [Int] = []
  private var ignoredUntil = Int.min

  /// The events that remain of a batch, and how many characters were ignored as a paste.
  mutating func sift(_ events: [InputEvent], now: Int) -> (events: [InputEvent], ignored: Int) {
    let typed = events.filter(PasteGuard.isPrintable).count
    times = times.filter { now - $0 <= PasteGuard.span }
    times += Array(repeating: now, count: min(typed, PasteGuard.most + 1))
    guard typed > 0, times.count > PasteGuard.most || now < ignoredUntil else {
      return (events, 0)
    }
    ignoredUntil = now + PasteGuard.span
    // Enter and Tab inside a burst belong to the pasted text as well.
    let kept = events.filter { event in
      if PasteGuard.isPrintable(event) { return false }
      guard case .key(let key) = event else { return true }
      return key.code != .enter && key.code != .tab
    }
    return (kept, events.count - kept.count)
  }

  private static func isPrintable(_ event: InputEvent) -> Bool {
    guard case .key(let key) = event, case .character(let glyph) = key.code, key.modifiers.isEmpty
    else { return false }
    return glyph.isASCII && !glyph.isNewline
  }
}
