/// `guatu sync`: commit, fetch, merge by field, push.

import ArgumentParser
import Glibc
import LedgerModel
import Storage

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: said("提交、取回、按字段合并、推送，一步做完", "commit, fetch, merge by field and push"),
    discussion: said(
      """
      只管 DIR 里的台账、操作历史和台账写明的佐证文件，别的一概不动；提交说明就是改了什么。连不上远端时照样\
      提交，退出码为 4，下次再送出。有冲突时退出码为 1，合并停在半途；处理好冲突再运行一次就接着做完。
      """,
      """
      Only ledgers, their histories and the evidence that ledgers name are touched; the message of \
      the commit says what changed. When the remote cannot be reached everything is committed, the \
      exit status is 4, and it goes out next time. With conflicts the exit status is 1 and the merge \
      stops half way; resolve them and run it again.
      """))

  @Argument(
    help: help("装着台账的文件夹", "a folder of ledgers", value: "DIR"), completion: .directory)
  var folder: String

  @OptionGroup var editor: EditorOptions
  @OptionGroup var output: JSONOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let today = try common.day()
    let report = GitRun.run(folder, .synchronise, today: today, name: editor.name)
    for setup in report.setUp { Output.note(SyncWording.said(setup, in: folder)) }
    for file in report.leftOut { Output.note(SyncWording.leftOut(folder + "/" + file)) }
    switch report.ending {
    case .refused(let problem):
      if !output.json { try Output.write(text(report)) }
      throw GitRun.failure(problem)
    case .unreachable(let words):
      if !output.json { try Output.write(text(report)) }
      throw Failure(.system, SyncWording.unreachable(report.remote ?? "", words))
    case .conflicts(_, let words):
      try Output.write(output.json ? json(report, today) : text(report))
      if !words.isEmpty { Output.note(words) }
      Output.note(SyncWording.resolve)
      throw ExitStatus.wrong
    case .done, .noRemote:
      try Output.write(output.json ? json(report, today) : text(report))
      if report.ending == .noRemote { Output.note(SyncWording.noRemote) }
      if !report.leftOut.isEmpty { throw ExitStatus.wrong }
    }
  }

  private func text(_ report: SyncReport) -> String {
    let lines = SyncWording.lines(report, in: folder)
    return lines.map { Printable.line(said($0)) + "\n" }.joined()
  }

  private func json(_ report: SyncReport, _ today: Day) throws(Failure) -> String {
    var conflicts: [SyncReport.Conflict] = []
    if case .conflicts(let list, _) = report.ending { conflicts = list }
    return try JSON.document(
      "sync", asOf: today,
      .object([
        ("committed", .texts(report.committed)),
        ("concluded", .bool(report.concluded)),
        ("remote", .text(report.remote)),
        ("received", .number(report.received)),
        ("receivedFiles", .texts(report.receivedFiles)),
        ("sent", .number(report.sent)),
        (
          "conflicts",
          .list(
            conflicts.map {
              .object([("file", .text($0.file)), ("line", .number($0.line))])
            })
        ),
      ]))
  }
}

/// The way from a command to git and back.
enum GitRun {
  static func run(
    _ folder: String, _ purpose: GitSync.Purpose, today: Day, name: String
  ) -> SyncReport {
    let isAttended = Environment.isTerminal(STDIN_FILENO) && Environment.isTerminal(STDERR_FILENO)
    let surroundings = GitSurroundings(
      variables: Environment.all, terminal: isAttended ? .shared : .quiet)
    var sync = GitSync(
      GitSync.Setting(
        folder: folder, executable: Environment.executable, name: name,
        language: LanguageChoice.current, today: today, purpose: purpose))
    let report = sync.run(in: surroundings) { Output.progress(said($0)) }
    Output.progress("")
    return report
  }

  static func failure(_ problem: GitProblem) -> Failure {
    if case .storage(let error) = problem { return Failure(error) }
    return Failure(.system, problem)
  }
}
