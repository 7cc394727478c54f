/// `guatu show`: one issue in full.

import ArgumentParser
import LedgerModel
import LedgerText
import Rules

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: said("显示一个问题的全部内容", "show one issue in full"))

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
      let text = ShowText(ledger, row: place.row, setting, columns: OutputWidth.columns)
      try Output.write(text.text)
    }
  }
}
