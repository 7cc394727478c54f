/// Keys as the program knows them, whatever terminal they come from.

/// One key press.
package struct Key: Hashable, Sendable {
  package var code: Code
  package var modifiers: Modifiers

  /// Which key; a printable one is its character (Shift is already in it).
  package enum Code: Hashable, Sendable {
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 is `function(1)`.
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let control = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let shift = Modifiers(rawValue: 4)
  }

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package static func character(_ glyph: Character) -> Key { Key(.character(glyph)) }
  /// Control with a small Latin letter.
  package static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }
  package static func function(_ number: Int) -> Key { Key(.function(number)) }
}
