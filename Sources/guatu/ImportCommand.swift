/// `guatu import`: issues from published reports and spreadsheets into a ledger.

import ArgumentParser
import Glibc
import Importing
import LedgerModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: said("从通报或表格导入问题", "import issues from reports and spreadsheets"),
    discussion: said(
      """
      通报：.txt .md .docx；表格：.xlsx .csv .tsv；编码可以是 UTF-8、UTF-16 或 GB18030。台账不存在就新建，\
      已有的按编号更新，不会重复。台账和文件不一致的地方，台账里的不动，退出码为 1。
      在终端里运行时先看后写：逐条看、改、跳过，确认之后才写；--yes 直接写。
      """,
      """
      Reports: .txt .md .docx; tables: .xlsx .csv .tsv; in UTF-8, UTF-16 or GB18030. A ledger that \
      does not exist is made, one that does is updated by number, never doubled. Where ledger and \
      file contradict each other the ledger stands, and the exit status is 1.
      On a terminal everything is shown first, and written when you confirm; --yes writes at once.
      """))

  @Argument(help: help("通报或表格", "reports or spreadsheets", value: "SOURCE"), completion: .file())
  var sources: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("写入这本台账", "the ledger to write", value: "LEDGER"),
    completion: .file(extensions: ["rec"]))
  var target: String?

  @Flag(help: help("只看不写", "write nothing, only tell"))
  var dryRun = false

  @Flag(help: help("不逐条看，直接写", "write without showing everything first"))
  var yes = false

  @Option(
    help: help(
      "这一列是什么，如 牵头人=lead；可写多次；@文件 读存下的对应关系",
      "what a column means, such as 牵头人=lead; may be repeated; @FILE reads saved ones",
      value: "HEADING=FIELD"))
  var map: [String] = []

  @Option(
    help: help("把列的对应关系存下来", "save the meaning of the columns", value: "FILE"),
    completion: .file())
  var saveMap: String?

  @Option(
    help: help(
      "不一致的地方一律按：document 文件，ledger 台账", "contradictions go by: document or ledger",
      value: "document|ledger"),
    completion: .list(["document", "ledger"]))
  var take: String?

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    let preference = try preference()
    guard !sources.isEmpty else { throw ValidationError(said("请写明要导入的文件", "name a file")) }
    if target == nil, !dryRun { throw ImportWording.noTarget }
    let meanings = try ColumnMaps.read(map)
    let reading = SourceReading(today: today, map: meanings)
    var results: [(path: String, result: SourceReading.Result)] = []
    for source in sources {
      let result = try reading.read(source)
      if result.document.issues.isEmpty, !dryRun, !output.json {
        ImportReport.note(remarks: result.document)
        ImportReport.note(unrecognised: result.document)
      }
      guard !result.document.issues.isEmpty || dryRun else {
        throw ImportWording.nothingFound(source)
      }
      results.append((source, result))
    }
    if let saveMap { try ColumnMaps.write(results.flatMap(\.result.document.columns), to: saveMap) }
    let writing = try ImportWriting(
      target: target ?? "", common: common, by: editor.name, preference: preference)
    let isWatched =
      !dryRun && !yes && !output.json && Environment.isTerminal(STDIN_FILENO)
      && Environment.isTerminal(STDOUT_FILENO)
    if isWatched {
      return try ImportScreening(common, editor).run(
        results, into: target ?? "", map: meanings, preference: preference)
    }
    let outcome = try writing.write(results, isDry: dryRun)
    let report = ImportReport(outcome, results.map(\.result), isDry: dryRun, today: today)
    if output.json { try Output.write(try report.json()) } else { try report.write() }
    let empty = results.filter(\.result.document.issues.isEmpty)
    for source in empty { Output.note(ImportWording.noIssues(source.path)) }
    if outcome.conflicts > 0 || !empty.isEmpty { throw ExitStatus.wrong }
  }

  private func preference() throws(Failure) -> ImportDecision.Choice? {
    switch take {
    case nil: return nil
    case "document": return .take
    case "ledger": return .keep
    case let word?: throw CommandWording.badChoice("--take", word, ["document", "ledger"])
    }
  }
}
