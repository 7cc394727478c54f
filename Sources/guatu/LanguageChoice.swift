/// Which language the program speaks: decided once, before the command line is parsed.

import Glibc
import LedgerModel

/// The choice of a language from `--lang`, `GUATU_LANG`, the user's file and the locale, in this order.
enum LanguageChoice {
  /// The language of this process. Help texts are made when a command's type is first used, so it
  /// cannot wait for the parser.
  static let current = choose(CommandLine.arguments.dropFirst().map { $0 }, Environment.variable) {
    UserFiles.configured("language")
  }

  /// - Parameters:
  ///   - variable: the value of an environment variable; nil when it is not set.
  ///   - configured: what the user's own file says; asked only when nobody said more.
  static func choose(
    _ arguments: [String], _ variable: (String) -> String?, configured: () -> String? = { nil }
  ) -> Language {
    if let word = asked(arguments).word, let language = Language(rawValue: word) { return language }
    if let word = variable("GUATU_LANG"), let language = Language(rawValue: word) {
      return language
    }
    if let word = configured(), let language = Language(rawValue: word) { return language }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = variable(name), !locale.isEmpty else { continue }
      return isChinese(locale) ? .chinese : .english
    }
    return .chinese
  }

  /// The word after the last `--lang`, and the arguments without it. What stands after `--` is no
  /// option.
  static func asked(_ arguments: [String]) -> (word: String?, rest: [String]) {
    var word: String?
    var rest: [String] = []
    var place = arguments.startIndex
    while place < arguments.endIndex {
      let argument = arguments[place]
      place += 1
      if argument == "--" {
        rest += arguments[(place - 1)...]
        break
      } else if argument == "--lang" {
        word = place < arguments.endIndex ? arguments[place] : ""
        place += 1
      } else if argument.hasPrefix("--lang=") {
        word = String(argument.dropFirst(7))
      } else {
        rest.append(argument)
      }
    }
    return (word, rest)
  }

  /// A locale without a language (`C`, `POSIX`, `C.UTF-8`) does not speak against Chinese.
  private static func isChinese(_ locale: String) -> Bool {
    let name = locale.prefix { $0 != "." && $0 != "@" && $0 != "_" && $0 != "-" }.lowercased()
    return name == "c" || name == "posix" || name == "zh"
  }
}

/// A sentence in the language of this process.
func said(_ phrase: Phrase) -> String { phrase(LanguageChoice.current) }

/// The same, written in place.
func said(_ zh: String, _ en: String) -> String { LanguageChoice.current == .chinese ? zh : en }

/// What the surroundings of the process say; read on this floor only.
enum Environment {
  /// The value of a variable; nil when it is not set.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The same, nil also for an empty value.
  static func word(_ name: String) -> String? {
    variable(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether a descriptor is a terminal: 0 input, 1 output, 2 messages.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
