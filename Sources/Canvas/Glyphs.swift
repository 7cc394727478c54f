/// The marks that views draw with, each one column wide, with plain ASCII stand-ins.

/// A set of marks and lines.
package struct Glyphs: Equatable, Sendable {
  package var cardEdge: Character
  package var cardEdgeSelected: Character
  package var barFull: Character
  /// Parts of a bar that must differ without colour, from dense to thin.
  package var shadeDark: Character
  package var shadeMedium: Character
  package var shadeLight: Character
  package var heavyRule: Character
  package var lightRule: Character
  package var vertical: Character
  package var heavyVertical: Character
  package var tick: Character
  package var stop: Character
  package var silence: Character
  package var overrun: Character
  package var diamond: Character
  package var dot: Character
  package var check: Character
  package var circle: Character
  package var more: Character
  package var moreAbove: Character
  package var moreRight: Character
  package var moreLeft: Character
  package var ellipsis: Character
  package var middleDot: Character
  package var square: Character

  package static let unicode = Glyphs(
    cardEdge: "▎", cardEdgeSelected: "▌", barFull: "█", shadeDark: "▓",
    shadeMedium: "▒", shadeLight: "░", heavyRule: "━", lightRule: "─",
    vertical: "│", heavyVertical: "┃", tick: "┴", stop: "┤", silence: "╌", overrun: "═",
    diamond: "◆", dot: "●", check: "✓", circle: "○", more: "▼", moreAbove: "▲", moreRight: "→",
    moreLeft: "←", ellipsis: "…", middleDot: "·", square: "■")

  package static let ascii = Glyphs(
    cardEdge: "|", cardEdgeSelected: "#", barFull: "#", shadeDark: "%",
    shadeMedium: "=", shadeLight: "+", heavyRule: "=", lightRule: "-",
    vertical: "|", heavyVertical: "#", tick: "+", stop: "|", silence: ".", overrun: "=",
    diamond: "*", dot: "*", check: "v", circle: "o", more: "v", moreAbove: "^", moreRight: ">",
    moreLeft: "<", ellipsis: "~", middleDot: "-", square: "#")
}

extension Glyphs {
  /// The marks for a terminal: plain ASCII where that is wanted, else the drawn ones, of which each
  /// that this terminal draws two columns wide gives way to its stand-in.
  package static func `for`(widths: WidthRule, ascii: Bool) -> Glyphs {
    if ascii { return .ascii }
    var glyphs = Glyphs.unicode
    for mark in Glyphs.marks where widths.columns(of: glyphs[keyPath: mark]) != 1 {
      glyphs[keyPath: mark] = Glyphs.ascii[keyPath: mark]
    }
    return glyphs
  }

  /// What a text's own dots and arrows become where they cannot be drawn; sentences hold them, too.
  func standIn(for glyph: Character) -> Character {
    switch glyph {
    case Glyphs.unicode.middleDot: middleDot
    case Glyphs.unicode.moreRight: moreRight
    case Glyphs.unicode.moreLeft: moreLeft
    default: glyph
    }
  }

  /// Every mark of the set.
  package var all: [Character] { Glyphs.marks.map { self[keyPath: $0] } }

  private static var marks: [WritableKeyPath<Glyphs, Character>] {
    [
      \.cardEdge, \.cardEdgeSelected, \.barFull, \.shadeDark, \.shadeMedium, \.shadeLight,
      \.heavyRule, \.lightRule, \.vertical, \.heavyVertical, \.tick, \.stop, \.silence,
      \.overrun, \.diamond, \.dot, \.check, \.circle, \.more, \.moreAbove, \.moreRight,
      \.moreLeft, \.ellipsis, \.middleDot, \.square,
    ]
  }
}
