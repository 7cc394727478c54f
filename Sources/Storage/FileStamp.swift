/// Which state of a file was seen.

/// What the system knows of a file's state; two equal stamps mean the same content.
package struct FileStamp: Equatable, Sendable {
  package var device: UInt64 = 0
  package var inode: UInt64 = 0
  package var size: Int64 = 0
  package var modifiedSeconds: Int64 = 0
  package var modifiedNanoseconds: Int64 = 0
  /// A hash of the content as it was loaded or saved.
  package var contentHash: UInt64 = 0
}
