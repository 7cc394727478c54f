/// Open lists after the ledger became another one underneath: what they show as present is what stands
/// there now, and what the user has ticked, typed and selected stays.

import Canvas
import Importing
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// Makes every open list anew, also those that Esc leads back to.
  mutating func refreshLists() { screens = screens.map(refreshed) }

  private func refreshed(_ screen: BoardScreen) -> BoardScreen {
    switch screen {
    case .issue, .audit, .roster: return screen
    case .picker(let picker):
      var next = anew(picker).map { picker.carriedOver(to: $0) } ?? picker
      next.before = picker.before.map(refreshed)
      return .picker(next)
    case .prompt(var prompt):
      prompt.before = prompt.before.map(refreshed)
      return .prompt(prompt)
    case .question(var question):
      question.before = question.before.map(refreshed)
      return .question(question)
    case .importing(var review):
      review.draft.rebase(onto: ledger)
      review.move(by: 0)
      return .importing(review)
    }
  }

  /// The same list of the ledger as it is now; nil where the ledger has no part in it, or what it is
  /// about is gone.
  private func anew(_ picker: Picker) -> Picker? {
    func stand(_ targets: [IssueID]) -> Bool { targets.allSatisfy { ledger.row(of: $0) != nil } }
    switch picker.purpose {
    case .status(let targets): return stand(targets) ? statusPicker(targets, step: 0) : nil
    case .names(let field, let targets):
      return stand(targets) ? namePicker(field, field.action, targets) : nil
    case .flags(let targets, _): return stand(targets) ? flagsPicker(targets) : nil
    case .numbered(let kind, let id): return issue(id).map { numberedPicker(kind, $0) }
    case .parts(let place): return entry(at: place).map { _ in partsPicker(place) }
    case .entryState(let place):
      return entry(at: place).map { _ in entryStatePicker(place) }
    case .entryOwners(let place):
      return entry(at: place).map { entryOwnersPicker(place, $0.people) }
    case .cadence(let targets): return stand(targets) ? cadencePicker(targets) : nil
    case .related(let id): return issue(id).map { relatedPicker($0) }
    case .sort(let draft): return stand(draft.targets) ? sortPicker(draft) : nil
    case .taker(let draft): return stand(draft.targets) ? takerPicker(draft) : nil
    case .decider(let draft): return stand(draft.targets) ? deciderPicker(draft) : nil
    case .role(let draft): return stand(draft.targets) ? rolePicker(draft) : nil
    case .person(let draft): return stand(draft.targets) ? personPicker(draft) : nil
    case .approver(let targets, let input, let reason):
      return stand(targets) ? approverPicker(targets, input, reason: reason) : nil
    case .actions(isHelp: false): return picker.search == nil ? editMenu : nil
    case .actions, .theme, .views, .order, .verdict, .ledger, .history, .document, .importedStatus,
      .facts, .rosters, .exports, .evidenceFile, .evidence, .headerFields, .auditRules:
      return nil
    }
  }
}

extension Picker {
  /// Another list for the same purpose, with what the user has done in this one.
  fileprivate func carriedOver(to next: Picker) -> Picker {
    var next = next
    next.title = title
    if isMultiple { keepTicks(in: &next) }
    if next.search != nil { next.search = search }
    // Whoever has only looked at the present value looks at the one that is present now.
    if let chosen, isMultiple || !chosen.isPresent {
      let place = (0..<next.count).first { next[shown: $0]?.value == chosen.value }
      if let place {
        next.selected = place
      } else if next.search?.isEmpty == false {
        next.selectFirst()
      }
    } else if let place = (0..<next.count).first(where: { next[shown: $0]?.isPresent == true }) {
      next.selected = place
    }
    next.selected = min(next.selected, max(0, next.count - 1))
    return next
  }

  /// Only ticks that the user has set or taken away are kept; the others follow the ledger.
  private func keepTicks(in next: inout Picker) {
    for item in items where item.isMarked != item.isPresent {
      if let place = next.items.firstIndex(where: { $0.value == item.value }) {
        next.items[place].isMarked = item.isMarked
      } else if item.isMarked {
        next.items.insert(item, at: 0)
      }
    }
  }
}
