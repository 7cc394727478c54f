/// The bytes of a ledger file, mapped or owned.

/// Bytes that stay where they are while anybody holds them.
package struct LedgerBytes: Sendable {
  private enum Source: Sendable {
    case owned([UInt8])
    case mapped(any MappedRegion)
  }
  private var source: Source

  /// Bytes in memory.
  package init(_ bytes: [UInt8]) { source = .owned(bytes) }
  /// Bytes of a file that the floor above has mapped.
  package init(mapping region: any MappedRegion) { source = .mapped(region) }

  package var count: Int {
    switch source {
    case .owned(let bytes): bytes.count
    case .mapped(let region): region.bytes.count
    }
  }

  /// Replaces a range. Mapped bytes are copied first; owned ones change in place unless somebody
  /// else holds them too.
  mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    switch source {
    case .owned(var bytes):
      // Let go of the second reference, or the array would be copied for every edit.
      source = .owned([])
      bytes.replaceSubrange(range, with: new)
      source = .owned(bytes)
    case .mapped(let region):
      let old = region.bytes
      var bytes: [UInt8] = []
      bytes.reserveCapacity(old.count - range.count + new.count + 4096)
      bytes.append(contentsOf: old[..<range.lowerBound])
      bytes.append(contentsOf: new)
      bytes.append(contentsOf: old[range.upperBound...])
      source = .owned(bytes)
    }
  }

  /// Whether two files hold the same bytes.
  package func isSame(as other: LedgerBytes) -> Bool {
    withBytes { left in
      other.withBytes { right in areSame(left, right) }
    }
  }

  /// Gives access to all bytes; the pointer must not outlive the call.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch source {
    case .owned(let bytes):
      let result: Swift.Result<Result, Failure> = bytes.withUnsafeBytes { buffer in
        do throws(Failure) { return .success(try body(buffer)) } catch { return .failure(error) }
      }
      return try result.get()
    case .mapped(let region): return try body(region.bytes)
    }
  }
}

/// A read-only mapping that lasts as long as the object.
package protocol MappedRegion: AnyObject, Sendable {
  var bytes: UnsafeRawBufferPointer { get }
}
