/// Deadlines that moved, and values that name a unit and a person together.

internal import LedgerModel
internal import Prose

extension NoticeIssueReader {
  mutating func takeDeadline(_ text: String, _ word: String, _ place: SourcePlace) {
    guard let deadline = NoticeDeadline(text, anchor: facts.day, feedbackOn: facts.feedbackOn)
    else {
      note(word, text)
      unreadDeadlines.append(text)
      return
    }
    issue.flags.formUnion(deadline.flags)
    // What the deadline was, and what is to be reached by then, has no field of its own.
    if deadline.saysMore { note(word, text) }
    addStages(deadline)
    let isMoved = ["调整", "延期", "延长", "变更", "新"].contains { word.contains($0) }
    if isDeadlineMoved, !isMoved { return }
    isDeadlineMoved = isMoved
    issue.due = deadline.due
    if deadline.due != nil { places["Due"] = place }
    if deadline.isInferred { infer("deadline") }
  }

  /// 原定时限 stands where no other does; else it is told in the note.
  mutating func takeFormerDeadline(_ text: String, _ word: String, _ place: SourcePlace) {
    note(word, text)
    guard issue.due == nil, !isDeadlineMoved,
      let deadline = NoticeDeadline(text, anchor: facts.day, feedbackOn: facts.feedbackOn)
    else { return }
    issue.due = deadline.due
    if deadline.due != nil { places["Due"] = place }
  }

  /// 3月底前…，6月底前…: every stage is a milestone; the last one is the deadline as well.
  private mutating func addStages(_ deadline: NoticeDeadline) {
    for stage in deadline.stages {
      let count = issue.placed(.milestone).count
      let state = issue.status.isFinished ? "done" : "todo"
      let tokens: [EntryToken] = [
        .id(String(count + 1)), .state(state), .key("due", stage.day.iso),
      ]
      add(Entry(.milestone, tokens: tokens, text: stage.text))
    }
  }

  /// 财务部 王五 behind 责任部门及责任人.
  mutating func takeUnits(
    _ text: String, _ person: NoticeLabel.Kind, _ segment: NoticeSegments.Segment
  ) {
    let place = SourcePlace(line: segment.line)
    let field = person == .lead ? "Lead" : "Owner"
    for (found, names) in UnitsAndPeople.sorted(UnitsAndPeople.names(in: text), person: field) {
      let pieces = [NoticeItems.Piece(FoldedText(names.joined(separator: "、")), line: segment.line)]
      let isUnit = found == "Unit"
      if isUnit {
        for unit in names {
          take(
            NoticeSegments.Segment(
              kind: .unit, word: segment.word,
              pieces: [NoticeItems.Piece(FoldedText(unit), line: segment.line)],
              line: segment.line), hasAnswers: true)
        }
      } else {
        take(
          NoticeSegments.Segment(
            kind: person, word: segment.word, pieces: pieces, line: segment.line),
          hasAnswers: true)
      }
      places[found] = places[found] ?? place
    }
  }
}
