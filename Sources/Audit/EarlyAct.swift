/// Acts that are older than the inspection they answer.
internal import LedgerModel
internal import Prose

/// An act before the inspection that found the fault, which another issue dates.
enum EarlyAct {
  static let mark: Character = "E"

  static func notes(_ issue: AuditedIssue) -> [CrossNote] {
    let text = issue.problem
    let places = text.all(.entity)
    guard !places.isEmpty else { return [] }
    var notes: [CrossNote] = []
    for cue in places {
      let sentence = text.sentence(around: cue.range)
      guard tellsOfInspection(text.scalars[sentence]) else { continue }
      // The longest name only: shorter ones would say it again.
      guard let name = NamedEntity.names(cue.range, text).first else { continue }
      let dated = text.times.first { isOfInspection($0, sentence, text) }
      if let dated {
        notes.append(
          CrossNote(
            "\(mark)\(name)", issue, nil, ActWords.when(dated, text), from: dated.from,
            to: dated.to))
      }
      for measure in issue.measures {
        guard let act = measure.acts.first(where: { $0.isDated && $0.to != nil }) else { continue }
        notes.append(
          CrossNote(
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
      return note.finding(
        CrossContradictionRule.rule,
        Phrase(
          zh: "措施\(measure) 是\(when)的事，早于 \(dated.issue) 号问题所说对\(name)的巡察（\(dated.text)）",
          en: "measure \(measure) is dated “\(when)”, before the inspection of \(name) that issue "
            + "\(dated.issue) dates \(dated.text)"))
    }
  }

  /// Whether 巡察 or 巡视 stands there.
  private static func tellsOfInspection(_ letters: ArraySlice<UInt32>) -> Bool {
    for place in letters.indices.dropLast() where letters[place] == 0x5DE1 {
      if letters[place + 1] == 0x5BDF || letters[place + 1] == 0x89C6 { return true }
    }
    return false
  }

  /// 2023年4月市委提级巡察: the time stands close to the inspection, and is no year alone.
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
