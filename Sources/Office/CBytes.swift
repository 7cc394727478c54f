/// Bytes that C made and that are ours to free.

import Glibc

enum CBytes {
  /// A copy of the bytes, which are freed.
  static func taken(_ bytes: UnsafeMutableRawPointer?, _ count: Int) -> [UInt8] {
    defer { free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
