// Help pages: both languages, and no line too long for a terminal.
import Canvas
import FoundationEssentials
import Testing

@Suite struct `Help` {
  static let commands = [
    "", "board", "demo", "list", "show", "due", "stats", "audit", "sample", "add", "set",
    "progress", "remove",
    "undo", "redo", "history", "seal", "check", "merge", "sync", "git-setup",
    "fmt", "replay", "info",
  ]

  private static func page(_ command: String, _ more: [String]) throws -> ProgramResult {
    try TestFiles.inScratch { folder in
      let words = command.isEmpty ? ["--help"] : [command, "--help"]
      return try ProgramRun.run(words + more, in: folder.path)
    }
  }

  private static func hasIdeographs(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  @Test(arguments: commands) func `is Chinese unless asked otherwise`(_ command: String) throws {
    let page = try Help.page(command, [])
    #expect(page.status == 0)
    #expect(page.messages.isEmpty)
    #expect(page.output.contains("用法：guatu \(command)"))
    let first = page.output.split(separator: "\n").first ?? ""
    #expect(Help.hasIdeographs(first))
    for word in ["OVERVIEW", "USAGE", "Show help", "Usage"] { #expect(!page.output.contains(word)) }
  }

  @Test(arguments: commands) func `is English when asked`(_ command: String) throws {
    let page = try Help.page(command, ["--lang", "en"])
    #expect(page.output.contains("Usage: guatu \(command)"))
    // Names in examples may be Chinese; sentences may not.
    for mark in ["，", "。", "：", "；"] { #expect(!page.output.contains(mark)) }
  }

  @Test(arguments: commands, [[], ["--lang", "en"]])
  func `fits 80 columns`(_ command: String, _ language: [String]) throws {
    let page = try Help.page(command, language)
    for line in page.output.split(separator: "\n") {
      #expect(WidthRule().columns(of: line) <= 80, "\(line)")
    }
  }

  @Test func `names every command on the first page`() throws {
    let page = try Help.page("", [])
    for command in Help.commands where !command.isEmpty {
      #expect(page.output.contains("\n  \(command) "))
    }
    #expect(try TestFiles.inScratch { try ProgramRun.run([], in: $0.path) } == page)
    #expect(try TestFiles.inScratch { try ProgramRun.run(["help"], in: $0.path) } == page)
  }

  @Test func `answers help COMMAND as COMMAND --help`() throws {
    let other = try TestFiles.inScratch { try ProgramRun.run(["help", "list"], in: $0.path) }
    #expect(other == (try Help.page("list", [])))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completes in every shell`(_ shell: String) throws {
    let script = try TestFiles.inScratch {
      try ProgramRun.run(["--generate-completion-script", shell], in: $0.path)
    }
    #expect(script.status == 0)
    #expect(script.output.contains("guatu"))
    #expect(script.output.contains("stats"))
  }
}
