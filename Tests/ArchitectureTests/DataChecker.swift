/// What theme files and sample ledgers keep to, read as plain text.

enum DataChecker {
  /// The names of an enum's cases as text: raw values where given, else the case's own name.
  static func caseNames(ofEnum source: String) -> Set<String> {
    var names: Set<String> = []
    for line in lines(of: source) {
      let words = line.trimmingBlanks
      guard words.hasPrefix("case "), !words.hasPrefix("case .") else { continue }
      for part in words.dropFirst(5).split(separator: ",") {
        let sides = part.split(separator: "=").map { $0.trimmingBlanks }
        guard let name = sides.first else { continue }
        names.insert(sides.count > 1 ? sides[1].filter { $0 != "\"" } : name)
      }
    }
    return names
  }

  /// Lines of a theme that begin with a word that is no role, and what is not set at all.
  static func unknownRoles(inTheme file: ProjectFile, roles: Set<String>) -> [String] {
    var found: [String] = []
    for (index, line) in lines(of: file.text).enumerated() {
      guard let word = line.split(whereSeparator: \.isWhitespace).first else { continue }
      if word.hasPrefix("#") || word == "let" || word.hasSuffix(":") { continue }
      if !roles.contains(String(word)) {
        found.append("\(file.path):\(index + 1): \(word) is no role")
      }
    }
    return found
  }

  /// Says when a ledger does not begin with a comment that explains its fields.
  static func withoutLegend(_ file: ProjectFile) -> String? {
    let head = lines(of: file.text).prefix { $0.hasPrefix("#") }
    let title = head.first?.dropFirst().trimmingBlanks ?? ""
    let explains = head.contains { $0.contains("字段对照") }
    if !title.isEmpty, explains { return nil }
    return "\(file.path): should begin with a comment: its title and the meaning of its fields"
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  fileprivate var trimmingBlanks: String {
    var part = self[startIndex...]
    while part.first?.isWhitespace == true { part = part.dropFirst() }
    while part.last?.isWhitespace == true { part = part.dropLast() }
    return String(part)
  }
}
