/// The program: arguments in, exit status out.

import ArgumentParser

@main
struct Guatu: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "挂图作战 · 巡察整改台账",
    subcommands: [BoardCommand.self, DemoCommand.self, ReplayCommand.self])
}
