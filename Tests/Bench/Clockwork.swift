/// Times of functions and of whole programs.

import Glibc

enum Clockwork {
  /// Milliseconds of a clock that only runs forward.
  static var now: Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) * 1000 + Double(moment.tv_nsec) / 1_000_000
  }

  /// The fastest of several runs: the one that was disturbed least.
  static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = now
      try body()
      best = min(best, now - start)
    }
    return best
  }

  /// The fastest of several runs of a program whose output goes to a file that nobody reads. It is no
  /// null device, because `grep` stops at the first line for that one. Exit status 1 is an
  /// answer, as of `grep -c` that counts nothing; a higher one is trouble.
  static func best(of runs: Int, _ words: [String]) throws -> Double {
    try best(of: runs) { try run(words) }
  }

  private static let output = ".build/bench-output"

  /// Runs a program to its end, found in PATH.
  static func run(_ words: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for text in arguments { free(text) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, words[0], &actions, nil, arguments, environ) == 0 else {
      throw Trouble("cannot run \(words[0])")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status & 0x7F == 0, status >> 8 & 0xFF <= 1 else {
      throw Trouble("\(words.joined(separator: " ")) failed with status \(status)")
    }
  }

  /// Whether a program stands in PATH.
  static func has(_ program: String) -> Bool {
    guard let path = getenv("PATH") else { return false }
    return String(cString: path).split(separator: ":").contains {
      access("\($0)/\(program)", X_OK) == 0
    }
  }
}

/// The middle and the slow end of many times.
struct Spread {
  private let sorted: [Double]

  init(_ times: [Double]) { sorted = times.sorted() }

  var median: Double { at(0.5) }
  var p99: Double { at(0.99) }

  private func at(_ share: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }
}
