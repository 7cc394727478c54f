/// From a key to an action, with the user's own bindings laid over the table's.

package import Canvas
package import LedgerModel

/// The keys of every context.
package struct Keymap: Sendable {
  private var actions: [KeyContext: [Key: Action]] = [:]
  private var keys: [Action: [KeyContext: [Key]]] = [:]

  /// A line of the file `keys` that cannot be followed, and why.
  package struct Mistake: Equatable, Sendable {
    package var line: Int
    package var message: Phrase
  }

  /// The built-in keys.
  package init() {
    for binding in ActionCatalog.bindings { bind(binding.action, binding.keys) }
  }

  /// The action of a key; nil when it has none there.
  func action(for key: Key, in context: KeyContext) -> Action? { actions[context]?[key] }

  /// The keys of an action in a context, the one to show first.
  package func keys(for action: Action, in context: KeyContext) -> [Key] {
    keys[action]?[context] ?? []
  }

  /// Lays the lines of a file over the built-in keys: `addProgress = <F7> p`. An action that is
  /// named loses its built-in keys; a key that is taken away from another action is its no more.
  package mutating func read(_ text: String) -> [Mistake] {
    var mistakes: [Mistake] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let name = words.first, !name.hasPrefix("#") else { continue }
      guard words.count >= 2, words[1] == "=" else {
        mistakes.append(
          Mistake(
            line: index + 1,
            message: Phrase(
              zh: "应写作“动作 = 键 键…”，等号两边空格",
              en: "should read “action = key key …”, with blanks round the sign")))
        continue
      }
      guard let action = Action(rawValue: String(name)) else {
        let nearest = NearestWord.to(String(name), among: Action.allCases.map(\.rawValue))
        mistakes.append(
          Mistake(
            line: index + 1,
            message: nearest.map {
              Phrase(
                zh: "没有动作“\(name)”；是想写“\($0)”吗？",
                en: "there is no action “\(name)”; did you mean “\($0)”?")
            } ?? Phrase(zh: "没有动作“\(name)”", en: "there is no action “\(name)”")))
        continue
      }
      var bound: [Key] = []
      for word in words.dropFirst(2) {
        if let key = Key(text: String(word)) {
          bound.append(key)
        } else {
          mistakes.append(
            Mistake(
              line: index + 1,
              message: Phrase(zh: "“\(word)”不是键名", en: "“\(word)” names no key")))
        }
      }
      let contexts = keys[action].map { Array($0.keys) } ?? [.board, .issue]
      unbind(action)
      for context in contexts { bind(action, [context: bound]) }
    }
    return mistakes
  }

  private mutating func bind(_ action: Action, _ bindings: [KeyContext: [Key]]) {
    for (context, list) in bindings {
      for key in list {
        if let other = actions[context]?[key], other != action {
          keys[other]?[context]?.removeAll { $0 == key }
        }
        actions[context, default: [:]][key] = action
      }
      keys[action, default: [:]][context, default: []] += list
    }
  }

  private mutating func unbind(_ action: Action) {
    for context in KeyContext.allCases {
      actions[context] = actions[context]?.filter { $0.value != action }
    }
    keys[action] = [:]
  }
}
