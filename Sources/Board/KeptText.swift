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
  /// What a text is kept under: the words of an entry stay whoever turns out to be its author, and
  /// the reason of a move whoever agreed to it.
  fileprivate var keptAs: Prompt.Purpose {
    switch self {
    case .entry(let draft): .entry(EntryDraft(draft.form, draft.targets))
    case .deadlineReason(let targets, let input, _):
      .deadlineReason(targets, input: input, approver: nil)
    default: self
    }
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
    let purpose: Prompt.Purpose
    switch picker.purpose {
    case .person(let draft), .role(let draft), .taker(let draft), .decider(let draft),
      .sort(let draft):
      purpose = .entry(draft)
    case .approver(let targets, let input, _):
      purpose = .deadlineReason(targets, input: input, approver: nil)
    case .document:
      typedDocument = picker.search?.text ?? ""
      return
    default: return
    }
    guard keptText(purpose) == nil else { return }
    let typed = picker.search?.text.trimmed ?? ""
    let text = picker.words.isEmpty && EntryDraft.looksLikeWords(typed) ? typed : picker.words
    if !text.isEmpty { keep(purpose, text, initial: "") }
  }

  /// Words stand in a field, or wait for the next one, that are in no ledger yet.
  var hasOpenText: Bool {
    switch screens.last {
    case .prompt(let prompt):
      if case .filter = prompt.purpose { return false }
      return prompt.field.text != prompt.initial
    case .picker(let picker): return !picker.words.isEmpty
    default: return false
    }
  }

  /// Corrections of a document that is done with are none of the next one.
  mutating func forgetImportedTexts() {
    kept.removeAll {
      switch $0.purpose {
      case .imported, .importedMeasure, .importedHeader: true
      default: false
      }
    }
  }

  private mutating func forget(_ purpose: Prompt.Purpose) {
    let purpose = purpose.keptAs
    kept.removeAll { $0.purpose == purpose }
  }

  /// What was typed in these fields has become a change; it is not offered again.
  mutating func forgetTexts(of screens: [BoardScreen]) {
    for screen in screens {
      switch screen {
      case .prompt(let prompt):
        forget(prompt.purpose)
        forgetTexts(of: prompt.before)
      case .picker(let picker): forgetTexts(of: picker.before)
      case .issue, .question, .importing, .audit, .roster: break
      }
    }
  }
}

extension BoardState {
  /// What stands in open fields and was not entered, with the name of each field; nil without any.
  /// Words of a filter are no work that could be lost.
  package var typedText: String? {
    let texts = typed(in: screens)
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// The texts of some layers, those first that a layer leads back to.
  private func typed(in layers: [BoardScreen]) -> [String] {
    layers.flatMap { layer -> [String] in
      switch layer {
      case .prompt(let prompt):
        if case .filter = prompt.purpose { return [] }
        return typed(in: prompt.before)
          + (prompt.isChanged ? ["\(prompt.title)\n\(prompt.field.text)"] : [])
      case .picker(let picker):
        return typed(in: picker.before)
          + (picker.words.isEmpty ? [] : ["\(picker.title)\n\(picker.words)"])
      case .question(let question): return typed(in: question.before)
      case .issue, .importing, .audit, .roster: return []
      }
    }
  }
}
