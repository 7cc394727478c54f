/// One row of the table from which keys, footer, help and palette are made.

package import Canvas
package import LedgerModel

/// An action with its name and the keys that call it.
package struct Binding: Sendable {
  package let action: Action
  /// What it is called in menus, palette and help.
  package let name: Phrase
  /// One word or two for the footer; the name where there is none.
  package let short: Phrase
  /// One sentence for the help page.
  package let help: Phrase
  /// Keys by context, the first of each being the one that the footer shows.
  package var keys: [KeyContext: [Key]]

  init(
    _ action: Action, _ name: Phrase, short: Phrase? = nil, help: Phrase,
    _ keys: [(contexts: [KeyContext], texts: [String])]
  ) {
    self.action = action
    self.name = name
    self.short = short ?? name
    self.help = help
    self.keys = [:]
    for (contexts, texts) in keys {
      for context in contexts {
        self.keys[context, default: []] += texts.compactMap { Key(text: $0) }
      }
    }
  }
}
