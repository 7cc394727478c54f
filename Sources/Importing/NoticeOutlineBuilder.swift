/// From paragraphs to the tree of headings.

internal import Prose

/// Walks through the paragraphs once and decides for each whether it is a heading, and of which level.
struct NoticeOutlineBuilder {
  private(set) var outline: NoticeOutline
  private var top = 0
  /// For each paragraph the first answer or problem label from it up to the next number.
  private let ahead: [NoticeLabel.Kind?]
  /// For each paragraph whether that answer is only a status.
  private let isStatusAhead: [Bool]
  /// Paragraphs right above tables of issues.
  private let aboveTables: Set<Int>
  /// For each paragraph whether a numbered 存在问题： goes on counting below the same heading.
  private let goesOn: [Bool]
  /// Paragraphs whose number goes on through the categories.
  private let counted: Set<Int>
  /// For each paragraph with a number whether a status is stated before the next number of its kind.
  private let holdsStatus: [Bool]
  /// Nothing but a heading of the first level ends an outlook or the closing words.
  private var isSwallowing = false
  private var headingStyles: Set<NoticeMarker.Style> = []
  /// How the parts of the document are numbered, and how far.
  private var firstLook: NoticeNode.Look?
  private var lastNumber = 0

  /// - Parameter tables: for each table of issues the last line before it.
  init(_ paragraphs: [NoticeParagraph], tablesBehind tables: [Int]) {
    let root = NoticeNode(
      look: .root, paragraph: nil, title: FoldedText(""), section: .other, parent: nil)
    outline = NoticeOutline(paragraphs: paragraphs, nodes: [root])
    ahead = NoticeOutlineBuilder.lookAhead(paragraphs)
    isStatusAhead = NoticeOutlineBuilder.bareStatusAhead(paragraphs)
    aboveTables = NoticeOutlineBuilder.aboveTables(paragraphs, tables)
    goesOn = NoticeOutlineBuilder.countedProblems(paragraphs)
    counted = NoticeOutlineBuilder.countedThrough(paragraphs)
    holdsStatus = NoticeOutlineBuilder.statusAhead(paragraphs)
    for index in paragraphs.indices { take(index) }
  }

  private mutating func take(_ index: Int) {
    let paragraph = outline.paragraphs[index]
    if isSwallowing, !endsSwallowing(paragraph) {
      outline.nodes[top].body.append(index)
      return
    }
    if let marker = paragraph.marker {
      if let label = paragraph.leadingLabel, !startsIssue(index, paragraph, label),
        !endsIssues(paragraph, marker, under: outline.nodes[top])
      {
        addBody(index)
      } else if isHeading(index, paragraph, marker) {
        addHeading(index, paragraph, marker)
      } else {
        addItem(index, marker)
      }
    } else if let section = plainSection(paragraph), canBegin(section, paragraph) {
      beginPlain(index)
      isSwallowing = section == .outlook || section == .contact
    } else if let label = paragraph.leadingLabel {
      if label.kind == .problem, isRepeatedProblem(index) {
        addNode(index, look: .labelled, under: parentForLabelled())
        note(paragraph)
      } else {
        addBody(index)
      }
    } else if NoticeClosing.begins(paragraph.text.text) {
      beginPlain(index)
      isSwallowing = true
    } else if isPlainHeading(index, paragraph), !isUnknownAnswer(paragraph) {
      beginPlain(index)
    } else {
      addBody(index)
    }
  }

  // MARK: Headings with a number

  /// Whether a numbered label (（1）存在问题：…) begins an issue instead of a part of one.
  private func startsIssue(
    _ index: Int, _ paragraph: NoticeParagraph, _ label: NoticeLabel
  ) -> Bool {
    guard let marker = paragraph.marker, label.kind == .problem else { return false }
    if marker.namesProblem || goesOn[index] || openNode(marker) != nil { return true }
    let node = outline.nodes[top]
    return node.isAnswered || node.look == .root || node.section != .other
      || NoticeCue.namesField(node.title)
  }

  /// The open heading whose number looks alike.
  private func openNode(_ marker: NoticeMarker) -> Int? {
    var node: Int? = top
    var sibling: Int?
    while let current = node {
      if outline.nodes[current].look == .marked(marker.style) { return current }
      if sibling == nil, isVariant(outline.nodes[current], of: marker) { sibling = current }
      node = outline.nodes[current].parent
    }
    return sibling
  }

  /// 1． followed by 2、: the same level written carelessly.
  private func isVariant(_ node: NoticeNode, of marker: NoticeMarker) -> Bool {
    guard node.number + 1 == marker.number else { return false }
    return switch (node.look, marker.style) {
    case (.marked(.digitDot), .digitComma), (.marked(.digitComma), .digitDot): node.listStyle == nil
    default: false
    }
  }

  private func isHeading(_ index: Int, _ paragraph: NoticeParagraph, _ marker: NoticeMarker) -> Bool
  {
    // 第一，…。整改情况：… counts issues.
    if marker.isItemOnly {
      return marker.style == .ordinal && paragraph.labels.contains { $0.label.isAnswer }
    }
    if marker.namesProblem || counted.contains(index) { return true }
    // （一）鱼塘出租 above its table
    if aboveTables.contains(index), paragraph.text.count <= 40,
      !paragraph.text.letters.dropLast().contains("。")
    {
      return true
    }
    let node = outline.nodes[top]
    if endsIssues(paragraph, marker, under: node) { return true }
    let open = openNode(marker)
    if open == nil, statesItsStatus(index, marker, under: node) { return true }
    let cue = NoticeCue.isHeading(paragraph.heading) || paragraph.leadingLabel?.kind == .problem
    let next = ahead[index]
    let isAnsweredAgain = next.map { node.seen.contains($0) } ?? false
    let begins = marker.number == 1
    if let style = node.listStyle, style == marker.style {
      let goesOn = marker.number == node.listNumber + 1
      guard let open else { return isAnsweredAgain && (!goesOn || cue) }
      if !goesOn { return !begins || cue || isAnsweredAgain }
      return (isAnsweredAgain || cue) && marker.number == outline.nodes[open].number + 1
    }
    if let open {
      let isSame = outline.nodes[open].look == .marked(marker.style)
      let restarts = begins && node.listStyle == nil && isSame && outline.nodes[open].number >= 1
      return !(restarts && !cue && !isAnsweredAgain && (node.isAnswered || next == nil))
    }
    if node.isAnswered || node.listStyle != nil {
      return isAnsweredAgain && (node.listStyle == nil || headingStyles.contains(marker.style))
    }
    if node.seen.contains(.problem) { return next != nil && headingStyles.contains(marker.style) }
    if !cue, isAct(index, marker, under: node) { return false }
    if next != nil || cue || headingStyles.contains(marker.style) { return true }
    if node.look == .root || node.section != .other || NoticeCue.namesField(node.title) {
      return true
    }
    return !node.hasCue && paragraph.text.count <= 40 && isFollowedByProse(index)
  }

  /// ①召开会议。②印发办法。 in one paragraph is a list of what was done and no heading. So is, under the
  /// words of a fault, the one item that begins with a day and has nothing but the status behind it.
  private func isAct(_ index: Int, _ marker: NoticeMarker, under node: NoticeNode) -> Bool {
    guard node.look != .root, node.section == .other, !NoticeCue.namesField(node.title) else {
      return false
    }
    let text = outline.paragraphs[index].text
    if NoticeItems.lastNumber(of: marker.style, in: text, after: marker.number) > marker.number {
      return true
    }
    guard node.hasCue, isStatusAhead[index], marker.length < text.count,
      text.folded[marker.length].isNumber
    else { return false }
    // （1）…整改结果：… and （2）…整改结果：… are faults, each with its answer.
    let next = outline.paragraphs[(index + 1)...].lazy.compactMap(\.marker).first { !$0.isItemOnly }
    if let next, next.style == marker.style, next.number == marker.number + 1 {
      return false
    }
    let beginning = text.text(marker.length..<min(text.count, marker.length + 16))
    return DateMention.all(in: beginning).first?.range.lowerBound == 0
  }

  private func isFollowedByProse(_ index: Int) -> Bool {
    guard index + 1 < outline.paragraphs.count else { return false }
    return outline.paragraphs[index + 1].marker.map(\.isItemOnly) ?? true
  }

  private mutating func addHeading(
    _ index: Int, _ paragraph: NoticeParagraph, _ marker: NoticeMarker
  ) {
    let open = openNode(marker)
    let parent = open.map { outline.nodes[$0].parent ?? 0 } ?? parentForNew(marker)
    addNode(index, look: .marked(marker.style), under: parent)
    outline.nodes[top].number = marker.number
    if parent == 0 {
      firstLook = firstLook ?? .marked(marker.style)
      lastNumber = marker.number
    }
    outline.nodes[top].namesProblem = marker.namesProblem
    if ahead[index] != nil || outline.nodes[top].hasCue || marker.namesProblem {
      headingStyles.insert(marker.style)
    }
    note(paragraph)
    switch outline.nodes[top].section {
    case .outlook where holdsStatus[index]:
      // 三、后续整改事项 with 整改结果： below is a part like the others.
      outline.nodes[top].section = .issues(nil)
      isSwallowing = false
    case .outlook, .contact:
      let isFirstLevel = parent == 0 || outline.nodes[parent].look == .root
      isSwallowing = isFirstLevel || ahead[index] == nil
    default: isSwallowing = false
    }
  }

  /// A level that is not open yet stands below what is open; 一、 is never below a closed issue.
  private func parentForNew(_ marker: NoticeMarker) -> Int {
    if marker.style == .chinese { return 0 }
    var node = top
    // Signs of closing and plain headings hold no numbered parts of others.
    while outline.nodes[node].look == .labelled, let parent = outline.nodes[node].parent {
      node = parent
    }
    // Two faults under one heading: the second level stands beside an answered issue's own level.
    if outline.nodes[node].isAnswered, let parent = outline.nodes[node].parent,
      marker.style == .chineseBracket
    {
      node = parent
    }
    return node
  }

  private func endsSwallowing(_ paragraph: NoticeParagraph) -> Bool {
    guard let marker = paragraph.marker, !marker.isItemOnly else { return false }
    let look = NoticeNode.Look.marked(marker.style)
    if outline.nodes[top].look == look { return marker.number > outline.nodes[top].number }
    return firstLook == look && outline.nodes[top].look == .plain && marker.number > lastNumber
  }

  private mutating func addNode(_ index: Int, look: NoticeNode.Look, under parent: Int) {
    let heading = outline.paragraphs[index].sectionWords
    let section = heading.count <= 60 ? NoticeSection.read(heading.text) : .other
    var node = NoticeNode(
      look: look, paragraph: index, title: heading, section: section, parent: parent)
    node.hasCue = NoticeCue.isHeading(heading)
    outline.nodes.append(node)
    top = outline.nodes.count - 1
    outline.nodes[parent].children.append(top)
  }

  // MARK: Headings without a number

  private mutating func beginPlain(_ index: Int) {
    var parent = top
    while case .marked = outline.nodes[parent].look,
      !isPart(outline.nodes[parent]), let above = outline.nodes[parent].parent
    {
      parent = above
    }
    while outline.nodes[parent].look == .plain || outline.nodes[parent].look == .labelled,
      let above = outline.nodes[parent].parent
    {
      parent = above
    }
    addNode(index, look: .plain, under: parent)
    note(outline.paragraphs[index])
  }

  private func isPart(_ node: NoticeNode) -> Bool {
    if case .issues = node.section { return true }
    return false
  }

  /// A short line that names a part: 下一步工作打算.
  private func plainSection(_ paragraph: NoticeParagraph) -> NoticeSection? {
    guard paragraph.text.count <= 25, paragraph.text.count >= 4,
      !paragraph.text.letters.contains(where: { "。，；：".contains($0) })
    else { return nil }
    let section = NoticeSection.read(paragraph.text.text)
    if case .other = section { return nil }
    return section
  }

  /// 整改情况 alone on a line is a part's name only where no issue is open.
  private func canBegin(_ section: NoticeSection, _ paragraph: NoticeParagraph) -> Bool {
    guard paragraph.leadingLabel != nil, section != .outlook else { return true }
    let node = outline.nodes[top]
    return node.look == .root || node.section != .other
  }

  /// 遗留问题：无 under an issue is a label that nobody knows.
  private func isUnknownAnswer(_ paragraph: NoticeParagraph) -> Bool {
    let node = outline.nodes[top]
    guard node.look != .root, node.section == .other,
      let (_, end) = NoticeLabel.unknown(paragraph.text)
    else { return false }
    return end < paragraph.text.count
  }

  /// A short line with the words of a heading and an answer or a list under it.
  private func isPlainHeading(_ index: Int, _ paragraph: NoticeParagraph) -> Bool {
    guard paragraph.text.count <= 60, NoticeCue.isHeading(paragraph.heading),
      !paragraph.text.letters.dropLast().contains("。"),
      outline.nodes[top].look != .root || index > 2
    else { return false }
    let node = outline.nodes[top]
    if node.seen.contains(.problem), !node.isAnswered { return false }
    return ahead[index] != nil || NoticeCue.namesField(paragraph.heading)
  }

  /// 反馈问题：… begins an issue where the same word comes again before the next heading, or where
  /// nothing numbered is open.
  private func isRepeatedProblem(_ index: Int) -> Bool {
    let node = outline.nodes[top]
    if node.look == .labelled { return node.isAnswered }
    if node.isAnswered, node.seen.contains(.problem) { return true }
    if node.look == .root || isPart(node) || NoticeCue.namesField(node.title) { return true }
    return false
  }

  private func parentForLabelled() -> Int {
    let node = outline.nodes[top]
    if node.look == .labelled || node.isAnswered { return node.parent ?? 0 }
    return top
  }

  // MARK: What stands under a heading

  private mutating func addBody(_ index: Int) {
    outline.nodes[top].body.append(index)
    note(outline.paragraphs[index])
  }

  private mutating func addItem(_ index: Int, _ marker: NoticeMarker) {
    outline.nodes[top].body.append(index)
    let isDetail = outline.nodes[top].seen == [.problem]
    if !isDetail, !marker.isItemOnly {
      let node = outline.nodes[top]
      if node.listStyle == nil || node.listStyle == marker.style {
        outline.nodes[top].listStyle = marker.style
        outline.nodes[top].listNumber = marker.number
      }
    }
    note(outline.paragraphs[index], isItem: true)
  }

  /// Remembers labels, and with which number a list goes on behind them.
  private mutating func note(_ paragraph: NoticeParagraph, isItem: Bool = false) {
    for (offset, label) in paragraph.labels {
      guard label.isAnswer || label.kind == .problem else { continue }
      // 总体工作进展情况：… above the issues opens none.
      if label.isComposed,
        outline.nodes[top].look == .root || outline.nodes[top].section != .other
      {
        continue
      }
      // 反馈问题：… in the heading itself is its words.
      let isHeading =
        outline.nodes[top].paragraph.map {
          outline.paragraphs[$0].line == paragraph.line && offset == paragraph.start
        } ?? false
      if isHeading, label.kind == .problem, !paragraph.headingRange.isEmpty { continue }
      outline.nodes[top].seen.insert(label.kind)
      if label.isAnswer { outline.answeredLooks.insert(outline.nodes[top].look) }
      if label.kind == .status { continue }
      let item = NoticeMarker.read(paragraph.text, at: offset + label.length)
      outline.nodes[top].listStyle = label.isAnswer ? item?.style : nil
      outline.nodes[top].listNumber = item?.number ?? 0
    }
    guard let style = outline.nodes[top].listStyle, isItem || !paragraph.labels.isEmpty else {
      return
    }
    outline.nodes[top].listNumber = NoticeItems.lastNumber(
      of: style, in: paragraph.text, after: outline.nodes[top].listNumber)
  }
}
