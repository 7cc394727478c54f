/// What a list says of one issue.

import Canvas
import LedgerModel
import LedgerText
import Rules

struct RosterLine {
  private let issue: Issue
  private let row: IssueRow
  private let board: BoardState
  /// How much room a line has.
  private let columns: Int
  /// What is said, the most important first: they stand behind each other, or a paragraph each.
  private(set) var parts: [Span] = []

  init(
    _ kind: RosterKind, _ issue: Issue, _ row: IssueRow, columns: Int, _ board: BoardState
  ) {
    self.columns = columns
    self.issue = issue
    self.row = row
    self.board = board
    switch kind {
    case .blocked: addBlocker()
    case .notices: addNotices()
    case .extensions: addExtensions()
    case .rechecks: addRecheck()
    case .cadences: addCadence()
    case .stages: addStages()
    case .closing: addClosing()
    case .related: addRelated()
    }
  }

  private var today: Day { board.setting.today }
  private func say(_ zh: String, _ en: String) -> String { board.say(Phrase(zh: zh, en: en)) }
  private func short(_ day: Day) -> String {
    day.parts.year == today.parts.year ? day.short(board.language) : day.long(board.language)
  }
  private func firstLine(_ text: String) -> String {
    text.split(separator: "\n").first.map { String($0) } ?? ""
  }

  private mutating func add(_ text: String, _ ink: Role = .plain) {
    if !text.isEmpty { parts.append(Span(text, ink)) }
  }

  private mutating func addBlocker() {
    add(firstLine(issue.blocker ?? ""), .warn)
    let support = issue.support.joined(separator: board.say(Wording.comma))
    if !support.isEmpty { add(say("配合：\(support)", "support: \(support)"), .dim) }
  }

  private mutating func addNotices() {
    let ladder = Escalation(issue, today: today)
    add(board.say(ladder.summary))
    let spoken = ladder.mostPressing
    // The day is that of one notice: where there are several it is said of which.
    let whose =
      issue.entries(.notice).count > 1
      ? spoken?.noticeKind.map { board.say($0) + board.say(Wording.colon) } ?? "" : ""
    if let spoken, let due = spoken.day(of: "due") {
      let late = today - due
      add(
        whose
          + (late > 0
            ? say("逾\(late)天未回复", "\(late) days without a reply")
            : say("限\(short(due))回复", "reply by \(short(due))")),
        late > 0 ? .late : .plain)
    } else if ladder.waiting.isEmpty {
      add(say("都已回复", "all replied"), .done)
    }
    if let rung = NextRung.proposed(ladder, row, board.rules) {
      let next = board.say(rung.label)
      add(say("建议下一步：\(next)", "proposed next: \(next)"), .warn)
    }
    if let notice = spoken ?? issue.newestFirst(.notice).first {
      add(whose + firstLine(notice.text), .dim)
    }
  }

  private mutating func addExtensions() {
    if let asked = issue.pendingExtension {
      let to = asked.day(of: "to").map(short) ?? ""
      let who = asked.people.first ?? ""
      add(say("待批：\(who)申请延到\(to)", "\(who) asks until \(to)"), .warn)
      add(firstLine(asked.text), .dim)
      return
    }
    let newest = issue.newestFirst(.extension)
    if let moved = MovedDeadline(issue), let due = issue.due {
      add(
        say(
          "原定\(short(moved.original))，\(moved.words.zh)，现到\(short(due))",
          "first \(short(moved.original)), \(moved.words.en), now \(short(due))"))
      // Why it was asked for says more than that it was granted.
      if newest.first?.state == "approved",
        let asked = newest.first(where: { $0.state == "asked" }) ?? newest.first
      {
        add(firstLine(asked.text), .dim)
      }
    }
    if let refused = issue.lastRefusedExtension {
      let to = refused.day(of: "to").map(short) ?? ""
      add(say("未批准延到\(to)", "refused: until \(to)"), .warn)
      add(firstLine(refused.text), .dim)
    }
  }

  private mutating func addRecheck() {
    if let days = RecheckRule.days(row, board.rules) {
      add(board.say(RecheckRule.wording(days)), days > 0 ? .late : .warn)
    } else if let day = row.recheck.day {
      add(
        say(
          "\(short(day))回头看，还有\(day - today)天", "recheck \(short(day)), \(day - today) days left"))
    }
    let bad = issue.entries(.check).count { $0.isRebound }
    if bad > 0 { add(say("反弹\(bad)次", "rebounded \(bad)×"), .warn) }
    if let last = issue.newestFirst(.check).first, let day = last.day {
      let result = last.state.map { board.say(EntryKind.check.label(ofState: $0)) } ?? ""
      add(say("上次\(short(day)) \(result)", "last \(short(day)) \(result)"), .dim)
    }
  }

  private mutating func addCadence() {
    guard let cadence = issue.cadence else { return }
    let name = board.say(cadence.label)
    let late = CadenceRule.days(row, board.rules)
    let next = CadenceRule.nextDue(row, board.rules).map {
      say("下次\(short($0))", "next \(short($0))")
    }
    let word = late > 0 ? board.say(CadenceRule.wording(late)) : next ?? ""
    add(name)
    if let strip = CadenceStrip(issue, board.rules), !strip.slots.isEmpty {
      // What parts the three takes three columns each.
      let others = board.setting.widths.columns(of: name + word) + 6
      add(
        board.fitted(strip, columns: columns - others), strip.slots.last == .late ? .late : .done)
    }
    add(word, late > 0 ? .late : .dim)
  }

  private mutating func addStages() {
    let flags = IssueFlags.all.filter { issue.flags.contains($0.flag) }.map { board.say($0.label) }
    add(flags.joined(separator: " "), .dim)
    let stages = issue.entries(.milestone).filter { $0.state != "void" }
    guard !stages.isEmpty else {
      add(say("没有节点", "no milestone"), .warn)
      return
    }
    let done = stages.count { $0.state == "done" }
    add(say("节点 \(done)/\(stages.count)", "milestones \(done)/\(stages.count)"))
    let open = stages.filter { $0.state == "todo" }.compactMap { entry in
      entry.day(of: "due").map { (day: $0, entry: entry) }
    }
    if let next = open.min(by: { $0.day < $1.day }) {
      let late = today - next.day
      add(
        say("下一步\(short(next.day)) ", "next \(short(next.day)) ") + firstLine(next.entry.text),
        late > 0 ? .late : .plain)
      if late > 0 { add(board.say(OverdueRule.wording(late)), .late) }
    }
  }

  private mutating func addClosing() {
    let closing = ClosingSteps(issue, roles: board.ledger.header.steps)
    if issue.status == .done {
      if let next = closing.next {
        add(say("待“\(next.role)”签批", "“\(next.role)” signs next"), .warn)
      } else {
        add(say("签批已齐，可以销号", "everybody has signed"), .done)
      }
      let lacks = ClosingLack.all(of: issue)
      if !lacks.isEmpty { add(board.say(ClosingLack.words(of: lacks)), .warn) }
    }
    if let last = closing.returns.last {
      let count = closing.returns.count
      add(say("退回\(count)次", "sent back \(count)×"), .warn)
      add(firstLine(last.text), .dim)
    }
    if let done = issue.done { add(say("\(short(done))完成", "done \(short(done))"), .dim) }
  }

  private mutating func addRelated() {
    let others = issue.related.map { id -> String in
      board.titleOfAnother(IssueID(id)).map { "\(id) \($0)" } ?? id
    }
    if let sweep = issue.newestFirst(.progress).first(where: { $0.purpose == .sweep }),
      let day = sweep.day
    {
      add(say("\(short(day))排查：", "searched \(short(day)): ") + firstLine(sweep.text), .done)
    } else {
      add(say("没有同类排查记录", "no search is recorded"), .warn)
    }
    add(others.joined(separator: board.say(Wording.comma)))
  }
}
