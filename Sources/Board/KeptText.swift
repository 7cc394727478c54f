/// Texts that were typed and not saved: nothing typed is lost.

import Canvas
import LedgerModel
import Rules

/// A text that was given up with Esc.
struct KeptText: Sendable {
  /// What it was for.
  var purpose: Prompt.Purpose
  var text: String
  /// What stood in the field before anything was typed.
  var initial: String
}

extension Prompt.Purpose {
  /// What a text is kept under: the words of an entry stay whoever turns out to be its author.
  fileprivate var keptAs: Prompt.Purpose {
    guard case .entry(let draft) = self else { return self }
    return .entry(EntryDraft(kind: draft.kind, targets: draft.targets))
  }
}

extension BoardState {
  /// So many texts are kept, the oldest going first.
  private static let mostKept = 20

  func keptText(_ purpose: Prompt.Purpose) -> KeptText? {
    kept.last { $0.purpose == purpose.keptAs }
  }

  /// Keeps a text for the next time that its field is opened.
  mutating func keep(_ purpose: Prompt.Purpose, _ text: String, initial: String) {
    forget(purpose)
    kept.append(KeptText(purpose: purpose.keptAs, text: text, initial: initial))
    if kept.count > BoardState.mostKept { kept.removeFirst() }
    tell(
      Phrase(
        zh: "没有保存；再打开这一栏，刚才的文字还在", en: "Not saved; open the field again to find the text"), .warn)
  }

  /// Esc in a field: what was typed stands there again when the same field is opened next.
  mutating func setAside(_ prompt: Prompt) {
    if case .filter = prompt.purpose { return }
    if prompt.isChanged { keep(prompt.purpose, prompt.field.text, initial: prompt.initial) }
  }

  /// Esc in a list in whose field the words of an entry were typed.
  mutating func setAside(_ picker: Picker) {
    guard case .person(let draft) = picker.purpose, keptText(.entry(draft)) == nil else { return }
    let typed = picker.search?.text.trimmed ?? ""
    let text = draft.text.isEmpty && EntryDraft.looksLikeWords(typed) ? typed : draft.text
    if !text.isEmpty { keep(.entry(draft), text, initial: "") }
  }

  private mutating func forget(_ purpose: Prompt.Purpose) {
    let purpose = purpose.keptAs
    kept.removeAll { $0.purpose == purpose }
  }

  /// What was typed in these fields has become a change; it is not offered again.
  mutating func forgetTexts(of screens: [BoardScreen]) {
    for case .prompt(let prompt) in screens {
      forget(prompt.purpose)
      forgetTexts(of: prompt.before)
    }
  }
}
