/// What the way through portals and Word leaves in a text and is no part of it.

internal import LedgerModel
internal import Prose

enum NoticeCleaning {
  /// A line without marks of bold and links, HTML entities and tags, zero-width letters and control
  /// characters. Blanks at both ends stay: they tell indents. No word is changed.
  static func line(_ raw: String) -> String {
    if isClean(raw) { return raw }
    var text = raw
    if text.contains("&") { text = decodingEntities(text) }
    if text.contains("<") { text = droppingTags(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: scalars.append(scalar)
      case 0xA0, 0x2002...0x200A, 0x202F: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069,
        0xFEFF,
        0xFFFC, 0xFFFD, 0xE000...0xF8FF:
        break
      default: scalars.append(scalar)
      }
    }
    text = String(scalars)
    if text.contains("*") { text = NoticeEmphasis.dropped(text) }
    if text.contains("__") { text = droppingUnderscores(text) }
    if text.contains("\\") { text = droppingEscapes(text) }
    return droppingLeadingSigns(text)
  }

  /// Whether nothing could be taken out, by the bytes; may say no to a clean line.
  private static func isClean(_ raw: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in raw.utf8 {
      switch byte {
      case 0x09: break
      // Controls, signs of markup, U+0080…BF, private letters.
      case 0..<0x20, 0x23, 0x26, 0x2A, 0x3C, 0x3E, 0x5C, 0x5F, 0x7F, 0xC2, 0xEE: return false
      default: break
      }
      if last == 0xEF, byte < 0xBC || byte == 0xBF { return false }
      if last == 0xE2, byte == 0x81 { return false }
      if before == 0xE2, last == 0x80, byte < 0x90 || byte >= 0xAA { return false }
      (before, last) = (last, byte)
    }
    return true
  }

  private static let entities: [String: String] = [
    "nbsp": " ", "ensp": " ", "emsp": "　", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">",
    "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "bull": "•", "zwj": "", "zwnj": "",
    "times": "×", "radic": "√",
  ]

  private static func decodingEntities(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      let name = rest[rest.index(after: sign)...].prefix(10)
      if let end = name.firstIndex(of: ";"), let letter = entity(name[..<end]) {
        result += letter
        rest = rest[rest.index(after: end)...]
      } else {
        result += "&"
        rest = rest[rest.index(after: sign)...]
      }
    }
    return result + rest
  }

  private static func entity(_ name: Substring) -> String? {
    if let known = entities[String(name)] { return known }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
  }

  private static let tags: Set<String> = [
    "p", "br", "b", "i", "u", "strong", "em", "span", "div", "font", "a", "o:p", "td", "tr",
    "table",
    "tbody", "h1", "h2", "h3", "h4", "li", "ul", "ol", "sup", "sub", "img", "section",
  ]

  private static func droppingTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let inside = rest[rest.index(after: open)...]
      let name = inside.drop { $0 == "/" }.prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":")
      }
      if tags.contains(name.lowercased()), let close = inside.prefix(2000).firstIndex(of: ">") {
        rest = rest[rest.index(after: close)...]
      } else {
        result += "<"
        rest = inside
      }
    }
    return result + rest
  }

  /// `__bold__` loses its marks, a form's blank to fill in (`____`) and `a__b` stay.
  private static func droppingUnderscores(_ text: String) -> String {
    if text.contains("___") { return text }
    return text.split(separator: "__", omittingEmptySubsequences: false).count % 2 == 1
      ? text.replacing("__", with: "") : text
  }

  /// `1\.` and `\*` of Markdown.
  private static func droppingEscapes(_ text: String) -> String {
    var result = ""
    var wasBackslash = false
    for letter in text {
      if wasBackslash, !".*_-+#()[]`".contains(letter) { result.append("\\") }
      wasBackslash = letter == "\\" && !wasBackslash
      if !wasBackslash { result.append(letter) }
    }
    return wasBackslash ? result + "\\" : result
  }

  /// `## ` of headings and `> ` of quotes.
  private static func droppingLeadingSigns(_ text: String) -> String {
    let bare = text.drop { $0 == " " }
    guard let first = bare.first, first == "#" || first == ">" else { return text }
    let rest = bare.drop { $0 == first }
    guard bare.count - rest.count <= 6,
      rest.first.map({ $0.isWhitespace || $0 > "\u{2E80}" }) == true
    else { return text }
    return rest.trimmed
  }
}
