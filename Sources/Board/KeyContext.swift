/// Where a key is pressed; the same key may mean different things.

/// A place in which keys are looked up.
package enum KeyContext: String, CaseIterable, Sendable {
  /// The board and the grouped list.
  case board
  /// One issue.
  case issue
  /// A list to choose from: pickers, menus, help, palette.
  case list
  /// A text field; only keys that type nothing are looked up.
  case text
}
