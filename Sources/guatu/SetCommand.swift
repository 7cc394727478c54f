/// `guatu set`: changes fields of one issue.

import ArgumentParser
import LedgerModel

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: said("修改一个问题的字段", "change fields of an issue"),
    discussion: said(
      """
      字段用 JSON 键名、台账里的字段名或中文名：status=done、deadline=6月底、责任人=甲,乙、owners+=丙、\
      owners-=甲、flags+=listed。时限可以写 6月底、+15、下周五、长期；留空就是删去。\
      改动已有的时限、改为长期坚持、摘牌、撤销和重新整改要用 --reason 写明原因。closed= 和 since= 可以补记以前的日期。
      """,
      """
      A field is a JSON key, a name of the file or a Chinese label: status=done deadline=6.30 \
      owners=甲,乙 owners+=丙 owners-=甲 flags+=listed. An empty value takes the field away. \
      Moving a deadline that stands, longterm, ending listed, withdrawing and reopening need a \
      --reason. closed= and since= take days of the past.
      """))

  @OptionGroup var target: IssueArguments

  @Argument(help: help("字段=值", "field=value", value: "FIELD=VALUE"))
  var assignments: [String]

  @Option(
    parsing: .unconditional,
    help: help("改动的原因，会记进台账", "why; kept in the ledger", value: "TEXT"))
  var reason: String?

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    var ledger = try LedgerEditing(target.file, common, editor)
    let issue = try ledger.issue(target.id)
    let edit = try ledger.edit { () throws(EditRefusal) in
      var list: [FieldAssignment] = []
      for text in assignments { list.append(try FieldAssignment(text)) }
      return try IssueEdits.set(issue, list, reason: reason, ledger.context)
    }
    try ledger.commit(edit)
    try ledger.report(edit, issue.id, command: "set", json: output.json)
  }
}
