// A case of the command line as a folder: what is typed, what has to come out.
import FoundationEssentials
import TestSupport
import Testing

/// `Cases/NAME` holds
/// - `cmd`: lines `NAME=VALUE` for the environment, `copy NAME FILE` to have a file of the folder
///   `Inputs` under a name, `ledger NAME` to have it as ledger.rec, `sample FILE AS` to have a sample
///   ledger, `< FILE` for standard input, and at last the command with words in single quotes where
///   they need them;
/// - `out`, `err`, `code`: what has to come out; absent means nothing, and 0;
/// - `after.rec`: what `ledger.rec` has to be afterwards; absent means unchanged;
/// - all other files, which are there when the command runs.
struct CommandLineCase: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }
  private var folder: URL { TestFiles.cases.appending(path: name) }

  private static let kept: Set<String> = ["cmd", "out", "err", "code", "after.rec"]

  /// Empty when the folder cannot be read, which the test of their number tells.
  static let all: [CommandLineCase] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: TestFiles.cases.path).sorted()
        .map { CommandLineCase(name: $0) }
    } catch { return [] }
  }()

  /// What the folder says and what really happened, for the parts that differ.
  struct Outcome: Equatable {
    var status: String
    var output: String
    var messages: String
    var ledger: String?
  }

  func expected() throws -> Outcome {
    Outcome(
      status: try text("code").map { $0.filter { $0 != "\n" } } ?? "0",
      output: try text("out") ?? "",
      messages: try text("err") ?? "", ledger: try text("after.rec"))
  }

  /// Runs the command in a scratch folder.
  func actual() throws -> Outcome {
    try TestFiles.inScratch { scratch in
      let files = FileManager.default
      for name in try files.contentsOfDirectory(atPath: folder.path)
      where !CommandLineCase.kept.contains(name) {
        try files.copyItem(at: folder.appending(path: name), to: scratch.appending(path: name))
      }
      let script = try Script(try text("cmd") ?? "")
      for (file, name) in script.copies {
        try files.copyItem(at: file, to: scratch.appending(path: name))
      }
      let ledger = scratch.appending(path: "ledger.rec").path
      let before = files.fileExists(atPath: ledger) ? try TestFiles.text(ledger) : nil
      let result = try ProgramRun.run(
        script.words, in: scratch.path, environment: script.environment, input: script.input)
      let after = files.fileExists(atPath: ledger) ? try TestFiles.text(ledger) : nil
      return Outcome(
        status: String(result.status), output: result.output, messages: result.messages,
        ledger: after == before ? nil : after)
    }
  }

  /// Writes what happened as what has to happen.
  func record(_ outcome: Outcome) throws {
    try write(outcome.status == "0" ? nil : outcome.status + "\n", "code")
    try write(outcome.output.isEmpty ? nil : outcome.output, "out")
    try write(outcome.messages.isEmpty ? nil : outcome.messages, "err")
    try write(outcome.ledger, "after.rec")
  }

  private func text(_ file: String) throws -> String? {
    let path = folder.appending(path: file).path
    return FileManager.default.fileExists(atPath: path) ? try TestFiles.text(path) : nil
  }

  private func write(_ text: String?, _ file: String) throws {
    let place = folder.appending(path: file)
    if let text {
      try text.write(to: place, atomically: true, encoding: .utf8)
    } else if FileManager.default.fileExists(atPath: place.path) {
      try FileManager.default.removeItem(at: place)
    }
  }
}

/// The file `cmd` taken to pieces.
private struct Script {
  var environment: [String: String] = [:]
  var copies: [(file: URL, name: String)] = []
  var input: String?
  /// Without the program's own name.
  var words: [String] = []

  struct Mistake: Error { let line: String }

  init(_ text: String) throws {
    for line in text.split(separator: "\n").map(String.init) {
      let words = Script.words(of: line)
      if words.first == "guatu" {
        self.words = Array(words.dropFirst())
      } else if words.first == "sample", words.count == 3 {
        copies.append((TestFiles.sample(words[1]), words[2]))
      } else if words.first == "copy", words.count == 3 {
        copies.append((TestFiles.input(words[1]), words[2]))
      } else if words.first == "ledger", words.count == 2 {
        copies.append((TestFiles.input(words[1]), "ledger.rec"))
      } else if words.first == "<", words.count == 2 {
        input = words[1]
      } else if words.count == 1, let equals = line.firstIndex(of: "=") {
        environment[String(line[..<equals])] = String(line[line.index(after: equals)...])
      } else {
        throw Mistake(line: line)
      }
    }
  }

  /// Words between blanks; single quotes hold a word together, also an empty one.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
