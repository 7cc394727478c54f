/// `guatu export`: a ledger, or what a filter leaves of it, in a form for other programs and for paper.

import ArgumentParser
import Exporting
import LedgerModel
import LedgerText
import Office
import Rules

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: said("把台账导出为表格、文档、挂图、日历", "export a ledger as tables, documents, charts"),
    discussion: said(
      """
      格式：xlsx 台账、四清单和调度表，csv，json，md，docx，html 挂图（A3 横向打印），ics 日历，rec-tables 分表。\
      不写 --to 时看文件名。台账的名称、日期、期限只在 xlsx 和 json 里；csv 只是一张表，别的程序才读得进。\
      已撤销的问题在表格里照列，不计数；挂图、日历和清单里没有。--public 供公开用：隐去姓名、证件号、电话、\
      邮箱、车牌和健康信息，标为不公开的问题不列，隐去了什么另行列出。
      """,
      """
      Forms: xlsx with ledger, four lists and monthly tables; csv; json; md; docx; html, a wall chart \
      for A3 landscape; ics; rec-tables. Without --to the file's name decides. The ledger's own name \
      and days stand in xlsx and json; csv is one table, so that other programs can read it. Withdrawn \
      issues stand in tables, uncounted, and in no chart, calendar or list. --public hides names, \
      identity and telephone numbers, mail addresses, number plates and health facts, leaves private \
      issues out, and says what.
      """))

  @Argument(
    help: help("台账", "the ledger", value: "LEDGER"), completion: .file(extensions: ["rec"]))
  var file: String

  @Option(
    help: help(
      "格式：\(ExportFormat.allCases.map(\.rawValue).joined(separator: " "))", "the form",
      value: "FORMAT"),
    completion: .list(ExportFormat.allCases.map(\.rawValue)))
  var to: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("写入这个文件；文字格式可写 -", "the file to write; - for text", value: "OUT"),
    completion: .file())
  var out: String?

  @OptionGroup var choice: ExportChoice
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    let format = try format()
    let source = try choice.source(file, today: today)
    let content = try content(of: source, format, today)
    try ExportFile.write(content, to: out ?? "-", from: source.ledger.path, isText: format.isText)
    if let out, out != "-" { Output.note(ExportSentences.written(out, format, source)) }
  }

  private func format() throws(Failure) -> ExportFormat {
    if let to {
      guard let format = ExportFormat(rawValue: to.lowercased()) else {
        throw CommandWording.badChoice("--to", to, ExportFormat.allCases.map(\.rawValue))
      }
      return format
    }
    guard let out, let format = ExportFormat(fileName: out) else { throw ExportSentences.noFormat }
    return format
  }

  private func content(
    of source: ExportSource, _ format: ExportFormat, _ today: Day
  ) throws(Failure) -> [UInt8] {
    let language = LanguageChoice.current
    switch format {
    case .csv: return Array(CSVExport.text(source).utf8)
    case .json: return Array(try LedgerJSON.document(source).utf8)
    case .markdown: return Array(MarkdownExport.text(source, language).utf8)
    case .html: return Array(WallChart.text(source, language).utf8)
    case .calendar:
      // A calendar of a given day is the same whenever it is made.
      let stamp =
        common.today == nil ? Clock.moment() : Moment(day: today, millisecond: 0, offset: 0)
      return Array(CalendarExport.text(source, stamp: stamp, language).utf8)
    case .recTables: return Array(RecTablesExport.text(source).utf8)
    case .xlsx: return try ExportFile.spreadsheet(LedgerWorkbook.make(source), today)
    case .docx: return try ExportFile.word(LedgerPaper.make(source))
    }
  }
}

/// Which issues go out, and whether everybody may read them.
struct ExportChoice: ParsableArguments {
  @Option(
    parsing: .unconditional, help: help("只导出符合条件的问题", "only issues that match", value: "EXPR"))
  var filter: String?

  @Flag(name: .customLong("public"), help: help("供公开：隐去个人信息", "for the public: hide persons"))
  var isPublic = false

  /// The ledger seen through the filter. What is masked is told on standard error.
  func source(_ file: String, today: Day) throws(Failure) -> ExportSource {
    if Files.isFolder(file) { throw ExportSentences.oneLedger(file) }
    let loaded = try LedgerInput.load([file], today: today)
    LedgerInput.nameBroken(in: loaded)
    let listing = try Listing(loaded, today: today, filter: filter)
    // Without a filter everything goes out, withdrawn issues too: a table is to be the whole ledger,
    // and documents leave them out by themselves.
    let ledger = loaded[0].ledger
    var source = ExportSource(
      ledger: ledger,
      places: filter == nil ? Array(ledger.rows.indices) : listing.issues.map(\.row),
      setting: listing.settings[0])
    source.ruleNames = AuditWork.ruleNames
    guard isPublic else { return source }
    let view = PublicView(source)
    for item in view.masked { Output.note(item.phrase) }
    Output.note(ExportSentences.maskingLimits)
    var masked = view.source
    masked.ruleNames = source.ruleNames
    return masked
  }
}
