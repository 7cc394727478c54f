/// All issues of a report, numbered.

internal import LedgerModel
internal import Prose

struct NoticeIssues {
  private(set) var issues: [ImportedIssue] = []
  /// Lines inside the issues with labels that nobody knows.
  private(set) var unrecognised: [UnrecognisedLine] = []
  private(set) var remarks: [ImportRemark] = []

  init(_ finder: NoticeIssueFinder, _ outline: NoticeOutline, _ facts: NoticeFacts) {
    let numbers = NoticeIssues.numbers(finder.found.map { outline.nodes[$0.node].number })
    let width = max(2, String(numbers?.last ?? finder.found.count).count)
    var unread: [(words: String, numbers: [String])] = []
    for (index, found) in finder.found.enumerated() {
      let digits = String(numbers?[index] ?? index + 1)
      let id = IssueID(String(repeating: "0", count: max(0, width - digits.count)) + digits)
      let reader = NoticeIssues.reader(found, id, outline, facts)
      var issue = NoticeIssues.issue(reader, found, outline)
      if numbers == nil { issue.inferred.insert("id", at: 0) }
      issues.append(issue)
      unrecognised += reader.unrecognised
      for words in reader.unreadDeadlines {
        if let place = unread.firstIndex(where: { $0.words == words }) {
          unread[place].numbers.append(id.text)
        } else {
          unread.append((words, [id.text]))
        }
      }
    }
    remarks = unread.map(NoticeIssues.unreadDeadline)
  }

  private static func unreadDeadline(_ words: String, _ numbers: [String]) -> ImportRemark {
    let list = numbers.prefix(5).joined(separator: "、") + (numbers.count > 5 ? "…" : "")
    return ImportRemark(
      Phrase(
        zh: "\(list)：时限“\(words)”说不准是哪一天，没有填入整改时限，原文记在备注；请补上日期",
        en:
          "\(list): the deadline “\(words)” names no day; none was filled in, its words stand in the note; please add the day"
      ))
  }

  /// The document's own numbers where they go up through all of it.
  private static func numbers(_ numbers: [Int]) -> [Int]? {
    guard let first = numbers.first, first > 0 else { return nil }
    for (left, right) in zip(numbers, numbers.dropFirst()) where left >= right { return nil }
    return numbers
  }

  private static func reader(
    _ found: NoticeIssueFinder.Found, _ id: IssueID, _ outline: NoticeOutline, _ facts: NoticeFacts
  ) -> NoticeIssueReader {
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
    reader.from = firstLine
    reader.to = max(firstLine, segments.lastLine)
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
    return reader
  }

  private static func issue(
    _ reader: NoticeIssueReader, _ found: NoticeIssueFinder.Found, _ outline: NoticeOutline
  ) -> ImportedIssue {
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
      issue, from: SourcePlace(line: reader.from), to: SourcePlace(line: reader.to))
    imported.statusRaw = reader.statusRaw
    imported.inferred = reader.inferred
    imported.places = reader.places
    return imported
  }

  /// What a heading above says for all its issues.
  private static func isShared(_ kind: NoticeLabel.Kind?) -> Bool {
    switch kind {
    case .status, .lead, .unit, .owner, .support, .unitAndLead, .unitAndOwner, .role, .due,
      .formerDue, .flag, .source:
      true
    default: false
    }
  }
}
