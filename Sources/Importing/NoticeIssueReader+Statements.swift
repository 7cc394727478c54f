/// What the sentences of an issue say of how far it is, where no label does.

internal import LedgerModel
internal import Prose

extension NoticeIssueReader {
  /// 该问题已完成整改。 inside the prose, where no label said it; the words are the status and no measure.
  mutating func readStatements() {
    guard issue.status == .unknown || inferred.contains("status") else { return }
    var found: (status: Status, isLongterm: Bool, raw: String, line: Int)?
    for segment in measureTexts + progressTexts {
      let isBehindList = isStatedBehindList(segment)
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
            && (NoticeMarker.read(piece.text) == nil || isBehindList)
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
    guard let found else { return }
    setStatus(
      StatusMention.Answer(
        status: found.status, isLongterm: found.isLongterm, raw: found.raw, rest: 0..<0), found.line
    )
    measureTexts = measureTexts.map(withoutStatements)
    progressTexts = progressTexts.map(withoutStatements)
  }

  /// ①…。②…。已完成整改。: a sentence of its own behind the last item of a list is the issue's, where no
  /// other item ends so; 每项…，已完成 ends each.
  private func isStatedBehindList(_ segment: NoticeSegments.Segment) -> Bool {
    let items = NoticeItems(segment.pieces).items
    guard let last = items.last else { return false }
    func statement(_ text: FoldedText, isApart: Bool) -> Bool {
      guard let clause = StatusMention.clauses(text).last,
        let found = StatusMention.statement(text, clause), !found.isLongterm
      else { return false }
      return !isApart
        || clause.lowerBound > 0 && "。！\n".contains(text.letters[clause.lowerBound - 1])
    }
    return statement(FoldedText(last.text), isApart: true)
      && items.dropLast().allSatisfy {
        let text = FoldedText($0.text)
        return !statement(text, isApart: false) && StatedBracket(endOf: text) == nil
      }
  }

  /// 已完成 or （已完成） on a line of its own below the names, where no label said it.
  mutating func takeLoneStatus(_ segment: NoticeSegments.Segment) -> Bool {
    guard issue.status == .unknown, segment.pieces.count == 1, let piece = segment.pieces.first,
      StatusMention.isAlone(piece.text)
    else { return false }
    if let bracket = StatedBracket(endOf: piece.text)?.answer {
      setStatus(bracket, piece.line)
    } else if let answer = StatusMention.answer(piece.text, from: 0) {
      setStatus(answer, piece.line)
    }
    return issue.status != .unknown
  }

  /// （已完成） behind all that was done speaks of the issue, and so does 立行立改.
  mutating func readBrackets() {
    let ends = [progressTexts.last, measureTexts.last].compactMap { segment in
      segment.flatMap { segment in
        segment.pieces.last.flatMap { last in
          StatedBracket(endOf: last.text).map { (segment, last, $0) }
        }
      }
    }
    guard let (segment, last, end) = ends.first else { return }
    // Behind one item of several it is that item's own: it holds for the issue behind the full stop of
    // the last one, and where each has the same.
    let others = NoticeItems(segment.pieces).items.dropLast().map {
      StatedBracket(endOf: FoldedText($0.text))
    }
    let isBehindAll = others.isEmpty || end.isApart && others.allSatisfy { $0 == nil }
    let isSame = others.allSatisfy { $0.map { end.states(the: $0) } ?? false }
    guard isBehindAll || isSame else { return }
    if end.isImmediate { issue.flags.insert(.immediate) }
    guard let answer = end.answer, issue.status == .unknown else { return }
    setStatus(answer, last.line)
    if !isBehindAll { infer("status") }
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
}
