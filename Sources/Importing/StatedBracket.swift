/// What the bracket at the end of a heading or a text states: （已完成）, （立行立改）.

internal import LedgerModel
internal import Prose

/// A bracket that says how far something is, or how it was put right, and nothing else.
struct StatedBracket: Equatable, Sendable {
  /// nil where only 立行立改 stands there.
  var answer: StatusMention.Answer?
  var isImmediate: Bool
  /// Where it opens.
  var before: Int
  /// A sentence ends before it, so that it speaks of more than that sentence.
  var isApart: Bool

  init?(endOf text: FoldedText) {
    var end = text.count
    while end > 0, text.folded[end - 1] == " " || text.letters[end - 1] == "。" { end -= 1 }
    guard end > 0, text.folded[end - 1] == ")" || text.folded[end - 1] == "]" else { return nil }
    let open: Character = text.folded[end - 1] == ")" ? "(" : "["
    let stretch = max(0, end - 30)..<end
    guard let begin = stretch.last(where: { text.folded[$0] == open }) else { return nil }
    var inside = begin + 1
    if let label = NoticeLabel.read(text, at: inside, alone: .never), label.kind == .status {
      inside += label.length
    }
    guard inside < end - 1, let stated = StatusMention.alone(text, inside..<end - 1) else {
      return nil
    }
    before = begin
    isImmediate = stated.isImmediate
    answer = stated.status.map { status in
      StatusMention.Answer(
        status: status, isLongterm: stated.isLongterm,
        raw: text.text(inside..<end - 1).trimmed, rest: text.count..<text.count)
    }
    var last = begin
    while last > 0, text.folded[last - 1] == " " { last -= 1 }
    isApart = last == 0 || "。；！\n".contains(text.letters[last - 1])
  }

  func states(the other: StatedBracket) -> Bool {
    answer?.status == other.answer?.status && isImmediate == other.isImmediate
  }
}
