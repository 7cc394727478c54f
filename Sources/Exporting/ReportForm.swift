/// Parts that several documents share: rows of forms, signatures, choices of issues.

import LedgerModel
import Rules

enum ReportForm {
  /// A row of a form of four columns: two labels with their values.
  static func pair(
    _ left: String, _ leftText: String, _ right: String, _ rightText: String, height: Double = 9
  ) -> Paper.Row {
    Paper.Row(
      [label(left), Paper.Cell(leftText), label(right), Paper.Cell(rightText)],
      minimumHeight: height)
  }

  /// A row with one label and a value over the rest of the columns.
  static func wide(_ name: String, _ text: String, height: Double = 9, columns: Int = 4)
    -> Paper.Row
  {
    Paper.Row([label(name), Paper.Cell(text, span: columns - 1)], minimumHeight: height)
  }

  static func label(_ text: String) -> Paper.Cell {
    Paper.Cell(text, isHeading: true, alignment: .centre)
  }

  /// The heading row of a list.
  static func headings(_ names: [String]) -> Paper.Row { Paper.Row(names.map { label($0) }) }

  /// A row of a list; short things (numbers, days, words of status) stand in the middle.
  static func row(_ cells: [String], centred: Set<Int> = [0]) -> Paper.Row {
    Paper.Row(
      cells.enumerated().map { place, text in
        Paper.Cell(text, alignment: centred.contains(place) ? .centre : .left)
      })
  }

  /// A sheet on paper; what stands in narrow columns stands in their middle.
  static func table(_ sheet: Sheet) -> Paper.Table {
    let centred = Set(sheet.columns.indices.filter { sheet.columns[$0].width <= 15 })
    return Paper.Table(
      // Two characters have room in every column.
      widths: sheet.columns.map { max(11, $0.width) },
      rows: [headings(sheet.columns.map(\.heading))]
        + sheet.rows.map { cells in row(cells.map { ReportText.cell($0.plain) }, centred: centred) }
    )
  }

  /// The names of those who answer for an issue, a line each: lead, unit, owners.
  static func responsible(_ issue: Issue) -> String {
    var lines: [String] = []
    if let lead = issue.lead { lines.append("领导：\(ReportText.line(lead))") }
    if let unit = issue.unit { lines.append("单位：\(ReportText.line(unit))") }
    if !issue.owners.isEmpty { lines.append("责任人：\(ReportText.names(issue.owners))") }
    return lines.joined(separator: "\n")
  }

  /// The leader and the unit, a line each.
  static func leadAndUnit(_ issue: Issue) -> String {
    [issue.lead, issue.unit].compactMap(\.self).map { ReportText.line($0) }.joined(separator: "\n")
  }

  static func signature(
    _ material: ReportMaterial, _ options: ReportOptions
  ) -> Paper.Block {
    .signature([
      ReportText.line(orBlank: options.signature ?? material.header.inspected),
      (options.date ?? material.today).long(.chinese),
    ])
  }

  /// What is still to be done: open measures, the cadence that has to be kept and by when, the day of
  /// a recheck, what stands in the way.
  static func next(_ item: ReportMaterial.Item, _ material: ReportMaterial) -> String {
    let issue = item.issue
    var lines: [String] = []
    if issue.status.isOpen {
      lines = issue.countedMeasures.filter { $0.state != "done" }.map { entry in
        ReportText.line(entry.text) + (entry.day(of: "due").map { "（\($0.iso)前）" } ?? "")
      }
    }
    lines += lasting(item, material)
    if let blocker = issue.blocker { lines.append("卡点：\(ReportText.line(blocker))") }
    return lines.joined(separator: "\n")
  }

  /// The duties that outlive 已完成: `每季度检查1次，下次2026-07-18前`, `回头看：2026-06-01，逾14天`.
  static func lasting(_ item: ReportMaterial.Item, _ material: ReportMaterial) -> [String] {
    var lines: [String] = []
    if let cadence = item.issue.cadence {
      let next = CadenceRule.nextDue(item.row, material.setting)
      lines.append(
        "\(cadence.label.zh)检查1次"
          + (DueDay.text(next, material.today, apart: "，").map { "，下次应查\($0)" } ?? ""))
    }
    if let day = DueDay.text(item.issue.recheck, material.today, apart: "，") {
      lines.append("回头看：\(day)")
    }
    return lines
  }

  /// What the evidence entries refer to, with their paths.
  ///
  /// - Parameter hasHash: with the first digits of the SHA-256, by which a reader tells one file from
  ///   another of the same name.
  static func evidence(_ issue: Issue, hasHash: Bool = false) -> [String] {
    issue.entries(.evidence).compactMap { entry in
      let text = ReportText.line(entry.text)
      let file = entry.value(of: "file").map { path in
        let digits = hasHash ? entry.value(of: "sha256").map { String($0.prefix(12)) } : nil
        return ReportText.line(path) + (digits.map { "，SHA-256 \(ReportText.line($0))…" } ?? "")
      }
      let name = text.isEmpty ? file : file.map { "\(text)（\($0)）" } ?? text
      guard let name, !name.isEmpty else { return nil }
      return entry.isImported ? name : (entry.day.map { "\($0.iso) " } ?? "") + name
    }
  }
}

extension ReportMaterial {
  /// Whether a name of the ledger is the one that a person gave; a post in brackets behind it is
  /// none of the name's.
  static func isSame(_ name: String?, _ wanted: String) -> Bool {
    guard let name else { return false }
    return bare(name) == bare(wanted)
  }

  private static func bare(_ name: String) -> String {
    let line = ReportText.line(name)
    guard let bracket = line.firstIndex(where: { $0 == "（" || $0 == "(" }),
      bracket != line.startIndex
    else { return line }
    return line[..<bracket].trimmed
  }

  /// The items that the options leave in, at least one: named ones, those of a unit, or all.
  func chosen(_ options: ReportOptions) throws(ReportObstacle) -> [Item] {
    var found = options.issues.isEmpty ? items : try named(options.issues)
    guard !found.isEmpty else {
      throw .nothing(Phrase(zh: "台账里没有问题", en: "the ledger has no issue"))
    }
    guard let unit = options.unit else { return found }
    found = found.filter { ReportMaterial.isSame($0.issue.unit, unit) }
    let name = ReportText.line(unit)
    guard !found.isEmpty else {
      throw .nothing(Phrase(zh: "没有责任单位为“\(name)”的问题", en: "no issue has the unit \(name)"))
    }
    return found
  }
}
