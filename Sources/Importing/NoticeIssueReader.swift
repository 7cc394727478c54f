/// One issue out of what stands under its heading.

internal import LedgerModel
internal import Prose

/// Fills an issue from labelled stretches of text.
struct NoticeIssueReader {
  var issue: Issue
  private(set) var statusRaw: String?
  private(set) var inferred: [String] = []
  var places: [String: SourcePlace] = [:]
  private(set) var notes: [String] = []
  let facts: NoticeFacts
  /// The first and the last line of the issue.
  var from = 1
  var to = 1
  /// Lines with a label that nobody knows; the note has their words as well.
  private(set) var unrecognised: [UnrecognisedLine] = []
  /// Deadlines that name no day, with their words.
  var unreadDeadlines: [String] = []
  /// 调整后时限 was read: no other word moves the deadline again.
  var isDeadlineMoved = false
  var measureTexts: [NoticeSegments.Segment] = []
  var progressTexts: [NoticeSegments.Segment] = []
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

  mutating func setHeading(_ heading: NoticeHeading, _ line: Int) {
    setTitle(heading.title, line)
    if heading.isImmediate { issue.flags.insert(.immediate) }
    if let answer = heading.answer { setStatus(answer, line) }
  }

  private mutating func setTitle(_ title: String, _ line: Int) {
    issue.title = NoticePeople.line(title)
    places["Title"] = SourcePlace(line: line)
  }

  /// A status in brackets behind the heading.
  mutating func setStatus(_ answer: StatusMention.Answer, _ line: Int) {
    if answer.status == .unknown, issue.status != .unknown { return }
    issue.status = answer.status
    if answer.isLongterm { issue.flags.insert(.longterm) }
    if ImmediateWord.isHeld(by: answer.raw) { issue.flags.insert(.immediate) }
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

  mutating func infer(_ key: String) {
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
      if hasAnswers, takeLoneStatus(segment) { return }
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
    case .unitAndLead: takeUnits(text, .lead, segment)
    case .unitAndOwner: takeUnits(text, .owner, segment)
    case .due: takeDeadline(text, segment.word, place)
    case .formerDue: takeFormerDeadline(text, segment.word, place)
    case .doneOn: takeDay(text, segment.word) { $0.doneOn = $1 }
    case .closedOn: takeDay(text, segment.word) { $0.closedOn = $1 }
    case .opened: takeDay(text, segment.word) { $0.issue.opened = $1 }
    case .goal:
      issue.goal = [issue.goal, text].compactMap { $0 }.joined(separator: "\n")
      places["Goal"] = place
    case .evidence: addDated(.evidence, text)
    case .amount: note(segment.word, text)
    case .role: note(segment.word, NoticePeople.clean(text))
    case .source: issue.source = NoticePeople.line(text)
    case .blocker: issue.blocker = [issue.blocker, text].compactMap { $0 }.joined(separator: "\n")
    case .note: note(segment.word == "备注" ? "" : segment.word, text)
    case .flag: takeFlag(text, segment.word)
    case .other:
      note(segment.word, text)
      unrecognised.append(UnrecognisedLine(place, segment.word + "：" + text))
    }
  }

  private mutating func takeStatus(_ segment: NoticeSegments.Segment) {
    guard let first = segment.pieces.first,
      let answer = StatusMention.answer(first.text, from: 0)
    else { return }
    setStatus(answer, first.line)
    if answer.raw.contains("挂牌督办") { issue.flags.insert(.listed) }
    // 已完成，追回资金3.6万元: what the status leaves of its own sentence.
    if answer.raw.contains(where: { "，,；;".contains($0) }),
      !StatusMention.isAlone(FoldedText(answer.raw))
    {
      note(segment.word, answer.raw)
    }
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

  private mutating func takeDay(
    _ text: String, _ word: String, _ set: (inout NoticeIssueReader, Day) -> Void
  ) {
    if let mention = DateMention.all(in: text, anchor: facts.day).first, let day = mention.day {
      set(&self, day)
      if mention.isYearInferred { infer(word) }
      // 2026年3月5日经县委巡察办审核同意: the day is not all that it says.
      if text.count > mention.range.count + 3 { note(word, text) }
    } else {
      note(word, text)
    }
  }

  private mutating func takeFlag(_ text: String, _ word: String) {
    let bare = text.filter { !$0.isWhitespace }
    var isKnown = false
    if ImmediateWord.isHeld(by: bare) {
      issue.flags.insert(.immediate)
      isKnown = true
    }
    for (label, flag) in [
      ("挂牌督办", IssueFlags.listed), ("长期坚持", .longterm), ("持续整改", .longterm),
    ] where bare.contains(label) {
      issue.flags.insert(flag)
      isKnown = true
    }
    if !isKnown || bare.count > 8 { note(word, text) }
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

  mutating func add(_ entry: Entry) {
    let occurrence = counts[entry.kind, default: 0]
    counts[entry.kind] = occurrence + 1
    issue.entries.append(Issue.PlacedEntry(occurrence: occurrence, entry: entry))
  }

  // MARK: The end

  /// Makes measures and progress, and completes what depends on everything else.
  mutating func finish() {
    readStatements()
    readBrackets()
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

  /// Without 整改措施 the first list is what was done, and further ones say how it went. Where there
  /// is no list, the sentences behind 整改情况 tell what was done, also those behind 整改进展 of an issue
  /// that is finished; those of an open one tell how far it is, unless acts are among them and nothing
  /// else tells any.
  private func chosen(_ lists: [NoticeItems], _ texts: [NoticeSegments.Segment]) -> [Int] {
    if let place = lists.firstIndex(where: \.isList) { return [place] }
    if let first = texts.first, first.kind == nil { return [0] }
    return (texts.firstIndex { tellsActs($0) } ?? texts.firstIndex { tellsSomeActs($0) })
      .map { [$0] } ?? []
  }

  /// Where nothing else tells what was done, what tells acts among how far it is does.
  private func tellsSomeActs(_ segment: NoticeSegments.Segment) -> Bool {
    !segment.isBareStatus && !segment.pieces.contains { isNote($0.text) }
      && NoticeActs.areTold(segment.pieces, facts.day)
  }

  private func tellsActs(_ segment: NoticeSegments.Segment) -> Bool {
    guard segment.kind == .progress, !segment.pieces.isEmpty, !segment.isBareStatus,
      !segment.pieces.contains(where: { isNote($0.text) })
    else { return false }
    if issue.status.isFinished { return !NoticeLabel.asksForEffects(segment.word) }
    // 目前完成工程量的60%, 预计12月底完成: how far it is.
    return NoticeLabel.asksForActs(segment.word)
      && !segment.pieces.contains { NoticeProspect.isGiven($0.text, facts.day) }
  }

  /// 2026年3月5日：召开会议 is a note of that day.
  private func isNote(_ text: FoldedText) -> Bool {
    guard text.folded.first?.isNumber ?? false,
      let mention = DateMention.all(in: text.text(0..<min(text.count, 16)), anchor: facts.day)
        .first,
      mention.range.lowerBound == 0, mention.range.upperBound < text.count
    else { return false }
    return ": ".contains(text.folded[mention.range.upperBound])
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
    } else if doneOn != nil || closedOn != nil {
      if let doneOn { note("完成日期", doneOn.iso) }
      if let closedOn { note("销号日期", closedOn.iso) }
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
