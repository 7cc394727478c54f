/// One run of git as a value: words, input and surroundings, never a line for a shell.

/// What git is asked to do.
package struct GitCommand: Equatable, Sendable {
  /// Where git starts; an absolute path.
  package var folder: String
  /// The arguments after `git -C folder`.
  package var words: [String]
  /// What git reads from its standard input; nothing when empty.
  package var input: [UInt8]
  /// Variables for this run alone.
  package var variables: [String: String]

  package init(
    in folder: String, _ words: [String], input: [UInt8] = [], variables: [String: String] = [:]
  ) {
    self.folder = folder
    self.words = words
    self.input = input
    self.variables = variables
  }

  /// The arguments of the process, its own name first.
  var arguments: [String] { ["git", "-C", folder] + words }

  /// The whole environment of the process.
  func environment(in surroundings: GitSurroundings) -> [String: String] {
    var all = surroundings.variables
    // What a git hook or another git sets would turn this run to another repository.
    for name in GitCommand.foreign { all[name] = nil }
    // Paths are names, not patterns; and nobody is there to write into an editor.
    all["GIT_LITERAL_PATHSPECS"] = "1"
    all["GIT_EDITOR"] = "true"
    if surroundings.terminal != .shared { all["GIT_TERMINAL_PROMPT"] = "0" }
    if surroundings.terminal == .none {
      // What git starts may know the terminal by its name, also from another session.
      for name in GitCommand.terminalNames { all[name] = nil }
      all["TERM"] = "dumb"
      all["GCM_INTERACTIVE"] = "never"
    }
    return all.merging(variables) { _, own in own }
  }

  private static let terminalNames = ["GPG_TTY", "SSH_TTY", "TTY"]

  private static let foreign = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_GRAFT_FILE",
    "GIT_IMPLICIT_WORK_TREE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_SHALLOW_FILE",
    "GIT_REPLACE_REF_BASE", "GIT_NO_REPLACE_OBJECTS", "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
  ]
}

/// In what surroundings git runs; read on the topmost floor and handed down.
package struct GitSurroundings: Sendable {
  /// All variables of the environment.
  package var variables: [String: String]
  package var terminal: Terminal

  /// What git may do with the terminal.
  package enum Terminal: Sendable {
    /// Ask for a password on it.
    case shared
    /// Ask nothing.
    case quiet
    /// It has none: a screen is drawn there, and nothing that git starts may reach it.
    case none
  }

  package init(variables: [String: String], terminal: Terminal) {
    self.variables = variables
    self.terminal = terminal
  }
}

/// What came of a run of git.
package struct GitResult: Equatable, Sendable {
  /// The exit status; 128 and the number of the signal that ended it.
  package var status: Int32
  package var output: [UInt8]
  /// What git wrote to its standard error.
  package var messages: [UInt8]

  package init(status: Int32, output: [UInt8] = [], messages: [UInt8] = []) {
    self.status = status
    self.output = output
    self.messages = messages
  }

  package var isFine: Bool { status == 0 }

  /// The output without the ends of its last line.
  var line: String {
    var text = String(decoding: output, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The parts of an output that NULs end.
  var parts: [String] {
    output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The last lines that git said, for people; what it printed where it said nothing.
  var words: String {
    let said = messages.isEmpty ? output : messages
    let lines = String(decoding: said, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("hint:") && !$0.hasPrefix("提示：") && !$0.allSatisfy(\.isWhitespace) }
    return lines.suffix(6).joined(separator: "\n")
  }
}
