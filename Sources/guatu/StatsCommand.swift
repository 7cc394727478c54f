/// `guatu stats`: totals of one or several ledgers.

import ArgumentParser
import LedgerModel

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: said("按状态、责任人、单位、类别和措施统计", "totals by status, owner, unit, category, measures"))

  @Argument(
    help: help("台账、装着台账的文件夹，或 -", "ledgers, folders of ledgers, or -", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String]

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    let loaded = try LedgerInput.load(files, today: today)
    let figures = Figures(loaded, today: today)
    LedgerInput.nameBroken(in: loaded)
    try Output.write(
      output.json
        ? JSON.document("stats", asOf: today, figures.json)
        : figures.text(columns: OutputWidth.columns))
  }
}
