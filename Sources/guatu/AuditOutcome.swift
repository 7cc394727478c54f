/// What an audit found, for programs and for people.

import Audit
import Canvas
import LedgerModel
import LedgerText

/// One ledger with its report.
struct AuditOutcome {
  var ledger: Ledger
  var report: AuditReport

  /// The lines of the file that the findings are about, from 1. A record is read once for all of its
  /// findings.
  var lines: [Int] {
    let findings = report.findings
    var lines = [Int](repeating: 1, count: findings.count)
    for (issue, places) in Dictionary(grouping: findings.indices, by: { findings[$0].issue }) {
      guard let record = ledger.syntax(of: issue.map { .issue($0) } ?? .ledger) else { continue }
      for place in places {
        let finding = findings[place]
        lines[place] =
          ledger.line(of: finding.field, occurrence: finding.occurrence, in: record)
          ?? (issue == nil ? 1 : record.line)
      }
    }
    return lines
  }

  /// The data of one ledger, or of several: the figures of all, and the findings one after another.
  static func json(_ outcomes: [AuditOutcome]) -> JSON {
    .object([
      ("declared", totals(outcomes) { $0.declared }),
      ("counted", totals(outcomes) { $0.counted }),
      ("errors", .number(outcomes.reduce(0) { $0 + $1.report.count(.error) })),
      ("warnings", .number(outcomes.reduce(0) { $0 + $1.report.count(.warning) })),
      ("hints", .number(outcomes.reduce(0) { $0 + $1.report.count(.hint) })),
      ("disabled", .texts(outcomes.flatMap(\.report.disabled).map(\.code))),
      (
        "findings",
        .list(
          outcomes.flatMap { one in
            zip(one.report.findings, one.lines).map { one.json($0, line: $1) }
          })
      ),
    ])
  }

  private func json(_ finding: Finding, line: Int) -> JSON {
    var members: [(key: String, value: JSON)] = [
      ("code", .text(finding.rule.code)), ("severity", .text(finding.severity.rawValue)),
      ("issue", .text(finding.issue?.text)), ("measure", .text(finding.measure)),
      ("field", .text(finding.field)), ("name", .text(said(finding.rule.name))),
      ("message", .text(said(finding.message))), ("why", .text(said(finding.rule.why))),
      ("settledBy", .text(said(finding.rule.settledBy))), ("file", .text(ledger.path)),
      ("line", .number(line)),
    ]
    members.append(
      (
        "answer",
        finding.answer.map { answer in
          .object([
            ("date", .day(answer.day)), ("by", .text(answer.by)), ("text", .text(answer.text)),
          ])
        } ?? .null
      ))
    return .object(members)
  }

  /// Keys as `import --json` has them. Of several ledgers the sums; of one figure that a ledger does
  /// not declare there is no sum.
  private static func totals(
    _ outcomes: [AuditOutcome], _ figure: (DeclaredLine) -> String?
  ) -> JSON {
    let keys = [
      ("total", "DeclaredIssues"), ("done", "DeclaredDone"), ("mostly", "DeclaredMostly"),
      ("staged", "DeclaredStaged"), ("open", "DeclaredOpen"), ("categories", "DeclaredCategories"),
      ("measures", "DeclaredMeasures"),
    ]
    var members: [(key: String, value: JSON)] = keys.map { key, field in
      let figures = outcomes.compactMap { one in
        one.report.declared.first { $0.field == field }.flatMap(figure).flatMap { Int($0) }
      }
      return (key, figures.count == outcomes.count ? .number(figures.reduce(0, +)) : .null)
    }
    let share = outcomes.count == 1 ? outcomes[0].report.declared : []
    let percent = share.first { $0.field == "DeclaredPercent" }.flatMap(figure)
    members.append(("percent", .text(percent.map { String($0.dropLast()) })))
    return .object(members)
  }
}

/// The report of an audit on a terminal or in a log.
struct AuditPrint {
  static func text(_ outcomes: [AuditOutcome], columns: Int) -> String {
    outcomes.map { one in
      let title = one.ledger.header.title
      let head = outcomes.count > 1 ? "\(title.isEmpty ? one.ledger.path : title)\n" : ""
      return Printable.lines(head + AuditPrint(one, columns).body)
    }.joined(separator: "\n")
  }

  private let one: AuditOutcome
  private let columns: Int
  private let widths = WidthRule()
  /// Where the words of findings begin: behind the longest number.
  private let indent: Int

  private init(_ one: AuditOutcome, _ columns: Int) {
    self.one = one
    self.columns = columns
    let widths = widths
    let longest = one.report.findings.map { widths.columns(of: AuditPrint.place(of: $0)) }.max()
    indent = 2 + max(4, min(longest ?? 0, columns / 3)) + 2
  }

  private static func place(of finding: Finding) -> String {
    finding.issue?.text ?? said("全局", "ledger")
  }

  private var body: String {
    var text = AuditPrint.table(one.report.declared)
    let findings = zip(one.report.findings, one.lines)
    let open = findings.filter { $0.0.answer == nil }
    text +=
      "\n"
      + said(
        "发现 \(open.count)：错误 \(one.report.count(.error)) · 警告 \(one.report.count(.warning)) · 提示 \(one.report.count(.hint))",
        "\(open.count) findings: \(one.report.count(.error)) errors, "
          + "\(one.report.count(.warning)) warnings, \(one.report.count(.hint)) hints") + "\n"
    if let note = one.report.disabledNote { text += said(note) + "\n" }
    var last: Finding?
    for (finding, place) in open {
      if finding.rule != last?.rule || finding.severity != last?.severity {
        text += "\n" + heading(finding) + "\n"
        // What the rule is about stands above its graver findings already.
        if finding.rule != last?.rule {
          for line in wrapped(said(finding.rule.explanation), columns - 4) {
            text += "    \(line)\n"
          }
        }
      }
      last = finding
      text += line(finding, at: place)
    }
    let answered = findings.filter { $0.0.answer != nil }
    if !answered.isEmpty {
      text += "\n" + said("已说明 \(answered.count)", "answered: \(answered.count)") + "\n"
      for (finding, place) in answered { text += line(finding, at: place) }
    }
    return text
  }

  private func heading(_ finding: Finding) -> String {
    "\(said(finding.severity.label)) \(said(finding.rule.name)) (\(finding.rule.code))"
  }

  /// The words, and the place in the file whole, for terminals open what is clicked on.
  private func line(_ finding: Finding, at number: Int) -> String {
    var words = said(finding.message)
    if let answer = finding.answer {
      words += said("　说明：\(answer.by) \(answer.text)", " — \(answer.by): \(answer.text)")
    }
    let place = Printable.line("\(one.ledger.path):\(number)")
    var lines = wrapped(words, columns - indent)
    if let last = lines.last,
      indent + widths.columns(of: last) + 2 + widths.columns(of: place) <= columns
    {
      lines[lines.count - 1] = last + "  " + place
    } else {
      lines.append(place)
    }
    let blank = String(repeating: " ", count: indent)
    return lines.enumerated().reduce(into: "") { text, next in
      let own = "  " + widths.padded(AuditPrint.place(of: finding), columns: indent - 2)
      text += (next.offset == 0 ? own : blank) + next.element + "\n"
    }
  }

  private static func table(_ lines: [DeclaredLine]) -> String {
    let widths = WidthRule()
    func cell(_ text: String, _ columns: Int) -> String {
      String(repeating: " ", count: max(1, columns - widths.columns(of: text))) + text
    }
    let label = lines.map { widths.columns(of: said($0.label)) }.max() ?? 8
    var text =
      widths.padded(said("通报自称", "declared"), columns: label)
      + cell(said("自称", "declared"), 10) + cell(said("实数", "counted"), 10) + "  "
      + said("相差", "difference") + "\n"
    for line in lines {
      text +=
        widths.padded(said(line.label), columns: label) + cell(line.declared ?? "-", 10)
        + cell(line.counted, 10) + (line.declared == nil ? "" : "  " + said(line.verdict)) + "\n"
    }
    if let obstacle = DeclaredLine.obstacle(lines) { text += said(obstacle) + "\n" }
    return text
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    widths.wrapped(Printable.line(text), columns: max(20, columns))
  }
}
