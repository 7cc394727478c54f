/// A sentence of a report with what it counts, read once for all questions about it.

internal import LedgerModel
internal import Prose

struct NoticeSentence: Sendable {
  let text: FoldedText
  let mentions: CountMentions
  let pairs: [CountedStatus]
  let owners: CountOwners
  let parts: NoticeParts
  /// Of counting, in order: those that open an account of their own.
  let days: [NoticeCountingDay]
  /// The counts that have a status.
  let paired: Set<Int>
  /// 立行立改, 限期整改: kinds of issues are counted.
  private let tellsOfKinds: Bool
  /// 上次通报已完成12个: what an earlier report told is repeated.
  let tellsOfFormer: Bool
  /// The last result of all issues of the report.
  private let lastAll: Int?

  var counts: [CountMentions.Count] { mentions.counts }

  init(
    _ text: FoldedText, after subjects: [CountOwners.Subject], title: String, year: Int?,
    days: (FoldedText) -> [NoticeCountingDay]
  ) {
    self.text = text
    mentions = CountMentions(text)
    pairs = CountedStatus.all(text, mentions.counts)
    owners = CountOwners(text, mentions, pairs, after: subjects, title: title, year: year)
    parts = NoticeParts(text, mentions.counts, pairs)
    let said = mentions.counts.isEmpty && mentions.percents.isEmpty ? [] : days(text)
    // No sentence counts up to more days; a pasted list is no sentence.
    self.days = NoticeSentence.accounts(Array(said.prefix(6)), pairs)
    paired = Set(pairs.map(\.count))
    tellsOfFormer = owners.owners.contains(.former)
    tellsOfKinds = NoticeParts.kinds.contains { text.text.contains($0) }
    lastAll = pairs.lastIndex { [counts = mentions.counts, owners, parts] pair in
      pair.isAll && pair.word.status.isFinished && counts[pair.count].thing == .issues
        && owners.owners[pair.count] == .report && !parts.isPart(counts[pair.count])
    }
  }

  /// 截至4月底已完成7个，目前2个正在整改 is one account: a second one counts again what was counted before.
  private static func accounts(
    _ days: [NoticeCountingDay], _ pairs: [CountedStatus]
  ) -> [NoticeCountingDay] {
    var kept: [NoticeCountingDay] = []
    var counted = statuses(pairs, in: 0..<(days.first?.place ?? 0))
    for (index, var day) in days.enumerated() {
      let end = index + 1 < days.count ? days[index + 1].place : Int.max
      let here = statuses(pairs, in: day.place..<end)
      let isSame = counted.isDisjoint(with: here)
      // What stands before the first day counts with it.
      if isSame, kept.isEmpty { day.place = 0 }
      if !isSame || kept.isEmpty { kept.append(day) }
      if !isSame { counted = [] }
      counted.formUnion(here)
    }
    return kept
  }

  private static func statuses(_ pairs: [CountedStatus], in range: Range<Int>) -> Set<Status> {
    Set(pairs.lazy.filter { range.contains($0.word.range.lowerBound) }.map(\.word.status))
  }

  /// Without one of these a sentence does not speak of the inspection.
  private static let subjects = CountWords.inspection + ["整改", "销号", "问题清单", "对账"]

  var isOnTopic: Bool {
    let words = text.text
    return NoticeSentence.subjects.contains { words.contains($0) }
  }

  /// Whether a result counts issues of the report. 11个村已完成 speaks of something else; without any noun it
  /// is what the sentence is about.
  func isOfIssues(_ pair: CountedStatus, isOnTopic: Bool) -> Bool {
    let thing = counts[pair.count].thing
    if thing == .measures || thing == .categories || thing == .tasks { return false }
    let owner = owners.owners[pair.count]
    return owner == .report || owner == nil && isOnTopic
  }

  /// Whether a result may be that of a part only.
  func isDoubtful(_ pair: CountedStatus) -> Bool { parts.isDoubtful(counts[pair.count]) }

  func place(of pair: CountedStatus) -> Int {
    min(pair.word.range.lowerBound, counts[pair.count].range.lowerBound)
  }

  /// The day that counts at a place; nil before the first.
  func day(at place: Int) -> NoticeCountingDay? { days.last { $0.place <= place } }

  // MARK: Counts that are no results of their own

  /// 需长期整改1个，正在整改1个: the size of a kind, whose result follows, where a sentence tells of kinds.
  func isSize(_ number: Int) -> Bool {
    let pair = pairs[number]
    guard tellsOfKinds, pair.word.isLongterm, !pair.word.status.isFinished else { return false }
    if isInListOfSizes(pair) { return true }
    guard number + 1 < pairs.count else { return false }
    let end = counts[pair.count].range.upperBound
    let next = pairs[number + 1]
    guard end <= place(of: next) else { return false }
    return !text.text(end..<place(of: next)).contains { "；。;、".contains($0) }
      && counts[next.count].value <= counts[pair.count].value
  }

  /// 立行立改2个、限期整改2个、长期坚持1个.
  private func isInListOfSizes(_ pair: CountedStatus) -> Bool {
    guard pair.count > 0 else { return false }
    let before = counts[pair.count - 1]
    let clause = text.text(max(0, before.range.lowerBound - 10)..<before.range.lowerBound)
    return !paired.contains(pair.count - 1) && NoticeParts.kinds.contains { clause.contains($0) }
      && place(of: pair) - before.range.upperBound <= 3
  }

  /// 剩余1个已完成，至此反馈的9个问题全部完成: the first is among all of them.
  func isWithinAll(_ number: Int) -> Bool {
    let pair = pairs[number]
    guard pair.word.status.isFinished, !pair.isAll || parts.isPart(counts[pair.count]) else {
      return false
    }
    return lastAll.map {
      $0 > number && counts[pairs[$0].count].value > counts[pair.count].value
    } ?? false
  }

  /// How many are left out of all: 除1个问题外.
  var excepted: Int { counts.lazy.filter(isExcepted).reduce(0) { $0 + $1.value } }

  func isExcepted(_ count: CountMentions.Count) -> Bool {
    let clause = text.clause(at: count.range.lowerBound)
    guard clause.lowerBound < clause.upperBound, text.letters[clause.lowerBound] == "除" else {
      return false
    }
    return text.letters[clause.upperBound - 1] == "外"
  }
}
