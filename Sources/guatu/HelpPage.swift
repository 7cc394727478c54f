/// Help pages: the parser's own description of the commands, laid out by columns of a terminal.
///
/// The parser counts characters, so its pages overflow with Chinese, and its headings are English.

import ArgumentParser
import Canvas
import FoundationEssentials
import LedgerModel

enum HelpPage {
  /// Help is made for terminals of 80 columns.
  static let columns = 80

  /// The page of a command; an empty name means the program's own.
  static func text(for name: String) throws -> String {
    let root = try description()
    if name.isEmpty || name == "help" { return render(root) }
    guard let command = root.subcommands?.first(where: { $0.commandName == name }) else {
      throw CommandWording.noCommand(name, nearest: NearestWord.to(name, among: Guatu.names))
    }
    return render(command)
  }

  /// What the parser knows of all commands.
  private static func description() throws -> CommandDescription {
    do { _ = try Guatu.parseAsRoot(["--experimental-dump-help"]) } catch {
      let text = Guatu.message(for: error)
      return try JSONDecoder().decode(ToolDescription.self, from: Data(text.utf8)).command
    }
    throw Failure(.system, zh: "没有帮助可显示", en: "there is no help to show")
  }

  private static func render(_ command: CommandDescription) -> String {
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let positionals = arguments.filter { $0.kind == "positional" }
    let options = arguments.filter { $0.kind != "positional" }
    var page = paragraphs(command.abstract ?? "")
    page += "\n" + said("用法：", "Usage: ") + usage(command, positionals) + "\n"
    if let discussion = command.discussion, !discussion.isEmpty {
      page += "\n" + paragraphs(discussion)
    }
    if !positionals.isEmpty {
      page += "\n" + said("参数：", "Arguments:") + "\n"
      for one in positionals { page += entry(one.placeholder, one.abstract ?? "") }
    }
    if let subcommands = command.subcommands?.filter({ $0.shouldDisplay ?? true }) {
      page += "\n" + said("命令：", "Commands:") + "\n"
      for one in subcommands where one.commandName != "help" {
        page += entry(one.commandName, one.abstract ?? "")
      }
    }
    page += "\n" + said("选项：", "Options:") + "\n"
    for one in options where !["help", "version"].contains(one.longName) {
      page += entry(one.spelling, one.abstract ?? "")
    }
    if command.subcommands != nil {
      page += entry("--lang zh|en", said("界面语言", "language"))
      page += entry("--version", said("显示版本", "show the version"))
    }
    return page + entry("-h, --help", said("显示这份帮助", "show this help"))
  }

  private static func usage(
    _ command: CommandDescription, _ positionals: [ArgumentDescription]
  ) -> String {
    if command.subcommands != nil {
      return said("guatu FILE…  或  guatu 命令 …", "guatu FILE…  or  guatu COMMAND …")
    }
    let words = positionals.map { $0.isOptional ? "[\($0.placeholder)]" : $0.placeholder }
    return (["guatu", command.commandName, said("[选项]", "[OPTIONS]")] + words)
      .joined(separator: " ")
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      WidthRule().wrapped(String($0), columns: columns)
    }.map { $0 + "\n" }.joined()
  }

  /// A name and what it means beside it, or below it where the name is long.
  private static func entry(_ name: String, _ meaning: String) -> String {
    let rule = WidthRule()
    let indent = 22
    let lines = rule.wrapped(meaning, columns: columns - indent)
    let blank = String(repeating: " ", count: indent)
    let head = "  " + name
    if rule.columns(of: head) <= indent - 2 {
      return rule.padded(head, columns: indent) + lines.joined(separator: "\n" + blank) + "\n"
    }
    return head + "\n" + lines.map { blank + $0 + "\n" }.joined()
  }
}

/// The part of the parser's self-description that help pages need.
private struct ToolDescription: Decodable {
  var command: CommandDescription
}

private struct CommandDescription: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var subcommands: [CommandDescription]?
  var arguments: [ArgumentDescription]?
}

private struct ArgumentDescription: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String
  }
  var kind: String
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var abstract: String?

  var longName: String { names?.first { $0.kind == "long" }?.name ?? "" }

  /// `FILE…`
  var placeholder: String { (valueName ?? "") + (isRepeating ? "…" : "") }

  /// `-o, --output FILE`
  var spelling: String {
    let all = (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    let short = all.filter { !$0.hasPrefix("--") }
    let long = all.filter { $0.hasPrefix("--") }
    let list = (short + long).joined(separator: ", ")
    return kind == "flag" ? list : list + " " + (valueName ?? "")
  }
}
