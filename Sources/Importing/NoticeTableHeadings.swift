/// The headings under which the tables of a report stand.

internal import LedgerModel
internal import Prose

/// A table with the last line before it.
struct PlacedSheet: Sendable {
  var sheet: SourceSheet
  var line: Int

  init(_ sheet: SourceSheet, behind line: Int) {
    self.sheet = sheet
    self.line = line
  }

  /// One whose rows are lines of the text.
  init(ofLines sheet: SourceSheet) {
    self.init(sheet, behind: (sheet.rows.first?.number ?? 1) - 1)
  }
}

/// 三、茶园补助管理 right above a table names what its rows have in common.
struct NoticeTableHeadings: Sendable {
  /// For each table the heading that holds it; nil for one under none that names a field.
  private let nodes: [Int?]
  private let outline: NoticeOutline

  init(_ tables: [PlacedSheet], _ outline: NoticeOutline) {
    self.outline = outline
    nodes = tables.map { table in
      guard NoticeTables.holdsIssues(table.sheet) else { return nil }
      return NoticeTableHeadings.node(before: table.line, outline)
    }
  }

  /// Headings that hold tables of issues are no issues themselves.
  var holders: Set<Int> { Set(nodes.compactMap { $0 }) }

  /// The category of a table's rows, and the headings between it and them.
  func category(ofTable table: Int) -> (category: String, groups: [String])? {
    guard let node = nodes[table] else { return nil }
    var above: [Int] = []
    var next: Int? = node
    while let index = next, index != 0 {
      if outline.nodes[index].section == .other { above.insert(index, at: 0) }
      next = outline.nodes[index].parent
    }
    guard let first = above.first else { return nil }
    let groups = above.dropFirst().map { NoticeTitle.words(title($0)) }
    return (NoticeTitle.category(title(first)), groups)
  }

  private func title(_ node: Int) -> String {
    NoticeHeading(outline.nodes[node], outline.paragraphs).title
  }

  /// The last heading at or before a line, where its words name a field; parts and issues that were
  /// answered do not.
  private static func node(before line: Int, _ outline: NoticeOutline) -> Int? {
    // Headings stand in the order of the document.
    var low = 1
    var high = outline.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if outline.line(of: middle) <= line { low = middle + 1 } else { high = middle }
    }
    guard low > 1 else { return nil }
    let node = outline.nodes[low - 1]
    // What tells more than a sentence or two below its heading is an issue with a table in it.
    guard node.section == .other, !namesTable(node.title), !node.isAnswered, node.look != .labelled,
      node.listStyle == nil, node.body.count <= 2,
      !NoticeClosing.begins(node.title.text),
      !node.body.contains(where: { outline.paragraphs[$0].text.text.hasPrefix("附") }),
      holdsIssues(above: node, outline)
    else { return nil }
    return low - 1
  }

  /// A table behind the part on organisation is an annex.
  private static func holdsIssues(above node: NoticeNode, _ outline: NoticeOutline) -> Bool {
    var next = node.parent
    while let index = next {
      switch outline.nodes[index].section {
      case .organisation, .outlook, .contact: return false
      case .issues, .other: next = outline.nodes[index].parent
      }
    }
    return true
  }

  /// 二、整改落实情况一览表 is the table's own name.
  private static func namesTable(_ title: FoldedText) -> Bool {
    let words = NoticeTitle.words(title.text)
    return ["表", "清单", "台账", "名单", "如下"].contains { words.hasSuffix($0) }
  }
}

extension NoticeOutline {
  fileprivate func line(of node: Int) -> Int {
    nodes[node].paragraph.map { paragraphs[$0].line } ?? 0
  }
}
