/// What a glyph allows at the ends of a line: the Chinese rules of forbidden beginnings and ends.

/// How a glyph behaves where lines are broken.
///
/// The sets follow GB/T 15834 (no closing sign begins a line, no opening one ends it, dashes and
/// ellipses stay whole) and keep Latin words, figures and their units together.
struct BreakClass: OptionSet {
  let rawValue: UInt16

  /// Ends the line by itself.
  static let newline = BreakClass(rawValue: 1)
  /// A blank, which may hang over the end of a line.
  static let blank = BreakClass(rawValue: 2)
  /// May not begin a line.
  static let closing = BreakClass(rawValue: 4)
  /// May not end a line.
  static let opening = BreakClass(rawValue: 8)
  /// Part of a Latin word, figure or address.
  static let word = BreakClass(rawValue: 16)
  static let digit = BreakClass(rawValue: 32)
  static let letter = BreakClass(rawValue: 64)
  static let hyphen = BreakClass(rawValue: 128)
  /// A straight quote, which may open or close.
  static let quote = BreakClass(rawValue: 256)
  /// Belongs to a figure before it: 年, 天, 万 …
  static let unit = BreakClass(rawValue: 512)
  /// Belongs to a figure after it: 第.
  static let ordinal = BreakClass(rawValue: 1024)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(of glyph: Character) {
    guard let scalar = glyph.unicodeScalars.first else {
      self = .blank
      return
    }
    switch scalar.value {
    case 0x0A, 0x0D, 0x2028, 0x2029: self = .newline
    case 0x09, 0x20, 0x3000, 0x2002...0x2006, 0x2008...0x200B, 0x205F: self = .blank
    case 0x30...0x39, 0xFF10...0xFF19: self = [.word, .digit]
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = [.word, .letter]
    case 0x22, 0x27: self = [.word, .quote]
    case 0x2D: self = [.word, .hyphen]
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x25: self = [.word, .closing]
    case 0x28, 0x5B, 0x7B, 0x24, 0x23: self = [.word, .opening]
    case 0x00...0x7F, 0xA0: self = .word
    case 0x4E00...0x9FFF:
      self =
        switch scalar {
        case "年", "月", "日", "天", "周", "时", "分", "秒", "个", "项", "次", "条", "件", "人", "名", "户",
          "家", "元", "万", "亿", "亩", "吨", "米", "号", "届", "期", "轮", "批":
          .unit
        case "第": .ordinal
        default: []
        }
    default:
      if Self.closings.contains(scalar) {
        self = .closing
      } else if Self.openings.contains(scalar) {
        self = .opening
      } else if scalar.value < 0x2000, scalar.properties.isAlphabetic {
        self = [.word, .letter]
      } else {
        self = []
      }
    }
  }

  /// Whether a line may end between two glyphs.
  /// - Parameters:
  ///   - before: The last glyph before the place that is not a blank.
  ///   - after: The first glyph after the place that is not a blank.
  ///   - blanks: True when blanks stand between them.
  static func mayBreak(_ before: BreakClass, _ after: BreakClass, blanks: Bool) -> Bool {
    if !keepsForm(before, after) { return false }
    if blanks { return true }
    if before.contains(.quote) || after.contains(.quote) { return false }
    if before.contains(.word), after.contains(.word) {
      return before.contains(.hyphen) && after.contains(.letter)
    }
    if before.contains(.digit), after.contains(.unit) { return false }
    if before.contains(.ordinal), after.contains(.digit) { return false }
    return true
  }

  /// Whether a break between two glyphs leaves no closing sign at the beginning of a line and no
  /// opening sign at the end of one: the rule that holds even inside an over-long word.
  static func keepsForm(_ before: BreakClass, _ after: BreakClass) -> Bool {
    !before.contains(.opening) && !after.contains(.closing)
  }

  private static let closings = Set(
    "，。、；：！？）》〉」』】〕〗〙〛］｝｠”’…⋯—–‥·・•％‰℃℉°′″～〞〟︰︱︶﹀﹂﹐﹑﹒﹔﹕﹖﹗｡､｣ゝゞ々〻ー¢".unicodeScalars)
  private static let openings = Set("（《〈「『【〔〖〘〚［｛｟“‘〝￥＄￡￠¥£€№＃﹁﹃︵︿｢".unicodeScalars)
}
