/// Text as a cell of a spreadsheet can hold it.

enum CellText {
  /// In UTF-16, as Excel counts.
  static let most = 32_767

  /// Without characters that XML forbids. What looks like Excel's sign for such a character
  /// (`_x000D_`) is written so that it is read as it stands.
  static func allowed(_ text: String) -> String {
    var text = text
    if !text.unicodeScalars.allSatisfy(XMLText.isAllowed) {
      text.unicodeScalars.removeAll { !XMLText.isAllowed($0) }
    }
    return SharedStrings.unescaped(text) == text ? text : text.replacing("_x", with: "_x005F_x")
  }

  /// How many digits' width a line takes: what is not ASCII takes two.
  static func width(_ line: some StringProtocol) -> Double {
    Double(line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x300 ? 1 : 2) })
  }
}
