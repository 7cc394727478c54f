/// From arguments to an exit status: what happens around every command.

import ArgumentParser
import LedgerModel

enum Program {
  /// Runs the program.
  ///
  /// - Parameter arguments: without the program's own name.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      let words = try CommandLineWords(arguments)
      if let page = words.helpPage {
        try Output.write(try HelpPage.text(for: page))
        return .fine
      }
      return try run(words: words.words)
    } catch let failure as Failure {
      Output.note(failure.message)
      return failure.status
    } catch {
      Output.note(Phrase(zh: "出错了：\(error)", en: "failed: \(error)"))
      return .system
    }
  }

  private static func run(words: [String]) throws -> ExitStatus {
    if let files = BoardWishes.files(in: words) {
      try BoardSession(BoardWishes()).open(files)
      return .fine
    }
    // The parser learns every option of what it parses with before it reads the first word: with one
    // command's, a small ledger is on the screen sooner than with all of them.
    let type = words.first.flatMap { CommandList.named($0) }
    let root: any ParsableCommand.Type = type ?? Guatu.self
    var command: any ParsableCommand
    do { command = try root.parseAsRoot(type == nil ? words : Array(words.dropFirst())) } catch {
      // The parser also ends this way when it has something to print: a version, a script.
      let message = root.message(for: error)
      if root.exitCode(for: error) == .success {
        try Output.write(message + "\n")
        return .fine
      }
      throw Failure(.usage, ParserWording.sentence(message, command: words.first))
    }
    do { try command.run() } catch let status as ExitStatus { return status } catch let exit
      as ExitCode
    {
      return ExitStatus(rawValue: exit.rawValue) ?? .wrong
    }
    return .fine
  }
}

/// The arguments as the parser shall see them.
struct CommandLineWords {
  /// Without `--lang`, and with a command in the first place.
  private(set) var words: [String]
  /// The command whose help is asked for; an empty name means the program itself.
  private(set) var helpPage: String?

  init(_ arguments: [String]) throws(Failure) {
    let (language, rest) = LanguageChoice.asked(arguments)
    if let language, Language(rawValue: language) == nil {
      throw CommandWording.badLanguage(language)
    }
    words = CommandLineWords.commandFirst(rest)
    let options = words.prefix { $0 != "--" }
    let asksForHelp = options.contains { $0 == "--help" || $0 == "-h" } || words.first == "help"
    guard let first = words.first else {
      helpPage = ""
      return
    }
    let name = first == "help" ? words.dropFirst().first { !$0.hasPrefix("-") } ?? "" : first
    if name.hasPrefix("-") && name != "-" {
      if asksForHelp {
        helpPage = ""
      } else if !CommandLineWords.ofParser(first) {
        words.insert("board", at: 0)
      }
    } else if name.isEmpty || !CommandLineWords.isPath(name) && Guatu.names.contains(name) {
      if asksForHelp { helpPage = name }
    } else if CommandLineWords.isLedger(name), first != "help" {
      words.insert("board", at: 0)
      if asksForHelp { helpPage = "board" }
    } else {
      throw CommandWording.noCommand(
        name, nearest: NearestWord.to(name, among: Guatu.names))
    }
  }

  /// Options that the parser answers without a command.
  private static func ofParser(_ word: String) -> Bool {
    word == "--version" || word.hasPrefix("--generate-completion-script")
      || word == "--experimental-dump-help" || word.hasPrefix("---")
  }

  /// A word that is meant as a file: it exists, has a slash or the ending of ledgers.
  private static func isLedger(_ word: String) -> Bool {
    word == "-" || isPath(word) || Files.exists(word)
  }

  /// A word that cannot be a command, told without asking the commands for their names.
  private static func isPath(_ word: String) -> Bool {
    word.contains("/") || word.hasSuffix(".rec")
  }

  /// Moves options that mean the same everywhere from before the command to behind it:
  /// `guatu --today 2026-06-15 list FILE`.
  private static func commandFirst(_ arguments: [String]) -> [String] {
    var place = 0
    while place < arguments.count {
      let word = arguments[place]
      if word == "--today" || word == "--by" {
        place += 2
      } else if word.hasPrefix("--today=") || word.hasPrefix("--by=")
        || ["--json", "--mono", "--ascii"].contains(word)
      {
        place += 1
      } else {
        break
      }
    }
    guard place > 0, place < arguments.count, Guatu.names.contains(arguments[place]) else {
      return arguments
    }
    return [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
  }
}
