/// The file of one running board: its versions, its watch, its history.

import Board
import History
import LedgerModel
import LedgerText
import Storage

/// Knows which version of the ledger the board goes by, saves over no other, and tells of news.
struct LedgerKeeper {
  private let clock: DaySource
  private let by: String
  private let stateFolder: String?
  /// Nothing is written at all, not even into the history.
  private let isReadOnly: Bool
  /// The version that the board goes by; nil before a ledger was opened.
  private var known: KnownLedger?
  /// A newer version that the board was told of and has not taken in, and what it had then.
  private var told: (known: KnownLedger, version: Int)?
  private var version = 0
  /// Since when changes outside are still to be looked for and recorded; nil when there are none.
  private var unsettled: LedgerTransaction.Base?
  /// That was tried and could not be done: the next save does it.
  private var isPutOff = false
  private var watch: FileWatch?
  /// The board was told that the file is gone.
  private var isGone = false

  init(clock: DaySource, by: String, stateFolder: String?, isReadOnly: Bool) {
    self.clock = clock
    self.by = by
    self.stateFolder = stateFolder
    self.isReadOnly = isReadOnly
  }

  /// Begins to look after a file that was just loaded.
  mutating func follow(_ path: String, _ loaded: LoadedLedger) {
    known = KnownLedger(
      ledger: loaded.ledger, stamp: loaded.stamp,
      historySize: path == "-" ? 0 : HistoryFile(ledger: path).size)
    told = nil
    isGone = false
    (unsettled, isPutOff) = (.notes, false)
    if path != "-", watch?.path != path { watch = FileWatch(path: path) }
  }

  /// Notes whether the board has taken in what it was told of; called after every answer of it.
  mutating func note(_ state: BoardState) {
    version = state.diskVersion
    guard let told, version != told.version else { return }
    if unsettled == nil { unsettled = known.map { .version($0) } }
    isPutOff = false
    known = told.known
    self.told = nil
  }

  /// Descriptors to wait for beside the terminal.
  var descriptors: [Int32] { watch.map { $0.fd >= 0 ? [$0.fd] : [] } ?? [] }

  /// News of the file come by themselves, or there is no file. One that is gone is looked for: its
  /// folder may have gone with it, and the watch with the folder.
  var isWatching: Bool { watch.map { $0.tellsAll && !isGone } ?? true }

  /// What a descriptor has to tell; nil when it is nothing about our file.
  mutating func news(on descriptor: Int32) -> [Event] {
    guard let watch, watch.fd == descriptor, watch.drain() else { return [] }
    return glance()
  }

  /// Looks whether the file is another one now, and reads it if so.
  mutating func glance() -> [Event] {
    guard let path = watch?.path, let known else { return [] }
    // Its folder may be another one now. Watched before it is read: who writes it anew may not have
    // finished, and what is written after the reading has to be seen again.
    if isGone { watch = FileWatch(path: path) }
    guard let watch, watch.hasChanged(told?.known.stamp ?? known.stamp) else { return foundAgain() }
    do throws(StorageError) {
      let (ledger, newest) = try LedgerFile.load(path, today: clock.today)
      let returned = foundAgain()
      if told == nil, newest.isSame(as: known.stamp) {
        // Touched, or written again as it was.
        self.known?.stamp = newest
        return returned
      }
      return [seen(ledger, newest)]
    } catch {
      // A file that is just being replaced is seen again with the next news.
      guard case .notFound = error, !isGone else { return [] }
      isGone = true
      return [.fileVanished]
    }
  }

  /// Ends the search for a file that was gone.
  private mutating func foundAgain() -> [Event] {
    guard isGone else { return [] }
    isGone = false
    return [.fileReturned]
  }

  /// Another version than the one that the board goes by, of which it is told.
  private mutating func seen(_ ledger: Ledger, _ stamp: FileStamp) -> Event {
    note(ledger, stamp)
    return .fileChanged(
      ledger, explained: known.map { removals(from: $0.ledger, to: ledger) } ?? [])
  }

  private mutating func note(_ ledger: Ledger, _ stamp: FileStamp) {
    let size = HistoryFile(ledger: ledger.path).size
    told = (KnownLedger(ledger: ledger, stamp: stamp, historySize: size), version)
  }

  /// Brings ledger and history together where nothing else has to be written: what was interrupted is
  /// carried out, and what was changed outside is recorded.
  mutating func settle() -> [Event] {
    guard let base = unsettled, !isPutOff, told == nil else { return [] }
    // What was written between the reading and the watching.
    let missed = glance()
    guard missed.isEmpty, let known else { return missed }
    unsettled = nil
    guard !isReadOnly, !known.ledger.isReadOnly, known.ledger.path != "-" else { return [] }
    // Whoever types for an hour must not learn with the first save that nothing can be saved.
    if let obstacle = LedgerFile.obstacle(to: known.ledger.path) {
      return [.news([KeeperWording.unwritable(obstacle)])]
    }
    var circumstances = circumstances
    circumstances.patience = 0
    // Mostly there is nothing to do, and looking on leaves no trace beside the ledger.
    if case .notes = base, LedgerTransaction.isSettled(known, circumstances) { return [] }
    do throws(StorageError) {
      let transaction = try LedgerTransaction.begin(
        known.ledger.path, known: known, since: base, circumstances)
      let ledger = transaction.ledger
      let explained = removals(from: known.ledger, to: ledger)
      let saved = try transaction.commit(ledger, [])
      let news = saved.news.map(\.message)
      if saved.known.stamp.isSame(as: known.stamp) {
        self.known = saved.known
        return news.isEmpty ? [] : [.news(news)]
      }
      told = (saved.known, version)
      return [.fileChanged(ledger, explained: explained), .news(news)]
    } catch {
      // Whoever holds the lock may do it as well. Anything else that is in the way the next save says.
      (unsettled, isPutOff) = (base, true)
      return []
    }
  }

  private var circumstances: LedgerTransaction.Circumstances {
    LedgerTransaction.Circumstances(
      today: clock.today, now: clock.moment, by: by, stateFolder: stateFolder)
  }

  /// Writes what the board holds, with its history. Where others have changed the file meanwhile, both
  /// become one as far as they do not contradict each other.
  mutating func save(_ state: BoardState) -> Event {
    guard let known, state.ledger.path != "-" else {
      return .saveFailed(Phrase(zh: "不是文件", en: "this is no file"))
    }
    do throws(StorageError) {
      let transaction = try LedgerTransaction.begin(
        state.ledger.path, known: known, since: unsettled, circumstances)
      let disk = transaction.ledger
      if transaction.isAnother, !disk.bytes.isSame(as: known.ledger.bytes) {
        let explained = removals(from: known.ledger, to: disk)
        if LedgerLoss(from: known.ledger, to: disk, explained: explained).isSuspicious {
          // Nobody has decided yet that it is gone: what is not sure is not recorded.
          note(disk, transaction.stamp)
        } else {
          told = (try transaction.commit(disk, []).known, version)
        }
        return .changedUnderneath(disk, explained: explained)
      }
      let saved = try transaction.commit(state.ledger, state.unsavedSteps)
      self.known = saved.known
      told = nil
      unsettled = nil
      return .saved(
        SaveReport(time: clock.time, hashes: saved.hashes, news: saved.news.map(\.message)))
    } catch {
      return .saveFailed(error.message)
    }
  }

  /// Writes the ledger anew where none stands any more: first as it was, then what was changed since.
  mutating func recreate(_ state: BoardState) -> Event {
    guard let known else { return save(state) }
    watch = FileWatch(path: known.ledger.path)
    do throws(StorageError) {
      self.known?.stamp = try LedgerFile.create(
        known.ledger.path, bytes: known.ledger.bytes.withBytes { Array($0) },
        like: known.stamp.access)
      told = nil
      isGone = false
    } catch {
      return .saveFailed(error.message)
    }
    return save(state)
  }

  /// Writes a ledger that does not exist yet, notes in its history what the document stated, and opens
  /// it.
  mutating func create(_ path: String, _ text: String, _ statements: ImportedStatements) -> Event {
    do throws(StorageError) {
      try LedgerCreation.create(path, Array(text.utf8), statements, circumstances)
    } catch {
      return .openFailed(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
    return open(path)
  }

  mutating func reload(_ path: String) -> Event {
    do throws(StorageError) {
      let (ledger, newest) = try LedgerFile.load(path, today: clock.today)
      note(ledger, newest)
      let explained = known.map { removals(from: $0.ledger, to: ledger) } ?? []
      return .opened(ledger, explained: explained)
    } catch {
      return .openFailed(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
  }

  /// Issues that are gone from the file because somebody took them out with guatu, as the history
  /// tells.
  private func removals(from old: Ledger, to new: Ledger) -> Set<IssueID> {
    let gone = LedgerLoss(from: old, to: new).issues
    if gone.isEmpty { return [] }
    do throws(StorageError) {
      let replay = HistoryReplay(try HistoryFile(ledger: new.path).events(from: 0))
      return Set(
        gone.filter { replay.explains(LedgerChange(.issue($0), field: nil, old: "", new: nil)) })
    } catch {
      // What cannot be read explains nothing, and the board asks.
      return []
    }
  }

  mutating func open(_ path: String) -> Event {
    do throws(StorageError) {
      let (ledger, stamp) = try LedgerFile.load(path, today: clock.today)
      follow(path, LoadedLedger(ledger: ledger, stamp: stamp))
      return .opened(ledger)
    } catch {
      return .openFailed(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
  }

  /// What can be undone or redone beyond the session.
  func findStep(_ kind: HistoryEvent.Reference.Kind, passing passed: Set<String>) -> Event {
    guard let path = known?.ledger.path, path != "-" else { return .foundStep(kind, nil) }
    do throws(StorageError) {
      let choice = try HistoryFile(ledger: path).undoChoice(passing: passed)
      return .foundStep(kind, kind == .undo ? choice.undo : choice.redo)
    } catch {
      return .openFailed(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
  }

  /// The newest part of the history.
  func readHistory(for use: HistoryUse) -> Event {
    guard let path = known?.ledger.path, path != "-" else {
      return .history(KnownHistory(events: [], isAll: true), isFor: use)
    }
    do throws(StorageError) {
      let (events, isAll) = try HistoryFile(ledger: path).tail(bytes: KnownHistory.limit)
      return .history(KnownHistory(events: events, isAll: isAll), isFor: use)
    } catch {
      return .openFailed(Phrase(zh: error.sentence(.chinese), en: error.sentence(.english)))
    }
  }
}

private enum KeeperWording {
  static func unwritable(_ obstacle: StorageError) -> Phrase {
    Phrase(
      zh: "这本台账现在只能看，改了存不上：\(obstacle.message.zh)",
      en: "This ledger can only be read now, changes cannot be saved: \(obstacle.message.en)")
  }
}
