/// Files of saves that were cut off by a crash.

internal import Glibc

enum LeftOvers {
  /// Removes what saves of a ledger left behind. Only for who holds its lock: nobody else is writing.
  /// What cannot be removed is in nobody's way.
  static func clear(beside target: String) {
    let folder = FilePath.folder(of: target)
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    let prefix = TemporaryFile.prefix(of: target)
    var found: [String] = []
    while let entry = readdir(stream) {
      // Most names begin otherwise and are not even made into strings.
      guard entry.pointee.d_name.0 == CChar(bitPattern: UInt8(ascii: ".")) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(prefix), name.hasSuffix(TemporaryFile.ending) { found.append(name) }
    }
    for name in found { unlink(folder + "/" + name) }
  }
}
