/// `guatu progress`: a dated note on how the work goes.

import ArgumentParser
import LedgerModel

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: said("记一条进展", "record progress"))

  @OptionGroup var target: IssueArguments

  @Argument(help: help("进展内容", "what was done", value: "TEXT"))
  var text: String

  @Option(help: help("进展的日期（默认今天）", "the day of it (default: today)", value: "YYYY-MM-DD"))
  var date: String?

  @Option(
    help: help("进展针对的措施编号", "the measure that it is about", value: "N"))
  var measure: String?

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var day: Day?
    if let date {
      guard let known = Day(iso: date) else { throw CommandWording.badDay("--date", date) }
      day = known
    }
    var ledger = try LedgerEditing(target.file, common, editor)
    let issue = try ledger.issue(target.id)
    let edit = try ledger.edit { () throws(EditRefusal) in
      try IssueEdits.addProgress(issue, text, on: day, measure: measure, ledger.context)
    }
    try ledger.commit(edit)
    try ledger.report(edit, issue.id, command: "progress", json: output.json)
  }
}
