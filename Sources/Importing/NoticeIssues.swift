/// All issues of a report, numbered.

internal import LedgerModel
internal import Prose

enum NoticeIssues {
  static func read(
    _ finder: NoticeIssueFinder, _ outline: NoticeOutline, _ facts: NoticeFacts
  ) -> [ImportedIssue] {
    let numbers = numbers(finder.found.map { outline.nodes[$0.node].number })
    let width = max(2, String(numbers?.last ?? finder.found.count).count)
    return finder.found.enumerated().map { index, found in
      let digits = String(numbers?[index] ?? index + 1)
      let id = IssueID(String(repeating: "0", count: max(0, width - digits.count)) + digits)
      var issue = read(found, id, outline, facts)
      if numbers == nil { issue.inferred.insert("id", at: 0) }
      return issue
    }
  }

  /// The document's own numbers where they go up through all of it.
  private static func numbers(_ numbers: [Int]) -> [Int]? {
    guard let first = numbers.first, first > 0 else { return nil }
    for (left, right) in zip(numbers, numbers.dropFirst()) where left >= right { return nil }
    return numbers
  }

  private static func read(
    _ found: NoticeIssueFinder.Found, _ id: IssueID, _ outline: NoticeOutline, _ facts: NoticeFacts
  ) -> ImportedIssue {
    let node = outline.nodes[found.node]
    var reader = NoticeIssueReader(id: id, facts)
    let firstLine = node.paragraph.map { outline.paragraphs[$0].line } ?? 1
    if let status = found.status { reader.inherit(status.status, raw: status.raw) }
    for index in found.above {
      let above = outline.nodes[index]
      let end = NoticeHeading(above, outline.paragraphs).titleEnd
      let shared = NoticeSegments(above, outline.paragraphs, titleEnd: end)
      for segment in shared.segments where isShared(segment.kind) {
        reader.take(segment, hasAnswers: true)
      }
    }

    var heading = NoticeHeading(node, outline.paragraphs)
    var segments = NoticeSegments(
      node, outline.paragraphs, titleEnd: heading.titleEnd)
    segments.settleStatus()
    let lastLine = segments.lastLine
    if heading.title.isEmpty { heading.title = segments.takeTitle() }
    reader.setHeading(heading, firstLine)
    // What stands above a lone 整改结果： is what was done, not the fault.
    let hasAnswers = segments.segments.contains {
      $0.kind == .measures || $0.kind == .progress && !$0.isBareStatus
    }
    for segment in segments.segments {
      // Measures that are still to be written are not what stands under another label.
      let isOpen = segment.isUnwritten && segment.kind == .measures
      if segment.pieces.isEmpty, !isOpen { continue }
      reader.take(segment, hasAnswers: hasAnswers)
    }
    reader.finish()

    var issue = reader.issue
    if let category = found.category {
      issue.category = NoticeTitle.category(
        NoticeHeading(outline.nodes[category], outline.paragraphs).title)
    }
    if !found.groups.isEmpty {
      let words = found.groups.map {
        NoticeTitle.words(NoticeHeading(outline.nodes[$0], outline.paragraphs).title)
      }
      issue.unknownFields.append(
        Issue.UnknownField(name: "XGroup", value: words.joined(separator: " / ")))
    }
    var imported = ImportedIssue(
      issue, from: SourcePlace(line: firstLine), to: SourcePlace(line: max(firstLine, lastLine)))
    imported.statusRaw = reader.statusRaw
    imported.inferred = reader.inferred
    imported.places = reader.places
    return imported
  }

  /// What a heading above says for all its issues.
  private static func isShared(_ kind: NoticeLabel.Kind?) -> Bool {
    switch kind {
    case .status, .lead, .unit, .owner, .support, .role, .due, .flag, .source: true
    default: false
    }
  }
}
