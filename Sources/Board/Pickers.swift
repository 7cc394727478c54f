/// The lists that the board opens.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// What can be changed of the selected or marked issues; digits and letters choose at once.
  var editMenu: Picker {
    let actions: [Action] =
      brokenID != nil
      ? [.editOutside, .confirmUndo, .palette]
      : [
        .setStatus, .setDeadline, .addProgress, .measures, .setLead, .setUnit, .setOwners,
        .addInstruction, .addEvidence, .addSignOff, .addCheck, .dutyMenu, .setBlocker, .setFlags,
        .setTitle,
        .setDetail, .setGoal,
        .setSupport, .setCategory, .setNote, .addMeasure, .withdraw, .editOutside, .confirmUndo,
        .palette,
      ]
    let letters = actions.map(ownLetter)
    // Letters that move about or leave are kept free.
    var spare = Array("abcdefgimnoprstvwxyz").map(String.init).filter { !letters.contains($0) }
    let items = actions.enumerated().map { index, action in
      var item = Picker.Item(
        say(action.name), detail: present(action), key: "", value: .action(action),
        unavailable: whyUnavailable(action).map(say))
      item.letter = letters[index] ?? ""
      if index < 9 {
        item.key = String(index + 1)
      } else {
        item.key = letters[index] ?? (spare.isEmpty ? "" : spare.removeFirst())
      }
      return item
    }
    return Picker(.actions(isHelp: false), title: title(of: .editMenu), items: items)
  }

  /// The letter that does the same on the board; nil without one, and for letters that move about.
  private func ownLetter(_ action: Action) -> String? {
    for key in keymap.keys(for: action, in: .board) where key.modifiers.isEmpty {
      if case .character(let glyph) = key.code, glyph.isLetter, !"hjklqgG".contains(glyph) {
        return String(glyph)
      }
    }
    return nil
  }

  /// What stands now in the field that an action changes, in one line; empty for several issues.
  private func present(_ action: Action) -> String {
    guard targets.count == 1, let issue = targets.first.flatMap({ self.issue($0) }) else {
      return ""
    }
    let comma = language == .chinese ? "、" : ", "
    let value: String? =
      switch action {
      case .setStatus: ledger.header.label(of: issue.status, language)
      case .setDeadline:
        issue.due?.long(language)
          ?? (issue.flags.contains(.longterm) ? nil : say(LightRule.undated.label))
      case .addProgress: issue.newestFirst(.progress).first?.text
      case .measures:
        issue.countedMeasures.isEmpty
          ? nil
          : "\(issue.countedMeasures.filter { $0.state == "done" }.count)/\(issue.countedMeasures.count)"
      case .setLead: issue.lead
      case .setUnit: issue.unit
      case .setOwners: issue.ownerNames.joined(separator: comma)
      case .setSupport: issue.support.joined(separator: comma)
      case .setBlocker: issue.blocker
      case .setCategory: issue.category
      case .setTitle: issue.title
      case .setDetail: issue.detail
      case .setGoal: issue.goal
      case .setNote: issue.note
      case .setFlags:
        IssueFlags.all.filter { issue.flags.contains($0.flag) }.map { say($0.label) }
          .joined(separator: comma)
      default: nil
      }
    return value?.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// All actions (the palette), or those that have a key here with what they do (help).
  func actionsPicker(isHelp: Bool) -> Picker {
    let context = keyContext
    var items: [Picker.Item] = []
    for binding in isHelp ? ActionCatalog.bindings : ActionCatalog.paletteOrder {
      let keys = keymap.keys(for: binding.action, in: context)
      if isHelp, keys.isEmpty { continue }
      // Where nothing can be changed at all, a list of what cannot be done helps nobody.
      if isReadOnly, binding.action.changesLedger { continue }
      items.append(
        Picker.Item(
          say(binding.name), detail: say(binding.help),
          key: keys.prefix(isHelp ? 3 : 2).map(display).joined(separator: " "),
          value: .action(binding.action), unavailable: whyUnavailable(binding.action).map(say)))
    }
    if isHelp {
      let other = ActionCatalog.bindings.filter {
        keymap.keys(for: $0.action, in: context).isEmpty && $0.action != .left
          && !(isReadOnly && $0.action.changesLedger)
      }
      items.append(
        Picker.Item(say(Phrase(zh: "没有键的操作", en: "Actions without a key")), value: .heading))
      items += other.map { binding in
        Picker.Item(
          say(binding.name), detail: say(binding.help), value: .action(binding.action),
          unavailable: whyUnavailable(binding.action).map(say))
      }
    }
    let title = isHelp ? Action.help.name : Action.palette.name
    return Picker(
      .actions(isHelp: isHelp), title: say(title), items: items, search: TextField())
  }

  /// The statuses with those that are allowed from here; the present one is selected, or the one
  /// some steps on.
  func statusPicker(_ targets: [IssueID], step: Int) -> Picker {
    let all = targets.compactMap { issue($0)?.status }
    let now = all.first ?? .todo
    let choices: [Status] = [.todo, .doing, .staged, .mostly, .done, .closed, .void]
    let items = choices.map { status in
      Picker.Item(
        ledger.header.label(of: status, language),
        detail: say(
          (status == .closed ? closingHint(targets) : nil) ?? moveHint(from: all, to: status)),
        value: .status(status), isPresent: all.allSatisfy { $0 == status },
        unavailable: targets.count == 1 ? refusal(from: now, to: status) : nil)
    }
    let place = choices.firstIndex(of: now) ?? 0
    return Picker(
      .status(targets), title: title(of: .setStatus), items: items,
      selected: min(max(0, place + step), choices.count - 1))
  }

  /// What the move asks for; of several issues how many stand there already.
  private func moveHint(from all: [Status], to status: Status) -> Phrase {
    let present = all.count { $0 == status }
    let moves = Set(all.map { $0.move(to: status) })
    if present == all.count { return Wording.presentState }
    let hint: Phrase =
      moves.contains(.needsReason)
      ? Phrase(zh: "须写明理由", en: "needs a reason")
      : moves.contains(.needsSignOff)
        ? Phrase(zh: "须有复核同意", en: "needs an agreeing sign-off") : Phrase(zh: "", en: "")
    guard present > 0 else { return hint }
    let count = Wording.present(present)
    return hint.zh.isEmpty
      ? count : Phrase(zh: "\(count.zh)；其余\(hint.zh)", en: "\(count.en); the others: \(hint.en)")
  }

  /// Which sign-off a finished issue waits for; nil for any other one, and for several.
  private func closingHint(_ targets: [IssueID]) -> Phrase? {
    guard targets.count == 1, let issue = issue(targets[0]), issue.status == .done,
      !ledger.header.steps.isEmpty
    else { return nil }
    let lacks = ClosingLack.all(of: issue)
    let words = ClosingLack.words(of: lacks)
    guard let step = ClosingSteps(issue, roles: ledger.header.steps).next else {
      return lacks.isEmpty
        ? Phrase(zh: "签批已齐", en: "everybody has signed")
        : Phrase(
          zh: "\(words.zh)，要写破例理由；签批已齐",
          en: "\(words.en): needs a reason; everybody has signed")
    }
    let rest =
      lacks.isEmpty ? Phrase(zh: "", en: "") : Phrase(zh: "；\(words.zh)", en: "; \(words.en)")
    return Phrase(
      zh: "还差“\(step.role)”的同意签批\(rest.zh)", en: "“\(step.role)” has not agreed yet\(rest.en)")
  }

  /// What has to come first; the list says that, because that it cannot be chosen is seen.
  private func refusal(from now: Status, to status: Status) -> String? {
    let refusal = EditRefusal.moveRefused(from: now, to: status)
    return now.move(to: status) == .refused ? say(refusal.remedy ?? refusal.message) : nil
  }

  /// The names that the ledger knows for a field, those of the issues first, then the most used; a new
  /// one may be typed.
  ///
  /// Of several issues those names of a list are ticked that all of them have; of the others it is said
  /// how many have them. Where a single name differs among them none is selected: Enter alone must not
  /// give one issue's to all.
  func namePicker(_ field: NameField, _ action: Action, _ targets: [IssueID]) -> Picker {
    // Of one issue, owners that stand in one field are told apart and can be ticked one by one.
    let isOne = targets.count == 1
    let lists = targets.compactMap { issue($0) }.map { issue in
      isOne && field == .owners ? issue.ownerNames : issue.values(of: field.rawValue)
    }
    var items = Wording.once(lists.flatMap(\.self) + knownNames(field)).map { name in
      let present = lists.count { $0.contains(name) }
      let isEverywhere = present > 0 && present == lists.count
      return Picker.Item(
        name,
        detail: isEverywhere
          ? say(Phrase(zh: "现在的", en: "present"))
          : present > 0 ? say(Wording.present(present)) : "",
        value: .text(name), isMarked: field.isList && isEverywhere, isPresent: isEverywhere)
    }
    if !field.isList, !lists.allSatisfy(\.isEmpty) {
      items.append(
        Picker.Item(say(Phrase(zh: "（清空）", en: "(none)")), value: .text("")))
    }
    if !field.isList, Set(lists).count > 1 {
      items.insert(Picker.Item(say(Wording.oneForAll(targets.count)), value: .heading), at: 0)
    }
    return Picker(
      .names(field, targets), title: title(of: action), items: items, search: TextField(),
      isMultiple: field.isList, takesNewText: true)
  }

  /// Names that stand in the ledger, by how often they stand there.
  func knownNames(_ field: NameField) -> [String] {
    var counts = [Int](repeating: 0, count: ledger.names.names.count)
    for row in ledger.rows {
      switch field {
      case .lead: counts[Int(row.lead)] += 1
      case .unit, .support: counts[Int(row.unit)] += 1
      case .category: counts[Int(row.category)] += 1
      case .owners:
        counts[Int(row.owner)] += 1
        counts[Int(row.lead)] += row.owner == row.lead ? 0 : 1
      }
    }
    return counts.indices.dropFirst().filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }.prefix(2000).map { ledger.names[UInt32($0)] }
  }

  /// The flags; Space sets or takes away, Enter takes them all.
  ///
  /// Of several issues those flags are ticked that all of them have; of the others it is said how
  /// many have them.
  func flagsPicker(_ targets: [IssueID]) -> Picker {
    let issues = targets.compactMap { issue($0) }
    let flags =
      issues.dropFirst().reduce(issues.first?.flags ?? []) { $0.intersection($1.flags) }
    let isExtended = issues.first?.isExtensionApproved ?? false
    let items = IssueFlags.all.map { flag in
      let present = issues.count { $0.flags.contains(flag.flag) }
      return Picker.Item(
        say(flag.label),
        detail: (1..<max(1, issues.count)).contains(present) ? say(Wording.present(present)) : "",
        value: .flag(flag.flag), isMarked: flags.contains(flag.flag),
        isPresent: flags.contains(flag.flag),
        unavailable: targets.count == 1 && flag.flag == .extended && !flags.contains(.extended)
          && !isExtended ? say(EditRefusal.extensionNeeded.message) : nil)
    }
    return Picker(
      .flags(targets, before: flags), title: title(of: .setFlags), items: items, isMultiple: true)
  }

  var themePicker: Picker {
    let themes = setting.themes()
    let items = themes.map {
      Picker.Item($0.title, value: .text($0.name))
    }
    return Picker(
      .theme(before: themeName), title: say(Action.theme.name), items: items,
      selected: themes.firstIndex { $0.name == themeName } ?? 0)
  }

  var viewsPicker: Picker {
    var items = views.enumerated().map { index, view in
      Picker.Item(
        view.name, detail: view.filter, key: index < 9 ? String(index + 1) : "",
        value: .view(view))
    }
    items.append(
      Picker.Item(say(Action.saveView.name), key: "+", value: .action(.saveView)))
    return Picker(.views, title: say(Action.views.name), items: items)
  }

  var orderPicker: Picker {
    let items = IssueOrder.allCases.enumerated().map { index, order in
      Picker.Item(say(order.label), key: String(index + 1), value: .order(order))
    }
    return Picker(
      .order, title: say(Action.order.name), items: items,
      selected: IssueOrder.allCases.firstIndex(of: order) ?? 0)
  }
}
