/// Text fields above the footer, where the board stays in sight.

import Canvas
import LedgerModel
import LedgerText
import Rules

/// Examples of days.
private enum PromptHint {
  static let day = Phrase(
    zh: "6月底  +15  下周五  6.30  2026上半年", en: "6.30  +15  2026-06-30")
  static let pastDay = Phrase(zh: "昨天  6月1日  5.20  2026-05-20", en: "yesterday  5.20  2026-05-20")
}

extension BoardState {
  /// Where a prompt's panel and its field stand. The field grows with its text up to a third of the
  /// screen.
  func promptArea(_ prompt: Prompt, _ layout: Layout) -> (panel: Rect, field: Rect) {
    let screen = layout.screen
    let columns = max(4, screen.columns - 4)
    let most = max(1, screen.rows / 3)
    let needed =
      prompt.isMultiline ? prompt.field.rowCount(columns: columns, widths: setting.widths) : 1
    let rows = min(most, max(prompt.isMultiline && screen.rows >= 16 ? 2 : 1, needed))
    let isRoomy = screen.rows >= 10
    let height = rows + (isRoomy ? 3 : 1)
    let bottom = layout.footer.rows > 0 ? layout.footer.y : screen.rows
    let top = max(0, bottom - height)
    let panel = Rect(x: 0, y: top, columns: screen.columns, rows: bottom - top)
    let field = Rect(
      x: 2, y: min(bottom - 1, top + 1), columns: columns, rows: min(rows, bottom - top - 1))
    return (
      panel, field.rows > 0 ? field : Rect(x: 1, y: top, columns: screen.columns - 2, rows: 1)
    )
  }

  func drawPrompt(_ prompt: Prompt, _ frame: inout Frame, _ layout: Layout) {
    let (panel, field) = promptArea(prompt, layout)
    frame.overlay(panel, ground: .panel)
    if field.y > panel.y {
      // What is to be typed is worth more than the end of a long title.
      let room = panel.columns - 4
      let marks = fieldMarks(prompt, field)
      let marksColumns = marks.isEmpty ? 0 : setting.widths.columns(of: marks) + 2
      // Of examples there are as many as the title leaves whole; the title is cut last.
      let title = min(setting.widths.columns(of: prompt.title), room * 2 / 3)
      let hint = whole(say(hint(of: prompt)), columns: room - title - 2 - marksColumns)
      let hintColumns = hint.isEmpty ? 0 : setting.widths.columns(of: hint) + 2
      let end = frame.writeFitted(
        prompt.title, x: 2, y: panel.y, limit: room - hintColumns - marksColumns, ink: .gold,
        ground: .panel)
      frame.writeFitted(
        hint, x: end + 2, y: panel.y, limit: panel.columns - end - 4, ink: .dim,
        ground: .panel)
      frame.writeRight(marks, right: panel.right - 2, y: panel.y, ink: .warn, ground: .panel)
    }
    frame.draw(
      field: prompt.field, in: field, ink: .strong,
      ground: prompt.isProposal ? .panelSelected : .field)
    guard field.bottom < panel.bottom else { return }
    let (text, ink) = answer(to: prompt)
    // What is wrong may take the blank rows below, too.
    let rows = ink == .error ? panel.bottom - field.bottom : 1
    let lines = setting.widths.wrapped(text, columns: panel.columns - 4)
    for (row, line) in lines.prefix(rows).enumerated() {
      let isCut = row + 1 == rows && lines.count > rows
      frame.writeFitted(
        isCut ? lines.dropFirst(row).joined() : line, x: 2, y: field.bottom + row,
        limit: panel.columns - 4, ink: ink, ground: .panel)
    }
  }

  /// How many rows of a long text stand above and below what the field shows.
  private func fieldMarks(_ prompt: Prompt, _ field: Rect) -> String {
    guard prompt.isMultiline, field.rows > 1 else { return "" }
    let above = prompt.field.layout(
      columns: field.columns, rows: field.rows, widths: setting.widths
    ).scroll
    let all = prompt.field.rowCount(columns: field.columns, widths: setting.widths)
    let below = max(0, all - above - field.rows)
    return [
      above > 0 ? "\(setting.glyphs.moreAbove)\(above)" : nil,
      below > 0 ? "\(below)\(setting.glyphs.more)" : nil,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// Examples in a row, two blanks apart, as many as fit whole; none is cut.
  private func whole(_ hint: String, columns: Int) -> String {
    var parts: [Substring] = []
    var rest = hint[...]
    while let gap = rest.firstRange(of: "  ") {
      parts.append(rest[..<gap.lowerBound])
      rest = rest[gap.upperBound...]
    }
    parts.append(rest)
    while !parts.isEmpty, setting.widths.columns(of: parts.joined(separator: "  ")) > columns {
      parts.removeLast()
    }
    return parts.joined(separator: "  ")
  }

  /// What may be typed.
  private func hint(of prompt: Prompt) -> Phrase {
    switch prompt.purpose {
    case .filter:
      Phrase(
        zh: "文字或编号，或 领导:姓名 是:逾期 是:停滞 时限:7天 -非 |或",
        en: "text or number, or lead:NAME is:overdue due:7d -not |or")
    case .entryDue: PromptHint.day
    case .entryDone: PromptHint.pastDay
    case .noticeReply: Phrase(zh: "写回复的内容，会记为进展", en: "what was replied; it is kept as progress")
    case .entryStep(let draft, let step): hint(of: step, draft)
    case .deadline:
      Phrase(zh: "长期  6月底  +15  下周五  6.30  2026上半年", en: "长期  6.30  +15  2026-06-30")
    case .progress:
      Phrase(
        zh: "\(setting.today.short(.chinese)) \(setting.by)",
        en: "\(setting.today.short(.english)) \(setting.by)")
    case .evidence, .evidenceOf: Phrase(zh: "材料名称、文号", en: "name and number of the document")
    case .entry(let draft): hint(of: draft)
    case .newIssue: Phrase(zh: "写标题：一句话说明问题", en: "its title: the problem in one sentence")
    case .newMeasure: Phrase(zh: "写一条具体的做法", en: "one thing to be done")
    case .entryText: Phrase(zh: "改文字", en: "its words")
    case .withdrawReason: Phrase(zh: "写明撤销的理由", en: "say why it is withdrawn")
    case .deadlineReason(_, _, let approver?):
      Phrase(zh: "写一句理由  \(approver) 批准", en: "say why  approved by \(approver)")
    case .deadlineReason, .statusReason, .flagsReason:
      Phrase(zh: "写一句理由，会记为进展或延期", en: "a sentence that says why; it is kept")
    case .viewName: Phrase(zh: "给现在的筛选起个名字", en: "a name for the present filter")
    case .conflictText: Phrase(zh: "写下要留的文字", en: "what is to stand there")
    case .importedHeader("Title"), .headerField("Title"):
      Phrase(zh: "写台账名称：哪个单位、哪次巡察", en: "the ledger's name: which body, which inspection")
    case .text, .imported, .importedHeader, .headerField:
      field(of: prompt.purpose).map { hint(of: $0) } ?? Phrase(zh: "", en: "")
    case .findingReason:
      Phrase(zh: "写明为什么这样也算数；会记在台账里", en: "why it is accepted; it is kept in the ledger")
    case .importedMeasure: Phrase(zh: "改文字；清空就不要这一条", en: "its words; empty leaves it out")
    }
  }

  private func hint(of field: Field) -> Phrase {
    switch field.name {
    case "Title": Phrase(zh: "写标题：一句话说明问题", en: "the title: the problem in one sentence")
    case "Detail": Phrase(zh: "写问题描述，可以分段", en: "the problem in full")
    case "Goal": Phrase(zh: "写整改目标、销号标准", en: "the goal and when it may be closed")
    case "Blocker": Phrase(zh: "写卡在哪里、要谁支持；清空就是没有", en: "what is stuck; empty it when nothing is")
    case "Note": Phrase(zh: "写备注", en: "a note")
    case "Steps":
      Phrase(
        zh: "按先后写，用“、”分开，清空就用默认的  例如 分管领导审核、纪委复核",
        en: "in their order, parted by commas; empty takes the default")
    case "Amount": Phrase(zh: "写多少元，或 9.2万", en: "in yuan")
    case "Source": Phrase(zh: "写哪次巡察、哪条反馈", en: "which inspection, which remark")
    case _ where field.kind == .count:
      field.name.hasSuffix("Days")
        ? Phrase(zh: "写天数；清空就用默认的", en: "days; empty takes the default")
        : Phrase(zh: "写数字", en: "a number")
    case _ where field.kind == .day: field.isPastDay ? PromptHint.pastDay : PromptHint.day
    default: Phrase(zh: "", en: "")
    }
  }

  private func hint(of step: EntryStep, _ draft: EntryDraft) -> Phrase {
    let optional = draft.form.isOptional(step)
    switch step {
    case .made:
      return optional
        ? Phrase(
          zh: "空着就是今天  " + PromptHint.pastDay.zh, en: "empty is today  " + PromptHint.pastDay.en)
        : PromptHint.pastDay
    case .day:
      return optional
        ? Phrase(zh: "可以不写  " + PromptHint.day.zh, en: "optional  " + PromptHint.day.en)
        : PromptHint.day
    case .count: return Phrase(zh: "写数字，可以不写", en: "a number; optional")
    case .document: return Phrase(zh: "例如 三纪〔2026〕5号，可以不写", en: "optional")
    default: return Phrase(zh: "", en: "")
    }
  }

  /// What is to be done stands before who does it: where there is no room for both, it stays.
  private func hint(of draft: EntryDraft) -> Phrase {
    let name = draft.person ?? setting.by
    let who = draft.role.map { say(Phrase(zh: "\(name)（\($0)）", en: "\(name) (\($0))")) } ?? name
    switch draft.form {
    case .notice: return Phrase(zh: "写要求办到什么  \(who) 签发", en: "what is demanded  issued by \(who)")
    case .milestone: return Phrase(zh: "写这一步做到什么", en: "what is reached by then")
    case .askExtension: return Phrase(zh: "写延期的理由  \(who) 申请", en: "say why  \(who) asks")
    case .decideExtension:
      return draft.state == "approved"
        ? Phrase(zh: "意见可以不写  \(who) 批准", en: "words are optional  \(who) approves")
        : Phrase(zh: "请写明理由  \(who) 不批准", en: "say why  \(who) refuses")
    case .handover, .handoverAll:
      let taker = draft.taker ?? ""
      return Phrase(
        zh: "交接原因、要注意的，可以不写  \(who)→\(taker)", en: "why; words are optional  \(who)→\(taker)")
    case .accountability: return Phrase(zh: "可以写明对谁、为什么", en: "whom and why; optional")
    case .regulation: return Phrase(zh: "写制度的名称", en: "the name of the rule")
    case .decision: return Phrase(zh: "写会上定了什么", en: "what was decided")
    case .sweep:
      return Phrase(zh: "写查了哪里、有没有同类问题", en: "where it was looked for and what was found")
    case .signOff, .check, .recheck, .instruction: break
    }
    switch draft.state {
    case "agree": return Phrase(zh: "意见可以不写  \(who) 同意", en: "words are optional  \(who) agrees")
    case "reject": return Phrase(zh: "请写明理由  \(who) 退回", en: "say why  \(who) rejects")
    case "ok": return Phrase(zh: "正常，可以写明情况", en: "fine; words are optional")
    case "bad": return Phrase(zh: "有问题，请写明情况", en: "not fine; say what is wrong")
    default: return Phrase(zh: "写\(who)批示的内容", en: "what \(who) instructs")
    }
  }

  /// The line below the field: what is wrong, or what the text would mean.
  private func answer(to prompt: Prompt) -> (String, Role) {
    if let problem = prompt.problem { return (problem, .error) }
    switch prompt.purpose {
    case .filter:
      if let problem = filter.problem { return (say(problem), .error) }
      if let reason = whyNoNumber(prompt.field.text) { return (say(reason), .warn) }
      let shown = say(Wording.shown(arrangement.shown, arrangement.total))
      guard let offer = factOffer(prompt) else { return (shown, .strong) }
      return ("\(shown) \(setting.glyphs.middleDot) \(say(offer.phrase))", .strong)
    case .deadline, .entryDue, .deadlineReason, .entryStep(_, .day):
      return dayPreview(prompt, isPast: false)
    case .entryDone, .entryStep(_, .made): return dayPreview(prompt, isPast: true)
    case .text, .imported, .importedHeader, .headerField:
      guard let field = field(of: prompt.purpose), field.kind == .day else { return ("", .dim) }
      return dayPreview(prompt, isPast: field.isPastDay)
    default: return ("", .dim)
    }
  }

  /// The field whose whole value is typed; nil for other purposes.
  private func field(of purpose: Prompt.Purpose) -> Field? {
    switch purpose {
    case .text(_, let name), .imported(_, let name): RecordType.issue.field(named: name)
    case .importedHeader(let name), .headerField(let name): RecordType.ledger.field(named: name)
    default: nil
    }
  }

  /// The day that the text means, or that stands there now while nothing is typed.
  private func dayPreview(_ prompt: Prompt, isPast: Bool) -> (String, Role) {
    var text = prompt.field.text
    if case .deadlineReason(_, let input, _) = prompt.purpose { text = input }
    if text.trimmed.isEmpty {
      let now = presentDay(prompt.purpose).map {
        preview(of: .day($0))
      }
      return (now.map { say(Phrase(zh: "现在是 ", en: "now ")) + $0 } ?? "", .dim)
    }
    switch prompt.purpose {
    case .deadline, .deadlineReason: return deadlinePreview(prompt.purpose, text)
    default: return plainDayPreview(prompt.purpose, text, isPast: isPast)
    }
  }

  /// What a deadline would become; it alone may be 长期.
  private func deadlinePreview(_ purpose: Prompt.Purpose, _ text: String) -> (String, Role) {
    do throws(DeadlineInputError) {
      let text = preview(
        of: try DeadlineInput(
          text, today: setting.today, feedbackOn: ledger.header.feedbackOn))
      guard case .deadlineReason(let ids, _, _) = purpose, ids.count == 1,
        let due = ids.first.flatMap({ issue($0) })?.due
      else { return (text, .strong) }
      return ("\(due.long(language)) → \(text)", .strong)
    } catch {
      return (error.sentence(language), .error)
    }
  }

  /// The same where Enter takes nothing but a day, or none: it is refused here in the words of Enter.
  private func plainDayPreview(
    _ purpose: Prompt.Purpose, _ text: String, isPast: Bool
  ) -> (String, Role) {
    do throws(EditRefusal) {
      guard let day = try FieldValue.day(text, isPast: isPast, editContext) else {
        if let name = neededDay(purpose) { throw .mustNotBeEmpty(name) }
        return (say(Phrase(zh: "不写日期", en: "no day")), .strong)
      }
      let text = preview(of: .day(day))
      guard case .entryStep(let draft, _) = purpose, draft.form == .askExtension,
        draft.targets.count == 1, let due = draft.targets.first.flatMap({ issue($0) })?.due
      else { return (text, .strong) }
      return extensionPreview(from: due, text)
    } catch {
      return (error.sentence(language), .error)
    }
  }

  /// What a day that has to be given is called; nil where none may be.
  private func neededDay(_ purpose: Prompt.Purpose) -> Phrase? {
    switch purpose {
    case .entryStep(let draft, let step) where step == .made || !draft.form.isOptional(step):
      draft.form.name(of: step)
    case .entryDue(let place) where place.kind.shape.requiredKeys.contains("due"): place.kind.label
    case .entryDone: RecordType.issue.field(named: "Done")?.label
    default: nil
    }
  }

  /// A request after the deadline is kept as such: what it would mean is said before it is made.
  private func extensionPreview(from due: Day, _ text: String) -> (String, Role) {
    let words = "\(due.long(language)) → \(text)"
    guard due < setting.today else { return (words, .strong) }
    let late = Phrase(zh: "；原时限已过，批了也算曾逾期", en: "; the deadline is past: it stays late once")
    return (words + say(late), .warn)
  }

  /// What would be stored; on a narrow screen without the year, which is the next one anyway.
  private func preview(of input: DeadlineInput) -> String {
    let text = input.preview(today: setting.today, language)
    guard case .day(let day) = input, setting.widths.columns(of: text) > setting.columns - 4 else {
      return text
    }
    let distance = say(DeadlineInput.distance(day - setting.today))
    return "\(day.short(language)) \(day.shortWeekdayName(language)) \(setting.glyphs.middleDot) "
      + distance
  }

  private func presentDay(_ purpose: Prompt.Purpose) -> Day? {
    switch purpose {
    case .entryDue(let place): entry(at: place)?.day(of: "due")
    case .entryDone(let place): entry(at: place)?.day(of: "done")
    case .deadline(let ids): ids.count == 1 ? ids.first.flatMap { issue($0) }?.due : nil
    default: nil
    }
  }
}
