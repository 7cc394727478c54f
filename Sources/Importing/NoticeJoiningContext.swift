/// What is known of the paragraph that is being put together.

internal import Prose

/// Tells prose, which goes on when it does not end in a full stop, from headings, titles and short
/// answers, which end without one.
struct NoticeJoiningContext {
  /// The paragraph is prose, so that without a final mark it must be torn.
  private(set) var isProse = false
  /// The paragraph is an item of a list or the answer to a label.
  private(set) var isItem = false
  /// The paragraph reads like a heading: a number that begins the next line is not its end.
  private(set) var isHeading = false
  /// The paragraph answers a label with names or a day.
  private(set) var isAnswer = false
  /// The last word asks for more: 于, 至.
  private(set) var endsOpen = false
  /// The first line is indented: further lines of the paragraph are not.
  private(set) var isIndented = false
  /// Measures are being listed: `1、` begins prose, not a heading.
  private var listStyle: NoticeMarker.Style?
  private var isListing = false

  mutating func begin(_ line: NoticeLine) {
    isIndented = line.indent >= 2
    isItem = false
    isHeading = false
    isAnswer = false
    let text = FoldedText(line.text)
    endsOpen = NoticeJoiningContext.asksForDay(text)
    var start = 0
    let marker = NoticeMarker.read(text)
    if let marker { start = marker.length }
    // 二、整改情况 names a part.
    let label = NoticeLabel.read(
      text, at: start, alone: marker?.style == .chinese ? .never : .wholeLine)
    isAnswer = label?.isShort ?? false
    if let label {
      start += label.length
      isListing = label.isAnswer && label.kind != .status || isListing && label.kind != .problem
      listStyle = isListing ? NoticeMarker.read(text, at: start)?.style : nil
      if let item = NoticeMarker.read(text, at: start) { start += item.length }
      // An answer of one word ends without a mark.
      isProse =
        label.kind != .status && start < text.count && StatusMention.word(text, at: start) == nil
        && NoticeJoiningContext.readsAsItem(text, from: start)
      return
    }
    guard let marker else {
      isProse = NoticeJoiningContext.readsAsProse(text, from: 0)
      return
    }
    if marker.style == .chinese, text.count <= 30,
      NoticeSection.read(text.text(start..<text.count)) != .other
    {
      isListing = false
      isProse = false
      isHeading = true
      return
    }
    isHeading = !marker.isItemOnly && NoticeJoiningContext.endsLikeHeading(text)
    if isListing, listStyle == nil, !marker.namesProblem { listStyle = marker.style }
    if marker.isItemOnly || isListing && marker.style == listStyle {
      isItem = true
      isProse = NoticeJoiningContext.readsAsItem(text, from: start)
      return
    }
    isHeading = isHeading || NoticeJoiningContext.readsAsHeading(text, from: start)
    if marker.style == .chinese || marker.style == .chineseBracket { isListing = false }
    isProse =
      marker.namesProblem
      ? NoticeJoiningContext.readsAsItem(text, from: start)
      : NoticeJoiningContext.readsAsProse(text, from: start)
  }

  mutating func extend(_ line: NoticeLine) {
    isProse = true
    isHeading = false
    endsOpen = NoticeJoiningContext.asksForDay(FoldedText(line.text.suffix(6)))
  }

  private static func asksForDay(_ text: FoldedText) -> Bool {
    guard let last = text.letters.last else { return false }
    return "于至到自从在以共计近约达超第为".contains(last) || endsOpen(text)
  }

  /// The words of a fault or a field, or what holds neither a figure nor the end of a sentence: acts
  /// have days and counts.
  private static func readsAsHeading(_ text: FoldedText, from start: Int) -> Bool {
    let body = text.folded[start...]
    return !body.contains { $0.isASCII && $0.isNumber || "。！？；!?;".contains($0) }
      && !asksForDay(text)
  }

  /// Sentences, or a clause that goes on: no heading.
  private static func readsAsProse(_ text: FoldedText, from start: Int) -> Bool {
    let body = text.letters[start...]
    if body.contains(where: { "。！？；".contains($0) }) { return true }
    if endsOpen(text) { return true }
    guard !endsLikeHeading(text) else { return false }
    return body.count >= 24 && body.contains("，")
  }

  /// An item of a list that has no final mark: a title only when it is short and closed.
  private static func readsAsItem(_ text: FoldedText, from start: Int) -> Bool {
    let body = text.letters[start...]
    if body.contains(where: { "。！？；，".contains($0) }) || endsOpen(text) { return true }
    if endsLikeHeading(text) { return false }
    return body.count > 18 || body.contains { $0.isNumber }
  }

  private static func endsLikeHeading(_ text: FoldedText) -> Bool {
    let end = String(text.letters.suffix(6))
    return ["问题", "方面", "情况", "事项", "的通报", "的公示", "的报告", "的公告"].contains { end.hasSuffix($0) }
  }

  /// Words after which something must follow.
  private static func endsOpen(_ text: FoldedText) -> Bool {
    guard let last = text.letters.last else { return false }
    if "，、的和与及对在将把被为以并从向由且或已再就该各其未不暂让使把".contains(last) { return true }
    let end = String(text.letters.suffix(2))
    return ["积极", "进行", "通过", "关于", "以及", "按照", "根据", "经过", "针对", "逐步", "全面", "认真"].contains(end)
  }
}
