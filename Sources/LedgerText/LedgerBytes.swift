/// The bytes of a ledger file, mapped or owned.

/// Bytes that stay where they are while anybody holds them.
package struct LedgerBytes: Sendable {
  private enum Source: Sendable {
    case owned([UInt8])
    case mapped(any MappedRegion)
  }
  private let source: Source

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
