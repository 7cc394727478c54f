/// What is said of the rest without a number: 除1个问题正在整改外，其余均已完成.

internal import LedgerModel
internal import Prose

/// The rest is counted where the total and the others are known.
enum NoticeRest {
  private static let rests = ["其余", "余下", "其他", "剩余"]
  private static let fillers = [
    "具体问题", "反馈问题", "问题", "整改", "任务", "的", "均", "都", "全部", "已", "各", "项", "个", "则", "、",
  ]

  /// The status of the rest, and what is excepted from it without a status of its own.
  static func find(_ sentence: NoticeSentence) -> (word: StatusMention, excepted: Int)? {
    let text = sentence.text
    var start = 0
    var excepted = 0
    var isBehindException = false
    while start < text.count {
      let clause = text.clause(at: start)
      let words = text.text(clause).trimmed
      if words.hasPrefix("除"), words.hasSuffix("外") {
        isBehindException = true
        excepted = exceptions(sentence, clause)
      } else {
        let isRest = rests.contains { words.hasPrefix($0) }
        if isRest || isBehindException, let word = word(sentence, clause) {
          return (word, excepted)
        }
        isBehindException = false
      }
      start = max(clause.upperBound, start) + 1
    }
    return nil
  }

  /// 除2个问题外: counted, with no word on how far they are.
  private static func exceptions(_ sentence: NoticeSentence, _ clause: Range<Int>) -> Int {
    let counts = sentence.counts
    return (counts.first(from: clause.lowerBound)..<counts.count).lazy
      .prefix { counts[$0].range.lowerBound < clause.upperBound }
      .filter { !sentence.paired.contains($0) && [.issues, .bare].contains(counts[$0].thing) }
      .reduce(0) { $0 + counts[$1].value }
  }

  /// The only thing that a clause says of the rest.
  private static func word(_ sentence: NoticeSentence, _ clause: Range<Int>) -> StatusMention? {
    let text = sentence.text
    let next = sentence.counts.first(from: clause.lowerBound)
    guard next == sentence.counts.count || !clause.contains(sentence.counts[next].range.lowerBound),
      let word = clause.lazy.compactMap({ StatusMention.word(text, at: $0) }).first
    else { return nil }
    var before = text.text(clause.lowerBound..<word.range.lowerBound)
    var behind = text.text(word.range.upperBound..<max(word.range.upperBound, clause.upperBound))
    for filler in rests + fillers {
      before = before.replacing(filler, with: "")
      behind = behind.replacing(filler, with: "")
    }
    return before.trimmed.isEmpty && behind.trimmed.isEmpty ? word : nil
  }
}
