/// One measure with what its own text states.

internal import LedgerModel
internal import Prose

struct NoticeMeasure: Equatable, Sendable {
  var text: String
  var state: String
  var owners: [String] = []
  var due: Day?
  var done: Day?

  /// - Parameter issue: the state of the issue, which a measure shares when it states none.
  init(_ text: String, issue: Status, _ facts: NoticeFacts) {
    self.text = text
    let folded = FoldedText(text)
    let own = NoticeMeasure.ownStatus(folded)
    state = own.flatMap { DraftMeasure.state(for: $0) } ?? DraftMeasure.state(ofIssue: issue)
    readLabels(folded, facts)
    // 已于2025年7月15日完成: what lies ahead of the report is a plan.
    if let day = NoticeMeasure.completion(folded), day <= facts.day, own == nil || own == .done,
      issue.isFinished || !NoticeProspect.isGiven(folded, facts.day)
    {
      state = "done"
      done = day
    }
    if state != "done" { done = nil }
  }

  func entry(number: Int) -> Entry {
    var tokens: [EntryToken] = [.id(String(number)), .state(state)]
    tokens += owners.map { .person($0) }
    if let due { tokens.append(.key("due", due.iso)) }
    if state == "done" { tokens.append(.doneOn(done)) }
    return Entry(.measure, tokens: tokens, text: text)
  }

  /// （已完成） at the end, 已完成。 as the last clause or 已完成： before it all.
  private static func ownStatus(_ text: FoldedText) -> Status? {
    if let found = StatusMention.inBrackets(text) { return found.answer.status }
    // 该问题已完成整改 behind the last measure speaks of the issue, 需长期坚持 of the time to come.
    let clauses = StatusMention.clauses(text)
    if clauses.count > 1, let last = clauses.last,
      let statement = StatusMention.statement(text, last), !statement.namesIssue,
      !statement.isLongterm
    {
      return statement.status
    }
    return nil
  }

  /// （责任人：张三；完成时限：2026年3月底）: the words stay in the text as well.
  private mutating func readLabels(_ text: FoldedText, _ facts: NoticeFacts) {
    guard text.letters.contains(where: { $0 == "：" || $0 == ":" }) else { return }
    let paragraph = NoticeParagraph(NoticeLine(line: 0, text: text.text, width: 0, indent: 0))
    for (index, (offset, label)) in paragraph.labels.enumerated() {
      let limit =
        index + 1 < paragraph.labels.count ? paragraph.labels[index + 1].offset : text.count
      let begin = offset + label.length
      var end = begin
      while end < limit, !"。；)]\n".contains(text.folded[end]), text.folded[end] != ";" { end += 1 }
      let value = text.text(begin..<max(begin, end))
      switch label.kind {
      case .lead, .owner: owners += NoticePeople.split(value).filter { !owners.contains($0) }
      case .due:
        due = NoticeDeadline(value, anchor: facts.day, feedbackOn: facts.feedbackOn)?.due ?? due
      case .doneOn: done = DateMention.all(in: value).first?.day ?? done
      default: break
      }
    }
  }

  private static let acts = ["完成", "办结", "销号", "整改到位"].map { Array($0) }
  private static let adverbs = ["已经", "已全部", "已全面", "已", "全部", "全面", "按期", "正式", "如期"].map {
    Array($0)
  }

  /// 完成路面40%, 完成首批发放 and what names a rest are a part of the work.
  private static func isPartial(_ text: FoldedText, behind place: Int) -> Bool {
    let rest = text.text(place..<text.count)
    let clause = rest.prefix { !"。；;，,\n".contains($0) }
    return ["%", "％", "部分", "首批", "第一批", "初步", "一期", "一半"].contains { clause.contains($0) }
      || ["剩余", "其余", "尚未", "尚有", "正在", "仍在", "预计"].contains { rest.contains($0) }
  }

  /// The one day that stands right before 完成: 于2026年3月20日完成.
  private static func completion(_ text: FoldedText) -> Day? {
    var found: Day?
    for mention in DateMention.all(in: text.text) where !mention.isYearInferred {
      // 截至2月10日已办结33个 counts what was done by then.
      let before = text.text(max(0, mention.range.lowerBound - 3)..<mention.range.lowerBound)
      guard let day = mention.day, !["截至", "截止"].contains(where: { before.contains($0) }) else {
        continue
      }
      var place = text.skippingBlanks(mention.range.upperBound)
      if let adverb = adverbs.first(where: { text.end(of: $0, at: place) != nil }),
        let end = text.end(of: adverb, at: place)
      {
        place = end
      }
      guard let act = acts.first(where: { text.end(of: $0, at: place) != nil }),
        !isPartial(text, behind: place + act.count)
      else { continue }
      // Two such days are no clear one.
      if found != nil, found != day { return nil }
      found = day
    }
    return found
  }
}
