/// The totals that a report claims.

internal import LedgerModel
internal import Prose

/// Collects claims sentence by sentence; the first claim of a kind counts.
struct NoticeTotals: Sendable {
  private(set) var values: [String: String] = [:]
  /// The sentences, word for word.
  private(set) var sentences: [String] = []
  /// The day up to which the claims count, where its year is given.
  private(set) var countedOn: Day?

  /// What headings count, each for its own part.
  private var headings: [String: Int] = [:]

  /// What one sentence claims, before anything is kept.
  private struct Claim {
    var numbers: [String: Int] = [:]
    var percent: String?
    var undone: Int?
    var underway = 0
    var saysUnderway = false
    var isEmpty: Bool { numbers.isEmpty && percent == nil && undone == nil && !saysUnderway }
  }

  /// Reads a paragraph outside the issues.
  mutating func read(_ text: FoldedText) {
    guard text.codes.contains(where: NoticeTotals.figures.contains) else { return }
    for range in text.sentences() {
      let sentence = FoldedText(text.text(range).trimmed)
      guard let claim = NoticeTotals.claim(of: sentence) else { continue }
      keep(claim, sentence)
    }
  }

  private static let figures = FoldedText.codes("0123456789〇一二两三四五六七八九十")

  /// A heading that counts what stands under it: 二、已完成整改事项（19项）.
  mutating func readHeading(_ text: FoldedText, _ status: StatusMention) {
    let counts = CountMentions(text).counts.filter {
      $0.thing == .bare || $0.thing == .tasks || $0.thing == .issues
    }
    guard counts.count == 1, let count = counts.first, count.isAside else { return }
    var claim = Claim()
    NoticeTotals.add(count.value, status, text, to: &claim)
    for (name, value) in claim.numbers { headings[name, default: 0] += value }
    if claim.saysUnderway { headings["DeclaredOpen", default: 0] += claim.underway }
    sentences.append(text.text)
  }

  /// Puts in what the headings count, where no sentence says it.
  mutating func finish() {
    for (name, value) in headings where values[name] == nil { values[name] = String(value) }
  }

  private mutating func keep(_ claim: Claim, _ sentence: FoldedText) {
    for (name, value) in claim.numbers where values[name] == nil { values[name] = String(value) }
    if let percent = claim.percent, values["DeclaredPercent"] == nil {
      values["DeclaredPercent"] = percent
    }
    if values["DeclaredOpen"] == nil,
      let open = claim.undone ?? (claim.saysUnderway ? claim.underway : nil)
    {
      values["DeclaredOpen"] = String(open)
    }
    if !sentences.contains(sentence.text) { sentences.append(sentence.text) }
    guard countedOn == nil else { return }
    for mention in DateMention.all(in: sentence.text) {
      let before = sentence.text(max(0, mention.range.lowerBound - 2)..<mention.range.lowerBound)
      if before == "截至" || before == "截止" || before.hasSuffix("至"), let day = mention.day {
        countedOn = day
      }
    }
  }

  /// Without one of these a sentence does not speak of the inspection.
  private static let subjects = ["反馈", "巡察", "巡视", "整改", "销号", "问题清单", "对账"]

  private static func claim(of text: FoldedText) -> Claim? {
    let words = text.text
    guard subjects.contains(where: { words.contains($0) })
    else { return nil }
    let found = CountMentions(text)
    var claim = Claim()
    var used: Set<Int> = []
    pair(text, found.counts, &claim, &used)
    // 4大类、13个大项、26个具体问题: the finest level is what is counted.
    let plain = found.counts.enumerated().filter {
      !$0.element.isAside && !$0.element.isAct && !used.contains($0.offset)
    }.map(\.element)
    let speaksOfAll = (subjects + ["共"]).contains { words.contains($0) }
    if speaksOfAll {
      let issues = plain.filter { $0.thing == .issues }
      if let count = issues.first(where: { isConcrete($0, text) }) ?? issues.first
        ?? plain.first(where: { $0.thing == .tasks })
      {
        claim.numbers["DeclaredIssues"] = count.value
        let category = plain.first {
          $0.thing == .categories && $0.range.upperBound <= count.range.lowerBound
        }
        if let category { claim.numbers["DeclaredCategories"] = category.value }
        if let measures = plain.first(where: { $0.thing == .measures }) {
          claim.numbers["DeclaredMeasures"] = measures.value
        }
      } else if let measures = plain.first(where: { $0.thing == .measures }), words.contains("整改措施")
      {
        claim.numbers["DeclaredMeasures"] = measures.value
      }
    }
    if let percent = found.percents.first(where: { isRate($0.place, text) }) {
      claim.percent = percent.digits
    }
    return claim.isEmpty ? nil : claim
  }

  private static func isConcrete(_ count: CountMentions.Count, _ text: FoldedText) -> Bool {
    text.text(count.range).contains("具体")
  }

  /// 完成率76%, 整改率为98.71%, 整改完成率达到…
  private static func isRate(_ place: Int, _ text: FoldedText) -> Bool {
    let before = text.text(max(0, place - 8)..<place)
    return ["完成率", "整改率", "销号率", "办结率", "到位率", "完成比例"].contains { before.contains($0) }
  }

  /// 已完成整改11个 and 11个问题已完成整改.
  private static func pair(
    _ text: FoldedText, _ counts: [CountMentions.Count], _ claim: inout Claim,
    _ used: inout Set<Int>
  ) {
    var place = 0
    while place < text.count {
      guard let word = StatusMention.word(text, at: place), !isRateWord(word, text) else {
        place += 1
        continue
      }
      place = max(place + 1, word.range.upperBound)
      if let index = countBehind(word.range.upperBound, text, counts), !used.contains(index) {
        used.insert(index)
        if isAboutIssues(index, text, counts) { add(counts[index].value, word, text, to: &claim) }
      } else if let index = counts.firstIndex(where: {
        isRightBefore($0.range.upperBound, word, text)
      }),
        !used.contains(index), !counts[index].isAct
      {
        used.insert(index)
        guard isAboutIssues(index, text, counts) else { continue }
        let count = counts[index]
        add(count.value, word, text, to: &claim)
        let isAll = text.text(count.range.upperBound..<word.range.upperBound)
          .contains { "均全都".contains($0) }
        if isAll, count.thing != .bare { claim.numbers["DeclaredIssues"] = count.value }
      }
    }
  }

  private static func isRateWord(_ word: StatusMention, _ text: FoldedText) -> Bool {
    word.range.upperBound < text.count && "率情".contains(text.letters[word.range.upperBound])
  }

  private static func countBehind(
    _ place: Int, _ text: FoldedText, _ counts: [CountMentions.Count]
  ) -> Int? {
    guard let index = counts.firstIndex(where: { $0.range.lowerBound >= place }) else { return nil }
    let between = text.text(place..<counts[index].range.lowerBound)
    guard between.count <= 8 else { return nil }
    var rest = between.filter { !$0.isWhitespace }
    for word in ["具体问题", "反馈问题", "问题", "整改", "任务", "事项", "的", "有", "共", "为", "数", "了", "：", ":"] {
      rest = rest.replacing(word, with: "")
    }
    return rest.isEmpty ? index : nil
  }

  private static func isRightBefore(_ end: Int, _ word: StatusMention, _ text: FoldedText) -> Bool {
    guard end <= word.range.lowerBound, word.range.lowerBound - end <= 4 else { return false }
    let between = text.text(end..<word.range.lowerBound)
    return between.allSatisfy { "均都全部已 的".contains($0) }
  }

  /// 29项措施已完成25项 and 11个村已完成 speak of something else.
  private static func isAboutIssues(
    _ index: Int, _ text: FoldedText, _ counts: [CountMentions.Count]
  ) -> Bool {
    if counts[index].thing == .measures || counts[index].thing == .categories { return false }
    let subject = counts[...index].last { $0.thing != .bare && !$0.isAside }
    if let subject, subject.thing == .measures {
      // 共12个问题，制定措施36条，已完成9个: the word of counting says which of both is meant.
      let word = classifier(counts[index], text)
      return word != classifier(subject, text)
        && counts[..<index].contains { $0.thing == .issues && classifier($0, text) == word }
    }
    let words = text.text
    return subject != nil || ["问题", "整改", "反馈", "巡察", "事项", "任务"].contains { words.contains($0) }
  }

  private static func classifier(_ count: CountMentions.Count, _ text: FoldedText) -> Character? {
    text.letters[count.range].first { "个项条件宗".contains($0) }
  }

  private static func add(
    _ value: Int, _ word: StatusMention, _ text: FoldedText, to claim: inout Claim
  ) {
    func put(_ name: String) { claim.numbers[name] = claim.numbers[name] ?? value }
    switch word.status {
    case .done, .closed: put("DeclaredDone")
    case .staged: put("DeclaredStaged")
    case .mostly: put("DeclaredMostly")
    case .todo, .doing:
      // 未完成5个，其中正在整改3个: the whole is said, not only its parts.
      if word.status == .doing, text.text(word.range).contains("未") {
        claim.undone = claim.undone ?? value
      }
      claim.saysUnderway = true
      claim.underway += value
    case .void, .unknown: break
    }
  }
}
