/// `guatu report`: official documents out of a ledger.

import ArgumentParser
import Exporting
import LedgerModel
import LedgerText

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: said("生成通报、督办单、交接单、纪要、审批表", "official documents: reports, slips, forms"),
    discussion: said(
      ReportKind.allCases.map { "\($0.rawValue)：\($0.name.zh)" }.joined(separator: "；")
        + "。文书里的数字都由台账算出，不用自称的数字。缺状态、缺措施时不生成，--draft 生成标明“草稿”的文稿；"
        + "通报还要自称的问题数、类别数和实数一致。自称的整改结果是通报那天的数：通报日期以后台账有变动的，只提醒，照常生成。",
      ReportKind.allCases.map { "\($0.rawValue): \($0.name.en)" }.joined(separator: "; ")
        + ". Figures are counted from the ledger, never the declared ones. Where a status or measures "
        + "are missing no document is made, and --draft makes one that says so. For a published report "
        + "the declared numbers of issues and categories have to be the counted ones; declared results "
        + "are those of the report's day: when the ledger moved since, they are only remarked on."))

  @Argument(
    help: help("台账", "the ledger", value: "LEDGER"), completion: .file(extensions: ["rec"]))
  var file: String

  @Option(
    help: help(
      ReportKind.allCases.map(\.rawValue).joined(separator: " "), "the kind of document",
      value: "KIND"),
    completion: .list(ReportKind.allCases.map(\.rawValue)))
  var kind: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help("写入 .docx .md .txt 或 .xlsx", "a .docx, .md, .txt or .xlsx", value: "OUT"),
    completion: .file())
  var out: String

  @OptionGroup var options: ReportChoices
  @OptionGroup var choice: ExportChoice
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    guard let kind = ReportKind(rawValue: kind.lowercased()) else {
      throw CommandWording.badChoice("--kind", self.kind, ReportKind.allCases.map(\.rawValue))
    }
    let source = try choice.source(file, today: today)
    let output = try DocumentOutput(out)
    let options = try options.read(today: today, header: source.header)
    if output.isSpreadsheet, !kind.hasWorkbook { throw ReportSentences.noWorkbook(kind) }
    // A paper for the public says nothing of files.
    let look = EvidenceFile.look(beside: choice.isPublic ? "-" : file)
    let result = Report.papers(kind, source, options, evidence: look)
    for remark in result.remarks { note(remark, in: source) }
    guard let paper = result.paper else {
      for obstacle in result.obstacles { note(obstacle, in: source) }
      Output.note(ReportSentences.refused(kind))
      throw ExitStatus.wrong
    }
    for obstacle in result.obstacles { note(obstacle, in: source) }
    try output.write(paper, result.workbook, from: [source.ledger.path], today: today)
    if out != "-" {
      Output.note(ReportSentences.written(out, kind, isDraft: !result.obstacles.isEmpty))
    }
  }

  private func note(_ obstacle: ReportObstacle, in source: ExportSource) {
    let line = obstacle.line.map { ":\($0)" } ?? ""
    let issue = obstacle.issue.map { " \($0)" } ?? ""
    let place = "\(source.ledger.path)\(line):\(issue) "
    Output.note(Phrase(zh: place + obstacle.words.zh, en: place + obstacle.words.en))
  }
}

enum ReportSentences {
  static func refused(_ kind: ReportKind) -> Phrase {
    Phrase(
      zh: "没有生成\(kind.name.zh)；先改好上面的问题，或用 --draft 生成标明“草稿”的文稿。需要：\(kind.needs.zh)",
      en:
        "no \(kind.name.en) was made; mend the above, or use --draft for one that is marked. It needs: "
        + kind.needs.en)
  }

  static func written(_ path: String, _ kind: ReportKind, isDraft: Bool) -> Phrase {
    Phrase(
      zh: "已写入 \(path)：\(kind.name.zh)\(isDraft ? "（草稿，不得上报）" : "")",
      en: "wrote \(path): \(kind.name.en)\(isDraft ? " (a draft, not to be handed in)" : "")")
  }

  static func noWorkbook(_ kind: ReportKind) -> Failure {
    Failure(
      .usage, zh: "\(kind.name.zh)没有表格形式；请写 .docx、.md 或 .txt",
      en: "there is no spreadsheet of the \(kind.name.en); use .docx, .md or .txt")
  }
}
