/// Lines of a file that belong to no issue and mean nothing to guatu.

package import LedgerModel

/// A run of lines that has to be looked at by a person.
package struct UnreadablePart: Equatable, Sendable {
  /// Physical lines, from 1.
  package let lines: ClosedRange<Int>
  /// The first line's text, control characters taken out.
  package let firstText: String
  package let reason: Phrase
}
