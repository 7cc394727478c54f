/// Several names in one cell.

internal import LedgerModel
internal import Prose

enum CellNames {
  /// The names in order, each once; a post in parentheses or before the name stays with it.
  static func split(_ text: String) -> [String] {
    if !text.unicodeScalars.contains(where: { special.contains($0) }) {
      return text.saysNothing ? [] : [text]
    }
    var names: [String] = []
    var seen: Set<String> = []
    let pieces = pieces(text)
    let whole = Letters.holdsNewline(text) ? joiningLines(pieces) : pieces
    for piece in joiningPosts(whole) {
      for name in atBlanks(piece) where seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// What can part names, or hold them together.
  private static let special: Set<Unicode.Scalar> = Set(
    "、，,；;/／|（([【）)]】 \u{3000}\t\n\r\u{A0}\u{2028}\u{2029}\u{85}".unicodeScalars)

  /// Between breaks of lines and the usual marks, but not inside parentheses.
  private static func pieces(_ text: String) -> [String] {
    let letters = Letters(text)
    var pieces: [String] = []
    var start = 0
    var depth = 0
    func end(_ place: Int) {
      let piece = letters[letters.trimmed(start..<place)]
      if !piece.saysNothing { pieces.append(piece) }
      start = place + 1
    }
    for (place, code) in letters.codes.enumerated() {
      switch code {
      case 0xFF08, 0x28, 0x5B, 0x3010: depth += 1
      case 0xFF09, 0x29, 0x5D, 0x3011: depth = max(0, depth - 1)
      // 、，,；;/／|
      case 0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0x2F, 0xFF0F, 0x7C: if depth == 0 { end(place) }
      default:
        if Letters.isNewline(code) {
          depth = 0
          end(place)
        }
      }
    }
    end(letters.count)
    return pieces
  }

  /// 党委书记 on a line of its own above the one name of a cell; 张主任 above one is a colleague.
  private static func joiningLines(_ pieces: [String]) -> [String] {
    guard pieces.count == 2, pieces[0].count >= 4, isPost(pieces[0]),
      (2...4).contains(pieces[1].count), !isPost(pieces[1])
    else { return pieces }
    return [pieces[0] + " " + pieces[1]]
  }

  /// 党组书记、局长　温如故 is one person with two posts. They go behind the name in parentheses, for in
  /// front of it the mark between them would part two names.
  private static func joiningPosts(_ pieces: [String]) -> [String] {
    var joined: [String] = []
    var posts: [String] = []
    for piece in pieces {
      if isPost(piece), !piece.contains(where: \.isWhitespace) {
        posts.append(piece)
        continue
      }
      let words = piece.split(maxSplits: 1, whereSeparator: \.isWhitespace).map { String($0) }
      if !posts.isEmpty, words.count == 2, isPost(words[0]) {
        let name = words[1].filter { !$0.isWhitespace }
        if (2...4).contains(name.count), !isPost(name) {
          joined.append("\(name)（\((posts + [words[0]]).joined(separator: "、"))）")
          posts = []
          continue
        }
      }
      joined += posts + [piece]
      posts = []
    }
    return joined + posts
  }

  /// Blanks part names, but not the letters of one (张　三), nor a post from its holder.
  private static func atBlanks(_ piece: String) -> [String] {
    guard piece.unicodeScalars.contains(where: { Letters.isBlank($0.value) }) else {
      return [piece]
    }
    let words = piece.split(whereSeparator: \.isWhitespace).map { String($0) }
    guard words.count > 1 else { return [piece] }
    // Latin names and sentences stay whole.
    if words.contains(where: { $0.utf8.allSatisfy { $0 < 0x80 } }) { return [piece] }
    var names: [String] = []
    var place = 0
    while place < words.count {
      let word = words[place]
      let next = place + 1 < words.count ? words[place + 1] : nil
      if let next, word.count == 1, next.count == 1 {
        names.append(word + next)
        place += 2
      } else if let next, isPost(word), next.count <= 4, !isPost(next) {
        // 党委书记 宋 阳
        let isCut = next.count == 1 && place + 2 < words.count && words[place + 2].count == 1
        names.append(word + " " + next + (isCut ? words[place + 2] : ""))
        place += isCut ? 3 : 2
      } else if let next, words.count == 2, isPost(next), !isPost(word) {
        // 骆长河 党委书记
        names.append("\(word)（\(next)）")
        place += 2
      } else if word.first.map({ "（(".contains($0) }) == true, let last = names.popLast() {
        names.append(last + word)
        place += 1
      } else {
        names.append(word)
        place += 1
      }
    }
    return names
  }

  /// Whether a word is a post and nobody's name: 总会计师, 党组成员, 总督学.
  static func isPost(_ word: String) -> Bool {
    if posts.contains(where: { word.hasSuffix($0) }) { return true }
    // 检察长 is a post, 古道长 a person: these letters end names as well.
    return word.last.map { "长员师".contains($0) } ?? false && word.count >= 2 && !isLikeName(word)
  }

  private static func isLikeName(_ word: String) -> Bool {
    (2...3).contains(word.count) && word.first.map { Surnames.single.contains($0) } ?? false
      || (3...4).contains(word.count) && Surnames.compound.contains(String(word.prefix(2)))
  }

  private static let posts = """
    书记 镇长 乡长 县长 区长 市长 主任 委员 所长 局长 站长 主席 部长 科长 股长 院长 校长 经理 处长 组长 干事 队长 会计 出纳 同志 \
    站所长 常委 成员 董事长 秘书长 秘书 行长 场长 厂长 政委 专干 负责人 督学 总监 顾问 科员 调研员 指导员 组织员 管理员 \
    工程师 会计师 经济师 农艺师 审计师 统计师 支书
    """.split(whereSeparator: \.isWhitespace).map { String($0) }
}
