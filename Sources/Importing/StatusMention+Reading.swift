/// Where a text states its status: as an answer to a label, as a sentence, or in a heading.

internal import LedgerModel
internal import Prose

extension StatusMention {
  /// What a label such as 整改结果 is answered with.
  struct Answer: Equatable, Sendable {
    var status: Status
    var isLongterm = false
    /// As it stands there.
    var raw: String
    /// Text behind the answer: 已完成。一是…
    var rest: Range<Int>
  }

  /// The answer that begins at an offset. An answer without a known word is given with status unknown,
  /// so that its words are not lost; nil when there is no text.
  static func answer(_ text: FoldedText, from start: Int) -> Answer? {
    let begin = text.skippingBlanks(start)
    guard begin < text.count else { return nil }
    let end = clauseEnd(text, from: begin)
    let rest = min(end + 1, text.count)..<text.count
    let raw = closed(text.text(begin..<end).trimmed)
    func answer(_ status: Status, _ isLongterm: Bool = false) -> Answer {
      Answer(status: status, isLongterm: isLongterm, raw: raw, rest: rest)
    }
    guard !raw.isEmpty else { return nil }
    switch raw {
    case "是", "√", "✓", "✔", "☑": return answer(.done)
    case "否", "×", "✗", "✘", "☒": return answer(.doing)
    default: break
    }
    if let percent = percent(raw) { return answer(percent >= 100 ? .done : .doing) }
    var place = begin
    // What is promised is not done: 正在整改，预计6月底完成 is the first of both.
    var clause = begin
    var found: StatusMention?
    var isLongterm = false
    while place < end {
      if place == clause {
        var stop = place
        while stop < end, !"，,、".contains(text.letters[stop]) { stop += 1 }
        clause = stop + 1
        if isPlan(text.text(place..<stop)) {
          place = clause
          continue
        }
      } else if place > clause {
        clause = place
        continue
      }
      if var word = word(text, at: place) {
        word.status = tempered(word, text, from: begin)
        isLongterm = isLongterm || word.isLongterm
        // 部分已完成，其余正在推进: the less finished of both.
        if let first = found {
          if rank(word.status) < rank(first.status), !word.isLongterm { found = word }
        } else {
          found = word
        }
        place = max(place + 1, word.range.upperBound)
      } else {
        place += 1
      }
    }
    guard let found else { return answer(raw.hasPrefix("正在") ? .doing : .unknown) }
    return answer(found.status, isLongterm)
  }

  /// 逐步整改到位, 待完成: words before that take back what the word says.
  private static func tempered(_ word: StatusMention, _ text: FoldedText, from start: Int) -> Status
  {
    guard word.status.isFinished else { return word.status }
    let before = text.text(max(start, word.range.lowerBound - 4)..<word.range.lowerBound)
    let takesBack = [
      "逐步", "陆续", "即将", "有望", "难以", "无法", "不能", "没", "未", "待", "推动", "加快", "督促", "努力", "尽快", "尽早",
    ]
    return takesBack.contains { before.contains($0) } ? .doing : word.status
  }

  /// How far an issue has come; less is less finished.
  static func rank(_ status: Status) -> Int {
    switch status {
    case .unknown: 0
    case .todo: 1
    case .doing: 2
    case .staged: 3
    case .mostly: 4
    case .done: 5
    case .closed: 6
    case .void: 7
    }
  }

  /// Without the bracket that closes the label: 【整改状态：已完成】.
  private static func closed(_ text: String) -> String {
    guard let last = text.last, "）)】]".contains(last),
      !text.contains(where: { "（(【[".contains($0) })
    else { return text }
    return String(text.dropLast()).trimmed
  }

  private static func clauseEnd(_ text: FoldedText, from start: Int) -> Int {
    var place = start
    while place < text.count, !FoldedText.sentenceEnds.contains(text.letters[place]),
      text.letters[place] != "\n"
    {
      place += 1
    }
    return place
  }

  /// 80%, 已完成80%; of 已完成，满意率96% the word counts, and 满意率96% says nothing of the work.
  private static func percent(_ raw: String) -> Double? {
    guard raw.hasSuffix("%") || raw.hasSuffix("％"), !raw.contains(where: { "，,；;、".contains($0) })
    else { return nil }
    let digits = raw.dropLast().drop { !$0.isNumber }
    let subject = raw.prefix(raw.count - 1 - digits.count)
    guard subject.isEmpty || works.contains(where: { subject.contains($0) }) else { return nil }
    return Double(digits.map { String(FoldedText.fold($0)) }.joined())
  }

  private static let works = ["完成", "整改", "进度", "进展", "推进", "工程量", "办结", "销号", "落实"]

  /// What is promised is not done.
  private static func isPlan(_ raw: String) -> Bool {
    ["预计", "计划", "力争", "争取", "确保", "拟于", "将于", "前完成", "底完成", "拟在", "即将"].contains {
      raw.contains($0)
    }
  }

  private static let subjects: [[Character]] = [
    "该问题整改任务", "该问题整改工作", "该问题整改", "该项问题", "该问题", "此问题", "此项问题", "本问题", "上述问题", "以上问题", "该项整改任务",
    "该项整改工作", "该项整改", "该整改任务", "该整改事项", "该事项", "该项任务", "该项工作", "该任务", "该条问题", "问题整改工作", "问题整改任务",
    "问题整改",
    "整改任务", "整改工作", "反馈问题", "问题", "整改", "截至目前", "截止目前", "目前", "现阶段", "现在", "至此", "此项工作", "此项整改",
  ].map { Array($0) }.sorted { $0.count > $1.count }

  /// A sentence that says nothing but the status: 该问题已完成整改。
  struct Statement: Equatable, Sendable {
    var status: Status
    var isLongterm: Bool
    var range: Range<Int>
    /// 该问题 stands there, so that it can be nothing else's status.
    var namesIssue: Bool
  }

  /// The statement that one clause makes; nil when it says anything else.
  static func statement(_ text: FoldedText, _ clause: Range<Int>) -> Statement? {
    var place = text.skippingBlanks(clause.lowerBound)
    var namesIssue = false
    for _ in 0..<3 {
      guard
        let subject = subjects.first(where: { text.end(of: $0, at: place) != nil }),
        let end = text.end(of: subject, at: place)
      else { break }
      // 整改到位 begins with a subject's letters and is a word for itself.
      if let word = word(text, at: place), word.range.upperBound >= clause.upperBound { break }
      namesIssue =
        namesIssue || subject.contains("该") || subject.contains("此") || subject.contains("问")
        || subject.first == "以" || subject.first == "上"
      place = text.skippingBlanks(end)
    }
    guard place < clause.upperBound, let word = word(text, at: place) else { return nil }
    let behind = text.skippingBlanks(word.range.upperBound)
    guard behind >= clause.upperBound else { return nil }
    return Statement(
      status: word.status, isLongterm: word.isLongterm, range: clause, namesIssue: namesIssue)
  }

  /// 并长期坚持, 需持续巩固: what follows a status and adds that the matter is kept up.
  static func isUpkeep(_ clause: String) -> Bool {
    var bare = clause.trimmed[...]
    while let first = bare.first, "并且需要将仍应继".contains(first) { bare.removeFirst() }
    return ["长期坚持", "持续坚持", "续坚持", "持续巩固", "长期推进", "常态化推进", "长期抓好"].contains { bare == $0 }
  }

  private static let marks = FoldedText.codes("。；，！？!?,;\n")

  /// The clauses of a text: between marks.
  static func clauses(_ text: FoldedText) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for place in 0...text.count {
      if place == text.count || marks.contains(text.codes[place]) {
        if place > start { found.append(start..<place) }
        start = place + 1
      }
    }
    return found
  }

  /// The status that a heading states in brackets at its end: （已完成）, 【整改状态：已完成】,
  /// （立行立改，已完成）.
  static func inBrackets(_ text: FoldedText) -> (answer: Answer, before: Int)? {
    guard let bracket = StatedBracket(endOf: text), let answer = bracket.answer else { return nil }
    return (answer, bracket.before)
  }
}
