/// `guatu show`: one issue in full.

import ArgumentParser
import Board
import Canvas
import LedgerModel
import LedgerText
import Rules

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: said("显示一个问题的全部内容", "show one issue in full"))

  /// Longer lines are hard to read on wide terminals.
  private static let widest = 100

  @Argument(
    help: help("台账或装着台账的文件夹", "a ledger or a folder of ledgers", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var file: String

  @Argument(help: help("问题编号，如 03", "the issue's number, such as 03", value: "ID"))
  var id: String

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    let loaded = try LedgerInput.load([file], today: today)
    let place = try IssueFinder.find(id, in: loaded, named: file)
    let ledger = loaded[place.ledger].ledger
    let setting = RuleSetting(ledger.header, today: today)
    if output.json {
      let data = IssueJSON.value(ledger, row: place.row, setting)
      try Output.write(JSON.document("show", asOf: today, data))
    } else {
      let sheet = IssueSheet(
        ledger.issue(at: place.row), row: ledger.rows[place.row], header: ledger.header,
        rules: setting, language: LanguageChoice.current, widths: WidthRule(),
        glyphs: common.ascii ? .ascii : .unicode,
        columns: min(OutputWidth.columns, ShowCommand.widest),
        titles: { id in ledger.row(of: id).map { ledger.title(at: $0) } })
      let file = "\(ledger.path):\(ledger.line(at: place.row))"
      try Output.write(Printable.lines(sheet.plainText + "\n\(file)\n"))
    }
  }
}
