/// How many colours terminals have, and what is left of a look on each.

/// How many colours a terminal has.
package enum ColourDepth: Int, Comparable, CaseIterable, Sendable {
  /// None: only attributes.
  case none
  /// Eight; bright ones are shown as bold.
  case eight
  case sixteen
  /// The usual 256: sixteen that users change, a cube of 216 and 24 greys.
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
