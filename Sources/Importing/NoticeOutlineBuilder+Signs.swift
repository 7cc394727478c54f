/// Signs of a heading that stand in the paragraph itself.

internal import Prose

extension NoticeOutlineBuilder {
  /// 二、下步打算 ends the issues also where no heading of its level stood before them; 二、 inside a list
  /// that counts so is an item.
  func endsIssues(
    _ paragraph: NoticeParagraph, _ marker: NoticeMarker, under node: NoticeNode
  ) -> Bool {
    guard marker.style == .chinese, node.listStyle != .chinese else { return false }
    let words = paragraph.sectionWords
    guard (2...25).contains(words.count), !words.letters.dropLast().contains("。") else {
      return false
    }
    switch NoticeSection.read(words.text) {
    case .outlook, .contact: return true
    case .issues, .organisation, .other: return false
    }
  }

  /// （一）村务公开不及时。完成。2月3日全部公开。 tells fault, status and answer in one paragraph; under a
  /// heading that names a part they are issues. What was done has its own status behind it, and
  /// stands under the words of a fault.
  func statesItsStatus(
    _ index: Int, _ marker: NoticeMarker, under node: NoticeNode
  ) -> Bool {
    guard node.look == .marked(.chinese), !node.isAnswered, node.listStyle == nil,
      node.body.isEmpty, marker.style != .circled,
      !["关于", "针对", "在"].contains(where: { node.title.text.hasPrefix($0) })
    else { return false }
    let paragraph = outline.paragraphs[index]
    if paragraph.isIssueWithStatus { return true }
    guard paragraph.isFaultAlone, index + 1 < outline.paragraphs.count else { return false }
    let next = outline.paragraphs[index + 1]
    return next.marker == nil && next.beginsWithStatus
  }
}

extension NoticeParagraph {
  /// The words of a heading; where a label stands in their place, that word: 二、下一步打算：….
  var sectionWords: FoldedText {
    let words = heading
    guard words.count == 0, let label = leadingLabel, label.kind == .note else { return words }
    return FoldedText(label.word)
  }

  /// A fault in the first sentence, a bare status in the second or in brackets behind the first, and
  /// then more.
  fileprivate var isIssueWithStatus: Bool {
    let words = heading
    let sentences = words.sentences()
    guard sentences.count > 1, let first = sentences.first else { return false }
    let fault = FoldedText(words.text(first))
    guard (2...60).contains(fault.count), !holdsDay(fault) else { return false }
    if let bracket = StatedBracket(endOf: fault), bracket.answer != nil { return true }
    return sentences.count > 2 && StatusMention.isAlone(FoldedText(words.text(sentences[1])))
  }

  /// Nothing but one sentence without a day.
  fileprivate var isFaultAlone: Bool {
    (2...60).contains(heading.count) && heading.sentences().count == 1 && !holdsDay(heading)
  }

  fileprivate var beginsWithStatus: Bool {
    let sentences = text.sentences()
    guard sentences.count > 1 else { return false }
    return StatusMention.isAlone(FoldedText(text.text(sentences[0])))
  }

  private func holdsDay(_ text: FoldedText) -> Bool {
    text.letters.contains { $0 == "月" || $0 == "日" }
  }
}
