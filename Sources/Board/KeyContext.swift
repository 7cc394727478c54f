/// Where a key is pressed; the same key may mean different things.

/// A place in which keys are looked up.
package enum KeyContext: String, CaseIterable, Sendable {
  /// The board and the grouped list.
  case board
  /// One issue.
  case issue
  /// What the audit found.
  case audit
  /// A list of what stands beside the deadline.
  case roster
  /// A list to choose from: pickers, menus, help, palette.
  case list
  /// A text field; only keys that type nothing are looked up.
  case text
}

extension KeyContext {
  /// The place among the cases: two names would be compared letter by letter.
  private var number: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  package static func == (one: KeyContext, other: KeyContext) -> Bool { one.number == other.number }

  package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
