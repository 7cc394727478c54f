// The built program, run as a shell would run it, with everything it says kept.
import Glibc
import TestSupport

/// What a run of the program came to.
struct ProgramResult: Equatable {
  var status: Int32
  var output: String
  var messages: String
}

/// Why the program could not be run.
struct RunFailure: Error, CustomStringConvertible {
  let step: String
  let number: Int32
  var description: String { "\(step): \(String(cString: strerror(number)))" }
}

enum ProgramRun {
  static let program = PtySession.builtProgram("guatu")

  /// A program that was started and has not been waited for.
  struct Running {
    let process: pid_t
    fileprivate let folder: String

    /// Waits for its end.
    func result() throws -> ProgramResult {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        if errno != EINTR { throw RunFailure(step: "waitpid", number: errno) }
      }
      // A signal shows as 128 and its number, as in a shell.
      let isSignal = status & 0x7F != 0
      return ProgramResult(
        status: isSignal ? 128 + (status & 0x7F) : (status >> 8) & 0xFF,
        output: try TestFiles.text(folder + "/.output"),
        messages: try TestFiles.text(folder + "/.messages"))
    }

    /// Waits until it has opened a file, or has ended.
    func hasOpened(_ name: String) -> Bool {
      while kill(process, 0) == 0 {
        for number in 0..<32 {
          var room = [CChar](repeating: 0, count: 4096)
          let count = readlink("/proc/\(process)/fd/\(number)", &room, room.count)
          let bytes = room.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
          if String(decoding: bytes, as: UTF8.self).hasSuffix("/" + name) { return true }
        }
        var status = siginfo_t()
        if waitid(P_PID, id_t(process), &status, WEXITED | WNOHANG | WNOWAIT) == 0,
          status.si_signo == SIGCHLD
        {
          return false
        }
        sched_yield()
      }
      return false
    }
  }

  /// Runs the program and waits for its end.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, program: String = program
  ) throws -> ProgramResult {
    try start(
      arguments, in: folder, environment: environment, input: input, program: program
    ).result()
  }

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - folder: where it is started; its output is kept there in hidden files.
  ///   - environment: all that it gets, apart from a PATH and a UTF-8 locale that names no language.
  ///   - input: a file of the folder for standard input; nil means that nothing comes.
  static func start(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, program: String = program
  ) throws -> Running {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let source = input.map { folder + "/" + $0 } ?? "/dev/null"
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, source, O_RDONLY, 0)
    for (descriptor, name) in [(STDOUT_FILENO, "/.output"), (STDERR_FILENO, "/.messages")] {
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, descriptor, folder + name, flags, 0o600)
    }
    var variables = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder + "/.home", "GUATU_BY": "检查员",
    ]
    variables.merge(environment) { _, new in new }
    // The C library that Swift sees cannot change the folder of a new process; env can.
    let env = "/usr/bin/env"
    let words = ([env, "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, env, &actions, nil, words, settings)
    if error != 0 { throw RunFailure(step: program, number: error) }
    return Running(process: process, folder: folder)
  }
}
