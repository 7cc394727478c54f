/// Colours as numbers that curses knows.
package import Canvas

extension Colour {
  /// Curses' number for a colour of a look that was reduced to `depth`; nil is the terminal's own.
  package func number(on depth: ColourDepth) -> Int32? {
    switch self {
    case .default: return nil
    case .named(let name) where depth != .direct || name.rawValue < 8: return Int32(name.rawValue)
    case .index(let number) where depth != .direct || number < 8: return Int32(number)
    case .named, .index, .rgb:
      // A terminal of this kind takes the numbers below 8 for its palette; black gives way by one.
      return components.map { Int32(max(8, $0.red << 16 | $0.green << 8 | $0.blue)) }
    }
  }
}
