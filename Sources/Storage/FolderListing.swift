/// What stands in a folder.

internal import Glibc

package enum FolderListing {
  /// The names in a folder, without hidden ones, sorted.
  ///
  /// - Throws: where the folder cannot be listed.
  package static func names(in folder: String) throws(StorageError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemFailure(errno).error(folder, .list) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
