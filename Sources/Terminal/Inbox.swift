/// What has come in and is not yet handed on.
internal import Canvas
internal import Glibc

/// A moment of the clock that only counts forward, in milliseconds.
enum Moment {
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Events and signals waiting for the caller, and the times that concern them.
struct Inbox {
  var events: [InputEvent] = []
  var signals: [Int32] = []
  var hungUp = false
  /// When the decoder's unfinished bytes are given up.
  var expires: Int?

  /// Interrupts that came while another program had the terminal were meant for that program.
  mutating func forgetInterrupts(_ came: [Int32]) {
    for number in came where [SIGTERM, SIGHUP].contains(number) { signals.append(number) }
  }
}
