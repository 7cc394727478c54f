/// What stands under the heading of an issue, sorted by its labels.

internal import LedgerModel
internal import Prose

/// Stretches of text, each with the label that it answers.
struct NoticeSegments: Sendable {
  struct Segment: Sendable {
    /// nil for text before any label.
    var kind: NoticeLabel.Kind?
    var word: String
    var pieces: [NoticeItems.Piece]
    var line: Int
    /// Nobody has written it yet, and its document says so.
    var isUnwritten = false

    /// 整改情况：已完成 states how far the issue is and tells nothing.
    var isBareStatus: Bool {
      kind == .progress && pieces.count == 1 && StatusMention.isAlone(pieces[0].text)
    }
  }

  private(set) var segments: [Segment] = []
  private(set) var lastLine: Int
  /// Labels that items of the open list have of their own: the last item has them too.
  private var itemLabels: Set<NoticeLabel.Kind> = []
  /// Some label of the issue says where its measures stand.
  private let tellsElsewhere: Bool

  /// - Parameter titleEnd: the letters of the heading's paragraph that are the title.
  init(_ node: NoticeNode, _ paragraphs: [NoticeParagraph], titleEnd: Int) {
    lastLine = 0
    tellsElsewhere = node.body.contains { index in
      paragraphs[index].labels.contains { $0.label.kind == .measures || $0.label.kind == .progress }
    }
    if let index = node.paragraph {
      let paragraph = paragraphs[index]
      lastLine = paragraph.line
      add(paragraph, from: titleEnd)
    }
    for (place, index) in node.body.enumerated() {
      let paragraph = paragraphs[index]
      lastLine = paragraph.line
      // （2）整改情况：… is numbered only as a part of the issue.
      let isNumberedLabel = paragraph.marker != nil && paragraph.leadingLabel != nil
      let goesOn = goesOnBehind(node.body[(place + 1)...], paragraphs)
      if !goesOn, addUnknown(paragraph) { continue }
      // 该问题正在整改。 below 群众评价：… answers no such label.
      if segments.last?.kind == .other, StatusMention.isAlone(paragraph.text) {
        segments.append(Segment(kind: nil, word: "", pieces: [], line: paragraph.line))
      }
      add(paragraph, from: isNumberedLabel ? paragraph.start : 0, isInList: goesOn)
    }
  }

  /// Whether the list of measures goes on after this paragraph: 责任人 between two of them is theirs.
  private func goesOnBehind(_ rest: ArraySlice<Int>, _ paragraphs: [NoticeParagraph]) -> Bool {
    guard let last = segments.last, last.kind == .measures || last.kind == .progress,
      let item = last.pieces.lazy.reversed().compactMap({ NoticeMarker.read($0.text) }).first,
      item.number > 0
    else { return false }
    for index in rest.prefix(8) {
      let paragraph = paragraphs[index]
      if paragraph.labels.first.map({ $0.offset <= paragraph.start && $0.label.isAnswer }) == true {
        return false
      }
      if let marker = paragraph.marker, marker.style == item.style {
        return marker.number == item.number + 1
      }
    }
    return false
  }

  private mutating func add(_ paragraph: NoticeParagraph, from start: Int, isInList: Bool = false) {
    let start = min(start, paragraph.text.count)
    let isItem = paragraph.labels.filter { belongsToItem($0, paragraph, isInList) }
    if paragraph.leadingLabel?.isAnswer == true { itemLabels = [] }
    itemLabels.formUnion(isItem.map(\.label.kind))
    let labels = paragraph.labels.filter {
      $0.offset >= start && !belongsToItem($0, paragraph, isInList)
    }
    let head = start..<(labels.first?.offset ?? paragraph.text.count)
    if !head.isEmpty { endValue(at: paragraph.line) }
    append(paragraph, head)
    for (index, (offset, label)) in labels.enumerated() {
      let begin = offset + label.length
      let end = index + 1 < labels.count ? labels[index + 1].offset : paragraph.text.count
      segments.append(
        Segment(kind: label.kind, word: label.word, pieces: [], line: paragraph.line))
      let tail = statusTail(label.kind, paragraph.text, begin..<max(begin, end))
      append(paragraph, begin..<(tail?.lowerBound ?? max(begin, end)))
      if let tail {
        segments.append(Segment(kind: .status, word: "", pieces: [], line: paragraph.line))
        append(paragraph, tail)
      }
    }
  }

  /// （完成时限：2026年1月底；已完成）: behind a name or a day that is all there is a result.
  private func statusTail(
    _ kind: NoticeLabel.Kind, _ text: FoldedText, _ range: Range<Int>
  ) -> Range<Int>? {
    guard NoticeLabel.isShort(kind),
      let mark = range.last(where: { "；;".contains(text.letters[$0]) })
    else { return nil }
    var end = range.upperBound
    while end > mark + 1, "）)。".contains(text.letters[end - 1]) { end -= 1 }
    let tail = mark + 1..<end
    return StatusMention.isAlone(FoldedText(text.text(tail).trimmed)) ? tail : nil
  }

  /// 验收情况：…: a line with a label that nobody knows is a stretch of its own, unless it stands where the
  /// answer to another label has to begin, or goes on like such a line (一阶段：…, 二阶段：…).
  private mutating func addUnknown(_ paragraph: NoticeParagraph) -> Bool {
    guard paragraph.marker == nil, paragraph.leadingLabel == nil, !segments.isEmpty,
      let (word, end) = NoticeLabel.unknown(paragraph.text), end < paragraph.text.count
    else { return false }
    let last = segments[segments.count - 1]
    switch last.kind {
    case nil, .measures, .progress, .problem:
      // 强化教育：… under the measures is one of them.
      guard let first = last.pieces.first, NoticeLabel.unknown(first.text) == nil,
        NoticeLabel.namesThing(word)
      else { return false }
    default:
      // 措施一：…, 完善制度：… below a deadline tell of what was done where nothing else does.
      guard NoticeLabel.namesThing(word) || tellsElsewhere else { return false }
    }
    segments.append(Segment(kind: .other, word: word, pieces: [], line: paragraph.line))
    let next = paragraph.labels.first?.offset ?? paragraph.text.count
    append(paragraph, end..<max(end, next))
    if next < paragraph.text.count { add(paragraph, from: next) }
    return true
  }

  /// Names and days stand on one line: what follows on the next one answers no such label.
  private mutating func endValue(at line: Int) {
    guard let last = segments.last, !last.pieces.isEmpty else { return }
    if NoticeLabel.isShort(last.kind) {
      segments.append(Segment(kind: nil, word: "", pieces: [], line: line))
    }
  }

  /// 1.开展培训。（责任单位：党建办；完成时限：3月底）: what a measure says of itself.
  private func belongsToItem(
    _ found: (offset: Int, label: NoticeLabel), _ paragraph: NoticeParagraph, _ isInList: Bool
  ) -> Bool {
    switch found.label.kind {
    case .lead, .unit, .owner, .support, .unitAndLead, .unitAndOwner, .role, .due, .formerDue,
      .doneOn:
      break
    default: return false
    }
    guard let last = segments.last, last.kind == .measures || last.kind == .progress else {
      // 整改措施：1.…（责任人：…） on the label's own line.
      let answer = paragraph.labels.last { $0.offset < found.offset && $0.label.isAnswer }
      return answer.map {
        NoticeMarker.read(paragraph.text, at: $0.offset + $0.label.length) != nil
      }
        ?? false && found.offset > paragraph.start
    }
    if isInList || itemLabels.contains(found.label.kind) { return true }
    // 4．责任领导：…；责任部门：… is numbered only as a part of the issue.
    if let leading = paragraph.leadingLabel, !leading.isAnswer { return false }
    return found.offset > paragraph.start && paragraph.marker != nil
  }

  private mutating func append(_ paragraph: NoticeParagraph, _ range: Range<Int>) {
    let text = paragraph.text.text(range).trimmed
    if text.hasPrefix(Unwritten.mark) {
      if !segments.isEmpty { segments[segments.count - 1].isUnwritten = true }
      return
    }
    guard !text.isEmpty, !text.allSatisfy({ "。；;，,）)】（(".contains($0) }) else { return }
    if segments.isEmpty {
      segments.append(Segment(kind: nil, word: "", pieces: [], line: paragraph.line))
    }
    segments[segments.count - 1].pieces.append(
      NoticeItems.Piece(FoldedText(text), line: paragraph.line))
  }

  /// 整改情况：已完成 answers like 整改结果 where no such label stands.
  mutating func settleStatus() {
    guard !segments.contains(where: { $0.kind == .status && !$0.pieces.isEmpty }) else { return }
    for index in segments.indices where segments[index].isBareStatus {
      segments[index].kind = .status
    }
  }

  /// Takes the first piece of a stretch away and gives it as a title.
  mutating func takePiece(of segment: Int) -> String {
    let piece = segments[segment].pieces.removeFirst()
    return NoticeTitle.words(piece.text.text)
  }
}
