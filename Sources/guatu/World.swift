/// What the board asks of the disk, done and answered.

import Board
import Canvas
import LedgerModel
import LedgerText
import Storage

/// The ledger's file, its watch, the user's files and the theme of one running board.
struct World {
  let environment: [String: String]
  private let files: UserFiles
  private let themes: Themes
  private let clock: DaySource
  private(set) var theme: Theme
  private var keeper: LedgerKeeper
  private var company: Company
  private let name: String
  private let isFollowing: Bool
  private var sync: BoardSync?
  private var opener = DesktopOpener()

  init(
    environment: [String: String], files: UserFiles, themes: Themes, theme: Theme, clock: DaySource,
    by: String, isReadOnly: Bool, isFollowing: Bool
  ) {
    self.environment = environment
    self.files = files
    self.themes = themes
    self.theme = theme
    self.clock = clock
    keeper = LedgerKeeper(
      clock: clock, by: by, stateFolder: files.stateFolder, isReadOnly: isReadOnly)
    name = by
    self.isFollowing = isFollowing
    company = Company(isFollowing: isFollowing, isReadOnly: isReadOnly)
    // Not to a room that looks at a projector.
    let earlier = isReadOnly ? [] : leftBehind.earlier()
    if !earlier.isEmpty { pendingNews = [.news(earlier)] }
  }

  /// Begins to look after a file that was just loaded.
  mutating func follow(_ path: String, _ loaded: LoadedLedger) {
    keeper.follow(path, loaded)
    pendingNews += company.join(path)
  }

  /// Notes whether the board has taken in what it was told of; called after every answer of it.
  mutating func note(_ state: BoardState) { keeper.note(state) }

  /// Descriptors to wait for beside the terminal.
  var descriptors: [Int32] {
    keeper.descriptors + company.descriptors + (sync?.descriptors ?? [])
  }

  /// How long to wait at most for what no descriptor tells, in milliseconds; nil for as long as
  /// nothing happens.
  var patience: Int? { sync?.timeout(now: DaySource.milliseconds) }

  /// News of the file come by themselves, or there is no file.
  var isWatching: Bool { keeper.isWatching }

  /// What a descriptor has to tell. Synchronisation goes on with any of them: a folder in which much is
  /// written must not hold it up.
  mutating func news(on descriptor: Int32) -> [Event] {
    keeper.news(on: descriptor) + company.news(on: descriptor) + stepSync()
  }

  /// Goes on with what runs beside the board.
  mutating func stepSync() -> [Event] {
    guard let event = sync?.step(now: DaySource.milliseconds) else { return [] }
    return note(event)
  }

  private mutating func beginSync(_ path: String) -> Event {
    let setting = GitSync.Setting(
      folder: FilePath.folder(of: path), executable: Environment.executable, name: name,
      language: LanguageChoice.current, today: clock.today, patience: 500)
    var run = BoardSync(setting, environment: environment)
    let event = run.begin(now: DaySource.milliseconds)
    sync = run
    return note(event)[0]
  }

  private mutating func note(_ event: Event) -> [Event] {
    if case .synced = event { sync = nil }
    return [event]
  }

  /// Looks whether the file is another one now, and reads it if so.
  mutating func glance() -> [Event] { keeper.glance() + company.glance() }

  /// Looks, once the first picture is shown, whether ledger and history go together.
  mutating func settle() -> [Event] {
    defer { pendingNews = [] }
    return pendingNews + keeper.settle()
  }

  /// Tells boards that follow what is shown now.
  mutating func share(_ state: BoardState, isByHand: Bool) {
    company.share(state.sharedView, isByHand: isByHand)
  }

  /// Leaves the company of other boards.
  mutating func leave() { company.leave() }

  mutating func carryOut(_ effect: Effect, _ state: BoardState) -> Event? {
    switch effect {
    case .save, .recreate:
      // Git replaces ledgers just now, under their locks; the save is tried again in a moment.
      if sync?.holdsLedgers == true {
        return .saveFailed(Phrase(zh: "正在同步", en: "it is being synchronised"))
      }
      return effect == .save ? keeper.save(state) : keeper.recreate(state)
    case .leadProjector: return .news([company.lead(state.sharedView)])
    case .sync: return beginSync(state.ledger.path)
    case .reload: return keeper.reload(state.ledger.path)
    case .open(let path): return joined(path, keeper.open(path))
    case .findStep(let kind, let passed): return keeper.findStep(kind, passing: passed)
    case .readHistory(let use): return keeper.readHistory(for: use)
    case .create(let path, let text, let statements):
      return joined(path, keeper.create(path, text, statements))
    case .listDocuments: return ImportSources.documents(beside: state.ledger.path)
    case .readDocument(let path):
      let meant = ImportSources.path(
        path, beside: state.ledger.path, home: environment["HOME"])
      return ImportScreening.read(meant, into: state, today: clock.today)
    case .listEvidence(let issue):
      return EvidenceFiles.list(beside: state.ledger.path, for: issue)
    case .hashEvidence(let issue, let path):
      return EvidenceFiles.hash(path, beside: state.ledger.path, for: issue)
    case .checkEvidence(let files):
      return EvidenceFiles.check(files, beside: state.ledger.path)
    case .openFile(let file):
      return opener.open(
        file.path, beside: state.ledger.path, hash: file.hash, program: files.config["opener"],
        environment: environment)
    case .export(let word, let chosen, let shown):
      return BoardExport.write(word, of: state, chosen: chosen, shown: shown)
    case .saveViews(let views):
      let text = views.map(\.line).joined(separator: "\n") + "\n"
      return .viewsSaved(failure: files.write(text, to: "views"))
    default: return nil
    }
  }

  /// Joins those who look at a ledger that was opened; where that failed, the one before is still shown.
  private mutating func joined(_ path: String, _ event: Event) -> Event {
    if case .opened = event { pendingNews += company.join(path) }
    return event
  }

  /// Shows another theme, and keeps it when the user chose it.
  ///
  /// What a room's screen looks like is no choice for the clerk's.
  mutating func use(theme name: String, keep: Bool) {
    let keep = keep && !isFollowing
    if let (theme, _) = themes.read(name) { self.theme = theme }
    if keep, let problem = files.setConfig("theme", to: name) {
      pendingWords = problem
    }
  }

  /// What is to be told with the next look at ledger and history.
  private var pendingNews: [Event] = []

  /// Something that could not be said on the screen any more.
  private var pendingWords: Phrase?

  /// Called when the program is ended from outside.
  func keepTyped(_ state: BoardState) -> Phrase? { leftBehind.keepTyped(state) }

  /// Called at the very end: changes that never reached the ledger go into a file of their own.
  func lastWords(_ state: BoardState, isForced: Bool) -> Phrase? {
    leftBehind.rescue(state, isForced: isForced) ?? pendingWords
  }

  private var leftBehind: LeftBehind { LeftBehind(folder: files.stateFolder, today: clock.today) }
}
