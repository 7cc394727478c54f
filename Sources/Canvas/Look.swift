/// How something looks: colours and attributes, and what is left of them on lesser terminals.

/// Colours and attributes; what is nil or absent says nothing.
package struct Look: Hashable, Sendable {
  package var foreground: Colour?
  package var background: Colour?
  package var attributes: Attributes

  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)

    /// The words of theme files.
    static let words: [(word: String, attribute: Attributes)] = [
      ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
      ("italic", .italic),
    ]
  }

  package init(
    foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// How many colours a terminal has.
package enum ColourDepth: Int, Comparable, CaseIterable, Sendable {
  /// None: only attributes.
  case none
  case eight
  case sixteen
  case palette256
  /// Any of 16 million.
  case direct

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Look {
  /// The look in the colours that a terminal has: each colour becomes the nearest one.
  ///
  /// With eight colours a bright text becomes bold, grey text dim, and a bright ground plain.
  /// Surfaces that differ little fall together with few colours; the themes `16` and `mono` are made
  /// for such terminals.
  package func reduced(to depth: ColourDepth) -> Look {
    var look = self
    switch depth {
    case .direct: break
    case .palette256:
      look.foreground = foreground?.nearest256
      look.background = background?.nearest256
    case .sixteen:
      look.foreground = foreground?.nearest16
      look.background = background?.nearest16
    case .eight:
      look.foreground = foreground?.nearest16
      look.background = background?.nearest16
      if case .named(let name) = look.foreground, name.rawValue >= 8 {
        // Bright black without its brightness would be black on black.
        if name == .brightBlack {
          look.foreground = .default
          look.attributes.insert(.dim)
        } else {
          look.foreground = .named(name.plain)
          look.attributes.insert(.bold)
        }
      }
      if case .named(let name) = look.background, name.rawValue >= 8 {
        look.background = name == .brightBlack ? .default : .named(name.plain)
      }
    case .none:
      look.foreground = nil
      look.background = nil
    }
    return look
  }
}
