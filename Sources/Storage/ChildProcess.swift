/// Starting another program: without a shell, and with signals as a program expects them.

internal import Glibc

package enum ChildProcess {
  /// `POSIX_SPAWN_SETSID` of the C library, which shows it only to programs that ask for all of it.
  private static let ownSession: Int32 = 0x80

  /// Starts a program that is looked for in PATH; its process number, for which the caller waits.
  ///
  /// - Parameters:
  ///   - words: its name and its arguments, each one word whatever stands in it.
  ///   - streams: descriptors that become its input, output and messages in this order; those that are
  ///     left out are the caller's.
  ///   - environment: its variables; nil hands on those of the caller.
  ///   - hasOwnSession: it has no terminal, and neither Ctrl-C nor the end of the caller reaches it.
  /// - Throws: the system's number for why it cannot be run, ENOENT where there is no such program.
  package static func start(
    _ words: [String], streams: [Int32] = [], environment: [String: String]? = nil,
    hasOwnSession: Bool = false
  ) throws(SystemFailure) -> Int32 {
    guard let program = words.first else { throw SystemFailure(EINVAL) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The board ignores and holds back signals; what it starts must not.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGCHLD] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    if hasOwnSession { flags |= ownSession }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { $0.map { strdup("\($0)=\($1)") } + [nil] }
    defer { for text in arguments + (variables ?? []) { free(text) } }
    var process = pid_t()
    let failure =
      if let variables {
        posix_spawnp(&process, program, &actions, &attributes, arguments, variables)
      } else {
        posix_spawnp(&process, program, &actions, &attributes, arguments, environ)
      }
    if failure != 0 { throw SystemFailure(failure) }
    return process
  }
}
