/// Reads theme files: one role a line, mistakes named by line and never fatal.

/// Reads the text of themes.
///
/// ```
/// # Lantern: dark and warm
/// title: 灯笼
/// inherits: hongqi
/// let gold = #ffd75f
/// ground     on #161312
/// gold       gold bold
/// selected   on #3d3011
/// ```
/// A line is `role [colour] [on colour] [attributes]`. `#` begins a comment where it is the first
/// sign of a line or stands between blanks, so that `#8b1a1a` stays a colour. A `let` colour holds
/// for inherited lines as well.
package enum ThemeReader {
  /// - Parameters:
  ///   - name: The theme's name, for problems and for circles.
  ///   - nearest: Which of some words was probably meant by another; nil when none was.
  ///   - parent: The text of another theme by its name; nil when there is none.
  package static func read(
    _ text: String, named name: String, nearest: (String, [String]) -> String? = { _, _ in nil },
    parent: (String) -> String?
  ) -> (theme: Theme, problems: [ThemeProblem]) {
    withoutActuallyEscaping(nearest) { read(text, named: name, ThemeDraft(nearest: $0), parent) }
  }

  private static func read(
    _ text: String, named name: String, _ empty: ThemeDraft, _ parent: (String) -> String?
  ) -> (theme: Theme, problems: [ThemeProblem]) {
    var draft = empty
    var chain = [name]
    var current: (name: String, text: String)? = (name, text)
    while let each = current {
      current = nil
      guard let wanted = draft.take(each.text, of: each.name) else { break }
      if let first = chain.firstIndex(of: wanted.name) {
        let circle = Array(chain[first...]) + [wanted.name]
        draft.report(.inheritanceCycle(circle), each.name, wanted.line)
      } else if let text = parent(wanted.name) {
        chain.append(wanted.name)
        current = (wanted.name, text)
      } else {
        draft.report(.unknownParent(wanted.name), each.name, wanted.line)
      }
    }
    let looks = draft.looks()
    let order = { (name: String) in chain.firstIndex(of: name) ?? 0 }
    let problems = draft.problems.sorted {
      (order($0.theme), $0.line) < (order($1.theme), $1.line)
    }
    return (Theme(name: name, title: draft.title ?? name, looks: looks), problems)
  }
}

/// What has been read so far, the youngest theme first.
private struct ThemeDraft {
  struct Entry {
    var theme: String
    var line: Int
    var words: [String]
  }

  /// What was probably meant by a word that is not known.
  let nearest: (String, [String]) -> String?
  var title: String?
  var entries: [Role: Entry] = [:]
  var palette: [String: Colour] = [:]
  var problems: [ThemeProblem] = []

  mutating func report(_ kind: ThemeProblem.Kind, _ theme: String, _ line: Int) {
    problems.append(ThemeProblem(theme: theme, line: line, kind: kind))
  }

  /// Takes in a file; what younger themes have set stays.
  /// - Returns: The theme to inherit from and the line that says so.
  mutating func take(_ text: String, of theme: String) -> (name: String, line: Int)? {
    var own: [Role: Entry] = [:]
    var ownPalette: [String: Colour] = [:]
    var inherits: (name: String, line: Int)?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let number = index + 1
      let words = Self.words(of: line)
      guard let head = words.first else { continue }
      if head == "let" {
        let parts = words.dropFirst().filter { $0 != "=" }
        if words.count == 4, words[2] == "=", let colour = Colour(text: parts[1]) {
          ownPalette[parts[0]] = colour
        } else if words.count == 4, words[2] == "=" {
          report(.unknownColour(parts[1], suggestion: suggestColour(parts[1])), theme, number)
        } else {
          report(.badPalette(words.joined(separator: " ")), theme, number)
        }
      } else if head.last == ":" {
        let value = words.dropFirst().joined(separator: " ")
        switch head {
        case "name:": break
        case "title:": if title == nil { title = value }
        case "inherits:": inherits = (value, number)
        default: report(.unknownSetting(String(head.dropLast())), theme, number)
        }
      } else if let role = Role(rawValue: head) {
        if let earlier = own[role] {
          report(.repeatedRole(head, earlier: earlier.line), theme, number)
        }
        own[role] = Entry(theme: theme, line: number, words: Array(words.dropFirst()))
      } else {
        let meant = nearest(head, Role.allCases.map(\.rawValue))
        report(.unknownRole(head, suggestion: meant), theme, number)
      }
    }
    entries.merge(own) { younger, _ in younger }
    palette.merge(ownPalette) { younger, _ in younger }
    return inherits
  }

  /// The looks of all lines, with the palette as it stands in the end.
  mutating func looks() -> [Role: Look] {
    var looks: [Role: Look] = [:]
    for (role, entry) in entries {
      if let look = look(of: role, entry) { looks[role] = look }
    }
    return looks
  }

  private mutating func look(of role: Role, _ entry: Entry) -> Look? {
    var look = Look()
    var words = entry.words[...]
    func isAttribute(_ word: String) -> Bool {
      Look.Attributes.words.contains { $0.word == word }
    }
    if words.isEmpty { report(.emptyLook(role.rawValue), entry.theme, entry.line) }
    if let first = words.first, first != "on", !isAttribute(first) {
      look.foreground = colour(first, entry)
      words.removeFirst()
    }
    if words.first == "on" {
      words.removeFirst()
      if let word = words.popFirst() {
        if role.isGround {
          look.background = colour(word, entry)
        } else {
          report(.backgroundOfInk(role.rawValue), entry.theme, entry.line)
        }
      } else {
        report(.missingBackground, entry.theme, entry.line)
      }
    }
    for word in words {
      if let known = Look.Attributes.words.first(where: { $0.word == word }) {
        look.attributes.insert(known.attribute)
      } else {
        let meant = nearest(word, Look.Attributes.words.map(\.word) + ["on"])
        report(.unknownWord(word, suggestion: meant), entry.theme, entry.line)
      }
    }
    return look == Look() ? nil : look
  }

  private mutating func colour(_ word: String, _ entry: Entry) -> Colour? {
    if let colour = palette[word] ?? Colour(text: word) { return colour }
    report(.unknownColour(word, suggestion: suggestColour(word)), entry.theme, entry.line)
    return nil
  }

  private func suggestColour(_ word: String) -> String? {
    nearest(word, Colour.Name.allCases.map(\.text) + ["default"] + palette.keys.sorted())
  }

  /// The words of a line without its comment; control characters are made visible.
  private static func words(of line: Substring) -> [String] {
    if line.utf8.allSatisfy({ $0 < 0x7F && ($0 >= 0x20 || $0 == 0x09) }) {
      let words = line.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) }
      let end = words.firstIndex { $0 == "#" } ?? words.count
      return words.first?.utf8.first == UInt8(ascii: "#") ? [] : Array(words[..<end])
    }
    var words: [String] = []
    for word in line.split(whereSeparator: \.isWhitespace) {
      if word == "#" || (words.isEmpty && word.first == "#") { break }
      words.append(String(word.map { $0.isControl ? "?" : $0 }))
    }
    return words
  }
}
