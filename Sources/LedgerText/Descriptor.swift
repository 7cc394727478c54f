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

  /// Whether the descriptor asks of a record nothing that the format does not ask anyway. Where it
  /// asks for more, every record has to be checked before it can be called sound.
  func impliesNothingMore(in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let known else { return false }
    let standard =
      known == .issue ? LedgerTemplate.issueDescriptor : LedgerTemplate.ledgerDescriptor
    // Nearly every file has the one that new ledgers get, which is not worth compiling.
    return bytes[range].elementsEqual(standard.utf8)
      || DescriptorRules(lines, type: known).isImpliedByFormat
  }
}
