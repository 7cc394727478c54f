/// The heading of an issue: its words, a status in brackets, and where the text behind it begins.

internal import Prose

struct NoticeHeading: Sendable {
  var title: String
  var answer: StatusMention.Answer?
  /// （立行立改） stands behind it.
  var isImmediate = false
  /// Where the title ends in the heading's paragraph; the rest is text of the issue.
  var titleEnd: Int

  init(_ node: NoticeNode, _ paragraphs: [NoticeParagraph]) {
    guard let index = node.paragraph else {
      title = ""
      titleEnd = 0
      return
    }
    let paragraph = paragraphs[index]
    let range = paragraph.headingRange
    var words = FoldedText(paragraph.text.text(range))
    titleEnd = range.upperBound
    // 1.关于…的问题。镇党委…: what follows a heading in its own paragraph is the answer. A fault that
    // is told in several sentences stays whole where labels follow it.
    let first = NoticeCue.firstSentence(words)
    let isToldBelow = node.seen.contains(.measures) || node.seen.contains(.progress)
    let isShort = node.hasCue && NoticeCue.isHeading(words) && !node.namesProblem
    if first.upperBound < words.count, isShort || !isToldBelow && !node.namesProblem {
      titleEnd = range.lowerBound + first.upperBound
      words = FoldedText(words.text(first))
    }
    if let bracketed = StatedBracket(endOf: words) {
      answer = bracketed.answer
      isImmediate = bracketed.isImmediate
      words = FoldedText(words.text(0..<bracketed.before))
    }
    title = NoticeTitle.words(words.text)
  }
}

extension NoticeSegments {
  /// The first words under a heading that has none of its own: 问题1： and the fault on the next line.
  mutating func takeTitle() -> String {
    guard let place = segments.firstIndex(where: { !$0.pieces.isEmpty }) else { return "" }
    return takePiece(of: place)
  }
}
