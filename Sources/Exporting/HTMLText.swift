/// Text of a ledger inside HTML.

enum HTMLText {
  /// Safe in elements and in quoted attributes; line ends become blanks.
  static func escaped(_ text: String) -> String {
    let clean = PlainText.line(text)
    let signs: Set<UInt8> = [0x26, 0x3C, 0x3E, 0x22, 0x27]
    guard clean.utf8.contains(where: { signs.contains($0) }) else { return clean }
    var result = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `<p class="c">text</p>` with the text escaped.
  static func element(_ name: String, _ style: String, _ text: String) -> String {
    "<\(name) class=\"\(style)\">\(escaped(text))</\(name)>"
  }
}

extension Double {
  /// With two decimals at most, as lengths of a drawing are written.
  var length: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
  }
}
