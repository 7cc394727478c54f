/// Text of a ledger inside Markdown, where it must not be taken for markup.

enum MarkdownText {
  /// In a cell of a table or in a heading: one line, breaks as `<br>`.
  static func inline(_ text: String) -> String {
    let clean = PlainText.clean(text).trimmingLineEnds
    guard clean.utf8.contains(where: isSign) else { return clean }
    var result = ""
    for character in clean {
      switch character {
      case "\n": result += "<br>"
      case "\t": result += " "
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$":
        result += "\\"
        result.append(character)
      default: result.append(character)
      }
    }
    return result
  }

  /// A row of a table.
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x09, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"),
      UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
