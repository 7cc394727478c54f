/// What one sentence claims, before anything is kept.

internal import LedgerModel
internal import Prose

struct NoticeClaim: Sendable {
  /// What is counted up to one day.
  struct Account: Sendable {
    var day: NoticeCountingDay?
    var results = NoticeResults()
    /// With those that may be of a part only.
    var allResults = NoticeResults()
    var percent: String?

    var isEmpty: Bool { allResults.isEmpty && percent == nil }
  }

  /// Totals by their fields.
  private(set) var numbers: [String: Int] = [:]
  private(set) var accounts: [Account] = []
  /// 剩余2个问题中，已完成1个，正在整改1个: what the sentence goes on to count may be of these alone.
  private(set) var rest: Int?

  var isEmpty: Bool { numbers.isEmpty && accounts.isEmpty }

  /// - Parameters:
  ///   - day: the day of counting that the sentences before have named.
  ///   - isBehindPart: the sentence before spoke of a part last.
  ///   - known: what is known before, by fields.
  ///   - other: a count that is none of a result, whatever word stands beside it.
  init?(
    _ sentence: NoticeSentence, day: NoticeCountingDay?, isBehindPart: Bool, known: [String: Int],
    without other: Int? = nil
  ) {
    let isOnTopic = sentence.isOnTopic
    readResults(sentence, day, isOnTopic: isOnTopic, without: other)
    // 2个问题已完成2个: both together are about the issues, without any other word.
    guard isOnTopic || !accounts.isEmpty else { return nil }
    readLevels(sentence)
    readRest(sentence, known["DeclaredIssues"])
    if isOnTopic || numbers["DeclaredIssues"] != nil {
      readPercents(sentence, day, isBehindPart: isBehindPart, known)
    }
    accounts.removeAll(where: \.isEmpty)
    if isEmpty { return nil }
  }

  /// Whose account a place belongs to; a new one where it has none.
  private mutating func account(
    at place: Int, _ sentence: NoticeSentence, _ carried: NoticeCountingDay?
  ) -> Int {
    let day = sentence.day(at: place) ?? carried
    if let index = accounts.firstIndex(where: { $0.day == day }) { return index }
    accounts.append(Account(day: day))
    return accounts.count - 1
  }

  private mutating func readResults(
    _ sentence: NoticeSentence, _ day: NoticeCountingDay?, isOnTopic: Bool,
    without other: Int?
  ) {
    let excepted = sentence.excepted
    for (number, pair) in sentence.pairs.enumerated()
    where !pair.isPart && !pair.isPlanned && pair.count != other {
      let count = sentence.counts[pair.count]
      let isSure = sentence.isOfIssues(pair, isOnTopic: isOnTopic)
      guard isSure || sentence.owners.mayBeOfReport(pair.count), !sentence.isSize(number),
        !sentence.isWithinAll(number)
      else { continue }
      // 上次通报已完成12个，其余2个全部完成: the rest of what was told before.
      let isDoubtful =
        sentence.isDoubtful(pair) || sentence.tellsOfFormer && sentence.parts.isPart(count)
      let isTotal = pair.isAll && count.thing != .bare && !sentence.parts.isPart(count)
      // 除1个问题外，反馈的9个问题均已完成.
      let value = isTotal ? max(0, count.value - excepted) : count.value
      if pair.isJoint {
        if isSure, !isDoubtful, isTotal { numbers["DeclaredIssues"] = count.value }
        continue
      }
      let index = account(at: sentence.place(of: pair), sentence, day)
      accounts[index].allResults.add(
        value, pair.word, sentence.text, isOfPart: isDoubtful, isUnconfirmed: pair.isUnconfirmed)
      if !isSure || isDoubtful { continue }
      accounts[index].results.add(
        value, pair.word, sentence.text, isUnconfirmed: pair.isUnconfirmed)
      if isTotal { numbers["DeclaredIssues"] = count.value }
    }
  }

  /// 4大类、13个大项、26个具体问题: the finest level is what is counted.
  private mutating func readLevels(_ sentence: NoticeSentence) {
    let counts = sentence.counts
    let plain = counts.indices.filter {
      !counts[$0].isAside && !counts[$0].isAct && !sentence.paired.contains($0)
    }
    func all(_ thing: CountMentions.Thing, _ owner: CountOwner) -> [CountMentions.Count] {
      plain.filter { counts[$0].thing == thing && sentence.owners.owners[$0] == owner }
        .map { counts[$0] }
    }
    let measures = all(.measures, .measures).first
    rest = counts.indices.first {
      counts[$0].thing == .issues && !sentence.paired.contains($0)
        && sentence.parts.isRest(counts[$0])
    }.map { counts[$0].value }
    let issues = all(.issues, .report).filter {
      !sentence.parts.isPart($0) && !sentence.isExcepted($0)
    }
    guard
      let count = issues.first(where: { sentence.text.text($0.range).contains("具体") })
        ?? issues.first ?? all(.matters, .report).first
    else {
      if let measures, sentence.text.text.contains("整改措施") {
        numbers["DeclaredMeasures"] = measures.value
      }
      return
    }
    numbers["DeclaredIssues"] = sumOfList(sentence, from: count) ?? count.value
    let category = all(.categories, .report).first {
      $0.range.upperBound <= count.range.lowerBound
    }
    if let category { numbers["DeclaredCategories"] = category.value }
    if let measures { numbers["DeclaredMeasures"] = measures.value }
  }

  /// 镇本级问题2个、村级问题2个，共4个: the levels of a list whose sum is said, or is what the results make.
  private func sumOfList(_ sentence: NoticeSentence, from first: CountMentions.Count) -> Int? {
    let counts = sentence.counts
    var index = counts.first(from: first.range.lowerBound)
    var sum = first.value
    while index + 1 < counts.count, counts[index + 1].thing == .issues,
      sentence.owners.owners[index + 1] == .report, !sentence.paired.contains(index + 1),
      isListed(
        sentence.text.text(counts[index].range.upperBound..<counts[index + 1].range.lowerBound))
    {
      index += 1
      sum += counts[index].value
    }
    guard sum > first.value else { return nil }
    let isSaid =
      index + 1 < counts.count && counts[index + 1].value == sum
      && sentence.text.text(
        counts[index].range.upperBound..<counts[index + 1].range.lowerBound
      ).contains("共")
    let isMade = accounts.contains {
      $0.allResults.isWhole(sum) && !$0.allResults.isWhole(first.value)
    }
    return isSaid || isMade ? sum : nil
  }

  private func isListed(_ between: String) -> Bool {
    between.count <= 12 && ["、", "和", "及"].contains { between.hasPrefix($0) }
  }

  private mutating func readRest(_ sentence: NoticeSentence, _ known: Int?) {
    guard let total = numbers["DeclaredIssues"] ?? known, let rest = NoticeRest.find(sentence)
    else { return }
    let index = accounts.lastIndex { !$0.results.isEmpty }
    let others = index.map { accounts[$0].results.numbers(total: nil).values.reduce(0, +) } ?? 0
    let count = total - others - rest.excepted
    guard others + rest.excepted > 0, count > 0 else { return }
    if index == nil { accounts.append(Account()) }
    let last = index ?? accounts.count - 1
    accounts[last].results.add(count, rest.word, sentence.text)
    accounts[last].allResults.add(count, rest.word, sentence.text)
  }

  private mutating func readPercents(
    _ sentence: NoticeSentence, _ day: NoticeCountingDay?, isBehindPart: Bool,
    _ known: [String: Int]
  ) {
    // A pasted list of rates is no sentence.
    for percent in sentence.mentions.percents.prefix(8) {
      let index = account(at: percent.place, sentence, day)
      guard accounts[index].percent == nil else { continue }
      let total = numbers["DeclaredIssues"] ?? known["DeclaredIssues"]
      let done =
        accounts[index].results.numbers(total: total)["DeclaredDone"] ?? known["DeclaredDone"]
      let rate = NoticeRate(percent, sentence, isBehindPart: isBehindPart)
      if rate.isOwn(done: done, of: total) { accounts[index].percent = percent.digits }
    }
  }
}
