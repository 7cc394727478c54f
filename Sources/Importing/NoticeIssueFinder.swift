/// Which headings are the issues that are counted, and under which category each stands.

internal import LedgerModel
internal import Prose

/// The deepest headings of the parts that hold issues.
struct NoticeIssueFinder {
  struct Found: Sendable {
    var node: Int
    /// The node that is the category; nil when the issue stands under none.
    var category: Int?
    /// Headings between category and issue.
    var groups: [Int]
    /// The state that a part gives to all its issues, with its words.
    var status: (status: StatusMention, raw: String)?
    /// Nodes above with labels that hold for all issues below.
    var above: [Int]
  }

  private(set) var found: [Found] = []
  /// Paragraphs of the part about issues that belong to none.
  private(set) var left: [Int] = []
  private let outline: NoticeOutline
  /// What the document's issues look like: answered by labels, or named by their headings, or only
  /// numbered.
  private let evidence: Evidence
  private var strength: [Int]
  /// Headings above tables of issues.
  private let holders: Set<Int>
  /// For each node whether it holds, or is, an issue without labels that looks like others that have
  /// them: 关于…的问题 with their number.
  private let holdsAlike: [Bool]

  private enum Evidence: Int { case none, cue, answered }

  init(_ outline: NoticeOutline, holdingTables holders: Set<Int>) {
    self.outline = outline
    self.holders = holders
    // Children come after their parents, so that one walk from the end sums up the subtrees.
    var strength = outline.nodes.map { node -> Int in
      if node.isAnswered { return Evidence.answered.rawValue }
      return node.hasCue || node.namesProblem ? Evidence.cue.rawValue : Evidence.none.rawValue
    }
    for index in outline.nodes.indices.reversed() {
      let node = outline.nodes[index]
      if node.section == .outlook || node.section == .contact { strength[index] = 0 }
      if let parent = node.parent { strength[parent] = max(strength[parent], strength[index]) }
    }
    self.strength = strength
    holdsAlike = NoticeIssueFinder.holdsAlike(outline)
    evidence = Evidence(rawValue: strength.first ?? 0) ?? .none
    walk()
    leaveList()
  }

  private static func holdsAlike(_ outline: NoticeOutline) -> [Bool] {
    var found = outline.nodes.map { node in
      // What has nothing under it is a list of the faults, which are answered elsewhere.
      node.hasCue && !node.body.isEmpty && outline.answeredLooks.contains(node.look)
        && !NoticeCue.namesField(node.title)
        && node.title.text.contains("问题")
    }
    for index in outline.nodes.indices.reversed() where found[index] {
      if let parent = outline.nodes[index].parent { found[parent] = true }
    }
    return found
  }

  /// How many issues only stood in a list before they were answered one by one.
  private(set) var listed = 0

  /// 一、反馈的主要问题 lists what 二、整改落实情况 answers under the same words.
  private mutating func leaveList() {
    let bare = found.filter(isBare)
    guard !bare.isEmpty else { return }
    let answered = Set(found.filter { !isBare($0) }.map(words))
    let left = Set(bare.filter { answered.contains(words($0)) }.map(\.node))
    found.removeAll { left.contains($0.node) }
    listed = left.count
  }

  private func words(_ found: Found) -> String {
    Likeness.key(NoticeTitle.words(outline.nodes[found.node].title.text))
  }

  private func isBare(_ found: Found) -> Bool {
    let node = outline.nodes[found.node]
    return node.body.isEmpty && !node.isAnswered && !isLongHeading(node)
  }

  private mutating func walk() {
    // A stack instead of recursion: headings may be nested as deep as a hostile file likes.
    var open:
      [(node: Int, category: Int?, groups: [Int], status: (StatusMention, String)?, above: [Int])] =
        outline.nodes[0].children.reversed().map { ($0, nil, [], nil, []) }
    if outline.nodes[0].children.isEmpty, outline.nodes[0].isAnswered {
      found.append(Found(node: 0, category: nil, groups: [], status: nil, above: []))
    }
    while let (index, category, groups, inherited, above) = open.popLast() {
      let node = outline.nodes[index]
      guard !isExcluded(index, node) else { continue }
      var status = inherited
      if case .issues(let word?) = node.section {
        status = (word, node.title.text(word.range).trimmed)
      } else if let bracketed = StatusMention.inBrackets(node.title), !node.children.isEmpty {
        let answer = bracketed.answer
        status = (
          StatusMention(status: answer.status, isLongterm: answer.isLongterm, range: 0..<0),
          answer.raw
        )
      }
      let children = node.children.filter { !isExcluded($0, outline.nodes[$0]) }
      let holdsTable = holders.contains(index)
      if children.isEmpty, !holdsTable, isIssue(index, node) {
        found.append(
          Found(node: index, category: category, groups: groups, status: status, above: above))
        continue
      }
      leave(node, isHeadingLost: children.isEmpty && !holdsTable && isUnknown(node))
      let isPart = node.section != .other
      for child in children.reversed() {
        open.append(
          (
            child, category ?? (isPart ? nil : index),
            category == nil || isPart ? groups : groups + [index], status, above + [index]
          ))
      }
    }
  }

  /// A part that holds no issues, whatever is numbered in it.
  private func isExcluded(_ index: Int, _ node: NoticeNode) -> Bool {
    switch node.section {
    case .outlook, .contact: return true
    case .organisation: return strength[index] < Evidence.answered.rawValue
    case .issues: return false
    case .other:
      if NoticeClosing.begins(node.title.text) { return true }
      if holders.contains(index) { return false }
      // A first-level part without any sign that the document's issues have.
      guard node.parent == 0, evidence != .none else { return false }
      if holdsAlike[index] { return false }
      return strength[index] < evidence.rawValue
    }
  }

  private func isIssue(_ index: Int, _ node: NoticeNode) -> Bool {
    if node.section != .other { return node.isAnswered }
    if node.isAnswered || node.namesProblem || node.listStyle != nil { return true }
    if node.body.isEmpty, node.title.count == 0 { return false }
    // （三）…方面 with nothing under it is a category without issues.
    if NoticeCue.namesField(node.title), node.body.isEmpty { return false }
    return node.hasCue || !node.body.isEmpty || outline.answeredLooks.contains(node.look)
      || isLongHeading(node)
  }

  /// 1.关于…问题。镇党委召开会议…: heading and answer in one paragraph.
  private func isLongHeading(_ node: NoticeNode) -> Bool {
    NoticeCue.firstSentence(node.title).upperBound < node.title.count
  }

  private func isUnknown(_ node: NoticeNode) -> Bool {
    node.section == .other && !node.title.letters.isEmpty
  }

  private mutating func leave(_ node: NoticeNode, isHeadingLost: Bool) {
    if isHeadingLost, let paragraph = node.paragraph { left.append(paragraph) }
    left += node.body.filter { outline.paragraphs[$0].labels.isEmpty }
  }
}
