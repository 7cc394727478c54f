/// The kinds in which persons are held to account, by the words that reports have for them.
internal import LedgerModel

/// A family of words that count the same persons: 党纪处分 and 党内警告.
enum AccountKind {
  /// What holds all kinds: 问责, 处理处分.
  static let whole = "全部"
  /// 第一种形态: which kinds it holds nobody says.
  static let gathered = "第一种形态"
  static let punishment = "处分"

  static let words: [(word: String, family: String)] = [
    ("处理处分", whole), ("处分处理", whole), ("批评教育帮助和处理", gathered), ("批评教育和帮助处理", gathered),
    ("第一种形态", gathered), ("党纪政务处分", punishment), ("党纪处分", punishment), ("政务处分", punishment),
    ("纪律处分", punishment), ("处分", punishment),
    ("诫勉谈话", "诫勉"), ("诫勉", "诫勉"), ("责令作出检查", "检查"), ("责令检查", "检查"), ("书面检查", "检查"),
    ("批评教育", "批评教育"), ("提醒谈话", "谈话"), ("谈话提醒", "谈话"), ("约谈", "约谈"), ("通报批评", "通报批评"),
    ("组织处理", "组织处理"), ("追责问责", whole), ("问责", whole), ("追责", whole),
  ]
  static let punishments = ["警告", "记过", "降级", "撤职", "撤销", "开除", "留党察看"]

  static func family(of word: String) -> String {
    words.first { $0.word == word }?.family ?? word
  }

  /// Whether what is recorded or told under a kind is meant by a word.
  static func belongs(_ kind: String, to word: String) -> Bool {
    let family = family(of: word)
    if family == whole || kind.contains(word) { return true }
    return words.contains { $0.family == family && kind.contains($0.word) }
      || family == punishment && punishments.contains { kind.contains($0) }
  }

  /// The families of which the words of a clause tell.
  static func families(in words: String) -> Set<String> {
    var found = Set(self.words.filter { words.contains($0.word) }.map(\.family))
    if words.holdsAny(punishments) { found.insert(punishment) }
    // 责令3名经办人作出检查.
    if words.holdsAny(["责令", "责成"]), words.holdsAny(["检查", "检讨"]) { found.insert("检查") }
    // 给予组织处理和处分, 问责处理: the general word says no more than the others.
    if found.count > 1 { found.remove(whole) }
    return found
  }
}
