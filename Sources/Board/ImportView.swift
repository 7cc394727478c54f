/// The screen of an import: the source at the left, what was understood at the right.

import Canvas
import Importing
import LedgerModel
import LedgerText

extension BoardState {
  /// Rows of the list of what was understood.
  func importRows(_ layout: Layout) -> Int { max(1, importArea(layout).rows) }

  private func importArea(_ layout: Layout) -> Rect {
    let top = layout.isShort ? 2 : 3
    return Rect(
      x: 0, y: top, columns: layout.screen.columns,
      rows: layout.screen.rows - top - layout.footer.rows - layout.note.rows)
  }

  /// Under so many columns the source has no room beside what was understood.
  private static let sourceFrom = 60

  func drawImport(_ review: ImportReview, _ frame: inout Frame, _ layout: Layout) {
    let area = importArea(layout)
    guard area.rows > 0 else { return }
    frame.overlay(
      Rect(x: 0, y: 1, columns: layout.screen.columns, rows: area.bottom - 1), ground: .ground)
    drawImportHeader(review, &frame, y: area.y - 2 + (layout.isShort ? 1 : 0))
    let sourceColumns =
      area.columns < BoardState.sourceFrom ? 0 : min(84, area.columns * 2 / 5)
    if sourceColumns > 0 {
      drawSource(
        review, &frame, Rect(x: 1, y: area.y, columns: sourceColumns - 3, rows: area.rows))
      for row in area.y..<area.bottom {
        frame.put(
          setting.glyphs.vertical, span: 1, x: sourceColumns - 1, y: row, ink: .rule,
          ground: .ground)
      }
    }
    let list = Rect(
      x: sourceColumns, y: area.y, columns: area.columns - sourceColumns, rows: area.rows)
    let rows = review.rows
    let top = max(0, min(review.selected - list.rows / 2, rows.count - list.rows))
    for line in 0..<list.rows where top + line < rows.count {
      draw(
        rows[top + line], of: review, &frame, list, y: list.y + line,
        isSelected: top + line == review.selected)
    }
    drawScrollbar(
      &frame, x: list.right - 1, y: list.y, rows: list.rows, top: top, total: rows.count)
  }

  private func drawImportHeader(_ review: ImportReview, _ frame: inout Frame, y: Int) {
    let draft = review.draft
    let plan = draft.plan
    var x = frame.write(
      say(Phrase(zh: "导入 ", en: "Import ")) + draft.sources.joined(separator: say(Wording.comma)),
      x: 1, y: y, ink: .strong)
    x = frame.write("  " + say(ImportWords.found(draft.document)), x: x, y: y, ink: .gold)
    if plan.conflicts > 0 {
      x = frame.write(
        say(Phrase(zh: "  不一致 \(plan.conflicts) 处", en: "  contradictions \(plan.conflicts)")),
        x: x,
        y: y, ink: .late)
    }
  }

  /// The source around the selected line; what it comes from is bright.
  private func drawSource(_ review: ImportReview, _ frame: inout Frame, _ whole: Rect) {
    let area = whole.inset(top: drawComparison(review, &frame, whole))
    let lines = review.draft.lines
    guard !lines.lines.isEmpty else { return }
    let range = review.source
    let first = range.flatMap { lines.index(of: $0.lowerBound) } ?? 0
    var y = area.y
    var place = max(0, first - (range == nil ? 0 : 2))
    while y < area.bottom, place < lines.lines.count {
      let line = lines.lines[place]
      place += 1
      if line.text.isEmpty { continue }
      let isMeant =
        range.map { line.place.sheet == $0.lowerBound.sheet && $0.contains(line.place) } ?? false
      let number = String(line.place.line)
      let indent = 5
      for (row, text) in setting.widths.wrapped(line.text, columns: max(8, area.columns - indent))
        .enumerated() where y < area.bottom
      {
        if row == 0 {
          frame.writeRight(number, right: area.x + 4, y: y, ink: isMeant ? .gold : .dim)
        }
        frame.writeFitted(
          text, x: area.x + indent, y: y, limit: area.columns - indent,
          ink: isMeant ? .strong : .dim)
        y += 1
      }
    }
  }

  /// Both values of a selected contradiction in full, above the source; gives the rows that they take.
  private func drawComparison(
    _ review: ImportReview, _ frame: inout Frame, _ area: Rect
  ) -> Int {
    let decision: ImportDecision
    switch review.selectedRow {
    case .decision(let place, let number):
      decision = review.draft.plan.items[place].decisions[number]
    case .headerDecision(let place): decision = review.draft.plan.header[place]
    default: return 0
    }
    let isTaken = decision.choice == .take
    let sides: [(name: Phrase, values: [String], isChosen: Bool)] = [
      (Phrase(zh: "台账", en: "ledger"), decision.mine, !isTaken),
      (Phrase(zh: "文件", en: "document"), decision.theirs, isTaken),
    ]
    var sheet = Sheet(columns: area.columns, widths: setting.widths)
    for side in sides {
      let words = decision.words(side.values, ledger.header, language) ?? say(Wording.none)
      sheet.marked(
        Span(
          (side.isChosen ? String(setting.glyphs.check) : " ") + say(side.name),
          side.isChosen ? .gold : .dim), words, indent: 8,
        ink: side.isChosen ? .strong : .plain)
    }
    let rows = min(sheet.lines.count, area.rows * 2 / 3)
    frame.draw(
      Array(sheet.lines.prefix(rows)), from: 0,
      in: Rect(x: area.x, y: area.y, columns: area.columns, rows: rows), ground: .ground)
    return rows + 1
  }

  private func draw(
    _ row: ImportReview.Row, of review: ImportReview, _ frame: inout Frame, _ area: Rect, y: Int,
    isSelected: Bool
  ) {
    let ground: Role = isSelected ? .selected : .ground
    frame.fill(Rect(x: area.x + 1, y: y, columns: area.columns - 2, rows: 1), ground: ground)
    frame.put(
      isSelected ? selectedEdge : " ", span: 1, x: area.x + 1, y: y,
      ink: isSelected ? .edgeSelected : .plain, ground: ground)
    let words = words(of: row, review)
    var x = area.x + 2 + words.indent
    let right = area.right - 3
    // Two values that are compared share the room; the first one must not hide the other.
    let middle = x + (right - x) * 3 / 5
    for (place, span) in words.spans.enumerated() {
      let end = row.isComparison && place == 2 ? middle : right
      guard x < end - 1 else { continue }
      x = frame.writeFitted(span.text, x: x, y: y, limit: end - x, ink: span.ink, ground: ground)
    }
  }

  private func words(
    of row: ImportReview.Row, _ review: ImportReview
  ) -> (indent: Int, spans: [Span]) {
    let draft = review.draft
    switch row {
    case .confirm:
      let count = draft.plan.items.count(where: \.changesSomething)
      return (
        0, [Span(say(Phrase(zh: "确认写入（\(count) 个问题）", en: "Write (\(count) issues)")), .gold)]
      )
    case .giveUp: return (0, [Span(say(Phrase(zh: "放弃导入", en: "Give up")), .plain)])
    case .ledger(let name):
      let label = RecordType.ledger.field(named: name).map { say($0.label) } ?? name
      return (
        0,
        [
          Span(label + "  ", .dim),
          draft.document.header[name].map { Span($0) } ?? Span(say(Wording.none), .dim),
        ] + (draft.document.inferredHeader.contains(name) ? [concluded] : [])
      )
    case .identity(let place): return (2, identity(of: draft.plan.items[place]))
    case .headerDecision(let place): return (0, spans(of: draft.plan.header[place]))
    case .issue(let place): return (0, spans(of: draft.plan.items[place], review, place))
    case .field(let place, let field):
      let imported = draft.plan.items[place].imported
      let issue = imported.issue
      var value = issue.values(of: field.name).joined(separator: say(Wording.comma))
      var ink = Role.plain
      if field.name == "Status" {
        value = ledger.header.label(of: issue.status, language)
        if let raw = imported.statusRaw, raw != value { value += "（\(raw)）" }
        if issue.status == .unknown { ink = .warn }
      }
      var spans = [Span(say(field.label) + "  ", .dim), Span(TextCleaning.line(value), ink)]
      if value.isEmpty { spans[1] = Span(say(Wording.none), .dim) }
      if imported.inferred.contains(field.jsonKey) {
        spans.append(concluded)
      }
      return (2, spans)
    case .measure(let place, let occurrence):
      let entry = review.measure(place, occurrence)
      let state = entry?.state.flatMap { Status(code: $0) }.map { say($0.label) } ?? ""
      return (
        2,
        [
          Span(say(Phrase(zh: "措施\(entry?.id ?? "")  ", en: "measure \(entry?.id ?? "")  ")), .dim),
          Span(TextCleaning.line(entry?.text ?? "")), Span("  " + state, .dim),
        ]
      )
    case .entries(let place, let kind):
      let count = draft.plan.items[place].imported.issue.entries(kind).count
      return (2, [Span(say(kind.label) + "  ", .dim), Span(String(count))])
    case .decision(let place, let decision):
      return (2, spans(of: draft.plan.items[place].decisions[decision]))
    case .unrecognised(let place):
      let line = draft.document.unrecognised[place]
      return (
        0,
        [
          Span(say(Phrase(zh: "未识别  ", en: "not understood  ")), .warn),
          Span(TextCleaning.line(line.text), .dim),
        ]
      )
    case .remark(let place):
      return (
        0,
        [
          Span(say(Phrase(zh: "说明  ", en: "note  ")), .dim),
          Span(say(draft.document.remarks[place].words)),
        ]
      )
    }
  }

  private func spans(of item: ImportItem, _ review: ImportReview, _ place: Int) -> [Span] {
    let issue = item.imported.issue
    let mark = review.unfolded.contains(place) ? setting.glyphs.more : setting.glyphs.moreRight
    var spans = [Span("\(mark) ", .dim), Span("\(item.mine?.id.text ?? issue.id.text)  ", .gold)]
    if item.isSkipped {
      return spans + [
        Span(say(Phrase(zh: "跳过  ", en: "left out  ")), .warn), Span(issue.title, .dim),
      ]
    }
    if let doubt = item.doubt {
      let words =
        switch doubt {
        case .otherTitle: Phrase(zh: "编号相同、题目不同  ", en: "same number, another title  ")
        case .otherNumber: Phrase(zh: "编号不同、题目相近  ", en: "another number, a like title  ")
        }
      spans.append(Span(say(words), .late))
    } else if item.mine != nil {
      let count = item.decisions.count { $0.choice == .take }
      let words =
        item.decisions.isEmpty
        ? Phrase(zh: "没有变化  ", en: "the same  ")
        : Phrase(zh: "更新\(count)处  ", en: "\(count) changes  ")
      spans.append(Span(say(words), item.hasConflict ? .late : .dim))
    } else {
      let label = ledger.header.label(of: issue.status, language)
      let status = setting.widths.padded(label, columns: 10)
      let measures = issue.entries(.measure).count
      spans.append(Span(status + "  ", issue.status == .unknown ? .warn : .dim))
      spans.append(Span(say(Phrase(zh: "措施\(measures)  ", en: "measures \(measures)  ")), .dim))
    }
    spans.append(Span(issue.title, .strong))
    return spans
  }

  private var concluded: Span { Span(say(Phrase(zh: "  推定", en: "  concluded")), .warn) }

  /// The question whether both are one issue, with the answer that stands.
  private func identity(of item: ImportItem) -> [Span] {
    let mine = item.mine
    let answer =
      switch item.identity {
      case .same: Phrase(zh: "是，更新它", en: "yes, update it")
      case .another: Phrase(zh: "不是，另加一条", en: "no, add another")
      case .undecided: Phrase(zh: "未定，先不动", en: "not decided, left alone")
      }
    let check = item.isUndecided ? "" : String(setting.glyphs.check)
    return [
      Span(say(Phrase(zh: "是不是台账 ", en: "is it the ledger's ")), .dim),
      Span("\(mine?.id.text ?? "") "),
      Span(check + say(answer), item.isUndecided ? .late : .strong),
      Span("  " + (mine?.title ?? ""), .dim),
    ]
  }

  /// A contradiction with the value that stands in front, bright, and the other one behind it.
  private func spans(of decision: ImportDecision) -> [Span] {
    func text(_ values: [String]) -> String {
      decision.words(values, ledger.header, language) ?? say(Wording.none)
    }
    let isTaken = decision.choice == .take
    let check = String(setting.glyphs.check)
    let mine = (isTaken ? "" : check) + say(Phrase(zh: "台账 ", en: "ledger ")) + text(decision.mine)
    let theirs =
      (isTaken ? check : "") + say(Phrase(zh: "文件 ", en: "document ")) + text(decision.theirs)
    let mark = decision.isConflict ? "! " : ""
    return [
      Span(mark, .late), Span(say(decision.label) + "  ", .dim),
      Span(mine, isTaken ? .dim : .strong), Span("  │  ", .dim),
      Span(theirs, isTaken ? .strong : .dim),
    ]
  }
}
