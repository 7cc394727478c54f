/// The head of a record set: `%rec: Type` and what it says of its fields.

package import LedgerModel

/// One `%word: value` line of a descriptor.
package struct DescriptorLine: Equatable, Sendable {
  /// With the percent sign: `%type`.
  package let name: String
  package let value: String
  package let line: Int
}

/// One record set of a file.
package struct RecordSet: Equatable, Sendable {
  /// The word after `%rec:`.
  package let type: String
  /// The type where guatu interprets it; nil for a set that is only kept.
  package var known: RecordType? { RecordType(rawValue: type) }
  /// All lines of the descriptor, `%rec` included.
  package let lines: [DescriptorLine]
  /// Its bytes, and the number of its first line.
  package let range: Range<Int>
  package let line: Int
}
