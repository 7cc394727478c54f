/// Tells typing from text that was pasted without brackets.

import Canvas

/// Watches printable ASCII characters where nothing is being typed: more than five within 30 ms were
/// not pressed by a person.
///
/// Ideographs never count, because an input method commits whole phrases; neither do arrows,
/// function keys and Control.
struct PasteGuard: Sendable {
  static let most = 5
  static let span = 30

  private var times: [Int] = []
  private var ignoredUntil = Int.min

  /// Whether `run` characters that stand ready at a moment are a paste, together with what came just
  /// before. The moment is in milliseconds.
  mutating func isPaste(run: Int, now: Int) -> Bool {
    times.removeAll { now - $0 > PasteGuard.span }
    if times.count + run > PasteGuard.most || now < ignoredUntil {
      ignoredUntil = now + PasteGuard.span
      return true
    }
    times.append(now)
    return false
  }

  /// Enter and Tab right behind an ignored paste belong to it.
  func swallows(_ key: Key, now: Int) -> Bool {
    now < ignoredUntil && (key.code == .enter || key.code == .tab)
  }

  /// A character that a paste may consist of.
  static func isPrintable(_ event: InputEvent) -> Bool {
    guard case .key(let key) = event, case .character(let glyph) = key.code, key.modifiers.isEmpty
    else { return false }
    return glyph.isASCII && !glyph.isControl
  }
}
