/// Word's automatic numbers, which stand in no paragraph and that people take for text.

/// The lists of a document with their counters; `label` is asked once for every numbered paragraph,
/// in order.
struct WordNumbering {
  struct Level: Equatable {
    var start = 0
    var format = "decimal"
    /// The form of a format that Word writes as "custom".
    var customFormat: String?
    var text = ""
    /// After which level (from 1) counting begins anew; nil: after any higher one; 0: never.
    var restart: Int?
    var isLegal = false
    /// What stands between number and text: `tab`, `space`, `nothing`.
    var separator = "tab"
    /// The style whose paragraphs are on this level.
    var style: String?
  }

  struct Abstract {
    var levels: [Int: Level] = [:]
    var styleLink: String?
    var numStyleLink: String?
  }

  struct List {
    var abstract: Int
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  private var abstracts: [Int: Abstract] = [:]
  private var lists: [Int: List] = [:]
  /// Abstract lists by the style of lists that they define.
  private var linked: [String: Int] = [:]
  private let styles: WordStyles
  /// By abstract list: lists with the same one go on counting each other.
  private var counters: [Int: [Int?]] = [:]
  /// Lists whose own starts were already used, by list and level.
  private var begun: Set<[Int]> = []

  private static let levelCount = 9

  static func read(
    from archive: inout ZipArchive, part: String?, styles: WordStyles
  ) throws(OfficeError) -> WordNumbering {
    guard let part else { return WordNumbering(styles: styles) }
    return try archive.read(part) { xml throws(OfficeError) in
      var result = WordNumbering(styles: styles)
      _ = try xml.root()
      try xml.children { xml, name throws(OfficeError) in
        switch name {
        case .abstractNum:
          guard let id = xml.number("abstractNumId") else { return }
          let abstract = try Abstract(&xml)
          result.abstracts[id] = abstract
          if let link = abstract.styleLink { result.linked[link] = id }
        case .num:
          if let id = xml.number("numId") { result.lists[id] = try List(&xml) }
        default: break
        }
      }
      return result
    } ?? WordNumbering(styles: styles)
  }

  private init(styles: WordStyles) { self.styles = styles }

  /// The number before a paragraph with what separates it from the text; empty when there is none.
  mutating func label(of own: WordNumberUse, style: String?) -> String {
    let styled = styles.numbering(of: style)
    guard let id = own.list ?? styled.list, id != 0, let list = lists[id] else { return "" }
    let (key, abstract) = definition(of: list)
    let linked = own.list == nil ? linkedLevel(style, abstract, list) : nil
    let level = own.level ?? linked ?? styled.level ?? 0
    guard (0..<WordNumbering.levelCount).contains(level) else { return "" }
    count(id, list, key, abstract, at: level)
    return text(list, key, abstract, at: level)
  }

  /// Lists that only name a style of lists have their levels where that style's list has them.
  private func definition(of list: List) -> (key: Int, abstract: Abstract) {
    let abstract = abstracts[list.abstract] ?? Abstract()
    guard abstract.levels.isEmpty, let link = abstract.numStyleLink else {
      return (list.abstract, abstract)
    }
    if let key = linked[link], let found = abstracts[key] { return (key, found) }
    if let id = styles.numbering(of: link).list, let other = lists[id],
      let found = abstracts[other.abstract]
    {
      return (other.abstract, found)
    }
    return (list.abstract, abstract)
  }

  private func linkedLevel(_ style: String?, _ abstract: Abstract, _ list: List) -> Int? {
    guard let style = style ?? styles.defaultParagraph else { return nil }
    return (0..<WordNumbering.levelCount).first { level($0, list, abstract).style == style }
  }

  private func level(_ level: Int, _ list: List, _ abstract: Abstract) -> Level {
    list.levels[level] ?? abstract.levels[level] ?? Level()
  }

  private func start(_ place: Int, _ list: List, _ abstract: Abstract) -> Int {
    list.starts[place] ?? level(place, list, abstract).start
  }

  private mutating func count(
    _ id: Int, _ list: List, _ key: Int, _ abstract: Abstract, at place: Int
  ) {
    var counts = counters[key] ?? [Int?](repeating: nil, count: WordNumbering.levelCount)
    let isFirstOwn = list.starts[place] != nil && begun.insert([id, place]).inserted
    if let count = counts[place], !isFirstOwn {
      counts[place] = count < Int.max ? count + 1 : count
    } else {
      counts[place] = start(place, list, abstract)
    }
    for upper in 0..<place where counts[upper] == nil {
      counts[upper] = start(upper, list, abstract)
    }
    for lower in place + 1..<max(place + 1, WordNumbering.levelCount) {
      let restart = level(lower, list, abstract).restart
      if restart == 0 { continue }
      if let restart, place + 1 > restart { continue }
      counts[lower] = nil
    }
    counters[key] = counts
  }

  private func text(_ list: List, _ key: Int, _ abstract: Abstract, at place: Int) -> String {
    let own = level(place, list, abstract)
    if own.format == "bullet" { return "" }
    let counts = counters[key] ?? []
    var label = ""
    var isPlaceholder = false
    for character in own.text {
      if isPlaceholder, let number = character.wholeNumberValue, (1...9).contains(number) {
        let other = level(number - 1, list, abstract)
        let count = (counts.indices.contains(number - 1) ? counts[number - 1] : nil) ?? 0
        label += WordNumberFormat.text(
          count, format: own.isLegal ? "decimal" : other.format,
          custom: other.customFormat)
      } else if isPlaceholder {
        label += "%" + String(character)
      } else if character != "%" {
        label.append(character)
      }
      isPlaceholder = character == "%" && !isPlaceholder
    }
    if label.isEmpty { return "" }
    return label + separator(own.separator, after: label)
  }

  /// The tab behind a number is space on the page. Behind 、 or ） nobody would write a blank.
  private func separator(_ kind: String, after label: String) -> String {
    switch kind {
    case "nothing": ""
    case "space": " "
    default: label.unicodeScalars.last.map { $0.isASCII } == true ? " " : ""
    }
  }
}
