/// Names that Excel accepts for sheets.

enum SheetNames {
  /// The names without forbidden signs, at most 31 characters long, no two alike; an empty one
  /// becomes `Sheet`.
  static func allowed(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = allowed(name)
      var result = plain
      var number = 2
      while !taken.insert(result.lowercased()).inserted {
        let ending = "(\(number))"
        result = cut(plain, to: 31 - ending.utf16.count) + ending
        number += 1
      }
      return result
    }
  }

  private static func allowed(_ name: String) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\", "\n", "\t"]
    var name = String(CellText.allowed(name).map { forbidden.contains($0) ? "_" : $0 })
    while name.hasPrefix("'") { name.removeFirst() }
    name = cut(name, to: 31)
    while name.hasSuffix("'") { name.removeLast() }
    // Excel keeps this name for itself.
    if name.isEmpty { return "Sheet" }
    return name.lowercased() == "history" ? name + "_" : name
  }

  private static func cut(_ name: String, to most: Int) -> String {
    var name = name
    while name.utf16.count > most { name.removeLast() }
    return name
  }
}
