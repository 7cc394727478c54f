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

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - folder: where it is started; its output is kept there in hidden files.
  ///   - environment: all that it gets, apart from a PATH and a UTF-8 locale that names no language.
  ///   - input: a file of the folder for standard input; nil means that nothing comes.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil
  ) throws -> ProgramResult {
    let (output, messages) = (folder + "/.output", folder + "/.messages")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let source = input.map { folder + "/" + $0 } ?? "/dev/null"
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, source, O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages, flags, 0o600)
    var variables = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder + "/.home", "GUATU_BY": "检查员",
    ]
    variables.merge(environment) { _, new in new }
    // Changing the folder is an extension that not every view of the C library shows to Swift.
    let words = (["env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + settings { free(word) } }
    var process = pid_t()
    let error = posix_spawn(&process, "/usr/bin/env", &actions, nil, words, settings)
    if error != 0 { throw RunFailure(step: program, number: error) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { throw RunFailure(step: "waitpid", number: errno) }
    }
    // A signal shows as 128 and its number, as in a shell.
    let isSignal = status & 0x7F != 0
    return ProgramResult(
      status: isSignal ? 128 + (status & 0x7F) : (status >> 8) & 0xFF,
      output: try TestFiles.text(output), messages: try TestFiles.text(messages))
  }
}
