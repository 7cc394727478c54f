/// The targets of Package.swift with what each depends on.

/// Reads targets out of a manifest's text: name, and every name in its list of dependencies.
func targets(inManifest text: String) -> [String: Set<String>] {
  let code = Array(text.utf8)
  let starts = [".target(", ".executableTarget(", ".testTarget("].flatMap { word in
    places(of: word, in: code).map { $0 + word.utf8.count - 1 }
  }
  let calls = starts.map { ($0, enclosed(in: code, from: $0)) }
  var found: [String: Set<String>] = [:]
  for (start, call) in calls {
    // `.target(name: …)` within a list of dependencies declares nothing.
    if calls.contains(where: { $0.0 < start && start < $0.0 + $0.1.count }) { continue }
    guard let name = strings(after: "name:", in: call).first else { continue }
    let list = places(of: "dependencies:", in: call).first.map { place in
      call[place...].firstIndex(of: UInt8(ascii: "[")).map { enclosed(in: call, from: $0) } ?? []
    }
    found[name] = dependencies(in: list ?? [])
  }
  return found
}

/// Names in a list such as `"A", .target(name: "B"), .product(name: "C", package: "d")`.
private func dependencies(in list: [UInt8]) -> Set<String> {
  let packages = Set(strings(after: "package:", in: list))
  var names = Set(quoted(in: list))
  names.subtract(packages.subtracting(strings(after: "name:", in: list)))
  return names
}

/// The first string literal after each occurrence of a label.
private func strings(after label: String, in code: [UInt8]) -> [String] {
  places(of: label, in: code).compactMap { quoted(in: Array(code[$0...])).first }
}

/// Contents of all string literals; manifests have no escapes in theirs.
private func quoted(in code: [UInt8]) -> [String] {
  let parts = code.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
  return parts.enumerated().compactMap { index, part in
    index % 2 == 1 && index < parts.count - 1 ? String(decoding: part, as: UTF8.self) : nil
  }
}

/// What stands between the bracket at a place and the one that closes it.
private func enclosed(in code: [UInt8], from start: Int) -> [UInt8] {
  var depth = 0
  for place in start..<code.count {
    switch code[place] {
    case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 0 { return Array(code[start + 1..<place]) }
    default: break
    }
  }
  return Array(code[start...].dropFirst())
}

private func places(of word: String, in code: [UInt8]) -> [Int] {
  let word = Array(word.utf8)
  guard code.count >= word.count else { return [] }
  return (0...code.count - word.count).filter {
    code[$0] == word[0] && code[$0...].starts(with: word)
  }
}
