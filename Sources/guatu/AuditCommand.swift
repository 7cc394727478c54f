/// `guatu audit`: whether the record holds.

import ArgumentParser
import Audit
import Exporting
import LedgerModel
import LedgerText
import Storage

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: said("对账：自称与实数，措施、日期、佐证是否站得住", "hold the record against itself"),
    discussion: said(
      """
      先列出通报自称的数与台账的实数，再按轻重列出发现，并说明为什么要紧、怎样了结。\
      有“错误”时退出码为 1。说明过理由的发现列在最后，不再计数。-o 把一本台账的结果写成对账清单。
      """,
      """
      Prints declared against counted totals, then the findings, the gravest first, with why each \
      matters and what settles it. The exit status is 1 when there are findings of severity error. \
      Findings that somebody has answered stand at the end and do not count. With -o the result for \
      one ledger becomes a document.
      """))

  @Argument(
    help: help("台账、装着台账的文件夹，或 -", "ledgers, folders of ledgers, or -", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: help("只查这几条规则（代码，如 missing_owner）", "only these rules, by their codes", value: "CODE"),
    completion: .list(AuditRule.allCases.map(\.code)))
  var rule: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "写成对账清单：.docx .xlsx .md 或 .txt", "write a document: .docx, .xlsx, .md or .txt",
      value: "OUT"), completion: .file())
  var out: String?

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  /// What stands after `--rule`, and the ledgers: it is codes up to the first word that is no rule but
  /// is there to read, so that a ledger may be named behind them.
  private func sorted() throws -> (codes: ArraySlice<String>, ledgers: [String]) {
    let first = rule.firstIndex { isLedger($0) } ?? rule.endIndex
    let ledgers = files + rule[first...]
    guard !ledgers.isEmpty else { throw CommandWording.noLedgerNamed }
    return (rule[..<first], ledgers)
  }

  private func isLedger(_ word: String) -> Bool {
    Self.rule(named: word) == nil && (word == "-" || Files.exists(word))
  }

  func run() throws {
    let today = try common.day()
    let (codes, ledgers) = try sorted()
    let rules = try Self.rules(codes)
    let document = try out.map { path throws(Failure) in try DocumentOutput(path) }
    if document != nil, output.json { throw FindingsSentences.notBoth }
    let loaded = try LedgerInput.load(ledgers, today: today)
    var results: [AuditOutcome] = []
    for one in loaded {
      let report = AuditWork.report(on: one.ledger, today: today, only: rules)
      results.append(AuditOutcome(ledger: one.ledger, report: report))
      for code in AuditSetting(one.ledger, today: today).unknownCodes {
        Output.note(said(CommandWording.unknownDisabled(code, one.ledger.path)))
      }
    }
    LedgerInput.nameBroken(in: loaded)
    if let document {
      guard let one = results.first, results.count == 1 else { throw FindingsSentences.oneLedger }
      let list = FindingsPaper.draft(
        one.report, ledger: one.ledger, today: today, only: rules)
      try document.write(list.paper, list.workbook, from: [one.ledger.path], today: today)
      if document.path != "-" { Output.note(FindingsSentences.written(document.path, one.report)) }
    } else if output.json {
      try Output.write(JSON.document("audit", asOf: today, AuditOutcome.json(results)))
    } else {
      try Output.write(
        AuditPrint.text(results, columns: OutputWidth.columns))
    }
    if results.contains(where: { $0.report.count(.error) > 0 }) { throw ExitStatus.wrong }
  }

  /// The rules that were named; nil for all.
  private static func rules(_ words: ArraySlice<String>) throws(Failure) -> Set<AuditRule>? {
    let codes = words.flatMap { $0.split(separator: ",").map { String($0) } }
    if codes.isEmpty { return nil }
    var rules: Set<AuditRule> = []
    for code in codes {
      guard let rule = rule(named: code) else { throw CommandWording.unknownRule(code) }
      rules.insert(rule)
    }
    return rules
  }

  /// The rule with this code or this Chinese name.
  private static func rule(named word: String) -> AuditRule? {
    AuditRule(code: word.replacing("-", with: "_").lowercased())
      ?? AuditRule.allCases.first { $0.name.zh == word }
  }
}

/// The audit of a ledger, on two processors where it is large.
enum AuditWork {
  /// From so many issues a second thread is worth its cost.
  private static let shared = 2_000

  static func report(on ledger: Ledger, today: Day, only rules: Set<AuditRule>? = nil)
    -> AuditReport
  {
    let evidence = EvidenceFile.look(beside: ledger.path)
    guard ledger.rows.count >= shared else {
      return .of(ledger, today: today, only: rules, evidence: evidence)
    }
    let setting = AuditSetting(ledger, today: today, evidence: evidence)
    let middle = ledger.rows.count / 2
    let (first, second) = Threads.both(
      { AuditPart(ledger, 0..<middle, setting, only: rules) },
      { AuditPart(ledger, middle..<ledger.rows.count, setting, only: rules) })
    return AuditReport(ledger, [first, second], setting, only: rules)
  }

  /// What rules are called, by their codes, as tables for readers name them.
  static var ruleNames: [String: String] {
    Dictionary(
      AuditRule.allCases.map { ($0.code, $0.name.zh) }, uniquingKeysWith: { first, _ in first })
  }
}
