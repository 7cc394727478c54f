/// What a user searches for, folded so that case and width do not matter.

/// A needle for `Ledger.contains`: ASCII letters without case, full-width forms as their ASCII ones.
package struct SearchText: Equatable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }
  package var isEmpty: Bool { text.isEmpty }
}
