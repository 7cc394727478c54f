/// Deadlines as reports write them.

internal import LedgerModel
internal import Prose

/// What stands behind 整改时限.
struct NoticeDeadline: Equatable, Sendable {
  var due: Day?
  var flags: IssueFlags = []
  /// The year does not stand there.
  var isInferred = false
  /// Words beside the day that nothing here keeps: what it was before, what is to be reached.
  var saysMore = false
  /// Days with what is to be reached by each; empty where there is only one.
  var stages: [CellDeadline.Stage] = []

  /// nil when the words name no day that a ledger could hold.
  ///
  /// - Parameter anchor: the day of the report; a day without a year is the one nearest to it.
  init?(_ value: String, anchor: Day, feedbackOn: Day?) {
    let text = String(NoticePeople.clean(value).filter { !$0.isWhitespace })
    guard !text.isEmpty else { return nil }
    if let word = ImmediateWord.all.first(where: { text.hasPrefix($0) }) {
      // 立行立改，2026年1月底前
      let rest = text.dropFirst(word.count).filter { !"，,、；;（(）)".contains($0) }
      flags = .immediate
      // No day is longer, and the word may be repeated.
      if rest.count <= 20,
        let day = NoticeDeadline(rest, anchor: anchor, feedbackOn: feedbackOn)
      {
        due = day.due
        isInferred = day.isInferred
        flags.formUnion(day.flags)
      }
      return
    }
    if let longterm = ["长期", "持续推进", "常态", "持续坚持"].first(where: { text.hasPrefix($0) }),
      longterm.count >= 2
    {
      flags = .longterm
      return
    }
    // 2026年6月30日前完成, 于6月底前完成整改
    var bare = text
    for prefix in ["于", "在", "截至", "截止", "至"] where bare.hasPrefix(prefix) {
      bare = String(bare.dropFirst(prefix.count))
    }
    // 2026年1月底前（立行立改）
    for word in ImmediateWord.all {
      for ending in ["（\(word)）", "(\(word))", "，\(word)", "、\(word)", ",\(word)"]
      where bare.hasSuffix(ending) {
        bare = String(bare.dropLast(ending.count))
        flags.insert(.immediate)
      }
    }
    for ending in ["完成整改", "整改到位", "整改完成", "完成销号", "完成", "整改"] where bare.hasSuffix(ending) {
      bare = String(bare.dropLast(ending.count))
      break
    }
    let longterm = ["，并长期坚持", "并长期坚持", "，长期坚持", "、长期坚持", "（长期坚持）", ",长期坚持"]
    for ending in longterm where bare.hasSuffix(ending) {
      bare = String(bare.dropLast(ending.count))
      flags.insert(.longterm)
    }
    let namesYear = NoticeDeadline.namesYear(bare)
    guard var day = NoticeDeadline.read(bare, anchor, feedbackOn) else {
      // 2026年1月至6月: it ends when the span ends.
      if let span = DateMention.all(in: bare, anchor: anchor).first, span.isSpan,
        span.range == 0..<bare.count, let to = span.to
      {
        due = to
        isInferred = !namesYear
        return
      }
      guard readWords(text, anchor, feedbackOn) else { return nil }
      return
    }
    if day.due == nil {
      self.flags.formUnion(day.flags)
      return
    }
    if !namesYear, let due = day.due, due - anchor > 183,
      let nearer = NoticeDeadline.read(bare, anchor - 182, feedbackOn)?.due, nearer < due
    {
      day.due = nearer
    }
    due = day.due
    isInferred = !namesYear && !bare.contains("反馈")
  }

  static func read(
    _ text: String, _ anchor: Day, _ feedbackOn: Day?
  ) -> (due: Day?, flags: IssueFlags)? {
    do throws(DeadlineInputError) {
      switch try DeadlineInput(text, today: anchor, feedbackOn: feedbackOn) {
      case .day(let day): return (day, [])
      case .longterm: return (nil, .longterm)
      case .clear: return nil
      }
    } catch {
      // Words that are no deadline are kept as a note by whoever asked.
      return nil
    }
  }

  static func namesYear(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return (0..<folded.count).contains { place in
      guard let (value, end) = Numeral.read(folded, at: place) else { return false }
      return value >= Day.firstYear && value <= Day.lastYear && end - place == 4
        || value >= 1000_00_00 && end - place == 8
    }
  }
}
