/// Options that mean the same in every command.

import ArgumentParser
import Glibc
import LedgerModel

/// Help of an option or an argument in both languages.
func help(_ zh: String, _ en: String, value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: said(zh, en)).naming(value)
}

extension ArgumentHelp {
  fileprivate func naming(_ value: String?) -> ArgumentHelp {
    var copy = self
    copy.valueName = value
    return copy
  }
}

/// What every command takes: the day, the language, the look.
struct CommonOptions: ParsableArguments {
  @Option(
    help: help(
      "以这一天为今天（如 2026-06-15），代替系统时钟", "the day to judge by instead of the clock",
      value: "YYYY-MM-DD"))
  var today: String?

  // Taken out of the arguments before they are parsed, because help depends on it; declared here so
  // that help and completions know it.
  @Option(help: help("界面语言：zh 中文，en 英文", "language: zh or en", value: "zh|en"))
  var lang: String?

  @Flag(help: help("不用颜色", "no colours"))
  var mono = false

  @Flag(help: help("只用 ASCII 符号画线", "draw with ASCII signs only"))
  var ascii = false

  /// The day of the command: the one given, else the clock's.
  func day() throws(Failure) -> Day { try Clock.day(today) }

  /// Whether colours may be written to standard output.
  var hasColours: Bool { Environment.hasColours(mono: mono) }
}

/// Who makes a change.
struct EditorOptions: ParsableArguments {
  @Option(
    help: help(
      "记在改动上的姓名（默认取 GUATU_BY，再取配置里的姓名、登录名）",
      "the name to record (default: GUATU_BY, the configured name, the login name)", value: "NAME"))
  var by: String?

  var name: String { Environment.editorName(by) { UserFiles.configured("name") } }
}

extension Environment {
  /// Who makes the changes: the name asked for, else of `GUATU_BY`, else of the user's file, else of
  /// the login.
  static func editorName(_ asked: String?, configured: () -> String?) -> String {
    if let asked, !asked.isEmpty { return asked }
    if let name = Environment.word("GUATU_BY") ?? configured() { return name }
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return Environment.word("USER") ?? String(getuid())
  }

  /// Whether colours may be written to standard output.
  ///
  /// - Parameter mono: nobody wants any.
  static func hasColours(mono: Bool) -> Bool {
    !mono && Environment.word("NO_COLOR") == nil && Environment.isTerminal(STDOUT_FILENO)
      && Environment.variable("TERM") != "dumb"
  }
}

/// Results for programs.
struct JSONOptions: ParsableArguments {
  @Flag(help: help("输出 JSON", "print JSON"))
  var json = false
}

/// The one issue that a command changes.
struct IssueArguments: ParsableArguments {
  @Argument(
    help: help("台账", "the ledger", value: "FILE"), completion: .file(extensions: ["rec"]))
  var file: String

  @Argument(help: help("问题编号", "the issue's number", value: "ID"))
  var id: String
}
