/// Measures, progress and the other entries of an issue.

import Audit
import Canvas
import LedgerModel
import Rules

extension IssueSheet {
  mutating func addMeasures() {
    let measures = issue.entries(.measure)
    guard !measures.isEmpty else { return }
    let counted = issue.countedMeasures
    let done = counted.filter { $0.state == "done" }.count
    sheet.heading(say(EntryKind.measure.label), "\(done)/\(counted.count)")
    for (place, measure) in measures.enumerated() {
      if isAiry, place > 0 { sheet.blank() }
      let first = sheet.lines.count
      defer { sheet.note(SheetPlace(field: "Measure", occurrence: place), at: first) }
      let isOver = measure.state == "done" || measure.state == "void"
      sheet.marked(
        mark(of: measure.state), measure.text, indent: 3, ink: isOver ? .dim : .plain)
      let late = isOver ? nil : measure.day(of: "due").flatMap { $0 < rules.today ? $0 : nil }
      var parts = [measure.id.map { "#" + $0 } ?? ""] + measure.people
      if let state = measure.state, state != "todo", state != "done" {
        parts.append(header.label(ofState: state, language))
      }
      if let day = measure.day(of: "done") {
        parts.append(say(Phrase(zh: "\(dateText(day))完成", en: "done \(dateText(day))")))
      } else if let due = measure.day(of: "due") {
        parts.append(say(Phrase(zh: "\(dateText(due))前", en: "by \(dateText(due))")))
      }
      parts += extras(of: measure)
      if let late {
        parts.append(say(OverdueRule.wording(rules.today - late)))
      }
      // Each part is a span of its own, so that no line ends inside 逾46天.
      let spans = parts.filter { !$0.isEmpty }.enumerated().map { index, part in
        Span(index == 0 ? part : " · " + part, late == nil ? .dim : .late)
      }
      if !spans.isEmpty { sheet.flow(spans, indent: 3) }
    }
  }

  private func mark(of state: String?) -> Span {
    switch state {
    case "done": Span(String(glyphs.check), .done)
    case "void": Span("x", .dim)
    case "doing", "staged": Span(String(glyphs.diamond), .warn)
    default: Span(String(glyphs.circle), .warn)
    }
  }

  mutating func addProgress() {
    let entries = issue.newestFirst(.progress)
    guard !entries.isEmpty else { return }
    var detail = say(Phrase(zh: "\(entries.count)条", en: "\(entries.count)"))
    // An imported note has the document's day: nobody knows when it was written.
    if let day = entries.first(where: { !$0.isImported })?.day {
      detail +=
        say(Phrase(zh: "，最近一条", en: ", the last "))
        + daysAgo(rules.today - day)
    }
    sheet.heading(say(EntryKind.progress.label), detail)
    sheet.note(SheetPlace(field: "Progress"), at: sheet.lines.count - 1)
    for (place, entry) in entries.enumerated() {
      if isAiry, place > 0 { sheet.blank() }
      add(entry)
    }
  }

  mutating func addNotices() {
    let notices = issue.newestFirst(.notice)
    guard !notices.isEmpty else { return }
    let ladder = Escalation(issue, today: rules.today)
    let waiting = ladder.waiting.count
    let replies =
      waiting == 0 ? "" : say(Phrase(zh: "，\(waiting)件未回复", en: ", \(waiting) without a reply"))
    sheet.heading(say(EntryKind.notice.label), say(ladder.summary) + replies)
    let proposed = NextRung.proposed(ladder, row, rules)
    if let days = ladder.daysUnanswered(rules.today) {
      let next =
        proposed.map {
          Phrase(zh: "，建议下一步：\($0.label.zh)", en: "; proposed next: \($0.label.en)")
        } ?? Phrase(zh: "", en: "")
      sheet.paragraph(
        say(
          Phrase(zh: "逾\(days)天未回复\(next.zh)", en: "\(days) days without a reply\(next.en)")),
        ink: .late)
    } else if let proposed {
      sheet.paragraph(
        say(
          Phrase(
            zh: "督办过仍未办好，建议下一步：\(proposed.label.zh)",
            en: "still behind after the notices; proposed next: \(proposed.label.en)")), ink: .warn)
    }
    for notice in notices {
      var text = notice.people.joined(separator: "、")
      if let kind = notice.noticeKind { text += " " + say(kind) }
      if let due = notice.day(of: "due"), notice.state == "open" {
        text += say(Phrase(zh: " 限\(dateText(due))回复", en: " reply by \(dateText(due))"))
      }
      if let state = notice.state, state != "open" { text += " " + word(state, of: notice) }
      let late =
        notice.state == "open" && (notice.day(of: "due").map { $0 < rules.today } ?? false)
      add(notice, head: text, ink: late ? .late : .plain)
    }
  }

  mutating func addMilestones() {
    let milestones = issue.entries(.milestone)
    guard !milestones.isEmpty else { return }
    sheet.heading(say(EntryKind.milestone.label))
    // Of what is finished nobody asks them any more, unless it goes on for good.
    let isAsked = issue.status.isOpen || issue.status.isFinished && issue.flags.contains(.longterm)
    for (place, milestone) in milestones.enumerated() {
      let isDone = milestone.state == "done"
      let first = sheet.lines.count
      defer { sheet.note(SheetPlace(field: "Milestone", occurrence: place), at: first) }
      let due = milestone.day(of: "due")
      let isLate =
        isAsked && milestone.state == "todo" && (due.map { $0 < rules.today } ?? false)
      sheet.marked(
        mark(of: milestone.state), milestone.text, indent: 3, ink: isDone ? .dim : .plain)
      var text = due.map { say(Phrase(zh: "\(dateText($0))前", en: "by \(dateText($0))")) } ?? ""
      if let day = milestone.day(of: "done") {
        text += say(Phrase(zh: " · \(dateText(day))完成", en: " · done \(dateText(day))"))
      } else if isLate, let due {
        text += " · " + say(OverdueRule.wording(rules.today - due))
      }
      sheet.flow([Span(text, isLate ? .late : .dim)], indent: 3)
    }
  }

  /// A section of dated entries, newest first, with what their heads say in words.
  mutating func addDated(_ kind: EntryKind) {
    let entries = issue.newestFirst(kind)
    guard !entries.isEmpty else { return }
    sheet.heading(say(kind.label), entries.count > 1 ? "\(entries.count)" : "")
    sheet.note(SheetPlace(field: kind.rawValue), at: sheet.lines.count - 1)
    for entry in entries {
      let (text, ink) = head(of: entry)
      add(entry, head: text, ink: ink)
    }
  }

  private func head(of entry: Entry) -> (String, Role) {
    let people = entry.people.joined(separator: "、")
    switch entry.kind {
    case .signOff:
      let isAgreed = entry.state == "agree"
      let role = entry.value(of: "role").map { " " + $0 } ?? ""
      return ("\(people)\(role) \(word(entry.state, of: entry))", isAgreed ? .done : .warn)
    case .check:
      let isGood = entry.state == "ok"
      let purpose = entry.purpose.map { " " + say($0.label) } ?? ""
      let rebound = entry.isRebound ? say(Phrase(zh: "（反弹）", en: " (rebounded)")) : ""
      return (
        "\(people)\(purpose) \(word(entry.state, of: entry))\(rebound)", isGood ? .done : .warn
      )
    case .extension:
      let state = word(entry.state, of: entry)
      let from = entry.day(of: "from").map(dateText) ?? ""
      let to = entry.day(of: "to").map(dateText) ?? ""
      let isPending = entry == issue.pendingExtension
      return (
        "\(people) \(state) \(from) → \(to)"
          + (isPending ? say(Phrase(zh: "，待批", en: ", not decided")) : ""),
        isPending ? .warn : .plain
      )
    case .handover:
      return ("\(entry.value(of: "from") ?? "") → \(entry.value(of: "to") ?? "")", .plain)
    case .decision:
      var text = people
      if let owner = entry.value(of: "owner") { text += " → \(owner)" }
      if let due = entry.day(of: "due") {
        text += say(Phrase(zh: " \(dateText(due))前", en: " by \(dateText(due))"))
      }
      return (text, .plain)
    case .accountability:
      var text = entry.value(of: "kind") ?? ""
      if let count = entry.value(of: "count") {
        text += say(Phrase(zh: " \(count)人", en: " \(count)"))
      }
      if let document = entry.value(of: "doc") { text += " \(document)" }
      return (text + (people.isEmpty ? "" : " " + people), .plain)
    case .regulation:
      return (
        [entry.regulationKind.map(say), entry.value(of: "doc")].compactMap { $0 }.joined(
          separator: " "),
        .plain
      )
    case .answer:
      let code = entry.value(of: "rule") ?? ""
      return ("\(people) \(AuditRule.name(of: code).map(say) ?? code)", .dim)
    case .evidence:
      guard let file = EvidenceFileKey(entry) else { return (people, .dim) }
      guard standing[file.path] == entry else {
        let later = say(Phrase(zh: "，后来重新登记", en: ", recorded anew later"))
        return ("\(people) \(file.path)\(later)", .dim)
      }
      let word = files[file]?.word.map { say(Phrase(zh: "，", en: ", ")) + say($0) }
      let ink: Role = files[file] == .differs ? .late : .dim
      return ("\(people) \(file.path)\(word ?? "")", ink)
    default: return (people, .dim)
    }
  }

  /// The name of an entry's state; empty where it has none.
  private func word(_ state: String?, of entry: Entry) -> String {
    state.map { say(entry.kind.label(ofState: $0)) } ?? ""
  }

  /// What stands in a head and means nothing to guatu: it is kept, so it is shown.
  private func extras(of entry: Entry) -> [String] {
    entry.tokens.compactMap { token in
      switch token {
      case .key(let key, let value) where !entry.kind.shape.knownKeys.contains(key):
        key == "src" ? nil : "\(key):\(value)"
      case .other(let text): text
      default: nil
      }
    }
  }

  /// A dated entry: day and head on one line, the text below, both behind the day.
  private mutating func add(_ entry: Entry, head: String? = nil, ink: Role = .dim) {
    let purpose = entry.kind == .progress ? entry.purpose.map { " " + say($0.label) } ?? "" : ""
    let head = head ?? entry.people.joined(separator: "、") + purpose
    let day = entry.day.map(dayColumn) ?? ""
    let indent = max(7, sheet.widths.columns(of: day) + 2)
    var text = head
    if let measure = entry.value(of: "re") {
      text += say(Phrase(zh: " 措施\(measure)", en: " measure \(measure)"))
    }
    text += extras(of: entry).map { " " + $0 }.joined()
    if entry.isImported, head != "导入" { text += say(Phrase(zh: " 导入", en: " imported")) }
    sheet.marked(Span(day, .dim), text, indent: indent, ink: ink)
    if !entry.text.isEmpty { sheet.paragraph(entry.text, indent: indent) }
  }

  /// `04-07`, with the year where it is not this one.
  private func dayColumn(_ day: Day) -> String {
    day.parts.year == rules.today.parts.year ? day.monthAndDay : day.iso
  }
}
