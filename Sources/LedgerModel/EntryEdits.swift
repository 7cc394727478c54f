/// What is added to an issue's record over time: progress, evidence, decisions, sign-offs.

extension IssueEdits {
  /// A dated sentence on how the work goes.
  ///
  /// - Parameters:
  ///   - day: nil means today; a day ahead is refused.
  ///   - measure: the id of the measure that it is about, without `#`.
  package static func addProgress(
    _ issue: Issue, _ text: String, on day: Day? = nil, measure: String? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryKind.progress.label))
    let tokens = [try past(day, context), try context.author()] + (try reference(measure, issue))
    return added(Entry(.progress, tokens: tokens, text: text), issue)
  }

  /// A reference to a proof, with the path of a file relative to the ledger's folder.
  ///
  /// - Parameter hash: SHA-256 of the file's bytes in 64 hexadecimal digits; nil leaves it out.
  package static func addEvidence(
    _ issue: Issue, _ text: String, file: String? = nil, hash: String? = nil, on day: Day? = nil,
    measure: String? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    // The steps of a path that was copied from Windows are parted by backslashes.
    let path = TextCleaning.line(file ?? "").replacing("\\", with: "/")
    let text = try needed(
      text.isEmpty ? path : text, .mustNotBeEmpty(EntryKind.evidence.label))
    var tokens = [try past(day, context), try context.author()]
    if let objection = EvidencePath.objection(to: path) { throw .badPath(path, objection) }
    if !path.isEmpty { tokens.append(.key("file", path)) }
    if !path.isEmpty, let hash { tokens.append(.key("sha256", hash)) }
    return added(
      Entry(.evidence, tokens: tokens + (try reference(measure, issue)), text: text), issue)
  }

  /// 批示: what a leader instructed.
  package static func addInstruction(
    _ issue: Issue, _ text: String, by leader: String, on day: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryKind.instruction.label))
    let tokens = [try past(day, context), try EditContext.person(leader)]
    return added(Entry(.instruction, tokens: tokens, text: text), issue)
  }

  /// 会议决定: what a meeting decided, who does it, by when.
  package static func addDecision(
    _ issue: Issue, _ text: String, by decider: String? = nil, owner: String? = nil,
    due: Day? = nil, meeting: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryKind.decision.label))
    var tokens: [EntryToken] = [
      .day(context.today), try EditContext.person(decider ?? context.by),
    ]
    if let meeting { tokens.append(.key("meeting", meeting.iso)) }
    let owner = TextCleaning.line(owner ?? "")
    if !owner.isEmpty { tokens.append(.key("owner", owner)) }
    if let due { tokens.append(.key("due", due.iso)) }
    return added(Entry(.decision, tokens: tokens, text: text), issue)
  }

  /// 抽查: one occurrence of a cadence. One that found something says what.
  package static func addCheck(
    _ issue: Issue, isGood: Bool, text: String = "", on day: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    if !isGood, given(text) == nil {
      throw .reasonNeeded(Phrase(zh: "检查发现问题，", en: "a check that found something"))
    }
    let tokens = [
      try past(day, context), try context.author(), .state(isGood ? "ok" : "bad"),
    ]
    return added(Entry(.check, tokens: tokens, text: TextCleaning.text(text)), issue)
  }

  /// 签批: 同意 or 退回 in a role; a rejection says why.
  ///
  /// - Parameters:
  ///   - role: nil means the last required step of the ledger.
  ///   - signer: nil means whoever edits.
  package static func addSignOff(
    _ issue: Issue, agrees: Bool, role: String? = nil, by signer: String? = nil,
    text: String = "", on day: Day? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let clean = TextCleaning.text(text)
    if !agrees, clean.isEmpty { throw .reasonNeeded(Phrase(zh: "退回", en: "rejecting")) }
    let wanted = TextCleaning.line(role ?? "")
    let step =
      wanted.isEmpty ? context.header.steps.last ?? LedgerHeader.defaultSteps[0] : wanted
    if agrees, let refusal = refusal(ofAgreeing: step, issue, steps: context.header.steps) {
      throw refusal
    }
    let tokens = [
      try past(day, context), try EditContext.person(signer ?? context.by),
      .state(agrees ? "agree" : "reject"), .key("role", step),
    ]
    return added(Entry(.signOff, tokens: tokens, text: clean), issue)
  }

  /// Why a role cannot agree now: a required step agrees to what is done, and after the steps before it.
  /// nil where it can, and for a role that is no required step.
  package static func refusal(
    ofAgreeing role: String, _ issue: Issue, steps: [String]
  ) -> EditRefusal? {
    guard steps.contains(role) else { return nil }
    guard issue.status.isFinished else { return .signOffBeforeDone(role: role) }
    return ClosingSteps(issue, roles: steps).stepMissing(before: role).map {
      .signOffOutOfTurn(role: role, first: $0.role)
    }
  }

  /// 督办: a notice to those who answer for the issue.
  ///
  /// - Parameter kind: `remind`, `supervise`, `warn` or `account`; nil leaves it out.
  package static func addNotice(
    _ issue: Issue, _ text: String, issuer: String? = nil, due: Day? = nil, kind: String? = nil,
    _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryKind.notice.label))
    var tokens: [EntryToken] = [
      .id(nextID(.notice, issue, besides: context.noticeIDs)), .state("open"), .day(context.today),
      try EditContext.person(issuer ?? context.by),
    ]
    if let due { tokens.append(.key("due", due.iso)) }
    let kind = TextCleaning.line(kind ?? "")
    if !kind.isEmpty { tokens.append(.key("kind", kind)) }
    return added(Entry(.notice, tokens: tokens, text: text), issue)
  }

  /// 节点: a step on the way with a day of its own.
  package static func addMilestone(
    _ issue: Issue, _ text: String, due: Day, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .mustNotBeEmpty(EntryKind.milestone.label))
    let tokens: [EntryToken] = [
      .id(nextID(.milestone, issue)), .state("todo"), .key("due", due.iso),
    ]
    return added(Entry(.milestone, tokens: tokens, text: text), issue)
  }

  /// 交接: who hands over to whom.
  package static func addHandover(
    _ issue: Issue, from old: String, to new: String, text: String = "", _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let (giver, taker) = (TextCleaning.line(old), TextCleaning.line(new))
    guard !giver.isEmpty, !taker.isEmpty else { throw .nameNeeded }
    let tokens: [EntryToken] = [
      .day(context.today), .key("from", giver), .key("to", taker),
    ]
    return added(Entry(.handover, tokens: tokens, text: TextCleaning.text(text)), issue)
  }

  /// 说明: why a finding of the audit is accepted.
  package static func addAnswer(
    _ issue: Issue, rule: String, _ text: String, measure: String? = nil, _ context: EditContext
  ) throws(EditRefusal) -> Edit {
    let text = try needed(text, .reasonNeeded(EntryKind.answer.label))
    let tokens =
      [.day(context.today), try context.author(), .key("rule", rule)]
      + (try reference(measure, issue))
    return added(Entry(.answer, tokens: tokens, text: text), issue)
  }

  static func added(_ entry: Entry, _ issue: Issue) -> Edit {
    // Whether somebody agreed is the point of a sign-off, whatever words stand beside it.
    let verdict = entry.kind.shape.hasID ? nil : entry.state.map { entry.kind.label(ofState: $0) }
    let role =
      entry.value(of: "role").map { Phrase(same: $0) }
      ?? entry.value(of: "kind").flatMap { sort(entry, $0) }
    let text = entry.text.isEmpty ? nil : Phrase.excerpt(entry.text)
    let zh = [role?.zh, verdict?.zh, text?.zh].compactMap { $0 }.joined(separator: " ")
    let en = [role?.en, verdict?.en, text?.en].compactMap { $0 }.joined(separator: " ")
    return Edit(
      title(
        issue,
        Phrase(zh: "记\(entry.kind.label.zh)：\(zh)", en: "add to \(entry.kind.label.en): \(en)")),
      [append(entry, to: issue)])
  }

  /// The name of what an entry was made for, or the kind as it is written.
  private static func sort(_ entry: Entry, _ kind: String) -> Phrase? {
    switch entry.kind {
    case .notice: entry.noticeKind
    case .regulation: entry.regulationKind
    default: entry.purpose?.label ?? Phrase(same: kind)
    }
  }

  static func past(_ day: Day?, _ context: EditContext) throws(EditRefusal) -> EntryToken {
    if let day, day > context.today { throw .dayAhead(day) }
    return .day(day ?? context.today)
  }

  private static func reference(
    _ measure: String?, _ issue: Issue
  ) throws(EditRefusal) -> [EntryToken] {
    guard let measure, !measure.isEmpty else { return [] }
    let id = measure.hasPrefix("#") ? String(measure.dropFirst()) : measure
    guard issue.entries(.measure).contains(where: { $0.id == id }) else {
      throw .noSuchEntry(.measure, "#" + id)
    }
    return [.key("re", "#" + id)]
  }
}
