/// What is wrong with one record.

package import LedgerModel

/// What has to be known of the file to judge one of its records.
package struct CheckContext: Sendable {
  package var header: LedgerHeader
  /// nil for a record of a set that guatu does not interpret, or of none.
  package var type: RecordType?
  /// The descriptor of the record's set; empty when there is none.
  package var descriptor: [DescriptorLine]

  package init(header: LedgerHeader, type: RecordType?, descriptor: [DescriptorLine]) {
    self.header = header
    self.type = type
    self.descriptor = descriptor
  }
}

/// Every problem of one record, in the order of the file.
package func recordProblems(
  in record: RecordSyntax, bytes: UnsafeRawBufferPointer, context: CheckContext
) -> [Problem] {
  []
}
