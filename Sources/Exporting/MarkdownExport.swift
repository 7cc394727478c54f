/// A ledger as Markdown: its figures, and a table for each status.

package import LedgerModel
internal import LedgerText
internal import Rules

package enum MarkdownExport {
  /// Column headings are the fields' Chinese names whatever the language.
  package static func text(_ source: ExportSource, _ language: Language) -> String {
    var text = head(source, language)
    for status in order {
      let rows = source.places.filter { source.ledger.rows[$0].status == status }
      if rows.isEmpty { continue }
      let label = MarkdownText.inline(source.header.label(of: status, language))
      text += "\n## \(label)（\(rows.count)）\n\n"
      text += MarkdownText.row(headings)
      text += MarkdownText.row(headings.map { _ in "---" })
      for place in rows {
        text += MarkdownText.row(values(place, source, language).map { MarkdownText.inline($0) })
      }
    }
    return text
  }

  /// What needs somebody's hand first.
  static let order: [Status] = [
    .todo, .doing, .staged, .mostly, .unknown, .done, .closed, .void,
  ]

  static let headings = [
    "编号", "具体问题", "责任领导", "责任单位", "责任人", "整改时限", "预警", "措施完成",
  ]

  private static func head(_ source: ExportSource, _ language: Language) -> String {
    let header = source.header
    let tally = source.tally
    var facts: [String] = []
    func add(_ name: Phrase, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      facts.append(name(language) + ExportWording.colon(language) + value)
    }
    add(ExportWording.inspected, header.inspected)
    add(ExportWording.feedback, header.feedbackOn?.long(language))
    add(ExportWording.deadline, header.deadline?.long(language))
    var lines = ["# " + MarkdownText.inline(source.title)]
    lines.append(ExportWording.asOf(source.today)(language))
    if !facts.isEmpty { lines.append(MarkdownText.inline(facts.joined(separator: " · "))) }
    lines.append(ExportWording.totals(source)(language))
    let lights = ExportWording.lights(tally, language)
    if !lights.isEmpty { lines.append(lights) }
    return lines.joined(separator: "\n\n") + "\n"
  }

  /// What stands in the row of an issue, under `headings`.
  static func values(
    _ place: Int, _ source: ExportSource, _ language: Language
  ) -> [String] {
    let (issue, row) = source.told(at: place)
    let flags = IssueFlags.all.filter { issue.flags.contains($0.flag) && $0.flag != .longterm }
      .map { $0.label(language) }
    let duties = DutyWords.words(source, at: place, language) { $0.iso }
    let words = DeadlineWord.words(row, source.setting, language) + duties + flags
    let measures =
      row.measuresCounted > 0 ? "\(row.measuresDone)/\(row.measuresCounted)" : ""
    return [
      issue.id.text, issue.title.isEmpty ? ExportWording.noTitle(language) : issue.title,
      issue.lead ?? "", issue.unit ?? "", issue.owners.joined(separator: "、"),
      issue.due?.iso ?? "",
      words.joined(separator: language == .chinese ? "、" : ", "), measures,
    ]
  }
}
