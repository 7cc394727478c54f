/// Looks as curses wants them: attributes and a colour pair, allotted when first needed.
internal import CNcurses
internal import Canvas

/// Attributes and colour pair of one look.
struct Style: Equatable {
  var attributes: attr_t = 0
  var pair: Int32 = 0
}

/// Turns looks into styles and keeps the colour pairs that curses has been told of.
struct Palette {
  private struct Colours: Hashable {
    var foreground: Int32
    var background: Int32
  }

  let depth: ColourDepth
  /// Curses' numbers for the terminal's own colours: -1, or white on black where it has none.
  private let standardForeground: Int32
  private let standardBackground: Int32
  private var pairs: [Colours: Int32] = [:]
  private var styles: [Look: Style] = [:]

  /// Starts colour in curses when wanted and possible; needs an open screen.
  init(colours wanted: Bool) {
    guard wanted, has_colors(), start_color() == OK else {
      depth = .none
      standardForeground = -1
      standardBackground = -1
      return
    }
    let count = guatu_colour_count()
    depth =
      switch count {
      case 257...: guatu_has_flag("RGB") ? .direct : .palette256
      case 256: .palette256
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
    let own = use_default_colors() == OK
    standardForeground = own ? -1 : 7
    standardBackground = own ? -1 : 0
  }

  mutating func style(for look: Look) -> Style {
    if let known = styles[look] { return known }
    var style = Style()
    let shown = look.reduced(to: depth)
    let wanted = shown.attributes
    if wanted.contains(.bold) { style.attributes |= guatu_bold() }
    if wanted.contains(.dim) { style.attributes |= guatu_dim() }
    if wanted.contains(.underline) { style.attributes |= guatu_underline() }
    if wanted.contains(.reverse) { style.attributes |= guatu_reverse() }
    if wanted.contains(.italic) { style.attributes |= guatu_italic() }
    style.attributes &= termattrs() | guatu_bold()
    let front = shown.foreground?.number(on: depth)
    let back = shown.background?.number(on: depth)
    if front != nil || back != nil {
      let colours = Colours(
        foreground: front ?? standardForeground,
        background: back ?? standardBackground)
      if let pair = pair(for: colours) {
        style.pair = pair
      } else if back != nil {
        // No pair is left: what the ground means must still be seen.
        style.attributes ^= guatu_reverse()
      }
    }
    styles[look] = style
    return style
  }

  /// The pair of these colours, a new one if need be; nil when the terminal has no more.
  private mutating func pair(for colours: Colours) -> Int32? {
    if let known = pairs[colours] { return known }
    let number = Int32(pairs.count + 1)
    guard number < guatu_pair_count(),
      init_extended_pair(number, colours.foreground, colours.background) == OK
    else { return nil }
    pairs[colours] = number
    return number
  }
}
