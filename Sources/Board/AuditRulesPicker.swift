/// Which rules of the audit are in use, as a list of ticks.

import Audit
import Canvas
import LedgerModel
import LedgerText
import Rules

extension BoardState {
  var rulesPicker: Picker {
    let disabled = ledger.disabledRules
    let items = AuditRule.allCases.map { rule in
      let isOn = !disabled.contains(rule.code)
      return Picker.Item(
        say(rule.name), detail: say(rule.why), value: .text(rule.code), isMarked: isOn,
        isPresent: isOn)
    }
    return Picker(
      .auditRules, title: say(Action.auditRules.name), items: items, search: TextField(),
      isMultiple: true)
  }

  /// Keeps in the ledger which rules are off. Codes that this program does not know stay off.
  mutating func chooseRules(_ picker: Picker) -> [Effect] {
    let current = ledger.disabledRules
    let unknown = current.filter { AuditRule(code: $0) == nil }
    let off = picker.items.compactMap { item -> String? in
      if case .text(let code) = item.value, !item.isMarked { code } else { nil }
    }
    let codes =
      current.filter { off.contains($0) || unknown.contains($0) }
      + off.filter { !current.contains($0) }
    screens.removeLast()
    var edit = LedgerEdits.setDisabled(codes, current: current)
    edit.title = ruleTitle(off: codes, before: current)
    if edit.isEmpty {
      tell(Phrase(zh: "没有变化", en: "Nothing changes"), .dim)
      return []
    }
    return report(make(edit), keeping: picker)
  }

  /// `台账 停用规则：措施没有日期`, `台账 启用规则：…`.
  private func ruleTitle(off codes: [String], before: [String]) -> Phrase {
    func names(_ codes: [String]) -> Phrase {
      let names = codes.map { AuditRule.name(of: $0) ?? Phrase(zh: $0, en: $0) }
      return Phrase(
        zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    }
    let (off, on) = (codes.filter { !before.contains($0) }, before.filter { !codes.contains($0) })
    let parts = [
      off.isEmpty ? nil : Phrase(zh: "停用规则：\(names(off).zh)", en: "rules off: \(names(off).en)"),
      on.isEmpty ? nil : Phrase(zh: "启用规则：\(names(on).zh)", en: "rules on: \(names(on).en)"),
    ].compactMap(\.self)
    return Phrase(
      zh: "台账 " + parts.map(\.zh).joined(separator: "；"),
      en: "ledger: " + parts.map(\.en).joined(separator: "; "))
  }
}
