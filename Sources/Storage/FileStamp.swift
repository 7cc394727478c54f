/// Which state of a file was seen.

internal import Glibc

/// What the system knows of a file's state, and a hash of its content.
package struct FileStamp: Equatable, Sendable {
  /// What makes a file the same under whatever name.
  package struct Identity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  package var identity: Identity { Identity(device: device, inode: inode) }

  package let device: UInt64
  package let inode: UInt64
  /// In bytes.
  package let size: Int64
  package let modifiedSeconds: Int64
  package let modifiedNanoseconds: Int64
  /// Of the content as it was loaded or saved; 0 for a file too large to be read twice.
  package let contentHash: UInt64
  /// Mode and owner, for a file that has to be written anew; nil where they are not known. Two stamps
  /// that differ in it alone are the same.
  package let access: FileAccess?

  init(_ status: stat, contentHash: UInt64) {
    access = FileAccess(status)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    modifiedSeconds = Int64(status.st_mtim.tv_sec)
    modifiedNanoseconds = Int64(status.st_mtim.tv_nsec)
    self.contentHash = contentHash
  }

  init(
    device: UInt64, inode: UInt64, size: Int64, seconds: Int64, nanoseconds: Int64,
    contentHash: UInt64
  ) {
    access = nil
    self.device = device
    self.inode = inode
    self.size = size
    modifiedSeconds = seconds
    modifiedNanoseconds = nanoseconds
    self.contentHash = contentHash
  }

  package static func == (left: FileStamp, right: FileStamp) -> Bool {
    left.identity == right.identity && left.size == right.size
      && left.modifiedSeconds == right.modifiedSeconds
      && left.modifiedNanoseconds == right.modifiedNanoseconds
      && left.contentHash == right.contentHash
  }

  /// Whether two stamps are of one content: the content says so, or where it is too large to be
  /// read, the system does.
  package func isSame(as other: FileStamp) -> Bool {
    if contentHash != 0, size == other.size, contentHash == other.contentHash { return true }
    return self == other
  }

  /// Whether the system says that nothing was written in between.
  func looksLike(_ status: stat) -> Bool {
    self == FileStamp(status, contentHash: contentHash)
  }
}

/// A hash of a whole file, to see whether a file that was touched was changed.
enum ContentHash {
  /// Never 0.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    // Four states side by side, because each step waits for the one before it.
    let start = UInt64(bytes.count) ^ 0xCBF2_9CE4_8422_2325
    var (one, two, three, four) = (start, start &+ 1, start &+ 2, start &+ 3)
    func word(_ place: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
    var place = 0
    while place &+ 32 <= bytes.count {
      one = mixed(one ^ word(place))
      two = mixed(two ^ word(place &+ 8))
      three = mixed(three ^ word(place &+ 16))
      four = mixed(four ^ word(place &+ 24))
      place &+= 32
    }
    var state = mixed(mixed(mixed(one) ^ two) ^ mixed(three)) ^ four
    while place < bytes.count {
      state = mixed(state ^ UInt64(bytes[place]))
      place &+= 1
    }
    return state | 1
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product &>> 29)
  }
}
