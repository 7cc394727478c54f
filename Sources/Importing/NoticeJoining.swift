/// Sentences that page breaks and fixed line lengths tore, made whole.

internal import LedgerModel
internal import Prose

/// Lines joined to paragraphs. No letter is changed; between two Latin words one blank is put.
struct NoticeJoining {
  /// Lines from this width on were broken because the line was full; nil in texts whose lines are
  /// paragraphs.
  private let fullWidth: Int?

  init(_ lines: [NoticeLine]) { fullWidth = NoticeJoining.fullWidth(lines) }

  /// The width at which a text was wrapped: the one near which most long lines end.
  static func fullWidth(_ lines: [NoticeLine]) -> Int? {
    let long = lines.filter { $0.width >= 24 }
    guard long.count >= 8 else { return nil }
    var counts: [Int: Int] = [:]
    for line in long { counts[line.width, default: 0] += 1 }
    let longest = counts.keys.max() ?? 0
    guard longest <= 160 else { return nil }
    // Full lines end within three columns of each other: punctuation may not begin a line.
    let near = counts.reduce(0) { $0 + ($1.key >= longest - 5 ? $1.value : 0) }
    return near * 3 >= long.count && near >= 4 ? longest - 5 : nil
  }

  /// Joins the lines; the place of a paragraph is that of its first line.
  func paragraphs(_ lines: [NoticeLine]) -> [NoticeLine] {
    var result: [NoticeLine] = []
    // Pieces are collected, so that a sentence torn a thousand times is still put together once.
    var pieces: [String] = []
    var context = NoticeJoiningContext()
    var last: NoticeLine?
    func whole() -> String { pieces.joined() }
    for line in lines {
      guard let previous = last else {
        pieces = [line.text]
        context.begin(line)
        result.append(line)
        last = line
        continue
      }
      if continues(previous, line, context) {
        if needsBlank(previous.text, line.text) { pieces.append(" ") }
        pieces.append(line.text)
        context.extend(line)
      } else {
        result[result.count - 1].text = whole()
        pieces = [line.text]
        context.begin(line)
        result.append(line)
      }
      last = line
    }
    if !result.isEmpty { result[result.count - 1].text = whole() }
    return result
  }

  /// 2026年3月5日召开会议…: a day before an act begins a sentence.
  private func beginsWithDay(_ line: String) -> Bool {
    let near = String(line.prefix(16))
    guard let mention = DateMention.all(in: near, anchor: Day(number: 0)).first,
      mention.range.lowerBound == 0, mention.precision < .year
    else { return false }
    return mention.range.upperBound < line.count
  }

  private func needsBlank(_ left: String, _ right: String) -> Bool {
    guard let last = left.last, let first = right.first else { return false }
    return last.isASCII && first.isASCII && (last.isLetter || last == ",")
      && (first.isLetter || first.isNumber)
  }

  private static let closers: Set<Character> = [
    "，", "、", "；", "。", "：", "）", "》", "”", "！", "？", ",", "」",
  ]
  private static let enders: Set<Character> = ["。", "！", "？", "：", "；", "”", "!", "?", ":", ";"]
  private static let openEnds: Set<Character> = ["，", "、", "（", "《", "“", ",", "〔", "—"]

  /// Whether a line goes on in the next one.
  private func continues(
    _ line: NoticeLine, _ next: NoticeLine, _ context: NoticeJoiningContext
  ) -> Bool {
    guard let end = line.text.last, let begin = next.text.first else { return false }
    if NoticeJoining.closers.contains(begin) { return true }
    let folded = FoldedText(next.text.prefix(60))
    let isFull = fullWidth.map { line.width >= $0 } ?? false
    // A word of its own after an unfinished line of full width is no date and no signature.
    if SignatureDay.read(next.text) != nil, !isFull || next.text.count < 20 { return false }
    if NoticeMarker.read(folded) != nil {
      // 10、 may be torn from what it belongs to only where the line before is open.
      return false
    }
    if let label = NoticeLabel.read(folded, at: 0, alone: .wholeLine),
      label.kind != .problem || !isFull
    {
      return false
    }
    // 验收情况：… begins a line of its own, though nobody knows the word; only a sentence that was torn
    // at the full width may go on so.
    if !isFull || context.isAnswer, NoticeLabel.unknown(folded) != nil { return false }
    if NoticeJoining.openEnds.contains(end) { return true }
    if isFull {
      // In wrapped text a full line goes on, unless its sentence ended and the next is indented.
      if !NoticeJoining.enders.contains(end) || end == "”" { return true }
      return context.isIndented && next.indent == 0 && !next.isAfterBlank
    }
    // Lines that are nearly full may have been broken early, before a long word.
    if let fullWidth, line.width * 10 < fullWidth * 7 { return false }
    if NoticeJoining.enders.contains(end) { return false }
    // 落实管护经费 and 12万元: a figure begins no paragraph of its own under an item.
    if begin.isNumber {
      if context.isHeading || beginsWithDay(next.text) && !context.endsOpen { return false }
      if context.isItem { return true }
    }
    return context.isProse && !NoticeClosing.begins(next.text)
  }
}
