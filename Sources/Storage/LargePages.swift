/// A file's bytes, read into pages of two megabytes.

internal import Glibc
internal import LedgerText

/// Memory of our own that holds what a file said.
///
/// For a file of two megabytes the system hands out five hundred ordinary pages, one interruption
/// each, which takes longer than to copy the file. Where it has no large page, ordinary ones serve.
final class LargePages: MappedRegion, @unchecked Sendable {
  // Unchecked because of the pointer: the bytes behind it are written in `init` only.
  /// Bytes of one page.
  static let size = 2 << 20

  let bytes: UnsafeRawBufferPointer
  private let mapping: UnsafeMutableRawBufferPointer

  /// Reads a file from its beginning to its end; nil when it is longer than expected, or when there is
  /// no memory.
  ///
  /// - Parameter size: how many bytes there are, as far as is known.
  init?(_ file: borrowing FileDescriptor, expected size: Int) throws(SystemFailure) {
    // One byte beyond what is expected shows that the file is longer.
    let room = (size / LargePages.size + 1) * LargePages.size
    let whole = room + LargePages.size
    guard
      let start = mmap(
        nil, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      start != MAP_FAILED
    else { return nil }
    mapping = UnsafeMutableRawBufferPointer(start: start, count: whole)
    let past = Int(bitPattern: start) % LargePages.size
    let pages = UnsafeMutableRawBufferPointer(
      start: start + (past == 0 ? 0 : LargePages.size - past), count: room)
    // A wish: without large pages everything works as well.
    madvise(pages.baseAddress, room, MADV_HUGEPAGE)
    var count = 0
    while count <= size {
      let got = pread(file.number, pages.baseAddress.map { $0 + count }, room - count, count)
      if got < 0, errno == EINTR { continue }
      if got < 0 {
        let failure = SystemFailure(errno)
        munmap(start, whole)
        throw failure
      }
      if got == 0 { break }
      count += got
    }
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(pages)[..<count])
    if count > size { return nil }
  }

  deinit { munmap(mapping.baseAddress, mapping.count) }
}
