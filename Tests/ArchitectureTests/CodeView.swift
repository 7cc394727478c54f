/// What the compiler sees of a source text: comments and the contents of strings are blanked.

/// Blanks comments and string contents and keeps the line ends, so that a search for code finds
/// neither examples in comments nor sentences in strings. Code within `\(…)` stays.
func codeView(of source: String) -> String {
  var view = CodeView(Array(source.utf8))
  return String(decoding: view.blanked(), as: UTF8.self)
}

private struct CodeView {
  private enum Mode {
    /// Code; `parentheses` counts the open ones within an interpolation, nil outside of any.
    case code(parentheses: Int?)
    case string(quotes: Int, hashes: Int)
    case lineComment
    case blockComment(depth: Int)
  }

  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var place = 0
  private var modes: [Mode] = [.code(parentheses: nil)]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func blanked() -> [UInt8] {
    while place < bytes.count, let mode = modes.last {
      if !CodeView.isSign[Int(bytes[place])] {
        if case .code = mode { takePlain(shown: true) } else { takePlain(shown: false) }
        continue
      }
      switch mode {
      case .code(let parentheses): readCode(parentheses)
      case .string(let quotes, let hashes): readString(quotes, hashes)
      case .lineComment:
        if bytes[place] == UInt8(ascii: "\n") { modes.removeLast() } else { take(1, shown: false) }
      case .blockComment(let depth): readComment(depth)
      }
    }
    return output
  }

  /// Bytes with which something else than plain code, text or comment may begin.
  private static let isSign: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for sign in "/*\"#\\()\n".utf8 { table[Int(sign)] = true }
    return table
  }()

  /// Takes bytes up to the next sign at once; they are by far the most.
  private mutating func takePlain(shown: Bool) {
    var end = place
    while end < bytes.count, !CodeView.isSign[Int(bytes[end])] { end += 1 }
    take(end - place, shown: shown)
  }

  private mutating func readCode(_ parentheses: Int?) {
    if follows("//") { return modes.append(.lineComment) }
    if follows("/*") {
      take(2, shown: false)
      return modes.append(.blockComment(depth: 1))
    }
    let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
    if follows("\"", after: hashes) {
      let quotes = follows("\"\"\"", after: hashes) ? 3 : 1
      take(hashes + quotes, shown: true)
      return modes.append(.string(quotes: quotes, hashes: hashes))
    }
    if let parentheses {
      switch bytes[place] {
      case UInt8(ascii: "("): modes[modes.count - 1] = .code(parentheses: parentheses + 1)
      case UInt8(ascii: ")") where parentheses == 0: modes.removeLast()
      case UInt8(ascii: ")"): modes[modes.count - 1] = .code(parentheses: parentheses - 1)
      default: break
      }
    }
    take(max(1, hashes), shown: true)
  }

  private mutating func readString(_ quotes: Int, _ hashes: Int) {
    let marks = String(repeating: "#", count: hashes)
    if follows("\\" + marks) {
      if follows("(", after: 1 + hashes) {
        take(2 + hashes, shown: true)
        return modes.append(.code(parentheses: 0))
      }
      return take(2 + hashes, shown: false)
    }
    if follows(String(repeating: "\"", count: quotes) + marks) {
      modes.removeLast()
      return take(quotes + hashes, shown: true)
    }
    // A string of one line ends with it, so that a misread quote spoils no more than its line.
    if quotes == 1, bytes[place] == UInt8(ascii: "\n") { modes.removeLast() }
    take(1, shown: false)
  }

  private mutating func readComment(_ depth: Int) {
    if follows("/*") {
      modes[modes.count - 1] = .blockComment(depth: depth + 1)
      return take(2, shown: false)
    }
    guard follows("*/") else { return take(1, shown: false) }
    modes.removeLast()
    if depth > 1 { modes.append(.blockComment(depth: depth - 1)) }
    take(2, shown: false)
  }

  private func follows(_ word: String, after distance: Int = 0) -> Bool {
    bytes.dropFirst(place + distance).prefix(word.utf8.count).elementsEqual(word.utf8)
  }

  private mutating func take(_ count: Int, shown: Bool) {
    let taken = bytes[place..<min(bytes.count, place + count)]
    if shown {
      output += taken
    } else {
      output += taken.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
    }
    place += count
  }
}

/// The lines of a text, an empty one where the text ends with a line's end left out.
func lines(of text: String) -> [Substring] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}
