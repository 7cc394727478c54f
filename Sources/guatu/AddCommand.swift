/// `guatu add`: a new issue at the end of a ledger.

import ArgumentParser
import LedgerModel
import LedgerText

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: said("新增一个问题，输出它的编号", "add an issue and print its number"),
    discussion: said(
      "至少要写 title=…；编号、状态（未启动）、启动日期（今天）不写时自动补上。",
      "title=… is needed; number, status (not started) and opening day (today) come by themselves.")
  )

  @Argument(
    help: help("台账", "the ledger", value: "FILE"), completion: .file(extensions: ["rec"]))
  var file: String

  @Argument(help: help("字段=值", "field=value", value: "FIELD=VALUE"))
  var assignments: [String]

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    if file != "-", !Files.exists(file) { throw CommandWording.noLedgerToAddTo(file) }
    var ledger = try LedgerEditing(file, common, editor)
    let context = ledger.context
    let edit = try ledger.commit { (content) throws(EditRefusal) in
      var list: [FieldAssignment] = []
      for text in assignments { list.append(try FieldAssignment(text)) }
      // What was done before today was begun before today; that day is all that is known.
      if let done = list.first(where: { $0.field.name == "Done" }),
        !list.contains(where: { $0.field.name == "Opened" })
      {
        list.append(FieldAssignment(try FieldAssignment.field(named: "opened"), done.value))
      }
      return try IssueEdits.newIssue(
        id: content.nextID(), list, context, isTaken: { content.row(of: $0) != nil })
    }
    guard let id = edit.issues.first else { return }
    if output.json {
      try ledger.report(edit, id, command: "add", json: true)
    } else {
      try Output.write(id.text + "\n")
    }
  }
}
