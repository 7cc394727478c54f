/// Cuts bytes into physical lines; the only place of this module that calls the C library.

internal import Glibc

/// One physical line by byte offsets.
package struct PhysicalLine: Equatable, Sendable {
  package let start: Int
  /// Without the line's end (LF or CRLF).
  package let end: Int
  /// Where the next line starts; equal to `end` when the file ends without an end of line.
  package let next: Int
  /// From 1.
  package let number: Int

  package var range: Range<Int> { start..<end }
  package var isTerminated: Bool { next > end }
  package var endsWithCRLF: Bool { next - end == 2 }
}

/// Walks over the physical lines of a file.
package struct LineScanner {
  package let bytes: UnsafeRawBufferPointer
  package private(set) var offset: Int
  package private(set) var number: Int

  /// - Parameters:
  ///   - offset: where the first line starts.
  ///   - number: the number of that line, from 1.
  package init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0, number: Int = 1) {
    self.bytes = bytes
    self.offset = offset
    self.number = number
  }

  /// The line that `next()` would give, without going past it.
  package func peek() -> PhysicalLine? {
    guard offset < bytes.count else { return nil }
    let feed = lineFeed(in: bytes, from: offset)
    guard feed < bytes.count else {
      return PhysicalLine(start: offset, end: feed, next: feed, number: number)
    }
    let hasReturn = feed > offset && bytes[feed - 1] == 13
    return PhysicalLine(
      start: offset, end: hasReturn ? feed - 1 : feed, next: feed + 1, number: number)
  }

  /// The next line; nil at the end of the bytes.
  package mutating func next() -> PhysicalLine? {
    guard let line = peek() else { return nil }
    offset = line.next
    number += 1
    return line
  }
}

/// The offset of the next LF, or the number of bytes where there is none.
@inline(__always)
func lineFeed(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int {
  guard let base = bytes.baseAddress, offset < bytes.count else { return bytes.count }
  guard let found = memchr(base + offset, 10, bytes.count - offset) else { return bytes.count }
  return UnsafeRawPointer(found) - base
}

/// Whether two texts hold the same bytes; at once where they are one and the same.
func areSame(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard left.count == right.count else { return false }
  guard let first = left.baseAddress, let second = right.baseAddress, first != second else {
    return true
  }
  return memcmp(first, second, left.count) == 0
}

/// The offset of the next byte of a value in a range; nil where there is none.
@inline(__always)
func nextByte(
  _ value: UInt8, in bytes: UnsafeRawBufferPointer, from offset: Int, before end: Int
) -> Int? {
  guard let base = bytes.baseAddress, offset < end,
    let found = memchr(base + offset, Int32(value), end - offset)
  else { return nil }
  return UnsafeRawPointer(found) - base
}
