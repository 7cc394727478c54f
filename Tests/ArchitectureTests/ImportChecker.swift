/// Which modules a file imports, and which of them it must not.

/// A module named by an import line.
struct ImportLine: Equatable {
  var line: Int
  var module: String
}

private let accesses: Set<Substring> = ["package", "internal", "private", "fileprivate", "public"]
private let kinds: Set<Substring> = [
  "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
]

/// The import lines of a Swift file, whatever stands before and behind the module's name.
func imports(in file: ProjectFile) -> [ImportLine] {
  var found: [ImportLine] = []
  for (index, line) in lines(of: file.code).enumerated() where line.contains("import") {
    for statement in line.split(separator: ";") {
      var words = statement.split(whereSeparator: \.isWhitespace)
      while let word = words.first, word.hasPrefix("@") || accesses.contains(word) {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { continue }
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      let module = name.prefix { $0 != "." }
      found.append(ImportLine(line: index + 1, module: String(module)))
    }
  }
  return found
}

/// Imports of a file under Sources that the table of arrows does not allow.
func forbiddenImports(in file: ProjectFile, table: [String: Arrows] = Arrows.table) -> [String] {
  let name = String(file.path.split(separator: "/").last ?? "")
  return imports(in: file).compactMap { found in
    if table[file.target]?.allow(found.module, in: name) == true { return nil }
    return "\(file.path):\(found.line): \(file.target) must not import \(found.module)"
  }
}

/// Imports of a file under Tests that Package.swift does not give its target.
func undeclaredImports(in file: ProjectFile, declared: [String: Set<String>]) -> [String] {
  let allowed = (declared[file.target] ?? []).union(Arrows.ofTests)
  return imports(in: file).compactMap { found in
    if allowed.contains(found.module) { return nil }
    return "\(file.path):\(found.line): Package.swift does not give \(found.module) to it"
  }
}
