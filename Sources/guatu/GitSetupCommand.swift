/// `guatu git-setup`: has git merge ledgers field by field in this clone.

import ArgumentParser
import LedgerModel
import Storage

struct GitSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-setup",
    abstract: said("让 git 按字段合并台账", "have git merge ledgers by field"),
    discussion: said(
      """
      在仓库的 git 配置里登记 guatu 为台账的合并程序，并在 DIR 的 .gitattributes 和 .gitignore 里补上需要的几行。\
      guatu sync 每次也会检查这些；只用 git pull 的人，在自己的那份里运行一次即可。
      """,
      """
      Makes guatu the merge driver of ledgers in this repository's configuration, and adds the \
      lines it needs to .gitattributes and .gitignore in DIR. guatu sync looks after that by \
      itself; who uses git pull alone runs this once in each clone.
      """))

  @Argument(
    help: help("装着台账的文件夹", "a folder of ledgers", value: "DIR"), completion: .directory)
  var folder: String

  @Flag(
    name: .customLong("init"),
    help: help("还不在 git 仓库里时，新建一个", "make a repository where there is none"))
  var initialise = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = GitRun.run(
      folder, .setUp(initialise: initialise), today: try common.day(), name: "")
    let lines = report.setUp.map { SyncWording.said($0, in: folder) }
    try Output.write(lines.map { Printable.line(said($0)) + "\n" }.joined())
    if case .refused(let problem) = report.ending { throw GitRun.failure(problem) }
    if lines.isEmpty { Output.note(SyncWording.isSetUp(folder)) }
  }
}
