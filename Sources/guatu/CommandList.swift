/// Which commands there are, in the order of the help page.

import ArgumentParser

enum CommandList {
  /// The command with a name; nil when there is none.
  static func named(_ name: String) -> (any ParsableCommand.Type)? {
    all.first { $0.configuration.commandName == name }
  }

  static let all: [any ParsableCommand.Type] = [
    BoardCommand.self, DemoCommand.self, ListCommand.self, ShowCommand.self, DueCommand.self,
    StatsCommand.self, AuditCommand.self, SampleCommand.self,
    AddCommand.self, SetCommand.self, ProgressCommand.self, RemoveCommand.self,
    UndoCommand.self, RedoCommand.self, HistoryCommand.self, SealCommand.self,
    SyncCommand.self, GitSetupCommand.self,
    ImportCommand.self, ExportCommand.self, ReportCommand.self,
    CheckCommand.self, FormatCommand.self, MergeCommand.self, ReplayCommand.self, InfoCommand.self,
  ]
}
