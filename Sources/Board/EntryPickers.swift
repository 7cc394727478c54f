/// The steps before the words of an entry: which way it went, as what and by whom.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// The ways in which a sign-off, a check or a decision can go.
  func verdictPicker(_ draft: EntryDraft) -> Picker {
    var items: [Picker.Item] = []
    if draft.form == .decideExtension, let words = requestWords(draft.targets) {
      items.append(Picker.Item(words, value: .heading))
    }
    // 退回 alone would leave it closed without anybody's agreement.
    let isClosed = draft.targets.contains { issue($0)?.status == .closed }
    items += draft.form.verdicts.enumerated().map { index, state in
      Picker.Item(
        say(draft.kind.label(ofState: state)), key: String(index + 1), value: .text(state),
        unavailable: isClosed && draft.form == .signOff && state == "reject"
          ? say(Phrase(zh: "已销号，退回要一并改回正在整改", en: "it is closed: reject and reopen it")) : nil)
    }
    if draft.form == .check || draft.form == .recheck {
      items += draft.form.verdicts.enumerated().map { index, state in
        let label = draft.kind.label(ofState: state)
        return Picker.Item(
          say(Phrase(zh: "\(label.zh)，不是今天查的", en: "\(label.en), on an earlier day")),
          key: String(draft.form.verdicts.count + index + 1),
          value: .text(EntryDraft.earlier + state))
      }
    }
    if draft.form == .signOff,
      draft.targets.contains(where: { issue($0)?.status.isFinished ?? false })
    {
      items.append(
        Picker.Item(
          say(Phrase(zh: "退回，改回正在整改", en: "reject, and reopen it")), key: "3",
          value: .text(EntryDraft.reopening)))
    }
    return Picker(
      .verdict(draft), title: title(of: draft.form.action), items: items,
      selected: items.first?.value == .heading ? 1 : 0)
  }

  /// `骆怀川申请 5月20日→6月30日：约谈对象多在外省`: what is decided; nil for several issues.
  private func requestWords(_ targets: [IssueID]) -> String? {
    guard targets.count == 1, let asked = issue(targets[0])?.pendingExtension,
      let from = asked.day(of: "from"), let to = asked.day(of: "to")
    else { return nil }
    func said(_ day: Day) -> Phrase { .day(day, near: setting.today) }
    let who = asked.people.first ?? ""
    let reason = asked.text.split(separator: "\n").first.map(String.init) ?? ""
    return say(
      Phrase(
        zh: "\(who)申请 \(said(from).zh)→\(said(to).zh)：\(reason)",
        en: "\(who) asks \(said(from).en)→\(said(to).en): \(reason)"))
  }

  /// As what somebody signs: the steps of the ledger, what stands in sign-offs already, and the
  /// ordinary steps on the way to a closing. The step whose turn it is is selected.
  func rolePicker(_ draft: EntryDraft) -> Picker {
    let steps = ledger.header.steps.isEmpty ? LedgerHeader.defaultSteps : ledger.header.steps
    let used = entries(.signOff, of: draft.targets).compactMap { $0.value(of: "role") }
    let roles = Wording.once(steps + used + Wording.signOffRoles)
    let closing = draft.targets.first.flatMap { issue($0) }.map { ClosingSteps($0, roles: steps) }
    let turn = closing?.next?.role
    let items = roles.map { role in
      let detail = role == turn ? say(Phrase(zh: "该这一步签", en: "its turn")) : ""
      let refusal =
        draft.state == "agree"
        ? draft.targets.lazy.compactMap { issue($0) }
          .compactMap { IssueEdits.refusal(ofAgreeing: role, $0, steps: steps) }.first : nil
      return Picker.Item(
        role, detail: role == steps.last && turn != role ? say(Wording.closingStep) : detail,
        value: .text(role), unavailable: refusal.map { say($0.message) })
    }
    let verdict = draft.kind.label(ofState: draft.state ?? "")
    return Picker(
      .role(draft), title: title(Wording.signAs(verdict)), items: items, search: TextField(),
      selected: turn.flatMap { roles.firstIndex(of: $0) } ?? max(0, steps.count - 1),
      takesNewText: true)
  }

  /// Who the entry is about, or a name as it is typed. An instruction and a notice are a leader's:
  /// whoever types them is not offered.
  func personPicker(_ draft: EntryDraft) -> Picker {
    let before = whoBefore(draft)
    let leaders = knownNames(.lead)
    let owners = knownNames(.owners)
    // Of very many issues some are enough to offer names from.
    var own: [String] { draft.targets.prefix(200).compactMap { issue($0) }.flatMap(\.answerable) }
    let names: [String]
    switch draft.form {
    case .instruction: names = before + leaders + (leaders.isEmpty ? owners : [])
    case .notice:
      names = before + officeNames + outsidersFirst(leaders, draft.targets) + knownNames(.unit)
    case .handover: names = own
    case .handoverAll: names = leaders + owners + knownNames(.unit)
    case .askExtension: names = own + [setting.by]
    case .decideExtension: names = outsidersFirst(before + leaders, draft.targets)
    case .decision: names = own + owners + leaders
    default:
      // As 责任领导 signs who leads the issue, whoever signed so for others.
      let lead =
        draft.role == Wording.leadRole ? draft.targets.compactMap { issue($0)?.lead } : []
      names =
        lead + before
        + outsidersFirst(leaders + owners.sorted() + [setting.by], draft.targets)
    }
    var picker = namePicker(.person(draft), title(of: draft, .person), names)
    if draft.form.isOptional(.person) {
      picker.items.insert(
        Picker.Item(say(Phrase(zh: "（不指定）", en: "(nobody named)")), value: .text("")), at: 0)
    } else if !picker.items.isEmpty, isChosen(draft.form, before) || draft.role == Wording.leadRole
    {
      // A name in an official record is chosen, not taken because it stood first.
      picker.items.insert(Picker.Item(say(Wording.chooseSigner), value: .heading), at: 0)
    }
    return picker
  }

  /// Who was it in other entries of the kind, the newest first: who signed in the same role, who agreed
  /// to other extensions. Whoever types an approval did not agree to it.
  private func whoBefore(_ draft: EntryDraft) -> [String] {
    entries(draft.kind, of: draft.targets).filter { entry in
      switch draft.form {
      case .signOff: entry.value(of: "role") == draft.role
      case .decideExtension: entry.state == "approved" && entry.people.first != setting.by
      default: true
      }
    }.reversed().compactMap(\.people.first)
  }

  /// Whether the person has to be looked for, since nobody stands there who was it before.
  private func isChosen(_ form: EntryForm, _ before: [String]) -> Bool {
    switch form {
    case .instruction: false
    case .handover, .handoverAll, .askExtension, .decideExtension: true
    default: before.isEmpty
    }
  }

  /// Who inspected, for notices come from there too.
  private var officeNames: [String] { [ledger.header.inspector].compactMap(\.self) }

  /// Who takes over: anybody but who hands over.
  func takerPicker(_ draft: EntryDraft) -> Picker {
    let names = (knownNames(.lead) + knownNames(.owners) + knownNames(.unit))
      .filter { $0 != draft.person }
    var picker = namePicker(.taker(draft), title(of: draft, .taker), names)
    if !names.isEmpty {
      picker.items.insert(Picker.Item(say(Wording.chooseSigner), value: .heading), at: 0)
    }
    return picker
  }

  /// Who decided: whoever decided before, then the leaders; whoever writes it down need not be named.
  func deciderPicker(_ draft: EntryDraft) -> Picker {
    var picker = namePicker(
      .decider(draft), title(of: draft, .decider), whoBefore(draft) + knownNames(.lead))
    picker.items.insert(
      Picker.Item(say(Phrase(zh: "（不写，记我）", en: "(nobody: me)")), value: .text("")), at: 0)
    return picker
  }

  /// The rungs of the ladder with how often each was climbed, or the kinds of 问责 and 制度 that the
  /// ledger uses and the ordinary ones.
  func sortPicker(_ draft: EntryDraft) -> Picker {
    let title = title(of: draft.form.action)
    if draft.form == .notice {
      let escalations = draft.targets.compactMap { issue($0) }
        .map { Escalation($0, today: setting.today) }
      let proposed = proposedRung(draft.targets, escalations)
      // Of several issues the one that was pressed least sets the pace.
      let start =
        proposed ?? escalations.map { $0.highest ?? .remind }.min { $0.rung < $1.rung } ?? .remind
      let items = NoticeKind.allCases.map { kind in
        let given = escalations.reduce(0) { $0 + ($1.counts[kind] ?? 0) }
        let words = [
          given > 0 ? say(Phrase(zh: "已发\(given)次", en: "given \(given)×")) : nil,
          kind == proposed ? say(Phrase(zh: "建议下一步", en: "proposed next")) : nil,
        ]
        return Picker.Item(
          say(kind.label), detail: words.compactMap(\.self).joined(separator: " "),
          value: .text(kind.rawValue))
      }
      return Picker(
        .sort(draft), title: title, items: items,
        selected: NoticeKind.allCases.firstIndex(of: start) ?? 0)
    }
    let used = entries(draft.kind, of: draft.targets).compactMap {
      draft.form == .regulation ? $0.regulationKind?.zh : $0.value(of: "kind")
    }
    let names = Wording.once(
      (draft.form == .regulation ? Wording.regulationKinds : []) + used
        + (draft.form == .accountability ? Wording.accountabilityKinds : []))
    return Picker(
      .sort(draft), title: title, items: names.map { Picker.Item($0, value: .text($0)) },
      search: TextField(), takesNewText: true)
  }

  /// What is proposed for one issue; several have no step in common.
  private func proposedRung(_ targets: [IssueID], _ ladders: [Escalation]) -> NoticeKind? {
    guard ladders.count == 1, let row = targets.first.flatMap({ ledger.row(of: $0) }) else {
      return nil
    }
    return NextRung.proposed(ladders[0], ledger.rows[row], rules)
  }

  /// The name of what was chosen as the kind; a notice is called by its paper.
  func sortLabel(_ sort: String, _ form: EntryForm) -> Phrase {
    form == .notice
      ? NoticeKind(rawValue: sort)?.paper ?? Phrase(zh: sort, en: sort) : Phrase(zh: sort, en: sort)
  }

  /// Whoever answers for an issue himself stands behind those who may judge it.
  private func outsidersFirst(_ names: [String], _ targets: [IssueID]) -> [String] {
    let own = responsible(for: targets)
    return names.filter { !own.contains($0) } + names.filter { own.contains($0) }
  }

  private func responsible(for targets: [IssueID]) -> Set<String> {
    Set(
      targets.prefix(200).compactMap { issue($0) }.flatMap {
        [$0.lead].compactMap(\.self) + $0.ownerNames
      })
  }

  /// Who agreed to move a deadline: those who agreed to others, then the leaders of the ledger. Whoever
  /// types it did not agree to it, unless the ledger knows him as a leader; and nobody is selected: who
  /// agreed to this one is for a person to say.
  func approverPicker(_ targets: [IssueID], _ input: String, reason: String = "") -> Picker {
    let before = entries(.extension, of: targets).filter { $0.state == "approved" }
      .compactMap(\.people.first).filter { $0 != setting.by }
    let heading = isEarlier(targets, input) ? Wording.whoAdvanced : Wording.whoPostponed
    let names = outsidersFirst(before + knownNames(.lead), targets)
    var picker = namePicker(
      .approver(targets, input: input, reason: reason), title(heading), names)
    if !names.isEmpty {
      picker.items.insert(Picker.Item(say(Wording.chooseApprover), value: .heading), at: 0)
    }
    return picker
  }

  private func namePicker(_ purpose: Picker.Purpose, _ title: String, _ names: [String]) -> Picker {
    let items = Wording.once(names).map { Picker.Item($0, value: .text($0)) }
    return Picker(purpose, title: title, items: items, search: TextField(), takesNewText: true)
  }

  /// The entries of a kind, those of some issues first; of a ledger of a million issues some are enough.
  private func entries(_ kind: EntryKind, of targets: [IssueID]) -> [Entry] {
    let asked = targets + ledger.rows.indices.prefix(500).map { ledger.id(at: $0) }
    return asked.flatMap { id in
      ledger.values(of: kind.rawValue, in: .issue(id)).map { Entry(kind, value: $0) }
    }
  }
}

extension BoardState {
  /// Asks for the words of an entry whose head is settled.
  mutating func write(_ draft: EntryDraft) -> [Effect] {
    // The words are the field's by now, and no part of what it is for.
    var head = draft
    head.text = ""
    push(.entry(head), title: title(of: draft, .words), isMultiline: true)
    begin(with: draft.text)
    return []
  }

  /// Asks who agreed to a deadline and why; to one that goes, or becomes 长期, only why.
  mutating func askWhy(_ targets: [IssueID], _ input: String) {
    if case .day? = deadline(input) {
      screens.append(.picker(approverPicker(targets, input)))
    } else {
      pushReason(targets, input, approver: nil)
    }
  }

  /// Asks why a deadline is moved.
  ///
  /// - Parameter words: what was typed of the reason already.
  mutating func pushReason(
    _ targets: [IssueID], _ input: String, approver: String?, words: String = ""
  ) {
    push(
      .deadlineReason(targets, input: input, approver: approver),
      title: title(deadlineReason(targets, input)), isMultiline: true)
    begin(with: words)
  }

  /// Puts words that were typed a step earlier into the field that was opened for them, behind those
  /// that were kept for it.
  private mutating func begin(with words: String) {
    guard !words.isEmpty, case .prompt(var prompt)? = screens.last else { return }
    let kept = prompt.field.text
    if kept.contains(words) { return }
    prompt.field = TextField(kept.isEmpty ? words : kept + "\n" + words)
    screens[screens.count - 1] = .prompt(prompt)
  }

  /// What the reason is wanted for: a later day, an earlier one, or none.
  private func deadlineReason(_ targets: [IssueID], _ text: String) -> Phrase {
    switch deadline(text) {
    case .longterm?: Wording.makingLongterm
    case .clear?: Wording.clearingDeadline
    case .day?: isEarlier(targets, text) ? Wording.advancing : Wording.postponing
    case nil: Action.setDeadline.name
    }
  }

  private func isEarlier(_ targets: [IssueID], _ text: String) -> Bool {
    guard case .day(let day)? = deadline(text) else { return false }
    return targets.allSatisfy { issue($0)?.due.map { $0 > day } ?? true }
  }

  /// What a typed deadline means; nil where it means nothing.
  func deadline(_ text: String) -> DeadlineInput? {
    do throws(DeadlineInputError) {
      return try DeadlineInput(
        text, today: setting.today, feedbackOn: ledger.header.feedbackOn)
    } catch {
      return nil
    }
  }
}

extension Picker {
  /// Words that were typed where something else was asked for, and that wait for their own field.
  var words: String {
    switch purpose {
    case .person(let draft), .role(let draft), .sort(let draft), .taker(let draft),
      .decider(let draft):
      draft.text
    case .approver(_, _, let reason): reason
    default: ""
    }
  }
}
