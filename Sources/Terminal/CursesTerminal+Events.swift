/// The one place where the program waits: keys, signals, size, and what else the caller watches.
internal import CNcurses
package import Canvas
internal import Glibc

extension CursesTerminal {
  /// Waits for the next thing to happen.
  ///
  /// A stop request (Ctrl-Z sent by another program) and the return from it are dealt with here;
  /// the caller sees a `resized` and shows its frame again.
  /// - Parameters:
  ///   - timeoutMilliseconds: How long to wait, 0 for not at all, nil for ever.
  ///   - watching: Further descriptors to read from, such as a file watch or a child's pipe.
  /// - Returns: nil when the time is over.
  package mutating func nextEvent(
    timeoutMilliseconds: Int?, watching: [Int32] = []
  ) -> TerminalEvent? {
    let deadline = timeoutMilliseconds.map { Moment.now + $0 }
    while true {
      if let signal = inbox.signals.first {
        inbox.signals.removeFirst()
        return .signal(signal)
      }
      if !inbox.events.isEmpty { return .input(taken()) }
      if inbox.hungUp { return .hungUp }

      let now = Moment.now
      let nearest = [deadline, inbox.expires].compactMap { $0 }.min()
      var polled =
        [pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
        + ([signals.descriptor] + watching).map {
          pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
      let wait = nearest.map { Int32(clamping: max(0, $0 - now)) } ?? -1
      let count = poll(&polled, nfds_t(polled.count), wait)
      // An interrupted wait begins anew: the signal is in the pipe by now.
      if count < 0 { continue }
      // Bytes that came while the program was busy are read before their time is called over.
      if polled[0].revents == 0, let expires = inbox.expires, Moment.now >= expires {
        inbox.expires = nil
        inbox.events += decoder.expire()
        continue
      }
      if count == 0 {
        if let deadline, Moment.now >= deadline { return nil }
        continue
      }
      if polled[1].revents != 0 { answerSignals() }
      if polled[0].revents != 0 { readInput() }
      guard inbox.signals.isEmpty, inbox.events.isEmpty else { continue }
      if let ready = polled.dropFirst(2).first(where: { $0.revents != 0 }) {
        return .ready(ready.fd)
      }
    }
  }

  /// Everything that can be read now, without waiting.
  package mutating func drain() -> [InputEvent] {
    readInput()
    return taken()
  }

  /// True when input is there to be read, or begun: the caller may put off showing a frame.
  package mutating func hasPendingInput() -> Bool {
    if !inbox.events.isEmpty { return true }
    // A closed terminal is readable for ever and has nothing to say.
    if inbox.hungUp { return false }
    var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  private mutating func taken() -> [InputEvent] {
    defer { inbox.events = [] }
    return inbox.events
  }

  /// Reads what is there, so that a burst of keys comes as one batch.
  private mutating func readInput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    var taken = 0
    while taken < 1 << 18 {
      var polled = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 0) > 0 else { break }
      let count = read(input, &bytes, bytes.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { break }
      // Nothing to read although it was ready: the other end is closed.
      if count <= 0 {
        inbox.hungUp = true
        break
      }
      taken += count
      inbox.events += decoder.feed(bytes[..<count])
    }
    if taken > 0 { inbox.expires = decoder.patience.map { Moment.now + $0 } }
  }

  private mutating func answerSignals() {
    var sizeChanged = false
    for number in signals.taken() {
      switch number {
      case SIGWINCH: sizeChanged = true
      case SIGTSTP: suspend()
      case SIGCONT: comeBack()
      default: inbox.signals.append(number)
      }
    }
    if sizeChanged, resize() {
      inbox.events.append(.resized(columns: columns, rows: rows))
    }
  }
}
