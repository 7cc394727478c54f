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

  /// The day of counting of the results that are kept.
  private var resultsDay: NoticeCountingDay?
  /// Whether the same paragraph says it: 目前 elsewhere may be said of anything.
  private var isResultsDayHere = false

  /// Of how many issues the report tells, where it leaves out those that an earlier one told of.
  private var scope: Int?

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

  /// Reads a paragraph outside the issues.
  mutating func read(_ text: FoldedText) {
    guard text.codes.contains(where: NoticeTotals.figures.contains) else { return }
    var subjects: [CountOwners.Subject] = []
    var hasClaim = false
    /// 给予处分3人。反馈的12个问题已完成9个: such figures before the first claim of their paragraph.
    var figures: [FoldedText] = []
    var day: NoticeCountingDay?
    var isBehindPart = false
    isResultsDayHere = false
    for range in text.sentences() {
      let sentence = NoticeSentence(
        FoldedText(text.text(range).trimmed), after: subjects, title: title, year: year
      ) { countingDays($0) }
      subjects = sentence.owners.subjects
      let narrowing = scope == nil ? NoticeScope.find(sentence) : nil
      if let narrowing { narrow(to: sentence.counts[narrowing].value, sentence.text) }
      let claim = NoticeClaim(
        sentence, day: day, isBehindPart: isBehindPart, known: values.compactMapValues { Int($0) },
        without: narrowing)
      day = sentence.days.last ?? day
      isBehindPart = sentence.endsInPart
      let place = sentences.count
      if let claim, keep(claim, sentence.text) {
        let before = figures.map(\.text).filter { !sentences.contains($0) }
        sentences.insert(contentsOf: before, at: min(place, sentences.count))
        figures = []
        hasClaim = true
      } else if let figure = NoticeAccounts.figure(sentence.text),
        sentence.owners.owner(at: figure) != .elsewhere
      {
        if hasClaim {
          keep(sentence.text)
        } else if figures.count < 4, NoticeAccounts.isGrave(sentence.text, at: figure) {
          figures.append(sentence.text)
        }
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

  private func countingDays(_ text: FoldedText) -> [NoticeCountingDay] {
    NoticeCountingDay.all(
      text, anchor: countedOn ?? year.flatMap { Day(year: $0, month: 1, day: 1) },
      isAnchorSure: countedOn != nil)
  }

  /// What was said of all issues is no claim of a report that tells of a part of them.
  private mutating func narrow(to count: Int, _ sentence: FoldedText) {
    if let total = values["DeclaredIssues"].flatMap({ Int($0) }), total <= count { return }
    scope = count
    for name in NoticeTotals.results { values[name] = nil }
    sentences = []
    values["DeclaredIssues"] = String(count)
    keep(sentence)
  }

  /// - Returns: whether anything was claimed at all.
  private mutating func keep(_ claim: NoticeClaim, _ sentence: FoldedText) -> Bool {
    if let scope, let all = claim.numbers["DeclaredIssues"], all > scope { return false }
    for (name, value) in claim.numbers where values[name] == nil { values[name] = String(value) }
    let total = claim.numbers["DeclaredIssues"] ?? values["DeclaredIssues"].flatMap { Int($0) }
    var isKept = !claim.numbers.isEmpty
    // Results beside another total are of other issues.
    let isForeign =
      claim.numbers["DeclaredIssues"].map { String($0) != values["DeclaredIssues"] } ?? false
    for account in claim.accounts where !(isForeign && hasResults) {
      if isOfRest(account, claim.rest, total) {
        if addRest(account, claim.rest, total) { isKept = true }
      } else if keep(account, total) {
        isKept = true
      }
    }
    if isKept { keep(sentence) }
    return isKept
  }

  private var hasResults: Bool { NoticeTotals.results.contains { values[$0] != nil } }

  /// 反馈15个问题…剩余2个问题中，已完成1个，正在整改1个: results that make the rest, and not the whole.
  private func isOfRest(_ account: NoticeClaim.Account, _ rest: Int?, _ total: Int?) -> Bool {
    guard let rest, let total, rest != total else { return false }
    return account.results.isWhole(rest) && !account.allResults.isWhole(total)
  }

  /// 反馈15个问题，已完成13个。剩余2个问题中，已完成1个: the first are done besides.
  private mutating func addRest(
    _ account: NoticeClaim.Account, _ rest: Int?, _ total: Int?
  ) -> Bool {
    guard let rest, let total, let done = values["DeclaredDone"].flatMap({ Int($0) }),
      done + rest == total
    else { return false }
    for name in NoticeTotals.results { values[name] = nil }
    var found = account.results.numbers(total: rest)
    found["DeclaredDone", default: 0] += done
    for (name, value) in found { values[name] = String(value) }
    return true
  }

  private mutating func keep(_ account: NoticeClaim.Account, _ total: Int?) -> Bool {
    // What adds up to the whole is of the whole.
    let isWhole = total.map { account.allResults.isWhole($0) } ?? false
    let results = isWhole ? account.allResults : account.results
    if results.isEmpty, account.percent == nil { return false }
    var found = results.numbers(total: total).mapValues { String($0) }
    found["DeclaredPercent"] = account.percent
    // The figures of a later day stand in place of all that were counted before it.
    if let day = account.day, isProgress(found, total), isLater(day, isWhole: isWhole) {
      for name in NoticeTotals.results { values[name] = nil }
      if day.isSure, day.isExact { countedOn = day.day }
    }
    if NoticeTotals.results.allSatisfy({ values[$0] == nil }) {
      resultsDay = account.day
      isResultsDayHere = true
    }
    for (name, value) in found where values[name] == nil { values[name] = value }
    return true
  }

  /// More is done by a later day: fewer are some of them, more than all are something else.
  private func isProgress(_ found: [String: String], _ total: Int?) -> Bool {
    let (old, new) = (values["DeclaredDone"], found["DeclaredDone"])
    guard let old = old.flatMap({ Int($0) }), let new = new.flatMap({ Int($0) }) else {
      return false
    }
    return new > old && new <= total ?? new
  }

  /// 截至目前 is later than any day, and any day than none, in the same paragraph; elsewhere it may be said
  /// of anything that does not make the whole.
  private func isLater(_ day: NoticeCountingDay, isWhole: Bool) -> Bool {
    if let resultsDay, day.isLater(than: resultsDay) { return true }
    guard isResultsDayHere || isWhole else { return false }
    return day.day == nil ? resultsDay?.day != nil || resultsDay == nil : resultsDay == nil
  }

  private static let results = [
    "DeclaredDone", "DeclaredMostly", "DeclaredStaged", "DeclaredOpen", "DeclaredPercent",
  ]

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
}
