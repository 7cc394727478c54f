/// A file's bytes: large files mapped, small ones read.

internal import Glibc
internal import LedgerModel
package import LedgerText

/// A read-only mapping of a whole file.
///
/// Ledgers are replaced by renaming, so the mapped file keeps its bytes while others save. A program
/// that cuts the file short in place would take bytes away from under a mapping; files below
/// `threshold` are read instead, which leaves that danger to very large ones.
package final class MappedFile: MappedRegion, @unchecked Sendable {
  // Unchecked because of the pointer: the bytes behind it are never written.
  /// Files of fewer bytes are read into memory.
  static let threshold = 8 << 20

  package let bytes: UnsafeRawBufferPointer

  fileprivate init(_ file: borrowing FileDescriptor, count: Int) throws(SystemFailure) {
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file.number, 0),
      start != MAP_FAILED
    else { throw SystemFailure(errno) }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Reads a file.
  ///
  /// - Parameter limit: in bytes; a larger file is refused.
  package static func load(
    _ path: String, limit: Int = MappedFile.limit
  ) throws(StorageError) -> (bytes: LedgerBytes, stamp: FileStamp) {
    do throws(SystemFailure) {
      let file = try FileDescriptor.open(path, O_RDONLY)
      return try load(file, limit: limit)
    } catch {
      if error.number == EFBIG, let status = FileDescriptor.status(of: path) {
        throw .tooLarge(path: path, bytes: Int(status.st_size), limit: limit)
      }
      throw error.error(path, .read)
    }
  }

  /// Ledger format §2: 4 GiB.
  package static let limit = 4 << 30

  static func load(
    _ file: borrowing FileDescriptor, limit: Int
  ) throws(SystemFailure) -> (bytes: LedgerBytes, stamp: FileStamp) {
    let status = try file.status()
    if status.st_mode & S_IFMT == S_IFDIR { throw SystemFailure(EISDIR) }
    let size = Int(status.st_size)
    if size > limit { throw SystemFailure(EFBIG) }
    if size >= threshold {
      let mapped = try MappedFile(file, count: size)
      return (LedgerBytes(mapping: mapped), FileStamp(status, contentHash: 0))
    }
    if size >= LargePages.size / 2, let pages = try LargePages(file, expected: size) {
      return (
        LedgerBytes(mapping: pages),
        FileStamp(status, contentHash: ContentHash.of(pages.bytes))
      )
    }
    let bytes = try file.readAll(expected: size, limit: limit)
    if bytes.count > limit { throw SystemFailure(EFBIG) }
    let hash = bytes.withUnsafeBytes { ContentHash.of($0) }
    return (LedgerBytes(bytes), FileStamp(status, contentHash: hash))
  }
}
