/// What a person says about an official document on the command line.

import ArgumentParser
import Exporting
import LedgerModel

struct ReportChoices: ParsableArguments {
  @Flag(help: help("有问题也生成，标明“草稿”", "write in spite of findings, marked as a draft"))
  var draft = false
  @Option(
    help: help("只为这些编号，用逗号隔开", "only these numbers, parted by commas", value: "ID,ID"))
  var issue: [String] = []
  @Option(help: help("只为这个责任单位", "only this unit", value: "UNIT"))
  var unit: String?
  @Option(help: help("文件日期", "the document's day", value: "YYYY-MM-DD"))
  var date: String?
  @Option(help: help("文号，如 三整督〔2026〕7号", "the document's number", value: "TEXT"))
  var number: String?
  @Option(help: help("签发人", "who issues it", value: "NAME"))
  var issuedBy: String?
  @Option(help: help("落款单位", "the body that signs", value: "UNIT"))
  var signature: String?
  @Option(
    help: help(
      "督办的轻重：remind supervise warn account", "remind, supervise, warn or account",
      value: "WORD"),
    completion: .list(NoticeKind.allCases.map(\.rawValue)))
  var slip: String?
  @Flag(help: help("督办单一个单位一份", "one slip a unit"))
  var byUnit = false
  @Option(help: help("要求反馈的日期", "by when to answer", value: "YYYY-MM-DD"))
  var replyBy: String?
  @Option(help: help("移交人或移交单位", "who hands over", value: "NAME"))
  var from: String?
  @Option(name: .customLong("to-person"), help: help("接收人", "who takes over", value: "NAME"))
  var toPerson: String?
  @Option(help: help("监交人", "who watches the handover", value: "NAME"))
  var witness: String?
  @Option(help: help("交接原因", "why it is handed over", value: "TEXT"))
  var reason: String?
  @Option(help: help("会议日期", "the meeting's day", value: "YYYY-MM-DD"))
  var meeting: String?
  @Option(help: help("会议地点", "where it was held", value: "TEXT"))
  var place: String?
  @Option(help: help("主持人", "who chaired it", value: "NAME"))
  var host: String?
  @Option(help: help("参会人员，用顿号隔开", "who attended, parted by commas", value: "NAMES"))
  var attendants: String?
  @Option(help: help("记录人", "who kept the minutes", value: "NAME"))
  var recorder: String?
  @Option(help: help("通报里的邮政信箱", "postal address in the report", value: "TEXT"))
  var address: String?
  @Option(help: help("通报里的电子邮箱", "e-mail address in the report", value: "TEXT"))
  var email: String?

  func read(today: Day, header: LedgerHeader) throws(Failure) -> ReportOptions {
    var options = ReportOptions()
    options.isDraft = draft
    options.issues = issue.flatMap { $0.split { ",，、 ".contains($0) } }.map { IssueID($0) }
    options.unit = unit
    options.date = try ReportChoices.day(date, "--date")
    options.number = number
    options.issuedBy = issuedBy
    options.signature = signature
    if let slip {
      guard let known = NoticeKind(rawValue: slip) else {
        throw CommandWording.badChoice("--slip", slip, NoticeKind.allCases.map(\.rawValue))
      }
      options.slip = known
    }
    options.isByUnit = byUnit
    options.replyBy = try ReportChoices.day(replyBy, "--reply-by")
    options.from = from
    options.to = toPerson
    options.witness = witness
    options.reason = reason
    options.meetingDay = try ReportChoices.day(meeting, "--meeting")
    options.meetingPlace = place
    options.host = host
    options.attendants = attendants?.split { "、，, ;；".contains($0) }.map(String.init) ?? []
    options.recorder = recorder
    options.postalAddress = address
    options.email = email
    return options
  }

  private static func day(_ text: String?, _ option: String) throws(Failure) -> Day? {
    guard let text else { return nil }
    guard let day = Day(iso: text) else { throw CommandWording.badDay(option, text) }
    return day
  }
}
