/// `guatu info`: what a report of a fault has to say about the surroundings.

import ArgumentParser
import Glibc
import LedgerModel
import LedgerText

struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: said("版本和运行环境（报告问题时附上）", "version and surroundings, for reports of faults"))

  @Argument(
    help: help("要看的台账或文件夹", "ledgers or folders to look for", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String] = []

  @OptionGroup var editor: EditorOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    var lines = surroundings(today)
    for file in files {
      for path in try LedgerInput.paths(in: file) {
        let ledger = try LedgerInput.loadAny(path, today: today).ledger
        let title = ledger.header.title.isEmpty ? said("（无标题）", "(no title)") : ledger.header.title
        let broken = ledger.rows.count { $0.isBroken }
        let words = said(
          "\(title)，\(ledger.rows.count) 条记录，有错误 \(broken)，\(ledger.bytes.count) 字节",
          "\(title), \(ledger.rows.count) records, \(broken) with errors, \(ledger.bytes.count) bytes"
        )
        lines.append((said("台账", "ledger"), "\(path)：\(words)"))
      }
    }
    var table = TextTable([
      TextTable.Column(heading: "guatu"), TextTable.Column(heading: Version.number),
    ])
    for (name, value) in lines { table.add([name, value]) }
    try Output.write(table.text(columns: OutputWidth.columns))
  }

  private func surroundings(_ today: Day) -> [(String, String)] {
    let files = UserFiles(environment: Environment.all)
    let none = said("无", "none")
    func variable(_ name: String) -> String { Environment.word(name) ?? none }
    return [
      (said("程序", "program"), Environment.executable),
      (said("今天", "today"), "\(today.iso) \(Clock.timeOfDay)"),
      (said("语言", "language"), LanguageChoice.current.rawValue),
      (said("姓名", "name"), editor.name),
      (said("配置", "configuration"), place(files.configFolder)),
      (said("状态", "state"), place(files.stateFolder)),
      ("TERM", variable("TERM")),
      ("COLORTERM", variable("COLORTERM")),
      ("LANG", variable("LANG")),
      ("LC_ALL", variable("LC_ALL")),
      ("LC_CTYPE", variable("LC_CTYPE")),
      (said("字符集", "character set"), characterSet),
      (said("字宽", "width mode"), files.config["width"] ?? "auto"),
      (said("列数", "columns"), String(OutputWidth.columns)),
      (said("颜色", "colours"), common.hasColours ? said("用", "on") : said("不用", "off")),
    ] + files.mistakes.map { (said("配置有误", "mistake"), said($0)) }
  }

  /// What the C library makes of the locale.
  private var characterSet: String {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
  }

  private func place(_ folder: String?) -> String {
    guard let folder else { return said("没有 HOME", "no HOME") }
    return folder + (Files.exists(folder) ? "" : said("（还没有）", " (not there)"))
  }
}
