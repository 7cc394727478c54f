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

  private let title: String
  /// Of the inspection that the report answers.
  private let year: Int?

  /// - Parameters:
  ///   - title: that of the report, which says what it is about.
  ///   - inspectedOn: the first day of the inspection, else that of the feedback.
  init(title: String = "", inspectedOn: Day? = nil) {
    self.title = title
    year = inspectedOn?.parts.year
  }

  /// What one sentence claims, before anything is kept.
  private struct Claim {
    var numbers: [String: Int] = [:]
    var results = NoticeResults()
    /// With those that may be of a part only.
    var allResults = NoticeResults()
    var percent: String?
    var isEmpty: Bool { numbers.isEmpty && allResults.isEmpty && percent == nil }
  }

  /// Reads a paragraph outside the issues.
  mutating func read(_ text: FoldedText) {
    guard text.codes.contains(where: NoticeTotals.figures.contains) else { return }
    var subjects: [CountOwners.Subject] = []
    var hasClaim = false
    for range in text.sentences() {
      let sentence = FoldedText(text.text(range).trimmed)
      let mentions = CountMentions(sentence)
      let pairs = CountedStatus.all(sentence, mentions.counts)
      let owners = CountOwners(
        sentence, mentions, pairs, after: subjects, title: title, year: year)
      subjects = owners.subjects
      if let claim = NoticeTotals.claim(of: sentence, mentions, pairs, owners),
        keep(claim, sentence)
      {
        hasClaim = true
      } else if hasClaim, let figure = NoticeAccounts.figure(sentence),
        owners.owner(at: figure) != .elsewhere
      {
        keep(sentence)
      }
    }
  }

  private static let figures = FoldedText.codes("0123456789〇一二两三四五六七八九十")

  /// A heading that counts what stands under it: 二、已完成整改事项（19项）.
  mutating func readHeading(_ text: FoldedText, _ status: StatusMention) {
    let counts = CountMentions(text).counts.filter {
      [.bare, .tasks, .matters, .issues].contains($0.thing)
    }
    guard counts.count == 1, let count = counts.first, count.isAside else { return }
    var results = NoticeResults()
    results.add(count.value, status, text)
    for (name, value) in results.numbers(total: nil) { headings[name, default: 0] += value }
    sentences.append(text.text)
  }

  /// Puts in what the headings count, where no sentence says it.
  mutating func finish() {
    for (name, value) in headings where values[name] == nil { values[name] = String(value) }
  }

  /// - Returns: whether anything was claimed at all.
  private mutating func keep(_ claim: Claim, _ sentence: FoldedText) -> Bool {
    for (name, value) in claim.numbers where values[name] == nil { values[name] = String(value) }
    let total = claim.numbers["DeclaredIssues"] ?? values["DeclaredIssues"].flatMap { Int($0) }
    // What adds up to the whole is of the whole.
    let isWhole = total.map { claim.allResults.isWhole($0) } ?? false
    let results = isWhole ? claim.allResults : claim.results
    if claim.numbers.isEmpty, results.isEmpty, claim.percent == nil { return false }
    for (name, value) in results.numbers(total: total) where values[name] == nil {
      values[name] = String(value)
    }
    if let percent = claim.percent, values["DeclaredPercent"] == nil {
      values["DeclaredPercent"] = percent
    }
    keep(sentence)
    return true
  }

  private mutating func keep(_ sentence: FoldedText) {
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

  private static func claim(
    of text: FoldedText, _ mentions: CountMentions, _ pairs: [CountedStatus], _ owners: CountOwners
  ) -> Claim? {
    let words = text.text
    let counts = mentions.counts
    let paired = Set(pairs.map(\.count))
    let isOnTopic = subjects.contains { words.contains($0) }
    let parts = NoticeParts(text, counts, pairs)
    var claim = Claim()
    for pair in pairs where !pair.isPart && !pair.isPlanned {
      let count = counts[pair.count]
      let isSure = isOfIssues(count, owners.owners[pair.count], isOnTopic)
      guard isSure || owners.mayBeOfReport(pair.count) else { continue }
      claim.allResults.add(count.value, pair.word, text)
      if !isSure || parts.isDoubtful(count) { continue }
      claim.results.add(count.value, pair.word, text)
      if pair.isAll, count.thing != .bare, !parts.isPart(count) {
        claim.numbers["DeclaredIssues"] = count.value
      }
    }
    // 2个问题已完成2个: both together are about the issues, without any other word.
    guard isOnTopic || !claim.allResults.isEmpty else { return nil }
    readLevels(text, counts, owners, parts, without: paired, to: &claim)
    if isOnTopic || claim.numbers["DeclaredIssues"] != nil {
      claim.percent = mentions.percents.first { isOwnRate($0.place, text, owners) }?.digits
    }
    return claim.isEmpty ? nil : claim
  }

  /// 11个村已完成 speaks of something else; without any noun it is what the sentence is about.
  private static func isOfIssues(
    _ count: CountMentions.Count, _ owner: CountOwner?, _ isOnTopic: Bool
  ) -> Bool {
    if count.thing == .measures || count.thing == .categories || count.thing == .tasks {
      return false
    }
    return owner == .report || owner == nil && isOnTopic
  }

  /// 4大类、13个大项、26个具体问题: the finest level is what is counted.
  private static func readLevels(
    _ text: FoldedText, _ counts: [CountMentions.Count], _ owners: CountOwners,
    _ parts: NoticeParts, without paired: Set<Int>, to claim: inout Claim
  ) {
    let plain = counts.indices.filter {
      !counts[$0].isAside && !counts[$0].isAct && !paired.contains($0)
    }
    func all(_ thing: CountMentions.Thing, _ owner: CountOwner) -> [CountMentions.Count] {
      plain.filter { counts[$0].thing == thing && owners.owners[$0] == owner }.map { counts[$0] }
    }
    let measures = all(.measures, .measures).first
    let issues = all(.issues, .report).filter { !parts.isPart($0) }
    guard
      let count = issues.first(where: { text.text($0.range).contains("具体") }) ?? issues.first
        ?? all(.matters, .report).first
    else {
      if let measures, text.text.contains("整改措施") {
        claim.numbers["DeclaredMeasures"] = measures.value
      }
      return
    }
    claim.numbers["DeclaredIssues"] = count.value
    let category = all(.categories, .report).first {
      $0.range.upperBound <= count.range.lowerBound
    }
    if let category { claim.numbers["DeclaredCategories"] = category.value }
    if let measures { claim.numbers["DeclaredMeasures"] = measures.value }
  }

  /// 完成率76%, 整改率为98.71%, 整改完成率达到…
  private static func isOwnRate(_ place: Int, _ text: FoldedText, _ owners: CountOwners) -> Bool {
    let before = text.text(max(0, place - 8)..<place)
    guard
      ["完成率", "整改率", "销号率", "办结率", "到位率", "完成比例"].contains(where: { before.contains($0) })
    else { return false }
    switch owners.owner(at: place) {
    case .elsewhere, .share, .tasks, .thing: return false
    // 制定措施36条，整改完成率80%: the rate of the issues, unless it says otherwise.
    case .report, .act, .measures, nil:
      return !["措施", "举措", "任务", "项目", "到期", "按期", "按时", "应完成"].contains { before.contains($0) }
    }
  }
}
