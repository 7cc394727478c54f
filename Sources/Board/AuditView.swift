/// The picture of the audit: totals at the top, findings below, why the selected one matters.

import Audit
import Canvas
import LedgerModel
import LedgerText

/// Where the parts of the audit's screen stand.
struct AuditParts {
  var table: Rect
  /// The totals stand in columns; else in lines that flow.
  var isRoomy: Bool
  var heading: Rect
  var list: Rect
  /// The selected finding in full, why it matters and what settles it.
  var reason: Rect
}

extension BoardState {
  func auditParts(_ browser: AuditBrowser, _ layout: Layout) -> AuditParts {
    let top = layout.isShort ? layout.lenses.bottom : layout.lenses.bottom + 1
    let bottom = layout.note.rows > 0 ? layout.note.y : layout.footer.y
    let whole = Rect(
      x: 1, y: top, columns: layout.screen.columns - 2, rows: max(0, bottom - top))
    let reasonRows = whole.rows >= 14 ? 3 : whole.rows >= 9 ? 2 : 0
    let isRoomy = whole.rows >= 24
    let lines = tableLines(columns: whole.columns, isRoomy: isRoomy)
    let tableRows = min(lines.count, max(0, whole.rows - reasonRows - 5))
    let table = Rect(x: whole.x, y: whole.y, columns: whole.columns, rows: tableRows)
    let gap = tableRows > 0 && whole.rows >= 18 ? 1 : 0
    let heading = Rect(
      x: whole.x, y: table.bottom + gap, columns: whole.columns, rows: whole.rows >= 8 ? 2 : 1)
    let reason = Rect(
      x: whole.x, y: whole.bottom - reasonRows, columns: whole.columns, rows: reasonRows)
    let list = Rect(
      x: whole.x - 1, y: heading.bottom, columns: whole.columns + 2,
      rows: max(1, reason.y - heading.bottom))
    return AuditParts(
      table: table, isRoomy: isRoomy, heading: heading, list: list, reason: reason)
  }

  func drawAudit(_ browser: AuditBrowser, _ frame: inout Frame, _ layout: Layout) {
    let parts = auditParts(browser, layout)
    frame.overlay(
      Rect(
        x: 0, y: layout.lenses.bottom, columns: layout.screen.columns,
        rows: max(0, layout.footer.y - layout.lenses.bottom)), ground: .ground)
    guard let audit else {
      frame.write(
        say(Phrase(zh: "正在对账…", en: "auditing …")), x: 2, y: parts.heading.y, ink: .dim)
      return
    }
    frame.draw(
      tableLines(columns: parts.table.columns, isRoomy: parts.isRoomy), from: 0, in: parts.table,
      ground: .ground)
    if parts.isRoomy, parts.table.columns >= 100 { drawRemarks(audit, &frame, parts.table) }
    drawAuditHeading(audit, browser, &frame, parts.heading)
    drawFindings(browser, &frame, parts.list)
    drawReason(browser, &frame, parts.reason)
  }

  /// The totals: a table where there is room, else one flowing line.
  private func tableLines(columns: Int, isRoomy: Bool) -> [SheetLine] {
    var sheet = Sheet(columns: columns, widths: setting.widths)
    let lines = audit?.declared ?? []
    let title = say(Phrase(zh: "通报自称", en: "Declared"))
    guard lines.contains(where: { $0.declared != nil }) else {
      sheet.paragraph(
        say(
          Phrase(
            zh: "台账没有填通报自称的数，没有可以核对的总数",
            en: "no totals are declared, so there is nothing to compare")),
        ink: .dim)
      return sheet.lines
    }
    func ink(_ line: DeclaredLine) -> Role {
      line.declared == nil || !line.isJudged
        ? .dim : line.isRight ? .done : line.excuse != nil || line.surplus == nil ? .warn : .late
    }
    guard isRoomy else {
      // A figure stands on the line of its label.
      let groups = lines.filter { $0.declared != nil }.enumerated().map { place, line in
        [
          Span(place == 0 ? "" : " · ", .dim), Span(say(line.label), .plain),
          Span(
            " " + (line.declared ?? "") + (line.isRight ? "" : "→" + line.counted), .strong),
          Span(" " + say(line.verdict), ink(line)),
        ]
      }
      let obstacle = DeclaredLine.obstacle(lines).map { [[Span(" · " + say($0), .dim)]] } ?? []
      sheet.flow(together: groups + obstacle, label: Span(title, .gold), indent: 10)
      return sheet.lines
    }
    let widths = setting.widths
    func cell(_ text: String, _ columns: Int) -> String {
      String(repeating: " ", count: max(0, columns - widths.columns(of: text))) + text
    }
    sheet.flow([Span(title, .gold)])
    sheet.flow([
      Span(
        String(repeating: " ", count: 12) + cell(say(Phrase(zh: "自称", en: "declared")), 10)
          + cell(say(Phrase(zh: "实数", en: "counted")), 10) + "    "
          + say(Phrase(zh: "相差", en: "difference")), .dim)
    ])
    for line in lines {
      sheet.flow([
        Span(widths.padded(say(line.label), columns: 12)),
        Span(cell(line.declared ?? "-", 10), line.declared == nil ? .dim : .strong),
        Span(cell(line.counted, 10), .strong), Span("    "), Span(say(line.verdict), ink(line)),
      ])
    }
    return sheet.lines
  }

  /// Beside a wide table: what is wrong with the totals, in words.
  private func drawRemarks(_ audit: AuditReport, _ frame: inout Frame, _ table: Rect) {
    let remarks = audit.findings.filter { $0.issue == nil && $0.answer == nil }
    // Behind the longest verdict of the table: 相符（含阶段性完成1）.
    let verdict = audit.declared.map { setting.widths.columns(of: say($0.verdict)) }.max() ?? 0
    let left = max(50, 36 + verdict + 4)
    guard table.columns - left >= 30 else { return }
    var sheet = Sheet(columns: table.columns - left, widths: setting.widths)
    if let obstacle = DeclaredLine.obstacle(audit.declared) { sheet.paragraph(say(obstacle)) }
    for finding in remarks { sheet.paragraph(say(finding.message)) }
    frame.draw(
      sheet.lines, from: 0,
      in: Rect(
        x: table.x + left, y: table.y + 1, columns: table.columns - left, rows: table.rows - 1),
      ground: .ground)
  }

  /// What stands behind the figures, at full length and shorter. The figure beside 对账 leaves out what
  /// another counter of the header tells: without a word here the two would seem to differ.
  private func headingAsides(_ audit: AuditReport, counters: Int) -> [[Span]] {
    let off = audit.disabled.count
    func disabled(_ zh: String, _ en: String) -> [Span] {
      off > 0 ? [Span("  " + say(Phrase(zh: zh + "\(off)", en: en + "\(off)")), .warn)] : []
    }
    func counted(_ zh: String, _ en: String) -> [Span] {
      counters > 0
        ? [Span("  " + say(Phrase(zh: zh + "\(counters)", en: "\(counters)" + en)), .dim)] : []
    }
    let (long, short) = (disabled("停用规则 ", "rules off "), disabled("停用", "off "))
    let told = counted("其中上面已计 ", " of them counted above")
    return [long + told, short + told, short + counted("上面已计", " counted"), long, short]
  }

  private func drawAuditHeading(
    _ audit: AuditReport, _ browser: AuditBrowser, _ frame: inout Frame, _ area: Rect
  ) {
    let errors = audit.count(.error)
    let warnings = audit.count(.warning)
    let hints = audit.count(.hint)
    var x = frame.write(
      counted(say(Phrase(zh: "发现", en: "findings")) + " ", errors + warnings + hints), x: area.x,
      y: area.y, ink: .gold)
    for (severity, count) in [(Severity.error, errors), (.warning, warnings), (.hint, hints)] {
      let text = "  " + counted(say(severity.label) + " ", count)
      x = frame.write(
        text, x: x, y: area.y,
        ink: count == 0 ? .dim : severity == .error ? .late : severity == .warning ? .warn : .plain)
    }
    let byRule = say(Phrase(zh: "按规则", en: "by rule"))
    let byIssue = say(Phrase(zh: "按问题", en: "by issue"))
    let needed = setting.widths.columns(of: byRule + byIssue) + 5
    let room = area.right - needed - x - 2
    let asides = headingAsides(audit, counters: errors + warnings - audit.openMatters)
    func columns(_ spans: [Span]) -> Int {
      spans.reduce(0) { $0 + setting.widths.columns(of: $1.text) }
    }
    let shortest = asides.last.flatMap { x + columns($0) <= area.right ? $0 : nil }
    for span in asides.first(where: { columns($0) < room }) ?? shortest ?? [] {
      x = frame.write(span.text, x: x, y: area.y, ink: span.ink)
    }
    if area.right - needed > x + 2 {
      let isRule = browser.grouping == .rule
      let end = frame.writeRight(
        byIssue, right: area.right, y: area.y, ink: isRule ? .dim : .gold)
      let bar = frame.writeRight(
        " \(setting.glyphs.vertical) ", right: end, y: area.y, ink: .dim)
      frame.writeRight(byRule, right: bar, y: area.y, ink: isRule ? .gold : .dim)
    }
    if area.rows > 1 {
      frame.rule(
        setting.glyphs.heavyRule, x: area.x, y: area.y + 1, columns: area.columns,
        ink: .ruleCurrent)
    }
  }

  private func drawFindings(_ browser: AuditBrowser, _ frame: inout Frame, _ area: Rect) {
    let rows = browser.rows
    if rows.isEmpty {
      frame.write(
        say(Phrase(zh: "没有发现。账实相符。", en: "Nothing was found. The record holds.")),
        x: area.x + 1, y: area.y, ink: .done)
      return
    }
    let top = browser.top(rows: area.rows)
    let whole = say(Phrase(zh: "全局", en: "all"))
    let numbers = rows.lazy.map { row in
      if case .finding(let finding) = row { finding.issue?.text ?? whole } else { "" }
    }
    let number = min(16, numbers.map { setting.widths.columns(of: $0) }.max() ?? 0)
    for line in 0..<area.rows where top + line < rows.count {
      let isSelected = top + line == browser.selected
      let ground: Role = isSelected ? .selected : .ground
      let row = Rect(x: area.x, y: area.y + line, columns: area.columns, rows: 1)
      frame.fill(row, ground: ground)
      frame.put(
        isSelected ? selectedEdge : " ", span: 1, x: row.x, y: row.y,
        ink: isSelected ? .edgeSelected : .plain, ground: ground)
      switch rows[top + line] {
      case .finding(let finding):
        draw(
          finding, browser, &frame, row, number: number, isSelected: isSelected, ground: ground)
      case .group(let group):
        draw(group, browser, &frame, row, isSelected: isSelected, ground: ground)
      }
    }
    drawScrollbar(
      &frame, x: area.right - 1, y: area.y, rows: area.rows, top: top, total: rows.count)
  }

  /// `! 08 周期逾期 …`: the mark says how grave, in shape and colour.
  private func draw(
    _ finding: Finding, _ browser: AuditBrowser, _ frame: inout Frame, _ row: Rect, number: Int,
    isSelected: Bool, ground: Role
  ) {
    let (mark, ink) = finding.mark(setting.glyphs)
    frame.write(mark, x: row.x + 1, y: row.y, ink: ink, ground: ground)
    let right = row.right - 2
    var x = row.x + 4
    let isInside = browser.grouping == .issue && finding.answer == nil
    if !isInside {
      let whose = finding.issue?.text ?? say(Phrase(zh: "全局", en: "all"))
      frame.writeFitted(
        whose, x: x, y: row.y, limit: number, ink: isSelected ? .gold : .dim, ground: ground)
      x += number + 2
    }
    if row.columns >= 60 {
      let name = say(finding.rule.name)
      let columns = row.columns >= 110 ? 22 : language == .chinese ? 18 : 24
      frame.writeFitted(
        name, x: x, y: row.y, limit: columns - 1,
        ink: finding.answer == nil ? .strong : .dim, ground: ground)
      x += columns
    }
    var words = say(finding.message)
    if let answer = finding.answer {
      words = say(Phrase(zh: "说明：", en: "reason: ")) + answer.text + "  " + words
    }
    frame.writeFitted(
      words, x: x, y: row.y, limit: right - x,
      ink: finding.answer == nil ? .plain : .dim, ground: ground)
  }

  private func draw(
    _ group: AuditBrowser.Group, _ browser: AuditBrowser, _ frame: inout Frame, _ row: Rect,
    isSelected: Bool, ground: Role
  ) {
    let right = row.right - 2
    let fold = String(group.isOpen ? setting.glyphs.more : setting.glyphs.moreRight)
    var x = row.x + 4
    if let rule = group.rule, let first = group.findings.first {
      let (mark, ink) = first.mark(setting.glyphs)
      frame.write(mark, x: row.x + 1, y: row.y, ink: ink, ground: ground)
      x = frame.write(fold + " ", x: x, y: row.y, ink: .gold, ground: ground)
      x = frame.write(
        counted(say(rule.name) + " ", group.findings.count), x: x, y: row.y, ink: .strong,
        ground: ground)
      let numbers = group.findings.map { finding in
        (finding.issue?.text ?? "") + (finding.measure.map { "." + $0 } ?? "")
      }
      frame.writeFitted(
        "  " + Wording.once(numbers).joined(separator: " "), x: x, y: row.y, limit: right - x,
        ink: .dim,
        ground: ground)
    } else if group.isAnswered {
      x = frame.write(fold + " ", x: x, y: row.y, ink: .dim, ground: ground)
      frame.write(
        counted(say(Phrase(zh: "已说明", en: "answered")) + " ", group.findings.count), x: x,
        y: row.y, ink: .dim, ground: ground)
    } else {
      let title =
        group.issue.flatMap { id in
          ledger.row(of: id).map { "\(id) \(ledger.title(at: $0))" }
        } ?? say(Phrase(zh: "全局", en: "the ledger as a whole"))
      frame.writeFitted(
        title, x: row.x + 1, y: row.y, limit: right - row.x - 1, ink: isSelected ? .gold : .strong,
        ground: ground)
    }
  }

  private func drawReason(_ browser: AuditBrowser, _ frame: inout Frame, _ area: Rect) {
    guard area.rows > 0, let finding = browser.selectedFindings.first else { return }
    var sheet = Sheet(columns: area.columns, widths: setting.widths)
    let stop = language == .chinese ? "。" : ". "
    if case .finding = browser.selectedRow {
      sheet.paragraph(say(finding.message), ink: .strong)
    }
    sheet.flow(
      [Span(say(finding.rule.why) + stop + say(finding.rule.settledBy) + stop)],
      label: Span(say(Phrase(zh: "为什么要紧", en: "Why")), .dim), indent: 12)
    let lines = sheet.lines
    // The reason is worth more than the repeated words of the finding.
    let top = lines.count > area.rows ? max(0, lines.count - area.rows) : 0
    frame.draw(lines, from: min(top, lines.count - 1), in: area, ground: .ground)
  }
}

extension Finding {
  /// The mark of its weight: two shapes and three colours, so that mono tells errors from hints.
  func mark(_ glyphs: Glyphs) -> (String, Role) {
    if answer != nil { return (String(glyphs.check), .dim) }
    return switch severity {
    case .error: ("!!", .late)
    case .warning: ("!", .warn)
    case .hint: (String(glyphs.middleDot), .dim)
    }
  }
}
