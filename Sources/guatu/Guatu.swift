/// The program: arguments in, exit status out.

import ArgumentParser
import Glibc

@main
struct Guatu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guatu",
    abstract: said(
      "挂图作战：巡察整改台账的作战图与命令行",
      "guatu: a board and a command line for ledgers of inspection rectification"),
    discussion: said(
      """
      guatu FILE… 打开作战图（等于 guatu board FILE…）；FILE 是台账 *.rec 或装着台账的文件夹。
      每个命令都可以加 --help，例如 guatu list --help。
      """,
      """
      guatu FILE… opens the board (the same as guatu board FILE…); FILE is a ledger *.rec or a \
      folder of ledgers. Every command answers --help, for example guatu list --help.
      """),
    version: "guatu \(Version.number)",
    subcommands: CommandList.all)

  /// The words that may stand first.
  static let names = CommandList.all.map { $0.configuration.commandName ?? "" } + ["help"]

  static func main() {
    Glibc.exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }
}
