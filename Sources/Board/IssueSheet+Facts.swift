/// The block of short facts at the top of an issue: who, by when, how it stands.

import Canvas
import LedgerModel
import Rules

extension IssueSheet {
  mutating func addFacts() {
    addPeople()
    addStatus()
    addDeadline()
    addActivity()
    addRest()
  }

  /// - Parameter field: the field that it tells of; nil where it follows from several.
  private mutating func fact(_ label: Phrase, _ spans: [Span], field: String? = nil) {
    let first = sheet.lines.count
    sheet.flow(spans, label: Span(say(label), .dim), indent: IssueSheet.labelColumns)
    if let field { sheet.note(SheetPlace(field: field), at: first) }
  }

  private mutating func addPeople() {
    let comma = language == .chinese ? "、" : ", "
    var names: [(Phrase, String)] = []
    if let lead = issue.lead { names.append((Phrase(zh: "责任领导", en: "Lead"), lead)) }
    let owners = issue.ownerNames.joined(separator: comma)
    let unit = issue.unit.map { (Phrase(zh: "责任单位", en: "Unit"), $0) }
    // The unit stands beside its leader; without one it follows the owners.
    if issue.lead != nil, let unit { names.append(unit) }
    if !owners.isEmpty { names.append((Phrase(zh: "责任人", en: "Owner"), owners)) }
    if issue.lead == nil, let unit { names.append(unit) }
    let spans = names.enumerated().map { place, name in
      let between = place == 0 ? "" : place == 1 && issue.unit != nil ? " " : " · "
      return Span(between + name.1, place == 0 ? .strong : .plain)
    }
    fact(
      names.first?.0 ?? Phrase(zh: "责任领导", en: "Lead"),
      spans.isEmpty ? [Span(say(Wording.ownerless), .warn)] : spans, field: "Lead")
    if !issue.support.isEmpty {
      fact(
        Phrase(zh: "配合", en: "Support"),
        [Span(issue.support.joined(separator: comma))])
    }
  }

  private mutating func addStatus() {
    var spans = [Span(header.label(of: issue.status, language), statusInk)]
    if let since = issue.since {
      let text = say(Phrase(zh: "自\(dateText(since))", en: "since \(dateText(since))"))
      spans.append(Span(" " + text, .dim))
    }
    for flag in IssueFlags.all where issue.flags.contains(flag.flag) {
      spans.append(Span(" · " + say(flag.label), flag.flag == .listed ? .warn : .plain))
    }
    let rebounds = issue.entries(.check).count(where: \.isRebound)
    if rebounds > 0 {
      spans.append(
        Span(" · " + say(Phrase(zh: "反弹\(rebounds)次", en: "rebounded \(rebounds)×")), .warn))
    }
    fact(Phrase(zh: "整改状态", en: "Status"), spans, field: "Status")
    addClosing()
    if let done = issue.done {
      var spans = [Span(done.long(language))]
      if let closed = issue.closed {
        spans.append(
          Span(say(Phrase(zh: " 完成 · ", en: " done · ")), .dim))
        spans.append(Span(closed.long(language)))
        spans.append(Span(say(Phrase(zh: " 销号", en: " closed")), .dim))
      }
      if issue.isConcluded(done, reportOn: header.reportOn) {
        spans.append(Span(say(Phrase(zh: " 按通报日期推定", en: " concluded from the report")), .dim))
      }
      for light in lights where light.rule == .lateOnce {
        spans.append(Span(" " + say(light.phrase), light.tone.ink))
      }
      fact(Phrase(zh: "完成日期", en: "Done on"), spans, field: "Done")
    }
  }

  /// 销号: how each required step stands, and how often it was sent back.
  private mutating func addClosing() {
    let closing = ClosingSteps(issue, roles: header.steps)
    guard issue.status != .closed, issue.status != .void,
      !closing.returns.isEmpty || issue.status == .done
    else { return }
    var spans = closing.steps.enumerated().map { place, step in
      let (word, ink): (Phrase, Role) =
        switch step.standing {
        case .agreed: (Phrase(zh: "同意", en: "agreed"), .done)
        case .rejected: (Phrase(zh: "退回", en: "rejected"), .warn)
        case .waiting: (Phrase(zh: "待签", en: "waiting"), .dim)
        }
      return Span((place == 0 ? "" : " · ") + step.role + " " + say(word), ink)
    }
    if !closing.returns.isEmpty {
      let count = closing.returns.count
      spans.append(Span(say(Phrase(zh: " · 退回\(count)次", en: " · sent back \(count)×")), .warn))
    }
    fact(Phrase(zh: "销号", en: "Closing"), spans, field: "SignOff")
  }

  private var statusInk: Role {
    issue.status.isFinished ? .done : issue.status == .void ? .dim : .plain
  }

  private var lights: [Light] { RuleSet.lights(for: row, setting: rules) }

  private mutating func addDeadline() {
    var spans: [Span] = []
    if let due = issue.due {
      spans.append(Span("\(due.long(language)) \(due.shortWeekdayName(language))"))
      let words = lights.filter { [.overdue, .urgent, .dueSoon].contains($0.rule) }
      if let word = words.first {
        spans.append(Span(" " + say(word.phrase), word.tone.ink))
      } else if let left = DueSoonRule.daysLeft(row, rules) {
        spans.append(Span(" " + say(DueSoonRule.wording(left)), .dim))
      }
    } else if issue.flags.contains(.longterm) {
      spans.append(Span(say(Phrase(zh: "长期坚持", en: "long-term"))))
    } else if issue.status.isOpen {
      spans.append(Span(say(LightRule.undated.label), .warn))
    }
    if let moved = MovedDeadline(issue) {
      let original = dateText(moved.original)
      spans.append(
        Span(
          say(
            Phrase(
              zh: " 原定\(original)，\(moved.words.zh)", en: " first \(original), \(moved.words.en)")),
          .dim))
    }
    // Of what is finished it stands beside the day on which it was done.
    if issue.done == nil {
      for light in lights where light.rule == .lateOnce {
        spans.append(Span(" " + say(light.phrase), light.tone.ink))
      }
    }
    // The day in force counts until somebody decides; who looks at it has to know of the request.
    if issue.status.isOpen, let asked = issue.pendingExtension?.day(of: "to") {
      spans.append(
        Span(
          say(
            Phrase(
              zh: " 申请延到\(dateText(asked))，待批",
              en: " \(dateText(asked)) asked for, not decided")), .warn))
    }
    // Of what is finished nobody asks a deadline any more.
    if spans.isEmpty { return }
    fact(Phrase(zh: "整改时限", en: "Deadline"), spans, field: "Due")
  }

  private mutating func addActivity() {
    var spans: [Span] = []
    let stalled = lights.first { $0.rule == .stalled }
    if let last = row.lastActivity.day {
      spans.append(Span(dateText(last)))
      // 停47天 says it already.
      if stalled == nil { spans.append(Span(" " + daysAgo(rules.today - last), .dim)) }
    } else {
      spans.append(Span(say(Phrase(zh: "没有记录", en: "none")), stalled == nil ? .dim : .warn))
    }
    if let stalled { spans.append(Span(" " + say(stalled.phrase), stalled.tone.ink)) }
    fact(Phrase(zh: "最近进展", en: "Last act"), spans)
    if let cadence = issue.cadence {
      var spans = [Span(say(cadence.label))]
      if let strip = CadenceStrip(issue, rules), !strip.slots.isEmpty {
        spans.append(
          Span(
            " " + say(strip.text(glyphs.strip)),
            strip.slots.last == .late ? .late : .done))
      }
      if let lapsed = lights.first(where: { $0.rule == .cadenceLapsed }) {
        spans.append(Span(" " + say(lapsed.phrase), lapsed.tone.ink))
      } else if let next = CadenceRule.nextDue(row, rules) {
        spans.append(
          Span(say(Phrase(zh: " 下次 ", en: " next ")) + next.long(language), .dim))
      }
      fact(Phrase(zh: "周期", en: "Cadence"), spans, field: "Cadence")
    }
  }

  /// How far the ladder was climbed.
  private mutating func addEscalation() {
    let ladder = Escalation(issue, today: rules.today)
    guard !issue.entries(.notice).isEmpty else { return }
    var spans = [Span(say(ladder.summary))]
    if let days = ladder.daysUnanswered(rules.today) {
      spans.append(
        Span(say(Phrase(zh: " 逾\(days)天未回复", en: " \(days) days without a reply")), .late))
    } else if !ladder.waiting.isEmpty {
      spans.append(
        Span(
          say(
            Phrase(
              zh: " \(ladder.waiting.count)件未回复", en: " \(ladder.waiting.count) without a reply")),
          .dim))
    }
    fact(Phrase(zh: "督办", en: "Notices"), spans, field: "Notice")
  }

  private mutating func addRest() {
    addEscalation()
    if let recheck = issue.recheck {
      var spans = [Span("\(recheck.long(language)) \(recheck.shortWeekdayName(language))")]
      if let light = lights.first(where: { $0.rule == .recheck }) {
        spans.append(Span(" " + say(light.phrase), light.tone.ink))
      } else {
        spans.append(Span(" " + say(DeadlineInput.distance(recheck - rules.today)), .dim))
      }
      fact(Phrase(zh: "回头看", en: "Recheck"), spans, field: "Recheck")
    }
    if let opened = issue.opened {
      fact(Phrase(zh: "启动日期", en: "Opened"), [Span(opened.long(language))])
    }
    if let amount = issue.amount {
      fact(
        Phrase(zh: "涉及金额", en: "Amount"),
        [Span(IssueSheet.amountText(amount)(language))], field: "Amount")
    }
    if let source = issue.source { fact(Phrase(zh: "问题来源", en: "Source"), [Span(source)]) }
    // A line each: a comma between titles would be lost among theirs.
    for (place, id) in issue.related.enumerated() {
      let title = titles(IssueID(id)).map { "\(id) \($0)" } ?? id
      fact(
        place == 0 ? Phrase(zh: "同类问题", en: "Related") : Phrase(zh: "", en: ""), [Span(title)],
        field: place == 0 ? "Related" : nil)
    }
  }

  /// `5.27万元` of 52700.00: the same amount to the last digit, in the unit in which it is said. What is
  /// no plain number stays as it is written.
  static func amountText(_ amount: String) -> Phrase {
    let parts = amount.split(separator: ".", omittingEmptySubsequences: false)
    guard let yuan = parts.first, (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return Phrase(zh: "\(amount)元", en: "\(amount) yuan") }
    let digits = yuan.drop { $0 == "0" }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    func shifted(_ places: Int) -> String {
      var rest = digits.suffix(places) + fraction
      while rest.last == "0" { rest.removeLast() }
      return digits.dropLast(places) + (rest.isEmpty ? "" : "." + rest)
    }
    let plain = (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : "." + fraction)
    let zh =
      digits.count > 8 ? shifted(8) + "亿元" : digits.count > 4 ? shifted(4) + "万元" : plain + "元"
    return Phrase(zh: zh, en: plain + " yuan")
  }

  /// `4月7日`, with the year where it is not this one.
  func dateText(_ day: Day) -> String {
    day.parts.year == rules.today.parts.year ? day.short(language) : day.long(language)
  }

  /// `43天前`, `今天`.
  func daysAgo(_ days: Int) -> String { say(DeadlineInput.distance(-days)) }
}
