/// Signals as bytes that the one poll loop reads, and a terminal made whole after a crash.
internal import CNcurses
internal import Glibc

/// The process's signals while a terminal is held; at most one such value lives at a time.
struct SignalWatch {
  /// Becomes readable when a signal came.
  let descriptor: Int32

  /// Installs the handlers; call it before curses, which then leaves these signals alone.
  init() throws(TerminalError) {
    descriptor = guatu_watch_signals()
    guard descriptor >= 0 else { throw .system(String(cString: strerror(errno))) }
  }

  /// The signals that came since the last call, in order.
  func taken() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? bytes[..<count].map(Int32.init) : []
  }

  func end() {
    guatu_unguard_crashes()
    guatu_unwatch_signals()
  }
}
