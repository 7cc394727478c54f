/// What keys mean in lists, questions and fields: the user's own keys there too.

import Canvas
import LedgerModel
import Rules

extension BoardState {
  /// The action of a key in a list or a question. Arrows, Tab and Esc keep their meaning where the
  /// user gave them no other, so that every list can be walked and left.
  func listAction(_ key: Key) -> Action? {
    if let action = keymap.action(for: key, in: .list) { return action }
    switch key.code {
    case .up: return .up
    case .down: return .down
    case .tab: return key.modifiers.contains(.shift) ? .up : .down
    case .escape: return .back
    default: return nil
    }
  }

  /// The action of a key in a field: only of one that types nothing.
  func fieldAction(_ key: Key) -> Action? {
    if key.typesText { return nil }
    return keymap.action(for: key, in: .text) ?? (key.code == .escape ? .back : nil)
  }

  /// Whether a key that types nothing saves on the board.
  func asksToSave(_ key: Key) -> Bool {
    !key.typesText && keymap.action(for: key, in: .board) == .save
  }

  /// How many places an action moves in a list of some places; nil for one that does not move.
  ///
  /// - Parameter page: places that a page holds.
  func listStep(_ action: Action, page: Int, of places: Int) -> Int? {
    switch action {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, page)
    case .pageDown: max(1, page)
    case .home: -places
    case .end: places
    default: nil
    }
  }

  /// Leaves from a list or a question as from the board: what is not saved is asked about first.
  mutating func leave() -> [Effect] {
    if case .question(let question) = screens.last, question.asksAboutLeaving { return [] }
    return perform(.quit)
  }

  /// Leaves from a field, provided that nothing typed would be lost with it.
  mutating func leave(_ prompt: Prompt) -> [Effect] {
    if case .filter = prompt.purpose { return perform(.quit) }
    guard !prompt.isChanged else {
      tell(
        Phrase(
          zh: "这里的文字还没有保存：Enter 保存或 Esc 放弃以后再退出",
          en: "This text is not saved: Enter saves it, Esc gives it up; then leave"), .warn)
      return []
    }
    return perform(.quit)
  }
}

extension Key {
  /// A character that a field would take as text.
  var typesText: Bool {
    guard case .character = code else { return false }
    return modifiers.isDisjoint(with: [.control, .alt])
  }
}

extension Question {
  /// It is the question that leaving asks.
  fileprivate var asksAboutLeaving: Bool {
    switch purpose {
    case .quitUnsaved: true
    case .fileGone: answers.count > 2
    default: false
    }
  }
}
