/// `guatu list`: issues as a table or as JSON.

import ArgumentParser
import LedgerModel
import Rules

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: said("列出问题", "list issues"),
    discussion: said(
      """
      默认按台账里的顺序列出全部问题（撤销的除外）。筛选词例如：贺连山、unit:财政所、status:staged,doing、\
      is:overdue、due:7d、stalled:>30、no:3；空格是“且”，| 是“或”，前面加 - 是“非”。
      """,
      """
      Lists all issues but withdrawn ones in the order of the file. Filters are for instance \
      unit:财政所 status:staged,doing is:overdue due:7d stalled:>30 no:3; a blank means and, | means \
      or, a leading - means not.
      """))

  @Argument(
    help: help("台账、装着台账的文件夹，或 -", "ledgers, folders of ledgers, or -", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String]

  @Option(
    parsing: .unconditional, help: help("只列出符合条件的问题", "only issues that match", value: "EXPR"))
  var filter: String?

  @Option(
    help: help(
      "排序：deadline 时限、number 编号、owner 责任人、stalled 停滞、urgency 紧急、file 原序",
      "order: deadline, number, owner, stalled, urgency or file", value: "ORDER"),
    completion: .list(IssueOrder.allCases.map(\.rawValue)))
  var sort: String?

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    var order = IssueOrder.fileOrder
    if let sort {
      guard let known = IssueOrder(word: sort) else {
        throw CommandWording.badChoice("--sort", sort, IssueOrder.allCases.map(\.rawValue))
      }
      order = known
    }
    let loaded = try LedgerInput.load(files, today: today)
    var listing = try Listing(loaded, today: today, filter: filter)
    listing.sort(by: order)
    LedgerInput.nameBroken(in: loaded)
    if output.json {
      try JSON.writeList("list", asOf: today, listing.issues) { listing.json($0) }
    } else if listing.issues.isEmpty {
      Output.note(CommandWording.nothingFound)
    } else {
      try Output.write(
        IssueTable.text(
          listing.issues, of: listing, columns: OutputWidth.columns,
          hasColours: common.hasColours))
    }
  }
}
