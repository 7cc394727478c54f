/// `guatu board`: the board on a terminal, or once as text.

import ArgumentParser
import Board
import Canvas
import Glibc
import LedgerModel
import LedgerText
import Rules
import Storage
import Terminal

struct BoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: said("打开挂图作战看板（guatu FILE 也可以）", "open the board (also: guatu FILE)"),
    discussion: said(
      "FILE 可以是台账，也可以是文件夹；有几本时先问打开哪一本。不在终端上时把看板印成文字。",
      "FILE is a ledger or a folder; with several it asks which one. Without a terminal it prints the board once as text."
    ))

  @Argument(help: help("台账或文件夹", "ledger or folder", value: "FILE"))
  var files: [String]
  @OptionGroup var common: CommonOptions
  @OptionGroup var editor: EditorOptions
  @OptionGroup var options: BoardOptions

  var wishes: BoardWishes { BoardWishes(common, editor, options) }

  func run() throws {
    try BoardSession(wishes).open(files)
  }
}

/// Everything that a board needs from the world, gathered once.
struct BoardSession {
  let wishes: BoardWishes
  let environment: [String: String]
  let userFiles: UserFiles
  let themes: Themes
  private let hasColours: Bool
  private let themeName: String
  /// The theme to begin with, as it was read; nil when there is none of that name.
  private let chosenTheme: (theme: Theme, problems: [ThemeProblem])?

  init(_ wishes: BoardWishes) {
    self.wishes = wishes
    environment = Environment.all
    userFiles = UserFiles(environment: environment)
    themes = Themes(
      configFolder: userFiles.configFolder, executable: Environment.executable)
    hasColours =
      Environment.hasColours(mono: wishes.isMono) && userFiles.config["mono"] != "on"
    themeName =
      wishes.theme ?? userFiles.config["theme"] ?? (hasColours ? BuiltInTheme.defaultName : "mono")
    chosenTheme = themes.read(themeName)
  }

  /// Shows the board of the ledgers that are named.
  func open(_ files: [String]) throws(Failure) {
    var paths: [String] = []
    for file in files { paths += try LedgerInput.paths(in: file) }
    guard !paths.isEmpty else { throw CommandWording.emptyFolder(files.joined(separator: " ")) }
    for mistake in userFiles.mistakes { Output.note(mistake) }
    let isScreen =
      Environment.isTerminal(STDIN_FILENO) && Environment.isTerminal(STDOUT_FILENO)
      && !paths.contains("-")
    if isScreen { try show(paths) } else { try printBoards(files) }
  }

  /// The board of a loaded ledger; several paths can be changed between.
  func state(_ ledger: Ledger, choices: [LedgerChoice], today: Day) throws(Failure) -> BoardState {
    let setting = try setting(today: today)
    var state = BoardState(
      ledger: ledger, setting: setting, choices: choices,
      lens: try wishes.chosenLens() ?? .status, views: userFiles.views, themeName: themeName,
      isMouseOn: isMouseOn, keymap: userFiles.keymap)
    try wishes.apply(to: &state)
    return state
  }

  private func setting(today: Day) throws(Failure) -> Setting {
    let widths = WidthRule(ambiguous: try wishes.chosenWidth(userFiles) ?? 1)
    let isASCII = wishes.isASCII || userFiles.config["ascii"] == "on"
    var setting = Setting(
      today: today, language: LanguageChoice.current, widths: widths,
      glyphs: Glyphs.for(widths: widths, ascii: isASCII),
      traits: ThemeTraits(hasColours: chosenTheme?.theme.traits.hasColours ?? true),
      by: name, isReadOnly: wishes.isReadOnly,
      themes: themes.choices(LanguageChoice.current))
    setting.hidesPrivate = wishes.isFollowing
    setting.exports = { BoardExport.choices }
    setting.evidence = { EvidenceFiles.quickState($1, hash: $2, beside: $0) }
    return setting
  }

  /// Who makes the changes.
  var name: String { Environment.editorName(wishes.by) { userFiles.config["name"] } }

  private var isMouseOn: Bool { !wishes.isMouseOff && userFiles.config["mouse"] != "off" }

  private func printBoards(_ files: [String]) throws(Failure) {
    let today = try Clock.day(wishes.today)
    let columns = Environment.columns
    for (index, loaded) in try LedgerInput.load(files, today: today).enumerated() {
      LedgerInput.nameBroken(in: [loaded])
      let picture =
        wishes.isForAudit
        ? AuditPrint.text(
          [
            AuditOutcome(
              ledger: loaded.ledger, report: AuditWork.report(on: loaded.ledger, today: today))
          ],
          columns: columns)
        : try state(loaded.ledger, choices: [], today: today).printed(columns: columns)
      try Output.write((index == 0 ? "" : "\n") + picture)
    }
  }

  /// The board of one ledger, or of none yet, with something that is to be seen first.
  func show(
    _ loaded: LoadedLedger?, at path: String, first: (inout BoardState) -> Void
  ) throws(Failure) {
    let (clock, surroundings) = try surroundings()
    var world = surroundings
    if let loaded { world.follow(path, loaded) }
    let nothing = Ledger(bytes: LedgerBytes([]), path: "", today: clock.today)
    var board = try state(loaded?.ledger ?? nothing, choices: [], today: clock.today)
    first(&board)
    try run(board, world, clock)
  }

  private func surroundings() throws(Failure) -> (DaySource, World) {
    let clock = DaySource(fixed: wishes.today == nil ? nil : try Clock.day(wishes.today))
    let world = World(
      environment: environment, files: userFiles, themes: themes, theme: try theme(), clock: clock,
      by: name, isReadOnly: wishes.isReadOnly, isFollowing: wishes.isFollowing)
    return (clock, world)
  }

  private func show(_ paths: [String]) throws(Failure) {
    let (clock, surroundings) = try surroundings()
    var world = surroundings
    var board: BoardState
    if paths.count == 1 {
      let loaded = try LedgerInput.load(paths[0], today: clock.today)
      world.follow(paths[0], loaded)
      board = try state(loaded.ledger, choices: [], today: clock.today)
      if wishes.isForAudit { board.openAudit() }
    } else {
      let nothing = Ledger(bytes: LedgerBytes([]), path: "", today: clock.today)
      board = try state(nothing, choices: choices(paths, today: clock.today), today: clock.today)
      board.askForLedger()
    }
    try run(board, world, clock)
  }

  private func run(_ board: BoardState, _ world: World, _ clock: DaySource) throws(Failure) {
    let isAsked = try wishes.chosenWidth(userFiles) == nil
    let loop = EventLoop(
      terminal: try openTerminal(probeWidth: isAsked), state: board, world: world, clock: clock)
    if let name = fallbackTheme(for: loop.colourDepth) { loop.use(theme: name) }
    let words = loop.run()
    let isForced = loop.isForced
    let typed = loop.typedWords
    loop.end()
    if let typed { Output.note(typed) }
    guard let words else { return }
    // Who was asked and gave the changes up himself did nothing wrong.
    if isForced { throw Failure(.system, words) }
    Output.note(words)
  }

  /// The ledgers to choose from. A few are looked into, so that the list can say how they stand; of
  /// many only the paths are told, and what cannot be read says so when it is opened.
  private func choices(_ paths: [String], today: Day) -> [LedgerChoice] {
    paths.map { path in
      guard paths.count <= 100 else { return LedgerChoice(path: path) }
      do throws(Failure) {
        return LedgerChoice(try LedgerInput.load(path, today: today).ledger)
      } catch {
        return LedgerChoice(path: path)
      }
    }
  }

  private func openTerminal(probeWidth: Bool) throws(Failure) -> CursesTerminal {
    do throws(TerminalError) {
      return try CursesTerminal(
        term: environment["TERM"], colours: hasColours,
        exactColours: ["truecolor", "24bit"].contains(environment["COLORTERM"] ?? ""),
        mouse: isMouseOn, probeWidth: probeWidth)
    } catch {
      throw Failure(.system, zh: error.zh, en: error.en)
    }
  }

  /// A theme for terminals with few colours, where the user asked for none.
  private func fallbackTheme(for depth: ColourDepth) -> String? {
    guard wishes.theme == nil else { return nil }
    switch depth {
    case .none: return "mono"
    case .eight, .sixteen: return userFiles.config["theme"] == nil ? "16" : nil
    case .palette256, .direct: return nil
    }
  }

  /// The theme to begin with; its mistakes are named on standard error and are not fatal.
  private func theme() throws(Failure) -> Theme {
    guard let (theme, problems) = chosenTheme else {
      let names = themes.choices(LanguageChoice.current).map(\.name).joined(separator: ", ")
      let message = Phrase(
        zh: "没有主题“\(themeName)”，可以是 \(names)",
        en: "there is no theme “\(themeName)”; \(names) are")
      guard wishes.theme == nil else { throw Failure(.usage, message) }
      // A mistake in the user's file is named and not fatal.
      let place = userFiles.place(of: "theme")
      Output.note(Phrase(zh: place + message.zh, en: place + message.en))
      return BuiltInTheme.standard
    }
    for problem in problems {
      let place = "\(problem.theme).theme:\(problem.line): "
      Output.note(Phrase(zh: place + problem.zh, en: place + problem.en))
    }
    return theme
  }
}
