/// Contradictions between what a problem and what a measure says about when.
internal import LedgerModel
internal import Prose

/// Works that the inspection found under way and that began after it.
enum LateBeginning {
  static let mark: Character = "L"

  static func notes(_ issue: AuditedIssue, _ setting: AuditSetting) -> [CrossNote] {
    guard let end = setting.header.visitTo ?? setting.header.visitFrom,
      let under = issue.problem.own(.ongoing).first(where: { isWorks($0.range, issue.problem) })
    else { return [] }
    return issue.measures.compactMap { measure in
      let late = measure.acts.first { time in
        guard time.isDated, let from = time.from, from > end, !time.isUpToNow else { return false }
        let clause = measure.text.words(measure.text.clause(around: time.range))
        return clause.holdsAny(begins) && !clause.holdsAny(goesOn)
      }
      guard let late else { return nil }
      return CrossContradictionRule.note(
        "\(mark)\(issue.id).\(measure.occurrence)", issue, measure,
        ActWords.when(late, measure.text) + "|" + issue.problem.quotedClause(under.range))
    }
  }

  static func findings(_ group: [CrossNote], _ setting: AuditSetting) -> [Finding] {
    guard let end = setting.header.visitTo ?? setting.header.visitFrom else { return [] }
    return group.compactMap { note in
      let parts = note.text.split(separator: "|", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return CrossContradictionRule.finding(
        note,
        Phrase(
          zh: "措施\(note.measure ?? "") 写\(parts[0])才开工，而\(end.long(.chinese))巡察时已经\(parts[1])",
          en: "measure \(note.measure ?? "") begins in \(parts[0]), yet the inspection of "
            + "\(end.long(.english)) found \(parts[1])"))
    }
  }

  private static func isWorks(_ range: Range<Int>, _ text: AuditText) -> Bool {
    underWay.contains(text.words(range))
      && text.words(text.sentence(around: range)).holdsAny(works)
  }

  private static let underWay: Set = ["仍在", "正在", "还在", "推进中", "施工中", "建设中"]
  private static let works = "施工 工程 项目 管网 建设 改造 整治 修建 安装 道路".wordList
  private static let begins = "开工 开了工 动工 开建 破土 启动建设 启动施工 进场施工 开始施工".wordList
  private static let goesOn = ["复工", "恢复", "重新开工", "二期"]
}

/// An act before the inspection that found the fault, which another issue dates.
enum EarlyAct {
  static let mark: Character = "E"

  static func notes(_ issue: AuditedIssue) -> [CrossNote] {
    let text = issue.problem
    let places = text.cues.filter { $0.cue == .entity }
    guard !places.isEmpty else { return [] }
    var notes: [CrossNote] = []
    for cue in places {
      let sentence = text.sentence(around: cue.range)
      guard text.words(sentence).holdsAny(inspections) else { continue }
      // The longest name only: shorter ones would say it again.
      guard let name = NamedEntity.names(cue.range, text).first else { continue }
      let dated = text.times.first { isOfInspection($0, sentence, text) }
      if let dated {
        notes.append(
          CrossNote(
            key: "\(mark)\(name)", issue: issue.id, text: ActWords.when(dated, text),
            from: dated.from, to: dated.to))
      }
      for measure in issue.measures {
        guard let act = measure.acts.first(where: { $0.isDated && $0.to != nil }) else { continue }
        notes.append(
          CrossContradictionRule.note(
            "\(mark)\(name)", issue, measure, ActWords.when(act, measure.text), from: act.from,
            to: act.to))
      }
    }
    return notes
  }

  static func findings(_ group: [CrossNote]) -> [Finding] {
    guard let name = group.first?.key.dropFirst(),
      let dated = group.first(where: { $0.measure == nil && $0.from != nil }),
      let begin = dated.from
    else { return [] }
    var seen: Set<String> = []
    return group.compactMap { note in
      guard let measure = note.measure, note.issue != dated.issue, let end = note.to, end < begin,
        seen.insert("\(note.issue).\(measure)").inserted
      else { return nil }
      let when = note.text
      return CrossContradictionRule.finding(
        note,
        Phrase(
          zh: "措施\(measure) 是\(when)的事，早于 \(dated.issue) 号问题所说对\(name)的巡察（\(dated.text)）",
          en: "measure \(measure) acted in \(when), before the inspection of \(name) that issue "
            + "\(dated.issue) dates \(dated.text)"))
    }
  }

  /// 2022年11月市委提级巡察: the time stands close to the inspection, and is no year alone.
  private static func isOfInspection(
    _ time: TimeMention, _ sentence: Range<Int>, _ text: AuditText
  ) -> Bool {
    guard time.isDated, time.from != nil, time.role != .background,
      sentence.overlaps(time.range)
    else { return false }
    let behind = text.words(
      time.range.upperBound..<min(sentence.upperBound, time.range.upperBound + 20))
    return (behind.split(separator: "，").first.map(String.init) ?? "").holdsAny(inspections)
  }

  private static let inspections = ["巡察", "巡视"]
}

/// Regular acts counted over a span that holds a day on which such an act was at fault.
enum CountedSpan {
  static let mark: Character = "S"

  static func notes(_ issue: AuditedIssue) -> [CrossNote] {
    guard let category = issue.issue.category, !category.isEmpty else { return [] }
    let key = "\(mark)\(category)"
    var notes: [CrossNote] = issue.problem.times.compactMap { time in
      guard let day = time.day, time.role != .plan else { return nil }
      let clause = issue.problem.words(
        time.range
          .upperBound..<max(
            time.range.upperBound, issue.problem.clause(around: time.range).upperBound))
      return CrossNote(key: key, issue: issue.id, text: clause, from: day, to: day)
    }
    for measure in issue.measures {
      guard let span = measure.acts.first(where: { $0.isUpToNow || $0.isOpenEnded }),
        let from = span.from
      else { continue }
      let sentence = measure.text.words(measure.text.sentence(around: span.range))
      guard let count = times(sentence) else { continue }
      notes.append(
        CrossContradictionRule.note(
          key, issue, measure, ActWords.when(span, measure.text) + "|\(count)|" + sentence,
          from: from))
    }
    return notes
  }

  static func findings(_ group: [CrossNote]) -> [Finding] {
    let days = group.filter { $0.measure == nil }.sorted { order($0) < order($1) }
    guard !days.isEmpty else { return [] }
    return group.compactMap { note in
      guard let measure = note.measure, let from = note.from else { return nil }
      let parts = note.text.split(separator: "|", maxSplits: 2)
      guard parts.count == 3 else { return nil }
      // The first few days from the beginning of the span on; each is one comparison.
      var place = days.partitioningIndex { $0.from.map { $0 >= from } ?? false }
      let last = min(days.count, place + 8)
      while place < last {
        let fault = days[place]
        if let day = fault.from, shares(String(parts[2]), fault.text) {
          return CrossContradictionRule.finding(
            note,
            Phrase(
              zh: "措施\(measure) 说\(parts[0])做了\(parts[1])次，其中有 \(fault.issue) 号问题"
                + "指出不合格的\(day.long(.chinese))那次",
              en: "measure \(measure) counts \(parts[1]) times since \(parts[0]); among them is "
                + "\(day.long(.english)), which issue \(fault.issue) finds fault with"))
        }
        place += 1
      }
      return nil
    }
  }

  private static func order(_ note: CrossNote) -> Int32 { note.from?.number ?? .min }

  /// 12 of 开展12次: a number before 次.
  private static func times(_ sentence: String) -> String? {
    var digits = ""
    for letter in sentence {
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
      } else {
        if letter == "次", let count = Int(digits), count > 1 { return digits }
        digits = ""
      }
    }
    return nil
  }

  /// Whether both have three Chinese letters in a row in common.
  private static func shares(_ left: String, _ right: String) -> Bool {
    let letters = Array(right.prefix(40))
    guard letters.count >= 3 else { return false }
    return (0...letters.count - 3).contains { start in
      let stretch = letters[start..<start + 3]
      let isPlain = stretch.allSatisfy { letter in
        letter.unicodeScalars.allSatisfy { AuditText.isHan($0.value) }
      }
      return isPlain && left.contains(String(stretch))
    }
  }
}

extension Array {
  /// The first place from which on all elements fit, where they are so ordered.
  fileprivate func partitioningIndex(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
