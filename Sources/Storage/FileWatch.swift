/// Notices that a ledger file was changed by somebody else.

internal import Glibc

/// Watches one file through its folder; ends its watch when it goes away.
package final class FileWatch: @unchecked Sendable {
  // Unchecked because `descriptor` is a plain number that only this object uses.
  package let path: String
  private let descriptor: Int32
  private let name: String

  /// To be polled for reading; -1 where the system cannot watch.
  package var fd: Int32 { descriptor }

  /// Whether the system tells of every change. Where it cannot watch, or others may write behind its
  /// back, as in a network folder, `hasChanged` must be asked as well.
  package let tellsAll: Bool

  /// - Parameter path: a link is watched where it leads.
  package init(path: String) {
    self.path = path
    var target = path
    if let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    name = FilePath.name(of: target)
    let folder = FilePath.folder(of: target)
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let news = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)
    if descriptor >= 0, inotify_add_watch(descriptor, folder, news) < 0 {
      close(descriptor)
      self.descriptor = -1
    } else {
      self.descriptor = descriptor
    }
    tellsAll = self.descriptor >= 0 && LocalDisk.holds(folder)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Takes all waiting news; true when some of it was about the file.
  package func drain() -> Bool {
    guard descriptor >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    var isAboutFile = false
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return isAboutFile }
      if names(in: buffer[..<count]).contains(where: { $0 == name || $0 == nil }) {
        isAboutFile = true
      }
    }
  }

  /// Whether the file differs from a stamp by what `stat` says; a vanished file differs.
  package func hasChanged(_ stamp: FileStamp) -> Bool {
    guard let status = tellsAll ? FileDescriptor.status(of: path) : openedStatus else {
      return true
    }
    return !stamp.looksLike(status)
  }

  /// What a file server says of the file. A path alone is answered from memory for some seconds;
  /// opening the file asks the server.
  private var openedStatus: stat? {
    do throws(SystemFailure) {
      return try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK).status()
    } catch { return nil }
  }

  /// The names in a run of events; nil for one that says that news were lost.
  private func names(in buffer: ArraySlice<UInt8>) -> [String?] {
    var names: [String?] = []
    buffer.withUnsafeBytes { bytes in
      var place = 0
      let head = MemoryLayout<inotify_event>.size
      while place + head <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        let end = min(bytes.count, place + head + Int(event.len))
        let text = bytes[place + head..<end].prefix { $0 != 0 }
        names.append(
          event.mask & UInt32(IN_Q_OVERFLOW) != 0 ? nil : String(decoding: text, as: UTF8.self))
        place = end
      }
    }
    return names
  }
}
