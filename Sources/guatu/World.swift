/// What the board asks of the disk, done and answered.

import Board
import Canvas
import FoundationEssentials
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
  /// The state of the file that the board goes by; a save may replace no other.
  private var stamp: FileStamp?
  /// A newer state that the board was told of and has not taken in, and the version that it had.
  private var told: (stamp: FileStamp, version: Int)?
  private var version = 0
  private var watch: FileWatch?
  /// The board was told that the file is gone.
  private var isGone = false

  init(
    environment: [String: String], files: UserFiles, themes: Themes, theme: Theme, clock: DaySource
  ) {
    self.environment = environment
    self.files = files
    self.themes = themes
    self.theme = theme
    self.clock = clock
  }

  /// Begins to look after a file that was just loaded.
  mutating func follow(_ path: String, _ stamp: FileStamp) {
    self.stamp = stamp
    told = nil
    isGone = false
    if path != "-", watch?.path != path { watch = FileWatch(path: path) }
  }

  /// Notes whether the board has taken in what it was told of; called after every answer of it.
  mutating func note(_ state: BoardState) {
    version = state.diskVersion
    guard let told, version != told.version else { return }
    stamp = told.stamp
    self.told = nil
  }

  /// Descriptors to wait for beside the terminal.
  var descriptors: [Int32] { watch.map { $0.fd >= 0 ? [$0.fd] : [] } ?? [] }

  /// News of the file come by themselves, or there is no file. One that is gone is looked for: its
  /// folder may have gone with it, and the watch with the folder.
  var isWatching: Bool { watch.map { $0.fd >= 0 && !isGone } ?? true }

  /// What a descriptor has to tell; nil when it is nothing about our file.
  mutating func news(on descriptor: Int32) -> Event? {
    guard let watch, watch.fd == descriptor, watch.drain() else { return nil }
    return glance()
  }

  /// Looks whether the file is another one now, and reads it if so.
  mutating func glance() -> Event? {
    guard let watch, let stamp else { return nil }
    guard watch.hasChanged(told?.stamp ?? stamp) else { return foundAgain(watch.path) }
    do throws(StorageError) {
      let (ledger, newest) = try LedgerFile.load(watch.path, today: clock.today)
      let returned = foundAgain(watch.path)
      if told == nil, newest.contentHash == stamp.contentHash, stamp.contentHash != 0 {
        // Touched, or written again as it was.
        self.stamp = newest
        return returned
      }
      told = (newest, version)
      return .fileChanged(ledger)
    } catch {
      // A file that is just being replaced is seen again with the next news.
      guard case .notFound = error, !isGone else { return nil }
      isGone = true
      return .fileVanished
    }
  }

  /// Ends the search for a file that was gone, with a watch on the folder that it stands in now.
  private mutating func foundAgain(_ path: String) -> Event? {
    guard isGone else { return nil }
    isGone = false
    watch = FileWatch(path: path)
    return .fileReturned
  }

  mutating func carryOut(_ effect: Effect, _ state: BoardState) -> Event? {
    switch effect {
    case .save: return save(state.ledger)
    case .recreate: return recreate(state.ledger)
    case .reload: return reload(state.ledger.path)
    case .open(let path): return open(path)
    case .saveViews(let views):
      let text = views.map(\.line).joined(separator: "\n") + "\n"
      return .viewsSaved(failure: files.write(text, to: "views"))
    default: return nil
    }
  }

  private mutating func save(_ ledger: Ledger) -> Event? {
    guard let stamp else { return .saveFailed(Phrase(zh: "不是文件", en: "this is no file")) }
    do throws(StorageError) {
      self.stamp = try LedgerFile.save(ledger, to: ledger.path, expecting: stamp)
      told = nil
      return .saved(time: clock.time)
    } catch {
      guard case .changedUnderneath = error else { return .saveFailed(error.message) }
    }
    do throws(StorageError) {
      let (disk, newest) = try LedgerFile.load(ledger.path, today: clock.today)
      told = (newest, version)
      return .changedUnderneath(disk)
    } catch {
      return .saveFailed(error.message)
    }
  }

  private mutating func recreate(_ ledger: Ledger) -> Event? {
    do throws(StorageError) {
      stamp = try LedgerFile.create(ledger.path, bytes: ledger.bytes.withBytes { Array($0) })
      told = nil
      _ = foundAgain(ledger.path)
      return .saved(time: clock.time)
    } catch {
      return .saveFailed(error.message)
    }
  }

  private mutating func reload(_ path: String) -> Event? {
    do throws(StorageError) {
      let (ledger, newest) = try LedgerFile.load(path, today: clock.today)
      told = (newest, version)
      return .opened(ledger)
    } catch {
      return .openFailed(
        Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
  }

  private mutating func open(_ path: String) -> Event? {
    do throws(StorageError) {
      let (ledger, stamp) = try LedgerFile.load(path, today: clock.today)
      follow(path, stamp)
      return .opened(ledger)
    } catch {
      return .openFailed(
        Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
  }

  /// Shows another theme, and keeps it when the user chose it.
  mutating func use(theme name: String, keep: Bool) {
    if let (theme, _) = themes.read(name) { self.theme = theme }
    if keep, let problem = files.setConfig("theme", to: name) {
      pendingWords = problem
    }
  }

  /// Something that could not be said on the screen any more.
  private var pendingWords: Phrase?

  /// Called at the very end: changes that never reached the ledger go into a file of their own.
  mutating func lastWords(_ state: BoardState) -> Phrase? {
    guard state.hasUnsaved, let folder = files.stateFolder else { return pendingWords }
    let name = state.ledger.path.split(separator: "/").last.map(String.init) ?? "ledger.rec"
    var path = "\(folder)/rescued-\(clock.today.iso)-\(name)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      var number = 1
      while FileManager.default.fileExists(atPath: path) {
        number += 1
        path = "\(folder)/rescued-\(clock.today.iso)-\(number)-\(name)"
      }
      let data = state.ledger.bytes.withBytes { Data($0) }
      try data.write(to: URL(filePath: path), options: .atomic)
      return Phrase(
        zh: "有修改没能存进台账；带着这些修改的全文存在 \(path)",
        en: "Some changes could not be saved into the ledger; its text with them is in \(path)")
    } catch {
      return Phrase(
        zh: "有修改没能存上，也写不了 \(path)：\(error)",
        en: "Some changes could not be saved, nor could \(path) be written: \(error)")
    }
  }
}
