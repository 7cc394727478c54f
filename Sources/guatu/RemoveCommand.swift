/// `guatu remove`: withdraws an issue; the record stays.

import ArgumentParser
import LedgerModel

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: said("撤销一个问题（保留记录，不计入统计）", "withdraw an issue (kept, out of counts)"))

  @OptionGroup var target: IssueArguments

  @Option(
    parsing: .unconditional,
    help: help("撤销的原因，必写，会记为一条进展", "why; needed, and kept as progress", value: "TEXT"))
  var reason: String?

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var ledger = try LedgerEditing(target.file, common, editor)
    let issue = try ledger.issue(target.id)
    let edit = try ledger.edit { () throws(EditRefusal) in
      try IssueEdits.setStatus(issue, to: .void, reason: reason, ledger.context)
    }
    try ledger.commit(edit)
    try ledger.report(edit, issue.id, command: "remove", json: output.json)
  }
}
