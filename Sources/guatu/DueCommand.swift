/// `guatu due`: what is late, stands still or will soon be late.

import ArgumentParser
import LedgerModel
import Rules

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: said("逾期、停滞和临期的问题", "overdue, stalled and due-soon issues"),
    discussion: said(
      """
      已完成的问题，定期检查逾期、回头看到期的也列出。有问题过了整改时限时退出码为 1，没有时为 0，可以放进 cron。
      """,
      """
      Finished issues whose regular check or recheck is late are listed, too. The exit status is 1 when \
      a deadline is past and 0 otherwise, for use in cron.
      """))

  @Argument(
    help: help("台账、装着台账的文件夹，或 -", "ledgers, folders of ledgers, or -", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String]

  @Option(
    help: help(
      "几天之内到期算临期（默认按台账的设定）", "how near a deadline is due soon (default: as the ledger says)",
      value: "DAYS"))
  var within: String?

  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    var days: Int?
    if let within {
      guard let count = Int(within), (0...100_000).contains(count) else {
        throw CommandWording.badCount("--within", within)
      }
      days = count
    }
    let loaded = try LedgerInput.load(files, today: today)
    var listing = try Listing(loaded, today: today, filter: nil) { setting in
      if let days { setting.thresholds.dueSoon = days }
    }
    let groups = listing.gatherDue()
    LedgerInput.nameBroken(in: loaded)
    if output.json {
      try JSON.writeList("due", asOf: today, listing.issues) { listing.json($0) }
    } else if listing.issues.isEmpty {
      Output.note(CommandWording.nothingFound)
    } else {
      var text = ""
      for (rule, issues, above) in groups where !issues.isEmpty || above > 0 {
        if !text.isEmpty { text += "\n" }
        if issues.isEmpty {
          text +=
            said(rule.label)
            + said("：\(above) 个都已列在上面", ": \(above), all of them above") + "\n"
          continue
        }
        text += "\(said(rule.label)) \(issues.count)"
        // The figure of stats and of the board counts those, too.
        if above > 0 { text += said("（另有 \(above) 个已列在上面）", " (\(above) more stand above)") }
        text += "\n"
        text += IssueTable.text(
          issues, of: listing, columns: OutputWidth.columns, hasColours: common.hasColours)
      }
      try Output.write(text)
    }
    if let late = groups.first(where: { $0.rule == .overdue }), !late.issues.isEmpty {
      throw ExitStatus.wrong
    }
  }
}

extension Listing {
  /// Lights that tell of a record, not of a day that somebody has to keep; 急 is a part of 临期.
  private static let silent: Set<LightRule> = [.urgent, .ownerless, .undated, .lateOnce, .noRecord]

  /// Keeps what waits for somebody, each issue once under the first light that is on and the most
  /// urgent first; `above` counts those for which it is true as well.
  fileprivate mutating func gatherDue() -> [(
    rule: LightRule, issues: [FoundIssue], above: Int
  )] {
    sort(by: .urgency)
    let rules = LightRule.allCases.filter { !Listing.silent.contains($0) }
    var groups = rules.map { (rule: $0, issues: [FoundIssue](), above: 0) }
    for issue in issues {
      let lit = RuleSet.lit(row(issue), setting(issue))
      let places = rules.indices.filter { lit.contains(LightSet(rules[$0])) }
      if let place = places.first { groups[place].issues.append(issue) }
      for place in places.dropFirst() { groups[place].above += 1 }
    }
    issues = groups.flatMap(\.issues)
    return groups
  }
}
