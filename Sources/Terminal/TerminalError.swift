/// Why a terminal cannot be taken over, in words with a remedy.

internal import Canvas

/// The reasons for which no `CursesTerminal` comes to be.
package enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is a file, a pipe or nothing.
  case notATerminal
  /// TERM is empty or not set.
  case terminalUnnamed
  /// The terminal database does not know this name.
  case unknownTerminal(String)
  /// The terminal of this name has no way to move its cursor, like `dumb`.
  case cannotMoveCursor(String)
  /// Neither the locale nor any fallback is UTF-8; the name is the character set in force.
  case notUTF8(String)
  /// The system refused something; the text is its own reason.
  case system(String)
}

extension TerminalError {
  /// The sentence in Chinese.
  package var zh: String {
    switch self {
    case .notATerminal:
      "标准输入或标准输出不是终端，无法显示看板；请在终端里直接运行，不要用管道或重定向"
    case .terminalUnnamed:
      "环境变量 TERM 没有设置；请先执行 export TERM=xterm-256color 再试"
    case .unknownTerminal(let name):
      "终端类型“\(Self.shown(name))”在本机终端库中查不到；请改用 TERM=xterm-256color 再试"
    case .cannotMoveCursor(let name):
      "终端类型“\(Self.shown(name))”不能移动光标，无法显示看板；请改用 TERM=xterm-256color 再试"
    case .notUTF8(let set):
      "当前区域设置的字符集是 \(Self.shown(set))，不是 UTF-8，汉字无法显示；"
        + "请先执行 export LC_ALL=C.UTF-8 再试"
    case .system(let reason):
      "无法接管终端：\(Self.shown(reason))；请换一个终端窗口再试"
    }
  }

  /// The sentence in English.
  package var en: String {
    switch self {
    case .notATerminal:
      "standard input or output is not a terminal, so there is no place for the board; "
        + "run it in a terminal, without a pipe or redirection"
    case .terminalUnnamed:
      "the variable TERM is not set; run “export TERM=xterm-256color” and try again"
    case .unknownTerminal(let name):
      "the terminal type “\(Self.shown(name))” is not in this machine's terminal database; "
        + "try TERM=xterm-256color"
    case .cannotMoveCursor(let name):
      "a terminal of type “\(Self.shown(name))” cannot move its cursor, so it cannot show the "
        + "board; try TERM=xterm-256color"
    case .notUTF8(let set):
      "the locale's character set is \(Self.shown(set)), not UTF-8, so Chinese cannot be shown; "
        + "run “export LC_ALL=C.UTF-8” and try again"
    case .system(let reason):
      "the terminal cannot be taken over: \(Self.shown(reason)); try another terminal window"
    }
  }

  /// A name from the environment may hold anything; what a terminal might obey becomes `?`.
  private static func shown(_ text: String) -> String {
    String(text.prefix(60).map { $0.isControl ? "?" : $0 })
  }
}
