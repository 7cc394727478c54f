/// `guatu check`: what is wrong with the form of ledgers.

import ArgumentParser
import LedgerModel
import LedgerText
import Storage

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said("检查台账的格式", "check the form of ledgers"),
    discussion: said(
      """
      每个问题一行：文件:行:列: 错误|警告|提示 代码: 说明，下一行是改法。有错误时退出码为 1。\
      --fix 只做不会改变意思的修正（换行、BOM、全角冒号、日期写法），并逐条说明。
      """,
      """
      One line a problem: file:line:column: error|warning|hint CODE: what is wrong, then how to fix \
      it. The exit status is 1 when there are errors. --fix makes only repairs that change no \
      meaning (line ends, BOM, full-width colons, spelling of days) and names each.
      """))

  @Argument(
    help: help("台账、装着台账的文件夹，或 -", "ledgers, folders of ledgers, or -", value: "FILE"),
    completion: .file(extensions: ["rec"]))
  var files: [String]

  @Flag(help: help("自动修正可以放心改的地方", "make the safe repairs"))
  var fix = false

  @Flag(help: help("有警告时退出码也为 1", "warnings too make the exit status 1"))
  var strict = false

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    var paths: [String] = []
    for file in files { paths += try LedgerInput.paths(in: file) }
    if paths.isEmpty { throw CommandWording.emptyFolder(files.joined(separator: " ")) }
    if fix, paths.contains("-") { throw CommandWording.notFromInput }
    var findings = Findings(path: "")
    for (place, path) in paths.enumerated() {
      if paths.count > 1 {
        Output.progress(said(CommandWording.checking(place + 1, paths.count, path)))
      }
      let found: Findings
      do throws(Failure) { found = try check(path, isNamed: files.contains(path), today) } catch {
        Output.progress("")
        throw error
      }
      findings.add(found)
    }
    if paths.count > 1 { Output.progress("") }
    for line in findings.repairs { Output.note(line) }
    for line in findings.omitted { Output.note(said(line)) }
    if output.json {
      try Output.write(JSON.document("check", asOf: today, findings.json))
    } else {
      try Output.write(findings.text)
      Output.note(
        CommandWording.checked(
          paths.count, errors: findings.errors, warnings: findings.warnings,
          hints: findings.hints))
    }
    if findings.errors > 0 || (strict && findings.warnings > 0) { throw ExitStatus.wrong }
  }

  /// Checks one file, after mending it when that is asked for.
  private func check(
    _ path: String, isNamed: Bool, _ today: Day
  ) throws(Failure) -> Findings {
    var one = try LedgerInput.loadAny(path, today: today)
    var findings = Findings(path: path)
    if one.ledger.isNoLedger {
      if isNamed { throw CommandWording.noLedger(path) }
      Output.note(CommandWording.noLedger(path).message)
      return findings
    }
    if fix { findings.repairs = try mend(&one, today) }
    let options = CheckOptions(
      evidenceState: { file, hash in EvidenceFile.state(file, hash: hash, beside: path) },
      further: try HistoryFindings.problems(of: one.ledger, at: path))
    findings.add(one.ledger.checkReport(options: options))
    return findings
  }

  /// Makes the safe repairs and writes them back. What must not be written as a whole, a newer format
  /// or bytes that are no text, is left as it is; the check that follows says why.
  ///
  /// - Returns: what was done, a line each.
  private func mend(_ one: inout LoadedLedger, _ today: Day) throws(Failure) -> [String] {
    let path = one.ledger.path
    guard CheckCommand.mended(one.ledger) != nil else { return [] }
    var repairs: [Repair] = []
    one = try LedgerRewriting(path, common, by: editor.name).rewrite { (ledger) throws(Failure) in
      guard let (bytes, made) = CheckCommand.mended(ledger) else { return nil }
      repairs = made
      return bytes
    }
    return repairs.map { $0.text(path: path, language: LanguageChoice.current) }
  }

  /// A ledger's bytes after the safe repairs; nil when there are none to make, or when they must not
  /// be written.
  private static func mended(_ ledger: Ledger) -> (bytes: [UInt8], repairs: [Repair])? {
    let (bytes, repairs) = repaired(ledger.bytes.withBytes { Array($0) })
    guard !repairs.isEmpty else { return nil }
    var next = Ledger(bytes: LedgerBytes(bytes), path: ledger.path, today: ledger.today)
    // A Format line that was nearly right makes it a ledger that may be written.
    return next.obstacleToWriting() == nil && !next.isReadOnly ? (bytes, repairs) : nil
  }
}

/// What `check` found in one or several files.
private struct Findings {
  let path: String
  var repairs: [String] = []
  private(set) var problems: [(path: String, problem: Problem)] = []
  /// How many problems of a file are not listed.
  private(set) var omitted: [Phrase] = []
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var hints = 0

  init(path: String) { self.path = path }

  mutating func add(_ report: CheckReport) {
    problems += report.problems.map { (path, $0) }
    errors += report.errors
    warnings += report.warnings
    hints += report.hints
    if report.total > report.problems.count {
      omitted.append(CommandWording.moreProblems(path, report.total - report.problems.count))
    }
  }

  mutating func add(_ other: Findings) {
    repairs += other.repairs
    problems += other.problems
    omitted += other.omitted
    errors += other.errors
    warnings += other.warnings
    hints += other.hints
  }

  var text: String {
    problems.reduce(into: "") { text, one in
      text += Printable.line(ProblemText.line(one.problem, path: one.path)) + "\n"
      if let fix = ProblemText.fix(one.problem) { text += Printable.line(fix) + "\n" }
    }
  }

  var json: JSON {
    .object([
      ("errors", .number(errors)), ("warnings", .number(warnings)), ("hints", .number(hints)),
      (
        "problems",
        .list(
          problems.map { path, problem in
            .object([
              ("code", .text(problem.code)), ("severity", .text(problem.severity.rawValue)),
              ("file", .text(path)), ("line", .number(problem.place.line)),
              ("column", .number(problem.place.column)), ("message", .text(said(problem.message))),
              ("fix", .text(problem.fix.map { said($0) })),
            ])
          })
      ),
    ])
  }
}
