/// Published reports (通报) read as ledgers.

internal import LedgerModel
internal import Prose

/// Understands a report step by step: clean lines, whole paragraphs, headings, issues, and what the
/// document says about itself.
///
/// Text is kept word for word; only what portals, Word and page breaks added is taken away. Prose
/// without a label, or behind 整改情况 where no measures stand, becomes one measure; what an issue
/// tells beside its measures, and how far an open one is, becomes progress of the document's day with
/// `src:import`. A status that no word states is unknown.
package enum NoticeReader {
  package static func read(_ blocks: [SourceBlock], _ setting: ImportSetting) -> ImportedDocument {
    var paragraphs: [SourceParagraph] = []
    var sheets: [PlacedSheet] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      case .table(let sheet):
        sheets.append(PlacedSheet(sheet, behind: paragraphs.last?.line ?? 0))
      }
    }
    let piped = NoticePipes.tables(paragraphs)
    sheets += piped.sheets.map { PlacedSheet(ofLines: $0) }
    let separated = NoticeTables.fromTabs(piped.rest)
    let stacked = NoticeStacks(separated.rest)
    var isAfterBlank = false
    var lines: [NoticeLine] = []
    for paragraph in stacked.rest {
      lines += NoticeLine.lines(of: paragraph, afterBlank: &isAfterBlank)
    }
    sheets += (separated.sheets + stacked.sheets).map { PlacedSheet(ofLines: $0) }
    var document = read(
      NoticeUnfolding.lines(lines), sheets,
      published: NoticeBoilerplate.published(stacked.rest), setting)
    document.unrecognised += stacked.left
    document.remarks += stacked.remark.map { [$0] } ?? []
    return document
  }

  private static func read(
    _ lines: [NoticeLine], _ sheets: [PlacedSheet], published: Day?, _ setting: ImportSetting
  ) -> ImportedDocument {
    var head = NoticeHead(lines, published: published, today: setting.today)
    let body = Array(lines[head.titleLines..<(head.signature ?? lines.count)])
    let paragraphs = NoticeJoining(body).paragraphs(body).map { NoticeParagraph($0) }
    let tablesBehind = sheets.filter { NoticeTables.holdsIssues($0.sheet) }.map(\.line)
    let outline = NoticeOutlineBuilder(paragraphs, tablesBehind: tablesBehind).outline
    head.readOpening(outline.nodes[0].body.prefix(12).map { paragraphs[$0] })

    let headings = NoticeTableHeadings(sheets, outline)
    let finder = NoticeIssueFinder(outline, holdingTables: headings.holders)
    let totals = totals(finder, outline, head)
    head.useCountingDay(totals.countedOn)
    // Undated facts of a table take the document's day as well.
    var dated = setting
    dated.today = head.day ?? setting.today
    var tables = NoticeTables()
    for (index, placed) in sheets.enumerated() {
      tables.take(placed.sheet, under: headings.category(ofTable: index), dated)
    }
    let facts = NoticeFacts(day: head.day ?? setting.today, feedbackOn: head.feedbackOn)

    var document = ImportedDocument()
    document.header = head.values
    if head.isDayRough { document.inferredHeader = ["ReportOn"] }
    let read = NoticeIssues(finder, outline, facts)
    document.issues = read.issues
    document.issues += renumbered(tables.issues, after: document.issues.count)
    document.joinPersons()
    document.columns = tables.columns
    declare(totals, tables, in: &document)
    if let hotline = NoticeHotline.find(paragraphs) { document.header["Hotline"] = hotline }
    let claimed = Set(totals.sentences)
    // Where nothing was understood, nothing is left unsaid.
    let left = document.issues.isEmpty ? Array(paragraphs.indices) : finder.left.sorted()
    let unplaced = left.compactMap { index -> UnrecognisedLine? in
      let paragraph = paragraphs[index]
      if claimed.contains(paragraph.text.text) { return nil }
      return UnrecognisedLine(SourcePlace(line: paragraph.line), paragraph.text.text)
    }
    document.unrecognised =
      (unplaced + read.unrecognised).sorted { $0.place < $1.place } + tables.unrecognised
    document.remarks = head.remarks + read.remarks + tables.remarks
    if finder.listed > 0 { document.remarks.append(NoticeReader.listed(finder.listed)) }
    return document
  }

  private static func listed(_ count: Int) -> ImportRemark {
    ImportRemark(
      Phrase(
        zh: "前面列出的 \(count) 个问题后面又逐条写了整改，只导入一次",
        en:
          "\(count) issues are listed first and answered one by one later; they were imported once")
    )
  }

  /// Totals are looked for everywhere but inside the issues.
  private static func totals(
    _ finder: NoticeIssueFinder, _ outline: NoticeOutline, _ head: NoticeHead
  ) -> NoticeTotals {
    var inside = Set<Int>()
    for found in finder.found where found.node != 0 {
      let node = outline.nodes[found.node]
      if let paragraph = node.paragraph { inside.insert(paragraph) }
      inside.formUnion(node.body)
    }
    let visited = head.values["VisitFrom"].flatMap { Day(iso: $0) }
    var totals = NoticeTotals(
      title: head.values["Title"] ?? "", inspectedOn: visited ?? head.feedbackOn)
    for (index, paragraph) in outline.paragraphs.enumerated() where !inside.contains(index) {
      totals.read(paragraph.text)
    }
    for node in outline.nodes {
      if case .issues(let status?) = node.section { totals.readHeading(node.title, status) }
    }
    totals.finish()
    return totals
  }

  private static func declare(
    _ totals: NoticeTotals, _ tables: NoticeTables, in document: inout ImportedDocument
  ) {
    document.header.merge(totals.values) { first, _ in first }
    document.header.merge(tables.declared) { first, _ in first }
    let sentences = totals.sentences + tables.declaredText
    if !sentences.isEmpty { document.header["DeclaredText"] = sentences.joined(separator: "\n") }
  }

  /// Issues of tables behind those of the text: their numbers go on where those end.
  private static func renumbered(_ issues: [ImportedIssue], after count: Int) -> [ImportedIssue] {
    guard count > 0 else { return issues }
    return issues.enumerated().map { index, imported in
      var imported = imported
      let digits = String(count + index + 1)
      imported.issue.id = IssueID(digits.count < 2 ? "0" + digits : digits)
      if !imported.inferred.contains("id") { imported.inferred.insert("id", at: 0) }
      return imported
    }
  }
}
