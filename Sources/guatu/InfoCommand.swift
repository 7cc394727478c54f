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
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  /// One fact: its key in JSON, its name for people, its value; nil for one that is not there.
  private struct Fact {
    let key: String
    let name: Phrase
    let value: String?
    /// What people see; the value itself, or that there is none.
    var words: String?
  }

  func run() throws {
    let today = try common.day()
    let user = UserFiles(environment: Environment.all)
    let facts = surroundings(today, user)
    var found: [Ledger] = []
    for file in files {
      for path in try LedgerInput.paths(in: file) {
        found.append(try LedgerInput.loadAny(path, today: today).ledger)
      }
    }
    try Output.write(
      output.json
        ? JSON.document("info", asOf: today, json(facts, user, found)) : text(facts, user, found))
  }

  private func json(_ facts: [Fact], _ user: UserFiles, _ ledgers: [Ledger]) -> JSON {
    .object(
      [("version", .text(Version.number))] + facts.map { ($0.key, .text($0.value)) }
        + [
          ("columns", .number(OutputWidth.columns)),
          ("colours", .bool(common.hasColours)),
          ("mistakes", .texts(user.mistakes.map { said($0) })),
          (
            "ledgers",
            .list(
              ledgers.map { ledger in
                .object([
                  ("file", .text(ledger.path)), ("title", .text(title(ledger))),
                  ("records", .number(ledger.rows.count)), ("broken", .number(broken(ledger))),
                  ("bytes", .number(ledger.bytes.count)),
                ])
              })
          ),
        ])
  }

  private func text(_ facts: [Fact], _ user: UserFiles, _ ledgers: [Ledger]) -> String {
    let none = said("无", "none")
    var lines = facts.map { (said($0.name), $0.words ?? $0.value ?? none) }
    lines += [
      (said("列数", "columns"), String(OutputWidth.columns)),
      (said("颜色", "colours"), common.hasColours ? said("用", "on") : said("不用", "off")),
    ]
    lines += user.mistakes.map { (said("配置有误", "mistake"), said($0)) }
    for ledger in ledgers {
      let title = title(ledger) ?? said("（无标题）", "(no title)")
      let (records, broken, size) = (ledger.rows.count, broken(ledger), ledger.bytes.count)
      let words = said(
        "\(title)，\(records) 条记录，有错误 \(broken)，\(size) 字节",
        "\(title), \(records) records, \(broken) with errors, \(size) bytes")
      lines.append((said("台账", "ledger"), "\(ledger.path)：\(words)"))
    }
    var table = TextTable([
      TextTable.Column(heading: "guatu"), TextTable.Column(heading: Version.number),
    ])
    for (name, value) in lines { table.add([name, value]) }
    return table.text(columns: OutputWidth.columns)
  }

  private func title(_ ledger: Ledger) -> String? {
    ledger.header.title.isEmpty ? nil : ledger.header.title
  }

  private func broken(_ ledger: Ledger) -> Int { ledger.rows.count { $0.isBroken } }

  private func surroundings(_ today: Day, _ user: UserFiles) -> [Fact] {
    func fact(_ key: String, _ zh: String, _ en: String, _ value: String?) -> Fact {
      Fact(key: key, name: Phrase(zh: zh, en: en), value: value)
    }
    func folder(_ key: String, _ zh: String, _ en: String, _ folder: String?) -> Fact {
      let words =
        folder.map { $0 + (Files.exists($0) ? "" : said("（还没有）", " (not there)")) }
        ?? said("没有 HOME", "no HOME")
      return Fact(key: key, name: Phrase(zh: zh, en: en), value: folder, words: words)
    }
    func variable(_ name: String) -> Fact { fact(name, name, name, Environment.word(name)) }
    return [
      fact("program", "程序", "program", Environment.executable),
      fact("now", "今天", "today", "\(today.iso) \(Clock.timeOfDay)"),
      fact("language", "语言", "language", LanguageChoice.current.rawValue),
      fact("name", "姓名", "name", editor.name),
      folder("configuration", "配置", "configuration", user.configFolder),
      folder("state", "状态", "state", user.stateFolder),
      variable("TERM"), variable("COLORTERM"), variable("LANG"), variable("LC_ALL"),
      variable("LC_CTYPE"),
      fact("characterSet", "字符集", "character set", characterSet),
      fact("width", "字宽", "width mode", user.config["width"] ?? "auto"),
    ]
  }

  /// What the C library makes of the locale.
  private var characterSet: String {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
  }
}
