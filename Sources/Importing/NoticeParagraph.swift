/// A paragraph with its sign and its labels.

internal import LedgerModel
internal import Prose

/// One paragraph of a report, put together and looked at once.
struct NoticeParagraph: Equatable, Sendable {
  var line: Int
  var text: FoldedText
  var marker: NoticeMarker?
  /// Labels with their offsets, in order; the first may stand right behind the marker.
  var labels: [(offset: Int, label: NoticeLabel)]

  init(_ line: NoticeLine) {
    self.line = line.line
    text = FoldedText(line.text)
    marker = NoticeMarker.read(text)
    // 二、整改情况 names a part; （2）整改情况。 is a numbered label.
    let alone: NoticeLabel.Alone =
      switch marker?.style {
      case nil: .wholeLine
      case .chinese: .never
      default: .numbered
      }
    labels = NoticeParagraph.labels(in: text, from: marker?.length ?? 0, alone: alone)
  }

  static func == (left: NoticeParagraph, right: NoticeParagraph) -> Bool {
    left.line == right.line && left.text == right.text
  }

  /// Where the text behind the marker begins.
  var start: Int { marker?.length ?? 0 }

  /// The label with which the paragraph begins, behind its marker.
  var leadingLabel: NoticeLabel? {
    labels.first.flatMap { $0.offset == start ? $0.label : nil }
  }

  /// Where the words of a heading stand: between the marker and the first label; 反馈问题： before them
  /// is a part of the marker.
  var headingRange: Range<Int> {
    var begin = start
    var rest = labels[...]
    if let first = labels.first, first.offset == start, first.label.kind == .problem {
      begin = min(text.count, start + first.label.length)
      rest = labels.dropFirst()
    }
    return begin..<max(begin, rest.first?.offset ?? text.count)
  }

  /// The words of a heading.
  var heading: FoldedText { FoldedText(text.text(headingRange).trimmed) }

  /// Whether one of the labels asks for a status, or has nothing but a status behind it.
  func statesStatus(_ index: Int) -> Bool {
    let (offset, label) = labels[index]
    guard label.kind == .progress else { return label.kind == .status }
    let end = index + 1 < labels.count ? labels[index + 1].offset : text.count
    let begin = offset + label.length
    return begin < end && end - begin <= 60
      && StatusMention.isAlone(FoldedText(text.text(begin..<end).trimmed))
  }

  private static let boundaries = FoldedText.codes("。；;，,、！! \t)]|\n/")

  private static func labels(
    in text: FoldedText, from start: Int, alone: NoticeLabel.Alone
  ) -> [(offset: Int, label: NoticeLabel)] {
    var found: [(offset: Int, label: NoticeLabel)] = []
    var place = start
    while place < text.count {
      let isStart = place == start
      let opens = text.codes[place] == 0x5B || text.codes[place] == 0x28
      guard isStart || opens || boundaries.contains(text.codes[place - 1]),
        let label = label(
          text, at: place, alone: isStart ? alone : .never, after: found.last?.label),
        isStart || isPlainInside(label)
      else {
        place += 1
        continue
      }
      found.append((place, label))
      place += max(1, label.length)
    }
    return found
  }

  /// 责任领导：张三　验收情况：… : behind a blank a word with a colon belongs to no name, whatever it is.
  private static func label(
    _ text: FoldedText, at place: Int, alone: NoticeLabel.Alone, after last: NoticeLabel?
  ) -> NoticeLabel? {
    if let label = NoticeLabel.read(text, at: place, alone: alone) { return label }
    guard let last, last.isShort, place > 0, gaps.contains(text.codes[place - 1]),
      let (word, end) = NoticeLabel.unknown(text, at: place)
    else { return nil }
    return NoticeLabel(kind: .other, word: word, length: end - place)
  }

  private static let gaps = FoldedText.codes(" \t;")

  /// Short words stand for a label inside a paragraph only when they name people or days.
  private static func isPlainInside(_ label: NoticeLabel) -> Bool {
    if label.kind == .other { return true }
    return label.isShort && label.kind != .flag && label.kind != .opened || label.word.count >= 4
  }
}
