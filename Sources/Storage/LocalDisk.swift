/// Which folders lie on a disk of this machine, where nobody writes unseen.

internal import LedgerText

enum LocalDisk {
  /// Whether a folder lies on such a disk, as `/proc/self/mountinfo` tells. One of an unknown kind, in
  /// a network or behind a program, does not.
  static func holds(_ folder: String) -> Bool {
    let bytes: LedgerBytes
    let place: String
    do {
      place = try FilePath.target(of: folder)
      bytes = try MappedFile.load("/proc/self/mountinfo").bytes
    } catch { return false }
    var nearest = (length: -1, kind: "")
    for line in bytes.withBytes({ String(decoding: $0, as: UTF8.self) }).split(separator: "\n") {
      // 36 35 98:0 /root MOUNT-POINT options [more] - KIND source options
      let words = line.split(separator: " ")
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
        continue
      }
      let point = plain(words[4])
      // What is mounted later on the same place lies above.
      if contains(point, place), point.utf8.count >= nearest.length {
        nearest = (point.utf8.count, String(words[dash + 1]))
      }
    }
    return kinds.contains(nearest.kind)
  }

  private static let kinds: Set<String> = [
    "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs", "jfs", "overlay", "tmpfs",
    "ramfs", "vfat", "exfat", "ntfs", "ntfs3", "fuseblk",
  ]

  private static func contains(_ point: String, _ place: String) -> Bool {
    point == "/" || place == point || place.hasPrefix(point + "/")
  }

  /// Blanks and the like stand there as `\040`.
  private static func plain(_ word: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.count >= 3,
        let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
