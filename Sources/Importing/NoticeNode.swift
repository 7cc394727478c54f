/// A heading of a report with what stands under it.

internal import Prose

/// One node of the outline; node 0 is the document itself.
struct NoticeNode: Sendable {
  /// The look of its number; `.none` for headings without one.
  enum Look: Hashable, Sendable {
    case root
    case marked(NoticeMarker.Style)
    /// A line that is a heading by its words alone.
    case plain
    /// 反馈问题：…, without a number, again and again.
    case labelled
  }

  var look: Look
  var number = 0
  /// The index of its paragraph; nil for the document.
  var paragraph: Int?
  var title: FoldedText
  var section: NoticeSection
  var parent: Int?
  var children: [Int] = []
  /// Indices of the paragraphs under it that are no headings.
  var body: [Int] = []
  /// Kinds of labels that were met under it, 整改… and 存在问题 only.
  var seen: Set<NoticeLabel.Kind> = []
  var listStyle: NoticeMarker.Style?
  var listNumber = 0
  var namesProblem = false
  /// Its words are those of a heading.
  var hasCue = false

  /// Something was answered here: it is an issue.
  var isAnswered: Bool {
    seen.contains(.status) || seen.contains(.measures) || seen.contains(.progress)
  }
}

/// The whole of the headings.
struct NoticeOutline: Sendable {
  var paragraphs: [NoticeParagraph]
  var nodes: [NoticeNode]
  /// Looks of headings that held an answer of their own.
  var answeredLooks: Set<NoticeNode.Look> = []
}
