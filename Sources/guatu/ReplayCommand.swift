/// `guatu replay`: the real program on a scripted keyboard, without a terminal.

import ArgumentParser
import Board
import Canvas
import LedgerModel
import LedgerText
import Storage

struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: said("按给定的键运行看板，印出最后一屏", "run the board on scripted keys, print the last screen"),
    discussion: said(
      "键如 'j j <CR> <F7>现场核查<CR>'；键间空格不算，空格键写 <Space>。文件不会被改动，除非 --save。",
      "Keys like 'j j <CR> <F7>text<CR>'; blanks between keys do not count, <Space> does. The file is not changed unless --save."
    ))

  @Argument(help: help("台账或文件夹", "ledger or folder", value: "FILE"))
  var files: [String]
  @Option(help: help("按键", "keys", value: "KEYS"))
  var keys = ""
  @Option(help: help("屏幕大小", "size of the screen", value: "80x24"))
  var size = "80x24"
  @Flag(help: help("加上每格的角色字母", "add the role letters"))
  var roles = false
  @Flag(help: help("每按一键印一屏", "print every screen"))
  var all = false
  @Flag(help: help("像真的一样存进文件", "save into the file as the real program does"))
  var save = false
  @OptionGroup var common: CommonOptions
  @OptionGroup var editor: EditorOptions
  @OptionGroup var options: BoardOptions

  func run() throws {
    let session = BoardSession(BoardWishes(common, editor, options))
    let today = try common.day()
    var paths: [String] = []
    for file in files { paths += try LedgerInput.paths(in: file) }
    guard let first = paths.first else { throw CommandWording.emptyFolder(files.joined()) }
    let loaded = try LedgerInput.load(first, today: today)
    var player = Player(
      state: try session.state(
        loaded.ledger, choices: paths.map { LedgerChoice(path: $0) }, today: today),
      keeper: LedgerKeeper(
        clock: DaySource(fixed: today), by: session.name,
        stateFolder: save ? session.userFiles.stateFolder : nil, isReadOnly: !save),
      isSaving: save)
    player.keeper.follow(first, loaded)
    let (columns, rows) = try screenSize()
    player.take(.input([.resized(columns: columns, rows: rows)], milliseconds: 0))
    player.begin()
    var screens = [player.picture(roles: roles)]
    for key in try scriptedKeys() {
      player.press(key)
      if all { screens.append(player.picture(roles: roles)) }
      if player.isOver { break }
    }
    if !all { screens = [player.picture(roles: roles)] }
    try Output.write(screens.joined(separator: "\n"))
    if let failure = player.failure { throw failure }
  }

  private func screenSize() throws(Failure) -> (columns: Int, rows: Int) {
    let parts = size.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else {
      throw Failure(.usage, zh: "屏幕大小“\(size)”应写作 80x24", en: "size “\(size)” should read 80x24")
    }
    return (parts[0], parts[1])
  }

  private func scriptedKeys() throws(Failure) -> [Key] {
    do throws(KeyTextError) {
      return try Key.sequence(keys)
    } catch {
      throw Failure(.usage, zh: error.zh, en: error.en)
    }
  }
}

/// Plays keys to a board; what the board asks of the world is answered without one.
private struct Player {
  var state: BoardState
  var keeper: LedgerKeeper
  /// Whether files are written.
  let isSaving: Bool
  var isOver = false
  var failure: Failure?
  private var clock = 0

  init(state: BoardState, keeper: LedgerKeeper, isSaving: Bool) {
    self.state = state
    self.keeper = keeper
    self.isSaving = isSaving
  }

  /// The first picture is there, as on a terminal.
  mutating func begin() { take(.shown) }

  /// One key, so long after the one before that no paste is suspected.
  mutating func press(_ key: Key) {
    clock += 1000
    take(.input([.key(key)], milliseconds: clock))
  }

  mutating func take(_ event: Event) {
    var events = [event]
    while !events.isEmpty {
      let effects = state.answer(events.removeFirst())
      keeper.note(state)
      for effect in effects {
        switch effect {
        case .save, .recreate: events.append(saved())
        case .reload: events.append(keeper.reload(state.ledger.path))
        case .open(let path): events.append(keeper.open(path))
        case .findStep(let kind, let passed):
          events.append(keeper.findStep(kind, passing: passed))
        case .readHistory(let use): events.append(keeper.readHistory(for: use))
        case .create(let path, let text, let statements):
          events.append(
            isSaving
              ? keeper.create(path, text, statements)
              : .opened(
                Ledger(bytes: LedgerBytes(Array(text.utf8)), path: path, today: state.setting.today)
              ))
        case .listDocuments:
          events.append(ImportSources.documents(beside: state.ledger.path))
        case .readDocument(let path):
          events.append(ImportScreening.read(path, into: state, today: state.setting.today))
        case .listEvidence(let issue):
          events.append(EvidenceFiles.list(beside: state.ledger.path, for: issue))
        case .hashEvidence(let issue, let path):
          events.append(EvidenceFiles.hash(path, beside: state.ledger.path, for: issue))
        case .checkEvidence(let files):
          events.append(EvidenceFiles.check(files, beside: state.ledger.path))
        case .openFile, .export:
          events.append(
            .news([Phrase(zh: "回放时不打开、不导出文件", en: "a replay opens and writes no files")]))
        case .saveViews: events.append(.viewsSaved(failure: nil))
        case .editOutside: events.append(.editedOutside(nil, failure: nil))
        case .quit: isOver = true
        case .work: events.append(.work)
        case .sync:
          let words = Phrase(zh: "回放时不同步", en: "a replay does not synchronise")
          events.append(.synced([words], isWhole: true))
        case .theme, .mouse, .redraw, .suspend, .leadProjector: break
        }
      }
    }
  }

  private mutating func saved() -> Event {
    guard isSaving else { return .saved(SaveReport(time: "12:00", hashes: [])) }
    let event = keeper.save(state)
    switch event {
    case .saved(var report):
      // The picture must not depend on the clock.
      report.time = "12:00"
      return .saved(report)
    case .saveFailed(let reason): failure = Failure(.system, reason)
    case .changedUnderneath:
      failure = Failure(StorageError.changedUnderneath(path: state.ledger.path))
    default: break
    }
    return event
  }

  func picture(roles: Bool) -> String {
    let frame = state.draw()
    return roles ? frame.pictureWithRoles : frame.plainText + "\n"
  }
}
