/// What stands further down and decides about a paragraph: looked up once for all of them.

extension NoticeOutlineBuilder {
  static func lookAhead(_ paragraphs: [NoticeParagraph]) -> [NoticeLabel.Kind?] {
    var ahead = [NoticeLabel.Kind?](repeating: nil, count: paragraphs.count)
    var next: NoticeLabel.Kind?
    for index in paragraphs.indices.reversed() {
      let paragraph = paragraphs[index]
      let own = paragraph.labels.first { $0.label.isAnswer || $0.label.kind == .problem }?.label
        .kind
      let kind = own ?? next
      ahead[index] = kind
      // Behind a number begins something else, unless the number only stands before a label.
      let isItem = paragraph.marker.map { !$0.isItemOnly && paragraph.leadingLabel == nil } ?? false
      next = isItem ? nil : kind
    }
    return ahead
  }

  /// For each paragraph whether the answer that `lookAhead` finds is only a status: 整改结果：…,
  /// 整改情况：已完成.
  static func bareStatusAhead(_ paragraphs: [NoticeParagraph]) -> [Bool] {
    var ahead = [Bool](repeating: false, count: paragraphs.count)
    var next = false
    for index in paragraphs.indices.reversed() {
      let paragraph = paragraphs[index]
      if let own = paragraph.labels.firstIndex(where: {
        $0.label.isAnswer || $0.label.kind == .problem
      }) {
        next = paragraph.statesStatus(own)
      }
      ahead[index] = next
      if paragraph.marker.map({ !$0.isItemOnly && paragraph.leadingLabel == nil }) ?? false {
        next = false
      }
    }
    return ahead
  }

  static func statusAhead(_ paragraphs: [NoticeParagraph]) -> [Bool] {
    var holds = [Bool](repeating: false, count: paragraphs.count)
    var seen = 0
    var seenBehind: [NoticeMarker.Style: Int] = [:]
    for index in paragraphs.indices.reversed() {
      let paragraph = paragraphs[index]
      if paragraph.leadingLabel?.kind == .status { seen += 1 }
      guard let style = paragraph.marker?.style else { continue }
      holds[index] = seen > seenBehind[style, default: 0]
      seenBehind[style] = seen
    }
    return holds
  }

  /// The last paragraph before each table.
  static func aboveTables(_ paragraphs: [NoticeParagraph], _ tables: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    var place = 0
    for line in tables.sorted() {
      while place < paragraphs.count, paragraphs[place].line <= line { place += 1 }
      if place > 0 { found.insert(place - 1) }
    }
    return found
  }

  /// 1.存在问题：… and, before the next 一、 or （一）, 2.存在问题：… are two issues.
  static func countedProblems(_ paragraphs: [NoticeParagraph]) -> [Bool] {
    var goesOn = [Bool](repeating: false, count: paragraphs.count)
    var later: [NoticeMarker.Style: Int] = [:]
    for index in paragraphs.indices.reversed() {
      guard let marker = paragraphs[index].marker else { continue }
      if paragraphs[index].leadingLabel?.kind == .problem {
        goesOn[index] = later[marker.style] == marker.number + 1
        later[marker.style] = marker.number
      } else if marker.style == .chinese || marker.style == .chineseBracket {
        later = [:]
      }
    }
    return goesOn
  }

  /// （一） 1. 2. （二） 3. （三） 4.: a number that goes on through the categories counts issues, since
  /// measures begin with 1 again.
  static func countedThrough(_ paragraphs: [NoticeParagraph]) -> Set<Int> {
    var found: Set<Int> = []
    var run: [NoticeMarker.Style: (items: [Int], last: Int, groups: Set<Int>)] = [:]
    var broken: Set<NoticeMarker.Style> = []
    var group = 0
    var isAnswered = false
    func close() {
      for (style, run) in run where run.groups.count >= 2 && !broken.contains(style) {
        found.formUnion(run.items)
      }
      run = [:]
      broken = []
    }
    for (index, paragraph) in paragraphs.enumerated() {
      // What stands behind 整改情况： are measures, however they are counted.
      guard let marker = paragraph.marker else {
        isAnswered = isAnswered || paragraph.labels.contains { $0.label.isAnswer }
        continue
      }
      switch marker.style {
      case .chinese: close()
      case .chineseBracket:
        group += 1
        isAnswered = false
      case .digitDot, .digitComma:
        var next = run[marker.style] ?? ([], 0, [])
        if marker.number != next.last + 1 || paragraph.leadingLabel != nil || group == 0
          || isAnswered
        {
          broken.insert(marker.style)
        }
        next.items.append(index)
        next.last = marker.number
        next.groups.insert(group)
        run[marker.style] = next
      default: break
      }
    }
    close()
    return found
  }
}
