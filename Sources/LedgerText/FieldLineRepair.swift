/// One line of a ledger that is nearly right, and the line it means.

internal import LedgerModel

enum FieldLineRepair {
  /// The line `Name: value` for a line with blanks before the name or before the colon, or with a
  /// colon of full width; nil for any other line. Only names of the format are taken.
  static func mended(_ line: String) -> String? {
    func isWideBlank(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\u{3000}"
    }
    let bare = line.drop(while: isWideBlank)
    let name = bare.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard isKnown(name) else { return nil }
    let rest = bare[name.endIndex...].drop(while: isWideBlank)
    guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
    let value = rest.dropFirst().drop(while: isWideBlank)
    let mended = value.isEmpty ? "\(name):" : "\(name): \(value)"
    return mended == line ? nil : mended
  }

  static func isKnown(_ name: some StringProtocol) -> Bool {
    RecordType.allCases.contains { $0.field(named: name) != nil }
  }
}
