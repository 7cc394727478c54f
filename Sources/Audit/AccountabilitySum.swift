/// A total of persons held to account, and the kinds that its own sentence divides it into.
internal import LedgerModel
internal import Prose

/// 追责问责8人次，其中党内警告2人、诫勉1人、批评教育4人: kinds that do not make the total.
///
/// Whatever may make both right keeps it silent: persons of whom no kind is read, kinds within kinds, somebody
/// who was given two (同时), a list that stops before the lightest kind, or one that ends in 等.
struct AccountabilitySum: Equatable {
  var word: String
  var total: Int
  /// `人`, or `人次` where one person may count twice.
  var unit: String
  var parts: [Int]
  var sum: Int { parts.reduce(0, +) }

  /// The first of a text that does not add up.
  static func wrong(in text: FoldedText) -> AccountabilitySum? {
    for range in text.sentences() {
      for part in text.text(range).split(whereSeparator: { "；;".contains($0) }) {
        if let found = read(FoldedText(part)) { return found }
      }
    }
    return nil
  }

  private struct Item {
    var word: String
    var value: Int
    var isTimes: Bool
    /// The word, up to behind its unit.
    var range: Range<Int>
  }

  private static func read(_ text: FoldedText) -> AccountabilitySum? {
    guard !text.text.holdsAny(doubts), let items = items(text), let total = items.first,
      totals.contains(total.word), items.count > 2
    else { return nil }
    let kinds = Array(items.dropFirst())
    guard kinds.allSatisfy({ !totals.contains($0.word) }),
      Set(kinds.map(\.word)).count == kinds.count, !isNested(kinds)
    else { return nil }
    let found = AccountabilitySum(
      word: total.word, total: total.value, unit: total.isTimes ? "人次" : "人",
      parts: kinds.map(\.value))
    let among = text.text(total.range.upperBound..<kinds[0].range.lowerBound)
    // In brackets right behind the total, or 其中: one list that may not go on behind them.
    let isList = ["（", "("].contains { among.trimmed.hasPrefix($0) }
    let isChoice = among.contains("其中")
    guard !isList || isClosed(text, kinds) else { return nil }
    if found.sum > found.total { return total.isTimes || !isChoice ? found : nil }
    guard found.sum < found.total else { return nil }
    let isWhole = kinds.count > 2 && kinds.contains { light.contains($0.word) }
    return isWhole || isList && !isChoice ? found : nil
  }

  /// Every number of persons with its word; nil where one has none, or a word has no number.
  private static func items(_ text: FoldedText) -> [Item]? {
    var items: [Item] = []
    var place = 0
    while place < text.count {
      guard let (word, end) = word(text, at: place) else {
        if let (_, end) = Numeral.read(text, at: place) {
          if isPersons(text, end) { return nil }
          place = end
        } else {
          place += 1
        }
        continue
      }
      guard let item = item(word, place, end, text) else {
        // 追究责任 without a number opens many a sentence.
        if items.isEmpty, totals.contains(word) {
          place = end
          continue
        }
        return nil
      }
      items.append(item)
      place = item.range.upperBound
    }
    return items
  }

  private static func word(_ text: FoldedText, at place: Int) -> (String, Int)? {
    for word in words { if let end = text.end(of: word, at: place) { return (String(word), end) } }
    return nil
  }

  /// 诫勉谈话共3人: nothing but a few letters between the word and its number.
  private static func item(
    _ word: String, _ start: Int, _ end: Int, _ text: FoldedText
  ) -> Item? {
    // 党内警告处分2人 is one word.
    let behind = text.end(of: Array("处分"), at: end) ?? text.end(of: Array("处理"), at: end) ?? end
    for place in behind..<min(text.count, behind + 6) {
      if stops.contains(text.letters[place]) || self.word(text, at: place) != nil { return nil }
      guard let (value, last) = Numeral.read(text, at: place) else { continue }
      guard isPersons(text, last) else { return nil }
      let isTimes = last + 1 < text.count && text.letters[last + 1] == "次"
      return Item(
        word: word, value: value, isTimes: isTimes, range: start..<last + (isTimes ? 2 : 1))
    }
    return nil
  }

  private static func isPersons(_ text: FoldedText, _ place: Int) -> Bool {
    place < text.count && "人名".contains(text.letters[place])
  }

  /// 党纪处分3人、党内警告2人: the second may lie within the first.
  private static func isNested(_ kinds: [Item]) -> Bool {
    let coarse = kinds.contains { gathering.contains($0.word) }
    return coarse && kinds.contains { $0.word.holdsAny(["警告", "记过", "降级", "撤", "察看", "开除"]) }
  }

  /// Whether a list in brackets holds all kinds.
  private static func isClosed(_ text: FoldedText, _ kinds: [Item]) -> Bool {
    let inside = text.folded[kinds[0].range.lowerBound..<kinds[kinds.count - 1].range.upperBound]
    return !inside.contains(")") && !inside.contains("(")
  }

  private static let totals: Set = ["追责问责", "问责追责", "问责处理", "处理处分", "追责", "问责", "追究", "处理"]
  private static let gathering: Set = ["党纪政务处分", "党纪处分", "政务处分", "政纪处分", "纪律处分", "处分"]
  private static let light: Set = [
    "批评教育", "提醒谈话", "谈话提醒", "约谈", "通报批评", "书面检查", "责令检查", "责令作出检查",
  ]
  private static let words: [[Character]] =
    (Array(totals) + Array(gathering) + Array(light)
    + "党内警告 党内严重警告 严重警告 政务警告 警告 政务记过 政务记大过 记过 记大过 降级 撤职 撤销党内职务 留党察看 开除党籍 开除 诫勉谈话 诫勉 组织处理 组织调整 免职 停职检查 调整岗位"
    .wordList)
    .map { Array($0) }.sorted { ($0.count, String($0)) > ($1.count, String($1)) }
  private static let doubts = [
    "同时", "等", "另", "还有", "还对", "此外", "并处", "既", "重复", "两种", "多种", "分别", "以上", "余人", "大约", "涉及",
    "第一种形态", "第二种形态",
    "单位", "党组织",
  ]
  private static let stops = Set("，。；、：（）！？,;:()\n")
}
