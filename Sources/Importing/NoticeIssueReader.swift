/// One issue out of what stands under its heading.

internal import LedgerModel
internal import Prose

/// Fills an issue from labelled stretches of text.
struct NoticeIssueReader {
  private(set) var issue: Issue
  private(set) var statusRaw: String?
  private(set) var inferred: [String] = []
  private(set) var places: [String: SourcePlace] = [:]
  private(set) var notes: [String] = []
  private let facts: NoticeFacts
  private var measureTexts: [NoticeSegments.Segment] = []
  private var progressTexts: [NoticeSegments.Segment] = []
  private var details: [String] = []
  private var counts: [EntryKind: Int] = [:]
  private var doneOn: Day?
  private var closedOn: Day?

  init(id: IssueID, _ facts: NoticeFacts) {
    issue = Issue(id: id)
    self.facts = facts
  }

  /// What parents say of all their issues comes first, so that the issue's own words win.
  mutating func inherit(_ section: StatusMention, raw: String) {
    issue.status = section.status
    if section.isLongterm { issue.flags.insert(.longterm) }
    statusRaw = raw
    infer("status")
  }

  mutating func setTitle(_ title: String, _ line: Int) {
    issue.title = NoticePeople.line(title)
    places["Title"] = SourcePlace(line: line)
  }

  /// A status in brackets behind the heading.
  mutating func setStatus(_ answer: StatusMention.Answer, _ line: Int) {
    if answer.status == .unknown, issue.status != .unknown { return }
    issue.status = answer.status
    if answer.isLongterm { issue.flags.insert(.longterm) }
    statusRaw = answer.raw
    inferred.removeAll { $0 == "status" }
    places["Status"] = SourcePlace(line: line)
    readDay(of: answer)
  }

  /// 已完成（2026年3月20日）: the day belongs to the status.
  private mutating func readDay(of answer: StatusMention.Answer) {
    guard answer.status.isFinished,
      let day = DateMention.all(in: answer.raw).first(where: { !$0.isYearInferred })?.day
    else { return }
    doneOn = doneOn ?? day
  }

  private mutating func infer(_ key: String) {
    if !inferred.contains(key) { inferred.append(key) }
  }

  /// Takes one stretch. `hasAnswers`: other stretches say what was done, so that text without a label
  /// describes the fault.
  mutating func take(_ segment: NoticeSegments.Segment, hasAnswers: Bool) {
    let text = segment.pieces.map(\.text.text).joined(separator: "\n")
    let place = SourcePlace(line: segment.line)
    if !text.isEmpty, segment.kind != nil, segment.kind != .status, text.saysNothing {
      return
    }
    switch segment.kind {
    case nil:
      if hasAnswers { details.append(text) } else { progressTexts.append(segment) }
      if hasAnswers { places["Detail"] = places["Detail"] ?? place }
    case .problem:
      details.append(text)
      places["Detail"] = places["Detail"] ?? place
    case .measures: measureTexts.append(segment)
    case .progress: progressTexts.append(segment)
    case .status: takeStatus(segment)
    case .lead:
      // 责任领导 and, further down, 牵头领导 are two leaders.
      let names = (issue.lead.map { [$0] } ?? []) + NoticePeople.split(text)
      issue.lead = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: "、")
      places["Lead"] = place
    case .unit:
      let unit = NoticePeople.clean(text)
      if issue.unit == nil {
        issue.unit = unit
      } else if unit != issue.unit, !issue.support.contains(unit) {
        issue.support.append(unit)
      }
      places["Unit"] = places["Unit"] ?? place
    case .owner:
      issue.owners += NoticePeople.split(text).filter { !issue.owners.contains($0) }
      places["Owner"] = place
    case .support:
      issue.support += NoticePeople.split(text).filter { !issue.support.contains($0) }
      places["Support"] = place
    case .due: takeDeadline(text, segment.word, place)
    case .doneOn: takeDay(text, segment.word) { $0.doneOn = $1 }
    case .closedOn: takeDay(text, segment.word) { $0.closedOn = $1 }
    case .opened: takeDay(text, segment.word) { $0.issue.opened = $1 }
    case .goal:
      issue.goal = [issue.goal, text].compactMap { $0 }.joined(separator: "\n")
      places["Goal"] = place
    case .evidence: addDated(.evidence, text)
    case .amount: note(segment.word, text)
    case .source: issue.source = NoticePeople.line(text)
    case .blocker: issue.blocker = [issue.blocker, text].compactMap { $0 }.joined(separator: "\n")
    case .note: note(segment.word == "备注" ? "" : segment.word, text)
    case .flag: takeFlag(text, segment.word)
    }
  }

  private mutating func takeStatus(_ segment: NoticeSegments.Segment) {
    guard let first = segment.pieces.first,
      let answer = StatusMention.answer(first.text, from: 0)
    else { return }
    setStatus(answer, first.line)
    if ["立行立改", "即知即改"].contains(where: { answer.raw.contains($0) }) {
      issue.flags.insert(.immediate)
    }
    if answer.raw.contains("挂牌督办") { issue.flags.insert(.listed) }
    let rest = first.text.text(answer.rest).trimmed
    var pieces = Array(segment.pieces.dropFirst())
    if !rest.isEmpty {
      pieces.insert(NoticeItems.Piece(FoldedText(rest), line: first.line), at: 0)
    }
    // 完成情况：已完成。一是…: what follows the word is how it went.
    guard !pieces.isEmpty else { return }
    progressTexts.append(
      NoticeSegments.Segment(
        kind: .progress, word: segment.word, pieces: pieces, line: pieces[0].line))
  }

  private mutating func takeDeadline(_ text: String, _ word: String, _ place: SourcePlace) {
    guard let deadline = NoticeDeadline(text, anchor: facts.day, feedbackOn: facts.feedbackOn)
    else {
      note(word, text)
      return
    }
    issue.due = deadline.due
    issue.flags.formUnion(deadline.flags)
    if deadline.due != nil { places["Due"] = place }
    if deadline.isInferred { infer("deadline") }
  }

  private mutating func takeDay(
    _ text: String, _ word: String, _ set: (inout NoticeIssueReader, Day) -> Void
  ) {
    if let mention = DateMention.all(in: text, anchor: facts.day).first, let day = mention.day {
      set(&self, day)
      if mention.isYearInferred { infer(word) }
    } else {
      note(word, text)
    }
  }

  private mutating func takeFlag(_ text: String, _ word: String) {
    let bare = text.filter { !$0.isWhitespace }
    var isKnown = false
    for (label, flag) in [
      ("立行立改", IssueFlags.immediate), ("即知即改", .immediate), ("挂牌督办", .listed), ("长期坚持", .longterm),
      ("持续整改", .longterm),
    ] where bare.contains(label) {
      issue.flags.insert(flag)
      isKnown = true
    }
    if !isKnown { note(word, text) }
  }

  /// Words that no field holds stay, with what they answer.
  mutating func note(_ word: String, _ text: String) {
    guard !text.isEmpty else { return }
    notes.append(word.isEmpty ? text : word + "：" + text)
  }

  private mutating func addDated(_ kind: EntryKind, _ text: String, measure: String? = nil) {
    guard !text.isEmpty else { return }
    var tokens: [EntryToken] = [.day(facts.day), .person(ImportWords.importer)]
    if let measure { tokens.append(.key("re", "#" + measure)) }
    tokens.append(.key("src", "import"))
    add(Entry(kind, tokens: tokens, text: text))
    infer(kind.jsonKey)
  }

  private mutating func add(_ entry: Entry) {
    let occurrence = counts[entry.kind, default: 0]
    counts[entry.kind] = occurrence + 1
    issue.entries.append(Issue.PlacedEntry(occurrence: occurrence, entry: entry))
  }

  // MARK: The end

  /// Makes measures and progress, and completes what depends on everything else.
  mutating func finish() {
    readStatements()
    let first = measureTexts.isEmpty ? progressTexts : measureTexts
    var later: [NoticeSegments.Segment] = measureTexts.isEmpty ? [] : progressTexts
    let lists = first.map { NoticeItems($0.pieces) }
    let chosen = measureTexts.isEmpty ? chosen(lists, first) : Array(lists.indices)
    for (index, list) in lists.enumerated() {
      if chosen.contains(index) {
        if list.isList { addMeasures(list) } else { addProse(list.intro) }
      } else {
        later.append(first[index])
      }
    }
    for segment in later { addProgress(NoticeItems(segment.pieces)) }
    if !details.isEmpty { issue.detail = details.joined(separator: "\n") }
    if !notes.isEmpty { issue.note = notes.joined(separator: "\n") }
    finishDays()
  }

  /// Without 整改措施 the first list is what was done, and further ones say how it went; sentences
  /// behind 整改情况 tell what has happened.
  private func chosen(_ lists: [NoticeItems], _ texts: [NoticeSegments.Segment]) -> [Int] {
    guard let place = lists.firstIndex(where: \.isList) ?? lists.indices.first else { return [] }
    return texts[place].kind != nil && !lists[place].isList ? [] : [place]
  }

  /// 该问题已完成整改。 inside the prose, where no label said it; the words are the status and no measure.
  private mutating func readStatements() {
    guard issue.status == .unknown || inferred.contains("status") else { return }
    var found: (status: Status, isLongterm: Bool, raw: String, line: Int)?
    for segment in measureTexts + progressTexts {
      for (index, piece) in segment.pieces.enumerated() {
        var clauses = StatusMention.clauses(piece.text)
        // 已完成整改，并长期坚持。 ends with the statement and what is to be kept up.
        var isKept = false
        while let last = clauses.last, clauses.count > 1,
          StatusMention.isUpkeep(piece.text.text(last))
        {
          clauses.removeLast()
          isKept = true
        }
        for (place, clause) in clauses.enumerated() {
          guard let statement = StatusMention.statement(piece.text, clause) else { continue }
          let isFirst = index == 0 && place == 0
          let isLast =
            index == segment.pieces.count - 1 && place == clauses.count - 1
            && NoticeMarker.read(piece.text) == nil
          // 培育产业2个，目前已完成 may speak of the last of several acts.
          let isOwnSentence =
            clause.lowerBound == 0
            || "。；！\n".contains(piece.text.letters[clause.lowerBound - 1])
          let isSure =
            isOwnSentence || !statement.status.isFinished
            || piece.text.text(clause).contains("整改")
          guard statement.namesIssue || isFirst || isLast && isSure else { continue }
          // Two statements: the one that claims less.
          if let before = found,
            StatusMention.rank(before.status) <= StatusMention.rank(statement.status)
          {
            continue
          }
          found = (
            statement.status, statement.isLongterm || isKept && place == clauses.count - 1,
            piece.text.text(clause).trimmed, piece.line
          )
        }
      }
    }
    guard let found else { return readBracketedStatus() }
    setStatus(
      StatusMention.Answer(
        status: found.status, isLongterm: found.isLongterm, raw: found.raw, rest: 0..<0), found.line
    )
    measureTexts = measureTexts.map(withoutStatements)
    progressTexts = progressTexts.map(withoutStatements)
  }

  /// （已完成） behind sentences that are no list: nothing else can be meant than the issue.
  private mutating func readBracketedStatus() {
    guard issue.status == .unknown, let segment = (measureTexts + progressTexts).last,
      let last = segment.pieces.last, !NoticeItems(segment.pieces).isList,
      let found = StatusMention.inBrackets(last.text)
    else { return }
    setStatus(found.answer, last.line)
  }

  /// The sentence 已完成。 before the list, or on a line of its own, is the status and no act.
  private func withoutStatements(_ segment: NoticeSegments.Segment) -> NoticeSegments.Segment {
    var segment = segment
    segment.pieces.removeAll { piece in
      let clauses = StatusMention.clauses(piece.text)
      guard let first = clauses.first, NoticeMarker.read(piece.text) == nil else { return false }
      return StatusMention.statement(piece.text, first)?.namesIssue == true
        && clauses.dropFirst().allSatisfy { piece.text.text($0).contains("长期坚持") }
    }
    guard let first = segment.pieces.first, NoticeMarker.read(first.text) == nil,
      let sentence = first.text.sentences().first
    else { return segment }
    var body = sentence
    while body.upperBound > body.lowerBound, "。！；".contains(first.text.letters[body.upperBound - 1])
    {
      body = body.lowerBound..<body.upperBound - 1
    }
    guard !body.isEmpty, StatusMention.statement(first.text, body) != nil else { return segment }
    let rest = first.text.text(sentence.upperBound..<first.text.count).trimmed
    segment.pieces.removeFirst()
    if !rest.isEmpty {
      segment.pieces.insert(NoticeItems.Piece(FoldedText(rest), line: first.line), at: 0)
    }
    return segment
  }

  private mutating func finishDays() {
    defer {
      if let opened = issue.opened, let done = issue.done, opened > done {
        issue.opened = nil
        note("启动日期", opened.iso)
        issue.note = notes.joined(separator: "\n")
      }
    }
    if issue.status.isFinished {
      issue.done = doneOn ?? closedOn ?? facts.day
      if doneOn == nil { infer("done") }
      if issue.status == .closed {
        issue.closed = closedOn ?? facts.day
        if closedOn == nil { infer("closed") }
      }
    } else if let doneOn {
      note("完成日期", doneOn.iso)
      issue.note = notes.joined(separator: "\n")
    }
  }

  // MARK: Measures and progress

  /// Whole sentences without numbers: one measure, unless they only lead to a list.
  private mutating func addProse(_ pieces: [NoticeItems.Item]) {
    guard let first = pieces.first else { return }
    addMeasure(pieces.map(\.text).joined(separator: "\n"), line: first.line)
  }

  private mutating func addMeasures(_ list: NoticeItems) {
    if !list.intro.isEmpty { addDated(.progress, list.intro.map(\.text).joined(separator: "\n")) }
    for item in list.items where !item.text.isEmpty { addMeasure(item.text, line: item.line) }
  }

  private mutating func addMeasure(_ text: String, line: Int) {
    let number = counts[.measure, default: 0] + 1
    let measure = NoticeMeasure(text, issue: issue.status, facts)
    add(measure.entry(number: number))
    places["Measure#\(number)"] = SourcePlace(line: line)
  }

  /// Items that answer the measures one by one refer to them.
  private mutating func addProgress(_ list: NoticeItems) {
    let measures = issue.entries(.measure).compactMap(\.id)
    if list.items.count > 1, list.items.count == measures.count {
      if !list.intro.isEmpty { addDated(.progress, list.intro.map(\.text).joined(separator: "\n")) }
      for (item, measure) in zip(list.items, measures) {
        addDated(.progress, item.text, measure: measure)
      }
    } else {
      addDated(.progress, (list.intro + list.items).map(\.text).joined(separator: "\n"))
    }
  }
}
