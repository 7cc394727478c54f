/// From the wish to change something to the list or field that asks how.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  var editContext: EditContext {
    EditContext(today: setting.today, by: setting.by, header: ledger.header)
  }

  /// Opens what asks for the details of a change. Nothing is changed before its Enter.
  mutating func beginEdit(_ action: Action) -> [Effect] {
    let targets = targets
    let one = targets.first.flatMap { issue($0) }
    switch action {
    case .editMenu:
      if brokenID != nil { tell(Wording.brokenRecord, .warn) }
      screens.append(.picker(editMenu))
    case .addProgress: push(.progress(targets), Action.addProgress, isMultiline: true)
    case .setStatus: screens.append(.picker(statusPicker(targets, step: 0)))
    case .statusBack: screens.append(.picker(statusPicker(targets, step: -1)))
    case .statusForward: screens.append(.picker(statusPicker(targets, step: 1)))
    case .setDeadline:
      deadlineSeen = targets.count == 1 ? one.map { ($0.id, $0.due) } : nil
      push(.deadline(targets), .setDeadline)
    case .setLead: screens.append(.picker(namePicker(.lead, .setLead, targets)))
    case .setUnit: screens.append(.picker(namePicker(.unit, .setUnit, targets)))
    case .setOwners: screens.append(.picker(namePicker(.owners, .setOwners, targets)))
    case .setSupport: screens.append(.picker(namePicker(.support, .setSupport, targets)))
    case .setCategory: screens.append(.picker(namePicker(.category, .setCategory, targets)))
    case .setFlags: screens.append(.picker(flagsPicker(targets)))
    case .setTitle: pushText("Title", .setTitle, isMultiline: false)
    case .setDetail: pushText("Detail", .setDetail)
    case .setGoal: pushText("Goal", .setGoal)
    case .setBlocker: pushText("Blocker", .setBlocker)
    case .setNote: pushText("Note", .setNote)
    case .dutyMenu: screens.append(.picker(dutyMenu))
    case .measures: return openNumbered(.measure)
    case .milestones: return openNumbered(.milestone)
    case .notices: return openNumbered(.notice)
    case .setCadence: screens.append(.picker(cadencePicker(targets)))
    case .setRecheck: pushText("Recheck", .setRecheck, isMultiline: false)
    case .setAmount: pushText("Amount", .setAmount, isMultiline: false)
    case .setSource: pushText("Source", .setSource, isMultiline: false)
    case .setOpened: pushText("Opened", .setOpened, isMultiline: false)
    case .setRelated: if let one { screens.append(.picker(relatedPicker(one))) }
    case .addEvidenceFile: if let one { return [.listEvidence(one.id)] }
    case .openEvidence: if let one { screens.append(.picker(evidencePicker(one))) }
    case .addMeasure:
      if let id = one?.id { push(.newMeasure(id), .addMeasure, isMultiline: true) }
    case .addEvidence:
      if let id = one?.id { push(.evidence(id), .addEvidence, isMultiline: true) }
    case .newIssue: push(.newIssue, .newIssue)
    case .withdraw: push(.withdrawReason(targets), .withdraw, isMultiline: true)
    case .editOutside:
      if let id = targetOutside, let row = ledger.row(of: id) {
        return [.editOutside(text: ledger.rawText(at: row))]
      }
    case let action:
      if let form = EntryForm(action) { return begin(form) }
    }
    return []
  }

  /// The issue whose own lines are edited: one with errors cannot be changed in another way.
  var targetOutside: IssueID? { brokenID ?? targets.first }

  mutating func push(
    _ purpose: Prompt.Purpose, _ action: Action, text: String = "", isMultiline: Bool = false
  ) {
    push(purpose, title: title(of: action), text: text, isMultiline: isMultiline)
  }

  mutating func push(
    _ purpose: Prompt.Purpose, title: String, text: String = "", isMultiline: Bool = false
  ) {
    var prompt = Prompt(purpose, title: title, text: text, isMultiline: isMultiline)
    if let kept = keptText(purpose) {
      // What it was typed over counts, so that a change made by others since is noticed.
      prompt.initial = kept.initial
      prompt.field = TextField(kept.text)
      tell(Phrase(zh: "这是上次没有保存的文字", en: "This is the text that was not saved last time"))
    }
    screens.append(.prompt(prompt))
  }

  /// Asks for the whole value of a field. Of several issues what all of them have stands there.
  private mutating func pushText(_ field: String, _ action: Action, isMultiline: Bool = true) {
    let values = Set(targets.compactMap { issue($0) }.map { $0.values(of: field).first })
    let text = values.count == 1 ? values.first ?? nil : nil
    push(.text(targets, field: field), action, text: text ?? "", isMultiline: isMultiline)
  }

  /// `记一条进展 · 03 …`, `整改时限 · 勾选的 5 个：02、03…`; whoever draws it cuts it to the room there is.
  func title(of action: Action) -> String {
    if action == .newIssue { return say(action.name) }
    return title(action == .editMenu && isForMarked ? Wording.changeMarked : action.name)
  }

  /// What is done, and to which issues: ticked ones, which the cursor need not stand on, are said
  /// to be.
  func title(_ what: Phrase) -> String {
    let targets = targets
    guard let first = targets.first else { return say(what) }
    if isForMarked {
      let numbers = targets.prefix(12).map(\.text).joined(separator: say(Wording.comma))
      let whom = Wording.forMarked(targets.count, numbers + (targets.count > 12 ? "…" : ""))
      return "\(say(what)) · \(say(whom))"
    }
    let title = ledger.row(of: first).map { ledger.title(at: $0) } ?? ""
    return "\(say(what)) · \(first) \(title)"
  }

  /// The name of a status in this ledger, in both languages.
  func label(of status: Status) -> Phrase {
    Phrase(
      zh: ledger.header.label(of: status, .chinese), en: ledger.header.label(of: status, .english))
  }

  /// Builds an edit for every target and makes it, as one step; several are confirmed first.
  ///
  /// - Returns: nil and the refusal in words when an issue refuses; nothing is changed then.
  mutating func edit(
    _ targets: [IssueID],
    _ build: (Issue) throws(EditRefusal) -> Edit
  ) -> Result<[Effect], EditFailure> {
    var edits: [Edit] = []
    var gone: [IssueID] = []
    for id in targets {
      guard let issue = issue(id) else {
        // It went away while its change was typed: the text stays in its field.
        if targets.count == 1 {
          let ledger = Phrase(zh: "台账", en: "the ledger")
          return .failure(EditFailure(refusal: .notThere(field: ledger, value: id.text)))
        }
        gone.append(id)
        continue
      }
      do {
        let edit = try build(issue)
        if !edit.isEmpty { edits.append(edit) }
      } catch {
        let whose = targets.count > 1 ? Phrase(zh: "\(id) 号：", en: "\(id): ") : nil
        return .failure(EditFailure(refusal: error, prefix: whose))
      }
    }
    guard let first = edits.first else {
      tell(Wording.nothingChanges, .dim)
      return .success([])
    }
    if edits.count == 1, gone.isEmpty { return make(first) }
    let title = Phrase(
      zh: "修改 \(edits.count) 个问题（\(first.title.zh) 等）",
      en: "change \(edits.count) issues (\(first.title.en) …)")
    let combined = Edit.combined(title, edits)
    screens.append(.question(bulkQuestion(combined, edits, gone)))
    return .success([])
  }

  /// - Parameter gone: issues that are not there any more and that nobody changes.
  private func bulkQuestion(_ combined: Edit, _ edits: [Edit], _ gone: [IssueID]) -> Question {
    // What is done comes first: numbers alone could fill the screen.
    var lines = edits.prefix(8).map { "· " + say($0.title) }
    if edits.count > 8 { lines.append("…") }
    let issues = edits.flatMap(\.issues)
    let whom = Wording.numbers(issues)
    lines.append(say(Phrase(zh: "将修改：\(whom.zh)", en: "Will change: \(whom.en)")))
    if !gone.isEmpty {
      let numbers = Wording.numbers(gone)
      lines.append(
        say(
          Phrase(
            zh: "已不在台账中或有错误，不改：\(numbers.zh)",
            en: "Not in the ledger any more or with errors, left out: \(numbers.en)")))
    }
    var question = Question(
      .bulk(combined),
      title: say(Phrase(zh: "一起修改 \(edits.count) 个问题", en: "Change \(edits.count) issues at once")),
      lines: lines,
      answers: [
        say(Phrase(zh: "取消", en: "Cancel")),
        say(Phrase(zh: "修改（可以一步撤回）", en: "Change them (one step to undo)")),
      ])
    question.selected = 1
    return question
  }

  /// Makes an edit: applies it, remembers how to take it back, and has it saved.
  ///
  /// - Returns: why the ledger does not take it; nothing is changed then.
  mutating func make(_ edit: Edit) -> Result<[Effect], EditFailure> {
    do {
      rememberWalk()
      let before = ledger
      let inverse = try ledger.apply(edit)
      let changes = LedgerComparison.changes(
        from: before, to: ledger, in: Set(edit.records + inverse.records))
      journal.record(edit, inverse: inverse, changes: changes)
      // Marks behind an open page were not meant and stay.
      if isForMarked { marked = [] }
      let standing = standing
      follow(edit, inverse)
      let undo = keymap.keys(for: .undo, in: .board).first.map(display) ?? ""
      let effects = changed()
      reveal(edit)
      let moved = move(from: standing)
      let lacks = listedLacks(edit) ?? lapsedAtOnce(edit) ?? closingsLacking(edit)
      tell(
        Phrase(
          zh: edit.title.zh + moved.zh + (lacks?.zh ?? ""),
          en: edit.title.en + moved.en + (lacks?.en ?? "")), lacks == nil ? .done : .warn,
        hint: Phrase(zh: "\(undo) 撤回", en: "\(undo) undoes"))
      return .success(effects)
    } catch {
      return .failure(EditFailure(cause: .ledger(error)))
    }
  }

  /// What an issue that was just listed still lacks: without a lead, a deadline and milestones it is
  /// listed in name only. nil where nothing was listed, or nothing is missing.
  private func listedLacks(_ edit: Edit) -> Phrase? {
    let listed = edit.changes.compactMap { change -> IssueID? in
      guard case .field(let field) = change, field.field == "Flag", field.new == "listed",
        case .issue(let id) = field.record
      else { return nil }
      return id
    }
    let lacks = listed.prefix(200).compactMap { issue($0) }.map(\.listedLacks)
      .filter { !$0.isEmpty }
    guard let first = lacks.first?.map(\.label) else { return nil }
    let (zh, en) = (
      first.map(\.zh).joined(separator: "、"), first.map(\.en).joined(separator: ", ")
    )
    return lacks.count == 1
      ? Phrase(zh: "；还缺\(zh)", en: "; still without \(en)")
      : Phrase(
        zh: "；其中 \(lacks.count) 个还缺\(zh)等", en: "; \(lacks.count) of them still without \(en) …")
  }

  /// A cadence that is late as soon as it is set, since it counts from long ago; nil for any other change.
  private func lapsedAtOnce(_ edit: Edit) -> Phrase? {
    guard edit.changes.count == 1, case .field(let field) = edit.changes[0],
      field.field == "Cadence", field.new != nil, case .issue(let id) = field.record,
      let row = ledger.row(of: id).map({ ledger.rows[$0] })
    else { return nil }
    let days = CadenceRule.days(row, rules)
    guard days > 0, let start = row.cadenceStart.day ?? rules.feedbackOn else { return nil }
    let from = Phrase.day(start, near: setting.today)
    return Phrase(
      zh: "；从\(from.zh)算起，已逾\(days)天，查过就记一次",
      en: "; counted from \(from.en) it is \(days) days late: record a check if there was one")
  }

  /// Where the selection stands before a change: which issue, in which column.
  private var standing: (selection: Selection?, column: ColumnKey)? {
    guard let cursor, arrangement.keys.indices.contains(cursor.column) else { return nil }
    return (selection, arrangement.keys[cursor.column])
  }

  /// Says that the selected issue went to another column, or out of sight: it must not jump unseen.
  private func move(from old: (selection: Selection?, column: ColumnKey)?) -> Phrase {
    let nowhere = Phrase(zh: "", en: "")
    guard let old, filterRun == nil, let item = old.selection.flatMap({ self.item(of: $0) }) else {
      return nowhere
    }
    if arrangement.place(of: item) == nil {
      return filter.isActive ? Wording.leftFilter : Wording.leftBoard
    }
    // A new issue is selected because it is new.
    guard let now = standing, now.selection == old.selection, now.column != old.column else {
      return nowhere
    }
    return Wording.moved(to: title(of: now.column))
  }

  /// An entry that was just written comes into sight on the open page.
  private mutating func reveal(_ edit: Edit) {
    guard case .field(let change)? = edit.changes.first, change.old == nil,
      let kind = EntryKind(rawValue: change.field),
      let page = screens.lastIndex(where: { if case .issue = $0 { true } else { false } }),
      case .issue(let scroll) = screens[page]
    else { return }
    let layout = layout
    let area = pageArea(layout)
    let last = (selectedIssue?.entries(kind).count ?? 0) - 1
    let line = sheetLine(of: kind.rawValue, max(0, last), columns: area.columns)
    if line < scroll || line + 3 >= scroll + area.rows {
      screens[page] = .issue(scroll: min(max(0, line - 1), lastPageScroll(layout)))
    }
  }

  /// A new issue becomes the selected one, and one that was written anew stays selected: it may have
  /// another number now, or be readable.
  private mutating func follow(_ edit: Edit, _ inverse: Edit) {
    for case .insertIssue(let id, _, _) in edit.changes { selection = .issue(id) }
    for case .restoreIssue(let id, let before) in inverse.changes
    where before.isBroken || selection == .issue(before.id) {
      selection = .issue(id)
    }
  }

  /// After any change of the ledger: figures anew, and off to the disk.
  mutating func changed() -> [Effect] {
    saving = .unsaved(Phrase(zh: "正在保存", en: "saving"))
    refilter()
    return [.save]
  }
}

/// A refusal with the issue that it came from.
struct EditFailure: Error {
  enum Cause {
    /// The rules of the ledger do not allow it, or it was not understood.
    case refusal(EditRefusal)
    /// The ledger itself does not take it.
    case ledger(EditError)
  }

  var cause: Cause
  var prefix: Phrase?

  init(cause: Cause, prefix: Phrase? = nil) {
    self.cause = cause
    self.prefix = prefix
  }

  init(refusal: EditRefusal, prefix: Phrase? = nil) {
    self.init(cause: .refusal(refusal), prefix: prefix)
  }

  var refusal: EditRefusal? { if case .refusal(let refusal) = cause { refusal } else { nil } }

  func sentence(_ language: Language) -> String {
    let sentence =
      switch cause {
      case .refusal(let refusal): refusal.sentence(language)
      case .ledger(let error): error.sentence(language)
      }
    return (prefix?(language) ?? "") + sentence
  }
}
