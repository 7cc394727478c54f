/// The settings of a ledger: its header, field by field.

import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  /// What stands in the header under a field; of the steps those that are in force, written down or not.
  func headerText(_ field: Field) -> String {
    let value = ledger.value(of: field.name, in: .ledger)
    return field.name == "Steps" ? ledger.header.steps.joined(separator: "、") : value ?? ""
  }

  /// The header of the ledger, field by field.
  var headerPicker: Picker {
    let fields = Field.ledger.filter {
      !$0.isRepeatable && $0.kind != .id && $0.kind != .format
    }
    let items = fields.map { field in
      Picker.Item(
        say(field.label), detail: headerDetail(field), value: .text(field.name))
    }
    return Picker(
      .headerFields, title: say(Action.headerFields.name), items: items, search: TextField())
  }

  /// What holds under a field, in one line: `15（默认）` where the header does not say.
  private func headerDetail(_ field: Field) -> String {
    guard let value = ledger.value(of: field.name, in: .ledger) else {
      return LedgerHeader.standard(of: field).map {
        say(Phrase(zh: "\($0)（默认）", en: "\($0) (default)"))
      } ?? ""
    }
    if field.kind == .day, let day = Day(iso: value) { return day.long(language) }
    return value.split(separator: "\n").first.map(String.init) ?? ""
  }

  /// After one setting the list of them is in front again, as it was left: others are often set with it.
  mutating func returnToHeaderFields(_ prompt: Prompt) {
    guard case .headerField(let name) = prompt.purpose, case .picker(let old)? = prompt.before.last,
      old.purpose == .headerFields
    else { return }
    var picker = headerPicker
    picker.selected = picker.items.firstIndex { $0.value == .text(name) } ?? 0
    screens.append(.picker(picker))
  }

  /// Sets a field of the header; empty takes it away.
  mutating func setHeader(_ field: String, _ text: String) -> Result<[Effect], EditFailure> {
    do {
      let edit = try LedgerEdits.set(field: field, value: text, editContext) {
        ledger.value(of: $0, in: .ledger)
      }
      guard !edit.isEmpty else {
        tell(Wording.nothingChanges, .dim)
        return .success([])
      }
      return make(edit)
    } catch { return .failure(EditFailure(refusal: error)) }
  }

  /// Steps that are asked for from now on are asked of closed issues too: how many lack them is said at
  /// once, not found out from a list that has grown. nil where none does, and for another edit.
  func closingsLacking(_ edit: Edit) -> Phrase? {
    let isOfSteps = edit.changes.contains {
      if case .field(let field) = $0 {
        field.record == .ledger && field.field == "Steps"
      } else {
        false
      }
    }
    guard isOfSteps else { return nil }
    let lacking = ledger.rows.indices.count { place in
      ledger.rows[place].status == .closed
        && ClosingSteps(ledger.issue(at: place), roles: ledger.header.steps).next != nil
    }
    guard lacking > 0 else { return nil }
    return Phrase(
      zh: "；已销号的有\(lacking)个缺这些环节的签批，对账会列出",
      en: "; \(lacking) closed issues lack sign-offs of these steps, which the audit will list")
  }
}
