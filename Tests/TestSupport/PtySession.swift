/// A real program on a real pseudo-terminal, driven key by key.
internal import CPty
internal import Glibc

/// Owner of a running program and its terminal; the program is ended with it.
package struct PtySession: ~Copyable {
  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  package struct Settings: Equatable, Sendable {
    /// The state a shell needs: lines edited by the terminal, and echoed.
    package var isCooked = false
    /// Ctrl-S, Ctrl-Q, Ctrl-Z and Ctrl-C reach the program as bytes.
    package var passesControlKeys = false
  }

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  package private(set) var screen: MiniScreen
  /// Everything that the program has written.
  package private(set) var transcript: [UInt8] = []
  /// True lets the terminal answer questions about its cursor.
  package var answersReports = true
  package let process: Int32
  private let ours: Int32
  private let theirs: Int32
  private let end: Int32
  private var ending: Ending?
  private var closed = false

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: The path of an executable.
  ///   - environment: The whole environment; TERM belongs to it. Swift's own crash report, which
  ///     waits for a key on a terminal, is off unless it is asked for here.
  package init(
    program: String, arguments: [String] = [], environment: [String: String], columns: Int = 80,
    rows: Int = 24, ambiguous: Int = 1
  ) throws {
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let whole = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { own, _ in own }
    let pairs = whole.map { strdup("\($0.key)=\($0.value)") } + [nil]
    let process = guatu_pty_start(words, pairs, Int32(columns), Int32(rows), &ours, &theirs)
    for text in words + pairs { free(text) }
    guard process > 0 else { throw Failure(description: "no pseudo-terminal: errno \(errno)") }
    let end = guatu_pty_end_of(process)
    guard end >= 0 else { throw Failure(description: "no process descriptor: errno \(errno)") }
    self.process = process
    self.ours = ours
    self.theirs = theirs
    self.end = end
    screen = MiniScreen(columns: columns, rows: rows)
    screen.ambiguous = ambiguous
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(end)
    close(theirs)
    if !closed { close(ours) }
  }

  /// The directory of the running test program, where the package's executables stand too.
  package static func builtProgram(_ name: String) -> String {
    var room = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &room, room.count)
    let path = String(
      decoding: room.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/" + name
  }

  /// True when the terminal database of this machine knows a name.
  package static func knowsTerminal(_ name: String) -> Bool {
    guard let first = name.first else { return false }
    return ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo", "/usr/lib/terminfo"]
      .contains { access("\($0)/\(first)/\(name)", R_OK) == 0 }
  }

  /// Sends keys.
  package mutating func type(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes as a terminal would.
  package mutating func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// Gives the terminal another size.
  package mutating func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    _ = guatu_pty_resize(ours, Int32(columns), Int32(rows))
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process, number) }

  /// Closes the terminal as a closed window does.
  package mutating func hangUp() {
    closed = true
    close(ours)
  }

  /// Reads until the screen is as wanted.
  ///
  /// - Throws: `Failure` with the picture when it is not so within the time, or the program ends.
  package mutating func wait(
    for what: String, seconds: Int = 10, until wanted: (MiniScreen) -> Bool
  ) throws {
    let deadline = Self.milliseconds + seconds * 1000
    while !wanted(screen) {
      guard Self.milliseconds < deadline, try step(until: deadline) else {
        if wanted(screen) { return }
        throw Failure(
          description: "waited for \(what); ending \(String(describing: ending)); screen:\n"
            + screen.text)
      }
    }
  }

  /// Reads until this text stands on the screen.
  package mutating func wait(forText text: String, seconds: Int = 10) throws {
    try wait(for: "“\(text)”", seconds: seconds) { $0.text.contains(text) }
  }

  /// Reads until the program waits, has read all that was typed, and nothing has come for a moment:
  /// the frame of which a part was seen is whole then, also where the machine is slow.
  ///
  /// - Parameter quiet: the moment, in milliseconds.
  package mutating func settle(quiet: Int = 60, seconds: Int = 10) throws {
    let deadline = Self.milliseconds + seconds * 1000
    while try step(until: Self.milliseconds + quiet) || (ending == nil && !isWaiting) {
      if Self.milliseconds > deadline { throw Failure(description: "the screen is never quiet") }
    }
  }

  /// The program sleeps, and no key lies unread.
  private var isWaiting: Bool {
    var unread: Int32 = 0
    guard ioctl(theirs, UInt(FIONREAD), &unread) == 0, unread == 0 else { return false }
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return true }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(file, &bytes, bytes.count)
    // The state stands behind the name, which may hold brackets itself.
    guard count > 0, let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")), end + 2 < count
    else { return true }
    return bytes[end + 2] == UInt8(ascii: "S")
  }

  /// What came in one go.
  package struct Burst: Sendable {
    package var bytes = 0
    /// When the last byte came, in nanoseconds of the clock that only runs forward; nil for nothing.
    package var last: Int?
  }

  /// Reads until nothing has come for `quiet` milliseconds, waiting at most `limit` for a beginning.
  /// The bytes go to the screen afterwards, so that reading them takes no time from the program.
  package mutating func burst(quiet: Int, limit: Int) throws -> Burst {
    var burst = Burst()
    var parts: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      var polled = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
      let count = poll(&polled, 1, Int32(burst.last == nil ? limit : quiet))
      if count < 0, errno == EINTR { continue }
      guard count > 0, polled.revents & Int16(POLLIN) != 0 else { break }
      let length = read(ours, &bytes, bytes.count)
      guard length > 0 else { break }
      burst.last = Self.nanoseconds
      burst.bytes += length
      parts += bytes[..<length]
    }
    transcript += parts
    screen.feed(parts)
    if answersReports, !screen.answers.isEmpty { send(screen.answers) }
    screen.answers = []
    return burst
  }

  /// Reads until a fact outside the screen holds, such as the content of a file.
  ///
  /// - Throws: `Failure` with the picture when it does not hold within the time, or the program ends
  ///   before; whatever `fact` throws.
  package mutating func wait(
    for what: String, seconds: Int = 10, fact: () throws -> Bool
  ) throws {
    let deadline = Self.milliseconds + seconds * 1000
    while try !fact() {
      let ended = ending != nil
      _ = try step(until: min(deadline, Self.milliseconds + 10))
      if ended || Self.milliseconds >= deadline {
        if try fact() { return }
        throw Failure(
          description: "waited for \(what); ending \(String(describing: ending)); screen:\n"
            + screen.text)
      }
    }
  }

  /// The most bytes that files written by the program may have; nil for any number. Stands for a
  /// disk without room, which binds every user.
  package func limitFileSize(_ bytes: Int?) throws {
    guard guatu_pty_limit_file_size(process, bytes.map { Int64($0) } ?? -1) == 0 else {
      throw Failure(description: "prlimit: errno \(errno)")
    }
  }

  /// Reads to the program's end.
  package mutating func finish(seconds: Int = 10) throws -> Ending {
    let deadline = Self.milliseconds + seconds * 1000
    while try step(until: deadline) {
      guard Self.milliseconds < deadline else {
        throw Failure(description: "the program does not end; screen:\n" + screen.text)
      }
    }
    guard let ending else { throw Failure(description: "the program does not end") }
    return ending
  }

  /// The terminal's settings now.
  package var settings: Settings {
    var settings = termios()
    guard tcgetattr(theirs, &settings) == 0 else { return Settings() }
    let cooked = tcflag_t(ICANON | ECHO | ISIG)
    return Settings(
      isCooked: settings.c_lflag & cooked == cooked,
      passesControlKeys: settings.c_lflag & tcflag_t(ICANON | ISIG | IEXTEN) == 0
        && settings.c_iflag & tcflag_t(IXON) == 0)
  }

  package var transcriptText: String { String(decoding: transcript, as: UTF8.self) }

  /// Reads once, or takes the program's end; false when nothing more will come or time is over.
  private mutating func step(until deadline: Int) throws -> Bool {
    if ending != nil { return readAvailable() }
    var polled = [
      pollfd(fd: closed ? -1 : ours, events: Int16(POLLIN), revents: 0),
      pollfd(fd: end, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&polled, 2, Int32(max(0, deadline - Self.milliseconds)))
    if count < 0, errno != EINTR { throw Failure(description: "poll: errno \(errno)") }
    guard count > 0 else { return count < 0 }
    if polled[0].revents & Int16(POLLIN) != 0 { return readAvailable() }
    if polled[1].revents != 0 {
      var status: Int32 = 0
      guard waitpid(process, &status, 0) == process else {
        throw Failure(description: "waitpid: errno \(errno)")
      }
      let signal = status & 0x7F
      ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }
    return true
  }

  private mutating func readAvailable() -> Bool {
    var polled = pollfd(fd: closed ? -1 : ours, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, 0) > 0, polled.revents & Int16(POLLIN) != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(ours, &bytes, bytes.count)
    guard count > 0 else { return false }
    transcript += bytes[..<count]
    screen.feed(bytes[..<count])
    if answersReports, !screen.answers.isEmpty { send(screen.answers) }
    screen.answers = []
    return true
  }

  private static var milliseconds: Int { nanoseconds / 1_000_000 }

  /// The clock that only runs forward.
  package static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
