/// The issues of a 通报, category by category, in the labels of published reports.

import LedgerModel

enum PublishedIssues {
  static func blocks(
    _ material: ReportMaterial, _ items: [ReportMaterial.Item]
  ) -> [Paper.Block] {
    var blocks: [Paper.Block] = []
    // Numbers of the ledger stand where a report counts; others cannot, and get a line of their own.
    let isNumbered = items.allSatisfy { item in
      !item.issue.id.text.isEmpty && item.issue.id.text.utf8.allSatisfy { (48...57).contains($0) }
    }
    var count = 0
    var headings = 0
    for group in grouped(items) {
      let category = group[0].issue.category.map { ReportText.line($0) } ?? ""
      if !category.isEmpty {
        headings += 1
        blocks.append(.subheading("（\(ReportText.numeral(headings))）反馈问题：\(category)"))
      }
      for (inside, item) in group.enumerated() {
        count += 1
        let number = isNumbered ? item.issue.id.text : "\(count)"
        blocks.append(
          contentsOf: issue(
            material, item, number: number, circled: ReportText.circled(inside + 1),
            showsID: !isNumbered))
      }
    }
    return blocks
  }

  /// By category in the order of first occurrence. Those without one come first: behind a heading
  /// they would seem to belong to it.
  private static func grouped(_ items: [ReportMaterial.Item]) -> [[ReportMaterial.Item]] {
    var places: [UInt32: Int] = [:]
    var groups: [[ReportMaterial.Item]] = []
    var rest: [ReportMaterial.Item] = []
    for item in items {
      if item.row.category == 0 {
        rest.append(item)
      } else if let place = places[item.row.category] {
        groups[place].append(item)
      } else {
        places[item.row.category] = groups.count
        groups.append([item])
      }
    }
    return rest.isEmpty ? groups : [rest] + groups
  }

  private static func issue(
    _ material: ReportMaterial, _ item: ReportMaterial.Item, number: String, circled: String,
    showsID: Bool
  ) -> [Paper.Block] {
    let issue = item.issue
    var lines = problem(issue)
    lines[0] = "\(number). 问题\(circled)：" + lines[0]
    if showsID { lines.append("备注：台账编号\(ReportText.line(issue.id.text))") }
    if let lead = issue.lead { lines.append("责任领导：\(ReportText.line(lead))") }
    if let unit = issue.unit { lines.append("责任单位：\(ReportText.line(unit))") }
    if !issue.owners.isEmpty { lines.append("责任人：\(ReportText.names(issue.owners))") }
    if let due = issue.due { lines.append("整改时限：\(due.long(.chinese))") }
    if let done = issue.done { lines.append("完成日期：\(done.long(.chinese))") }
    if let closed = issue.closed { lines.append("销号日期：\(closed.long(.chinese))") }
    lines.append("整改结果：\(result(item, material.header))")
    lines += account(issue)
    return lines.map { Paper.Block.text($0) }
  }

  /// The title and the paragraphs of the detail. A title that only begins the detail was cut out of
  /// it, and would stand there twice.
  private static func problem(_ issue: Issue) -> [String] {
    let title = ReportText.line(issue.title)
    var detail = ReportText.paragraphs(issue.detail)
    guard let first = detail.first else { return [title] }
    var bare = title[...]
    while let last = bare.last, "。…；，".contains(last) { bare.removeLast() }
    if !bare.isEmpty, first.hasPrefix(bare) { return detail }
    detail[0] = "问题描述：" + first
    return [title] + detail
  }

  /// A word that readers of reports know; a ledger's own word when it is one of those.
  static func result(_ item: ReportMaterial.Item, _ header: LedgerHeader) -> String {
    let status = item.issue.status
    if item.isLongterm, status == .doing { return "长期坚持" }
    var word = status == .done ? "完成" : status.label.zh
    if let own = header.statusLabels[status], own != status.label.zh,
      let known = StatusWord.lookUp(own), known.status == status, !known.isLongterm
    {
      word = ReportText.line(own)
    }
    guard item.isLongterm, status != .unknown else { return word }
    return word + (status == .todo ? "、长期坚持" : "并长期坚持")
  }

  /// What was done, how it went and what is still to be done, each under a label of its own, so that
  /// no plan passes for a result. The second list counts on from the first, and the labels are those
  /// under which a reader of reports finds the same measures again: without unfinished ones the first
  /// list is that of the measures.
  private static func account(_ issue: Issue) -> [String] {
    let measures = issue.countedMeasures.filter { !ReportText.paragraphs($0.text).isEmpty }
    let done = measures.filter { $0.state == "done" }
    let rest = measures.filter { $0.state != "done" }
    let progress = progress(issue)
    if measures.isEmpty {
      let told = "整改情况：" + (progress ?? ReportText.placeholder("整改情况。"))
      // Without this label a reader would take what was done for measures.
      return progress == nil ? [told] : [told, "整改措施：" + ReportText.placeholder("整改措施。")]
    }
    if rest.isEmpty {
      return list("整改情况：", done, from: 1) + (progress.map { ["整改进展：" + $0] } ?? [])
    }
    let told =
      progress ?? (done.isEmpty ? ReportText.placeholder("整改情况。") : nil)
    return list("整改措施落实情况：", done, from: 1) + (told.map { ["整改情况：" + $0] } ?? [])
      + list("下步整改任务：", rest, from: done.count + 1)
  }

  /// Every progress in the order of its day, as sentences of one paragraph: paragraphs of their own
  /// might be taken for headings.
  private static func progress(_ issue: Issue) -> String? {
    let sentences = issue.newestFirst(.progress).reversed().compactMap { entry -> String? in
      let text = ReportText.line(entry.text)
      if text.isEmpty { return nil }
      let day = entry.isImported ? "" : entry.day.map { $0.long(.chinese) + "，" } ?? ""
      return day + ReportText.sentence(text)
    }
    return sentences.isEmpty ? nil : sentences.joined()
  }

  /// Numbered measures with a label before the first; none without any.
  private static func list(
    _ label: String, _ measures: [Entry], from first: Int
  ) -> [String] {
    var lines = measures.enumerated().flatMap { place, entry in
      ReportText.paragraphs(entry.text).enumerated().map { inside, paragraph in
        (inside == 0 ? number(first + place, before: paragraph) : "") + paragraph
      }
    }
    if !lines.isEmpty { lines[0] = label + lines[0] }
    return lines
  }

  /// `2、`, with a blank before a figure: 7、8月 would count nothing.
  private static func number(_ number: Int, before text: String) -> String {
    "\(number)、" + (text.first?.isNumber == true ? " " : "")
  }
}
