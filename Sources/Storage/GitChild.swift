/// A git that runs: started without a shell, read without blocking.

internal import Glibc

/// A child process whose output can be polled beside other things. A child that is let go of before
/// its end is ended.
package final class GitChild {
  private let process: pid_t
  private var pipes: [Pipe]
  private var result: GitResult?

  /// Starts git.
  ///
  /// - Throws: `.noGit` when there is none, `.cannotStart` when the system refuses.
  package init(
    _ command: GitCommand, in surroundings: GitSurroundings
  ) throws(GitProblem) {
    // Whatever was opened for a git that does not run is closed again.
    var reading: [Int32] = []
    var writing: [Int32] = []
    defer { for end in writing { close(end) } }
    do throws(SystemFailure) {
      writing.append(try GitChild.input(command.input, surroundings))
      for _ in 0..<2 {
        let ends = try Pipe.make()
        reading.append(ends.reading)
        writing.append(ends.writing)
      }
      process = try ChildProcess.start(
        command.arguments, streams: writing,
        environment: command.environment(in: surroundings),
        // In a session of its own there is no terminal that a password could be asked on.
        hasOwnSession: surroundings.terminal == .none)
      pipes = reading.map { Pipe(reading: $0) }
    } catch {
      for end in reading { close(end) }
      throw error.number == ENOENT ? .noGit : .cannotStart(errno: error.number)
    }
  }

  deinit {
    guard result == nil else { return }
    for place in pipes.indices { pipes[place].end() }
    kill(process, SIGTERM)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// To be polled for reading; none when both outputs have ended.
  package var descriptors: [Int32] { pipes.filter(\.isOpen).map(\.reading) }

  /// Takes what waits; the result when git has ended.
  ///
  /// Processes that git leaves behind may hold its outputs open, so its own end counts.
  package func poll() -> GitResult? {
    if let result { return result }
    for place in pipes.indices { pipes[place].drain() }
    var status: Int32 = 0
    let hasEnded = descriptors.isEmpty
    let got = waitpid(process, &status, hasEnded ? 0 : WNOHANG)
    if got == 0 || (got < 0 && errno == EINTR) { return nil }
    for place in pipes.indices {
      pipes[place].drain()
      pipes[place].end()
    }
    // The low seven bits hold a signal, the next eight the exit status.
    let signal = status & 0x7F
    let ended = GitResult(
      status: got < 0 ? 127 : signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: pipes[0].bytes, messages: pipes[1].bytes)
    result = ended
    return ended
  }

  /// Waits for the end.
  package func wait() -> GitResult {
    while true {
      if let result = poll() { return result }
      var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      // A child that ended behind an open pipe is seen by looking.
      _ = Glibc.poll(&waiting, nfds_t(waiting.count), 200)
    }
  }

  /// A descriptor from which the child reads its input.
  private static func input(
    _ bytes: [UInt8], _ surroundings: GitSurroundings
  ) throws(SystemFailure) -> Int32 {
    if bytes.isEmpty {
      return try SystemFailure.unlessNegative { open("/dev/null", O_RDONLY | O_CLOEXEC) }
    }
    // A nameless file, because a pipe would have to be fed while git is read.
    let folder = surroundings.variables["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var name = Array("\(folder)/guatu-XXXXXX".utf8CString)
    let file = try SystemFailure.unlessNegative { mkstemp(&name) }
    unlink(name)
    do throws(SystemFailure) {
      try SystemFailure.unlessNegative { fcntl(file, F_SETFD, FD_CLOEXEC) }
      var place = 0
      while place < bytes.count {
        let count = bytes.withUnsafeBytes {
          write(file, $0.baseAddress.map { $0 + place }, $0.count - place)
        }
        if count < 0, errno != EINTR { throw SystemFailure(errno) }
        place += max(0, count)
      }
      lseek(file, 0, SEEK_SET)
      return file
    } catch {
      close(file)
      throw error
    }
  }
}

/// The reading end of a pipe and what came through it.
private struct Pipe {
  let reading: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var isOpen = true

  init(reading: Int32) { self.reading = reading }

  static func make() throws(SystemFailure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    try SystemFailure.unlessNegative { pipe(&ends) }
    do throws(SystemFailure) {
      for end in ends { try SystemFailure.unlessNegative { fcntl(end, F_SETFD, FD_CLOEXEC) } }
      // Only our end must not block; git would not understand.
      try SystemFailure.unlessNegative { fcntl(ends[0], F_SETFL, O_NONBLOCK) }
    } catch {
      for end in ends { close(end) }
      throw error
    }
    return (ends[0], ends[1])
  }

  /// Takes what waits, and closes the pipe at its end.
  mutating func drain() {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while isOpen {
      let count = read(reading, &room, room.count)
      if count > 0 {
        bytes += room[..<count]
      } else if count < 0, errno == EINTR {
        continue
      } else if count < 0, errno == EAGAIN {
        return
      } else {
        close(reading)
        isOpen = false
      }
    }
  }

  mutating func end() {
    if isOpen { close(reading) }
    isOpen = false
  }
}
